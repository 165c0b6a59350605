import Rules

extension Desk {
  /// Rows of the ledger on one page.
  private static let ledgerPage = 200

  /// Rows of the ledger, the newest first.
  func ledger(_ query: LedgerQuery) throws(Failure) -> CounterReply {
    .ledger(try store.read { records throws(Failure) in try records.ledger(query, limit: Self.ledgerPage) })
  }
}
