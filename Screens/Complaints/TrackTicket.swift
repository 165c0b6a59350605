import Console
package import Flow
import Rules
import Services

/// Asks for the number of a complaint and a second fact. Rule T3.
package struct TrackTicket: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, back }

  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case number, fact }

  /// What the desk is asked.
  private struct Asked: Sendable, Hashable {
    let number: Reference
    let fact: SecondFact
  }

  package let hall: Hall
  private var form: Form<Move>
  private var numberFault: Reference.Fault?
  /// The second fact is neither four nor six digits.
  private var isFactWrong = false
  private var asked: Asked?
  /// The complaint was open for too long: it has to be looked up once more.
  private var isAgain = false
  /// What was typed about it before.
  private var unsent = ""

  /// An empty form.
  package init(_ hall: Hall) {
    self.hall = hall
    form = Form(
      [Entry(exactly: 9, grouping: .reference), Entry(limit: 12)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)))
  }

  package var place: Screens.Place { .trackTicket(self) }

  package var home: MainMenu? { MainMenu(hall) }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch form.on(event) {
    case .changed(let form): return typed(form, by: event)
    case .made(.next): return submitted
    case .made(.back):
      let isEmpty = form.entries.allSatisfy(\.text.isEmpty)
      return Step(isEmpty ? .mainMenu(MainMenu(hall)) : .stopHere(StopHere(.facts, leaving: place)))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.ticket
    let fields = Line.allCases.map { Part.field(field($0, say)) }
    let kept = unsent.isEmpty ? "" : " " + words.unsentKept
    let again = isAgain ? [Part.note(.info, words.lookUpAgain + kept)] : []
    return Page(
      title: words.trackTitle,
      parts: Part.spaced(again + [.text(words.track)] + fields + [.text(words.whereItIs + " " + words.lost)]),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus
    ).explained(by: HelpTexts.parts(say.about.tracking))
  }

  /// The same form, to be used once more.
  func askingAgain(keeping unsent: String) -> TrackTicket {
    var next = self
    (next.isAgain, next.unsent) = (true, unsent)
    return next
  }

  /// The same form with the cursor on the number.
  var mending: TrackTicket {
    var next = self
    next.form = form.focusing(Line.number.rawValue)
    return next
  }

  /// The same for another try: asterisks cannot be compared, so the second fact is typed anew.
  var retrying: TrackTicket {
    var next = mending
    next.form = next.form.replacing(Line.fact.rawValue, by: "")
    return next
  }

  private func text(_ line: Line) -> String { form.entries[line.rawValue].text }

  private func label(_ move: Move, _ say: KioskTexts) -> String {
    switch move {
    case .next: say.ticket.lookUp
    case .back: say.common.back
    }
  }

  private func field(_ line: Line, _ say: KioskTexts) -> Field {
    let words = say.ticket.field(line)
    let entry = form.entries[line.rawValue]
    switch line {
    case .number:
      let read = Reference(entry.text)?.description
      return Field(
        label: words.label, hint: words.detail, entry, echo: read == entry.shown ? nil : read,
        error: numberFault.map { say.ticket.numberFault($0, repair(of: $0)) })
    case .fact:
      // Whoever stands behind reads over the shoulder.
      return Field(
        label: words.label, hint: words.detail, hiding: entry, width: 6, error: isFactWrong ? say.ticket.factFault : nil
      )
    }
  }
}

// MARK: What is typed, and what the desk says

