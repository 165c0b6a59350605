private import Glibc
import Keeping
import SQLIntake

/// Files that go by their names.
enum IntakeFiles {
  /// Removes a database and what SQLite may have left beside it.
  static func remove(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }
}

/// A folder of this account alone for what does not outlive a command.
struct ScratchFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/anjungan-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw StoreRefusal.notOpened("/tmp", errno) }
    path = String(cString: made)
  }

  /// With the files in it; it holds no folders.
  func remove() {
    for name in IntakeFolder.entries(of: path) where name != "." && name != ".." { unlink(path + "/" + name) }
    rmdir(path)
  }
}
