package import Keeping
package import Services

#if Postgres
  import PostgresStore
  import SQLiteStore
#endif

/// A branch's file that becomes a store on a server.
package struct StoreCopy {
  /// Rows of each table, in the order in which they came.
  package let counts: [(table: String, rows: Int)]
  /// Of the ledger that was copied, and of what is on the server.
  package let heads: (from: LedgerHead?, to: LedgerHead?)
  /// What the check of the copied ledger said.
  package let verdict: LedgerVerdict

  /// Nothing is lost or added on the way.
  package var isWhole: Bool {
    guard case .intact = verdict else { return false }
    return heads.from == heads.to
  }

  /// Copies all of it or nothing. The file stays as it is.
  /// - Parameters:
  ///   - options: with the file of the ledger's keys, which the server's store goes on with
  ///   - progress: told the name of each table and how many rows it had
  /// - Throws: a refusal, when the server has a store already or either cannot be used, or a `Failure`
  package static func copy(
    from file: String, to address: String, options: ArchiveOptions, progress: (String, Int) -> Void
  ) throws -> StoreCopy {
    #if Postgres
      var options = options
      options.mayFound = false
      let place = try PostgresStore.Place(address)
      let source = try SQLiteStore(at: .file(file), options: options)
      options.keyFile = source.keyFile
      var counts: [(table: String, rows: Int)] = []
      let head = try source.handingOver { head, read in
        try PostgresStore.fill(place, patience: options.patience, from: read) { table, rows in
          counts.append((table, rows))
          progress(table, rows)
        }
        return head
      }
      let copied = try PostgresStore(at: place, options: options)
      return StoreCopy(
        counts: counts, heads: (head, try copied.ledgerHead()), verdict: try copied.verifyLedger(head: head))
    #else
      throw StoreRefusal(
        .foreign, "the store", "this program was built without PostgreSQL: build it with `--traits Postgres`")
    #endif
  }
}
