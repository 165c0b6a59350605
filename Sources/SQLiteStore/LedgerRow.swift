package import Rules
import Services

/// One row of the ledger as it is stored and exported. Rules L1 to L3.
package struct LedgerRow: Sendable, Hashable {
  /// Counts from 1 without a gap.
  package let seq: Int64
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
  /// 32 bytes over everything above and the seal of the row before.
  package let seal: [UInt8]

  /// Stands for the row before the first.
  static let beforeFirst = [UInt8](repeating: 0, count: Seal.byteCount)

  /// A new row, sealed onto the one before it; with `next`, a rotation that the next key seals first.
  init(
    _ entry: LedgerEntry, seq: Int64, written: Moment, after previous: [UInt8], by seal: Seal, and next: Seal? = nil
  ) {
    var row = LedgerRow(
      seq: seq, written: written, at: entry.at, event: entry.event.rawValue,
      participant: entry.participant?.description,
      branch: entry.station?.branch, terminal: entry.station?.terminal, staff: entry.staff?.text, about: entry.about,
      details: entry.details,
      keyID: seal.keyID, seal: [])
    if let next { row = row.sealed(again: next.seal(row.fields, after: previous)) }
    self = row.with(details: row.details, seal: seal.seal(row.fields, after: previous))
  }

  init(
    seq: Int64, written: Moment, at: Moment, event: String, participant: String?, branch: String?, terminal: String?,
    staff: String?, about: String?, details: String, keyID: String, seal: [UInt8]
  ) {
    self.seq = seq
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

  /// What the seal covers. The order and the way of writing are for ever.
  var fields: [String] {
    [
      String(seq), String(written.milliseconds), String(at.milliseconds), event, Self.field(participant),
      Self.field(branch), Self.field(terminal), Self.field(staff), Self.field(about), details, keyID,
    ]
  }

  /// An absent value must not read like an empty one.
  private static func field(_ text: String?) -> String { text.map { "=" + $0 } ?? "" }

  func with(details: String, seal: [UInt8]) -> LedgerRow {
    LedgerRow(
      seq: seq, written: written, at: at, event: event, participant: participant, branch: branch,
      terminal: terminal, staff: staff,
      about: about, details: details, keyID: keyID, seal: seal)
  }
}
