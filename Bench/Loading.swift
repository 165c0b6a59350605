import GRDBSQLite
import Rules
import SQLRecords

/// People and cards by the million, past the service library: only what a look-up needs.
enum Loading {
  static let people = "participant (nik, id, name, birth)"
  static let cards = "membership (kpj, nik, employer, city, branch, segment, registered, status)"

  static func person(_ person: Person) -> [SQLValue] {
    [.integer(person.nik), .bytes(person.id), .text(person.name), .integer(Int64(person.birth))]
  }

  static func card(_ person: Person) -> [SQLValue] {
    [
      .text(person.kpj), .integer(person.nik), .text("PT Rekaan"), .text("Jakarta"), .text(person.branch), .text("PU"),
      .integer(18_000), .text("AKTIF"),
    ]
  }

  /// One row each of register.
  static let register = "population (nik, name, birth)"

  static func registered(_ person: Person) -> [SQLValue] {
    [.integer(person.nik), .text(person.name), .integer(Int64(person.birth))]
  }

  static var tables: [(into: String, row: (Person) -> [SQLValue])] {
    [(people, person), (cards, card), (register, registered)]
  }

  /// Puts them into a file that has the store's tables.
  static func fill(_ path: String, _ count: Int) throws {
    let plain = try PlainSQLite(path)
    for (into, row) in tables {
      let places = row(Person(number: 0)).map { _ in "?" }.joined(separator: ", ")
      try plain.run("BEGIN IMMEDIATE")
      for number in 0..<count {
        _ = try plain.ask("INSERT INTO \(into) VALUES (\(places))", row(Person(number: number)))
      }
      try plain.run("COMMIT")
    }
    // No ANALYZE: of an empty ledger it would tell that every way through it is as short.
    try plain.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
