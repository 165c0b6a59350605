package import Keeping
package import Rules
import SQLiteStore
package import Services

#if Postgres
  import PostgresStore
#endif

/// The kind of store in which this program keeps its facts: the one place that names it.
package enum ChosenStore {
  /// Opens a store, and makes it when there is none and the options let it.
  package static func open(
    at place: ArchivePlace, clock: any HostClock = LinuxClock(), options: ArchiveOptions = ArchiveOptions()
  ) throws(StoreRefusal) -> any Archive {
    guard case .server(let address) = place else {
      return try SQLiteStore(at: place, clock: clock, options: options)
    }
    #if Postgres
      return try PostgresStore(at: PostgresStore.Place(address), options: options)
    #else
      throw withoutServers(address)
    #endif
  }

  /// Begins to take note of what others change; nothing is told before it is started.
  /// - Parameter timing: told the store's time and the host's time since boot with every change, on the watch's thread
  /// - Returns: nil when the folder cannot be watched or the system has no descriptors left; trying later may help.
  package static func watch(
    _ place: ArchivePlace, timing: @escaping @Sendable (Moment, Span) -> Void
  ) throws(StoreRefusal) -> (any ArchiveWatch)? {
    switch place {
    case .file(let path): return ChangeWatch(of: path, timing: timing)
    case .memory: return nil
    case .server(let address):
      #if Postgres
        return PostgresWatch(at: try PostgresStore.Place(address), timing: timing)
      #else
        throw withoutServers(address)
      #endif
    }
  }

  /// For a store at a place, which is made when there is none.
  package static func importer(
    into place: ArchivePlace, options: ArchiveOptions
  ) throws(StoreRefusal) -> any ArchiveImporter {
    switch place {
    case .file(let path): return Importer(store: path, options: options)
    case .memory: throw StoreRefusal(.foreign, "the store", "nothing is imported into a store in memory")
    case .server(let address):
      #if Postgres
        return PostgresImporter(at: try PostgresStore.Place(address), options: options)
      #else
        throw withoutServers(address)
      #endif
    }
  }

  /// Roles of least privilege on a server, as SQL that a store's owner reads and runs. Rule MB7.
  package static func roles() throws(StoreRefusal) -> String {
    #if Postgres
      return try PostgresRoles.script()
    #else
      throw withoutServers("")
    #endif
  }

  #if !Postgres
    private static func withoutServers(_ address: String) -> StoreRefusal {
      StoreRefusal(
        .foreign, "the store", "this program was built without PostgreSQL: build it with `--traits Postgres`")
    }
  #endif
}
