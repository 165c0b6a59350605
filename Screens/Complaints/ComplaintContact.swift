import Console
package import Flow
import Rules

/// A name and a mobile number, both only if the person likes. Rule T1.
package struct ComplaintContact: KioskScreen {
  /// The fields, in the order of the Tab key.
  package enum Line: Int, Sendable, Hashable, CaseIterable { case name, phone }

  private let draft: ComplaintDraft
  private var form: Form<ComplaintText.Move>
  private var nameFault: PersonName.Fault?
  private var phoneFault: Phone.Fault?

  /// With what was typed before. The cursor stands on the telephone where the name is there already.
  init(_ draft: ComplaintDraft) {
    self.draft = draft
    form = Form(
      [Entry(draft.name, limit: 120), Entry(draft.phone, limit: 24, grouping: .phone)], buttons: [.next, .back],
      keys: Keys(.init(.next, .enter), .init(.back, .escape)),
      focus: draft.name.isEmpty ? Line.name.rawValue : Line.phone.rawValue)
  }

  package var place: Screens.Place { .complaintContact(self) }

  package var home: MainMenu? { MainMenu(draft.hall) }

  package var unsent: StopHere.Matter? { draft.unsent }

  package func on(_ event: Event) -> Step<Screens.Place> {
    switch form.on(event) {
    case .changed(let form): return typed(form, by: event)
    case .made(.next): return submitted
    case .made(.back): return Step(filled.before(.contact))
    case .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    let words = say.complaint
    let fields = Line.allCases.map { Part.field(field($0, say)) }
    return Page(
      title: words.contactTitle, progress: draft.progress(.contact),
      parts: Part.spaced([.text(words.whyContact)] + fields + [.text(words.withoutPhone)]),
      buttons: form.keys.actions(form.buttons) { say.label($0) }, keys: form.keys.actions { say.label($0) },
      focus: form.focus
    ).explained(by: HelpTexts.parts(say.about.complaintContact))
  }

  /// The same form with another field under the cursor.
  func focusing(_ line: Line) -> ComplaintContact {
    var next = self
    next.form = form.focusing(line.rawValue)
    return next
  }

  /// The same with what is wrong said beside the fields.
  var examined: ComplaintContact {
    var next = self
    next.readPhone()
    next.readName()
    if next.nameFault != nil { return next.focusing(.name) }
    return next.phoneFault == nil ? next : next.focusing(.phone)
  }

  private mutating func readName() {
    nameFault = nil
    do { _ = try filled.readName() } catch { nameFault = error }
  }

  private mutating func readPhone() {
    phoneFault = nil
    do { _ = try filled.readPhone() } catch { phoneFault = error }
  }

  private var filled: ComplaintDraft {
    var draft = draft
    (draft.name, draft.phone) = (text(.name), text(.phone))
    return draft
  }

  private func text(_ line: Line) -> String { form.entries[line.rawValue].text }

  private func typed(_ changed: Form<ComplaintText.Move>, by event: Event) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    if text(.name) != next.text(.name) { next.nameFault = nil }
    if text(.phone) != next.text(.phone) { next.phoneFault = nil }
    guard let left = form.left(for: changed), let line = Line(rawValue: left) else { return next.stay }
    switch line {
    case .name: next.readName()
    case .phone: next.readPhone()
    }
    if next.isWrong(line) { next.form = next.form.staying(in: left, after: event) }
    return next.stay
  }

  private func isWrong(_ line: Line) -> Bool {
    switch line {
    case .name: nameFault != nil
    case .phone: phoneFault != nil
    }
  }

  private var submitted: Step<Screens.Place> {
    let examined = examined
    let isRight = examined.nameFault == nil && examined.phoneFault == nil
    return isRight ? Step(filled.after(.contact)) : examined.stay
  }

  private func field(_ line: Line, _ say: KioskTexts) -> Field {
    let words = say.complaint.contactField(line)
    let error =
      switch line {
      case .name: nameFault.map(say.identity.nameFault)
      case .phone: phoneFault.map(say.complaint.phoneFault)
      }
    return Field(
      label: words.label, hint: words.detail, form.entries[line.rawValue], width: line == .name ? 40 : 20,
      echo: line == .phone ? echo(say) : nil, error: error)
  }

  /// Thirteen digits are unusual, never refused. Rule N6.
  private func echo(_ say: KioskTexts) -> String? {
    guard let phone = try? filled.readPhone(), phone.isUnusuallyLong else { return nil }
    return say.complaint.longPhone
  }
}
