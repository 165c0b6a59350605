package import Flow
import Rules
import Services

/// Asks once more before an account that wrong passwords keep out is let in again.
package struct OpenAccount: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case leave, open }

  private let account: StaffLine
  private let list: StaffAccounts
  private var ways = Ways<Move>.asking(no: .leave, yes: .open)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ account: StaffLine, in list: StaffAccounts) {
    self.account = account
    self.list = list
  }

  package var place: Post { .openAccount(self) }

  package var seat: Seat? { list.seat }

  package var below: Post? { list.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.leave), .back: return list.again()
    case .took(.open):
      next.isWaiting = true
      return Step(next.place, asking: list.office.asking(.openStaff(account.name)))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch list.office.answer(in: reply, back: next.place) {
    case .said(.staff(let lines)): return list.showing(lines, .opened(account.name))
    case .said(.unknownStaff): return list.showing(nil, .unknown)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(
      ways, title: say.branch.openAccountTitle(account.name.text),
      parts: [
        .facts([Fact(say.branch.stateColumn, say.branch.state(account, list.office.zone, say))]),
        .note(.warning, say.branch.askOpenAccount),
      ], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.branch.openAccount) }
  }
}
