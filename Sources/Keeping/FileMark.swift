private import Glibc

/// A file of this host, and how many names it has.
package struct FileIdentity: Sendable, Hashable {
  package let device: UInt64
  package let inode: UInt64
  package let links: Int

  fileprivate init(_ facts: stat) {
    device = UInt64(facts.st_dev)
    inode = UInt64(facts.st_ino)
    links = Int(clamping: facts.st_nlink)
  }

  package func isSame(as other: FileIdentity) -> Bool { device == other.device && inode == other.inode }
}

/// Which file stands at a path, and how it looked: a few facts of the system, nothing of what is in it.
package struct FileMark: Sendable, Equatable {
  /// Which file it is, under whatever name.
  package let identity: FileIdentity
  /// How many names it has.
  package var links: Int { identity.links }
  /// Bytes.
  package let size: Int64
  /// When it was last written, in nanoseconds.
  private let written: Int64

  /// Follows links; nil when there is no such file or none may be seen.
  package init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    identity = FileIdentity(facts)
    size = Int64(facts.st_size)
    written = Int64(facts.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(facts.st_mtim.tv_nsec)
  }

  /// Another name, or what it was before, however it was written since.
  package func isSameFile(as other: FileMark?) -> Bool { other.map { identity.isSame(as: $0.identity) } ?? false }

  /// Nobody has written it since.
  package func isUntouched(since other: FileMark) -> Bool {
    isSameFile(as: other) && size == other.size && written == other.written
  }

  /// Whether this process has that very file open: SQLite shares what belongs to a database among all connections of a
  /// process, also when it was removed and another one has its name. True where the system does not tell.
  package var isOpenHere: Bool {
    guard let folder = opendir("/proc/self/fd") else { return true }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      var facts = stat()
      guard let number = Int32(name), fstat(number, &facts) == 0 else { continue }
      if identity.isSame(as: FileIdentity(facts)) { return true }
    }
    return false
  }
}
