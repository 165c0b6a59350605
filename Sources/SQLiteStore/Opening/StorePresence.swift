private import CHost
import GRDB
import Keeping
import Services
private import Synchronization

/// The files that a store has open, and whether they are still the ones at its path. Rule DL6.
///
/// A file that was moved, removed or replaced takes what is written as before; who comes by the path never sees it. So
/// before a commit and again after it the system is asked what stands at the path: some five `stat` calls, microseconds.
final class StorePresence: Sendable {
  /// As the program was given it: a link on the way may lead elsewhere by now.
  private let given: String
  private let path: String
  private let keyFile: String
  private let seal: Seal
  private let files: Files
  private let seen: Mutex<Seen>

  /// The three files of an open store.
  private struct Files {
    let store: FileMark
    let log: FileMark
    let index: FileMark
  }

  /// What was found when it was last asked.
  private struct Seen {
    var store: FileMark
    var key: FileMark
    /// As the file was when this connection began to remember pages of it.
    var remembered: FileMark
  }

  /// Call it once the connection has read something, so that its log is open.
  /// - Parameter before: the file at the path before it was opened
  /// - Throws: when the files are not those at the path already
  init(
    of given: String, resolved path: String, before: FileMark, keyFile: String, seal: Seal
  ) throws(StoreRefusal) {
    guard let store = FileMark(given) else { throw StoreRefusal.gone(given) }
    guard before.isSameFile(as: store) else { throw StoreRefusal.replaced(given) }
    guard let log = FileMark(path + "-wal"), let index = FileMark(path + "-shm"), log.isOpenHere, index.isOpenHere
    else {
      throw StoreRefusal.logGone(path)
    }
    guard let key = FileMark(keyFile) else { throw StoreRefusal.keyGone(keyFile, of: path) }
    self.given = given
    self.path = path
    self.keyFile = keyFile
    self.seal = seal
    files = Files(store: store, log: log, index: index)
    seen = Mutex(Seen(store: store, key: key, remembered: store))
  }

  /// Whether what is written now is written where the path leads.
  func check() throws(StoreRefusal) {
    guard let store = FileMark(given) else { throw StoreRefusal.gone(given) }
    guard store.isSameFile(as: files.store) else { throw StoreRefusal.replaced(given) }
    guard store.links == 1 else { throw StoreRefusal.linked(given, store.links) }
    guard files.log.isSameFile(as: FileMark(path + "-wal")), files.index.isSameFile(as: FileMark(path + "-shm")) else {
      throw StoreRefusal.logGone(path)
    }
    try checkKey()
    seen.withLock { $0.store = store }
  }

  /// The same, before a transaction begins. Pages of a file that somebody has written past SQLite are forgotten, so that
  /// it is read as it is.
  func begin(_ database: Database) throws {
    try check()
    let (store, remembered) = seen.withLock { ($0.store, $0.remembered) }
    guard !store.isUntouched(since: remembered) else { return }
    try database.execute(sql: "PRAGMA shrink_memory")
    if store.size < remembered.size {
      // What cannot even be asked is not whole.
      guard (try? database.isWhole(given, hasLog: false)) == true else { throw StoreRefusal.short(given) }
    }
    seen.withLock { $0.remembered = store }
  }

  /// Leaves files that are not those at the path any more: SQLite must not bring their log into a file that another log
  /// belongs to.
  ///
  /// Where the log alone was taken away, what was confirmed is in it and nowhere else: it is brought into the file, unless
  /// a new log was begun or somebody has put another content there.
  func leave(_ database: Database) {
    let log = FileMark(path + "-wal")
    let isLogAlone = !files.log.isSameFile(as: log) && (log.map { $0.size == 0 } ?? true)
    if isLogAlone, let store = FileMark(given), store.links == 1, seen.withLock({ store.isUntouched(since: $0.store) })
    {
      // What cannot be saved is found missing when the store is opened anew.
      _ = try? Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(PASSIVE)")
    }
    if let connection = database.sqliteConnection { anjungan_leave_log(connection) }
  }

  /// A key file that was written is read anew and must hold this store's key still.
  private func checkKey() throws(StoreRefusal) {
    guard let key = FileMark(keyFile) else { throw StoreRefusal.keyGone(keyFile, of: path) }
    guard seen.withLock({ !key.isUntouched(since: $0.key) }) else { return }
    guard let keys = try KeyFile.read(keyFile), keys.contains(where: { $0.isSame(as: seal) }) else {
      throw StoreRefusal.keyReplaced(keyFile, of: path)
    }
    seen.withLock { $0.key = key }
  }
}

extension Seal {
  /// Whether both seal alike.
  fileprivate func isSame(as other: Seal) -> Bool {
    keyID == other.keyID && digest(of: [keyID]) == other.digest(of: [keyID])
  }
}

extension Database {
  /// Whether the pages that the store counts can all be there: in the file, or in a log as long as the one beside it.
  ///
  /// Counted first, then measured, and the log before the file: what others write meanwhile makes the file longer, and
  /// what goes from the log into the file is there twice rather than not at all.
  func isWhole(_ path: String, hasLog: Bool) throws -> Bool {
    guard let page = try Int64.fetchOne(self, sql: "PRAGMA page_size"), page > 0,
      let count = try Int64.fetchOne(self, sql: "PRAGMA page_count")
    else { return false }
    let log = hasLog ? FileMark(path + "-wal")?.size ?? 0 : 0
    guard let size = FileMark(path)?.size else { return false }
    // A page in the log has a head of 24 bytes.
    return size / page + log / (page + 24) >= count
  }
}

extension StoreRefusal {
  /// Before a store is opened that has to be there.
  static func expect(_ path: String) throws(StoreRefusal) -> FileMark {
    guard let mark = FileMark(path) else { throw gone(path) }
    guard mark.size > 0 else {
      throw StoreRefusal(
        .unreachable, path, "\(path) is empty: put the store back, or make a new one with `anjungan import`.")
    }
    return mark
  }

  /// The file at the path, which has to have one name.
  static func single(_ path: String) throws(StoreRefusal) -> FileMark {
    guard let mark = FileMark(path) else { throw gone(path) }
    guard mark.links == 1 else { throw linked(path, mark.links) }
    return mark
  }

  static func gone(_ path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "There is no store at \(path), or it cannot be seen: put it back where it was, and check that its disk is there.")
  }

  static func replaced(_ path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "\(path) is another file than the one that was open: it is opened anew if it goes on from the same store.")
  }

  static func linked(_ path: String, _ count: Int) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "\(path) has \(count) names (hard links): under another name it has another log and counts anew. "
        + "Find them with `find -samefile` and keep one.")
  }

  static func short(_ path: String) -> StoreRefusal {
    StoreRefusal(.damaged, path, "\(path) was cut off: a part of it is missing. Restore the latest backup.")
  }

  fileprivate static func logGone(_ path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, path,
      "\(path)-wal or \(path)-shm was removed or replaced while the store was open: leave both alone while programs run."
    )
  }

  fileprivate static func keyGone(_ file: String, of path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, file,
      "The ledger's key \(file) is missing: put it back from its backup, for without it \(path) can be neither "
        + "written nor checked.")
  }

  fileprivate static func keyReplaced(_ file: String, of path: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, file,
      "\(file) does not hold the key any more that seals \(path): put the right key file back from its backup.")
  }
}
