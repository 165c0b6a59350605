import GRDB
import Rules
package import Services

/// Brings a folder of files into a store, all of it or nothing.
///
/// The folder is read and checked apart, in a database beside the store; kiosks go on meanwhile. Only the merge, one
/// transaction, holds the store under maintenance; a folder that changes nothing does not even do that and writes
/// nothing. An import that was killed leaves the store as it was, and its staging database to the next one.
package struct Importer: Sendable {
  private let path: String
  private let clock: any HostClock
  private let options: SQLiteOptions

  /// `store`: the store's file; it is made when there is none.
  package init(store path: String, clock: any HostClock = LinuxClock(), options: SQLiteOptions = SQLiteOptions()) {
    self.path = path
    self.clock = clock
    self.options = options
  }

  /// Imports the folder; `progress` is called at every 64 KiB and at the beginning of each step.
  @discardableResult
  package func run(
    folder: String, progress: (IntakeProgress) -> Void = { _ in }
  ) throws(ImportFault) -> ImportSummary {
    do {
      let folder = try IntakeFolder(folder)
      let today = try openedOnce()
      let store = StoreFiles.resolved(path)
      return try KernelLock.importing(into: store).aloneNow(held: ImportFault.running) {
        let staged = try StagedFolder(folder, beside: store, today: today)
        defer { staged.remove() }
        var summary = try staged.fill(progress)
        if try staged.keepsNews(summary) {
          progress(IntakeProgress(step: .waiting, rowCount: 0, byteCount: 0, ofBytes: 0))
          try merge(staged, &summary, progress)
        }
        return summary
      }
    } catch {
      throw ImportFault(error)
    }
  }

  /// Makes the store when there is none and brings its tables up to date; returns the latest local date.
  private func openedOnce() throws -> CivilDay {
    let store = try SQLiteStore(at: .file(path), clock: clock, options: options)
    return try store.read { (records) throws(Failure) in Zone.wit.day(of: records.time.now) }
  }

  private func merge(
    _ staged: StagedFolder, _ summary: inout ImportSummary, _ progress: (IntakeProgress) -> Void
  ) throws {
    var options = options
    options.isMaintainer = true
    summary = try SQLiteStore.underMaintenance(path, patience: options.patience) { [summary] in
      let store = try SQLiteStore(at: .file(path), clock: clock, options: options)
      return try store.write { (books) throws(Failure) in
        guard let session = books as? WritingSession else { throw .unreachable }
        return try storing { try session.merge(staged, summary, progress) }
      }
    }
  }
}

/// How far an import has come.
package struct IntakeProgress: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case reading(IntakeFile)
    case checking
    /// For the kiosks to end what they are at.
    case waiting
    case merging(IntakeFile)
  }

  package let step: Step
  /// Rows of the file so far.
  package let rowCount: Int
  /// Bytes of all files so far.
  package let byteCount: Int
  /// Bytes of all files.
  package let ofBytes: Int
}

/// What an import did.
package struct ImportSummary: Sendable, Hashable {
  /// For each file that was there.
  package internal(set) var counts: [IntakeFile: IntakeCount] = [:]
  /// The first of the values that the file overwrote although the desk had changed them.
  package internal(set) var overwritten: [IntakeOverwrite] = []
  /// How many of them there are.
  package internal(set) var overwrittenCount = 0
  /// The folder says that nobody in it exists.
  package internal(set) var isSynthetic = false

  /// Rows added and changed in all files.
  package var changeCount: Int { counts.values.reduce(0) { $0 + $1.added + $1.changed } }
}

/// Why nothing was imported. The store is as it was.
package enum ImportFault: Error, Sendable, Hashable {
  /// The path is no folder.
  case noFolder
  /// What is wrong in the files.
  case data(IntakeErrors)
  /// Another import into the same store is running: try again later.
  case running
  /// The store cannot be opened.
  case store(StoreOpening)
  /// The store, or the disk beside it, failed.
  case failed(Failure)

  init(_ error: any Error) {
    switch error {
    case let fault as ImportFault: self = fault
    case let opening as StoreOpening: self = .store(opening)
    default: self = .failed(Failure(storing: error))
    }
  }
}
