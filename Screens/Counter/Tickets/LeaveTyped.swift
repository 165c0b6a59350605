package import Flow
import Services

/// Something was typed about a complaint and not sent: go on with it, or leave it. Nobody loses it by one key.
package struct LeaveTyped: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, leave }

  private let left: Post
  private let next: Step<Post>
  private var ways = Ways(Move.allCases)

  /// - Parameters:
  ///   - left: where it was left, with everything that was typed
  ///   - next: where the officer was going
  init(leaving left: Post, to next: Step<Post>) {
    self.left = left
    self.next = next
  }

  package var place: Post { .leaveTyped(self) }

  package var seat: Seat? { left.seat }

  package var samples: [[Event]] { ways.samples }

  package func on(_ event: Event) -> Step<Post> {
    switch ways.on(event) {
    case .changed(let ways):
      var next = self
      next.ways = ways
      return next.stay
    case .took(.goOn), .back: return Step(left)
    case .took(.leave): return next
    case .ignored: return stay
    }
  }

  package func page(_ say: Texts) -> Page {
    .choosing(
      ways, title: say.cases.leaveTitle, parts: [.note(.warning, say.cases.leaveTyped)], say: say, isVerdict: true
    ) { Label($0 == .goOn ? say.cases.goOnTyping : say.cases.leaveIt) }
  }
}

/// A screen about a complaint that an officer has open.
protocol CaseSubject: CounterScreen {
  /// With everything that was typed so far.
  var kept: OpenCase { get }
}

extension CaseSubject {
  package var seat: Seat? { kept.office }

  /// F10 asks before it loses what was typed.
  package var entrance: Post? {
    let menu = Post.menu(CounterMenu(kept.office))
    return kept.hasUnsent ? .leaveTyped(LeaveTyped(leaving: place, to: Step(menu))) : menu
  }
}
