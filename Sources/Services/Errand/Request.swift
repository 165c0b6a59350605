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
  /// For how long somebody has been there without a break of three minutes between two keys: whoever comes after one may
  /// be somebody else. Rule KY4.
  package let presence: Span

  /// - Parameter presence: a front end that knows of no breaks says nothing
  package init(id: ErrandID, visit: VisitID, request: Request, presence: Span = .hours(24)) {
    self.id = id
    self.visit = visit
    self.request = request
    self.presence = presence
  }
}

package typealias ErrandID = Identifier<Errand>

/// A participant whose three facts agreed in this visit, or whom an officer serves: only the library makes one. What it is
/// good for the desk proves by the rows of the visit. Rules M1, AKe.
package struct Caller: Sendable, Hashable, Codable {
  package let id: ParticipantID

  init(_ id: ParticipantID) { self.id = id }
}

/// Everything that can be asked of the desk, by journey: each has its requests with their terms, and its replies.
package enum Request: Sendable, Hashable {
  /// Is the service there, and what is this branch? Asked before anybody types anything.
  case greet
  /// Check membership. Rules M1 to M5.
  case look(Identity)
  /// Who is here? Answered by initials alone, while three facts of this visit count. Rule KY4.
  case visitor
  /// A journey of whoever that is, as if he had stated his facts once more. Rule KY4.
  case goOn(Journey)
  /// A pengkinian, at a kiosk.
  case update(UpdateRequest)
  /// Report a block at a kiosk. Rule B1.
  case report(Identity)
  /// Complaints, at a kiosk.
  case complaint(ComplaintRequest)
  /// The shift of somebody of the staff at this terminal.
  case shift(ShiftRequest)
  /// What an officer at the counter asks.
  case counter(CounterRequest, by: Officer)
  /// What an account on the host of a branch asks.
  case host(HostRequest, by: StaffName)
}

extension Request {
  package var terms: Terms {
    switch self {
    case .greet: Terms(.reading)
    case .look: Terms(.looking)
    case .visitor: Terms(.reading)
    case .goOn(let journey): Terms(journey == .report ? .changing : .looking)
    case .update(let request): request.terms
    case .report: Terms(.changing)
    case .complaint(let request): request.terms
    case .shift: Terms(.changing)
    case .counter(let request, _): request.terms
    case .host(let request, _): request.terms
    }
  }
}

/// What somebody states his three facts for.
package enum Journey: Sendable, Hashable, CaseIterable {
  case membership, update, report, complaint
}

/// One more fact of a person who cannot show a card. Rule B1, Q17.
package enum ExtraFact: Sendable, Hashable {
  case mother(String)
  case employer(String)
  /// The last four digits of the telephone on record.
  case telephone(String)
}
