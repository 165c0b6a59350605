import Console
package import Flow
package import Rules
package import Screens
import Services

extension World {
  /// What a visitor types into the forms of the demo: everybody's facts, a stranger's, and right and wrong numbers.
  package func fillings(of place: Place) -> [(name: String, events: [Event])] {
    switch place {
    case .askIdentity:
      cast.characters.map { ($0.situation.rawValue, Self.identity($0.nik.digits, of: $0)) } + stranger
    case .retypeKPJ(let screen):
      numbers(of: Int(clamping: screen.consent.caller.id.low)).map {
        ("a card's number", Self.emptying + Self.typing($0.text) + [.key(.enter)])
      }
    case .trackTicket: tickets.map { ($0.state.rawValue, Self.ticket($0.number.description, $0.fact)) } + wrongFacts
    default: []
    }
  }

  /// A slip of the keys, then one's own number; of one person somebody else's too, which is asked about before it counts:
  /// each Enter there is a try.
  private func numbers(of person: Int) -> [KPJ] {
    guard cast.characters.indices.contains(person) else { return [] }
    let character = cast.characters[person]
    let other = character.situation == .severalCards ? cast[.active]?.kpj : nil
    return [character.kpj?.mistyped, character.kpj, other].compactMap(\.self)
  }

  /// One ticket with so many wrong facts that only the counter finds it any more.
  private var wrongFacts: [(name: String, events: [Event])] {
    guard let first = tickets.first else { return [] }
    return (0...5).map { ("a wrong fact", Self.ticket(first.number.description, "000\($0)")) }
  }

  private static func ticket(_ number: String, _ fact: String) -> [Event] {
    let first = [Event](repeating: .key(.up), count: 5)
    return first + emptying + typing(number) + [.key(.tab)] + emptying + typing(fact) + [.key(.enter)]
  }

  private var stranger: [(name: String, events: [Event])] {
    cast.characters.prefix(3).enumerated().map { index, person in
      ("a stranger", Self.identity("317407010180900\(index + 1)", of: person))
    }
  }

  private static func identity(_ nik: String, of person: CastMember) -> [Event] {
    let birth = [person.birth.day, person.birth.month].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    let facts = [nik, birth + "\(person.birth.year)", person.name.text]
    let first = [Event](repeating: .key(.up), count: 5)
    let filled = facts.flatMap { emptying + typing($0) + [.key(.tab)] }
    return first + filled.dropLast() + [.key(.enter)]
  }

  /// Whatever stands in the field is gone.
  private static let emptying = [Event.key(.end)] + [Event](repeating: .key(.backspace), count: 24)

  private static func typing(_ text: String) -> [Event] { text.map { .key(.character($0)) } }
}

extension KPJ {
  /// A wrong number with the same ends, so that nothing is odd about it. Nobody in the demo has it.
  package var mistyped: KPJ? { try? KPJ(text.prefix(2) + "9876543" + text.suffix(2)) }
}
