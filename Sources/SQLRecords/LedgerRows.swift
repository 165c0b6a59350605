import Rules
package import Services

/// The rows of the ledger as they are stored, and the ends of its chains.
extension Session {
  package func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
    try all(ledgerColumns + " WHERE seq > ? ORDER BY seq LIMIT ?", [seq, limit]) { (cells) throws(Failure) in
      try LedgerRow(cells)
    }
  }

  /// The number of the last row, 0 before the first, and whether it names its chain.
  package func lastNumber() throws(Failure) -> (seq: Int64, hasChain: Bool) {
    let last = try one("SELECT seq, place FROM ledger ORDER BY seq DESC LIMIT 1") { (cells) throws(Failure) in
      let place: Int64? = try cells.may("place")
      return (seq: try cells.need("seq") as Int64, hasChain: place != nil)
    }
    return last ?? (0, false)
  }

  /// What the next row of a chain is sealed onto.
  package func end(of chain: LedgerChain) throws(Failure) -> LedgerEnd { try end(of: chain, before: .max) }

  /// What a row of this number is sealed onto.
  fileprivate func end(of chain: LedgerChain, before seq: Int64) throws(Failure) -> LedgerEnd {
    if let end = try storedEnd(of: chain, before: seq) { return end }
    return try storedEnd(of: .store, before: seq)?.asBeginning ?? .none
  }

  private func storedEnd(of chain: LedgerChain, before seq: Int64) throws(Failure) -> LedgerEnd? {
    try one(Self.lastOfChain, [chain.code, seq]) { (cells) throws(Failure) in
      LedgerEnd(place: try cells.need("spot"), seal: try cells.need("seal"))
    }
  }

  /// The ends of all chains. Rule MB1.
  package func ledgerHeads() throws(Failure) -> LedgerHeads {
    let (seq, hasChains) = try lastNumber()
    var ends: [LedgerChain: LedgerEnd] = [:]
    let chains = try all(chains) { (cells) throws(Failure) in LedgerChain(code: try cells.bytes("chain") ?? "") }
    for chain in chains {
      ends[chain] = try storedEnd(of: chain, before: .max)
    }
    return LedgerHeads(after: seq, ends: ends, hasChains: hasChains)
  }

  /// Whether the last row is under this key and sealed by it, onto the end of its chain. Rule DL6.
  package func isHeadSealed(by seal: Seal) throws(Failure) -> Bool {
    let last = try one(ledgerColumns + " ORDER BY seq DESC LIMIT 1") { (cells) throws(Failure) in try LedgerRow(cells) }
    guard let head = last else { return true }
    // The row of a rotation is still under the key before.
    if head.isRotation { return KeyRotation(head)?.new == seal.keyID }
    guard head.keyID == seal.keyID else { return false }
    guard seal.covers(head.chain) else { return true }
    return head.isSealed(by: seal, onto: try end(of: head.chain, before: head.seq))
  }

  /// Texts as bytes: read as text, whatever somebody hid behind a NUL would be left out of the check.
  private var ledgerColumns: String {
    let texts = ["chain", "event", "branch", "terminal", "staff", "about", "details", "key_id"]
    let columns = texts.map { "\(dialect.bytes($0)) AS \($0)" }.joined(separator: ", ")
    return "SELECT seq, place, written, at, participant, seal, \(columns) FROM ledger"
  }

  /// Rows from before there were chains have no place and come last here, the newest of them first.
  private static let lastOfChain = """
    SELECT coalesce(place, seq) AS spot, seal FROM ledger WHERE chain = ? AND seq < ?
    ORDER BY place DESC, seq DESC LIMIT 1
    """

  /// Each chain by one step in the index, however many rows it has.
  private var chains: String {
    """
    WITH RECURSIVE step (chain) AS (
      SELECT min(chain) FROM ledger
      UNION ALL
      SELECT (SELECT min(l.chain) FROM ledger AS l WHERE l.chain > step.chain) FROM step WHERE step.chain IS NOT NULL
    )
    SELECT \(dialect.bytes("chain")) AS chain FROM step WHERE chain IS NOT NULL
    """
  }
}

extension LedgerRow {
  fileprivate init(_ cells: Cells) throws(Failure) {
    let participant: [UInt8]? = try cells.may("participant")
    let seal: [UInt8] = try cells.need("seal")
    let place: Int64? = try cells.may("place")
    let chain = LedgerChain(code: try cells.bytes("chain") ?? "")
    self.init(
      seq: try cells.need("seq"), link: Self.link(chain, place),
      written: Moment(milliseconds: try cells.need("written")),
      at: Moment(milliseconds: try cells.need("at")),
      event: try cells.bytes("event") ?? "", participant: participant.map { Seal.hex($0) },
      branch: try cells.bytes("branch"), terminal: try cells.bytes("terminal"), staff: try cells.bytes("staff"),
      about: try cells.bytes("about"), details: try cells.bytes("details") ?? "",
      keyID: try cells.bytes("key_id") ?? "", seal: seal)
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
    let bytes: [UInt8]? = try may(column)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
