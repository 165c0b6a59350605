package import Rules

/// Where the facts are kept. It never decides: it runs a closure inside one transaction.
///
/// The closure is pure but for what it does to the `Books`, and may run more than once; nothing it says may leave the
/// program before `write` has returned, because only then is it durable (one fsync per write). Rules S5, S9.
package protocol Store {
  /// Runs on one snapshot. Never writes. Rule P6.
  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value

  /// Runs with the locks held that the scope names; the clock is read after the last of them. Commits, durably, or throws
  /// and changes nothing. A store may lock more, and run the closure anew with more when it turns out to write more.
  /// Rule MB3.
  func write<Value>(
    _ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value
  ) throws(Failure) -> Value

  /// Checks all chains of the ledger from the first row to the last, in bounded memory and in many short transactions, so
  /// that a long one holds nobody up; with a head also that nothing was cut off the end. Throws `cancelled` when nobody
  /// waits any more. Rules L3, MB1.
  func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict

  /// Runs when it is this process's turn to make or compare a secret of a password, of which at most two go on at once
  /// on a host; never inside of a transaction. Throws `busy` when no turn came within a bounded wait: then nothing was
  /// counted. A turn ends with its process. Rule AKk.
  func takingPasswordTurn<Value>(_ work: (PasswordTurn) throws(Failure) -> Value) throws(Failure) -> Value
}

/// What a secret of a password is made and compared with: only a store that had waited for its turn gives one.
package struct PasswordTurn {
  package init() {}
}

/// The clocks of the host. Rule C1.
package protocol HostClock: Sendable {
  func reading() -> HostReading
}

/// A source of chance: the system's at work, a seeded one in tests.
package protocol Chance: Sendable {
  func next() -> UInt64
}

extension Chance {
  package func identifier<Subject>() -> Identifier<Subject> { Identifier(high: next(), low: next()) }

  package func reference(in month: CivilMonth) -> Reference {
    Reference(month: month, chance: (0..<6).map { _ in next() })
  }
}
