private import Glibc
import Services

/// The file that holds the ledger's key: one line, 0600, made once. Rule L3.
enum KeyFile {
  private static let title = "anjungan-ledger-key"

  /// The key of a file; nil when there is none.
  static func read(_ path: String) throws(StoreOpening) -> Seal? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw StoreOpening.notOpened(path, errno)
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw StoreOpening.notOpened(path, errno) }
    guard facts.st_mode & 0o077 == 0 else {
      throw StoreOpening(
        .unreachable, path, "The ledger's key \(path) can be read or written by others: run `chmod 600` on it.")
    }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard let seal = seal(in: String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)) else {
      throw StoreOpening(
        .unreachable, path, "\(path) does not hold the key of a ledger: put the right file back from its backup.")
    }
    return seal
  }

  /// Makes a new key, or reads the one that somebody else made at the same moment.
  static func make(_ path: String) throws(StoreOpening) -> Seal {
    let draft = "\(path).\(newSeal().keyID)"
    try write("\(title) \(text(of: newKey()))\n", to: draft)
    defer { unlink(draft) }
    // A link, unlike a rename, never replaces: of two first starts one wins and both read its key.
    guard link(draft, path) == 0 || errno == EEXIST else { throw StoreOpening.notOpened(path, errno) }
    try sync(folder: StoreFiles.folder(of: path))
    guard let seal = try read(path) else { throw StoreOpening.notOpened(path, ENOENT) }
    return seal
  }

  /// A key that no file holds.
  static func newSeal() -> Seal {
    let (id, bytes) = newKey()
    // SystemChance gives exactly as many bytes as a Seal takes.
    return Seal(keyID: id, key: bytes)!
  }

  private static func newKey() -> (id: String, bytes: [UInt8]) {
    let chance = SystemChance()
    return (Seal.hex(Array(chance.key().prefix(16))), chance.key())
  }

  private static func text(of key: (id: String, bytes: [UInt8])) -> String { "\(key.id) \(Seal.hex(key.bytes))" }

  private static func seal(in text: String) -> Seal? {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard parts.count == 3, parts[0] == title, bytes(of: parts[1])?.count == 16, let key = bytes(of: parts[2]) else {
      return nil
    }
    return Seal(keyID: parts[1], key: key)
  }

  private static func bytes(of hex: String) -> [UInt8]? {
    let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == hex.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
  }

  private static func write(_ text: String, to path: String) throws(StoreOpening) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreOpening.notOpened(path, errno) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
      let number = errno
      unlink(path)
      throw StoreOpening.notOpened(path, number == 0 ? ENOSPC : number)
    }
  }

  private static func sync(folder: String) throws(StoreOpening) {
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw StoreOpening.notOpened(folder, errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw StoreOpening.notOpened(folder, errno) }
  }
}
