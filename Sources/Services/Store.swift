package import Rules

/// Where the facts are kept. It never decides: it runs a closure inside one transaction.
///
/// The closure is pure but for what it does to the `Books`, and may run more than once; nothing it says may leave the
/// program before `write` has returned, because only then is it durable (one fsync per write). Rules S5, S9.
package protocol Store {
  /// Runs on one snapshot. Never writes. Rule P6.
  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value

  /// Runs with the locks held that the scope names; the clock is read after the last of them. Commits, durably, or throws
  /// and changes nothing. A store may lock more, and run the closure anew with more when it turns out to write more.
  /// Rule MB3.
  func write<Value>(
    _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value

  /// Checks all chains of the ledger from the first row to the last, in bounded memory and in many short transactions, so
  /// that a long one holds nobody up; with a head also that nothing was cut off the end. Throws `cancelled` when nobody
  /// waits any more. Rules L3, MB1.
  func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict

  /// Runs when it is this process's turn to make or compare a secret of a password, of which at most two go on at once
  /// on a host; never inside of a transaction. Throws `busy` when no turn came within a bounded wait: then nothing was
  /// counted. A turn ends with its process. Rule AKk.
  func takingPasswordTurn<Value>(_ work: (PasswordTurn) throws(Failure) -> Value) throws(Failure) -> Value
}

/// What a secret of a password is made and compared with: only a store that had waited for its turn gives one.
package struct PasswordTurn {
  package init() {}
}

/// What a transaction can look up.
package protocol Records {
  /// The store's clock, the same throughout the transaction. Rule C1.
  var time: StoreTime { get }

  /// What an errand has left, of whatever visit; nil when it left nothing. Rule S11.
  func receipt(of errand: ErrandID) throws(Failure) -> KeptReceipt?

  /// Whether three facts of this participant agreed in this visit at `since` or later. Rule M1.
  func hasIdentified(_ participant: ParticipantID, in visit: VisitID, since: Moment) throws(Failure) -> Bool

  func branch(_ code: String) throws(Failure) -> Branch?

  /// Both records of a NIK in one statement with one row, known or not; one that was given up is its person's. Rules M3,
  /// DL4.
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

  /// The consents and passes of a participant in this visit at `since` or later that nothing has used, oldest first.
  /// Rules G5, P4.
  func unusedProofs(of participant: ParticipantID, in visit: VisitID, since: Moment) throws(Failure) -> [Proof]

  /// A submitted update by its number; nil when there is none.
  func submission(_ number: Reference) throws(Failure) -> Submission?

  /// What is on record of a participant that an update can change; nil when the id is unknown. Rule P3.
  func recorded(of participant: ParticipantID) throws(Failure) -> Recorded?

  /// The updates that were submitted at a branch, in this state or in any, the earliest due first, at most `limit`.
  func updates(
    at branch: String, in state: Update.State?, limit: Int
  ) throws(Failure) -> [(update: Update, of: ParticipantID)]

  /// All of those updates counted, and of them those that are past due. Rule P2.
  func updateCounts(at branch: String, in state: Update.State?) throws(Failure) -> (all: Int, pastDue: Int)

  /// How an officer deals with a participant in one sitting; nil when he has not looked. Rule AKe.
  func cardSight(of participant: ParticipantID, in sitting: SittingID) throws(Failure) -> CardSight?

  /// The wrong facts that callers gave about a participant. Rule B1.
  func callerFacts(of participant: ParticipantID) throws(Failure) -> CallerFacts

  /// The digest of the comparison of an update that was shown last to this account in this sitting; nil when none was.
  /// Rule KY5.
  func shown(of update: Reference, to staff: StaffName, in sitting: SittingID) throws(Failure) -> String?

  /// A ticket by its number, not caught up; nil when there is none.
  func ticket(_ number: Reference) throws(Failure) -> Ticket?

  /// The tickets of a branch that the filter lets through, as this reader sees them: the most urgent first by
  /// ``TicketOutlook/urgency``, then by the filing; with words the latest filed first; at most `limit`. Rules T8, P6.
  func tickets(
    at branch: String, _ filter: TicketFilter, for reader: TicketReader, limit: Int
  ) throws(Failure) -> [TicketHead]

  /// All of those tickets counted, however many a list takes.
  func count(at branch: String, _ filter: TicketFilter, for reader: TicketReader) throws(Failure) -> Int

  /// Whether any ticket of a branch has changed, and until when time alone does nothing to one of them.
  func ticketEdition(at branch: String, after moment: Moment) throws(Failure) -> TicketEdition

  /// How many tickets of a branch wait for this reader. `holder`: whose are counted as his.
  func ticketCounts(
    at branch: String, for reader: TicketReader, holder: StaffName
  ) throws(Failure) -> TicketCounts

  /// The tickets of a branch that were filed or first answered in a span, in no order.
  func answers(at branch: String, in span: Range<Moment>) throws(Failure) -> [TicketAnswer]

  /// The updates of a branch that were submitted in a span, counted.
  func countUpdates(submittedAt branch: String, in span: Range<Moment>) throws(Failure) -> Int

  /// The updates of a branch that an officer decided in a span, and of them those that were not past due. Rule P1.
  func countUpdates(decidedAt branch: String, in span: Range<Moment>) throws(Failure) -> (all: Int, inTime: Int)

  /// The tickets that a participant has filed under his name, the latest first, at most `limit`.
  func tickets(of participant: ParticipantID, limit: Int) throws(Failure) -> [Ticket]

  /// The tickets that are duplicates of this one or go on from it, the earliest first, at most `limit`. Rule T4.
  func tickets(leadingTo number: Reference, limit: Int) throws(Failure) -> [Ticket]

  /// The latest ticket under this fingerprint that was filed at `since` or later. Rule T7.
  func ticket(under fingerprint: String, since: Moment) throws(Failure) -> Ticket?

  /// What participant and office have said to each other, oldest first. Notes are not among it. Rule T6.
  func messages(of ticket: Reference) throws(Failure) -> [TicketMessage]

  /// What officers told each other about a ticket, oldest first. Never for a participant's screen. Rule T6.
  func notes(of ticket: Reference) throws(Failure) -> [TicketNote]

  /// What happened to a ticket after it was filed, oldest first.
  func events(of ticket: Reference) throws(Failure) -> [TicketEvent]

  /// Whether number and second fact opened this ticket in this visit at `since` or later. Rule T3.
  func hasOpened(_ ticket: Reference, in visit: VisitID, since: Moment) throws(Failure) -> Bool

  /// The updates of a participant, the latest first, at most `limit`.
  func submissions(of participant: ParticipantID, limit: Int) throws(Failure) -> [Submission]

  /// The participants that a query names: the one of a NIK or KPJ, or all who were born on that day, whatever their
  /// names, at most `limit`.
  func people(_ query: PersonQuery, limit: Int) throws(Failure) -> [Participant]

  /// An early opening that was asked for and not decided. Rule B5.
  func opening(of participant: ParticipantID) throws(Failure) -> OpeningSheet?

  /// Every early opening that was asked for in a branch and not decided, the earliest first. Rule B5.
  func openings(at branch: String) throws(Failure) -> [AskedOpening]

  /// The terminals of a branch about which any look-up or strike brake remembers something, by name. Rules M5, S8.
  func terminals(at branch: String) throws(Failure) -> [String]

  /// Rows of the ledger, the newest first, at most `limit`.
  func ledger(_ query: LedgerQuery, limit: Int) throws(Failure) -> [LedgerLine]

  /// The stored facts of those whose block was reported at a branch and opens in a span, in no order: not caught up, so
  /// that those whose moment has come and was not written yet are among them. Rules B2, P6.
  func openingBlocks(at branch: String, in span: Range<Moment>) throws(Failure) -> [Access]

  /// How many rows of an event a branch has in a span.
  func count(of event: LedgerEntry.Event, at branch: String, in span: Range<Moment>) throws(Failure) -> Int

  /// The account of that name; nil when there is none.
  func staff(_ name: StaffName) throws(Failure) -> Staff?

  /// The accounts of a branch, by name.
  func staff(at branch: String) throws(Failure) -> [Staff]

  /// Every account of one person, in any branch, by name. Rule B1.
  func staff(of nik: NIK) throws(Failure) -> [Staff]

  func signInBrake(of name: StaffName, at station: Station) throws(Failure) -> SignInBrake

  /// What is remembered of a name at every station where wrong passwords were typed.
  func signInBrakes(of name: StaffName) throws(Failure) -> [Station: SignInBrake]

  func shift(_ id: ShiftID) throws(Failure) -> Shift?

  func lookupBrake(of subject: LookupSubject, at station: Station) throws(Failure) -> LookupBrake

  func strikeBrake(at station: Station) throws(Failure) -> StrikeBrake

  /// The files, by name, of which a row about this participant was left out of a delivery and has not come since; empty
  /// when the records are whole. Rule DL3.
  func lacking(of participant: ParticipantID) throws(Failure) -> [String]

  /// That somebody asks for another NIK of a participant; nil when nobody does. Rule DL4.
  func correction(of participant: ParticipantID) throws(Failure) -> CorrectionSheet?

  /// The corrections that were asked for in a branch, the earliest first, at most `limit`. Rule DL4.
  func corrections(at branch: String, limit: Int) throws(Failure) -> [CorrectionSheet]

  /// How often holidays were brought or removed here; 0 when never. Rule P1.
  func holidayEdition() throws(Failure) -> Int

  /// The years that operators have brought, in their order. Rule P1.
  func broughtYears() throws(Failure) -> [BroughtYear]

  /// The state of the carried calendar by which told days were last gone through; nil before the first time.
  func settledCalendar() throws(Failure) -> String?

  /// The tickets of which no told day is on record, ended ones too, at most `limit`.
  func untoldTickets(limit: Int) throws(Failure) -> [Ticket]

  /// The updates of which no told day is on record, decided ones too, at most `limit`.
  func untoldSubmissions(limit: Int) throws(Failure) -> [Submission]

  /// The tickets of every branch that have not ended, not caught up.
  func openTickets() throws(Failure) -> [Ticket]

  /// The updates of every branch that are in process.
  func submissionsInProcess() throws(Failure) -> [Submission]

  /// Whether a population register was imported. Rule G0.
  func hasRegister() throws(Failure) -> Bool

  /// What the host's clock and the store's say. Rule C2.
  func clockSheet() throws(Failure) -> ClockSheet
}

/// What a transaction can change.
package protocol Books: Records {
  /// Stores what an errand of a visit has left, by which a repetition is answered for 35 days; a later one takes the
  /// place of the first. Rule S11.
  func keep(_ receipt: Receipt, of errand: ErrandID, in visit: VisitID) throws(Failure)

  /// Three facts of this participant agreed in this visit, now; old ones may be forgotten after two days. Rule M1.
  func identify(_ participant: ParticipantID, in visit: VisitID) throws(Failure)

  func save(_ access: Access, of participant: ParticipantID) throws(Failure)

  func add(_ strike: StrikeTrace, of participant: ParticipantID, attempt: AttemptID) throws(Failure)

  /// Forgets the strikes of one check, or of both, for display: they stay in the ledger.
  func clearStrikes(of participant: ParticipantID, _ check: Check?) throws(Failure)

  /// Kept under branch and terminal: two branches may have a terminal of one name. Rule MB2.
  func save(_ brake: LookupBrake, of subject: LookupSubject, at station: Station) throws(Failure)

  /// Kept under branch and terminal. Rule MB2.
  func save(_ brake: StrikeBrake, at station: Station) throws(Failure)

  /// A consent or a pass, unused. Rule P4.
  func add(_ proof: Proof) throws(Failure)

  /// Marks consents and passes as used by the submission that they were for. Rule P4.
  func use(_ proofs: [Proof], at moment: Moment) throws(Failure)

  /// Submits nothing by itself: stores a pengkinian that the library has let through.
  func add(_ submission: Submission) throws(Failure)

  /// Stores what became of a submitted update: its state, when and why.
  func save(_ update: Update) throws(Failure)

  /// Stores the days that were told for an update, and the last of them as its due day. Rule P1.
  func save(_ told: [ToldDay], of update: Update) throws(Failure)

  /// Somebody asks for another NIK of a participant. Rule DL4.
  func save(_ asked: CorrectionSheet) throws(Failure)

  /// Nobody asks any more.
  func removeCorrection(of participant: ParticipantID) throws(Failure)

  /// The participant goes on under another number, and the one of before is found and imported as his. What `twin`, who
  /// has that number now, has and has done becomes his as well, but for the standing, which the library saves. Nobody
  /// asks any more. Rule DL4.
  func correct(_ participant: ParticipantID, to number: NIK, joining twin: ParticipantID?) throws(Failure)

  /// Takes the place of what was brought of that year; the edition is one more. Rule P1.
  func save(_ year: BroughtYear) throws(Failure)

  /// Forgets what was brought of a year; the edition is one more.
  func removeHolidays(of year: Int) throws(Failure)

  /// Told days were gone through by the carried calendar of this state.
  func settleCalendar(_ state: String) throws(Failure)

  /// What was on record when an update was decided stays with it. Rule P3.
  func save(_ recorded: Recorded, whenDecided update: Reference) throws(Failure)

  /// What an officer has seen of a participant in one sitting; old ones may be forgotten after two days. Rule AKe.
  func save(_ sight: CardSight) throws(Failure)

  func save(_ facts: CallerFacts, of participant: ParticipantID) throws(Failure)

  /// Which comparison of an update was shown to an account in a sitting: the last one counts; one that is older than 35
  /// days may be forgotten. Rule KY5.
  func save(shown digest: String, of update: Reference, to staff: StaffName, in sitting: SittingID) throws(Failure)

  /// Makes stated data the participant's own; imported rows stay as they are and count for what is not stated. Rule P3.
  func apply(_ data: UpdateData, to participant: ParticipantID, from update: Reference) throws(Failure)

  /// Cancels a claim for good: a later import cannot bring it back. Rule P5.
  func cancel(_ claim: Claim, at moment: Moment) throws(Failure)

  /// A new ticket under its fingerprint. Throws `damaged` for a number that is taken: ask ``Records/ticket(_:)`` before.
  func add(_ ticket: Ticket, under fingerprint: String) throws(Failure)

  /// Stores the course of a ticket and its wrong facts; what was filed never changes.
  func save(_ ticket: Ticket) throws(Failure)

  func add(_ event: TicketEvent, to ticket: Reference) throws(Failure)

  func add(_ message: TicketMessage, to ticket: Reference) throws(Failure)

  func add(_ note: TicketNote, to ticket: Reference) throws(Failure)

  /// Somebody asks for an early opening at a branch; nil once it is decided. Rule B5.
  func save(_ opening: OpeningSheet?, of participant: ParticipantID, at branch: String) throws(Failure)

  /// A new account, or a changed one.
  func save(_ staff: Staff) throws(Failure)

  /// Stores the wrong passwords and the lock of an account; for a name that nobody has the same statement changes
  /// nothing.
  func saveWrongs(_ wrongs: [Moment], locked: Moment?, of name: StaffName) throws(Failure)

  /// Bounded: what was not touched for two days may be forgotten.
  func save(_ brake: SignInBrake, of name: StaffName, at station: Station) throws(Failure)

  /// Forgets what was counted of a name at every station.
  func forgetSignInBrakes(of name: StaffName) throws(Failure)

  /// A new shift, or its end.
  func save(_ shift: Shift) throws(Failure)

  /// Ends every shift of a name that has not ended.
  func endShifts(of name: StaffName, at moment: Moment) throws(Failure)

  /// Number and second fact opened this ticket in this visit. Rule T3.
  func open(_ ticket: Reference, in visit: VisitID) throws(Failure)

  /// Appends to the ledger and seals the row onto the last one of the chain of its branch, or of the store's where it
  /// belongs to none. Rules L1, L3, MB1.
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

/// A pengkinian as it was submitted: whose, where and what it states.
package struct Submission: Sendable, Hashable {
  package var update: Update
  package let participant: ParticipantID
  /// Its branch verifies it, in its zone.
  package let station: Station
  package let data: UpdateData
  /// The officer who entered it at the counter; somebody else decides it then.
  package let enteredBy: StaffName?
  /// Every day that was told for its result, oldest first. Rule P1.
  package let told: [ToldDay]
  /// What was on record when it was decided; nil before, and where an earlier version decided it. Rule P3.
  package let recorded: Recorded?

  package init(
    update: Update, participant: ParticipantID, station: Station, data: UpdateData, enteredBy: StaffName? = nil,
    told: [ToldDay] = [], recorded: Recorded? = nil
  ) {
    self.recorded = recorded
    self.update = update
    self.participant = participant
    self.station = station
    self.data = data
    self.enteredBy = enteredBy
    self.told = told
  }
}

/// The complaints of a branch as they are: another number is another state of them.
package struct TicketEdition: Sendable, Hashable {
  /// One more with everything that is stored of one of them.
  package let number: Int64
  /// The first moment, of those asked for, at which time alone may do something to one of them; nil when it never does.
  package let lasts: Moment?

  package init(number: Int64, lasts: Moment?) {
    self.number = number
    self.lasts = lasts
  }
}

/// A ticket in the figures: when it was filed and first answered, and what was told of its answer.
package struct TicketAnswer: Sendable, Hashable {
  package let number: Reference
  package let category: TicketCategory
  package let filed: Moment
  /// Nil while it was never answered.
  package let answered: Moment?
  /// Every day that was told, oldest first. Rule P1.
  package let told: [ToldDay]

  package init(number: Reference, category: TicketCategory, filed: Moment, answered: Moment?, told: [ToldDay]) {
    self.number = number
    self.category = category
    self.filed = filed
    self.answered = answered
    self.told = told
  }
}

/// An early opening that somebody asked for, with whom it is for and what is stored of his block. Rule B5.
package struct AskedOpening: Sendable, Hashable {
  package let person: ParticipantID
  /// As it is recorded; nil when there is no such participant.
  package let name: String?
  package let sheet: OpeningSheet
  /// Not caught up; without the history of blocks.
  package let access: Access

  package init(person: ParticipantID, name: String?, sheet: OpeningSheet, access: Access) {
    self.person = person
    self.name = name
    self.sheet = sheet
    self.access = access
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
