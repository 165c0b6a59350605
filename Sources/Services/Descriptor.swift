private import Glibc

/// An open file, pipe or the like of the system, which is closed with its owner and only then.
///
/// It cannot be copied, so that nothing can close it twice: by the second time the number would be a file that another
/// thread has opened since.
package struct Descriptor: ~Copyable, Sendable {
  /// For calls of the system; another file's, or nobody's, once this is gone.
  package let number: Int32

  /// Takes over what a call of the system has just opened; nil when it says by a negative number that it opened
  /// nothing, for a reason that `errno` still has.
  package init?(_ opened: Int32) {
    guard opened >= 0 else { return nil }
    number = opened
  }

  deinit { _ = close(number) }
}
