private import Glibc
import Services

/// The lock of `<store>.maintenance`: many may share it, and who merges an import holds it alone.
///
/// An advisory lock of the kernel on an open file: it goes when its holder does, however that ends.
final class MaintenanceLock: Sendable {
  private let descriptor: CInt

  init(of store: String) throws(StoreOpening) {
    let path = store + ".maintenance"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw StoreOpening.notOpened(path, errno) }
  }

  deinit { close(descriptor) }

  /// Runs unless somebody holds the lock alone; never waits.
  func sharing<Value>(_ work: () throws -> Value) throws -> Value {
    guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? Failure.maintenance : Failure.unreachable
    }
    defer { flock(descriptor, LOCK_UN) }
    return try work()
  }

  /// Waits for those who share it, then runs alone.
  func alone<Value>(_ patience: Patience, _ work: () throws -> Value) throws -> Value {
    var tries = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Failure.unreachable }
      guard patience.wait(tries: tries) else { throw patience.isCancelled ? Failure.cancelled : .maintenance }
      tries += 1
    }
    defer { flock(descriptor, LOCK_UN) }
    return try work()
  }
}

extension SQLiteStore {
  /// Runs while every other user of the store is told `Failure.maintenance`, kiosks at their next request.
  ///
  /// A store that is used inside is opened with ``SQLiteOptions/isMaintainer``. The lock ends with the closure or the
  /// process. Throws what the closure throws, `StoreOpening` when the folder cannot be used, and
  /// `Failure.maintenance` when somebody else holds the lock for longer than the patience.
  package static func underMaintenance<Value>(
    _ path: String, patience: Patience = Patience(), _ work: () throws -> Value
  ) throws -> Value {
    try StoreFiles.prepareFolder(of: path)
    return try MaintenanceLock(of: StoreFiles.resolved(path)).alone(patience, work)
  }
}
