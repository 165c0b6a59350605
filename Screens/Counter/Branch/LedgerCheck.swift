package import Flow
import Services

/// Whether every row of the ledger is as it was written. It can take a while; Esc gives it up. Rule L3.
package struct LedgerCheck: CounterScreen {
  package enum Move: Sendable, Hashable { case back }

  private let browser: LedgerBrowser
  private var ways = Ways([Move.back])
  private var verdict: LedgerVerdict?
  private var isWaiting = false

  init(from browser: LedgerBrowser) {
    self.browser = browser
  }

  package var place: Post { .ledgerCheck(self) }

  package var seat: Seat? { browser.seat }

  package var below: Post? { browser.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  /// Where it begins.
  var begun: Step<Post> {
    var next = self
    next.isWaiting = true
    return Step(next.place, asking: browser.office.asking(.verifyLedger))
  }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.back), .back: return Step(browser.place)
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch browser.office.answer(in: reply, back: browser.place) {
    case .said(.ledgerVerdict(let verdict)): next.verdict = verdict
    case .said: break
    case .elsewhere(let step): return step
    }
    return next.stay
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.ledger.checkTitle,
      parts: verdict.map { say.ledger.verdict($0, say) } ?? [.text(say.ledger.checking)], say: say,
      isVerdict: verdict != nil
    ) { _ in Label(say.common.back) }
  }
}
