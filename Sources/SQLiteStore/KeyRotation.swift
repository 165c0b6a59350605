package import Rules
package import Services

/// What a row `key.rotated` says: the ids of the two keys, the reason, and the new key's seal. Rule L3.
///
/// The old key seals the row like any other. The new key seals the same fields onto the same row before, without its
/// own seal among the details: so whoever learned the old key cannot write the rows up to here anew.
struct KeyRotation {
  /// The id of the key that seals every later row.
  let new: String
  /// The row as the new key sealed it.
  private let row: LedgerRow
  /// 64 hexadecimal digits.
  private let seal: String

  /// What the details hold before the new key has sealed them.
  static func details(from old: Seal, to new: Seal, reason: ReasonCode) -> [String: String] {
    ["new": new.keyID, "old": old.keyID, "reason": reason.text]
  }

  /// Nil for a row whose details are not exactly those of a rotation away from the row's own key.
  init?(_ row: LedgerRow) {
    let pairs = row.details.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.split(separator: "=", omittingEmptySubsequences: false).map(String.init) }
    guard pairs.allSatisfy({ $0.count == 2 }), pairs.map({ $0[0] }) == ["new", "old", "reason", "seal"],
      pairs[1][1] == row.keyID, pairs[0][1] != row.keyID
    else { return nil }
    new = pairs[0][1]
    seal = pairs[3][1]
    self.row = row.with(details: String(row.details.dropLast(" seal=".count + seal.count)), seal: row.seal)
  }

  /// Whether the new key has sealed the row onto the one before it.
  func holds(by key: Seal, after previous: [UInt8]) -> Bool {
    seal == Seal.hex(key.seal(row.fields, after: previous))
  }
}

extension LedgerRow {
  /// With the new key's seal among the details, after all others, and not yet sealed with the old key.
  func sealed(again second: [UInt8]) -> LedgerRow {
    with(details: "\(details) seal=\(Seal.hex(second))", seal: seal)
  }
}

extension SQLiteStore {
  /// Makes a new key for the ledger and appends the row under both keys; returns the new key's id. Rule L3.
  ///
  /// The key file gets the new key first and keeps every former one, then one transaction makes it current: cut off in
  /// between, the store goes on with the key it had. This store and every other that is open still have the former
  /// key: they append nothing any more but throw `Failure.unreachable`, and are to be opened again. Digests under
  /// which look-ups are remembered differ afterwards, so that a brake may count one person or failure twice for its
  /// short window: that errs on the strict side or starts the count anew, and tells nobody anything.
  ///
  /// Throws `busy` while somebody else rotates, `maintenance` during an import, `full` or `readOnly` when the key file
  /// cannot be written, and `unreachable` in memory, where no file keeps a key.
  @discardableResult
  package func rotateKey(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
    guard let keyFile else { throw .unreachable }
    return try storing {
      try alone(at: keyFile) {
        Halt.rotating.reach()
        return try writing { (session) throws(Failure) in
          try session.rotateKey(for: reason, by: staff) { () throws(Failure) in
            try storing { try KeyFile.add(to: keyFile) }
          }
        }
      }
    }
  }

  /// Every key that the key file holds at this moment. Throws `unreachable` when it is gone.
  func keys() throws(Failure) -> [Seal] {
    guard let keyFile else { return [seal] }
    guard let keys = try storing({ try KeyFile.read(keyFile) }) else { throw .unreachable }
    return keys
  }
}
