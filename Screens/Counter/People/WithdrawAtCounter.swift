package import Flow
import Rules
import Services

/// Asks once more before an officer takes back the consent of a person who stands at the counter. Rule K2.
package struct WithdrawAtCounter: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case leave, withdraw }

  private let view: PersonView
  private var ways = Ways(Move.allCases)
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ view: PersonView) { self.view = view }

  package var place: Post { .withdraw(self) }

  package var seat: Seat? { view.office }

  package var below: Post? { view.back }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.withdraw):
      guard let number = view.page.sheet.update?.number else { return Step(.person(PersonScreen(view))) }
      next.isWaiting = true
      return Step(next.place, asking: view.office.asking(.withdraw(view.person, number)))
    case .took(.leave), .back: return Step(.person(PersonScreen(view)))
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch view.office.answer(in: reply, back: next.place) {
    case .said(.withdrawn(let outcome)): return PersonScreen(view).lookingAnew(.withdrawn(outcome))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    let number = view.page.sheet.update.map { Fact(say.verify.numberColumn, $0.number.description) }
    return .choosing(
      ways, title: say.people.withdrawTitle,
      parts: [
        .facts([number].compactMap(\.self)), .note(.warning, say.people.withdrawMeans(plain(view.page.name))),
      ], say: say, isVerdict: true
    ) { $0 == .leave ? Label(say.common.back) : Label(say.people.withdrawNow) }
  }
}
