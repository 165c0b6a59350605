package import Flow
import Rules
import Services

/// One early opening that waits: a supervisor opens the block, looks at the person first, or leaves it. Whoever asked
/// does not decide. Rule B5.
package struct OpeningScreen: CounterScreen {
  package enum Move: Sendable, Hashable { case leave, grant, look }

  private let office: Seat
  private let line: OpeningLine
  private let list: OpeningList
  private var ways: Ways<Move>
  private var isWaiting = false

  /// The cursor stands on leaving it as it is.
  init(_ seat: Seat, _ line: OpeningLine, from list: OpeningList) {
    office = seat
    self.line = line
    self.list = list
    ways = Ways([.leave] + (line.asked.askedBy == seat.officer.name ? [] : [.grant]) + [.look])
  }

  package var place: Post { .opening(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package var wait: Wait { isWaiting ? .busy : .none }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    if case .reply(let reply) = event { return after(reply) }
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.grant):
      next.isWaiting = true
      return Step(next.place, asking: office.asking(.grantOpening(line.person)))
    case .took(.look): return Step(.lookReason(LookWhy(office, line.person, back: place)))
    case .took(.leave), .back: return list.again()
    case .ignored: return stay
    }
  }

  private func after(_ reply: Reply) -> Step<Post> {
    var next = self
    next.isWaiting = false
    switch office.answer(in: reply, back: next.place) {
    case .said(.opening(let outcome)): return list.again(having: outcome)
    case .said: return next.stay
    case .elsewhere(let step): return step
    }
  }

  package func page(_ say: Texts) -> Page {
    let isOwn = line.asked.askedBy == office.officer.name
    return .choosing(
      ways, title: say.watch.openingTitle,
      parts: [.facts(line.facts(say, office))] + (isOwn ? [.note(.warning, say.watch.ownRequest)] : []),
      say: say, isVerdict: true
    ) {
      switch $0 {
      case .leave: Label(say.common.back)
      case .grant: Label(say.people.move(.grantOpening))
      case .look: say.watch.look
      }
    }
  }
}
