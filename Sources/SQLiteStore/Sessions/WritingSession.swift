private import Foundation
import GRDB
import Keeping
import Rules
import Services

/// A transaction that holds the write lock.
final class WritingSession: Session, Books {
  /// The key of the next row.
  private var seal: Seal
  /// The number of the ledger's last row, once it was needed.
  private var lastSeq: Int64?
  /// The ends of the chains that were needed.
  private var ends: [LedgerChain: LedgerEnd] = [:]

  init(
    _ database: Database, clock: any HostClock, seal: Seal, tracing: (@Sendable (SQLiteTrace) -> Void)?
  ) throws(Failure) {
    self.seal = seal
    try super.init(database, clock: clock, tracing: tracing)
  }

  // MARK: The ledger

  /// Tells the ledger what became of the clock, before anything else is written. Rules C2, C3.
  func enterClockEvents() throws(Failure) {
    for event in clockEvents { try enter(LedgerEntry(event, at: anchor.time)) }
  }

  /// Throws `unreachable` when the key was rotated after the store was opened. Rule L3.
  func enter(_ entry: LedgerEntry) throws(Failure) { try enter(entry, rotatingTo: nil) }

  /// Goes on with the key that `make` gives, which a file keeps by then; returns its id. Rule L3.
  func rotateKey(
    for reason: ReasonCode, by staff: StaffName, _ make: () throws(Failure) -> Seal
  ) throws(Failure) -> String {
    _ = try lastSeqUnderKey()
    let new = try make()
    let details = KeyRotation.details(from: seal, to: new, reason: reason, over: try ledgerHeads())
    try enter(LedgerEntry(.keyRotated, at: anchor.time, staff: staff, details: details), rotatingTo: new)
    try run("UPDATE fact SET value = ? WHERE name = ?", [new.keyID, Fact.key])
    seal = new
    return new.keyID
  }

  private func enter(_ entry: LedgerEntry, rotatingTo newKey: Seal?) throws(Failure) {
    let (seq, isFull) = try lastSeqUnderKey().addingReportingOverflow(1)
    guard seq > 0, !isFull else { throw .damaged }
    let chain = LedgerChain(of: entry.station)
    let end = if let known = ends[chain] { known } else { try end(of: chain) }
    let row = try LedgerRow(entry, seq: seq, onto: end, written: anchor.time, by: seal, and: newKey)
    try insert(row, of: entry.participant)
    lastSeq = seq
    ends[chain] = LedgerEnd(place: row.place, seal: row.seal)
  }

  /// Throws `unreachable` when another key seals the ledger by now.
  private func lastSeqUnderKey() throws(Failure) -> Int64 {
    if let lastSeq { return lastSeq }
    // Read in this transaction: a key that is current now stays so until the commit.
    guard try fact(Fact.key) == seal.keyID else { throw .unreachable }
    let found = try lastNumber().seq
    lastSeq = found
    return found
  }

  private func insert(_ row: LedgerRow, of participant: ParticipantID?) throws(Failure) {
    try run(
      """
      INSERT INTO ledger (seq, chain, place, written, at, event, participant, branch, terminal, staff, about, details,
      key_id, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        row.seq, row.chain.code, row.place, row.written.milliseconds, row.at.milliseconds, row.event,
        participant?.stored, row.branch,
        row.terminal, row.staff, row.about, row.details, row.keyID, Data(row.seal),
      ])
  }

  // MARK: The clock

  /// Leaves the anchor behind for the next transaction. Rule C2.
  func storeAnchor() throws(Failure) {
    try run(
      """
      INSERT INTO clock (one, boot, since_boot, wall, time, carried, aside, episode, left_out, doubtful_since)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (one) DO UPDATE SET boot = excluded.boot, since_boot = excluded.since_boot, wall = excluded.wall,
      time = excluded.time, carried = excluded.carried, aside = excluded.aside, episode = excluded.episode,
      left_out = excluded.left_out, doubtful_since = excluded.doubtful_since
      """,
      [
        anchor.boot, anchor.sinceBoot.milliseconds, anchor.wall.milliseconds, anchor.time.milliseconds,
        anchor.carried.milliseconds, anchor.aside.milliseconds, anchor.episode?.milliseconds,
        anchor.leftOut?.milliseconds, anchor.doubtfulSince?.milliseconds,
      ])
  }

  func acceptClock() throws(Failure) -> Span {
    // What was written before a long gap that nothing confirms was written by a clock that was right.
    let after = anchor.correctedAfter?.milliseconds ?? .min
    let (accepted, moved) = ClockAnchor.accepting(host, after: anchor)
    anchor = accepted
    let shift: StatementArguments = [moved.milliseconds, after]
    try run("UPDATE access SET opens_at = opens_at + ? WHERE opens_at > ?", shift)
    // What runs for minutes runs on for as long as before: a face check may be under way, a terminal may pause.
    try run("UPDATE access SET reservation_at = reservation_at + ? WHERE reservation_at > ?", shift)
    for table in ["lookup_brake", "strike_brake", "sign_in_brake"] {
      try run("UPDATE \(table) SET paused_until = paused_until + ? WHERE paused_until > ?", shift)
    }
    try run(
      "UPDATE outbox SET not_before = not_before + ? WHERE purpose = '\(Notice.Purpose.blockOpens.rawValue)' AND not_before > ?",
      shift)
    try run("UPDATE shift SET until = until + ? WHERE ended IS NULL AND until > ?", shift)
    // What is counted for 24 hours, too: voids keep a face from being checked, wrong facts a ticket from being read,
    // wrong passwords an account from being used.
    for (table, column) in [("access", "voids"), ("ticket", "wrong_facts"), ("staff", "wrongs")] {
      try run(
        """
        UPDATE \(table) SET \(column) =
        (SELECT json_group_array(iif(value > ?2, value + ?1, value)) FROM json_each(\(table).\(column)))
        WHERE \(column) <> '[]'
        """,
        shift)
    }
    return moved
  }
}
