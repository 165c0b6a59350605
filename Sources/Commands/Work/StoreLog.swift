import Foundation

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

  private let path: String
  private var hasGrown = false

  /// - Parameter store: its file, as SQLite has it open
  package init(of store: String) { path = store + "-wal" }

  /// Looks at the file, which costs one call.
  package mutating func look() -> News? {
    var facts = stat()
    let size = stat(path, &facts) == 0 ? Int(facts.st_size) : 0
    guard (size > Self.limit) != hasGrown else { return nil }
    hasGrown.toggle()
    return hasGrown ? .grown(size) : .folded
  }
}
