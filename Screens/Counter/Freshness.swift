import Console
import Flow
import Services

/// Whether what an officer has open is still as it is shown: asked whenever the store has changed, until it is not.
///
/// A page that renewed itself would be a look-up that nobody asked for, and would move under the officer's fingers.
struct Freshness: Sendable, Hashable {
  /// Something has happened since the page was opened.
  private(set) var isStale = false
  private var isAsked = false

  /// Keys go on working.
  var wait: Wait { isAsked ? .aside : .none }

  /// The same, once the desk is asked; nil when there is nothing to ask any more.
  var asking: Freshness? {
    guard !isStale else { return nil }
    var next = self
    next.isAsked = true
    return next
  }

  /// The same, when something else is asked meanwhile: the answer to this one is not heard any more.
  var resting: Freshness {
    var next = self
    next.isAsked = false
    return next
  }

  /// What the desk said; nil for what is no answer to this. A failure changes nothing: the next change asks again.
  func hearing(_ reply: Reply) -> Freshness? {
    guard isAsked else { return nil }
    switch reply {
    case .counter(.news(let hasNews)):
      var next = resting
      next.isStale = hasNews
      return next
    case .failed: return resting
    case .greeting, .look, .visitor, .update, .report, .complaint, .shift, .counter, .host: return nil
    }
  }

  /// The key that opens the page anew.
  static let key = Key.function(5)

  /// What stands above the page, and the key; nothing while it is fresh.
  func note(_ say: CounterTexts) -> Part? { isStale ? .note(.warning, say.shift.stale) : nil }

  func action(_ say: CounterTexts) -> [Action] { isStale ? [Action([Self.key], say.shift.renew)] : [] }
}

/// A screen of something that others may change while it is open.
protocol AgeingScreen: CounterScreen {
  var freshness: Freshness { get set }

  /// What is open, and how it was when it was opened.
  var subject: OpenSubject { get }
}

extension AgeingScreen {
  /// Asks whether something has happened to it; not while the answer to a key is awaited.
  var peeking: Step<Post> {
    guard wait != .busy, let seat, let asking = freshness.asking else { return stay }
    var next = self
    next.freshness = asking
    return Step(next.place, asking: seat.asking(.news(of: subject)))
  }

  /// What comes of the answer to that; nil for an answer to a key.
  func heard(_ reply: Reply) -> Step<Post>? {
    guard let heard = freshness.hearing(reply) else { return nil }
    var next = self
    next.freshness = heard
    return next.stay
  }
}
