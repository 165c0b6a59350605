#if Postgres
  import Keeping
  package import Rules
  import SQLRecords
  package import Services

  extension PostgresStore {
    package func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict {
      try LedgerAudit(self).verify(head: head)
    }

    package func takingPasswordTurn<Value>(
      _ work: (PasswordTurn) throws(Failure) -> Value
    ) throws(Failure) -> Value {
      guard let keyFile else { return try work(PasswordTurn()) }
      do {
        return try PasswordTurns(of: keyFile, options.patience).holding { try work(PasswordTurn()) }
      } catch let failure as Failure {
        throw failure
      } catch {
        throw .unreachable
      }
    }
  }

  extension PostgresStore: LedgerSource {
    package func ledger(after seq: Int64, limit: Int) throws(Failure) -> [LedgerRow] {
      if options.patience.isCancelled { throw .cancelled }
      return try session { (session) throws(Failure) in try session.ledger(after: seq, limit: limit) }
    }

    package var hasGaps: Bool { true }

    /// Asked while nobody writes, for a moment: what has a number by then is committed or never will be.
    package func lastDecided() throws(Failure) -> Int64 {
      try atRest { (session) throws(Failure) in try session.lastNumber().seq }
    }

    /// Runs when no write is under way; those that come wait for it.
    private func atRest<Value>(_ work: (Session) throws(Failure) -> Value) throws(Failure) -> Value {
      try repeating { (connection) throws(Failure) in
        try connection.begin("BEGIN ISOLATION LEVEL READ COMMITTED")
        _ = try connection.rows("SELECT pg_advisory_xact_lock(\(Self.everythingKey))", []) { _ in }
        let session = Session(
          connection, after: try Self.latestAnchor(on: connection), at: try reading(on: connection))
        let answer = try work(session)
        try connection.end()
        return answer
      }
    }

    /// Every key that the key file holds at this moment.
    package func ledgerKeys() throws(Failure) -> [Seal] {
      guard let keyFile else { return [seal] }
      let keys: [Seal]?
      do throws(StoreRefusal) { keys = try KeyFile.read(keyFile) } catch { throw error.failure }
      guard let keys else { throw .unreachable }
      return keys
    }
  }

  extension PostgresStore: Archive {
    /// A server keeps its log itself.
    package var pendingBytes: Int { 0 }

    /// Whether a commit is on the server's disk, and on that of its synchronous standby where it has one, when a write
    /// returns. Rule S5.
    package func isDurable() throws(Failure) -> Bool {
      try session { (session) throws(Failure) in
        try session.one(
          """
          SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
          AND current_setting('synchronous_commit') IN ('on', 'remote_apply') AS durable
          """
        ) { (cells) throws(Failure) in try cells.need("durable") } ?? false
      }
    }

    package func isSynthetic() throws(Failure) -> Bool {
      try session { (session) throws(Failure) in try session.fact(Fact.synthetic) != nil }
    }

    package func ledgerHead() throws(Failure) -> LedgerHead? {
      try atRest { (session) throws(Failure) in try session.ledgerHeads().head }
    }

    @discardableResult
    package func rotateKey(
      for reason: ReasonCode, by staff: StaffName, dividing: Bool
    ) throws(Failure) -> String {
      guard let keyFile, seal.ownChain == nil else { throw .unreachable }
      return try writing(.everything) { (session) throws(Failure) in
        try session.rotateKey(for: reason, by: staff) { () throws(Failure) in
          do throws(StoreRefusal) { return try KeyFile.add(to: keyFile, divided: dividing) } catch {
            throw error.failure
          }
        }
      }
    }

    @discardableResult
    package func noteRestored(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
      try writing(.everything) { (session) throws(Failure) in try session.noteRestored(for: reason, by: staff) }
    }

    package func stock(_ goods: Stock) throws(Failure) {
      try writing(.everything) { (session) throws(Failure) in try session.stock(goods) }
    }
  }
#endif
