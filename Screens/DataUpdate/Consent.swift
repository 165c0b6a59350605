package import Flow
import Rules
package import Services

/// Asks for consent to what will be processed. Gate G5.
package struct Consent: KioskScreen {
  /// Yes or no.
  package enum Move: Sendable, Hashable, CaseIterable { case agree, disagree }

  /// The version of the text below, as it is recorded with the consent. A changed text needs a new one.
  package static let textVersion = "pengkinian-2026-11"

  package let stated: Stated
  /// Whose pengkinian it is; the desk has named him.
  package let caller: Caller
  /// The last pengkinian, if there was one. Rule P3.
  private let last: Update?
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// A caller comes from the desk only.
  init(_ stated: Stated, _ caller: Caller, last: Update?) {
    self.stated = stated
    self.caller = caller
    self.last = last
  }

  package var place: Screens.Place { .consent(self) }

  package var home: MainMenu? { MainMenu(stated.hall) }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Screens.Place> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.agree): return asking
    case .took(.disagree): return Step(.notAgreed(NotAgreed(self)))
    case .back: return Step(stated.form.place)
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.update.consentTitle, progress: Progress(step: 2, of: 3),
      parts: lastSuccess(say) + say.update.consent.map(Part.text), say: say, isVerdict: true
    ) {
      switch $0 {
      case .agree: say.update.agree
      case .disagree: say.update.disagree
      }
    }
  }

  private func lastSuccess(_ say: Texts) -> [Part] {
    guard let last, last.state == .succeeded else { return [] }
    return [.note(.info, say.update.lastSuccess(say.dates.day(stated.hall.zone.day(of: last.decided ?? last.submitted))))]
  }

  private func waiting(_ isWaiting: Bool) -> Consent {
    var next = self
    next.isWaiting = isWaiting
    return next
  }

  private var asking: Step<Screens.Place> {
    Step(waiting(true).place, asking: .consent(caller, text: Self.textVersion))
  }

  private func after(_ reply: Reply) -> Step<Screens.Place> {
    if case .failed(let failure) = reply { return .failed(failure, back: waiting(false).place, again: asking) }
    guard case .update(let outcome) = reply else { return stay }
    guard case .retype(let caller, let mask, let left) = outcome else { return Step(stated.place(after: outcome)) }
    return Step(.retypeKPJ(RetypeKPJ(Consent(stated, caller, last: last), mask: mask, left: left)))
  }
}
