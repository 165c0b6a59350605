private import Glibc
package import Services

/// An advisory lock of the kernel on an open file: many share it or one has it alone.
///
/// Nobody holds it but for the time of a closure, and the file is open as long. It goes when its holder does, however
/// that ends.
package final class KernelLock: Sendable {
  private let file: Descriptor

  private init(_ file: consuming Descriptor) { self.file = file }

  /// On a file of its own beside a store, which is made when it is missing.
  private convenience init(beside store: String, _ suffix: String) throws(StoreRefusal) {
    self.init(try StoreOwner(of: store).openLock(store + suffix))
  }

  /// The lock of `<store>.maintenance`: who merges an import has it alone.
  package static func maintenance(of store: String) throws(StoreRefusal) -> KernelLock {
    try KernelLock(beside: store, ".maintenance")
  }

  /// The lock of `<store>.importing`: one import at a time has it alone, and nobody shares it.
  package static func importing(into store: String) throws(StoreRefusal) -> KernelLock {
    try KernelLock(beside: store, ".importing")
  }

  /// The lock of `<store>.password-N`: who compares a password has one of them alone. Rule AKk.
  package static func password(_ number: Int, of store: String) throws(StoreRefusal) -> KernelLock {
    try KernelLock(beside: store, ".password-\(number)")
  }

  /// The lock of the folder of a store or a key file: who makes or updates the tables or rotates the key has it alone,
  /// and nobody shares it. To be taken before any lock inside the store.
  package static func laying(of store: String) throws(StoreRefusal) -> KernelLock {
    let folder = StoreFiles.folder(of: store)
    guard let file = Descriptor(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else {
      throw StoreRefusal.notOpened(folder, errno)
    }
    return KernelLock(file)
  }

  /// Runs unless somebody holds the lock alone; never waits.
  package func sharing<Value>(_ work: () throws -> Value) throws -> Value {
    try file.whileOpen { file in
      guard Self.take(file, LOCK_SH) else { throw errno == EWOULDBLOCK ? Failure.maintenance : Failure.unreachable }
      defer { flock(file, LOCK_UN) }
      return try work()
    }
  }

  /// Waits for those who hold it, then runs alone; throws `late` when they hold it for longer than the patience.
  package func alone<Value>(_ patience: Patience, late: Failure, _ work: () throws -> Value) throws -> Value {
    try file.whileOpen { file in
      var tries = 0
      while !Self.take(file, LOCK_EX) {
        guard errno == EWOULDBLOCK else { throw Failure.unreachable }
        guard patience.wait(tries: tries) else { throw patience.isCancelled ? Failure.cancelled : late }
        tries += 1
      }
      defer { flock(file, LOCK_UN) }
      return try work()
    }
  }

  /// Runs alone, or throws `held` at once when somebody holds it.
  package func aloneNow<Value>(held: any Error, _ work: () throws -> Value) throws -> Value {
    try file.whileOpen { file in
      guard Self.take(file, LOCK_EX) else { throw errno == EWOULDBLOCK ? held : Failure.unreachable }
      defer { flock(file, LOCK_UN) }
      return try work()
    }
  }

  /// Whether it was to be had; `errno` says why not.
  private static func take(_ file: Int32, _ kind: Int32) -> Bool {
    while flock(file, kind | LOCK_NB) != 0 {
      if errno != EINTR { return false }
    }
    return true
  }
}
