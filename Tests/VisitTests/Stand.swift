import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support

/// The kiosk's machine, begun in the middle: whoever comes stands before a screen of the map.
enum Stand: Screen {
  /// Until the kiosk knows its branch.
  case before(Screens.Place)
  case at(Screens.Place)

  func on(_ event: Event) -> Step<Stand> {
    switch (self, event) {
    case (.before(let place), .reply): Step(.at(place))
    case (.before, .tick): Step(self, asking: .greet)
    case (.before, .key), (.before, .focused): Step(self)
    case (.at(let place), _): place.on(event).standing
    }
  }

  func page(_ say: KioskTexts) -> Page {
    switch self {
    case .before: Page(title: "", parts: [], endsVisit: true)
    case .at(let place): place.page(say)
    }
  }

  var place: Screens.Place {
    switch self {
    case .before(let place), .at(let place): place
    }
  }
}

extension Step<Screens.Place> {
  fileprivate var standing: Step<Stand> { Step<Stand>(.at(place), asking: request, speaking: language) }
}

typealias Bystander = Visitor<Stand, ImmediateClerk>

extension Visitor where Place == Stand, C == ImmediateClerk {
  /// Before that screen, at the map's moment, in the demo's home branch. The desk knows the branch and nothing else.
  convenience init(before place: Screens.Place, size: Size = .standard, aside: Aside? = nil) {
    let greeting = Reply.greeting(Greeting(branch: Cast.home, now: ScreenMap.moment))
    self.init(
      at: Route(start: .before(place), afterIdle: .at(.farewell(Farewell()))),
      clerk: ImmediateClerk { $0.request == .greet ? greeting : .failed(.unreachable) }, words: KioskTexts.of,
      clock: TestClock(of: FakeHost(wall: ScreenMap.moment)), size: size, aside: aside)
    settle()
  }
}
