import GRDB
package import Keeping
import Rules
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
      throw ImportFault(error)
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
      let staged = try StagedFolder(folder, beside: store, today: today)
      defer { staged.remove() }
      Halt.importing.reach()
      let looked = Result { try look(at: staged, wishes, today, progress) }
      if let odd {
        do { try staged.eachOdd(odd) } catch { throw ImportFault.unreported }
      }
      var (summary, isNews) = try looked.get()
      if !wishes.isRehearsal, isNews {
        progress(IntakeProgress(step: .waiting, rowCount: 0, byteCount: 0, ofBytes: 0))
        try merge(staged, options, &summary, progress)
      }
      return summary
    }
  }

  /// The date first, then the rows, then the whole; returns whether there is anything to merge.
  private func look(
    at staged: StagedFolder, _ wishes: ImportWishes, _ today: CivilDay, _ progress: (IntakeProgress) -> Void
  ) throws -> (ImportSummary, isNews: Bool) {
    var errors = IntakeErrors()
    let note = IntakeNote(staged.folder, today: today, errors: &errors)
    let day = wishes.day ?? note.day
    let last = try staged.lastDay()
    let verdict = DeliveryDate.judge(day, last: last, today: today)
    if errors.count == 0 { try refuse(verdict, day) }
    var summary = try staged.fill(wishes, note, errors, progress)
    summary.day = day
    summary.last = last
    if let said = note.day, said != day { summary.otherDay = said }
    let isNews = try staged.keepsNews(&summary)
    var doubts = summary.look.doubts(wishes.limits)
    if case .older = verdict { doubts.insert(DeliveryDoubt.older, at: 0) }
    summary.accepted = doubts.filter(wishes.accepted.contains)
    guard summary.accepted == doubts else {
      throw DeliveryRefusal.doubted(doubts.filter { !wishes.accepted.contains($0) }, summary)
    }
    summary.isRehearsal = wishes.isRehearsal
    return (summary, isNews || day != nil && day != last)
  }

  private func refuse(_ verdict: DeliveryDate.Verdict, _ day: CivilDay?) throws {
    switch (verdict, day) {
    case (.missing(let last), _): throw DeliveryRefusal.undated(last: last)
    case (.inFuture(let today), let day?): throw DeliveryRefusal.inFuture(day, today: today)
    case (.absurd, let day?): throw DeliveryRefusal.absurd(day)
    default: break
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
    _ staged: StagedFolder, _ options: ArchiveOptions, _ summary: inout ImportSummary,
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
        return try storing { try session.merge(staged, summary, progress) }
      }
    }
  }
}

extension ImportFault {
  fileprivate init(_ error: any Error) {
    switch error {
    case let fault as ImportFault: self = fault
    case let refusal as DeliveryRefusal: self = .refused(refusal)
    case let opening as StoreRefusal: self = .store(opening)
    default: self = .failed(Failure(storing: error))
    }
  }
}
