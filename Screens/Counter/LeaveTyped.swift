package import Flow
package import Rules
import Services

/// Something was typed and not sent: go on with it, or leave it. Nobody loses it by one key.
package struct LeaveTyped: CounterScreen {
  package enum Move: Sendable, Hashable, CaseIterable { case goOn, leave }

  /// What was typed.
  package enum Matter: Sendable, Hashable {
    /// About the complaint of this number: lost with the shift only.
    case complaint(Reference)
    case reason
    /// The form of a pengkinian at the counter.
    case form
    /// A complaint that is taken down.
    case intake
    /// One answer to several complaints.
    case bulk

    /// The number of the complaint that it is about.
    var complaint: String? {
      switch self {
      case .complaint(let number): number.description
      case .reason, .form, .intake, .bulk: nil
      }
    }
  }

  private let matters: [Matter]
  private let left: Post
  private let next: Step<Post>
  private var ways = Ways(Move.allCases)

  /// - Parameters:
  ///   - matters: what would be lost, the nearest first; at least one
  ///   - left: where it was left, with everything that was typed
  ///   - next: where the officer was going
  init(_ matters: [Matter], leaving left: Post, to next: Step<Post>) {
    self.matters = matters
    self.left = left
    self.next = next
  }

  package var place: Post { .leaveTyped(self) }

  package var seat: Seat? { left.seat }

  package var below: Post? { left }

  /// F10 and 0, which led here, are no answer: pressed twice they would throw away what they ask about.
  package var entrance: Post? { nil }

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

  private var endsShift: Bool { if case .shift(.signOut) = next.request { true } else { false } }

  package func page(_ say: CounterTexts) -> Page {
    let words = say.shift
    return .choosing(
      ways, title: words.leaveTitle, parts: [.note(.warning, words.leaveTyped(matters, nil))], say: say, isVerdict: true
    ) {
      switch $0 {
      case .goOn: Label(words.goOnTyping(left.unsent.first))
      case .leave: Label(endsShift ? words.leaveItAndSignOut : words.leaveIt)
      }
    }
  }
}

extension CounterScreen {
  /// Where a key leads that would lose what was typed: there, once it was asked for, when something was.
  func leaving(_ matters: [LeaveTyped.Matter], to next: Step<Post>) -> Step<Post> {
    matters.isEmpty ? next : Step(.leaveTyped(LeaveTyped(matters, leaving: place, to: next)))
  }
}
