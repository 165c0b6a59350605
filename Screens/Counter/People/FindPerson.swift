import Console
package import Flow
package import Rules
import Services

/// Looks for a person by NIK, card number, or name and birth date, and says why. Rules N5, L1.
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
    case reason
    case nobody

    var line: Line {
      switch self {
      case .empty, .number, .name, .nobody: .what
      case .birth: .birth
      case .reason: .reason
      }
    }
  }

  private let office: Seat
  private var form: Form<Move>
  private var fault: Fault?
  private var asked: LookReason?

  init(_ seat: Seat) {
    office = seat
    form = Form(
      [Entry(limit: 120), Entry(limit: 24, grouping: .date), Entry(options: LookReason.allCases.count)],
      buttons: [.find, .back], keys: Keys(.init(.find, .enter), .init(.back, .escape)))
  }

  package var place: Post { .findPerson(self) }

  package var seat: Seat? { office }

  package var below: Post? { nil }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
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

// MARK: What is asked

extension FindPerson {
  private var submitted: Step<Post> {
    var next = self
    do throws(Fault) {
      let query = try query()
      guard let chosen = form.entries[Line.reason.rawValue].chosen else { throw .reason }
      let reason = LookReason.allCases[chosen - 1]
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
    let digits = text.count(where: \.isNumber)
    if digits > 3 { throw .number(digits) }
    guard !Fit.trimmed(text).isEmpty else { throw .empty }
    let name: PersonName
    do { name = try PersonName(text) } catch { throw .name(error) }
    do { return .name(name, try Birth.read(form.entries[Line.birth.rawValue].shown, today: office.today)) } catch {
      throw .birth(error)
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    guard let reason = asked else { return stay }
    var next = self
    next.asked = nil
    switch office.answer(in: reply, back: next.place) {
    case .said(.people(let people)):
      if people.isEmpty {
        next.fault = .nobody
        next.form = form.focusing(Line.what.rawValue)
        return next.stay
      }
      return Step(.personList(PersonList(office, people, reason, from: next)))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }
}

// MARK: What it shows

extension FindPerson {
  package func page(_ say: CounterTexts) -> Page {
    let words = say.people
    return Page(
      title: words.findTitle,
      parts: Part.spaced([.text(words.findIntro)] + Line.allCases.map { .field(field($0, say)) }),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func field(_ line: Line, _ say: CounterTexts) -> Field {
    let (entry, words) = (form.entries[line.rawValue], say.people)
    let error = fault.flatMap { $0.line == line ? words.findFault($0, say) : nil }
    let label = words.findField(line)
    guard line == .reason else {
      return Field(label: label.label, hint: label.detail, entry, width: line == .what ? 40 : 14, error: error)
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
