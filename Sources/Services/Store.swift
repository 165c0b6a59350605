package import Rules

/// Where the facts are kept. It never decides: it runs a closure inside one transaction.
///
/// The closure is pure but for what it does to the `Books`, and may run more than once; nothing it says may leave the
/// program before `write` has returned, because only then is it durable (one fsync per write). Rules S5, S9.
package protocol Store {
  /// Runs on one snapshot. Never writes. Rule P6.
  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value

  /// Runs with the write lock held; the clock is read after it is. Commits, durably, or throws and changes nothing.
  func write<Value>(_ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value
}

/// What a transaction can look up.
package protocol Records {
  /// The store's clock, the same throughout the transaction. Rule C1.
  var time: StoreTime { get }

  /// The reply that an errand got when it was first run. Rule S11.
  func reply(to errand: ErrandID) throws(Failure) -> Reply?

  func branch(_ code: String) throws(Failure) -> Branch?

  /// Both records of a NIK in one statement with one row, known or not. Rule M3.
  func dossier(of nik: NIK) throws(Failure) -> Dossier

  /// Both records of a participant who is known; nil when the id is not.
  func dossier(of participant: ParticipantID) throws(Failure) -> Dossier?

  /// All cards of a participant, in no order.
  func memberships(of participant: ParticipantID) throws(Failure) -> [Membership]

  /// All claims on the cards of a participant, ended ones too.
  func claims(of participant: ParticipantID) throws(Failure) -> [Claim]

  /// The stored facts; a fresh value when nothing was ever stored. Not caught up.
  func access(of participant: ParticipantID) throws(Failure) -> Access

  /// The strikes since the last pass or opening, oldest first, at most six.
  func strikes(of participant: ParticipantID) throws(Failure) -> [StrikeTrace]

  /// The latest update, whatever became of it.
  func latestUpdate(of participant: ParticipantID) throws(Failure) -> Update?

  /// Whether the participant consented in this visit at `since` or later. Rules G5, P4.
  func hasConsent(of participant: ParticipantID, in visit: VisitID, since: Moment) throws(Failure) -> Bool

  func lookupBrake(at terminal: String) throws(Failure) -> LookupBrake

  func strikeBrake(at terminal: String) throws(Failure) -> StrikeBrake

  /// Whether a population register was imported. Rule G0.
  func hasRegister() throws(Failure) -> Bool

  /// What the host's clock and the store's say. Rule C2.
  func clockSheet() throws(Failure) -> ClockSheet
}

/// What a transaction can change.
package protocol Books: Records {
  /// Stores the reply of an errand, to be given again to a repetition. Rule S11.
  func keep(_ reply: Reply, for errand: ErrandID) throws(Failure)

  func save(_ access: Access, of participant: ParticipantID) throws(Failure)

  func add(_ strike: StrikeTrace, of participant: ParticipantID, attempt: AttemptID) throws(Failure)

  /// Forgets the strikes of one check, or of both, for display: they stay in the ledger.
  func clearStrikes(of participant: ParticipantID, _ check: Check?) throws(Failure)

  func save(_ brake: LookupBrake, at terminal: String) throws(Failure)

  func save(_ brake: StrikeBrake, at terminal: String) throws(Failure)

  /// A consent or a pass, unused. Rule P4.
  func add(_ proof: Proof) throws(Failure)

  /// Submits nothing by itself: stores a pengkinian that the library has let through.
  func add(_ update: Update, of participant: ParticipantID) throws(Failure)

  /// Appends to the ledger and seals the row onto the last one. Rules L1, L3.
  func enter(_ entry: LedgerEntry) throws(Failure)

  /// Takes over the wall clock and moves every open T by as much; returns how much. Rule C2.
  func acceptClock() throws(Failure) -> Span
}

/// A consent or a pass of one check: good for its visit and 30 minutes, once. Rule P4.
package struct Proof: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Agreed to the text of this version. Rule G5.
    case consent(text: String)
    case pass(Check)
  }

  package let errand: ErrandID
  package let kind: Kind
  package let participant: ParticipantID
  package let visit: VisitID
  package let station: Station
  package let at: Moment

  package init(
    errand: ErrandID, kind: Kind, participant: ParticipantID, visit: VisitID, station: Station, at: Moment
  ) {
    self.errand = errand
    self.kind = kind
    self.participant = participant
    self.visit = visit
    self.station = station
    self.at = at
  }
}

/// The clocks of the host. Rule C1.
package protocol HostClock: Sendable {
  func reading() -> HostReading
}

/// A source of chance: the system's at work, a seeded one in tests.
package protocol Chance: Sendable {
  func next() -> UInt64
}

extension Chance {
  package func identifier<Subject>() -> Identifier<Subject> { Identifier(high: next(), low: next()) }

  package func reference(in month: CivilMonth) -> Reference {
    Reference(month: month, chance: (0..<6).map { _ in next() })
  }
}
