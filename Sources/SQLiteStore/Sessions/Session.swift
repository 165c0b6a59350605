import GRDB
import Keeping
import Rules
import Services

/// What one transaction sees: the store's records at its moment.
///
/// Every look-up is one cached statement. Used on the connection's queue only, and not after its transaction.
class Session: Records {
  let database: Database
  /// What the host's clocks said when the transaction had begun.
  let host: HostReading
  /// The clock that this transaction goes by; stored by writers only.
  var anchor: ClockAnchor
  /// What the clock has to tell the ledger, once somebody writes.
  let clockEvents: [ClockEvent]
  private let tracing: (@Sendable (SQLiteTrace) -> Void)?

  /// Reads the clock: call it inside the transaction, after the lock is held. Rule C1.
  init(_ database: Database, clock: any HostClock, tracing: (@Sendable (SQLiteTrace) -> Void)?) throws(Failure) {
    self.database = database
    self.tracing = tracing
    let stored = try Session.anchor(in: database)
    host = clock.reading()
    (anchor, clockEvents) = ClockAnchor.following(stored, at: host)
  }

  var time: StoreTime { anchor.storeTime }

  // MARK: Statements

  /// Runs a statement that changes something; returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: StatementArguments) throws(Failure) -> Int {
    try storing {
      try database.cachedStatement(sql: sql).execute(arguments: arguments)
      tracing?(.rows(database.changesCount))
      return database.changesCount
    }
  }

  func all<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try storing {
      let cursor = try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments)
      var values: [Value] = []
      while let row = try cursor.next() { values.append(try make(Cells(row))) }
      tracing?(.rows(values.count))
      return values
    }
  }

  func one<Value>(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try all(sql, arguments, make).first
  }

  /// What the last write left behind; nil before the first. Throws `damaged` for numbers that no write leaves.
  static func anchor(in database: Database) throws(Failure) -> ClockAnchor? {
    try storing {
      let row = try Row.fetchOne(
        try database.cachedStatement(
          sql: """
            SELECT boot, since_boot, wall, time, carried, aside, episode, left_out, doubtful_since FROM clock
            WHERE one = 1
            """))
      return try row.map { try ClockAnchor(Cells($0)) }
    }
  }
}

extension ClockAnchor {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let episode: Int64? = try cells.may("episode")
    self.init(
      boot: try cells.need("boot"), sinceBoot: .milliseconds(try cells.need("since_boot")),
      wall: try cells.moment("wall"), time: try cells.moment("time"),
      carried: .milliseconds(try cells.need("carried")), aside: .milliseconds(try cells.need("aside")),
      episode: episode.map { Span.milliseconds($0) }, leftOut: try cells.mayMoment("left_out"),
      doubtfulSince: try cells.mayMoment("doubtful_since"))
    guard isPlausible else { throw .damaged }
  }
}

// MARK: Places and clock

extension Session {
  func branch(_ code: String) throws(Failure) -> Branch? {
    try one("SELECT code, name, city, zone, telephone, hours FROM branch WHERE code = ?", [code]) {
      (cells) throws(Failure) in try cells.branch()
    }
  }

  func fact(_ name: String) throws(Failure) -> String? {
    try one("SELECT value FROM fact WHERE name = ?", [name]) { (cells) throws(Failure) in try cells.need("value") }
  }

  func hasRegister() throws(Failure) -> Bool { try fact(Fact.register) != nil }

  func clockSheet() throws(Failure) -> ClockSheet {
    ClockSheet(
      store: anchor.time, isTrusted: time.isTrusted, wall: host.wall, isSynchronised: host.isSynchronised,
      episode: anchor.episode, hasLeapt: anchor.leftOut != nil)
  }

  func receipt(of errand: ErrandID) throws(Failure) -> KeptReceipt? {
    try one("SELECT visit, verdict FROM receipt WHERE errand = ?", [errand.stored]) { (cells) throws(Failure) in
      KeptReceipt(visit: try cells.identifier("visit"), receipt: try JSON.value(of: try cells.need("verdict")))
    }
  }

  func hasIdentified(
    _ participant: ParticipantID, in visit: VisitID, since: Moment
  ) throws(Failure) -> Bool {
    let found = try one(
      "SELECT at FROM identified WHERE visit = ? AND participant = ? AND at >= ?",
      [visit.stored, participant.stored, since.milliseconds]
    ) { (cells) throws(Failure) in try cells.need("at") as Int64 }
    return found != nil
  }

  func identified(in visit: VisitID, since: Moment) throws(Failure) -> ParticipantID? {
    try one(
      "SELECT participant FROM identified WHERE visit = ? AND at >= ? ORDER BY at DESC LIMIT 1",
      [visit.stored, since.milliseconds]
    ) { (cells) throws(Failure) in try cells.identifier("participant") }
  }
}
