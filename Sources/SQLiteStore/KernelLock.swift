private import Glibc
import Services

/// An advisory lock of the kernel on an open file: many share it or one has it alone.
///
/// It goes when its holder does, however that ends.
final class KernelLock: Sendable {
  private let file: Descriptor

  private init(_ path: String, _ flags: CInt) throws(StoreOpening) {
    guard let file = Descriptor(open(path, flags | O_CLOEXEC, 0o600)) else {
      throw StoreOpening.notOpened(path, errno)
    }
    self.file = file
  }

  /// The lock of `<store>.maintenance`: who merges an import has it alone.
  static func maintenance(of store: String) throws(StoreOpening) -> KernelLock {
    try KernelLock(store + ".maintenance", O_RDWR | O_CREAT | O_NOFOLLOW)
  }

  /// The lock of the folder of a store or a key file: who makes or updates the tables or rotates the key has it alone,
  /// and nobody shares it. To be taken before any lock inside the store.
  static func laying(of store: String) throws(StoreOpening) -> KernelLock {
    try KernelLock(StoreFiles.folder(of: store), O_RDONLY | O_DIRECTORY)
  }

  /// Runs unless somebody holds the lock alone; never waits.
  func sharing<Value>(_ work: () throws -> Value) throws -> Value {
    guard flock(file.number, LOCK_SH | LOCK_NB) == 0 else {
      throw errno == EWOULDBLOCK ? Failure.maintenance : Failure.unreachable
    }
    defer { flock(file.number, LOCK_UN) }
    return try work()
  }

  /// Waits for those who hold it, then runs alone; throws `late` when they hold it for longer than the patience.
  func alone<Value>(_ patience: Patience, late: Failure, _ work: () throws -> Value) throws -> Value {
    var tries = 0
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw Failure.unreachable }
      guard patience.wait(tries: tries) else { throw patience.isCancelled ? Failure.cancelled : late }
      tries += 1
    }
    defer { flock(file.number, LOCK_UN) }
    return try work()
  }
}

extension SQLiteStore {
  /// Runs while every other user of the store is told `Failure.maintenance`, kiosks at their next request.
  ///
  /// A store that is used inside is opened with ``SQLiteOptions/isMaintainer``. The lock ends with the closure or the
  /// process. Throws what the closure throws, `StoreOpening` when the folder cannot be used, and
  /// `Failure.maintenance` when somebody else holds the lock for longer than the patience.
  @discardableResult
  package static func underMaintenance<Value>(
    _ path: String, patience: Patience = Patience(), _ work: () throws -> Value
  ) throws -> Value {
    try StoreFiles.prepareFolder(of: path)
    return try KernelLock.maintenance(of: StoreFiles.resolved(path)).alone(patience, late: .maintenance, work)
  }
}
