import GRDB
package import Keeping
import Rules
import SQLIntake
import SQLRecords
package import Services

/// Brings a folder of files into a store, all of it or nothing.
///
/// The folder is read and checked apart, in a database beside the store; kiosks go on meanwhile. Only the merge, one
/// transaction, holds the store under maintenance; a folder that changes nothing does not even do that and writes
/// nothing. An import that was killed leaves the store as it was, and its staging database to the next one.
package struct Importer: ArchiveImporter {
  private let path: String
  private let clock: any HostClock
  private let options: ArchiveOptions

  /// `store`: the store's file; it is made when there is none.
  package init(store path: String, clock: any HostClock = LinuxClock(), options: ArchiveOptions = ArchiveOptions()) {
    self.path = path
    self.clock = clock
    self.options = options
  }

  /// Imports the folder; `progress` is called at every 64 KiB and at the beginning of each step, `odd` once for every
  /// odd row, whatever becomes of the import, and with nil after the last; nothing is merged before.
  @discardableResult
  package func run(
    folder: String, _ wishes: ImportWishes = ImportWishes(), progress: (IntakeProgress) -> Void = { _ in },
    odd: ((IntakeOddRow?) throws -> Void)? = nil
  ) throws(ImportFault) -> ImportSummary {
    do {
      let folder = try IntakeFolder(folder)
      if wishes.isRehearsal, !StoreFiles.exists(path) {
        return try onScratch { try $0.run(folder, wishes, odd, progress) }
      }
      return try run(folder, wishes, odd, progress)
    } catch {
      throw ImportFault(error, otherwise: Failure.init(storing:))
    }
  }

  private func run(
    _ folder: IntakeFolder, _ wishes: ImportWishes, _ odd: ((IntakeOddRow?) throws -> Void)?,
    _ progress: (IntakeProgress) -> Void
  ) throws -> ImportSummary {
    // Whatever is at the path at the merge has to go on from what the folder was compared with. Rule DL6.
    var options = options
    options.witness = options.witness ?? LedgerWitness()
    let today = try openedOnce(options)
    let store = StoreFiles.resolved(path)
    return try KernelLock.importing(into: store).aloneNow(held: ImportFault.running) {
      let stage = try SQLiteStage(beside: store)
      defer { stage.remove() }
      Halt.importing.reach()
      return try StagedFolder(folder, in: stage, today: today).imports(wishes, odd, progress) { summary in
        stage.makeRoom()
        try merge(stage, options, &summary, progress)
      }
    }
  }

  /// For a rehearsal without a store: an empty one that goes afterwards, so that none is made where it was named.
  private func onScratch<Value>(_ work: (Importer) throws -> Value) throws -> Value {
    let folder = try ScratchFolder()
    var options = options
    options.keyFile = nil
    let value = Result { try work(Importer(store: folder.path + "/store", clock: clock, options: options)) }
    folder.remove()
    return try value.get()
  }

  /// Makes the store when there is none and brings its tables up to date; returns the latest local date.
  private func openedOnce(_ options: ArchiveOptions) throws -> CivilDay {
    let store = try SQLiteStore(at: .file(path), clock: clock, options: options)
    return try store.read { (records) throws(Failure) in Zone.wit.day(of: records.time.now) }
  }

  private func merge(
    _ stage: SQLiteStage, _ options: ArchiveOptions, _ summary: inout ImportSummary,
    _ progress: (IntakeProgress) -> Void
  ) throws {
    var options = options
    options.mayFound = false
    summary = try SQLiteStore.underMaintenance(path, patience: options.patience) { [summary] in
      Halt.merging.reach()
      let store = try SQLiteStore(at: .file(path), clock: clock, options: options, isMaintainer: true)
      defer { store.foldLog() }
      return try store.write { (books) throws(Failure) in
        guard let session = books as? WritingSession else { throw .unreachable }
        return try storing { try session.merge(summary, from: try session.tables(at: stage.path), progress) }
      }
    }
  }
}

extension WritingSession {
  /// The staging database as `staged`, beside the store, which is `main`.
  fileprivate func tables(at path: String) throws -> StagedTables {
    // Ids are random, so their index is written all over: 128 MiB of it and 64 MiB of the rows stay in memory.
    try database.execute(
      sql: "ATTACH ? AS staged; PRAGMA staged.cache_size = -65536; PRAGMA main.cache_size = -131072",
      arguments: [path])
    return StagedTables(connection, .sqlite, stage: "staged.", store: "main.")
  }
}
