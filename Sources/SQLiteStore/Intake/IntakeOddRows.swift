import GRDB
import Keeping
import Rules
import Services

/// Everything odd that was found in a folder, row by row, in the staging database: for the report, and for leaving rows
/// out. It names file, line and column and says what would be right, never what stands there.
struct IntakeOddRows {
  let database: Database

  /// The tables of this and of the people concerned; the database is empty.
  static func create(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE odd (file TEXT, line INTEGER, "column" TEXT, kind TEXT, what TEXT);
        CREATE TABLE hint (file TEXT, line INTEGER, nik INTEGER, kpj TEXT, birth INTEGER, folded TEXT);
        CREATE TABLE wrong (file TEXT, line INTEGER, PRIMARY KEY (file, line)) WITHOUT ROWID;
        CREATE TABLE mark (nik INTEGER, file TEXT, "row" TEXT, "rows" INTEGER, PRIMARY KEY (nik, file, "row"))
          WITHOUT ROWID;
        CREATE TABLE cleared (nik INTEGER, file TEXT, "row" TEXT)
        """)
  }

  /// Lists what was added to the errors since the last time.
  func keep(_ errors: inout IntakeErrors) throws {
    for error in errors.takeFresh() {
      let statement = try database.cachedStatement(sql: "INSERT INTO odd VALUES (?, ?, ?, ?, ?)")
      try statement.execute(arguments: [
        error.file.rawValue, error.line, error.column, error.problem.code, "\(error.problem)",
      ])
    }
  }

  /// What can be known of whom a row concerns that cannot be staged.
  func hint(_ record: CSVRecord, _ cells: [IntakeCell], of file: IntakeFile) throws {
    let known = cells.contains { $0 != .empty }
    let found = known ? Hint(cells, file) : Hint(record)
    for hint in found.rows {
      try database.cachedStatement(sql: "INSERT INTO hint VALUES (?, ?, ?, ?, ?, ?)").execute(arguments: [
        file.rawValue, record.line, hint.nik, hint.kpj, hint.birth, hint.folded,
      ])
    }
  }

  /// All of them, file by file in the order of their lines.
  func each(_ take: (IntakeOddRow) throws -> Void) throws {
    let order = IntakeFile.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM odd ORDER BY CASE file \(order) ELSE -1 END, line, rowid")
    while let row = try rows.next() {
      guard let file = IntakeFile(rawValue: row["file"]) else { continue }
      try take(
        IntakeOddRow(file: file, line: row["line"], column: row["column"], kind: row["kind"], what: row["what"]))
    }
  }

  /// Whom a row may concern; each of them is asked for by itself.
  private struct Hint {
    struct Fields {
      var nik: Int64?
      var kpj: String?
      var birth: Int?
      var folded: String?
    }

    var rows: [Fields] = []

    /// A row of the right shape, by the values that could be read.
    init(_ cells: [IntakeCell], _ file: IntakeFile) {
      var fields = Fields()
      for (cell, column) in zip(cells, file.columns) {
        switch (cell, column.kind) {
        case (.nik(let nik), _): fields.nik = nik.value
        case (.kpj(let kpj), _): fields.kpj = kpj.text
        case (.day(let day), .birth): fields.birth = day.dayNumber
        case (.text(let name), .name): fields.folded = PersonName.recordedKey(name)
        default: break
        }
      }
      rows = [fields]
    }

    /// A record in which nothing stands where it belongs, and which may have swallowed rows after it: whatever in it
    /// could be a number.
    init(_ record: CSVRecord) {
      for index in 0..<record.count {
        for word in record[index].split(whereSeparator: { !Self.isOfANumber($0) }) where [11, 16].contains(word.count) {
          let text = String(decoding: word, as: UTF8.self)
          if let nik = try? NIK(text) { rows.append(Fields(nik: nik.value)) }
          if let kpj = try? KPJ(text) { rows.append(Fields(kpj: kpj.text)) }
        }
      }
    }

    private static func isOfANumber(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    }
  }
}
