package import Rules

/// What an officer who has signed in asks at the counter. Each names the duty that it takes.
package enum CounterRequest: Sendable, Hashable {
  /// How much waits, and what is wrong: the first page.
  case overview
  case find(PersonQuery, LookReason)
  /// - Parameter hasSeenCard: what the original KTP opens is asked for too: shown while its row is good. Rule AKe.
  case person(ParticipantID, LookReason, hasSeenCard: Bool)
  /// The original KTP is in the officer's hand: the row that the desk asks for, and the page in full. Rule AKe.
  case sawCard(ParticipantID, LookReason)
  /// Records that this person reports a block; who is here shows the original KTP. Rules B1, B2, AKe.
  case report(ParticipantID, ReportWay)
  /// Asks for an early opening, where the branch allows it. Rule B5.
  case askOpening(ParticipantID, TypedLine)
  /// Opens early what somebody else asked for. Rule B5.
  case grantOpening(ParticipantID)
  /// The early openings that somebody asked for and nobody has decided. Rule B5.
  case openings
  /// *Loket saja* from here on, or no more: lifting takes the original KTP. Rule S8.
  case setCounterOnly(ParticipantID, Bool)
  case terminals
  /// Ends the pauses of a terminal of this branch. Rules M5, S8.
  case free(terminal: String)
  /// A pengkinian for a person at the counter.
  case serve(ServeStep)
  /// Takes a person's consent back, who asks for it at the counter, and so stops the pengkinian of that number. Rule
  /// K2.
  case withdraw(ParticipantID, Reference)
  /// Another card of the person is asked for from here on; the officer has seen the original KTP. Rule S7.
  case changeCard(ParticipantID, KPJ)
  /// Asks for another NIK of a person; the officer has seen the KTP. Rule DL4.
  case askCorrection(ParticipantID, NIK, TypedLine)
  /// The corrections of a NIK that somebody asked for and nobody has decided. Rule DL4.
  case corrections
  /// Grants what somebody else asked for. `seen` is ``CorrectionLine/version`` of what was shown. Rules DL4, KY5.
  case grantCorrection(ParticipantID, seen: String)
  case declineCorrection(ParticipantID)
  /// What the host's officers ask as well: updates, claims, tickets.
  case office(OfficeRequest)
  /// What was received, answered, blocked and opened in a branch.
  case figures(CivilDay, through: CivilDay)
  /// Rows of the ledger, a page of them.
  case ledger(LedgerQuery)
  /// Whether every row of the ledger is as it was written. Rule L3.
  case verifyLedger
  case openStaff(StaffName)
  /// Accounts of this branch.
  case staff
  /// Whether something has happened to what the officer has open. It tells no more and is no look-up, so that a page can
  /// ask it whenever the store has changed.
  case news(of: OpenSubject)
}

/// What an officer has open, and how it was when he opened it.
package enum OpenSubject: Sendable, Hashable {
  /// - Parameter since: ``PersonPage/lastEvent``
  case person(ParticipantID, since: Int64)
  /// - Parameter version: ``TicketFile/version``
  case ticket(Reference, version: Int)
  case update(Reference, Update.State)
  /// The shift itself: refused when it has ended.
  case shift
}

/// By what a person is found.
package enum PersonQuery: Sendable, Hashable {
  case nik(NIK)
  case kpj(KPJ)
  /// A list, with how alike the names are. Rule N5.
  case name(PersonName, CivilDay)
}

/// Why somebody looks at a person; the ledger keeps it. The raw value is for ever.
package enum LookReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The person stands at the counter.
  case atCounter = "hadir"
  /// The person calls.
  case onTelephone = "telepon"
  case complaint = "pengaduan"
  case verification = "verifikasi"
  case audit = "audit"

  /// For a ledger row.
  package var code: ReasonCode? { ReasonCode(rawValue) }
}

