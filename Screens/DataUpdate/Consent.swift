import Console
package import Flow
import Rules
package import Services

/// Asks for consent to what will be processed. Neither answer is chosen beforehand: there is no cursor, and Enter takes
/// none. Gate G5.
package struct Consent: KioskScreen {
  /// Yes or no.
  package enum Move: Sendable, Hashable, CaseIterable { case agree, disagree }

  package let stated: Stated
  /// Whose pengkinian it is; the desk has named him.
  package let caller: Caller
  /// A filled-in form whose checks have grown too old. Rule P4.
  let resuming: Resuming?
  /// A block of his that has opened and after which he has tried nothing. Rule B3.
  let opened: OpenedBlock?
  private let ways = Ways(Move.allCases)
  private var isWaiting = false

  /// A caller comes from the desk only.
  init(_ stated: Stated, _ caller: Caller, resuming: Resuming? = nil, opened: OpenedBlock? = nil) {
    self.stated = stated
    self.caller = caller
    self.resuming = resuming
    self.opened = opened
  }

  /// The version of the text below, as it is recorded with the consent. A changed text needs a new one.
  /// - Parameter finish: where the counter goes on an officer compares the face, so that the text is another one
  package static func textVersion(_ finish: UpdateFinish) -> String {
    switch finish {
    case .here: "pengkinian-2026-12e"
    case .atCounter, .nowhere: "pengkinian-loket-2026-12b"
    }
  }

  package var place: Screens.Place { .consent(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package var unsent: StopHere.Matter? { resuming == nil ? nil : .form }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    // An answer is a digit of its own, or a touch.
    if event == .key(.enter) { return stay }
    switch ways.on(event) {
    case .took(.agree): return asking
    case .took(.disagree): return Step(.notAgreed(NotAgreed(self)))
    case .back: return Step(stated.origin)
    case .changed, .ignored: return stay
    }
  }

  package func page(_ say: KioskTexts) -> Page {
    var page = Page.choosing(
      ways, title: say.update.consentTitle, progress: stated.hall.progress(.consent),
      parts: opened(say) + resumed(say) + say.update.consent(stated.hall.finish).map(Part.text)
        + [.text(say.update.consentAsks)], say: say, isVerdict: true, tells: opened != nil
    ) { label($0, say) }
    page.focus = nil
    page.isLong = true
    page.keys =
      zip(ways.keys, ways.moves).map { Action([.character($0)], label($1, say).label) }
      + page.keys.filter { !$0.keys.contains(.enter) }
    return page.explained(by: HelpTexts.parts(say.about.consent))
  }

  private func label(_ move: Move, _ say: KioskTexts) -> Label {
    switch move {
    case .agree: say.update.agree
    case .disagree: say.update.disagree
    }
  }

  /// That the wait is over, on the first page that knows whose it was. Rule B3.
  func opened(_ say: KioskTexts) -> [Part] {
    opened.map { [.note(.success, say.open($0, stated.hall.zone))] } ?? []
  }

  /// What is said at each check that has to be passed once more.
  func resumed(_ say: KioskTexts) -> [Part] { resuming == nil ? [] : [.note(.info, say.wizard.onceMore)] }

  /// The same consent, not asked yet, for whom the desk names now: a pass is good for the one who has it.
  func renewed(for caller: Caller) -> Consent {
    Consent(stated, caller, resuming: resuming.map { self.caller == caller ? $0 : $0.withoutPass })
  }

  private func waiting(_ isWaiting: Bool) -> Consent {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private var asking: Step<Screens.Place> {
    Step(waiting(true).place, asking: .update(.consent(caller, text: Self.textVersion(stated.hall.finish))))
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: asking) }
    guard case .update(.gate(let outcome)) = reply else { return stay }
    return Step(place(after: outcome))
  }
}

/// A filled-in form that waits for checks to be passed once more. Rule P4.
struct Resuming: Sendable, Hashable {
  let draft: UpdateDraft
  /// The face check that was passed; nil when it is to be passed again.
  let passed: FacePassed?

  /// Only what was typed.
  var withoutPass: Resuming { Resuming(draft: draft, passed: nil) }
}