extension TrackTicket {
  private func typed(_ changed: Form<Move>, by event: Event) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    if text(.number) != next.text(.number) { next.numberFault = nil }
    if text(.fact) != next.text(.fact) { next.isFactWrong = false }
    guard let left = form.left(for: changed), let line = Line(rawValue: left) else { return next.stay }
    switch line {
    case .number: _ = next.readNumber()
    case .fact: next.isFactWrong = SecondFact(text(.fact)) == nil
    }
    let isWrong = line == .number ? next.numberFault != nil : next.isFactWrong
    if isWrong { next.form = next.form.staying(in: left, after: event) }
    return next.stay
  }

  /// A number is checked before it is looked up: a typing error never counts as a guess. Rule T2.
  private var submitted: Step<Screens.Place> {
    var next = self
    let fact = SecondFact(text(.fact))
    let number = next.readNumber()
    next.isFactWrong = fact == nil
    guard let number, let fact else {
      next.form = form.focusing(next.numberFault == nil ? Line.fact.rawValue : Line.number.rawValue)
      return next.stay
    }
    return asking(Asked(number: number, fact: fact))
  }

  private mutating func readNumber() -> Reference? {
    numberFault = nil
    do { return try Reference(typed: text(.number)) } catch { numberFault = error }
    return nil
  }

  /// What was probably meant; it may be offered without telling whether it was ever given to anybody.
  private func repair(of fault: Reference.Fault) -> String? {
    switch fault {
    case .check(let repair): repair?.description
    case .neverOccurs: Reference.repair(of: text(.number))?.description
    case .empty, .character, .length: nil
    }
  }

  private func asking(_ asked: Asked) -> Step<Screens.Place> {
    Step(waiting(for: asked).place, asking: .complaint(.track(asked.number, asked.fact)))
  }

  private func waiting(for asked: Asked?) -> TrackTicket {
    var next = self
    next.asked = asked
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    guard let asked else { return stay }
    var form = waiting(for: nil)
    if case .failed(let failure) = reply { return .failed(failure, back: form.place, again: asking(asked)) }
    guard case .complaint(.tracked(let outcome)) = reply else { return stay }
    switch outcome {
    case .notFound: return Step(.ticketUnfound(TicketUnfound(form, .notFound)))
    case .paused(let until): return Step(.ticketUnfound(TicketUnfound(form, .paused(until: until))))
    case .atCounter(let until): return Step(.ticketUnfound(TicketUnfound(form, .atCounter(until: until))))
    case .found(let sheet):
      (form.isAgain, form.unsent) = (false, "")
      return Step(.ticketView(TicketView(OpenTicket(form: form, sheet: sheet, unsent: unsent))))
    }
  }
}

/// A number and a second fact that open no complaint. Rule T3.
package struct TicketUnfound: KioskScreen {
  /// Why none is shown.
  enum Reason: Sendable, Hashable {
    /// One and the same for an unknown number and a wrong second fact.
    case notFound
    /// Look-ups go on at this moment.
    case paused(until: Moment)
    /// Too many wrong facts for this complaint, which opens again at this moment.
    case atCounter(until: Moment)
  }

  private let form: TrackTicket
  private let reason: Reason
  private var exits: Ways<Exit>

  init(_ form: TrackTicket, _ reason: Reason) {
    self.form = form
    self.reason = reason
    exits = Ways(reason == .notFound ? [.change, .menu, .done] : [.menu, .done])
  }

  package var place: Screens.Place { .ticketUnfound(self) }

  package var home: MainMenu? { MainMenu(form.hall) }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch exits.on(event) {
    case .changed(let exits):
      var next = self
      next.exits = exits
      return next.stay
    case .took(.menu), .took(.noted): return Step(.mainMenu(MainMenu(form.hall)))
    case .took(.done): return Step(.farewell(Farewell()))
    case .took(.change), .back: return Step(form.retrying.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    .choosing(exits, title: say.ticket.unfoundTitle, parts: parts(say), say: say, tells: true) {
      Label(say.common.exit($0))
    }
  }

  private func parts(_ say: KioskTexts) -> [Part] {
    let words = say.ticket
    switch reason {
    case .notFound:
      return [.note(.warning, words.notFound), .text(words.notFoundNext), .text(words.lost), .text(words.otherNumbers)]
        + say.desk(form.hall)
    case .paused(let until):
      return [.note(.warning, words.paused(say.dates.opening(until, form.hall.zone))), .text(words.pausedNext)]
        + say.desk(form.hall)
    case .atCounter(let until):
      return [.note(.warning, words.atCounter(say.dates.opening(until, form.hall.zone))), .text(words.atCounterNext)]
        + say.desk(form.hall)
    }
  }
}
