import Keeping
package import Rules
package import Services

/// What one transaction sees: the store's records at its moment.
///
/// Used on the connection's queue only, and not after its transaction.
package class Session: Records {
  package let connection: any SQLConnection
  /// What the host's clocks said when the transaction had begun.
  package let host: HostReading
  /// The clock that this transaction goes by; stored by writers only.
  package var anchor: ClockAnchor
  /// What the clock has to tell the ledger, once somebody writes.
  package let clockEvents: [ClockEvent]

  /// Call it inside the transaction, with a clock that is read after the lock is held. Rule C1.
  /// - Parameter stored: what the last write left behind; nil before the first
  package init(
    _ connection: any SQLConnection, after stored: ClockAnchor?, at host: HostReading
  ) {
    self.connection = connection
    self.host = host
    (anchor, clockEvents) = ClockAnchor.following(stored, at: host)
  }

  package var time: StoreTime { anchor.storeTime }

  package var dialect: SQLDialect { connection.dialect }

  // MARK: Statements

  /// Runs a statement that changes something; returns how many rows it changed.
  @discardableResult
  package func run(_ sql: String, _ arguments: SQLArguments) throws(Failure) -> Int {
    try connection.run(sql, arguments)
  }

  package func all<Value>(
    _ sql: String, _ arguments: SQLArguments = SQLArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    try connection.all(sql, arguments, make)
  }

  package func one<Value>(
    _ sql: String, _ arguments: SQLArguments = SQLArguments(), _ make: (Cells) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try connection.one(sql, arguments, make)
  }
}

extension ClockAnchor {
  /// Their names, in the order of ``stored``.
  package static let columns = "boot, since_boot, wall, time, carried, aside, episode, left_out, doubtful_since"

  /// In the order of ``columns``.
  package var stored: SQLArguments {
    [
      boot, sinceBoot.milliseconds, wall.milliseconds, time.milliseconds, carried.milliseconds, aside.milliseconds,
      episode?.milliseconds, leftOut?.milliseconds, doubtfulSince?.milliseconds,
    ]
  }

  /// The columns in which a writer leaves it. Throws `damaged` for numbers that no write leaves.
  package init(_ cells: Cells) throws(Failure) {
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
  package func branch(_ code: String) throws(Failure) -> Branch? {
    try one("SELECT code, name, city, zone, telephone, hours FROM branch WHERE code = ?", [code]) {
      (cells) throws(Failure) in try cells.branch()
    }
  }

  package func fact(_ name: String) throws(Failure) -> String? {
    try one("SELECT value FROM fact WHERE name = ?", [name]) { (cells) throws(Failure) in try cells.need("value") }
  }

  package func hasRegister() throws(Failure) -> Bool { try fact(Fact.register) != nil }

  package func clockSheet() throws(Failure) -> ClockSheet {
    ClockSheet(
      store: anchor.time, isTrusted: time.isTrusted, wall: host.wall, isSynchronised: host.isSynchronised,
      episode: anchor.episode, hasLeapt: anchor.leftOut != nil)
  }

  package func receipt(of errand: ErrandID) throws(Failure) -> KeptReceipt? {
    try one("SELECT visit, verdict FROM receipt WHERE errand = ?", [errand.stored]) { (cells) throws(Failure) in
      KeptReceipt(visit: try cells.identifier("visit"), receipt: try JSON.value(of: try cells.need("verdict")))
    }
  }

  package func hasIdentified(
    _ participant: ParticipantID, in visit: VisitID, since: Moment
  ) throws(Failure) -> Bool {
    let found = try one(
      "SELECT at FROM identified WHERE visit = ? AND participant = ? AND at >= ?",
      [visit.stored, participant.stored, since.milliseconds]
    ) { (cells) throws(Failure) in try cells.need("at") as Int64 }
    return found != nil
  }

  package func identified(in visit: VisitID, since: Moment) throws(Failure) -> ParticipantID? {
    try one(
      "SELECT participant FROM identified WHERE visit = ? AND at >= ? ORDER BY at DESC LIMIT 1",
      [visit.stored, since.milliseconds]
    ) { (cells) throws(Failure) in try cells.identifier("participant") }
  }
}
