package import Rules

/// What is asked on the host of a branch, by the name of an account. The branch is that of the desk.
package enum OfficeRequest: Sendable, Hashable {
  /// The branch's updates in this state, the earliest due first; all of them when nil.
  case updates(Update.State?)
  /// What officers of the branch have decided, the latest first.
  case decidedUpdates
  case showUpdate(Reference, reason: ReasonCode)
  /// `seen` is the digest of the comparison that was shown: with another one, or one that this officer was not shown,
  /// nothing is decided, and it is shown anew. Rules P3, KY5.
  case decide(Reference, Decision, seen: String)
  /// Cancels the JHT claim of this person that stands in the way; takes the original KTP. `seen` is the claim as it was
  /// shown: of another one, or one to which something has happened since, nothing is done. Nil on the host, which shows
  /// the claim that it has cancelled. Rules P5, AKe, KY5.
  case cancelClaim(NIK, reason: ReasonCode, seen: ClaimSheet?)
  /// The branch's tickets, the earliest due first, with words the newest filed first; also the renewal of a search.
  case tickets(TicketFilter)
  /// The same for whoever begins to search, by words or for a reporter: that is a look-up with its reason and its ledger
  /// row. Rules L1, T8, T10.
  case searchTickets(TicketFilter, reason: ReasonCode)
  case showTicket(Reference, reason: ReasonCode)
  /// All that is known of these tickets, each of them a look-up of its own. Rule L1.
  case exportTickets(TicketFilter, reason: ReasonCode)
  /// Takes a complaint down for somebody who is here or calls. Rule T9.
  case fileTicket(TakenDown, consent: String)
  /// `seen` is the number of events that the officer had before him, notes and messages among them; with more of them
  /// nothing is done, and he is told what is new. Nil to do it all the same.
  case moveTicket(Reference, OfficeMove, seen: Int?)
  /// Every counted stretch of days up to the due day. Rule T5.
  case explainTicket(Reference)
  /// With which complaints this one may belong together. Rule T4.
  case ticketsBeside(Reference)
}

/// What an officer may do to a ticket. Rule T4.
package enum OfficeMove: Sendable, Hashable {
  /// Takes it; takes it over when somebody else has it.
  case take
  case ask(Prose)
  case tell(Prose)
  case answer(Prose)
  /// Names the body whose matter it is.
  case notOurs(agency: TypedLine)
  case withdraw
  case duplicate(of: Reference)
  /// It is no duplicate after all: it stands again where it stood.
  case separate
  /// With another one of this branch, whoever filed it; both show it to officers.
  case link(to: Reference)
  case unlink(from: Reference)
  /// Gives it to somebody of the branch.
  case assign(to: StaffName)
  /// It is about this account of the branch, which never sees it from here on; or not after all. Rule T12.
  case concern(StaffName)
  case concernNot(StaffName)
  /// The head of the branch has read that it is past due. Rule T12.
  case acknowledge
  /// For officers only. Rule T6.
  case note(Prose)
  /// It is about something else, for a reason.
  case recategorise(TicketCategory, TypedLine)
  /// To the branch of that code, which has to work in this store. Rule T13.
  case handOver(to: String, TypedLine)
  /// Nobody has it from here on.
  case giveBack(TypedLine)
  /// It carries this NIK, whose original KTP the officer has seen. Rule T9.
  case identify(NIK)
  /// Another PIN for the reporter, whose original KTP the officer has seen; once in 24 hours. Rule T11.
  case renewPIN
  /// Writes down what the reporter says or brings, by what proves that it is he. Rule T9.
  case reporter(ReporterWord, ReporterProof)
}

/// What a reporter says to an officer, or brings. Rule T9.
package enum ReporterWord: Sendable, Hashable {
  /// What he was asked for, or anything else that belongs to it.
  case brings(Prose)
  /// He objects to the answer.
  case objects(Prose)
  /// His matter is done.
  case isContent
  /// He does not pursue it any more; why, for officers.
  case withdraws(Prose)
}

