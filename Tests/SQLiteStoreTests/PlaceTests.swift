import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import StoreSupport
import Support
import Synchronization
import Testing

/// A store that is open, an older copy of it and another store, and what somebody does to them from outside.
final class Place {
  let bench = FileBench()
  let witness = LedgerWitness()
  let complaints = Complaints()
  private(set) var opened: SQLiteStore?

  /// What an open store has complained of.
  final class Complaints: Sendable {
    let all = Mutex<[StoreRefusal]>([])
  }

  /// Three tries are confirmed; the older copy knows one of them.
  init(tracing: (@Sendable (SQLiteTrace) -> Void)? = nil) throws {
    var options = ArchiveOptions()
    options.witness = witness
    options.complaining = { [complaints] lost in complaints.all.withLock { $0.append(lost) } }
    let store = try bench.sqlite(options, tracing: tracing)
    try store.strikes()
    try bench.outside("VACUUM INTO '\(bench.folder.file("old.db"))'")
    try store.strikes()
    try store.strikes()
    opened = store
  }

  deinit {
    opened = nil
    for name in [bench.folder.path + ".away"] { try? FileManager.default.removeItem(atPath: name) }
  }

  /// As it was opened first.
  var store: SQLiteStore {
    get throws(Failure) {
      guard let opened else { throw .unreachable }
      return opened
    }
  }

  /// As the program opens it again once it has closed it: by what it has seen, and making nothing.
  func again() throws(StoreRefusal) -> SQLiteStore {
    opened = nil
    return try bench.sqlite(ArchiveOptions(mayFound: false, witness: witness))
  }

  /// A shell in the store's folder; `cp` in this process would drop the locks of SQLite.
  func does(_ command: String, in folder: String? = nil) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-euc", command]
    shell.currentDirectoryURL = URL(fileURLWithPath: folder ?? bench.folder.path)
    try shell.run()
    shell.waitUntilExit()
    guard shell.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  func does(_ way: Way) throws {
    if let command = way.command { return try does(command) }
    try DatabaseQueue(path: bench.folder.file("old.db")).backup(to: try DatabaseQueue(path: bench.folder.store))
  }

  func undoes(_ way: Way) throws {
    guard let command = way.undone else { return }
    let folder = bench.folder.path
    try way == .folderMoved ? does("mv '\(folder).away' '\(folder)'", in: "/") : does(command)
  }

  func makesAnotherStore() throws {
    _ = try SQLiteStore(at: .file(bench.folder.file("other/store.db")), clock: bench.clock)
  }

  /// A way in which the file at the path becomes another one, or less than it was.
  enum Way: CaseIterable, CustomTestStringConvertible {
    case moved, removed, allRemoved, logRemoved, logReplaced, indexRemoved, olderMoved, olderMovedAlone, olderCopied
    case olderLinked, olderRestored, emptied, cut, other, otherWithKey, empty, text, folder, twoNames, folderMoved
    case folderReplaced, folderLinked, keyRemoved, keyReplaced, keyEmptied

    /// For a shell; nil for what SQLite itself does.
    var command: String? {
      switch self {
      case .moved: "mv store.db away"
      case .removed: "rm store.db"
      case .allRemoved: "rm store.db store.db-wal store.db-shm"
      case .logRemoved: "rm store.db-wal store.db-shm"
      case .logReplaced: "cp store.db-wal new; mv new store.db-wal"
      case .indexRemoved: "rm store.db-shm"
      case .olderMoved: "mv old.db store.db; rm store.db-wal store.db-shm"
      case .olderMovedAlone: "mv old.db store.db"
      case .olderCopied: "cp old.db store.db; rm store.db-wal store.db-shm"
      case .olderLinked: "mv store.db away; ln -s old.db store.db"
      case .olderRestored: nil
      case .emptied: ": > store.db"
      case .cut: "truncate -s 40960 store.db"
      case .other: "mv other/store.db store.db; rm store.db-wal store.db-shm"
      case .otherWithKey: "mv other/store.db store.db; rm store.db-wal store.db-shm; mv other/ledger.key ledger.key"
      case .empty: "mv store.db away; : > store.db"
      case .text: "mv store.db away; echo kabar > store.db"
      case .folder: "mv store.db away; mkdir store.db"
      case .twoNames: "ln store.db second.db"
      case .folderMoved: "mv \"$PWD\" \"$PWD.away\""
      case .folderReplaced: "mv \"$PWD\" \"$PWD.away\"; mv \"$PWD.away/other\" \"$PWD\""
      case .folderLinked: "mv \"$PWD\" \"$PWD.away\"; ln -s \"$PWD.away/other\" \"$PWD\""
      case .keyRemoved: "rm ledger.key"
      case .keyReplaced: "mv other/ledger.key ledger.key"
      case .keyEmptied: ": > ledger.key"
      }
    }

