package import Keeping
package import Rules
import SQLiteStore
package import Services

/// The kind of store in which this program keeps its facts: the one place that names it.
package enum ChosenStore {
  /// Opens a store, and makes it when there is none and the options let it.
  package static func open(
    at place: ArchivePlace, clock: any HostClock = LinuxClock(), options: ArchiveOptions = ArchiveOptions()
  ) throws(StoreRefusal) -> any Archive {
    try SQLiteStore(at: place, clock: clock, options: options)
  }

  /// Begins to take note of what others change; nothing is told before it is started.
  /// - Parameter timing: told the store's time and the host's time since boot with every change, on the watch's thread
  /// - Returns: nil when the folder cannot be watched or the system has no descriptors left; trying later may help.
  package static func watch(
    _ path: String, timing: @escaping @Sendable (Moment, Span) -> Void
  ) -> (any ArchiveWatch)? {
    ChangeWatch(of: path, timing: timing)
  }

  /// For a store at a path, which is made when there is none.
  package static func importer(into path: String, options: ArchiveOptions) -> any ArchiveImporter {
    Importer(store: path, options: options)
  }
}
