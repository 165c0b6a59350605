import Console
package import Flow
import Rules
import Services

/// A complaint while an officer takes it down for somebody: every screen of it carries what was said so far. Rule T9.
package struct Intake: Sendable, Hashable {
  let office: Seat
  /// Whose page is open; nil from the menu.
  let view: PersonView?
  var category: TicketCategory?
  var text = ""
  /// The digits of what was chosen, from 1, and what was typed, in the order of ``TakeDownContact/Line``.
  var answers: [TakeDownContact.Line: String] = [:]

  init(_ seat: Seat, _ view: PersonView? = nil) {
    office = seat
    self.view = view
    // Who is known need not be typed.
    if let name = view?.page.name, (try? PersonName(name)) != nil { answers[.name] = name }
  }

  /// Whoever's page is open is not anonymous.
  var modes: [ReporterMode] { view == nil ? ReporterMode.allCases : [.open, .confidential] }

  /// Somebody on the telephone whose NIK it will carry names one more fact.
  var asksFact: Bool { view?.isByTelephone ?? false }

  /// Where it began.
  var left: Step<Post> {
    guard let view else { return Step(.menu(CounterMenu(office))) }
    return PersonScreen(view).lookingAnew(nil)
  }

  /// Sentences that only the officer has.
  var unsent: [LeaveTyped.Matter] { text.isEmpty ? [] : [.intake] }

  var below: Post? { view.map { .person(PersonScreen($0)) } }
}

/// A screen on which a complaint is taken down.
protocol IntakeScreen: CounterScreen {
  /// With everything that was typed so far.
  var kept: Intake { get }
}

extension IntakeScreen {
  package var seat: Seat? { kept.office }

  package var below: Post? { kept.below }

  package var unsent: [LeaveTyped.Matter] { kept.unsent }
}

/// What it is about.
package struct TakeDownCategory: IntakeScreen {
  private let intake: Intake
  private var ways: Ways<TicketCategory>

  init(_ intake: Intake) {
    self.intake = intake
    ways = Ways(TicketCategory.allCases, on: intake.category ?? .membership)
  }

  var kept: Intake { intake }

  package var place: Post { .takeDownCategory(self) }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(let category):
      var intake = intake
      intake.category = category
      return Step(.takeDownText(TakeDownText(intake)))
    case .back: return leaving(unsent, to: intake.left)
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.taking.title(intake.view.map { plain($0.page.name) }), parts: [.text(say.taking.whatAbout)],
      say: say
    ) { Label(say.complaint.category($0).label) }
  }
}

/// What the reporter says, in his words.
package struct TakeDownText: IntakeScreen {
  package enum Move: Sendable, Hashable { case next, back }

  private let intake: Intake
  private var form: Form<Move>
  private var fault: Prose.Fault?

  init(_ intake: Intake) {
    self.intake = intake
    form = Form(
      [Entry(intake.text, limit: Prose.Use.complaint.lengths.upperBound, paragraph: Paragraph())],
      buttons: [.next, .back], keys: Keys(.init(.next, boxKey), .init(.back, .escape)))
  }

  var kept: Intake {
    var next = intake
    next.text = form.entries[0].text
    return next
  }

  package var place: Post { .takeDownText(self) }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch form.on(event) {
    case .changed(let form):
      next.form = form
      if form.entries != self.form.entries { next.fault = nil }
      return next.stay
    case .made(.next): return submitted
    case .made(.back): return Step(.takeDownCategory(TakeDownCategory(kept)))
    case .ignored: return stay
    }
  }

  private var submitted: Step<Post> {
    var next = self
    do throws(Prose.Fault) {
      _ = try Prose(kept.text, for: .complaint)
      return Step(.takeDownContact(TakeDownContact(kept)))
    } catch {
      next.fault = error
      next.form = form.focusing(0)
      return next.stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let (words, entry) = (say.complaint, form.entries[0])
    let field = Field(
      label: say.taking.textField, hint: "", entry, width: 72, echo: words.counted(entry.text.count, entry.limit),
      error: fault.map(words.textFault))
    return Page(
      title: say.taking.title(intake.view.map { plain($0.page.name) }),
      parts: Part.spaced([
        .text(intake.category.map { words.category($0).label } ?? ""), .field(field),
      ]), buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keysInBox(say) { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: CounterTexts) -> String { move == .next ? say.common.next : say.common.back }
}
