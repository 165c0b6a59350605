private import Glibc

/// An open file, pipe or the like of the system, which is closed with its owner and only then.
///
/// It cannot be copied, so that nothing can close it twice: by the second time the number would be a file that another
/// thread has opened since. Its number is given to a closure only, because an optimised build ends the life of a value
/// with its last use, and the last use of a number is not the last use of what it stands for.
package struct Descriptor: ~Copyable, Sendable {
  private let number: Int32

  /// Takes over what a call of the system has just opened; nil when it says by a negative number that it opened
  /// nothing, for a reason that `errno` still has.
  package init?(_ opened: Int32) {
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { _ = close(number) }

  /// Runs with the number, for calls of the system. It is open until the closure has returned, and whatever hangs on
  /// its being open, as a lock does, holds as long.
  package borrowing func whileOpen<Value, Fault>(_ work: (Int32) throws(Fault) -> Value) throws(Fault) -> Value {
    let number = number
    return try withExtendedLifetime(self) { () throws(Fault) -> Value in try work(number) }
  }

  /// The bare number, for a list of what is waited for. Another file's, or nobody's, once this is gone: whoever waits
  /// keeps the owner alive meanwhile, by ``whileOpen(_:)`` or `withExtendedLifetime`.
  package borrowing func numberToWatch() -> Int32 { number }
}
