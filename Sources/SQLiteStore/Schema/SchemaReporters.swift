import GRDB
import SQLRecords

/// The words of reporters' names, by which officers look for complaints, for ever as they are: folded, a blank before
/// each. Rules T10, N5.
enum SchemaReporters {
  static func create(in database: Database) throws {
    try database.execute(sql: "ALTER TABLE ticket ADD COLUMN reporter_words TEXT")
    let change = try database.makeStatement(sql: "UPDATE ticket SET reporter_words = ? WHERE id = ?")
    for row in try Row.fetchAll(database, sql: "SELECT id, reporter FROM ticket WHERE reporter IS NOT NULL") {
      // What is no text stays as it is: whoever opens it hears of the damage.
      guard let name = String.fromDatabaseValue(row["reporter"]) else { continue }
      try change.execute(arguments: [TicketWords.reporter(name), row["id"] as Int64])
    }
  }
}
