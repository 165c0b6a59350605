// Both modules define timespec, and which of them counts as its home changes with the batches of a build.
private import CHost
private import Glibc
package import Services

/// The account whose files the files of a store are.
///
/// Root may import into a store, restore one or look into it; what root makes beside it is given to that account, or
/// the kiosks would be shut out by the next file.
package struct StoreOwner {
  private let user: uid_t
  private let group: gid_t
  /// Opens nothing of a file, so that to close it drops no lock that SQLite holds on it elsewhere in this process.
  private static let standIn = Int32(ANJUNGAN_O_PATH) | O_CLOEXEC | O_NOFOLLOW

  /// The owner of the store, or of its folder where the store is not there yet or lies there as root's.
  package init(of store: String) {
    var facts = stat()
    if stat(store, &facts) != 0 || facts.st_uid == 0 { stat(StoreFiles.folder(of: store), &facts) }
    (user, group) = (facts.st_uid, facts.st_gid)
  }

  /// Who gets a file that this program makes: nobody but root can give one away.
  package var ofNewFiles: UInt32 { geteuid() == 0 ? user : geteuid() }

  /// Opens an empty file of a lock, 0600, and makes it when it is missing.
  package func openLock(_ path: String) throws(StoreRefusal) -> Descriptor {
    guard let file = Descriptor(open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)) else {
      throw StoreRefusal.notOpened(path, errno)
    }
    file.whileOpen { give($0, wherePath: false) }
    return file
  }

  /// Gives a file away that was just made under a name.
  package func give(_ path: String) {
    guard geteuid() == 0, let file = Descriptor(open(path, Self.standIn)) else { return }
    file.whileOpen { give($0, wherePath: true) }
  }

  /// Takes the rights of others from a file of the store; one that is somebody else's is left as it is.
  package func closeToOthers(_ path: String) {
    guard let file = Descriptor(open(path, Self.standIn)) else { return }
    file.whileOpen { file in
      var facts = stat()
      guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_mode & 0o077 != 0,
        facts.st_uid == user || facts.st_uid == geteuid()
      else { return }
      // The system changes no mode by such a descriptor itself, but by the name that it has among those of a process.
      chmod("/proc/self/fd/\(file)", facts.st_mode & 0o700)
    }
  }

  /// Only a plain file with one name that is root's: what lies there may be a link that somebody has planted.
  private func give(_ file: Int32, wherePath: Bool) {
    var facts = stat()
    guard geteuid() == 0, user != 0, fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_nlink == 1,
      facts.st_uid == 0, facts.st_size == 0
    else { return }
    if wherePath {
      _ = fchownat(file, "", user, group, Int32(ANJUNGAN_AT_EMPTY_PATH))
    } else {
      _ = fchown(file, user, group)
    }
  }
}

// MARK: Who is shut out

extension StoreOwner {
  /// Why this account may not use a file or make one there, with the names of both accounts and the way out.
  package static func refusal(_ path: String, _ reason: String) -> String {
    let mine = name(of: geteuid())
    var facts = stat()
    let isThere = lstat(path, &facts) == 0
    if isThere, facts.st_uid != geteuid() {
      return "\(path) belongs to the account \(name(of: facts.st_uid)), and this program runs as \(mine) (\(reason)): "
        + "as root, run `chown \(mine) \(path)`, or run this program under the account that owns the store."
    }
    let folder = StoreFiles.folder(of: path)
    if !isThere, stat(folder, &facts) == 0, facts.st_uid != geteuid() {
      return "\(path) cannot be made: its folder \(folder) belongs to the account \(name(of: facts.st_uid)), and this "
        + "program runs as \(mine) (\(reason)): as root, run `chown \(mine) \(folder)`, or run this program under the "
        + "account that owns the store."
    }
    return "\(path) may not be used by \(mine), the account that runs this program (\(reason)): "
      + "give the file and its folder to that account, with the right to read and write."
  }

  /// Refuses a store of another account. Root may use what belongs to the account whose folder it lies in, or to root.
  /// - Parameter path: resolved, or the owner of the folder would be that of the folder of a link
  package static func checkOwners(of path: String) throws(StoreRefusal) {
    let folder = StoreFiles.folder(of: path)
    var (file, around) = (stat(), stat())
    guard stat(path, &file) == 0, stat(folder, &around) == 0 else { throw StoreRefusal.notOpened(path, errno) }
    let mine = geteuid()
    if mine != 0 {
      if file.st_uid != mine { throw StoreRefusal.notOpened(path, EPERM) }
      if around.st_uid != mine, around.st_uid != 0 { throw StoreRefusal.notOpened(folder, EPERM) }
    } else if file.st_uid != 0, file.st_uid != around.st_uid {
      throw StoreRefusal(
        .unreachable, path,
        "\(path) belongs to the account \(name(of: file.st_uid)) and its folder to \(name(of: around.st_uid)): "
          + "root uses a store only where both are one account's. Run this program under the account of the store.")
    }
  }

  /// The name of the account whose file, or link, this is.
  package static func ofFile(_ path: String) -> String {
    var facts = stat()
    return lstat(path, &facts) == 0 ? name(of: facts.st_uid) : "nobody"
  }

  /// Which file of a store this account may not use, for what SQLite says without a name; nil when it may use all.
  package static func shutOut(of store: String) -> StoreRefusal? {
    for path in [store, store + "-wal", store + "-shm"] {
      if access(path, R_OK | W_OK) != 0, errno == EACCES { return .notOpened(path, EACCES) }
    }
    let folder = StoreFiles.folder(of: store)
    if access(folder, R_OK | W_OK | X_OK) != 0, errno == EACCES { return .notOpened(folder, EACCES) }
    return nil
  }

  /// Why this account cannot even see whether a file is there: which folder on the way is closed to it, and whose it is.
  /// Nil when it can see that.
  package static func hidden(_ path: String) -> StoreRefusal? {
    guard access(path, F_OK) != 0, errno == EACCES else { return nil }
    var (folder, facts) = (StoreFiles.folder(of: path), stat())
    while folder != "/", stat(folder, &facts) != 0, errno == EACCES { folder = StoreFiles.folder(of: folder) }
    return StoreRefusal.notOpened(folder, EACCES)
  }

  private static func name(of user: uid_t) -> String {
    guard let entry = getpwuid(user) else { return "number \(user)" }
    return String(cString: entry.pointee.pw_name)
  }
}
