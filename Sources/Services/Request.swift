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
  /// Report a block at a kiosk. Rule B1.
  case report(Identity)
  /// Report a block on the telephone: one more fact is asked. Rule B1.
  case reportByTelephone(Identity, ExtraFact, by: StaffName)
  /// The page of a person, for staff on the host. Rules L1, L2.
  case showPerson(NIK, reason: ReasonCode, by: StaffName)
  /// The store's clock.
  case clock
  /// Take over the wall clock. Rule C2.
  case acceptClock(reason: ReasonCode, by: StaffName)
}

/// One more fact of a person who cannot show a card. Rule B1, Q17.
package enum ExtraFact: Sendable, Hashable {
  case mother(String)
  case employer(String)
  /// The last four digits of the telephone on record.
  case telephone(String)
}

/// Who acts for the office: the name of the account on the host.
package struct StaffName: Sendable, Hashable, Codable {
  package let text: String

  /// 1 to 64 of `a-z 0-9 . _ -`; nil for anything else, so that a name can stand in a ledger row.
  package init?(_ text: String) {
    guard ReasonCode.isPlain(text) else { return nil }
    self.text = text
  }
}

/// Why somebody looked: a code, never a sentence. Rule L2.
package struct ReasonCode: Sendable, Hashable, Codable {
  package let text: String

  /// 1 to 64 of `a-z 0-9 . _ -`; nil for anything else.
  package init?(_ text: String) {
    guard Self.isPlain(text) else { return nil }
    self.text = text
  }

  fileprivate static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0) }
  }
}
