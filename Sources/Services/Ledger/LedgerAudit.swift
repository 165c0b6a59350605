/// What the rows of a ledger are read from.
package protocol LedgerSource {
  /// A batch of rows after one, in the order of writing. Throws `cancelled` when nobody waits any more.
  func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow]

  /// Every key that is known at this moment. Throws `unreachable` when none can be had.
  func ledgerKeys() throws(Failure) -> [Seal]

  /// The number up to which nothing will be written any more; rows behind it are not read. Where one writes at a time
  /// every row that can be read is behind nothing.
  func lastDecided() throws(Failure) -> Int64

  /// Whether numbers may be missing, because a row that was not committed has used one up. Then it is the place in its
  /// chain by which a removed row is missed.
  var hasGaps: Bool { get }
}

extension LedgerSource {
  package func lastDecided() throws(Failure) -> Int64 { .max }

  package var hasGaps: Bool { false }
}

/// Reads the ledger from its first row to its last in bounded memory, and never for long at a time.
package struct LedgerAudit {
  private static let batch = 2_000
  private let source: any LedgerSource

  package init(_ source: any LedgerSource) { self.source = source }

  /// Checks every row, and with a head that nothing was cut off. Throws `unreachable` when the key file is gone, and
  /// `cancelled` when nobody waits any more.
  package func verify(head: LedgerHead? = nil) throws(Failure) -> LedgerVerdict {
    var keys = try source.ledgerKeys()
    while true {
      let verdict = try verdict(keys, head)
      // A key that is not known may have been made since the file was read.
      guard case .broken(_, .unknownKey) = verdict else { return verdict }
      let later = try source.ledgerKeys()
      guard later.count > keys.count else { return verdict }
      keys = later
    }
  }

  private func verdict(_ keys: [Seal], _ head: LedgerHead?) throws(Failure) -> LedgerVerdict {
    var check = LedgerCheck(keys: keys, head: head, hasGaps: source.hasGaps)
    try rows { (row) throws(Failure) in check.take(row) }
    return check.verdict
  }

  /// Hands over each row, oldest first.
  package func export(_ each: (LedgerRow) throws(Failure) -> Void) throws(Failure) {
    try rows { (row) throws(Failure) in
      try each(row)
      return true
    }
  }

  /// Until `each` says false. One short transaction a batch, so that a long ledger holds nobody up.
  private func rows(_ each: (LedgerRow) throws(Failure) -> Bool) throws(Failure) {
    var last: Int64 = 0
    let decided = try source.lastDecided()
    while true {
      let rows = try source.ledger(after: last, limit: Self.batch)
      for row in rows {
        guard row.seq <= decided, try each(row) else { return }
      }
      guard let end = rows.last, rows.count == Self.batch else { return }
      last = end.seq
    }
  }
}
