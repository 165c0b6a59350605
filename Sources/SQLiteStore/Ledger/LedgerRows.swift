import Foundation
import GRDB
import Rules
import Services

/// The rows of the ledger as they are stored, and the ends of its chains.
extension Session {
  func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
    try all(Self.ledgerRows, [seq, limit]) { (cells) throws(Failure) in try LedgerRow(cells) }
  }

  /// The number of the last row, 0 before the first, and whether it names its chain.
  func lastNumber() throws(Failure) -> (seq: Int64, hasChain: Bool) {
    let last = try one("SELECT seq, place FROM ledger ORDER BY seq DESC LIMIT 1") { (cells) throws(Failure) in
      let place: Int64? = try cells.may("place")
      return (seq: try cells.need("seq") as Int64, hasChain: place != nil)
    }
    return last ?? (0, false)
  }

  /// What the next row of a chain is sealed onto.
  func end(of chain: LedgerChain) throws(Failure) -> LedgerEnd { try end(of: chain, before: .max) }

  /// What a row of this number is sealed onto.
  fileprivate func end(of chain: LedgerChain, before seq: Int64) throws(Failure) -> LedgerEnd {
    if let end = try storedEnd(of: chain, before: seq) { return end }
    return try storedEnd(of: .store, before: seq)?.asBeginning ?? .none
  }

  private func storedEnd(of chain: LedgerChain, before seq: Int64) throws(Failure) -> LedgerEnd? {
    try one(Self.lastOfChain, [chain.code, seq]) { (cells) throws(Failure) in
      LedgerEnd(place: try cells.need("spot"), seal: [UInt8](try cells.need("seal") as Data))
    }
  }

  /// The ends of all chains. Rule MB1.
  func ledgerHeads() throws(Failure) -> LedgerHeads {
    let (seq, hasChains) = try lastNumber()
    var ends: [LedgerChain: LedgerEnd] = [:]
    let chains = try all(Self.chains) { (cells) throws(Failure) in LedgerChain(code: try cells.bytes("chain") ?? "") }
    for chain in chains {
      ends[chain] = try storedEnd(of: chain, before: .max)
    }
    return LedgerHeads(after: seq, ends: ends, hasChains: hasChains)
  }

  /// Whether the last row is under this key and sealed by it, onto the end of its chain. Rule DL6.
  func isHeadSealed(by seal: Seal) throws(Failure) -> Bool {
    let last = try one(Self.lastRow) { (cells) throws(Failure) in try LedgerRow(cells) }
    guard let head = last else { return true }
    // The row of a rotation is still under the key before.
    if head.isRotation { return KeyRotation(head)?.new == seal.keyID }
    guard head.keyID == seal.keyID else { return false }
    return head.isSealed(by: seal, onto: try end(of: head.chain, before: head.seq))
  }

  /// Texts as bytes: read as text, whatever somebody hid behind a NUL would be left out of the check.
  private static let columns = """
    SELECT seq, CAST(chain AS BLOB) AS chain, place, written, at, CAST(event AS BLOB) AS event, participant,
    CAST(branch AS BLOB) AS branch, CAST(terminal AS BLOB) AS terminal, CAST(staff AS BLOB) AS staff,
    CAST(about AS BLOB) AS about, CAST(details AS BLOB) AS details, CAST(key_id AS BLOB) AS key_id, seal
    FROM ledger
    """

  private static let ledgerRows = columns + " WHERE seq > ? ORDER BY seq LIMIT ?"

  private static let lastRow = columns + " ORDER BY seq DESC LIMIT 1"

  /// Rows from before there were chains have no place and come last here, the newest of them first.
  private static let lastOfChain = """
    SELECT coalesce(place, seq) AS spot, seal FROM ledger WHERE chain = ? AND seq < ?
    ORDER BY place DESC, seq DESC LIMIT 1
    """

  /// Each chain by one step in the index, however many rows it has.
  private static let chains = """
    WITH RECURSIVE step (chain) AS (
      SELECT min(chain) FROM ledger
      UNION ALL
      SELECT (SELECT min(l.chain) FROM ledger AS l WHERE l.chain > step.chain) FROM step WHERE step.chain IS NOT NULL
    )
    SELECT CAST(chain AS BLOB) AS chain FROM step WHERE chain IS NOT NULL
    """
}

extension LedgerRow {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let participant: Data? = try cells.may("participant")
    let seal: Data = try cells.need("seal")
    let place: Int64? = try cells.may("place")
    let chain = LedgerChain(code: try cells.bytes("chain") ?? "")
    self.init(
      seq: try cells.need("seq"), link: Self.link(chain, place),
      written: Moment(milliseconds: try cells.need("written")),
      at: Moment(milliseconds: try cells.need("at")),
      event: try cells.bytes("event") ?? "", participant: participant.map { Seal.hex([UInt8]($0)) },
      branch: try cells.bytes("branch"), terminal: try cells.bytes("terminal"), staff: try cells.bytes("staff"),
      about: try cells.bytes("about"), details: try cells.bytes("details") ?? "",
      keyID: try cells.bytes("key_id") ?? "", seal: [UInt8](seal))
  }

  /// A row without a place is from before there were chains, and was the store's; one that names a chain all the same is
  /// none that any program has written.
  private static func link(_ chain: LedgerChain, _ place: Int64?) -> LedgerLink? {
    if place == nil, chain == .store { return nil }
    return LedgerLink(chain, place: place ?? 0)
  }
}

extension Cells {
  fileprivate func bytes(_ column: String) throws(Failure) -> String? {
    let bytes: Data? = try may(column)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
