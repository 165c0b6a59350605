package import Flow
import Rules
import Screens
private import Synchronization

/// What the demonstration offers to be tried: everybody of the cast and every complaint of its past, each with what to
/// type and with what it shows, theme by theme; and a tour of six steps.
package final class DemoCard: Sendable {
  private let cast: Cast
  private let tickets = Mutex<[DemoTicket]>([])

  package init(_ cast: Cast) { self.cast = cast }

  /// Names the complaints too, from any thread: they have numbers only once their world is there.
  package func add(_ tickets: [DemoTicket]) {
    self.tickets.withLock { known in known += tickets.filter { !known.contains($0) } }
  }

  /// People first, then the complaints, and the officer last.
  package func examples(in language: Language) -> [Example] {
    let words = KioskTexts.of(language)
    let people = DemoTheme.allCases.flatMap { theme in
      cast.characters.filter { DemoRole(of: $0)?.theme == theme }.map { Self.example(of: $0, theme, words) }
    }
    return people + tickets.withLock(\.self).map { Self.example(of: $0, words) }
      + DemoOfficer.allCases.map { Self.example(of: $0, words) }
  }

  /// For the sign-in and for the locked page.
  private static func example(of officer: DemoOfficer, _ words: KioskTexts) -> Example {
    let (name, password) = (officer.rawValue, officer.password)
    let label = words.officer(password: password, isFirst: officer == .sri)
    return Example(
      theme: words.theme(.officer), name: name, what: label.label, facts: label.detail,
      fillings: [.init([name, password]), .init([password])])
  }

  /// Strikes, block, report, 24 hours, open again, number: what is told of each step, and what it types.
  package func tour(in language: Language) -> [Example] {
    guard let person = cast[.struckTwice], let kpj = person.kpj else { return [] }
    let words = KioskTexts.of(language)
    let identity = Self.identity(of: person, words)
    let wrong = Self.card(String(kpj.text.prefix(8) + "1" + kpj.text.suffix(2)))
    let right = Self.card(kpj.text)
    let fillings: [[Example.Filling]] = [
      [identity, wrong], [wrong], [identity], [], [identity, right], [right] + Self.form(of: person),
    ]
    return zip(DemoStep.allCases, fillings).map { step, fillings in
      let label = words.step(step)
      return Example(
        theme: "", name: label.label, what: label.detail, fillings: fillings, jump: step == .day ? .day : nil)
    }
  }

  private static func example(of person: CastMember, _ theme: DemoTheme, _ words: KioskTexts) -> Example {
    let facts = [person.nik.digits, words.typed(person.birth), person.kpj?.text].compactMap(\.self)
    return Example(
      theme: words.theme(theme), name: person.name.text, what: DemoRole(of: person).map(words.role) ?? "",
      facts: facts.joined(separator: " "),
      fillings: [identity(of: person, words)] + (person.kpj.map { [card($0.text)] } ?? []))
  }

  private static func identity(of person: CastMember, _ words: KioskTexts) -> Example.Filling {
    .init([person.nik.digits, words.typed(person.birth), person.name.text], [.fours, .date, .none])
  }

  private static func card(_ text: String) -> Example.Filling { .init([text], [.card]) }

  private static func example(of ticket: DemoTicket, _ words: KioskTexts) -> Example {
    Example(
      theme: words.theme(.complaints), name: ticket.number.description,
      what: words.standing(of: ticket.state, isOverdue: ticket.isOverdue),
      facts: words.secondFact(ticket.fact, isPIN: ticket.hasPIN),
      fillings: [.init([ticket.number.description, ticket.fact], [.reference, .none])])
  }

  /// The four screens of a pengkinian, in the order of their fields; options by their digits.
  private static func form(of person: CastMember) -> [Example.Filling] {
    [
      .init(["081200009111", "rekaan@contoh.id", ""], [.phone, .none, .fours]),
      .init(["3174071203880001", "Jakarta", "1", "Siti Aminah", "2"], [.fours, .none, .none, .none, .none]),
      .init([
        "Jalan Rekaan 2", "003", "007", "Gandaria Utara", "Kebayoran Baru", "Kota Jakarta Selatan", "DKI Jakarta",
        "12140",
      ]),
      .init(
        ["Bank Mandiri", "1234567890", person.name.text, "Slamet Rekaan", "4", "081200009199"],
        [.none, .fours, .none, .none, .none, .phone]),
    ]
  }
}

extension DemoRole {
  fileprivate init?(of person: CastMember) { self.init(rawValue: person.situation.rawValue) }
}