/// By what somebody is the reporter of a complaint. Rule T9.
package enum ReporterProof: Sendable, Hashable {
  /// The original KTP of whom the complaint has a proven NIK.
  case card
  /// What opens it at a kiosk as well.
  case fact(SecondFact)
}

/// A complaint that an officer takes down. Rule T9.
package struct TakenDown: Sendable, Hashable {
  /// How it came, and by what its NIK is proven.
  package enum Way: Sendable, Hashable {
    /// By the original KTP.
    case counter
    /// By one more fact; nil where the complaint carries no NIK.
    case callCentre(ExtraFact?)
  }

  package let category: TicketCategory
  package let mode: ReporterMode
  package let text: Prose
  package let reporter: PersonName?
  /// Without one there is a PIN to hand out.
  package let phone: Phone?
  /// Whose page is open: never of an anonymous one.
  package let person: ParticipantID?
  package let way: Way

  package init(
    category: TicketCategory, mode: ReporterMode, text: Prose, reporter: PersonName? = nil, phone: Phone? = nil,
    person: ParticipantID? = nil, way: Way = .counter
  ) {
    self.category = category
    self.mode = mode
    self.text = text
    self.reporter = reporter
    self.phone = phone
    self.person = person
    self.way = way
  }
}

extension OfficeRequest {
  package var terms: Terms {
    switch self {
    case .updates, .decidedUpdates: Terms(.reading, .seeUpdates)
    case .showUpdate(let number, _): Terms(.looking, .seeUpdates, about: [.update(number)])
    case .decide(let number, _, _): Terms(.changing, .decideUpdate, about: [.update(number)])
    case .cancelClaim(let nik, _, _): .withCard(of: .nik(nik), .cancelClaim)
    case .tickets(let filter): Terms(.reading, filter.duty)
    case .searchTickets(let filter, _), .exportTickets(let filter, _): Terms(.looking, filter.duty)
    case .showTicket(let number, _): Terms(.looking, .seeTickets, about: [.ticket(number)])
    case .fileTicket(let taken, _): taken.terms
    case .moveTicket(let number, let move, _):
      Terms(.changing, move.duty, about: [.ticket(number)] + move.others, card: move.card(of: number))
    case .explainTicket(let number): Terms(.reading, .seeTickets, about: [.ticket(number)])
    case .ticketsBeside(let number): Terms(.reading, .workTickets, about: [.ticket(number)])
    }
  }
}

extension TicketFilter {
  fileprivate var duty: Duty { isForHead ? .headBranch : .seeTickets }
}

extension OfficeMove {
  fileprivate var duty: Duty {
    switch self {
    case .assign, .concern, .concernNot: .assignTickets
    case .acknowledge: .headBranch
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .duplicate, .separate, .link, .unlink, .note, .recategorise,
      .handOver, .giveBack, .identify, .renewPIN, .reporter:
      .workTickets
    }
  }

  /// Whom else it concerns: a link is of two.
  fileprivate var others: [Subject] {
    switch self {
    case .link(let other), .unlink(let other): [.ticket(other)]
    case .identify(let nik): [.nik(nik)]
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .duplicate, .separate, .assign, .concern, .concernNot,
      .acknowledge, .note, .recategorise, .handOver, .giveBack, .renewPIN, .reporter:
      []
    }
  }

  /// Whose original KTP it takes.
  fileprivate func card(of number: Reference) -> Subject? {
    switch self {
    case .identify(let nik): .nik(nik)
    case .renewPIN, .reporter(_, .card): .ticket(number)
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .duplicate, .separate, .link, .unlink, .assign, .concern,
      .concernNot, .acknowledge, .note, .recategorise, .handOver, .giveBack, .reporter(_, .fact):
      nil
    }
  }
}

extension TakenDown {
  fileprivate var terms: Terms {
    guard let person else { return Terms(.changing, .workTickets) }
    switch way {
    case .counter: return .withCard(of: .person(person), .workTickets)
    case .callCentre: return Terms(.changing, .workTickets, about: [.person(person)])
    }
  }
}
