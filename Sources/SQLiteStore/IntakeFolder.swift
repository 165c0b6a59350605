private import Glibc
import Rules
import Services

/// A folder of files to import.
struct IntakeFolder {
  /// Made by `generate`: nobody in it exists.
  let isSynthetic: Bool
  private let path: String

  init(_ path: String) throws(ImportFault) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else { throw .noFolder }
    self.path = path
    isSynthetic = access(path + "/" + GeneratedFolder.marker, F_OK) == 0
  }

  /// Opens a file; nil when it is absent and may be.
  func open(_ file: IntakeFile) throws(IntakeError) -> ByteSource? {
    do { return try ByteSource(path: path + "/" + file.name) } catch {
      switch error {
      case .missing where file.mayBeAbsent: return nil
      case .missing: throw IntakeError(file, line: 0, .missingFile)
      case .notAFile: throw IntakeError(file, line: 0, .notAFile)
      case .unreadable(let number): throw IntakeError(file, line: 0, .unreadable(number))
      }
    }
  }

  /// Bytes of all files that are there.
  var byteCount: Int {
    IntakeFile.allCases.reduce(0) { sum, file in
      var facts = stat()
      return stat(path + "/" + file.name, &facts) == 0 ? sum + Int(facts.st_size) : sum
    }
  }
}

/// Files that go by their names.
enum IntakeFiles {
  /// Removes a database and what SQLite may have left beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}
