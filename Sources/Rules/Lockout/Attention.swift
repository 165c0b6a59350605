// When a key counts on a page that somebody has to have read. Rule KY1.
//
//   1,500 ms  after it was painted a page that tells something takes no key, *ours*
//     700 ms  the key that was pressed last before the page has to rest until it counts there, *ours*
//          3  times as long as elsewhere until somebody counts as gone from it, *ours*

/// What a page asks of whoever looks at it, before a key leads on.
package enum Weight: Sendable, Hashable {
  /// Keys count at once.
  case light
  /// Something is asked, or has just been written: the key that led here does not lead on by itself.
  case question
  /// A number, a PIN, a verdict or a moment is told: nobody has read it in the first moment.
  case telling
}

/// Which keys count on the page that is shown. Pure: whoever reads the clock passes the time since boot.
package struct Attention<Key: Sendable & Hashable>: Sendable {
  /// For how many milliseconds a telling page takes no key; at 1,500 it does.
  package static var reading: Int64 { 1_500 }
  /// For how many milliseconds the last key before the page has to rest; at 700 it counts.
  package static var rest: Int64 { 700 }
  /// By how much longer nobody is thought to have gone from a telling page.
  package static var patience: Int64 { 3 }

  private var weight = Weight.light
  /// Nil until the page was painted.
  private var painted: Span?
  private var last: (key: Key, at: Span)?
  /// The key that led to the page, and when it was pressed last.
  private var tired: (key: Key, at: Span)?

  /// Nothing is shown and nothing was pressed.
  package init() {}

  /// The page is another one from now on; it counts as unread until it was painted.
  package mutating func turns(to weight: Weight) {
    self.weight = weight
    painted = nil
    tired = weight == .light ? nil : last
  }

  /// The page has not been seen yet, and somebody has to see it.
  package var awaitsPaint: Bool { weight != .light && painted == nil }

  /// It stands on the glass.
  package mutating func isPainted(at now: Span) {
    if painted == nil { painted = now }
  }

  /// Takes note of a key, and says whether it counts.
  package mutating func takes(_ key: Key, at now: Span) -> Bool {
    let isTaken = !awaitsPaint && left(for: key, at: now) == 0
    last = (key, now)
    if tired?.key == key { tired = isTaken ? nil : (key, now) }
    return isTaken
  }

  /// Milliseconds without a key until this one would count; 0 where it counts now. Before the page was painted, as if
  /// that happened now.
  package func left(for key: Key, at now: Span) -> Int64 {
    let unread = weight == .telling ? Self.reading - now.since(painted ?? now) : 0
    let unrested = tired.map { $0.key == key ? Self.rest - now.since($0.at) : 0 } ?? 0
    return max(0, unread, unrested)
  }
}

extension Span {
  /// Milliseconds from `earlier` to this reading of the same clock.
  package func since(_ earlier: Span) -> Int64 { milliseconds &- earlier.milliseconds }
}
