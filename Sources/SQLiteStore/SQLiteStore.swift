private import Foundation
import GRDB
package import Keeping
import Rules
import SQLRecords
package import Services
private import Synchronization

/// A store in one SQLite file, or in memory.
///
/// One connection, one transaction at a time; every commit is on the disk before `write` returns. Several stores, in
/// one process or in many, may have the same file open.
package final class SQLiteStore: Archive {
  /// The file, resolved; nil in memory.
  package let path: String?
  /// The key that seals the ledger, also for digests of what must not be stored in clear.
  package let seal: Seal
  /// The file that holds `seal` and every other key of the ledger, resolved; nil in memory.
  package let keyFile: String?
  private let connection: DatabaseQueue
  private let statements = StatementShelf()
  private let clock: any HostClock
  private let options: ArchiveOptions
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?
  /// How long this store waits for others.
  var patience: Patience { options.patience }
  private let maintenance: KernelLock?
  /// Nil in memory.
  private let presence: StorePresence?
  private let witness: LedgerWitness
  /// What the clock told a reader and no writer yet: told once.
  private let foretold = Mutex<[ClockEvent]>([])

  /// Opens a store, and makes it when there is none.
  /// - Parameters:
  ///   - isMaintainer: true for the importer alone, inside ``SQLiteStore/underMaintenance(_:patience:_:)``
  ///   - tracing: told of every statement that SQLite runs; for tests
  package init(
    at place: ArchivePlace, clock: any HostClock = LinuxClock(), options: ArchiveOptions = ArchiveOptions(),
    isMaintainer: Bool = false, tracing: (@Sendable (SQLiteTrace) -> Void)? = nil
  ) throws(StoreRefusal) {
    let witness = options.witness ?? LedgerWitness()
    var options = options
    options.witness = witness
    let opened = try Opening(place, clock: clock, options: options, tracing: tracing).run()
    path = opened.path
    seal = opened.seal
    keyFile = opened.keyFile
    connection = opened.connection
    maintenance = isMaintainer ? nil : opened.maintenance
    presence = opened.presence
    self.witness = witness
    self.clock = clock
    self.options = options
    self.tracing = tracing
    connection.writeWithoutTransaction { $0.stop(for: options.patience) }
  }

  package func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value {
    try session { (session) throws(Failure) in try work(session) }
  }

  /// There is one write lock, whatever the scope.
  package func write<Value>(
    _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try writing { (session) throws(Failure) in try work(session) }
  }

  /// A write that may use everything a session has. Rules C1, C2, S5, DL6.
  ///
  /// The files are looked at before the commit, so that nothing is written where nobody finds it, and after it, because
  /// somebody may have taken them away in between: what was not at the path after the commit was never confirmed.
  func writing<Value>(_ work: (WritingSession) throws(Failure) -> Value) throws(Failure) -> Value {
    var isCommitted = false
    do {
      return try writing(work) { isCommitted = true }
    } catch {
      throw isCommitted ? .unsure : error
    }
  }

  private func writing<Value>(
    _ work: (WritingSession) throws(Failure) -> Value, committed: () -> Void
  ) throws(Failure) -> Value {
    try reaching { connection in
      var (clockEvents, time, seen): ([ClockEvent], (Moment, Span)?, Testimony?) = ([], nil, nil)
      let answer = try connection.completing(.immediate) {
        Fault.locked.reach()
        _ = try testimony(of: connection)
        let session = try WritingSession(connection, clock: clock, seal: seal)
        clockEvents = session.clockEvents
        try session.enterClockEvents()
        let answer = try work(session)
        try session.storeAnchor()
        Fault.counted.reach()
        if options.patience.isCancelled { throw Failure.cancelled }
        seen = try testimony(of: connection)
        time = (session.anchor.time, session.host.sinceBoot)
        try presence?.check()
        return answer
      }
      Fault.committed.reach()
      committed()
      try confirm(seen, time)
      tell(clockEvents, isWritten: true)
      return answer
    }
  }

  /// What this transaction sees of the ledger; nil in memory. Throws when it does not go on from what was seen before.
  private func testimony(of connection: SQLiteConnection) throws -> Testimony? {
    try path.flatMap { path in try connection.testify(witness, of: path) }
  }

  /// What was read or written is in the file at the path.
  private func confirm(_ testimony: Testimony?, _ time: (moment: Moment, sinceBoot: Span)?) throws {
    try presence?.check()
    if let testimony { witness.note(testimony) }
    if let time { options.timing?(time.moment, time.sinceBoot) }
  }

  /// Each event is told once, by whoever notices it first: a reader cannot store it. Rule C3a.
  private func tell(_ events: [ClockEvent], isWritten: Bool) {
    guard let noticing = options.noticing else { return }
    let warnings = events.filter(\.isWarning)
    let known = foretold.withLock { known in
      defer { known = isWritten ? [] : warnings }
      return known
    }
    for event in isWritten ? events : warnings {
      if event.isWarning, known.contains(where: event.isSameKind) { continue }
      noticing(event)
    }
  }

  /// Whether nobody in it exists: made by `generate` or for the demo. Rule L2.
  package func isSynthetic() throws(Failure) -> Bool {
    try session { (session) throws(Failure) in try session.fact(Fact.synthetic) != nil }
  }

  /// One head over the ends of all chains of the ledger, to be kept elsewhere; nil before the first row. Rules L3, MB1.
  package func ledgerHead() throws(Failure) -> LedgerHead? {
    try session { (session) throws(Failure) in try session.ledgerHeads().head }
  }

  /// A read that may use everything a session has.
  func session<Value>(_ work: (Session) throws(Failure) -> Value) throws(Failure) -> Value {
    try reaching { connection in
      var (clockEvents, time, seen): ([ClockEvent], (Moment, Span)?, Testimony?) = ([], nil, nil)
      let answer = try connection.completing(.deferred) {
        seen = try testimony(of: connection)
        let session = try Session(connection, clock: clock)
        clockEvents = session.clockEvents
        time = (session.anchor.time, session.host.sinceBoot)
        return try work(session)
      }
      try confirm(seen, time)
      tell(clockEvents, isWritten: false)
      return answer
    }
  }

  package func isDurable() throws(Failure) -> Bool {
    let (synchronous, journal) = try durability()
    return synchronous == 2 && journal == "wal"
  }

  /// SQLite's log, which a checkpoint folds into the file.
  package var pendingBytes: Int { path.flatMap { FileMark($0 + "-wal") }.map { Int($0.size) } ?? 0 }

  /// What a commit on this connection is worth: `synchronous` 2 (FULL) and a journal of its own. Rule S5.
  package func durability() throws(Failure) -> (synchronous: Int, journal: String) {
    try storing {
      try connection.writeWithoutTransaction { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0,
          try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        )
      }
    }
  }

  /// Brings everything from SQLite's log into the store's file and shortens the log, as far as nobody reads it.
  func foldLog() {
    // What is left for the next checkpoint is not lost.
    _ = try? connection.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  package func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict {
    try LedgerAudit(self).verify(head: head)
  }

  /// Runs while nobody else writes the key file. Throws `busy` when somebody does for longer than the patience.
  func alone<Value>(at keyFile: String, _ work: () throws -> Value) throws -> Value {
    try KernelLock.laying(of: keyFile).alone(options.patience, late: .busy, work)
  }

  /// Takes the connection, unless somebody merges an import; tells a cancelled wait from one that was too long.
  private func reaching<Value>(_ work: (SQLiteConnection) throws -> Value) throws(Failure) -> Value {
    do {
      return try storing {
        try connection.writeWithoutTransaction { database in
          do {
            try presence?.begin(database)
            let connection = SQLiteConnection(database, statements: statements, tracing: tracing)
            guard let maintenance else { return try work(connection) }
            return try maintenance.sharing { try work(connection) }
          } catch let lost as StoreRefusal {
            presence?.leave(database)
            options.complaining?(lost)
            throw lost
          }
        }
      }
    } catch {
      throw error == .busy && options.patience.isCancelled ? .cancelled : error
    }
  }
}
