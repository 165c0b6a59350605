import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support

extension TemporaryFolder {
  func file(_ name: String) -> String { path + "/" + name }

  var store: String { file("store.db") }
}

/// A store in a file and everything that a test does to it from outside.
struct FileBench: StoreBench {
  let folder = TemporaryFolder()
  let clock = FakeHost()

  func open() throws -> any Store { try sqlite() }

  func sqlite(
    _ options: ArchiveOptions = ArchiveOptions(), isMaintainer: Bool = false,
    tracing: (@Sendable (SQLiteTrace) -> Void)? = nil
  ) throws(StoreRefusal) -> SQLiteStore {
    try SQLiteStore(
      at: .file(folder.store), clock: clock, options: options, isMaintainer: isMaintainer, tracing: tracing)
  }

  func stock(_ people: People) throws { try sqlite().stock(Stock(people)) }

  func ledger() throws -> [WrittenLine] { try lines(of: try sqlite()) }

  /// Another program's connection to the same file, without any of our rules.
  func outside<Value>(_ work: (Database) throws -> Value) throws -> Value {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: folder.store, configuration: configuration).writeWithoutTransaction(work)
  }

  func outside(_ sql: String) throws { try outside { try $0.execute(sql: sql) } }

  /// What a store is made of, whatever spaces it was written with.
  func tables() throws -> Set<String> {
    try outside { other in
      let all = try String.fetchAll(other, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
      return Set(all.map { $0.split { $0.isWhitespace }.joined(separator: " ") })
    }
  }
}

/// A store in memory, of which there is one.
struct MemoryBench: StoreBench {
  let clock: FakeHost
  let store: SQLiteStore

  init() throws {
    clock = FakeHost()
    store = try SQLiteStore(at: .memory, clock: clock)
  }

  func open() throws -> any Store { store }

  func stock(_ people: People) throws { try store.stock(Stock(people)) }

  func ledger() throws -> [WrittenLine] { try lines(of: store) }
}

extension Store {
  /// A strike as a test needs one: counted and in the ledger.
  func strikes(_ participant: ParticipantID = Samples.wholeID, at place: Station = Samples.kiosk) throws(Failure) {
    try write { (books) throws(Failure) in
      var access = try books.access(of: participant)
      access.strikes.kpj += 1
      try books.save(access, of: participant)
      try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: participant, station: place))
    }
  }

  func strikesCounted(_ participant: ParticipantID = Samples.wholeID) throws(Failure) -> Int {
    try read { (records) throws(Failure) in try records.access(of: participant).strikes.kpj }
  }

  func now() throws(Failure) -> StoreTime { try read { (records) throws(Failure) in records.time } }
}

/// The permission bits of a file.
func mode(of path: String) -> mode_t {
  var facts = stat()
  return lstat(path, &facts) == 0 ? facts.st_mode & 0o7777 : 0
}
