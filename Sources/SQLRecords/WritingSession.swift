import Keeping
package import Rules
package import Services

/// A transaction that holds the write lock.
package class WritingSession: Session, Books {
  /// The key of the next row.
  private var seal: Seal
  /// The number of the ledger's last row, once it was needed.
  private var lastSeq: Int64?
  /// The ends of the chains that were needed.
  private var ends: [LedgerChain: LedgerEnd] = [:]

  package init(
    _ connection: any SQLConnection, after stored: ClockAnchor?, at host: HostReading, seal: Seal
  ) {
    self.seal = seal
    super.init(connection, after: stored, at: host)
  }

  /// What a statement here changes is held first: what is decided by it was read after that. Rule MB3.
  func hold(_ hold: Hold) throws(Failure) { try connection.hold(hold) }

  /// Forgets old rows of a table, a few at a time: more than one write adds, so that they run out and no write waits for
  /// it. What another is forgetting is left to him.
  func forget(
    _ table: String, _ key: String, _ column: String = "at", olderThan span: Span
  ) throws(Failure) {
    let whole = key.contains(",") ? "(\(key))" : key
    try run(
      """
      DELETE FROM \(table) WHERE \(whole) IN
      (SELECT \(key) FROM \(table) WHERE \(column) < ? ORDER BY \(column) LIMIT 4 \(dialect.skippingLocked))
      """,
      [time.now.milliseconds - span.milliseconds])
  }

  // MARK: The ledger

  /// Tells the ledger what became of the clock, before anything else is written. Rules C2, C3.
  /// - Parameter station: whose chain is told; the store's for nil
  package func enterClockEvents(at station: Station? = nil) throws(Failure) {
    for event in clockEvents { try enter(LedgerEntry(event, at: anchor.time, station: station)) }
  }

  /// Throws `unreachable` when the key was rotated after the store was opened. Rule L3.
  package func enter(_ entry: LedgerEntry) throws(Failure) { try enter(entry, rotatingTo: nil) }

  /// Goes on with the key that `make` gives, which a file keeps by then; returns its id. Rule L3.
  package func rotateKey(
    for reason: ReasonCode, by staff: StaffName, _ make: () throws(Failure) -> Seal
  ) throws(Failure) -> String {
    try hold(.everything)
    _ = try lastSeqUnderKey()
    let new = try make()
    let details = KeyRotation.details(from: seal, to: new, reason: reason, over: try ledgerHeads())
    try enter(LedgerEntry(.keyRotated, at: anchor.time, staff: staff, details: details), rotatingTo: new)
    try run("UPDATE fact SET value = ? WHERE name = ?", [new.keyID, Fact.key])
    seal = new
    return new.keyID
  }

  /// A new generation of the store, in the ledger; returns its name. Rule DL6.
  package func noteRestored(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
    try hold(.everything)
    let generation = Seal.hex(Array(SystemChance().key().prefix(16)))
    try run(
      "INSERT INTO fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [Fact.generation, generation])
    try enter(LedgerEntry(.restored, at: time.now, staff: staff, about: generation, details: ["reason": reason.text]))
    return generation
  }

  private func enter(_ entry: LedgerEntry, rotatingTo newKey: Seal?) throws(Failure) {
    let chain = LedgerChain(of: entry.station)
    try hold(.chain(chain))
    let (following, isFull) = try lastSeqUnderKey().addingReportingOverflow(1)
    guard following > 0, !isFull else { throw .damaged }
    let seq = try connection.ledgerNumber() ?? following
    let end = if let known = ends[chain] { known } else { try heldEnd(of: chain) }
    let row = try LedgerRow(entry, seq: seq, onto: end, written: anchor.time, by: seal, and: newKey)
    try insert(row, of: entry.participant)
    lastSeq = seq
    ends[chain] = LedgerEnd(place: row.place, seal: row.seal)
  }

  /// A chain begins at the end of the store's, which must not go on meanwhile.
  private func heldEnd(of chain: LedgerChain) throws(Failure) -> LedgerEnd {
    let end = try end(of: chain)
    guard end.place == 0, chain != .store else { return end }
    try hold(.chain(.store))
    return try self.end(of: chain)
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
        row.terminal, row.staff, row.about, row.details, row.keyID, row.seal,
      ])
  }

  // MARK: The clock

  package func acceptClock() throws(Failure) -> Span {
    try hold(.everything)
    // What was written before a gap that nothing confirms was written by a clock that was right.
    let after = anchor.correctedAfter(gap: host.believedGap)?.milliseconds ?? .min
    // A block that was reported before it may open long after it. Rule B2.
    let opensAfter = anchor.correctedAfter(gap: max(host.believedGap, Report.wait))?.milliseconds ?? .min
    let (accepted, moved) = ClockAnchor.accepting(host, after: anchor)
    anchor = accepted
    let shift: SQLArguments = [moved.milliseconds, after]
    let opening: SQLArguments = [moved.milliseconds, opensAfter]
    try run("UPDATE access SET opens_at = opens_at + ? WHERE opens_at > ?", opening)
    // What runs for minutes runs on for as long as before: a face check may be under way, a terminal may pause.
    try run("UPDATE access SET reservation_at = reservation_at + ? WHERE reservation_at > ?", shift)
    for table in ["lookup_brake", "strike_brake", "sign_in_brake"] {
      try run("UPDATE \(table) SET paused_until = paused_until + ? WHERE paused_until > ?", shift)
    }
    try run(
      "UPDATE outbox SET not_before = not_before + ? WHERE purpose = '\(Notice.Purpose.blockOpens.rawValue)' AND not_before > ?",
      opening)
    try run("UPDATE shift SET until = until + ? WHERE ended IS NULL AND until > ?", shift)
    // What was proven is good for as long as before, and no longer.
    for (table, column, which) in Self.good {
      try run("UPDATE \(table) SET \(column) = \(column) + ? WHERE \(column) > ? AND \(which)", shift)
    }
    // What is counted for 24 hours, too: voids keep a face from being checked, wrong facts a ticket from being read and
    // 175 from taking a report, wrong passwords an account from being used.
    try run("UPDATE caller_facts SET ended_until = ended_until + ? WHERE ended_until > ?", shift)
    for (table, column) in [
      ("access", "voids"), ("ticket", "wrong_facts"), ("caller_facts", "wrongs"), ("staff", "wrongs"),
    ] {
      try run(
        """
        UPDATE \(table) SET \(column) = \(dialect.moved("\(table).\(column)")) WHERE \(column) <> '[]'
        """,
        shift)
    }
    return moved
  }

  /// From when on something is good for a while: three facts, an unused consent or pass, an original KTP, a number that
  /// somebody takes to the counter.
  private static let good = [
    ("identified", "at", "TRUE"), ("proof", "at", "used_at IS NULL"), ("card_sight", "seen", "TRUE"),
    ("card_sight", "looked", "TRUE"), ("hand_over", "at", "taken_at IS NULL"),
  ]
}
