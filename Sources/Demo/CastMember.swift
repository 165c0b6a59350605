package import Rules

/// Somebody invented, for one situation that the demo can show.
package struct CastMember: Sendable, Hashable {
  /// What a visitor sees when he types this person's facts.
  package enum Situation: String, Sendable, Hashable, CaseIterable {
    case active, severalCards, inactive, fresh, late, moving, withoutCard
    case struckTwice, blocked, reported, counterOnly
    case inProcess, pastDue, succeeded, failed, claim, mismatch
    /// Whose face is another's, and whose face no camera finds.
    case stranger, noCamera
  }

  package let situation: Situation
  package let nik: NIK
  package let birth: CivilDay
  /// As on the KTP.
  package let name: PersonName
  /// The card that a pengkinian asks for, once it shows; nil for somebody without one.
  package let kpj: KPJ?

  package init(_ situation: Situation, nik: NIK, birth: CivilDay, name: PersonName, kpj: KPJ?) {
    self.situation = situation
    self.nik = nik
    self.birth = birth
    self.name = name
    self.kpj = kpj
  }

  /// What a visitor types for this person.
  package var identity: Identity { Identity(nik: nik, birth: birth, name: name) }
}
