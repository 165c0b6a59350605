private import Glibc

/// A file that is read from its beginning to its end in pieces of 64 KiB.
package struct ByteSource: ~Copyable {
  /// Why a file cannot be read.
  package enum Fault: Error, Sendable, Hashable {
    case missing
    /// Not a regular file: a folder, a device, a pipe.
    case notAFile
    /// The system's error number.
    case unreadable(Int32)
  }

  /// What the file had when it was opened.
  package let byteCount: Int
  private let file: Descriptor
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// Opens the file; links are followed.
  package init(path: String) throws(Fault) {
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)) else {
      throw errno == ENOENT ? .missing : .unreadable(errno)
    }
    var status = stat()
    guard file.whileOpen({ fstat($0, &status) == 0 }), status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    self.file = file
    byteCount = Int(status.st_size)
    buffer = .allocate(capacity: 64 * 1_024)
  }

  deinit { buffer.deallocate() }

  /// Hands over the next piece, good for the duration of the closure; false at the end of the file.
  package mutating func next<Stop>(
    _ take: (UnsafeBufferPointer<UInt8>) throws(Stop) -> Void, unreadable: (Int32) -> Stop
  ) throws(Stop) -> Bool {
    let buffer = buffer
    let count = file.whileOpen { file in
      var count = read(file, buffer.baseAddress, buffer.count)
      while count < 0, errno == EINTR { count = read(file, buffer.baseAddress, buffer.count) }
      return count
    }
    guard count >= 0 else { throw unreadable(errno) }
    guard count > 0 else { return false }
    try take(UnsafeBufferPointer(rebasing: buffer[..<count]))
    return true
  }
}
