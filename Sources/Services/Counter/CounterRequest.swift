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
  /// Leaves the block as it is, with a reason that the person's page shows. Rule B5.
  case declineOpening(ParticipantID, DeclineReason)
  /// The early openings that somebody asked for and nobody has decided. Rule B5.
  case openings
  /// *Loket saja* from here on, or no more: lifting takes the original KTP. Rule S8.
  case setCounterOnly(ParticipantID, Bool)
  case terminals
  /// A terminal of this branch with those who were struck there: to look at it is a row. Rules S8, L1.
  case terminal(String)
  /// Ends the pauses of a terminal of this branch. Rules M5, S8.
  case free(terminal: String)
  /// Opens the page of whoever brings this number from a kiosk of the branch. Rule P7.
  case openHandOver(HandOverNumber)
  /// A pengkinian for a person at the counter: the gates are those of a kiosk, and an officer compares the face.
  case update(UpdateRequest)
  /// Another card of the person is asked for from here on; the officer has seen the original KTP. Rule S7.
  case changeCard(ParticipantID, KPJ)
  /// Asks for another NIK of a person; the officer has seen the KTP. Rule DL4.
  case askCorrection(ParticipantID, NIK, TypedLine)
  /// The corrections of a NIK that somebody asked for and nobody has decided. Rule DL4.
  case corrections
  /// Grants what somebody else asked for. `seen` is ``CorrectionLine/version`` of what was shown. Rules DL4, KY5.
  case grantCorrection(ParticipantID, seen: String)
  case declineCorrection(ParticipantID, CorrectionDecline)
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

/// Why a block is not opened before its time; the ledger keeps it. The raw value is for ever. Rule B5.
package enum DeclineReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The 24 hours after the report are soon enough.
  case wait = "tunggu"
  /// What was written does not say why it is urgent.
  case unclear = "kurang-jelas"
  /// It is not certain who asks.
  case identity = "identitas"
  /// Somebody else may have made the tries.
  case suspicion = "curiga"
}

/// Why a NIK is not corrected; the ledger keeps it, and the page of the person says it. The raw value is for ever.
/// Rule DL4.
package enum CorrectionDecline: String, Sendable, Hashable, Codable, CaseIterable {
  /// The letter of Dukcapil is missing, or says something else.
  case document = "surat"
  /// The new number is not that of the KTP.
  case number = "nomor"
  /// It is not certain that it is one person.
  case person = "orang"
  /// The officer asks the penyelia.
  case other = "lainnya"
}

/// How a report reached the counter. Rule B1.
package enum ReportWay: Sendable, Hashable {
  case counter
  /// To 175, with one more fact.
  case callCentre(ExtraFact)
}

/// Which rows of the ledger.
package struct LedgerQuery: Sendable, Hashable {
  /// Exclusive: rows before this one, or the newest when nil.
  package var before: Int64?
  package var participant: ParticipantID?
  package var staff: StaffName?
  /// The beginnings of events' names: "block.", "ticket.moved"; any event when empty.
  package var events: [String]
  /// The number of what the row is about: a report, an update, a complaint.
  package var about: String?
  /// A terminal, of whatever branch.
  package var terminal: String?
  /// What happened in a span of time.
  package var span: Range<Moment>?
  /// What was written in this branch, and what belongs to no branch; everything when nil. The library sets it.
  package var branch: String?

  package init(
    before: Int64? = nil, participant: ParticipantID? = nil, staff: StaffName? = nil, events: [String] = [],
    about: String? = nil, terminal: String? = nil, span: Range<Moment>? = nil, branch: String? = nil
  ) {
    self.about = about
    self.terminal = terminal
    self.span = span
    self.before = before
    self.participant = participant
    self.staff = staff
    self.events = events
    self.branch = branch
  }

  /// What tells whether a participant has tried anything since his block was set or opened. Rule B3.
  package static func standing(of participant: ParticipantID) -> LedgerQuery {
    LedgerQuery(participant: participant, events: ["block.set", "block.opened", "kpj.", "face."])
  }
}

extension CounterRequest {
  package var terms: Terms {
    switch self {
    case .overview: Terms(.reading)
    case .find(let query, _): Terms(.looking, .seePeople, about: [.query(query)])
    case .person(let person, _, let hasSeenCard):
      Terms(.looking, hasSeenCard ? .seeNumbers : .seePeople, about: [.person(person)])
    case .sawCard(let person, _): Terms(.changing, .seeNumbers, about: [.person(person)])
    case .report(let person, .counter): .withCard(of: .person(person), .reportBlock)
    case .report(let person, .callCentre): Terms(.changing, .reportBlock, about: [.person(person)])
    case .askOpening(let person, _): Terms(.changing, .askOpening, about: [.person(person)])
    case .grantOpening(let person), .declineOpening(let person, _):
      Terms(.changing, .grantOpening, about: [.person(person)])
    case .openings: Terms(.reading, .grantOpening)
    case .setCounterOnly(let person, true): Terms(.changing, .changeCounterOnly, about: [.person(person)])
    case .setCounterOnly(let person, false): .withCard(of: .person(person), .changeCounterOnly)
    case .terminals: Terms(.reading, .seeTerminals)
    case .terminal: Terms(.looking, .seeTerminals)
    case .free: Terms(.changing, .freeTerminal)
    case .openHandOver(let number): Terms(.changing, .enterUpdate, about: [.handOver(number)])
    case .update(let request): request.terms
    case .changeCard(let person, _): .withCard(of: .person(person), .enterUpdate)
    case .askCorrection(let person, let number, _):
      .withCard(of: .person(person), .askCorrection, about: [.person(person), .nik(number)])
    case .corrections: Terms(.reading, .grantCorrection)
    case .grantCorrection(let person, _), .declineCorrection(let person, _):
      Terms(.changing, .grantCorrection, about: [.correction(person)])
    case .office(let request): request.terms
    case .figures: Terms(.reading, .seeReports)
    case .ledger(let query):
      Terms(
        query.participant == nil ? .reading : .looking, .seeLedger, about: query.participant.map { [.person($0)] } ?? []
      )
    case .verifyLedger: Terms(.reading, .seeLedger)
    case .openStaff: Terms(.changing, .openStaff)
    case .staff: Terms(.reading, .openStaff)
    case .news(let subject): subject.terms
    }
  }
}

extension OpenSubject {
  fileprivate var terms: Terms {
    switch self {
    case .person(let person, _): Terms(.reading, .seePeople, about: [.person(person)])
    case .ticket(let number, _): Terms(.reading, .seeTickets, about: [.ticket(number)])
    case .update(let number, _): Terms(.reading, .seeUpdates, about: [.update(number)])
    case .shift: Terms(.reading, isBeforePassword: true)
    }
  }
}
