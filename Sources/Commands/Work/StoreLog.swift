/// Whether SQLite's log of a store outgrows what its checkpoints leave. Each change is told once.
///
/// A checkpoint leaves 8 MiB at most. It gets nowhere as long as some program reads and does not end: then the log grows
/// with every request until the disk is full.
package struct StoreLog {
  package enum News: Sendable, Hashable {
    /// By how many bytes it was seen.
    case grown(Int)
    case folded
  }

  /// Twice what a checkpoint leaves, in bytes.
  package static let limit = 16 << 20

  private let size: () -> Int
  private var hasGrown = false

  /// - Parameter size: of the log, in bytes
  package init(size: @escaping () -> Int) { self.size = size }

  /// Looks once, which costs one call.
  package mutating func look() -> News? {
    let size = size()
    guard (size > Self.limit) != hasGrown else { return nil }
    hasGrown.toggle()
    return hasGrown ? .grown(size) : .folded
  }
}
