private import CSodium

/// The key that seals the ledger, and the seals it makes: a chain of keyed BLAKE2b. Rule L3.
///
/// Each seal covers the one before it, so an edited, removed or reordered row breaks every later one.
package struct Seal: Sendable {
  package static let byteCount = 32

  /// Names the key in each row; a random id that says nothing of the key.
  package let keyID: String
  private let key: [UInt8]
  /// The keys before it, which open what they have locked.
  private var former: [Seal] = []

  /// 32 bytes; nil for any other count.
  package init?(keyID: String, key: [UInt8]) {
    guard key.count == Self.byteCount else { return nil }
    self.keyID = keyID
    self.key = key
  }

  /// The same key, for a ledger that had these before it.
  package func after(_ former: [Seal]) -> Seal {
    var seal = self
    seal.former = former.filter { $0.keyID != keyID }
    return seal
  }

  /// A keyed digest that is compared for longer than a key lasts: it names its key.
  package func lock(of fields: [String]) -> String { "\(keyID):\(digest(of: ["lock"] + fields))" }

  /// Whether a lock was made of these fields, with this key or with one before it.
  package func opens(_ lock: String, with fields: [String]) -> Bool {
    ([self] + former).contains { lock == $0.lock(of: fields) }
  }

  /// The seal of a row after `previous` (32 bytes; zeros before the first row).
  package func seal(_ fields: [String], after previous: [UInt8]) -> [UInt8] {
    digest(previous + fields.flatMap(Self.framed))
  }

  /// A keyed digest of something that must not be stored in clear, as 64 hexadecimal digits. Rules L2, M5.
  package func digest(of fields: [String]) -> String {
    Self.hex(digest(Array("digest".utf8) + fields.flatMap(Self.framed)))
  }

  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  private func digest(_ bytes: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: Self.byteCount)
    crypto_generichash(&out, out.count, bytes, UInt64(bytes.count), key, key.count)
    return out
  }

  /// Length first, so that no two rows have the same bytes.
  private static func framed(_ field: String) -> [UInt8] {
    let bytes = Array(field.utf8)
    return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
  }
}

/// The system's source of chance.
package struct SystemChance: Chance {
  package init() {}

  package func next() -> UInt64 {
    var word: UInt64 = 0
    randombytes_buf(&word, MemoryLayout<UInt64>.size)
    return word
  }

  /// A new 32-byte key.
  package func key() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Seal.byteCount)
    randombytes_buf(&bytes, bytes.count)
    return bytes
  }
}
