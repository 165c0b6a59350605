package import Rules

/// One row of the ledger as it is stored and exported. Rules L1 to L3, MB1.
package struct LedgerRow: Sendable, Hashable {
  /// The number that people see: counts from 1 without a gap over all chains, in the order of writing.
  package let seq: Int64
  /// Nil for a row from before there were chains.
  package let link: LedgerLink?
  /// The store's time at which the row was written; never before `at` but for the first moments of a clock.
  package let written: Moment
  /// When it happened.
  package let at: Moment
  /// The raw value of a `LedgerEntry.Event`, or of one that a later version knows.
  package let event: String
  /// 32 hexadecimal digits.
  package let participant: String?
  package let branch: String?
  package let terminal: String?
  package let staff: String?
  package let about: String?
  package let details: String
  package let keyID: String
  /// 32 bytes over everything above and the seal of the row before in the same chain.
  package let seal: [UInt8]

  /// The chain it belongs to.
  package var chain: LedgerChain { link?.chain ?? .store }

  /// Its place there: of a row from before there were chains, its number.
  package var place: Int64 { link?.place ?? seq }

  /// A new row, sealed onto the end of its chain; with `next`, a rotation that the next key seals first.
  ///
  /// Throws `damaged` when the end has a place that no counting leads to, and `unreachable` when the key is not that of
  /// the chain.
  package init(
    _ entry: LedgerEntry, seq: Int64, onto end: LedgerEnd, written: Moment, by seal: Seal, and next: Seal? = nil
  ) throws(Failure) {
    let link = LedgerLink(LedgerChain(of: entry.station), place: try end.next())
    guard seal.covers(link.chain) else { throw .unreachable }
    var row = LedgerRow(
      seq: seq, link: link, written: written, at: entry.at, event: entry.event.rawValue,
      participant: entry.participant?.description, branch: entry.station?.branch, terminal: entry.station?.terminal,
      staff: entry.staff?.text, about: entry.about, details: entry.details, keyID: seal.keyID, seal: [])
    if let next { row = row.sealed(again: row.sealing(by: next, onto: end)) }
    self = row.with(details: row.details, seal: row.sealing(by: seal, onto: end))
  }

  package init(
    seq: Int64, link: LedgerLink?, written: Moment, at: Moment, event: String, participant: String?, branch: String?,
    terminal: String?, staff: String?, about: String?, details: String, keyID: String, seal: [UInt8]
  ) {
    self.seq = seq
    self.link = link
    self.written = written
    self.at = at
    self.event = event
    self.participant = participant
    self.branch = branch
    self.terminal = terminal
    self.staff = staff
    self.about = about
    self.details = details
    self.keyID = keyID
    self.seal = seal
  }

  /// The seal that a key gives this row onto the end of its chain. Rows from before there were chains are sealed without
  /// a purpose of the key's own.
  package func sealing(by key: Seal, onto end: LedgerEnd) -> [UInt8] {
    link == nil ? key.formerSeal(fields, after: end.seal) : key.seal(fields, after: end.seal, in: chain)
  }

  /// Whether a key has sealed it onto the end of its chain.
  package func isSealed(by key: Seal, onto end: LedgerEnd) -> Bool { seal == sealing(by: key, onto: end) }

  /// What the seal covers. The order and the way of writing are for ever.
  private var fields: [String] {
    let fields = [
      String(seq), String(written.milliseconds), String(at.milliseconds), event, Self.field(participant),
      Self.field(branch), Self.field(terminal), Self.field(staff), Self.field(about), details, keyID,
    ]
    return link.map { fields + [$0.chain.code, String($0.place)] } ?? fields
  }

  /// An absent value must not read like an empty one.
  private static func field(_ text: String?) -> String { text.map { "=" + $0 } ?? "" }

  func with(details: String, seal: [UInt8]) -> LedgerRow {
    LedgerRow(
      seq: seq, link: link, written: written, at: at, event: event, participant: participant, branch: branch,
      terminal: terminal, staff: staff, about: about, details: details, keyID: keyID, seal: seal)
  }
}
