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

/// A participant whose three facts agreed in this visit, or whom an officer serves: only the library makes one. What it is
/// good for the desk proves by the rows of the visit. Rules M1, AKe.
package struct Caller: Sendable, Hashable, Codable {
  package let id: ParticipantID

  init(_ id: ParticipantID) { self.id = id }
}

/// Everything that can be asked of the desk.
package enum Request: Sendable, Hashable {
  /// Is the service there, and what is this branch? Asked before anybody types anything.
  case greet
  /// Check membership. Rules M1 to M5.
  case look(Identity)
  /// A pengkinian, at a kiosk.
  case update(UpdateRequest)
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

extension Request {
  package var terms: Terms {
    switch self {
    case .greet, .clock: Terms(.reading)
    case .look, .identify: Terms(.looking)
    case .update(let request): request.terms
    case .report, .file, .track, .moveTicket: Terms(.changing)
    case .reportByTelephone(let identity, _, _): Terms(.changing, .reportBlock, about: [.nik(identity.nik)])
    case .sawCard(let nik, _): Terms(.changing, .seeNumbers, about: [.nik(nik)])
    case .office(let request, _): request.terms
    case .signIn, .unlock, .signOut, .changePassword, .staff, .holidays, .acceptClock: Terms(.changing)
    case .counter(let request, _): request.terms
    case .showPerson(let nik, _, _): Terms(.looking, .seePeople, about: [.nik(nik)])
    case .figures: Terms(.reading)
    case .correctNIK(let nik, _, _, _): .withCard(of: .nik(nik), .askCorrection)
    }
  }
}

/// One more fact of a person who cannot show a card. Rule B1, Q17.
package enum ExtraFact: Sendable, Hashable {
  case mother(String)
  case employer(String)
  /// The last four digits of the telephone on record.
  case telephone(String)
}
