/// The three facts that somebody at a public terminal states of himself. Rule M1.
package struct Identity: Sendable, Hashable {
  package let nik: NIK
  package let birth: CivilDay
  package let name: PersonName

  package init(nik: NIK, birth: CivilDay, name: PersonName) {
    self.nik = nik
    self.birth = birth
    self.name = name
  }

  /// The participant whom these facts name, or nil: name and birth date both agree with the participant's record,
  /// or both with the register's record of the same NIK. Only `Likeness.same` agrees. Rules M1, N5.
  package func participant(in dossier: Dossier) -> Participant? {
    let own = dossier.participant.map { agrees(withName: $0.name, birth: $0.birth) } ?? false
    let register = dossier.registered.map { agrees(withName: $0.name, birth: $0.birth) } ?? false
    return own || register ? dossier.participant : nil
  }

  private func agrees(withName recorded: String, birth recordedBirth: CivilDay) -> Bool {
    PersonName.likeness(name.text, recorded) == .same && birth == recordedBirth
  }
}

/// A column in which the participant's record and the register's differ. Rule G6.
package enum Mismatch: String, Sendable, Hashable, Codable, CaseIterable {
  case nik, name, birth, marital

  /// In the order of the columns; empty when the records agree.
  ///
  /// A person whom the register does not know differs in the NIK. A marital status that either side does not state
  /// is not a difference: it is what a pengkinian fills in.
  package static func between(_ participant: Participant, and registered: RegisteredPerson?) -> [Mismatch] {
    guard let registered else { return [.nik] }
    var columns: [Mismatch] = []
    if PersonName.likeness(participant.name, registered.name) != .same { columns.append(.name) }
    if participant.birth != registered.birth { columns.append(.birth) }
    if let own = participant.marital, let other = registered.marital, own != other { columns.append(.marital) }
    return columns
  }
}

extension PersonName {
  /// How two recorded names compare. One that cannot be read as a name is like nothing but itself.
  package static func likeness(_ left: String, _ right: String) -> Likeness {
    do throws(Fault) {
      return compare(try PersonName(left), try PersonName(right))
    } catch {
      return left == right ? .same : .different
    }
  }
}
