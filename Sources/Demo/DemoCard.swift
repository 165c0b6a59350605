package import Flow
import Rules
import Screens
private import Synchronization

/// What the demonstration offers to be tried: everybody of the cast and every complaint of its past, each with what to
/// type and with what it shows.
package final class DemoCard: Sendable {
  private let cast: Cast
  private let tickets = Mutex<[DemoTicket]>([])

  package init(_ cast: Cast) { self.cast = cast }

  /// Names the complaints too, from any thread: they have numbers only once their world is there.
  package func add(_ tickets: [DemoTicket]) { self.tickets.withLock { $0 += tickets } }

  /// People first, in two lines each: what is to be seen, then what to type in its order. No line has more than 76
  /// cells, the body of the smallest screen.
  package func entries(in language: Language) -> [[String]] {
    let words = KioskTexts.of(language)
    return cast.characters.map { Self.entry(of: $0, words) }
      + tickets.withLock(\.self).map { Self.entry(of: $0, words) }
  }

  private static func entry(of person: CastMember, _ words: KioskTexts) -> [String] {
    let role = DemoRole(rawValue: person.situation.rawValue).map(words.role) ?? ""
    let facts = [person.nik.digits, words.typed(person.birth), person.kpj?.text].compactMap(\.self)
    return ["\(person.name.text): \(role)", " " + facts.joined(separator: " ")]
  }

  private static func entry(of ticket: DemoTicket, _ words: KioskTexts) -> [String] {
    [
      "\(ticket.number): \(words.standing(of: ticket.state, isOverdue: ticket.isOverdue))",
      " " + words.secondFact(ticket.fact, isPIN: ticket.hasPIN),
    ]
  }
}