    /// Puts back what was there; nil where it is gone.
    var undone: String? {
      switch self {
      case .moved: "mv away store.db"
      case .olderLinked, .empty, .text: "rm store.db; mv away store.db"
      case .folder: "rmdir store.db; mv away store.db"
      case .twoNames: "rm second.db"
      case .folderMoved: "mv \"$PWD.away\" \"$PWD\""
      default: nil
      }
    }

    var testDescription: String { "\(self)" }
  }
}

/// The file at the path is the file that is open. Rule DL6.
@Suite("The file at the path") struct PlaceTests {
  private static let failures: Set<Failure> = [.unreachable, .damaged, .foreign]

  @Test("DL6: whatever takes its place, nothing is written and nothing is read", arguments: Place.Way.allCases)
  func taken(way: Place.Way) throws {
    for isWrite in [true, false] {
      let place = try Place()
      try place.makesAnotherStore()
      try place.does(way)
      for _ in 0..<2 {
        do throws(Failure) {
          if isWrite { try place.store.strikes() } else { _ = try place.store.strikesCounted() }
          Issue.record("\(way): \(isWrite ? "written" : "read")")
        } catch {
          #expect(Self.failures.contains(error), "\(way): \(error)")
        }
      }
      #expect(place.complaints.all.withLock { $0.count } == 2)
    }
  }

  @Test(
    "DL6: it works as before when the right file is there again",
    arguments: Place.Way.allCases.filter { $0.undone != nil })
  func back(way: Place.Way) throws {
    let place = try Place()
    try place.does(way)
    #expect(throws: Failure.self) { try place.store.strikes() }
    #expect(throws: StoreRefusal.self) { try place.again() }
    try place.undoes(way)
    let again = try place.again()
    try again.strikes()
    #expect(try again.strikesCounted() == 4)
  }

  @Test("DL6: a store that is still open goes on, too", arguments: [.moved, .twoNames, .keyRemoved] as [Place.Way])
  func goesOn(way: Place.Way) throws {
    let place = try Place()
    try place.does("cp ledger.key copy.key")
    try place.does(way)
    #expect(throws: Failure.unreachable) { try place.store.strikes() }
    try way == .keyRemoved ? place.does("mv copy.key ledger.key") : place.undoes(way)
    try place.store.strikes()
    #expect(try place.store.strikesCounted() == 4)
  }

