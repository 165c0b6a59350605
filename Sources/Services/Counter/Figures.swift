import Rules

extension Desk {
  func figures(from first: CivilDay, through last: CivilDay) throws(Failure) -> CounterReply { throw .damaged }

  func ledger(_ query: LedgerQuery) throws(Failure) -> CounterReply { throw .damaged }
}
