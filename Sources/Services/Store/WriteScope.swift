package import Rules

/// Whom and where a write is about: what a store that locks rows has to lock before it reads the clock. Rule MB3.
///
/// A store locks in one order, so that two writes never wait for each other: the participants by their ids, then the
/// brakes of the terminal, then the ends of the chains by their codes. One that has a single lock may pass it over.
package struct WriteScope: Sendable, Hashable {
  /// Each once, in the order of their ids; empty where nobody's records are written.
  package let participants: [ParticipantID]
  /// Whose brakes and pauses are written and in whose chain its rows are; nil for what belongs to no branch.
  package let station: Station?
  /// Whether it may write anything at all: then a store locks everything.
  package let isEverything: Bool

  private init(_ participants: [ParticipantID], _ station: Station?, isEverything: Bool) {
    self.participants = participants
    self.station = station
    self.isEverything = isEverything
  }

  /// For what concerns the whole store: imports, the calendar, the clock.
  package static let everything = WriteScope([], nil, isEverything: true)

  package static func about(_ participants: [ParticipantID], at station: Station?) -> WriteScope {
    let sorted = Set(participants).sorted { ($0.high, $0.low) < ($1.high, $1.low) }
    return WriteScope(sorted, station, isEverything: false)
  }

  /// The chains in which it may enter rows, in the order of locking. Everybody may find that the clock has something to
  /// tell, which is the store's; that is rare, and its lock is the first of them.
  package var chains: [LedgerChain] { Set([.store, LedgerChain(of: station)]).sorted() }
}

extension Store {
  /// A write about these participants, at a station: nothing else of anybody's is written. Rule MB3.
  package func write<Value>(
    about participants: [ParticipantID], at station: Station?, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try write(.about(participants, at: station), work)
  }

  /// A write about everything, also for callers that do not say whom they write about.
  package func write<Value>(_ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value {
    try write(.everything, work)
  }
}