  @Test(
    "DL6: opened anew by who has seen it, what lacks that is refused and left as it is",
    arguments: [.olderMoved, .olderCopied, .other, .otherWithKey, .empty, .emptied, .removed, .allRemoved]
      as [Place.Way])
  func refused(way: Place.Way) throws {
    let place = try Place()
    try place.makesAnotherStore()
    try place.does(way)
    #expect(throws: Failure.self) { try place.store.strikes() }
    let before = FileManager.default.contents(atPath: place.bench.folder.store)
    for _ in 0..<2 { #expect(throws: StoreRefusal.self) { try place.again() } }
    #expect(FileManager.default.contents(atPath: place.bench.folder.store) == before, "and nothing is made")
  }

  @Test("DL6: an older copy works for who has seen nothing of what it lacks: programs that were started again")
  func restarted() throws {
    for way in [Place.Way.olderMoved, .olderCopied] {
      let place = try Place()
      try place.does(way)
      #expect(throws: Failure.self) { try place.store.strikes() }
      #expect(throws: StoreRefusal.self) { try place.again() }
      let fresh = try place.bench.sqlite()
      try fresh.strikes()
      #expect(try fresh.strikesCounted() == 2)
      guard case .intact = try LedgerAudit(fresh).verify() else {
        Issue.record("the ledger of the copy holds")
        return
      }
    }
  }

  @Test("DL6: a restore that was written down is believed, once")
  func generation() throws {
    let place = try Place()
    try place.does("cp old.db older.db; mv old.db store.db; rm store.db-wal store.db-shm")
    #expect(throws: StoreRefusal.self) { try place.again() }
    let name = try place.bench.sqlite().noteRestored(for: ReasonCode("disk")!, by: StaffName("sari")!)
    var again = Optional(try place.again())
    try again?.strikes()
    #expect(try again?.strikesCounted() == 2)
    let row = try #require(
      try again?.read { (records) throws(Failure) in try records.ledger(LedgerQuery(events: ["store."]), limit: 1) }
        .first)
    #expect(row.event == "store.restored" && name.count == 32)
    // The same generation put there once more lacks what was confirmed since.
    try place.does("mv older.db store.db; rm store.db-wal store.db-shm")
    #expect(throws: Failure.unreachable) { try again?.strikes() }
    again = nil
    #expect(throws: StoreRefusal.self) { try place.again() }
  }

  @Test("DL6: a log that was taken away from under everybody: what was confirmed in it is not lost")
  func rescued() throws {
    let place = try Place()
    var other = Optional(try place.bench.sqlite())
    try other?.strikes()
    try place.does(.logRemoved)
    #expect(throws: Failure.unreachable) { try place.store.strikes() }
    // As long as this process has the removed index open, SQLite would share it with a new connection.
    #expect(throws: StoreRefusal.self) { try place.again() }
    #expect(throws: Failure.unreachable) { try other?.strikes() }
    other = nil
    let again = try place.again()
    try again.strikes()
    #expect(try again.strikesCounted() == 5)
    #expect(try place.bench.ledger().count { $0.event == "kpj.wrong" } == 5)
  }

  @Test("DL6: a copy of the present store, with its log brought in, is the store")
  func copied() throws {
    let place = try Place()
    try place.bench.outside("VACUUM INTO '\(place.bench.folder.file("new.db"))'")
    try place.does("mv new.db store.db; rm store.db-wal store.db-shm")
    #expect(throws: Failure.unreachable) { try place.store.strikes() }
    let again = try place.again()
    try again.strikes()
    #expect(try again.strikesCounted() == 4)
  }

  @Test("DL6: a folder that is reached through a link to where it was moved is the same store")
  func movedBehindLink() throws {
    let place = try Place()
    let away = place.bench.folder.path + ".behind"
    try place.does("mv \"$PWD\" \"\(away)\"; ln -s \"\(away)\" \"$PWD\"")
    defer { try? FileManager.default.removeItem(atPath: away) }
    try place.store.strikes()
    #expect(try place.again().strikesCounted() == 4)
  }

  @Test(
    "DL6: replaced at any statement of a transaction, nothing is confirmed that the store at the path does not know")
  func atEachStatement() throws {
    let turn = Mutex<(count: Int, at: Int, act: (@Sendable () -> Void)?)>((0, .max, nil))
    let tracing: @Sendable (SQLiteTrace) -> Void = { step in
      guard case .statement = step else { return }
      let act = turn.withLock { turn in
        turn.count += 1
        return turn.count == turn.at ? turn.act : nil
      }
      act?()
    }
    var (number, isThrough) = (0, false)
    while !isThrough {
      number += 1
      let place = try Place(tracing: tracing)
      let folder = place.bench.folder
      turn.withLock {
        $0 = (0, number, { rename(folder.file("old.db"), folder.store) })
      }
      do throws(Failure) {
        try place.store.strikes()
        isThrough = true
      } catch {
        // After the commit nobody knows where it has gone.
        #expect(error == .unreachable || error == .unsure)
      }
      turn.withLock { $0 = (0, .max, nil) }
    }
    #expect(number > 10, "every statement had its turn")
  }

