package import Rules
package import Services

/// Where a store is kept.
package enum SQLitePlace: Sendable, Hashable {
  /// A file, with `-wal`, `-shm`, `.maintenance` and the ledger's key beside it. The folder is made when it is missing.
  case file(String)
  /// Nowhere: gone with the program. The same tables and statements as a file.
  case memory
}

/// What may differ from one opening of a store to another.
package struct SQLiteOptions: Sendable {
  /// How long this store waits for others, and how that wait is ended.
  package var patience: Patience
  /// The ledger's key; `ledger.key` in the store's folder when nil. A store in memory has no file and a new key.
  package var keyFile: String?
  /// True for the importer alone, inside ``SQLiteStore/underMaintenance(_:patience:_:)``.
  package var isMaintainer: Bool
  /// False: a store that is missing or empty is refused instead of made.
  package var mayFound: Bool
  /// The last row of the ledger that this program has seen, for every opening of its store; of this opening alone when
  /// nil. Rule DL6.
  package var witness: LedgerWitness?
  /// Told why the open store is not the one at its path, before the request that found it fails with `unreachable` or
  /// `damaged`. Rule DL6.
  package var complaining: (@Sendable (StoreOpening) -> Void)?
  /// Told the store's time and the host's time since boot after every transaction.
  package var timing: (@Sendable (Moment, Span) -> Void)?
  /// Told what became of the clock, after the commit that put it into the ledger, once for each event. Rule C2.
  package var noticing: (@Sendable (ClockEvent) -> Void)?
  /// Told of every statement that SQLite runs. For tests.
  package var tracing: (@Sendable (SQLiteTrace) -> Void)?

  package init(
    patience: Patience = Patience(), keyFile: String? = nil, isMaintainer: Bool = false,
    mayFound: Bool = true, witness: LedgerWitness? = nil, complaining: (@Sendable (StoreOpening) -> Void)? = nil,
    timing: (@Sendable (Moment, Span) -> Void)? = nil,
    noticing: (@Sendable (ClockEvent) -> Void)? = nil, tracing: (@Sendable (SQLiteTrace) -> Void)? = nil
  ) {
    self.patience = patience
    self.keyFile = keyFile
    self.isMaintainer = isMaintainer
    self.mayFound = mayFound
    self.witness = witness
    self.complaining = complaining
    self.timing = timing
    self.noticing = noticing
    self.tracing = tracing
  }
}

/// What SQLite did, in order. Rule M3.
package enum SQLiteTrace: Sendable, Hashable {
  /// A statement began; its text without the values.
  case statement(String)
  /// The statement before it ended with this many rows.
  case rows(Int)
}

/// Why a store could not be opened, for whoever runs the program.
package struct StoreOpening: Error, Sendable, Hashable, CustomStringConvertible {
  /// What a person at the terminal is told.
  package let failure: Failure
  /// The file or folder that is in the way.
  package let path: String
  /// What is wrong, with which file, and the way out: one sentence.
  package let sentence: String

  package init(_ failure: Failure, _ path: String, _ sentence: String) {
    self.failure = failure
    self.path = path
    self.sentence = sentence
  }

  package var description: String { sentence }
}
