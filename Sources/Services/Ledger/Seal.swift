private import CSodium

/// The key that seals the ledger, and the seals it makes: chains of keyed BLAKE2b. Rule L3.
///
/// Each seal covers the one before it in its chain, so an edited, removed or reordered row breaks every later one. What
/// the key is used for is part of each use (BLAKE2b's personal parameter), so that no seal is ever a digest of something.
package struct Seal: Sendable {
  package static let byteCount = 32

  /// Names the key in each row; a random id that says nothing of the key.
  package let keyID: String
  private let form: Form
  /// The keys before it, which open what they have locked.
  private var former: [Seal] = []

  /// What the key is good for. Rule MB7.
  private enum Form {
    /// One key for every chain and every digest.
    case whole([UInt8])
    /// What the keys of all chains are made of, each of its own, and that of the digests.
    case divided([UInt8])
    /// What a branch has of a divided one: the key of its own chain, and that of the digests.
    case branch(LedgerChain, chain: [UInt8], digests: [UInt8])
  }

  private init(_ keyID: String, _ form: Form) { (self.keyID, self.form) = (keyID, form) }

  /// 32 bytes; nil for any other count.
  /// - Parameter divided: every chain has a key of its own, made of this one. Rule MB7.
  package init?(keyID: String, key: [UInt8], divided: Bool = false) {
    guard Sodium.isReady, key.count == Self.byteCount else { return nil }
    self.init(keyID, divided ? .divided(key) : .whole(key))
  }

  /// What a branch has of a divided key: the 64 bytes of ``part(of:)``; nil for any other count. Rule MB7.
  package init?(keyID: String, chain: LedgerChain, part: [UInt8]) {
    guard Sodium.isReady, part.count == 2 * Self.byteCount, chain != .store else { return nil }
    let (own, digests) = (Array(part.prefix(Self.byteCount)), Array(part.suffix(Self.byteCount)))
    self.init(keyID, .branch(chain, chain: own, digests: digests))
  }

  /// A key of this chance, for a store that nobody keeps.
  package init(by chance: any Chance) {
    let bytes = { (count: Int) in (0..<count).map { _ in UInt8(truncatingIfNeeded: chance.next()) } }
    let keyID = Self.hex(bytes(16))
    self.init(keyID, .whole(bytes(Self.byteCount)))
  }

  /// Whether every chain has a key of its own, made of this one.
  package var isDivided: Bool { if case .divided = form { true } else { false } }

  /// The only chain that it seals; nil where it seals all of them.
  package var ownChain: LedgerChain? { if case .branch(let chain, _, _) = form { chain } else { nil } }

  /// Whether it seals rows of this chain.
  package func covers(_ chain: LedgerChain) -> Bool { ownChain.map { $0 == chain } ?? true }

  /// What the branch of a chain gets of a divided key: its own chain's key and that of the digests, one after the other.
  /// Nil of any other key, and for the store's chain. Nobody learns the key itself from it, or another branch's.
  package func part(of chain: LedgerChain) -> [UInt8]? {
    guard isDivided, chain != .store else { return nil }
    return key(of: chain) + digestKey
  }

  /// Empty for a chain that it does not cover.
  private func key(of chain: LedgerChain) -> [UInt8] {
    switch form {
    case .whole(let key): key
    case .divided(let key): Self.hash(Array(chain.code.utf8), key, for: "anjungan chain")
    case .branch(let own, let key, _): own == chain ? key : []
    }
  }

  private var digestKey: [UInt8] {
    switch form {
    case .whole(let key): key
    case .divided(let key): Self.hash([], key, for: "anjungan digest")
    case .branch(_, _, let digests): digests
    }
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

  /// The seal of a row of a chain after `previous` (32 bytes); nothing for a chain that it does not cover.
  package func seal(_ fields: [String], after previous: [UInt8], in chain: LedgerChain = .store) -> [UInt8] {
    guard covers(chain) else { return [] }
    return Self.hash(previous + fields.flatMap(Self.framed), key(of: chain), for: "anjungan row")
  }

  /// As rows were sealed before there were chains: for no purpose of its own.
  package func formerSeal(_ fields: [String], after previous: [UInt8]) -> [UInt8] {
    guard covers(.store) else { return [] }
    return Self.hash(previous + fields.flatMap(Self.framed), key(of: .store))
  }

  /// A keyed digest of something that must not be stored in clear, as 64 hexadecimal digits. Rules L2, M5.
  package func digest(of fields: [String]) -> String {
    Self.hex(Self.hash(Array("digest".utf8) + fields.flatMap(Self.framed), digestKey))
  }

  /// A sum without a key, which whoever has the fields can make, as 64 hexadecimal digits.
  package static func sum(of fields: [String]) -> String {
    hex(hash(fields.flatMap(framed), [], for: "anjungan heads"))
  }

  package static func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// - Parameter purpose: 16 bytes at most; none is what was there first, and stays so
  private static func hash(_ bytes: [UInt8], _ key: [UInt8], for purpose: String = "") -> [UInt8] {
    var out = [UInt8](repeating: 0, count: byteCount)
    let personal = Array(purpose.utf8) + [UInt8](repeating: 0, count: max(0, 16 - purpose.utf8.count))
    crypto_generichash_blake2b_salt_personal(
      &out, out.count, bytes, UInt64(bytes.count), key, key.count, nil, personal)
    return out
  }

  /// Length first, so that no two rows have the same bytes.
  private static func framed(_ field: String) -> [UInt8] {
    let bytes = Array(field.utf8)
    return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> ($0 * 8)) } + bytes
  }
}

/// The library of cryptography.
package enum Sodium {
  /// Made ready once in a process, before anything of it is used: it chooses the fastest code of this processor, and
  /// opens the system's source of chance. False where that cannot be had; nothing that it makes is to be trusted then.
  package static let isReady = sodium_init() >= 0
}

/// The system's source of chance.
package struct SystemChance: Chance {
  package init() { _ = Sodium.isReady }

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
