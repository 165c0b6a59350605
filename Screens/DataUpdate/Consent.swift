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
  package let caller: Caller
  /// When the last pengkinian succeeded, if one did. Rule P3.
  let lastSuccess: Moment?
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// A caller comes from the desk only.
  init(_ stated: Stated, _ caller: Caller, lastSuccess: Moment?) {
    self.stated = stated
    self.caller = caller
    self.lastSuccess = lastSuccess
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
      parts: last(say) + say.update.consent.map(Part.text), say: say, isVerdict: true
    ) {
      switch $0 {
      case .agree: say.update.agree
      case .disagree: say.update.disagree
      }
    }
  }

  private func last(_ say: Texts) -> [Part] {
    guard let lastSuccess else { return [] }
    return [.note(.info, say.update.lastSuccess(say.dates.day(stated.hall.zone.day(of: lastSuccess))))]
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
    switch reply {
    case .update(.retype(let caller, let mask, let left)):
      let consent = Consent(stated, caller, lastSuccess: lastSuccess)
      return Step(.retypeKPJ(RetypeKPJ(consent, mask: mask, left: left)))
    case .update(let outcome): return Step(stated.place(after: outcome))
    case .failed(let failure): return .failed(failure, back: waiting(false).place, again: asking)
    case .greeting, .look, .retype, .report, .person, .unknownPerson, .clock: return stay
    }
  }
}
