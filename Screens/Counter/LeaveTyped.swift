package import Flow
import Services

/// Something was typed and not sent: go on with it, or leave it. Nobody loses it by one key.
package struct LeaveTyped: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, leave }

  /// What was typed.
  package enum Matter: Sendable, Hashable { case complaint, reason }

  private let matter: Matter
  private let left: Post
  private let next: Step<Post>
  private var ways = Ways(Move.allCases)

  /// - Parameters:
  ///   - left: where it was left, with everything that was typed
  ///   - next: where the officer was going
  init(_ matter: Matter, leaving left: Post, to next: Step<Post>) {
    self.matter = matter
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
    let words = say.counter
    return .choosing(
      ways, title: words.leaveTitle, parts: [.note(.warning, words.leaveTyped(matter))], say: say, isVerdict: true
    ) { Label($0 == .goOn ? words.goOnTyping(matter) : words.leaveIt) }
  }
}

extension CounterScreen {
  /// Where a key leads that would lose what was typed: there, once it was asked for, when something was.
  func leaving(_ matter: LeaveTyped.Matter, to next: Step<Post>, unless isEmpty: Bool) -> Step<Post> {
    isEmpty ? next : Step(.leaveTyped(LeaveTyped(matter, leaving: place, to: next)))
  }
}