/// How a report reached the counter. Rule B1.
package enum ReportWay: Sendable, Hashable {
  case counter
  /// To 175, with one more fact.
  case callCentre(ExtraFact)
}

/// One step of a pengkinian at the counter: the gates are those of a kiosk, and an officer compares the face.
package enum ServeStep: Sendable, Hashable {
  /// G0 to G4; the officer has seen the original KTP.
  case begin(ParticipantID)
  case consent(Caller, text: String)
  case retype(Caller, KPJ)
  /// Reserves a face check, durably, before the officer compares. Rule S5.
  case compare(Caller)
  /// What the officer saw. Rule S5.
  case compared(Caller, AttemptID, FaceVerdict)
  case submit(Caller, UpdateData)
}

/// Which rows of the ledger.
package struct LedgerQuery: Sendable, Hashable {
  /// Exclusive: rows before this one, or the newest when nil.
  package var before: Int64?
  package var participant: ParticipantID?
  package var staff: StaffName?
  /// The beginnings of events' names: "block.", "ticket.moved"; any event when empty.
  package var events: [String]
  /// What was written in this branch, and what belongs to no branch; everything when nil. The library sets it.
  package var branch: String?

  package init(
    before: Int64? = nil, participant: ParticipantID? = nil, staff: StaffName? = nil, events: [String] = [],
    branch: String? = nil
  ) {
    self.before = before
    self.participant = participant
    self.staff = staff
    self.events = events
    self.branch = branch
  }
}

extension CounterRequest {
  /// Nothing is counted, created or moved by it, but perhaps a ledger row.
  package var isOnlyLooking: Bool {
    switch self {
    case .overview, .find, .person, .openings, .corrections, .terminals, .figures, .ledger, .verifyLedger, .staff,
      .news,
      .office(.updates), .office(.tickets), .office(.searchTickets), .office(.showUpdate), .office(.showTicket),
      .office(.exportTickets), .office(.explainTicket):
      true
    case .sawCard, .report, .askOpening, .grantOpening, .setCounterOnly, .free, .serve, .withdraw, .changeCard, .office,
      .openStaff, .askCorrection, .grantCorrection, .declineCorrection:
      false
    }
  }

  /// What it takes; nil for what everybody who has signed in may ask.
  package var duty: Duty? {
    switch self {
    case .overview: nil
    case .find: .seePeople
    case .person(_, _, let hasSeenCard): hasSeenCard ? .seeNumbers : .seePeople
    case .sawCard: .seeNumbers
    case .report: .reportBlock
    case .askOpening: .askOpening
    case .grantOpening, .openings: .grantOpening
    case .setCounterOnly: .changeCounterOnly
    case .terminals: .seeTerminals
    case .free: .freeTerminal
    case .serve, .withdraw, .changeCard: .enterUpdate
    case .askCorrection: .askCorrection
    case .corrections, .grantCorrection, .declineCorrection: .grantCorrection
    case .office(let request): request.duty
    case .figures: .seeReports
    case .ledger, .verifyLedger: .seeLedger
    case .openStaff, .staff: .openStaff
    case .news(.person): .seePeople
    case .news(.ticket): .seeTickets
    case .news(.update): .seeUpdates
    case .news(.shift): nil
    }
  }
}

extension OfficeRequest {
  /// What it takes.
  var duty: Duty {
    switch self {
    case .updates, .showUpdate: .seeUpdates
    case .decide: .decideUpdate
    case .cancelClaim: .cancelClaim
    case .tickets(let filter), .searchTickets(let filter), .exportTickets(let filter, _):
      filter.isForHead ? .headBranch : .seeTickets
    case .showTicket, .explainTicket: .seeTickets
    case .moveTicket(_, .assign, _), .moveTicket(_, .concern, _), .moveTicket(_, .concernNot, _): .assignTickets
    case .moveTicket(_, .acknowledge, _): .headBranch
    case .moveTicket: .workTickets
    }
  }
}
