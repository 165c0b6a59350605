import Console
import Rules
package import Flow
package import Screens

extension World {
  /// What a visitor types into the forms of the demo: everybody's facts, a stranger's, and right and wrong numbers.
  package func fillings(of place: Place) -> [(name: String, events: [Event])] {
    switch place {
    case .askIdentity:
      cast.characters.map { ($0.situation.rawValue, Self.identity($0.nik.digits, of: $0)) } + stranger
    case .retypeKPJ:
      cast.characters.prefix(2).map { ("a card's number", Self.typing($0.kpj.text) + [.key(.enter)]) }
    default: []
    }
  }

  private var stranger: [(name: String, events: [Event])] {
    cast.characters.prefix(3).enumerated().map { index, person in
      ("a stranger", Self.identity("317407010180900\(index + 1)", of: person))
    }
  }

  private static func identity(_ nik: String, of person: CastMember) -> [Event] {
    let birth = [person.birth.day, person.birth.month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    return typing(nik) + [.key(.tab)] + typing(birth + "\(person.birth.year)") + [.key(.tab)]
      + typing(person.name.text) + [.key(.enter)]
  }

  private static func typing(_ text: String) -> [Event] { text.map { .key(.character($0)) } }
}
