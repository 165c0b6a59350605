import Console
package import Flow
package import Rules

/// One of the four screens of the form; only who passed the face check gets here. Gate G9.
package struct UpdateForm: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, back, list }

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
  /// As everything stood when the review sent the person here: who goes back changes nothing.
  private let before: UpdateDraft
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

  /// The screen of a line that is to be changed; Enter goes straight back.
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
    before = draft
    self.review = review
    form = Form(
      step.lines.map { draft[$0] }, buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.list, .function(3)), .init(.back, .escape)),
      focus: step.lines.firstIndex(of: line) ?? 0, isBrief: review != nil)
  }

  package var place: Screens.Place { .updateForm(self) }

  /// Whose pengkinian it is.
  package var name: PersonName { passed.stated.identity.name }

  package var home: MainMenu? { MainMenu(passed.stated.hall) }

  package var unsent: StopHere.Matter? { .form }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if event == .key(Self.listKey), line?.hasList == true { return Step(list) }
    return switch form.on(event) {
    case .changed(let form): typed(form, by: event)
    case .made(.next): Step(goingOn)
    case .made(.back): Step(origin)
    case .made(.list): Step(list)
    case .ignored: stay
    }
  }

  /// As F3, which some terminals keep for themselves; in no name of a list.
  private static let listKey = Key.character("?")

  /// The line under the cursor; nil on a button.
  private var line: FormLine? { step.lines.indices.contains(form.focus) ? step.lines[form.focus] : nil }

  private func typed(_ changed: Form<Move>, by event: Event) -> Step<Screens.Place> {
    var next = keeping(changed)
    if let left = form.left(for: changed) {
      next.look(at: step.lines[left])
      if next.faults[step.lines[left]] != nil { next.form = next.form.staying(in: left, after: event) }
    }
    if let line, changed.focus != form.focus, implied(line) != nil { next.look(at: line) }
    return next.stay
  }

  private func keeping(_ changed: Form<Move>) -> UpdateForm {
    var next = self
    next.form = changed
    for (line, entry) in zip(step.lines, changed.entries) {
      if draft.text(line) != entry.text { next.faults[line] = nil }
      next.draft.keep(entry, for: line)
    }
    return next
  }

  /// Looks at a line that is left: the only name that can be meant is written out, and what is wrong is said.
  private mutating func look(at line: FormLine) {
    if let name = draft.recognised(line) ?? implied(line) { self = taking(name, for: line) }
    faults[line] = draft.fault(of: line)
  }

  /// A province that is left empty is the one of the regency. Never before it is left: who types it types no second one.
  private func implied(_ line: FormLine) -> String? {
    guard line == .province, draft.text(.province).isEmpty else { return nil }
    return Regency.all.first { $0.name == draft.text(.regency) }?.province?.name
  }

  /// The same form with a name of a list in a line.
  func taking(_ name: String, for line: FormLine) -> UpdateForm {
    step.lines.firstIndex(of: line).map { keeping(form.replacing($0, by: name)) } ?? self
  }

  /// The list of the line under the cursor; nothing elsewhere.
  private var list: Screens.Place {
    guard let line, let names = draft.list(for: line) else { return place }
    return .chooseName(ChooseName(from: self, line, names: names, proposed: proposal(for: line)))
  }

  /// Where the NIK was given out: likely, and for the person to say.
  private func proposal(for line: FormLine) -> String? {
    let nik = passed.stated.identity.nik
    return switch line {
    case .regency: Regency.first(of: nik)?.name
    case .province: Province.all[nik.provinceCode]?.name
    case .phone, .email, .npwp, .kk, .birthPlace, .sex, .mother, .marital, .street, .rt, .rw, .village, .district,
      .postcode, .bank, .account, .holder, .emergencyName, .relation, .emergencyPhone:
      nil
    }
  }

  /// The next screen when all lines can be sent and nothing unusual is left to be read once more.
  private var goingOn: Screens.Place {
    var next = self
    if let line, !draft.text(line).isEmpty { next.look(at: line) }
    if next.implied(.province) != nil { next.look(at: .province) }
    next.faults = Self.faults(of: step, next.draft)
    if let line = step.lines.first(where: { next.faults[$0] != nil }) { return next.focusing(line) }
    let unread = next.warnings.filter { !next.draft.warned.contains($0) }
    next.draft.note(unread)
    if let warning = unread.first { return next.focusing(warning.line) }
    if let review { return UpdateReview(passed, next.draft, review).place }
    return step.next.map { UpdateForm(passed, $0, next.draft).place } ?? UpdateReview(passed, next.draft).place
  }

  private var origin: Screens.Place {
    if let review { return UpdateReview(passed, before, review).place }
    return step.previous.map { UpdateForm(passed, $0, draft).place } ?? .stopHere(StopHere(.form, leaving: place))
  }

  private var warnings: [FormWarning] { draft.warnings(in: step.lines, of: passed.stated.identity) }

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
  /// The step that is counted: who came from the review is still there.
  var progress: Progress? { passed.stated.hall.progress(review == nil ? step.step : .review) }

  package func page(_ say: KioskTexts) -> Page {
    let fields = step.lines.map { Part.field(field($0, say)) }
    var page = Page(
      title: say.wizard.formTitle(step), progress: progress,
      parts: (isAfterFace ? [.note(.success, say.face.passed), .blank] : [])
        + [.text(say.wizard.formIntro(step)), .blank] + (fields.count > 3 ? fields : Part.spaced(fields))
        + notes(say),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: keys(say), focus: form.focus
    ).explained(by: about(say))
    page.entersAtOnce = review != nil
    return page
  }

  private func keys(_ say: KioskTexts) -> [Action] {
    form.keys.actions { label($0, say) }.map { action in
      action.label == say.wizard.list ? Action(action.keys + [Self.listKey], action.label) : action
    }
  }

  private func about(_ say: KioskTexts) -> [Part] {
    switch step {
    case .contact:
      HelpTexts.parts(say.about.contact) + (draft.recorded == nil ? [.blank, .text(say.about.noEmail)] : [])
    case .population: HelpTexts.parts(say.about.population, say.about.kk)
    case .address: HelpTexts.parts(say.about.address)
    case .additional: HelpTexts.parts(say.about.account)
    }
  }

  private func label(_ move: Move, _ say: KioskTexts) -> String? {
    switch move {
    case .next: review == nil ? say.common.next : say.wizard.saveAndReturn
    case .list: line?.hasList == true ? say.wizard.list : nil
    case .back: say.common.back
    }
  }

  private func notes(_ say: KioskTexts) -> [Part] {
    warnings.filter(draft.warned.contains).map { .note(.warning, say.wizard.warning($0)) }
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
    let error = faults[line].map { say.wizard.fault($0, line) }
    if !options.isEmpty { return Field(label: words.label, options: options, chosen: draft[line].chosen, error: error) }
    var field = Field(
      label: words.label, hint: hint, draft[line], width: line.width, echo: echo(line, say), error: error)
    if let most = line.most, let count = field.count {
      field.count = Field.Count(typed: count.typed, limit: most, isFull: count.isFull)
    }
    return field
  }

  /// The names that may be meant, while one types; in an empty line what the regency or the NIK proposes.
  private func echo(_ line: FormLine, _ say: KioskTexts) -> String? {
    guard line == self.line else { return nil }
    if let name = implied(line) { return say.wizard.implied(name) }
    if draft.text(line).isEmpty { return proposal(for: line).map(say.wizard.proposal) }
    let names = draft.names(for: line)
    guard !names.isEmpty, names != [draft.text(line)] else { return nil }
    let named = names.prefix(Self.mostNames).joined(separator: ", ")
    return names.count > Self.mostNames ? named + ", ..." : named
  }

  /// How many are named beside the field.
  private static let mostNames = 2
}
