package import Flow
import Rules
import Services

/// One early opening that waits: a supervisor opens the block, looks at the person first, or leaves it. Whoever asked
/// does not decide. Rule B5.
package struct OpeningScreen: CounterScreen {
  package enum Move: Sendable, Hashable { case leave, grant, look, decline }

  private let office: Seat
  private let line: OpeningLine
  private let list: OpeningList
  private var ways: Ways<Move>
  /// The cursor stands on leaving it as it is.
  init(_ seat: Seat, _ line: OpeningLine, from list: OpeningList) {
    office = seat
    self.line = line
    self.list = list
    let isOwn = line.asked.askedBy == seat.officer.name
    // Each keeps its digit.
    ways = isOwn ? Ways([.leave, .look], digits: [1, 3]) : Ways([.leave, .grant, .look, .decline])
  }

  package var place: Post { .opening(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package func on(_ event: Event) -> Step<Post> {
    var next = self
    switch ways.on(event) {
    case .changed(let ways):
      next.ways = ways
      return next.stay
    case .took(.grant): return Step(.openingQuestion(OpeningQuestion(office, line, .grant, from: list)))
    case .took(.decline): return Step(.openingDecline(OpeningDecline(office, line, from: list)))
    case .took(.look): return Step(.lookReason(LookWhy(office, line.person, back: place)))
    case .took(.leave), .back: return list.again()
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
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
      case .decline: say.watch.decline
      }
    }
  }
}
