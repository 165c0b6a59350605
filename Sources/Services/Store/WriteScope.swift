package import Rules

/// What no two writes work on at once. Rule MB3.
///
/// In the order in which a store locks them, so that two writes never wait for each other: participants by their ids, then
/// complaints and accounts by their names, then the ends of the chains by their codes.
package enum Hold: Sendable, Hashable, Comparable {
  /// For what concerns the whole store: imports, the calendar, the clock.
  case everything
  /// Standing, strikes, pengkinian and whatever else is decided by a person's records.
  case participant(ParticipantID)
  case ticket(Reference)
  /// Complaints that are the same, by their fingerprint. Rule T7.
  case sameComplaint(String)
  /// An account with its shifts and its brakes, also of a name that nobody has.
  case staff(StaffName)
  /// The rows of a branch's ledger, and all that only its own terminals write: brakes, visits, what is handed over.
  case chain(LedgerChain)

  private var rank: Int {
    switch self {
    case .everything: 0
    case .participant: 1
    case .ticket, .sameComplaint, .staff: 2
    case .chain: 3
    }
  }

  /// What a store calls it while it is held, where there is no row that is always there.
  package var name: String {
    switch self {
    case .everything: "everything"
    case .participant(let id): "participant \(id)"
    case .ticket(let number): "ticket \(number)"
    case .sameComplaint(let fingerprint): "complaint \(fingerprint)"
    case .staff(let name): "staff \(name.text)"
    case .chain(let chain): "chain \(chain.code)"
    }
  }

  package static func < (one: Hold, other: Hold) -> Bool {
    one.rank == other.rank ? one.name.utf8.lexicographicallyPrecedes(other.name.utf8) : one.rank < other.rank
  }
}

/// Whom and where a write is known to be about before it begins: what a store that locks rows locks before it reads the
/// clock. What it writes beside that, the store finds out: it begins anew with that held too. One that has a single lock
/// may pass it over. Rule MB3.
package struct WriteScope: Sendable, Hashable {
  /// Each once, in the order of locking; the chain of the station among them.
  package let holds: [Hold]
  /// In whose chain its clock goes on; nil for what belongs to no branch.
  package let station: Station?

  private init(_ holds: Set<Hold>, _ station: Station?) {
    self.holds = holds.sorted()
    self.station = station
  }

  package static let everything = WriteScope([.everything], nil)

  package static func about(_ holds: [Hold], at station: Station?) -> WriteScope {
    WriteScope(Set(holds + [.chain(LedgerChain(of: station))]), station)
  }
}

extension Store {
  /// A write about these participants, at a station. Rule MB3.
  package func write<Value>(
    about participants: [ParticipantID], at station: Station?, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try write(.about(participants.map { .participant($0) }, at: station), work)
  }

  /// A write at a station that does not know yet whom it is about.
  package func write<Value>(
    at station: Station?, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try write(.about([], at: station), work)
  }

  /// A write that belongs to no branch, or by callers that do not say where they are.
  package func write<Value>(_ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value {
    try write(at: nil, work)
  }
}
