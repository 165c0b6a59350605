package import Rules

/// What a transaction can look up.
package protocol Records {
  /// The store's clock, the same throughout the transaction. Rule C1.
  var time: StoreTime { get }

  /// What an errand has left, of whatever visit; nil when it left nothing. Rule S11.
  func receipt(of errand: ErrandID) throws(Failure) -> KeptReceipt?

  /// Whether three facts of this participant agreed in this visit at `since` or later. Rule M1.
  func hasIdentified(_ participant: ParticipantID, in visit: VisitID, since: Moment) throws(Failure) -> Bool

  /// Whose three facts agreed last in this visit, at `since` or later; nil when nobody's did. Rule KY4.
  func identified(in visit: VisitID, since: Moment) throws(Failure) -> ParticipantID?

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

  /// The hand-over of a branch by its number, opened or not, however old; nil when there is none. Rule P7.
  func handOver(_ number: HandOverNumber, at branch: String) throws(Failure) -> HandOver?

  /// The latest hand-over of a participant in this visit; nil when there is none.
  func handOver(of participant: ParticipantID, in visit: VisitID) throws(Failure) -> HandOver?

  /// The latest hand-over of a participant that was opened in this sitting; nil when there is none.
  func handOver(of participant: ParticipantID, openedIn sitting: SittingID) throws(Failure) -> HandOver?

  /// A submitted update by its number; nil when there is none.
  func submission(_ number: Reference) throws(Failure) -> Submission?

  /// What is on record of a participant that an update can change; nil when the id is unknown. Rule P3.
  func recorded(of participant: ParticipantID) throws(Failure) -> Recorded?

  /// The updates that were submitted at a branch, in this state or in any, the earliest due first, at most `limit`.
  func updates(
    at branch: String, in state: Update.State?, limit: Int
  ) throws(Failure) -> [(update: Update, of: ParticipantID)]

  /// The updates that officers of a branch have decided, the latest first, at most `limit`.
  func decidedUpdates(at branch: String, limit: Int) throws(Failure) -> [(update: Update, of: ParticipantID)]

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

  /// How many moves of complaints by this step a branch has in a span.
  /// - Parameter step: its code in the details of `ticket.moved`
  func count(ofMoves step: String, at branch: String, in span: Range<Moment>) throws(Failure) -> Int

  /// What each account did in a branch in a span, by name; those that did none of it are left out.
  func deeds(at branch: String, in span: Range<Moment>) throws(Failure) -> [BranchFigures.Deeds]

  /// When an event last happened at a station; nil when it never did.
  func latest(_ event: LedgerEntry.Event, at station: Station) throws(Failure) -> Moment?

  /// The account of that name; nil when there is none.
  func staff(_ name: StaffName) throws(Failure) -> Staff?

  /// The accounts of a branch, by name.
  func staff(at branch: String) throws(Failure) -> [Staff]

  /// Whether a branch has an acting head, whoever that is: all that a participant's page says of the staff. Rule T5.
  func hasActingHead(at branch: String) throws(Failure) -> Bool

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

  /// What a branch has in its outbox, also what is of no use any more, the earliest due first, at most `limit`. Rule MS3.
  func notices(at branch: String, limit: Int) throws(Failure) -> [Notice]

  /// What the host's clock and the store's say. Rule C2.
  func clockSheet() throws(Failure) -> ClockSheet
}
