private import Glibc
import Rules
package import Services

/// The file that holds the ledger's keys, 0600: one line each, oldest first. Rules L3, MB7.
///
///   anjungan-ledger-key ID KEY            seals every chain
///   anjungan-divided-key ID KEY           of which every chain's own key is made
///   anjungan-branch-key ID PART BRANCH    what one branch has of a divided key
///
/// Which of them is current, the store says: the last may belong to a rotation that was cut off.
package enum KeyFile {
  private static let title = "anjungan-ledger-key"
  private static let dividedTitle = "anjungan-divided-key"
  private static let branchTitle = "anjungan-branch-key"
  /// Thousands of keys; whatever is longer is another file.
  private static let longest = 1 << 20

  /// The keys of a file, at least one; nil when there is no file.
  package static func read(_ path: String) throws(StoreRefusal) -> [Seal]? { try content(of: path)?.seals }

  /// Appends a new key; a crash leaves the file as it was or with the new key. For one caller at a time, who holds
  /// the lock of the file's folder.
  /// - Parameter divided: each chain gets a key of its own
  package static func add(to path: String, divided: Bool = false) throws(StoreRefusal) -> Seal {
    guard let content = try content(of: path) else { throw StoreRefusal.notOpened(path, ENOENT) }
    let (seal, line) = newKey(divided: divided)
    let draft = "\(path).next"
    unlink(draft)
    try write((content.lines + [line]).joined(separator: "\n") + "\n", to: draft, owner: content.owner)
    guard rename(draft, path) == 0 else {
      let number = errno
      unlink(draft)
      throw StoreRefusal.notOpened(path, number)
    }
    try sync(folder: StoreFiles.folder(of: path))
    return seal
  }

  /// Writes the file of one branch, which must not be there: of divided keys its part, and the keys from before they were
  /// divided, which seal nothing any more and open what they have locked. Throws when the last key is not divided.
  package static func write(branch code: String, from path: String, to target: String) throws(StoreRefusal) {
    guard let content = try content(of: path) else { throw StoreRefusal.notOpened(path, ENOENT) }
    guard content.seals.last?.isDivided == true else {
      throw StoreRefusal(
        .unreachable, path, "The last key in \(path) is not divided: run `anjungan ledger rotate --divided` first.")
    }
    let lines = zip(content.lines, content.seals).map { line, seal in
      seal.part(of: LedgerChain(code: code)).map { "\(branchTitle) \(seal.keyID) \(Seal.hex($0)) \(code)" } ?? line
    }
    try write(lines.joined(separator: "\n") + "\n", to: target, owner: geteuid())
    try sync(folder: StoreFiles.folder(of: target))
  }

  private static func content(
    of path: String
  ) throws(StoreRefusal) -> (lines: [String], seals: [Seal], owner: uid_t)? {
    guard let file = Descriptor(open(path, O_RDONLY | O_CLOEXEC)) else {
      if errno == ENOENT { return nil }
      throw StoreRefusal.notOpened(path, errno)
    }
    var facts = stat()
    guard file.whileOpen({ fstat($0, &facts) == 0 }) else { throw StoreRefusal.notOpened(path, errno) }
    guard facts.st_mode & 0o077 == 0 else {
      throw StoreRefusal(
        .unreachable, path, "The ledger's key \(path) can be read or written by others: run `chmod 600` on it.")
    }
    var bytes = [UInt8](repeating: 0, count: min(longest, Int(facts.st_size)))
    let count = file.whileOpen { Glibc.read($0, &bytes, bytes.count) }
    guard count == facts.st_size, let lines = lines(of: bytes), let seals = seals(in: lines) else {
      throw StoreRefusal(
        .unreachable, path, "\(path) does not hold the key of a ledger: put the right file back from its backup.")
    }
    return (lines, seals, facts.st_uid)
  }

  /// Makes a new key, or reads the one that somebody else made at the same moment.
  package static func make(_ path: String, for owner: StoreOwner) throws(StoreRefusal) -> Seal {
    let draft = "\(path).\(newSeal().keyID)"
    try write(newKey().line + "\n", to: draft, owner: owner.ofNewFiles)
    defer { unlink(draft) }
    // A link, unlike a rename, never replaces: of two first starts one wins and both read its key.
    guard link(draft, path) == 0 || errno == EEXIST else { throw StoreRefusal.notOpened(path, errno) }
    try sync(folder: StoreFiles.folder(of: path))
    guard let seal = try read(path)?.last else { throw StoreRefusal.notOpened(path, ENOENT) }
    return seal
  }

  /// A key that no file holds.
  package static func newSeal() -> Seal { newKey().seal }

  private static func newKey(divided: Bool = false) -> (seal: Seal, line: String) {
    let chance = SystemChance()
    let (id, bytes) = (Seal.hex(Array(chance.key().prefix(16))), chance.key())
    // SystemChance gives exactly as many bytes as a Seal takes.
    let line = "\(divided ? dividedTitle : title) \(id) \(Seal.hex(bytes))"
    return (Seal(keyID: id, key: bytes, divided: divided)!, line)
  }

  /// Nil when it is no text. An editor may have changed the line ends, and put a mark before the first line.
  private static func lines(of bytes: [UInt8]) -> [String]? {
    (try? OutsideText(bytes: bytes))?.lines.map(\.text).filter { !$0.isEmpty }
  }

  /// Nil unless every line is a key, and no two have the same id.
  private static func seals(in lines: [String]) -> [Seal]? {
    let seals = lines.compactMap(seal)
    guard !seals.isEmpty, Set(seals.map(\.keyID)).count == lines.count else { return nil }
    return seals
  }

  private static func seal(in line: String) -> Seal? {
    let parts = line.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count >= 3, bytes(of: parts[1])?.count == 16, let key = bytes(of: parts[2]) else { return nil }
    return switch (parts[0], parts.count) {
    case (title, 3): Seal(keyID: parts[1], key: key)
    case (dividedTitle, 3): Seal(keyID: parts[1], key: key, divided: true)
    case (branchTitle, 4): Seal(keyID: parts[1], chain: LedgerChain(code: parts[3]), part: key)
    default: nil
    }
  }

  private static func bytes(of hex: String) -> [UInt8]? {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  private static func write(_ text: String, to path: String, owner: uid_t) throws(StoreRefusal) {
    guard let file = Descriptor(open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)) else {
      throw StoreRefusal.notOpened(path, errno)
    }
    let bytes = Array(text.utf8)
    // Whoever rotates may be root, and the kiosks' account must still be able to read.
    let isWritten = file.whileOpen { file in
      fchown(file, owner, gid_t.max) == 0 && Glibc.write(file, bytes, bytes.count) == bytes.count && fsync(file) == 0
    }
    guard isWritten else {
      let number = errno
      unlink(path)
      throw StoreRefusal.notOpened(path, number == 0 ? ENOSPC : number)
    }
  }

  private static func sync(folder: String) throws(StoreRefusal) {
    guard let file = Descriptor(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)),
      file.whileOpen({ fsync($0) == 0 })
    else {
      throw StoreRefusal.notOpened(folder, errno)
    }
  }
}
