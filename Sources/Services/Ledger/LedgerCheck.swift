/// Follows all chains of seals, row by row in the order of writing. Rules L3, MB1.
struct LedgerCheck {
  private let keys: [String: Seal]
  private let head: LedgerHead?
  private let hasGaps: Bool
  private var count: Int64 = 0
  private var unchecked: Int64 = 0
  /// The id of the only key that may seal the next row; nil before the first.
  private var current: String?
  /// After the last row that holds.
  private var heads = LedgerHeads()
  private var broken: LedgerVerdict?

  init(keys: [Seal], head: LedgerHead?, hasGaps: Bool = false) {
    self.keys = Dictionary(keys.map { ($0.keyID, $0) }, uniquingKeysWith: { $1 })
    self.head = head
    self.hasGaps = hasGaps
  }

  /// False when no later row can tell more.
  mutating func take(_ row: LedgerRow) -> Bool {
    if let why = fault(of: row) {
      broken = .broken(at: why == .missing ? heads.seq + 1 : row.seq, why: why)
      return false
    }
    heads.take(row)
    count += 1
    if let head, head.seq == row.seq, head.hash != heads.hash {
      broken = .broken(at: row.seq, why: .otherHead)
      return false
    }
    current = row.isRotation ? KeyRotation(row)?.new : row.keyID
    return true
  }

  private mutating func fault(of row: LedgerRow) -> LedgerVerdict.Break? {
    if hasGaps && row.link != nil ? row.seq <= heads.seq : row.seq != heads.seq + 1 { return .missing }
    guard let key = keys[row.keyID] else { return .unknownKey }
    if let current, row.keyID != current { return .otherKey }
    let end = heads.end(of: row.chain)
    guard row.place == end.place + 1 else { return .altered }
    // What another branch has sealed, its own key tells, or one that is not in a branch. Rule MB7.
    guard key.covers(row.chain) else {
      unchecked += 1
      return nil
    }
    guard row.isSealed(by: key, onto: end) else { return .altered }
    return row.isRotation ? fault(ofRotation: row) : nil
  }

  private func fault(ofRotation row: LedgerRow) -> LedgerVerdict.Break? {
    guard let rotation = KeyRotation(row) else { return .altered }
    guard let new = keys[rotation.new] else { return .unknownKey }
    guard new.covers(row.chain) else { return nil }
    return rotation.holds(by: new, over: heads) ? nil : .altered
  }

  var verdict: LedgerVerdict {
    if let broken { return broken }
    // A store's first row is written when it is made.
    guard let last = heads.head else { return .broken(at: 1, why: .missing) }
    if let head, head.seq > last.seq { return .broken(at: last.seq + 1, why: .cutOff) }
    return .intact(rows: count, head: last, tailIsKnown: head != nil, unchecked: unchecked)
  }
}
