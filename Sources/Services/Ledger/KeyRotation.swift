package import Rules

/// What a row `key.rotated` says: the ids of the two keys, the reason, the heads of all chains before it, and the new
/// key's seal. Rule L3.
///
/// The old key seals the row like any other. The new key seals the same fields onto the same row before, without its
/// own seal among the details: so whoever learned the old key cannot write the rows up to here anew, in whatever chain.
package struct KeyRotation {
  /// The id of the key that seals every later row.
  package let new: String
  /// Over all chains before the row; nil for a row from before there were chains.
  private let heads: String?
  /// The row as the new key sealed it.
  private let row: LedgerRow
  /// 64 hexadecimal digits.
  private let seal: String

  /// What the details hold before the new key has sealed them.
  package static func details(
    from old: Seal, to new: Seal, reason: ReasonCode, over heads: LedgerHeads
  ) -> [String: String] {
    ["heads": heads.hash, "new": new.keyID, "old": old.keyID, "reason": reason.text]
  }

  /// Nil for a row whose details are not exactly those of a rotation away from the row's own key.
  package init?(_ row: LedgerRow) {
    let pairs = row.details.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.split(separator: "=", omittingEmptySubsequences: false).map(String.init) }
    let names = (row.link == nil ? [] : ["heads"]) + ["new", "old", "reason", "seal"]
    guard pairs.allSatisfy({ $0.count == 2 }), pairs.map({ $0[0] }) == names else { return nil }
    let values = pairs.suffix(4).map { $0[1] }
    guard values[1] == row.keyID, values[0] != row.keyID else { return nil }
    heads = row.link == nil ? nil : pairs[0][1]
    new = values[0]
    seal = values[3]
    self.row = row.with(details: String(row.details.dropLast(" seal=".count + seal.count)), seal: row.seal)
  }

  /// Whether the new key has sealed the row onto the end of its chain, over these heads.
  package func holds(by key: Seal, over heads: LedgerHeads) -> Bool {
    (self.heads ?? heads.hash) == heads.hash
      && seal == Seal.hex(row.sealing(by: key, onto: heads.end(of: row.chain)))
  }
}

extension LedgerRow {
  /// Whether it says that later rows are under another key.
  package var isRotation: Bool { event == LedgerEntry.Event.keyRotated.rawValue }

  /// With the new key's seal among the details, after all others, and not yet sealed with the old key.
  func sealed(again second: [UInt8]) -> LedgerRow {
    with(details: "\(details) seal=\(Seal.hex(second))", seal: seal)
  }
}
