package import Rules

/// One visit of one person to a terminal, from the first key to the wipe.
package enum Visit {}

package typealias VisitID = Identifier<Visit>

/// A request on its way: the id makes a repetition harmless. Rule S11.
package struct Errand: Sendable, Hashable {
  /// Made by the caller, once per request; a retry carries the same one.
  package let id: ErrandID
  package let visit: VisitID
  package let request: Request

  package init(id: ErrandID, visit: VisitID, request: Request) {
    self.id = id
    self.visit = visit
    self.request = request
  }
}

package typealias ErrandID = Identifier<Errand>

/// A participant whose three facts agreed in this visit: only the library makes one. Rule M1.
package struct Caller: Sendable, Hashable, Codable {
  package let id: ParticipantID

  package init(_ id: ParticipantID) { self.id = id }
}

/// Everything that can be asked of the desk.
package enum Request: Sendable, Hashable {
  /// Is the service there, and what is this branch? Asked before anybody types anything.
  case greet
  /// Check membership. Rules M1 to M5.
  case look(Identity)
  /// The gates before consent, G0 to G4.
  case beginUpdate(Identity)
  /// Consent to a text, by its version, then G2 to G4 again, G6, and the card of G7.
  case consent(Caller, text: String)
  /// One try at the KPJ. Only a number of the right shape gets here: anything else is no try. Rules G7, S5, N7.
  case retype(Caller, KPJ)
  /// One face check: reserved, run by this terminal's device, settled. It cannot be given up. Rules G8, S5, S6.
  case checkFace(Caller)
  /// Submits the form, exactly once. Rules G10, P1, P4.
  case submit(Caller, UpdateData)
  /// Takes the consent back and so stops the pengkinian of that number. Rule K2.
  case withdrawUpdate(Caller, Reference)
  /// Report a block at a kiosk. Rule B1.
  case report(Identity)
  /// Report a block on the telephone: one more fact is asked. Rule B1.
  case reportByTelephone(Identity, ExtraFact, by: StaffName)
  /// M1 and nothing else: who complains. Rules T1, M5.
  case identify(Identity)
  /// Files a complaint, with consent to a text, by its version. Rules T1, T2, T7.
  case file(Complaint, consent: String)
  /// Looks a complaint up. Rule T3.
  case track(Reference, SecondFact)
  /// What a participant does to a complaint that was looked up in this visit. Rule T4.
  case moveTicket(TicketKey, TicketWish)
  /// Somebody on the host has the original KTP of this person in his hand: good for what follows in the same visit.
  /// Rule AKe.
  case sawCard(NIK, by: StaffName)
  /// What an officer on the host asks. Rules P3, P5, T4.
  case office(OfficeRequest, by: StaffName)
  /// Somebody of the staff begins a shift at this terminal.
  case signIn(StaffName, Password)
  /// The same person again, after the screen was locked.
  case unlock(Officer, Password)
  case signOut(Officer)
  /// Another password of one's own: the old one, which counts as a try, and the new one.
  case changePassword(Officer, from: Password, to: Password)
  /// What an officer at the counter asks.
  case counter(CounterRequest, by: Officer)
  /// Accounts, on the host.
  case staff(StaffRequest, by: StaffName)
  /// The page of a person, for staff on the host. Rules L1, L2.
  case showPerson(NIK, reason: ReasonCode, by: StaffName)
  /// What the branch did in a span of days, at most 366, for staff on the host.
  case figures(CivilDay, through: CivilDay)
  /// Asks on the host for another NIK of the person of the first one. Rule DL4.
  case correctNIK(from: NIK, to: NIK, reason: TypedLine, by: StaffName)
  /// The calendar of holidays. Rule P1.
  case holidays(HolidayRequest, by: StaffName)
  /// The store's clock.
  case clock
  /// Take over the wall clock. Rule C2.
  case acceptClock(reason: ReasonCode, by: StaffName)
}

/// A complaint as somebody filled it in. Rule T1.
package struct Complaint: Sendable, Hashable {
  package let category: TicketCategory
  package let mode: ReporterMode
  package let text: Prose
  /// Proven in this visit; not stored for an anonymous reporter.
  package let caller: Caller?
  package let reporter: PersonName?
  /// Without one the slip carries a PIN.
  package let phone: Phone?
  /// A closed ticket that this one goes on from.
  package let follows: TicketKey?

  /// An anonymous reporter leaves no name, number or telephone, whatever was typed before the mode was chosen.
  package init(
    category: TicketCategory, mode: ReporterMode, text: Prose, caller: Caller? = nil, reporter: PersonName? = nil,
    phone: Phone? = nil, follows: TicketKey? = nil
  ) {
    self.category = category
    self.mode = mode
    self.text = text
    self.caller = mode == .anonymous ? nil : caller
    self.reporter = mode == .anonymous ? nil : reporter
    self.phone = mode == .anonymous ? nil : phone
    self.follows = follows
  }
}

/// A ticket that number and second fact have opened: only the library makes one. Rule T3.
package struct TicketKey: Sendable, Hashable, Codable {
  package let number: Reference

  package init(_ number: Reference) { self.number = number }
}

/// What a participant may do to his complaint. Rule T4.
package enum TicketWish: Sendable, Hashable {
  /// To an answered complaint only as a ``remark(_:)`` or as an objection: the person is asked. Rule T13.
  case write(Prose)
  /// The person has said that it is no objection.
  case remark(Prose)
  case object(Prose)
  case confirm
  case withdraw
}

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

/// One more fact of a person who cannot show a card. Rule B1, Q17.
package enum ExtraFact: Sendable, Hashable {
  case mother(String)
  case employer(String)
  /// The last four digits of the telephone on record.
  case telephone(String)
}
