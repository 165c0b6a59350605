package import Rules
package import Services

/// Where a store is kept.
package enum ArchivePlace: Sendable, Hashable {
  /// A file, with `.maintenance` and the ledger's key beside it, and whatever the kind of store has there. The folder is
  /// made when it is missing.
  case file(String)
  /// Nowhere: gone with the program.
  case memory
  /// A PostgreSQL server that many branches share, by an address or a service of libpq.
  case server(String)

  /// What a name on the command line or in a setting stands for: `postgresql://HOST/DATABASE` and `service=NAME` are
  /// servers, everything else is a file.
  package init(named name: String) {
    let isServer = ["postgresql://", "postgres://", "service="].contains { name.hasPrefix($0) }
    self = isServer ? .server(name) : .file(name)
  }
}

/// What may differ from one opening of a store to another, of whatever kind it is.
package struct ArchiveOptions: Sendable {
  /// How long this store waits for others, and how that wait is ended.
  package var patience: Patience
  /// The file of the ledger's key; `ledger.key` in the store's folder when nil. A store in memory has none.
  package var keyFile: String?
  /// The key of a store in memory; a new one when nil.
  package var seal: Seal?
  /// False: a store that is missing or empty is refused instead of made.
  package var mayFound: Bool
  /// The last row of the ledger that this program has seen, for every opening of its store; of this opening alone when
  /// nil. Rule DL6.
  package var witness: LedgerWitness?
  /// Told why the open store is not the one at its path, before the request that found it fails with `unreachable` or
  /// `damaged`. Rule DL6.
  package var complaining: (@Sendable (StoreRefusal) -> Void)?
  /// Told the store's time and the host's time since boot after every transaction.
  package var timing: (@Sendable (Moment, Span) -> Void)?
  /// Told what became of the clock, after the commit that put it into the ledger, once for each event. Rule C2.
  package var noticing: (@Sendable (ClockEvent) -> Void)?

  package init(
    patience: Patience = Patience(), keyFile: String? = nil, seal: Seal? = nil, mayFound: Bool = true,
    witness: LedgerWitness? = nil, complaining: (@Sendable (StoreRefusal) -> Void)? = nil,
    timing: (@Sendable (Moment, Span) -> Void)? = nil,
    noticing: (@Sendable (ClockEvent) -> Void)? = nil
  ) {
    self.patience = patience
    self.keyFile = keyFile
    self.seal = seal
    self.mayFound = mayFound
    self.witness = witness
    self.complaining = complaining
    self.timing = timing
    self.noticing = noticing
  }
}

/// A store with what its keepers need of it beyond transactions.
package protocol Archive: Store, LedgerSource, Sendable {
  /// The key that seals the ledger, also for digests of what must not be stored in clear.
  var seal: Seal { get }

  /// The file that holds `seal` and every other key of the ledger, resolved, to be backed up; nil in memory.
  var keyFile: String? { get }

  /// Bytes that were written and are not where they stay yet. They grow without an end while some program reads and does
  /// not end.
  var pendingBytes: Int { get }

  /// Whether a commit is on the disk when a write returns. Rule S5.
  func isDurable() throws(Failure) -> Bool

  /// Whether nobody in it exists: made by `generate` or for the demo. Rule L2.
  func isSynthetic() throws(Failure) -> Bool

  /// One head over the ends of all chains of the ledger, to be kept elsewhere; nil before the first row. Rules L3, MB1.
  func ledgerHead() throws(Failure) -> LedgerHead?

  /// Makes a new key for the ledger and appends the row under both keys; returns the new key's id. Every opening of
  /// before appends nothing any more but throws `unreachable`, and is to be made anew. Throws `busy` while somebody else
  /// rotates, `maintenance` during an import, `full` or `readOnly` when the key file cannot be written, and
  /// `unreachable` where no file keeps a key, or only a branch's part of it. Rule L3.
  /// - Parameter dividing: of the new key each chain gets one of its own, and each branch can be given its own. Rule MB7.
  @discardableResult
  func rotateKey(for reason: ReasonCode, by staff: StaffName, dividing: Bool) throws(Failure) -> String

  /// Tells every program that has the store open, and every later one, that what is at the path was put there on purpose
  /// although it may lack what they have seen: a new generation, in the ledger. Returns its name. Rule DL6.
  @discardableResult
  func noteRestored(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String

  /// Puts everything in, in one transaction; what is there under the same key is replaced, ids of participants stay.
  /// Throws `damaged` and changes nothing when a card names a person or a branch that is not there.
  func stock(_ goods: Stock) throws(Failure)
}

extension Archive {
  /// With a new key of the same kind.
  @discardableResult
  package func rotateKey(for reason: ReasonCode, by staff: StaffName) throws(Failure) -> String {
    try rotateKey(for: reason, by: staff, dividing: seal.isDivided)
  }
}

/// Tells when somebody has changed a store: another terminal, a command, this program itself. Changes nothing.
package protocol ArchiveWatch: AnyObject, Sendable {
  /// Starts, once. The first news come at once, because nobody knows what was changed before.
  func start()

  /// Readable when something was changed; to be polled, by who keeps the watch meanwhile.
  var readyDescriptor: Int32 { get }

  /// Whether anything was changed since the last call. Never waits; many changes are told as one, five times a second
  /// at most.
  func take() -> Bool
}

/// Brings a folder of files into a store, all of it or nothing; the store is made when there is none.
package protocol ArchiveImporter: Sendable {
  /// - Parameters:
  ///   - progress: called now and then, and at the beginning of each step
  ///   - odd: called once for every odd row, whatever becomes of the import, and with nil after the last; nothing is
  ///     merged before
  @discardableResult
  func run(
    folder: String, _ wishes: ImportWishes, progress: (IntakeProgress) -> Void, odd: ((IntakeOddRow?) throws -> Void)?
  ) throws(ImportFault) -> ImportSummary
}
