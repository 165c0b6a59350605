private import CSodium
private import Glibc
import Rules

/// Makes secrets of passwords and compares with them: Argon2id.
///
/// Both take a tenth of a second and the memory of ``PasswordCost``, so never inside of a transaction and only in turn.
struct Passwords {
  private let cost: PasswordCost

  init(_ cost: PasswordCost) {
    self.cost = cost
    _ = Sodium.isReady
  }

  /// A secret that no account has, of the same cost as a real one: what the password of an unknown name is compared
  /// with.
  var nobodys: String {
    let blank = { String(repeating: "A", count: $0) }
    return "$argon2id$v=19$m=\(cost.memory / 1_024),t=\(cost.passes),p=1$\(blank(22))$\(blank(43))"
  }

  /// A new secret with a salt of its own. Throws `busy` when the host has no memory for it.
  func secret(of password: Password, in turn: PasswordTurn) throws(Failure) -> String {
    var text = [CChar](repeating: 0, count: crypto_pwhash_strbytes())
    let code = Self.withBytes(of: password) { bytes, count in
      crypto_pwhash_str(&text, bytes, count, cost.passes, cost.memory)
    }
    guard code == 0 else { throw .busy }
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether this is the password of that secret. Throws `busy` when the host has no memory to find out.
  func agrees(_ password: Password, with secret: String, in turn: PasswordTurn) throws(Failure) -> Bool {
    errno = 0
    let code = Self.withBytes(of: password) { bytes, count in crypto_pwhash_str_verify(secret, bytes, count) }
    if code != 0, errno == ENOMEM { throw .busy }
    return code == 0
  }

  /// Whether a secret was made at another cost than this one: it is to be made anew as soon as its password is known,
  /// or a raised cost would reach no old account and tell old names from new ones by the time they take.
  func isDated(_ secret: String) -> Bool { crypto_pwhash_str_needs_rehash(secret, cost.passes, cost.memory) != 0 }

  /// The bytes of this copy are gone when it returns; what the text itself was kept in is not wiped.
  private static func withBytes(of password: Password, _ work: (UnsafePointer<CChar>, UInt64) -> Int32) -> Int32 {
    // Ends with a zero that is not counted: an empty password has an address, too.
    var bytes = password.text.utf8CString
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return -1 }
      defer { sodium_memzero(start, buffer.count) }
      return work(start, UInt64(buffer.count - 1))
    }
  }
}
