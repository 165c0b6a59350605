package import Rules

/// What is asked on the host of a branch, by the name of an account. The branch is that of the desk.
package enum OfficeRequest: Sendable, Hashable {
  /// The branch's updates in this state, the earliest due first; all of them when nil.
  case updates(Update.State?)
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
  /// The same for whoever begins to search by words: that is a look-up with its ledger row. Rules L1, T8.
  case searchTickets(TicketFilter)
  case showTicket(Reference, reason: ReasonCode)
  /// All that is known of these tickets, each of them a look-up of its own. Rule L1.
  case exportTickets(TicketFilter, reason: ReasonCode)
  /// `seen` is the number of events that the officer had before him, notes and messages among them; with more of them
  /// nothing is done, and he is told what is new. Nil to do it all the same.
  case moveTicket(Reference, OfficeMove, seen: Int?)
  /// Every counted stretch of days up to the due day. Rule T5.
  case explainTicket(Reference)
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
}

extension OfficeRequest {
  package var terms: Terms {
    switch self {
    case .updates: Terms(.reading, .seeUpdates)
    case .showUpdate(let number, _): Terms(.looking, .seeUpdates, about: [.update(number)])
    case .decide(let number, _, _): Terms(.changing, .decideUpdate, about: [.update(number)])
    case .cancelClaim(let nik, _, _): .withCard(of: .nik(nik), .cancelClaim)
    case .tickets(let filter): Terms(.reading, filter.duty)
    case .searchTickets(let filter), .exportTickets(let filter, _): Terms(.looking, filter.duty)
    case .showTicket(let number, _): Terms(.looking, .seeTickets, about: [.ticket(number)])
    case .moveTicket(let number, let move, _): Terms(.changing, move.duty, about: [.ticket(number)] + move.others)
    case .explainTicket(let number): Terms(.reading, .seeTickets, about: [.ticket(number)])
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
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .duplicate, .separate, .link, .unlink, .note: .workTickets
    }
  }

  /// Whom else it concerns: a link is of two.
  fileprivate var others: [Subject] {
    switch self {
    case .link(let other), .unlink(let other): [.ticket(other)]
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .duplicate, .separate, .assign, .concern, .concernNot,
      .acknowledge, .note:
      []
    }
  }
}
