import Console
import Foundation
import Keeping
import Services

/// The table of `import --report`: one row for everything odd, named by file and line, without any value.
final class OddRowReport {
  private let path: String
  private let file: FileHandle
  private var waiting = Data()

  /// Makes the file for this account alone, or empties it. Throws when it cannot be written.
  init(_ path: String) throws {
    self.path = path
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let number = open(path, flags, 0o600)
    guard number >= 0 else { throw Self.unwritable(path, errno) }
    file = FileHandle(fileDescriptor: number, closeOnDealloc: true)
    var facts = stat()
    guard fstat(number, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw Self.unwritable(path, EINVAL) }
    guard fchmod(number, 0o600) == 0, ftruncate(number, 0) == 0 else { throw Self.unwritable(path, errno) }
    append(CSV(["file", "line", "column", "kind", "what"].map { .text($0) }))
  }

  /// The next row, or nil when all were told: then what was written is in the file, and a full disk is told.
  func write(_ row: IntakeOddRow?) throws {
    guard let row else { return try flush() }
    append(CSV([.text(row.file.name), .number(row.line), .text(row.column), .text(row.kind), .text(row.what)]))
    if waiting.count > 64 * 1_024 { try flush() }
  }

  private func append(_ table: CSV) { waiting.append(contentsOf: Data((table.record + "\r\n").utf8)) }

  private func flush() throws {
    do { try file.write(contentsOf: waiting) } catch { throw Self.unwritable(path, EIO) }
    waiting.removeAll()
  }

  private static func unwritable(_ path: String, _ number: Int32) -> any Error {
    Say.complaint("\(Printable.clean(path)) cannot be written: \(String(cString: strerror(number)))")
    return Exit.usage
  }
}
