private import Foundation
import GRDB
import Rules
package import Services

/// Reads the ledger from its first row to its last in bounded memory, and never for long at a time.
package struct LedgerAudit {
  private static let batch = 2_000
  private let store: SQLiteStore

  package init(_ store: SQLiteStore) { self.store = store }

  /// Checks every row, and with a head that nothing was cut off. Throws `unreachable` when the key file is gone, and
  /// `cancelled` when nobody waits any more.
  package func verify(head: LedgerHead? = nil) throws(Failure) -> LedgerVerdict {
    var keys = try store.keys()
    while true {
      let verdict = try verdict(keys, head)
      // A key that is not known may have been made since the file was read.
      guard case .broken(_, .unknownKey) = verdict else { return verdict }
      let later = try store.keys()
      guard later.count > keys.count else { return verdict }
      keys = later
    }
  }

  private func verdict(_ keys: [Seal], _ head: LedgerHead?) throws(Failure) -> LedgerVerdict {
    var check = ChainCheck(keys: keys, head: head)
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
    while true {
      let rows = try store.ledger(after: last, limit: Self.batch)
      for row in rows where try !each(row) { return }
      guard let end = rows.last, rows.count == Self.batch else { return }
      last = end.seq
    }
  }
}

/// Follows the chain of seals row by row.
private struct ChainCheck {
  private let keys: [String: Seal]
  private let head: LedgerHead?
  /// The id of the only key that may seal the next row; nil before the first.
  private var current: String?
  private var count: Int64 = 0
  private var previous = LedgerRow.beforeFirst
  private var broken: LedgerVerdict?

  init(keys: [Seal], head: LedgerHead?) {
    self.keys = Dictionary(keys.map { ($0.keyID, $0) }, uniquingKeysWith: { $1 })
    self.head = head
  }

  /// False when no later row can tell more.
  mutating func take(_ row: LedgerRow) -> Bool {
    if let why = fault(of: row) {
      broken = .broken(at: why == .missing ? count + 1 : row.seq, why: why)
      return false
    }
    count += 1
    previous = row.seal
    current = row.isRotation ? KeyRotation(row)?.new : row.keyID
    return true
  }

  private func fault(of row: LedgerRow) -> LedgerVerdict.Break? {
    if row.seq != count + 1 { return .missing }
    guard let seal = keys[row.keyID] else { return .unknownKey }
    if let current, row.keyID != current { return .otherKey }
    if row.seal != seal.seal(row.fields, after: previous) { return .altered }
    if let head, head.seq == row.seq, head.hash != Seal.hex(row.seal) { return .otherHead }
    return row.isRotation ? fault(ofRotation: row) : nil
  }

  private func fault(ofRotation row: LedgerRow) -> LedgerVerdict.Break? {
    guard let rotation = KeyRotation(row) else { return .altered }
    guard let new = keys[rotation.new] else { return .unknownKey }
    return rotation.holds(by: new, after: previous) ? nil : .altered
  }

  var verdict: LedgerVerdict {
    if let broken { return broken }
    // A store's first row is written when it is made.
    guard count > 0 else { return .broken(at: 1, why: .missing) }
    if let head, head.seq > count { return .broken(at: count + 1, why: .cutOff) }
    return .intact(rows: count, head: LedgerHead(seq: count, hash: Seal.hex(previous)), tailIsKnown: head != nil)
  }
}

extension Session {
  func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
    try all(Self.ledgerRows, [seq, limit]) { (cells) throws(Failure) in try LedgerRow(cells) }
  }

  /// Texts as bytes: read as text, whatever somebody hid behind a NUL would be left out of the check.
  private static let columns = """
    SELECT seq, written, at, CAST(event AS BLOB) AS event, participant, CAST(branch AS BLOB) AS branch,
    CAST(terminal AS BLOB) AS terminal, CAST(staff AS BLOB) AS staff, CAST(about AS BLOB) AS about,
    CAST(details AS BLOB) AS details, CAST(key_id AS BLOB) AS key_id, seal
    FROM ledger
    """

  private static let ledgerRows = columns + " WHERE seq > ? ORDER BY seq LIMIT ?"

  /// The newest first.
  fileprivate static let lastRows = columns + " ORDER BY seq DESC LIMIT 2"
}

extension Database {
  /// Whether the last row is under this key and sealed by it, onto the one before it. Rule DL6.
  func isHeadSealed(by seal: Seal) throws -> Bool {
    let rows = try Row.fetchAll(self, sql: Session.lastRows).map { try LedgerRow(Cells($0)) }
    guard let head = rows.first else { return true }
    let previous = rows.count > 1 ? rows[1].seal : LedgerRow.beforeFirst
    // The row of a rotation is still under the key before.
    if head.isRotation { return KeyRotation(head)?.new == seal.keyID }
    return head.keyID == seal.keyID && head.seal == seal.seal(head.fields, after: previous)
  }
}

extension LedgerRow {
  fileprivate var isRotation: Bool { event == LedgerEntry.Event.keyRotated.rawValue }

  fileprivate init(_ cells: Cells) throws(Failure) {
    let participant: Data? = try cells.may("participant")
    let seal: Data = try cells.need("seal")
    self.init(
      seq: try cells.need("seq"), written: Moment(milliseconds: try cells.need("written")),
      at: Moment(milliseconds: try cells.need("at")),
      event: try cells.bytes("event") ?? "", participant: participant.map { Seal.hex([UInt8]($0)) },
      branch: try cells.bytes("branch"), terminal: try cells.bytes("terminal"), staff: try cells.bytes("staff"),
      about: try cells.bytes("about"), details: try cells.bytes("details") ?? "",
      keyID: try cells.bytes("key_id") ?? "", seal: [UInt8](seal))
  }
}

extension Cells {
  fileprivate func bytes(_ column: String) throws(Failure) -> String? {
    let bytes: Data? = try may(column)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
