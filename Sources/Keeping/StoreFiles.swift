private import Glibc
package import Services

/// The files of a store: private to the account that runs it, and never opened but by SQLite.
///
/// Nothing here opens the database file itself: closing it would drop the locks that SQLite holds on it elsewhere in
/// this process. Modes are given when a file is made, so no file is ever readable by others, whatever the umask.
package enum StoreFiles {
  /// The folder of a path as given.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(decoding: path.utf8[..<slash], as: UTF8.self)
  }

  /// Makes the folder (0700) when it is missing; refuses one that others can write.
  package static func prepareFolder(of path: String) throws(StoreRefusal) {
    let folder = folder(of: path)
    try make(folder: folder)
    var facts = stat()
    guard stat(folder, &facts) == 0 else { throw StoreRefusal.notOpened(folder, errno) }
    guard facts.st_mode & 0o022 == 0 else {
      throw StoreRefusal(
        .unreachable, folder,
        "The folder \(folder) can be written by others, who could replace the store: run `chmod go-w` on it, "
          + "or keep the store in a folder of its own.")
    }
  }

  /// Refuses a path with a link on it that somebody else has laid: he would decide which file is opened, and root's
  /// hand would do what his may not. A link of root's or of this account's is followed, also one that it leads to.
  package static func checkWay(to path: String) throws(StoreRefusal) { try checkWay(to: path, depth: 0) }

  /// As deep as the system follows links.
  private static let mostLinks = 40

  private static func checkWay(to path: String, depth: Int) throws(StoreRefusal) {
    var place = path.utf8.first == UInt8(ascii: "/") ? "" : "."
    for part in path.utf8.split(separator: UInt8(ascii: "/")) {
      let parent = place.isEmpty ? "/" : place
      place += "/" + String(decoding: part, as: UTF8.self)
      var facts = stat()
      guard lstat(place, &facts) == 0, facts.st_mode & S_IFMT == S_IFLNK else { continue }
      guard facts.st_uid == 0 || facts.st_uid == geteuid() else { throw StoreRefusal.planted(place) }
      guard depth < mostLinks, let target = target(of: place) else { throw StoreRefusal.notOpened(place, ELOOP) }
      try checkWay(to: target.utf8.first == UInt8(ascii: "/") ? target : parent + "/" + target, depth: depth + 1)
    }
  }

  private static func target(of link: String) -> String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(link, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// Makes an empty file (0600) when it is missing, and takes the rights of others from one that is empty. What holds
  /// something may be another program's: it is left as it is. Refuses one of another account, and one that lies in
  /// another account's folder, but for root, who may use what belongs to whom the folder belongs to.
  package static func prepareFile(_ path: String) throws(StoreRefusal) {
    let owner = StoreOwner(of: path)
    _ = try makeFile(path, of: owner)
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw StoreRefusal.notOpened(path, errno) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw StoreRefusal.foreign(path) }
    guard access(path, R_OK | W_OK) == 0 else { throw StoreRefusal.notOpened(path, errno) }
    try StoreOwner.checkOwners(of: resolved(path))
    if facts.st_size == 0 { owner.closeToOthers(path) }
  }

  /// Makes an empty file (0600) and gives it to its owner; false when anything has that name already.
  package static func makeFile(_ path: String, of owner: StoreOwner) throws(StoreRefusal) -> Bool {
    guard mknod(path, S_IFREG | 0o600, 0) == 0 else {
      if errno == EEXIST { return false }
      throw StoreRefusal.notOpened(path, errno)
    }
    owner.give(path)
    return true
  }

  /// Whether anything is there.
  package static func exists(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0
  }

  /// The one name of a file, so that two ways to it find the same lock; as given when there is no such file yet.
  package static func resolved(_ path: String) -> String {
    if let real = realPath(path) { return real }
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? path
    return realPath(folder(of: path)).map { $0 == "/" ? "/" + name : $0 + "/" + name } ?? path
  }

  private static func make(folder: String) throws(StoreRefusal) {
    if mkdir(folder, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, folder != Self.folder(of: folder) else { throw StoreRefusal.notOpened(folder, errno) }
    try make(folder: Self.folder(of: folder))
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw StoreRefusal.notOpened(folder, errno) }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension StoreRefusal {
  /// A file that the system would not give, by its error number.
  package static func notOpened(_ path: String, _ number: Int32) -> StoreRefusal {
    let reason = String(cString: strerror(number))
    switch number {
    case EACCES, EPERM: return StoreRefusal(.readOnly, path, StoreOwner.refusal(path, reason))
    case EROFS:
      return StoreRefusal(
        .readOnly, path,
        "\(path) may not be written (\(reason)): give the file and its folder to the account that runs this program.")
    case ENOSPC, EDQUOT:
      return StoreRefusal(.full, path, "There is no room for \(path) (\(reason)): free some space on its disk.")
    default:
      return StoreRefusal(
        .unreachable, path, "\(path) cannot be opened (\(reason)): check the path and that its disk is there.")
    }
  }

  /// Something has come to a name at which a file was to be made.
  package static func taken(_ path: String) -> StoreRefusal { notOpened(path, EEXIST) }

  fileprivate static func planted(_ link: String) -> StoreRefusal {
    StoreRefusal(
      .unreachable, link,
      "\(link) is a link of the account \(StoreOwner.ofFile(link)), who could let it lead anywhere: name the file "
        + "itself, or as root run `chown -h root \(link)`.")
  }

  package static func foreign(_ path: String) -> StoreRefusal {
    StoreRefusal(
      .foreign, path, "\(path) is not a store of this program: name another file, or move this one out of the way.")
  }

  /// A store that SQLite would not open or read, by what that means.
  package static func refused(_ path: String, _ failure: Failure) -> StoreRefusal {
    if failure == .readOnly || failure == .unreachable, let shutOut = StoreOwner.shutOut(of: path) { return shutOut }
    return StoreRefusal(failure, path, sentence(failure, path))
  }

  private static func sentence(_ failure: Failure, _ path: String) -> String {
    switch failure {
    case .foreign: foreign(path).sentence
    case .newerSchema:
      "\(path) was made by a later version of this program: install that version, or restore an older copy."
    case .damaged: "\(path) is damaged: restore the latest backup."
    case .maintenance: "Data are being imported into \(path): start again when the import has ended."
    case .busy, .cancelled: "Another program holds \(path): end it, or start again later."
    case .full: notOpened(path, ENOSPC).sentence
    case .readOnly: notOpened(path, EACCES).sentence
    case .unreachable, .unsure, .unknownBranch: notOpened(path, EIO).sentence
    }
  }
}
