import Console
package import Flow
import Rules

/// One of the four screens of the form; only who passed the face check gets here. Gate G9.
package struct UpdateForm: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, back }

  let passed: FacePassed
  /// Which of the four.
  package let step: FormStep
  private var form: Form<Move>
  /// With the lines of this screen as they are now.
  private var draft: UpdateDraft
  /// What was wrong with each line when it was last looked at; typing in a line forgets it.
  private var faults: [FormLine: LineFault] = [:]
  /// The page of the review that sent the person here to change a line, and that comes next.
  private let review: UpdateReview.Sheet?
  /// The face was recognised just now, which is said first.
  private var isAfterFace = false

  /// The next screen of the form, or one to which the person goes back.
  /// The cursor stands on the first line, or where an officer has something to type yet, or on going on.
  init(_ passed: FacePassed, _ step: FormStep, _ draft: UpdateDraft, isAfterFace: Bool = false) {
    self.init(passed, step, draft, at: step.lines[0], from: nil)
    self.isAfterFace = isAfterFace
    guard draft.recorded != nil else { return }
    form = form.focusing(step.lines.firstIndex { draft.fault(of: $0) != nil } ?? step.lines.count)
  }

  /// The screen of a line that is to be changed.
  init(_ passed: FacePassed, changing line: FormLine, _ draft: UpdateDraft, from review: UpdateReview.Sheet) {
    self.init(passed, line.step, draft, at: line, from: review)
    faults = Self.faults(of: line.step, draft)
  }

  private init(
    _ passed: FacePassed, _ step: FormStep, _ draft: UpdateDraft, at line: FormLine, from review: UpdateReview.Sheet?
  ) {
    self.passed = passed
    self.step = step
    self.draft = draft
    self.review = review
    form = Form(
      step.lines.map { draft[$0] }, buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)), focus: step.lines.firstIndex(of: line) ?? 0)
  }

  package var place: Screens.Place { .updateForm(self) }

  package var home: MainMenu? { MainMenu(passed.stated.hall) }

  package var unsent: StopHere.Matter? { .form }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch form.on(event) {
    case .changed(let form): typed(form)
    case .made(.next): Step(goingOn)
    case .made(.back): Step(origin)
    case .ignored: stay
    }
  }

  private func typed(_ changed: Form<Move>) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    for (line, entry) in zip(step.lines, changed.entries) {
      if draft.text(line) != entry.text { next.faults[line] = nil }
      next.draft.keep(entry, for: line)
    }
    return next.stay
  }

  /// The next screen when all lines can be sent and nothing unusual is left to be read once more.
  private var goingOn: Screens.Place {
    var next = self
    next.faults = Self.faults(of: step, draft)
    if let line = step.lines.first(where: { next.faults[$0] != nil }) { return next.focusing(line) }
    let unread = warnings.filter { !draft.warned.contains($0) }
    next.draft.note(unread)
    if let warning = unread.first { return next.focusing(warning.line) }
    if let review { return UpdateReview(passed, draft, review).place }
    return step.next.map { UpdateForm(passed, $0, draft).place } ?? UpdateReview(passed, draft).place
  }

  private var origin: Screens.Place {
    if let review { return UpdateReview(passed, draft, review).place }
    return step.previous.map { UpdateForm(passed, $0, draft).place } ?? .stopHere(StopHere(.form, leaving: place))
  }

  private var warnings: [FormWarning] { draft.warnings(in: step.lines, of: passed.stated.identity.nik) }

  private func focusing(_ line: FormLine) -> Screens.Place {
    var next = self
    next.form = form.focusing(step.lines.firstIndex(of: line) ?? 0)
    return next.place
  }

  private static func faults(of step: FormStep, _ draft: UpdateDraft) -> [FormLine: LineFault] {
    Dictionary(uniqueKeysWithValues: step.lines.compactMap { line in draft.fault(of: line).map { (line, $0) } })
  }
}

// MARK: What it shows

extension UpdateForm {
  package func page(_ say: KioskTexts) -> Page {
    let fields = step.lines.map { Part.field(field($0, say)) }
    return Page(
      title: say.wizard.formTitle(step), progress: passed.stated.hall.progress(step.step),
      parts: (isAfterFace ? [.note(.success, say.face.passed), .blank] : [])
        + [.text(say.wizard.formIntro(step)), .blank] + (fields.count > 3 ? fields : Part.spaced(fields))
        + notes(say),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus)
  }

  private func label(_ move: Move, _ say: KioskTexts) -> String {
    switch move {
    case .next: say.common.next
    case .back: say.common.back
    }
  }

  private func notes(_ say: KioskTexts) -> [Part] {
    warnings.filter(draft.warned.contains).map { .note(.warning, say.wizard.warning($0)) }
  }

  /// Whose fault is told in full: all of them would not fit. The one under the cursor, else the first.
  private var told: FormLine? {
    let lines = step.lines.filter { faults[$0] != nil }
    return lines.first { step.lines.firstIndex(of: $0) == form.focus } ?? lines.first
  }

  /// What is on record of a line that is typed anew: to compare it with, and no more. Rule AKb.
  private func compared(_ line: FormLine, _ say: KioskTexts) -> String? {
    guard line.isTypedAnew, let recorded = draft.recorded else { return nil }
    let old = recorded.value(of: line, say.wizard).map(plain)
    return say.wizard.compared(old, line)
  }

  private func field(_ line: FormLine, _ say: KioskTexts) -> Field {
    let words = say.wizard.field(line)
    let options = say.wizard.options(line)
    let hint = compared(line, say) ?? words.detail
    let error = line == told ? faults[line].map { say.wizard.fault($0, line) } : nil
    let isOnlyMarked = faults[line] != nil && error == nil
    if !options.isEmpty {
      var field = Field(label: words.label, options: options, chosen: draft[line].chosen, error: error)
      field.echo = isOnlyMarked ? say.wizard.look : nil
      return field
    }
    return Field(
      label: words.label, hint: hint, draft[line], width: line.width,
      echo: isOnlyMarked ? say.wizard.look : draft.recognised(line), error: error)
  }
}
