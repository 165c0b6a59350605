private import Synchronization

private let cut = Mutex<(@Sendable (Fault) -> Void)?>(nil)
private let stop = Mutex<(@Sendable (Halt) -> Void)?>(nil)

/// The steps between a request and what a person sees of it, where a test may cut the power.
package enum Fault: String, Sendable, CaseIterable {
  /// The desk has the request and has touched nothing.
  case received
  /// The write lock is held and nothing is decided.
  case locked
  /// The verdict is written and not committed.
  case counted
  /// Committed, and nobody knows the verdict yet.
  case committed
  /// A face check is reserved and the device has not begun.
  case reserved
  /// The device has judged and the verdict is not counted.
  case judged
  /// The reply is on its way and nothing is painted yet.
  case answered

  /// Whether every request passes it; the others belong to a face check.
  package var isOfEveryRequest: Bool { self != .reserved && self != .judged }

  /// Nothing happens here in the program for work: only one that is made to be tried has something that cuts.
  package func reach() { cut.withLock(\.self)?(self) }

  /// From here on in this process, `action` is done at every step that is reached.
  package static func cutting(by action: @escaping @Sendable (Fault) -> Void) { cut.withLock { $0 = action } }
}

/// What a process may hold for a while, where a test may let it stand still.
package enum Halt: String, Sendable {
  /// An import's lock; its staging file is made and nothing is read.
  case importing
  /// The lock that keeps everybody else out of a store while an import merges.
  case merging
  /// The lock of the folder in which a key is laid; the key file is as it was.
  case rotating

  /// Nothing happens here in the program for work: only one that is made to be tried has something that stops.
  package func reach() { stop.withLock(\.self)?(self) }

  /// From here on in this process, `action` is done at every place that is reached.
  package static func stopping(by action: @escaping @Sendable (Halt) -> Void) { stop.withLock { $0 = action } }
}
