/// How far a ledger went when somebody wrote it down elsewhere: `N:HASH`. Rules L3, MB1.
package struct LedgerHead: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The number of the last row.
  package let seq: Int64
  /// 64 lower-case hexadecimal digits over the ends of all chains, see ``LedgerHeads/hash``; of a ledger from before
  /// there were chains, the last row's seal.
  package let hash: String

  package init(seq: Int64, hash: String) {
    self.seq = seq
    self.hash = hash
  }

  /// Reads `N:HASH`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].allSatisfy(Self.isDigit),
      let seq = Int64(String(decoding: parts[0], as: UTF8.self)),
      seq > 0, parts[1].count == 2 * Seal.byteCount, parts[1].allSatisfy(Self.isHexDigit)
    else { return nil }
    self.init(seq: seq, hash: String(decoding: parts[1], as: UTF8.self).lowercased())
  }

  package var description: String { "\(seq):\(hash)" }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}

/// What became of a ledger's check.
package enum LedgerVerdict: Sendable, Hashable, Codable {
  /// All rows are as they were written. `tailIsKnown` is false without a head to compare with: then nobody can tell
  /// whether rows were cut off the end. `unchecked` rows are of chains whose keys are not here. Rule MB7.
  case intact(rows: Int64, head: LedgerHead, tailIsKnown: Bool, unchecked: Int64 = 0)
  /// The first row that is not as it was written.
  case broken(at: Int64, why: Break)

  package enum Break: String, Sendable, Hashable, Codable, CaseIterable {
    /// The row, or the one before it in its chain, is not what was sealed.
    case altered
    /// No such row, and there are later ones, or there never were any.
    case missing
    /// Sealed with a key that is not the store's, or rotated to one.
    case unknownKey
    /// Sealed with a key of the store that was not the current one at this row.
    case otherKey
    /// The rows end before the head.
    case cutOff
    /// The row of the head has another seal than the head.
    case otherHead
  }
}
