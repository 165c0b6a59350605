import Keeping
package import Rules

/// Tells when somebody has changed a store: another terminal, a command, this program itself.
///
/// A thread of its own sleeps until the system says that SQLite's log was written, and then asks SQLite on a connection
/// of its own whether anything was committed. Nothing is ever changed through it.
package final class ChangeWatch: ArchiveWatch {
  private let bells: ChangeBells
  private let folder: FolderEvents
  private let path: String
  private let timing: @Sendable (Moment, Span) -> Void

  /// Begins to take note; nothing is told before ``start()``.
  /// - Parameters:
  ///   - path: of the store, which need not be a store yet; its folder has to be there
  ///   - timing: told the store's time and the host's time since boot with every change, on the watch's thread
  /// - Returns: nil when the folder cannot be watched or the system has no descriptors left; trying later may help.
  package init?(of path: String, timing: @escaping @Sendable (Moment, Span) -> Void = { _, _ in }) {
    self.path = path
    self.timing = timing
    let folder = FolderEvents(of: StoreFiles.folder(of: StoreFiles.resolved(path)))
    guard let bells = ChangeBells(), let folder else { return nil }
    self.bells = bells
    self.folder = folder
  }

  deinit { bells.stop.ring() }

  /// Starts the thread, once; it ends some time after this watch is gone. The first news come at once, because nobody
  /// knows what was changed before.
  package func start() {
    let lookout = ChangeLookout(of: path, folder, bells, timing)
    WatchThread.detach { lookout.run() }
  }

  /// Readable when something was changed; to be polled.
  package var readyDescriptor: Int32 { bells.news.descriptor }

  /// Whether anything was changed since the last call. Never waits; many changes are told as one, five times a second
  /// at most.
  package func take() -> Bool { bells.news.silence() }
}