  @Test("DL6: nothing that is usual is taken for a replaced file", arguments: 1...6)
  func noFalseAlarm(seed: UInt64) throws {
    let bench = FileBench()
    var chance = SeededRandom(seed: seed)
    var stores = [try bench.sqlite(), try bench.sqlite(ArchiveOptions(witness: LedgerWitness()))]
    var count = 0
    for _ in 0..<120 {
      switch Int.random(in: 0..<9, using: &chance) {
      case 0: try bench.outside { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      case 1: try bench.outside { _ = try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(PASSIVE)") }
      case 2: try bench.outside("VACUUM")
      case 3: try bench.outside("CREATE TABLE IF NOT EXISTS junk (a); INSERT INTO junk SELECT randomblob(100000)")
      case 4: try bench.outside("DROP TABLE IF EXISTS junk")
      case 5: stores[1] = try bench.sqlite(ArchiveOptions(witness: LedgerWitness()))
      case 6:
        try stores[0].rotateKey(for: ReasonCode("yearly")!, by: StaffName("sari")!)
        #expect(try stores[1].strikesCounted() == count, "who only reads needs no new key")
        stores = [try bench.sqlite(), try bench.sqlite()]
      default:
        try stores[Int.random(in: 0..<2, using: &chance)].strikes()
        count += 1
      }
      #expect(try stores.map { (store) in try store.strikesCounted() } == [count, count])
    }
  }

  @Test("DL6: an import into a store that is replaced before the merge imports nothing")
  func importing() throws {
    let scene = try IntakeScene()
    let folder = TemporaryFolder()
    let path = folder.file("store.db")
    _ = try SQLiteStore(at: .file(path), clock: FakeHost())
    try SQLiteStore(at: .file(folder.file("other/store.db")), clock: FakeHost()).strikes()
    var isReplaced = false
    let fault = #expect(throws: ImportFault.self) {
      try Importer(store: path, clock: FakeHost()).run(folder: scene.folder) { progress in
        guard case .waiting = progress.step, !isReplaced else { return }
        isReplaced = true
        for name in ["store.db", "ledger.key"] { rename(folder.file("other/\(name)"), folder.file(name)) }
        for name in ["store.db-wal", "store.db-shm"] { unlink(folder.file(name)) }
      }
    }
    guard case .store(let opening) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(isReplaced && opening.sentence.contains("another store"))
    let there = try SQLiteStore(at: .file(path), clock: FakeHost())
    #expect(try there.read { (records) throws(Failure) in try records.hasRegister() } == false)
  }

  @Test("DL6: a store of two names is not opened under either of them")
  func twoNames() throws {
    let place = try Place()
    try place.does(.twoNames)
    for name in ["store.db", "second.db"] {
      let refusal = #expect(throws: StoreRefusal.self) {
        try SQLiteStore(at: .file(place.bench.folder.file(name)), clock: place.bench.clock)
      }
      #expect(refusal?.failure == .unreachable && refusal?.sentence.contains("2 names") == true)
    }
  }

  @Test("A store that was cut off is found when it is opened")
  func cutOff() throws {
    let bench = FileBench()
    try bench.sqlite().strikes()
    try bench.outside("PRAGMA wal_checkpoint(TRUNCATE)")
    truncate(bench.folder.store, 40_960)
    let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
    #expect(refusal?.failure == .damaged)
  }

  @Test("In memory there is no path and nothing is asked of it")
  func memory() throws {
    let store = try MemoryBench().store
    for _ in 0..<3 { try store.strikes() }
    #expect(try store.strikesCounted() == 3)
  }
}

/// Seeded, so that what fails does so again.
struct SeededRandom: RandomNumberGenerator {
  private var chance: SeededChance

  init(seed: UInt64) { chance = SeededChance(seed) }

  mutating func next() -> UInt64 { chance.next() }
}
