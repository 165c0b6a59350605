package import Flow
import Rules
import Services

/// Why an early opening is refused: chosen here, asked once more afterwards. Rule B5.
package struct OpeningDecline: CounterScreen {
  private let office: Seat
  private let line: OpeningLine
  private let list: OpeningList
  private var ways = Ways(DeclineReason.allCases)

  init(_ seat: Seat, _ line: OpeningLine, from list: OpeningList) {
    office = seat
    self.line = line
    self.list = list
  }

  package var place: Post { .openingDecline(self) }

  package var seat: Seat? { office }

  package var below: Post? { list.place }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(let why): return Step(.openingQuestion(OpeningQuestion(office, line, .decline(why), from: list)))
    case .back: return Step(.opening(OpeningScreen(office, line, from: list)))
    case .ignored: return stay
    }
  }

  package func page(_ say: CounterTexts) -> Page {
    .choosing(ways, title: say.watch.declineTitle, parts: [.text(say.watch.declineIntro)], say: say) {
      Label(say.watch.declineReason($0))
    }
  }
}
