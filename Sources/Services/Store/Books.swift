package import Rules

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

  /// Consents and passes that nothing has used become another visit's, when they were, unchanged. Rule P7.
  func rebind(_ proofs: [Proof], to visit: VisitID) throws(Failure)

  /// A new hand-over, or what became of one; old ones may be forgotten after two days. Rule P7.
  func save(_ handOver: HandOver) throws(Failure)

  /// Forgets the hand-overs of a visit that nobody has opened. Rule P7.
  func removeHandOvers(of visit: VisitID) throws(Failure)

  /// Submits nothing by itself: stores a pengkinian that the library has let through.
  func add(_ submission: Submission) throws(Failure)

  /// Stores what became of an update that this participant has submitted: its state, when and why.
  func save(_ update: Update, of participant: ParticipantID) throws(Failure)

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

  /// Stores the course of a ticket, its category, branch, participant, PIN and wrong facts; its text, its reporter and how
  /// it was filed never change.
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

  /// Puts into the outbox what somebody is to be told outside of the kiosk, in the transaction of what it tells; the same
  /// one twice is one. Long after it was of use it may be forgotten. Rules MS1, MSf.
  func send(_ notice: Notice) throws(Failure)

  /// Takes back what was to be told of a subject: it is not so any more. Rule MSf.
  func recall(_ purpose: Notice.Purpose, about subject: Reference) throws(Failure)

  /// Appends to the ledger and seals the row onto the last one of the chain of its branch, or of the store's where it
  /// belongs to none. Rules L1, L3, MB1.
  func enter(_ entry: LedgerEntry) throws(Failure)

  /// Takes over the wall clock and moves every open T by as much; returns how much. Rule C2.
  func acceptClock() throws(Failure) -> Span
}
