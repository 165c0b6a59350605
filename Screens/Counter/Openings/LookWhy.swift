package import Flow
import Rules
import Services

/// Why an officer opens the page of somebody whom a list names: the ledger keeps it. Rule L1.
package struct LookWhy: CounterScreen {
  private let office: Seat
  private let person: ParticipantID
  private let back: Post
  private var ways = Ways(LookReason.allCases, on: .verification)
  private var asked: LookReason?

  init(_ seat: Seat, _ person: ParticipantID, back: Post) {
    office = seat
    self.person = person
    self.back = back
  }

  package var place: Post { .lookReason(self) }

  package var seat: Seat? { office }

  package var below: Post? { back }

  package var wait: Wait { asked == nil ? .none : .busy }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(let reason):
      next.asked = reason
      return Step(next.place, asking: office.opening(person, reason))
    case .back: return Step(back)
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    guard let reason = asked else { return stay }
    var next = self
    next.asked = nil
    switch office.answer(in: reply, back: next.place) {
    case .said(.person(let page)): return Step(.person(PersonScreen(PersonView(office, page, reason, back: back))))
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    let label = say.people.findField(.reason)
    return .choosing(ways, title: label.label, parts: [.text(say.watch.lookIntro)], say: say) {
      Label(say.people.reason($0))
    }
  }
}
