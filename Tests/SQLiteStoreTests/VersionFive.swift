import GRDB
import Services

/// A store as the program of version 5 of the tables left it, with what version 4 had in it.
enum VersionFive {
  static func create(in database: Database) throws {
    try VersionFour.create(in: database)
    try database.execute(sql: "ALTER TABLE pengkinian ADD COLUMN reason_words TEXT")
    try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('5 reasons in words')")
  }
}
