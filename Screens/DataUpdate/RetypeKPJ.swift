import Console
package import Flow
import Rules
import Services

/// Asks for the card number that the system names, without its mask. Gate G7; rules S2, S5, S10, N7.
package struct RetypeKPJ: KioskScreen {
  /// What can be done here besides typing.
  package enum Move: Sendable, Hashable { case next, lost, back }

  /// What is said about the last Enter.
  private enum Remark: Sendable, Hashable {
    var tells: Bool { if case .wrong = self { true } else { false } }
    var asks: Bool { if case .doubt = self { true } else { false } }

    /// No card number: not a try.
    case shape(KPJ.Fault)
    /// Perhaps a slip: asked about once in each try, before anything is sent. Rule KY3.
    case doubt(KPJ, [CardSlip])
    /// A counted try, with what was typed. Rule KY3.
    case wrong(KPJ?)
  }

  package let consent: Consent
  private let mask: String
  /// Tries that remain, 1 to 3.
  private let left: Int
  private var form: Form<Move>
  private var remark: Remark?
  /// What the last try was sent with.
  private var sent: KPJ?
  /// This try was looked at before it counts: whatever is typed now is sent.
  private var isLookedAt = false
  private var isWaiting = false

  /// Only who consented gets here, and a caller comes from the desk only.
  init(_ consent: Consent, mask: String, left: Int) {
    self.consent = consent
    self.mask = mask
    self.left = left
    form = Form(
      [Entry(exactly: 11, grouping: .card)], buttons: [.next, .lost, .back],
      keys: Keys(.init(.next, .enter), .init(.lost, .function(3)), .init(.back, .escape)))
  }

  package var place: Screens.Place { .retypeKPJ(self) }

  package var home: MainMenu? { consent.home }

  package var unsent: StopHere.Matter? { consent.unsent }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch begunAnew(by: event).on(event) {
    case .changed(let form): return typed(form)
    case .made(.next): return submitted
    case .made(.lost): return Step(.lostNumber(LostNumber(self)))
    case .made(.back): return Step(text.isEmpty ? consent.place : .stopHere(StopHere(.facts, leaving: place)))
    case .ignored: return stay
    }
  }

  /// Behind a whole number that was doubted a digit begins another one; who goes back in it mends it.
  private func begunAnew(by event: Event) -> Form<Move> {
    let entry = form.entries[0]
    guard case .doubt = remark, case .key(.character(let sign)) = event, sign.isNumber, form.focus == 0,
      entry.caret == entry.text.count, entry.text.count == entry.exact
    else { return form }
    return form.replacing(0, by: "")
  }

  private var text: String { form.entries[0].text }

  private func typed(_ changed: Form<Move>) -> Step<Screens.Place> {
    var next = self
    next.form = changed
    switch remark {
    case .shape, .doubt: if text != next.text { next.remark = nil }
    case .wrong, nil: break
    }
    return next.stay
  }

  private var submitted: Step<Screens.Place> {
    var next = self
    do {
      let typed = try KPJ(text)
      let slips = typed.slips(against: mask)
      guard isLookedAt || slips.isEmpty else {
        (next.isLookedAt, next.remark, next.form) = (true, .doubt(typed, slips), form.focusing(0))
        return next.stay
      }
      (next.sent, next.isWaiting) = (typed, true)
      return Step(next.place, asking: .update(.retype(consent.caller, typed)))
    } catch {
      next.form = form.focusing(0)
      next.remark = .shape(error)
      return next.stay
    }
  }

  private func waiting(_ isWaiting: Bool) -> RetypeKPJ {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    // No second request from here: what is counted is asked for by the person's own Enter only.
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: nil) }
    guard case .update(.retype(let outcome)) = reply else { return stay }
    return Step(place(after: outcome))
  }

  private func place(after outcome: RetypeOutcome) -> Screens.Place {
    switch outcome {
    case .right(let stand): consent.place(after: stand)
    case .handedOver(let slip): .numberMatched(NumberMatched(consent.stated, slip))
    case .wrong(let mask, let left): again(mask, left)
    case .nowBlocked(let sheet): .nowBlocked(NowBlocked(consent.stated, sheet))
    case .refused(let refusal): consent.place(after: refusal)
    }
  }

  /// An empty field: the same number again would be one more strike, and an Enter by habit must not send it.
  private func again(_ mask: String, _ left: Int) -> Screens.Place {
    var next = RetypeKPJ(consent, mask: mask, left: left)
    next.remark = .wrong(sent)
    return next.place
  }
}

extension Consent {
  /// After the right card number: the face check, or the review of a form whose face check was passed before.
  fileprivate func place(after stand: FaceStand) -> Place {
    if let resuming, let passed = resuming.passed { return UpdateReview(passed, resuming.draft).place }
    return .faceCheck(FaceCheck(self, stand, isAfterNumber: true))
  }
}

// MARK: What it shows

extension RetypeKPJ {
  package func page(_ say: KioskTexts) -> Page {
    let words = say.retype
    let field = Field(
      label: words.label, hint: words.hint, form.entries[0], error: error(say))
    return Page(
      title: words.title, progress: consent.stated.hall.progress(.number),
      parts: Part.spaced(
        (remark == nil ? consent.resumed(say) : []) + words.ask(plain(mask)).map(Part.text) + [
          .field(field), .tally(left, caption: words.left(left)),
        ] + verdict(say)),
      buttons: form.keys.actions(form.buttons) { label($0, say) }, keys: form.keys.actions { label($0, say) },
      focus: form.focus, isVerdict: remark?.asks == true, tells: remark?.tells == true
    ).explained(by: HelpTexts.parts(say.about.card, say.about.cardDrawing))
  }

  private func error(_ say: KioskTexts) -> String? {
    guard case .shape(let fault) = remark else { return nil }
    return say.retype.fault(fault)
  }

  private func verdict(_ say: KioskTexts) -> [Part] {
    switch remark {
    case .wrong(let typed):
      [
        .note(
          left > 1 ? .warning : .error,
          left > 1 ? say.retype.wrong(plain(mask), typed.map(isLikeMask) ?? false) : say.retype.lastTry)
      ] + (typed.map { [.text(compared($0, say))] } ?? [])
    case .doubt(let typed, let slips): [.note(.warning, say.retype.doubt(typed.grouped, slips, plain(mask)))]
    case .shape, nil: left == 1 ? [.note(.warning, say.retype.onlyOne)] : []
    }
  }

  /// What was typed as a whole, since whoever typed it has to find his slip; where both ends are those of the mask it is
  /// in the middle. The record has no part in it.
  private func compared(_ typed: KPJ, _ say: KioskTexts) -> String {
    let letter = typed.slips(against: mask).compactMap { slip in
      if case .letter(let letter, let place) = slip { say.retype.letter(letter, place) } else { nil }
    }
    return
      ([say.retype.typed(typed.grouped)] + letter
      + (isLikeMask(typed) ? [say.retype.lookInside(plain(mask))] : [])).joined(separator: " ")
  }

  private func isLikeMask(_ typed: KPJ) -> Bool { !typed.slips(against: mask).contains(.ends) }

  private func label(_ move: Move, _ say: KioskTexts) -> String {
    switch move {
    case .next: say.common.next
    case .lost: say.retype.lost
    case .back: say.common.back
    }
  }
}
