import Console
package import Flow
package import Rules
import Services

/// Looks for a person by NIK, card number, or name and birth date, and says why. Enter looks as soon as what stands there
/// names somebody, and who is found beyond doubt is opened at once. Rules N5, L1.
package struct FindPerson: CounterScreen {
  package enum Move: Sendable, Hashable { case find, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case what, birth, reason }

  /// Why nothing can be looked for, or nothing was found.
  package enum Fault: Error, Sendable, Hashable {
    case empty
    /// Digits that are neither a NIK nor a card number: so many.
    case number(Int)
    case name(PersonName.Fault)
    /// A name takes a birth date.
    case birth(Birth.Fault)
    case nobody

    var line: Line {
      switch self {
      case .empty, .number, .name, .nobody: .what
      case .birth: .birth
      }
    }
  }

  private let office: Seat
  private var form: Form<Move>
  private var fault: Fault?
  /// Why the officer looks, while a reply is awaited.
  private var asked: LookReason?
  /// What stands there has found somebody: the first letter begins anew.
  private var isAnswered = false

  init(_ seat: Seat) {
    office = seat
    form = Form(
      [Entry(limit: 120, grouping: .foursOrName), Entry(limit: 24, grouping: .date), Self.reasons(seat)],
      buttons: [.find, .back], keys: Keys(.init(.find, .enter), .init(.back, .escape)))
  }

  /// Who is here is by far the most frequent, and opens nothing that the row of the KTP does not. An auditor stands at no
  /// counter. Rule AKe.
  private static func reasons(_ seat: Seat) -> Entry {
    let reason = seat.officer.role == .auditor ? LookReason.audit : .atCounter
    return Entry(options: LookReason.allCases.count, chosen: LookReason.allCases.firstIndex(of: reason).map { $0 + 1 })
  }

  package var place: Post { .findPerson(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    if event == .key(boxKey) { return submitted }
    if case .key(.enter) = event, let step = early { return step }
    if isAnswered, case .key(let key) = event { return begunAnew(by: key).on(event) }
    switch form.on(event) {
    case .changed(let form):
      var next = self
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.find): return submitted
    case .made(.back): return Step(.menu(CounterMenu(office)))
    case .ignored: return stay
    }
  }
}

extension FindPerson {
  /// The next person, by a sign in the first field; any other key goes on with what stands there.
  private func begunAnew(by key: Key) -> FindPerson {
    var next = self
    next.isAnswered = false
    switch key {
    case .character, .paste:
      guard form.focus == Line.what.rawValue else { return next }
      next.form = FindPerson(office).form
    default: break
    }
    return next
  }
}

// MARK: What is asked

extension FindPerson {
  /// Enter in a field, once what stands there names somebody or is no number at all; nil where it goes to the next field.
  private var early: Step<Post>? {
    switch Line(rawValue: form.focus) {
    case .what: isNamed || digits > 3 ? submitted : nil
    case .birth: isNamed ? submitted : nil
    case .reason, nil: nil
    }
  }

  private var isNamed: Bool { (try? query()) != nil }

  private var digits: Int { form.entries[Line.what.rawValue].text.count(where: \.isNumber) }

  private var submitted: Step<Post> {
    var next = self
    do throws(Fault) {
      let query = try query()
      let reason = form.entries[Line.reason.rawValue].chosen.map { LookReason.allCases[$0 - 1] } ?? .atCounter
      next.asked = reason
      next.fault = nil
      return Step(next.place, asking: office.asking(.find(query, reason)))
    } catch {
      next.fault = error
      next.form = form.focusing(error.line.rawValue)
      return next.stay
    }
  }

  private func query() throws(Fault) -> PersonQuery {
    let text = form.entries[Line.what.rawValue].text
    if let nik = try? NIK(text) { return .nik(nik) }
    if let kpj = try? KPJ(text) { return .kpj(kpj) }
    if digits > 3 { throw .number(digits) }
    guard !Fit.trimmed(text).isEmpty else { throw .empty }
    let name: PersonName
    do { name = try PersonName(text) } catch { throw .name(error) }
    do { return .name(name, try birth()) } catch { throw .birth(error) }
  }

  /// As it is shown: eight bare digits have their slashes there.
  private func birth() throws(Birth.Fault) -> CivilDay {
    try Birth.read(form.entries[Line.birth.rawValue].shown, today: office.today)
  }

  private func after(_ reply: Reply) -> Step<Post> {
    guard let reason = asked else { return stay }
    var next = self
    next.asked = nil
    // Somebody was found: whoever comes back from there looks for the next one.
    var behind = next
    behind.isAnswered = true
    behind.form = form.focusing(Line.what.rawValue)
    switch office.answer(in: reply, back: next.place) {
    case .said(.people(let people)):
      if people.isEmpty {
        next.fault = .nobody
        next.form = form.focusing(Line.what.rawValue)
        return next.stay
      }
      // A name that is only like the typed one is for the officer to judge. Rule N5.
      if people.count == 1, people[0].isSame != false {
        next.asked = reason
        return Step(next.place, asking: office.opening(people[0].id, reason))
      }
      return Step(.personList(PersonList(office, people, reason, from: behind)))
    case .said(.person(let page)):
      return Step(.person(PersonScreen(PersonView(office, page, reason, back: behind.place))))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }
}

// MARK: What it shows

extension FindPerson {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    var page = Page(
      title: words.findTitle,
      parts: Part.spaced([.text(words.findIntro)] + Line.allCases.map { .field(field($0, say)) }),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
    page.entersAtOnce = early != nil
    return page
  }

  private func field(_ line: Line, _ say: CounterTexts) -> Field {
    let (entry, words) = (form.entries[line.rawValue], say.people)
    let error = fault.flatMap { $0.line == line ? words.findFault($0, say) : nil }
    let label = words.findField(line)
    guard line == .reason else {
      return Field(
        label: label.label, hint: label.detail, entry, width: line == .what ? 40 : 14,
        echo: line == .birth ? (try? birth()).map(say.dates.day) : nil, error: error)
    }
    return Field(
      label: label.label, hint: label.detail, options: LookReason.allCases.map(words.reason), chosen: entry.chosen,
      error: error)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String {
    switch move {
    case .find: say.people.find
    case .back: say.common.back
    }
  }
}
