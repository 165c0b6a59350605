package import Keeping
package import Rules
import SQLRecords
package import Services

/// Where a folder is read and checked before anything of it reaches the store. It holds nothing that the folder does not
/// hold, and nobody else looks into it.
package protocol IntakeStage: AnyObject {
  /// Runs while files are read: all of it or nothing.
  func filling<Value>(_ work: (StagedTables) throws -> Value) throws -> Value

  /// Runs while rows are looked at, beside the store, which nobody waits for meanwhile.
  func looking<Value>(_ work: (StagedTables) throws -> Value) throws -> Value
}

/// A folder that is read into a stage, checked, and compared with a store: everything of an import but the merge, which
/// is each store's own.
package final class StagedFolder {
  private let folder: IntakeFolder
  private let stage: any IntakeStage
  private let today: CivilDay
  private var isRead = false

  /// - Parameter today: the latest local date in the country
  package init(_ folder: IntakeFolder, in stage: any IntakeStage, today: CivilDay) {
    self.folder = folder
    self.stage = stage
    self.today = today
  }

  /// The whole course of an import.
  /// - Parameters:
  ///   - odd: called once for every odd row, whatever becomes of the import, and with nil after the last
  ///   - merge: what is new into the store; not called in a rehearsal, nor when nothing would be another
  package func imports(
    _ wishes: ImportWishes, _ odd: ((IntakeOddRow?) throws -> Void)?, _ progress: (IntakeProgress) -> Void,
    merge: (inout ImportSummary) throws -> Void
  ) throws -> ImportSummary {
    let looked = Result { try look(wishes, progress) }
    if let odd {
      do { try eachOdd(odd) } catch { throw ImportFault.unreported }
    }
    var (summary, isNews) = try looked.get()
    if !wishes.isRehearsal, isNews {
      progress(IntakeProgress(step: .waiting, rowCount: 0, byteCount: 0, ofBytes: 0))
      try merge(&summary)
    }
    return summary
  }

  /// The date first, then the rows, then the whole; returns whether there is anything to merge.
  private func look(
    _ wishes: ImportWishes, _ progress: (IntakeProgress) -> Void
  ) throws -> (ImportSummary, isNews: Bool) {
    var errors = IntakeErrors()
    let note = IntakeNote(folder, today: today, errors: &errors)
    let day = wishes.day ?? note.day
    let latest = try lastDay()
    if errors.count == 0 { try refuse(DeliveryDate.judge(day, last: latest, today: today), day) }
    var summary = try fill(wishes, note, errors, progress)
    let mark = try stage.looking { tables in
      summary.branch = try tables.onlyBranch()
      return try tables.lastDelivery(of: summary.branch)
    }
    let last = mark.map(\.day) ?? latest
    let verdict = DeliveryDate.judge(day, last: last, today: today)
    summary.day = day
    summary.last = last
    if let said = note.day, said != day { summary.otherDay = said }
    let isNews = try keepsNews(&summary)
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

  // MARK: Rows

  /// Reads all files and checks them, by themselves and against each other and the store. Wrong rows are left out when
  /// that is wanted, else they stop everything.
  private func fill(
    _ wishes: ImportWishes, _ note: IntakeNote, _ errors: IntakeErrors, _ progress: (IntakeProgress) -> Void
  ) throws -> ImportSummary {
    var errors = errors
    var summary = ImportSummary()
    summary.isSynthetic = folder.isSynthetic
    summary.strangers = folder.strangers
    var codes: [String] = []
    try stage.looking { tables in
      try tables.each("SELECT code FROM \(tables.store)branch ORDER BY code") { codes.append(try $0.need("code")) }
    }
    let readable = try stage.filling { tables in
      let staging = try IntakeStaging(in: tables, codes: codes)
      try IntakeOddRows(tables: tables).keep(&errors)
      return try read(into: staging, &summary, &errors, progress)
    }
    isRead = true
    note.check(summary.counts.mapValues(\.rows), errors: &errors)
    progress(IntakeProgress(step: .checking, rowCount: 0, byteCount: folder.byteCount, ofBytes: folder.byteCount))
    try stage.looking { tables in try check(tables, readable, wishes, &summary, &errors) }
    guard errors.count == 0 || wishes.leavesOut && errors.fileFaults == 0 else { throw ImportFault.data(errors) }
    return summary
  }

  private func check(
    _ tables: StagedTables, _ readable: Set<IntakeFile>, _ wishes: ImportWishes, _ summary: inout ImportSummary,
    _ errors: inout IntakeErrors
  ) throws {
    for table in IntakeTable.all { try tables.analyze(table.staged) }
    try IntakeOddRows(tables: tables).keep(&errors)
    try IntakeChecks(tables: tables, readable: readable).run(errors: &errors)
    summary.look.movedCards = try tables.count("odd WHERE kind IN ('moved-card', 'corrected-nik')")
    guard errors.count > 0, wishes.leavesOut, errors.fileFaults == 0 else {
      if errors.count > 0, !wishes.accepted.contains(.nikEnds) {
        try IntakeLook(tables: tables).blameRounding(wishes.limits, &errors)
      }
      return
    }
    let left = try IntakeLeaving(tables: tables).run()
    for (file, count) in left { summary.counts[file]?.left = count }
    summary.errors = errors
  }

  /// Keeps what the store does not have yet, for the merge, and looks at the whole; true when the store would be another
  /// after it.
  private func keepsNews(_ summary: inout ImportSummary) throws -> Bool {
    let counts = summary.counts
    summary.look.cards = counts[.memberships]?.rows ?? 0
    summary.look.rows = counts.reduce(0) { $1.key == .branches ? $0 : $0 + $1.value.rows }
    return try stage.looking { tables in
      let concerned = try IntakeCompletion(tables: tables).find()
      let looking = IntakeLook(tables: tables)
      try looking.atAll(&summary.look, present: Set(counts.keys), of: summary.branch)
      let changes = try IntakeDifference(tables: tables).collect()
      try looking.atNews(&summary.look)
      summary.findings = try looking.findings()
      summary.incomplete = try tables.count("(SELECT DISTINCT nik FROM mark) AS people")
      summary.completed = try tables.count("cleared")
      summary.expectedChanges = changes
      let changesFacts = try IntakeFacts(of: summary, in: tables).change
      return changes > 0 || changesFacts || concerned
    }
  }

  /// What the store knows of deliveries: the date of the last one that had one, whosever it was.
  private func lastDay() throws -> CivilDay? {
    let number: Int? = try stage.looking { tables in
      try tables.value(
        "SELECT day AS found FROM \(tables.store)delivery WHERE day IS NOT NULL ORDER BY seq DESC LIMIT 1")
    }
    return number.map { CivilDay(dayNumber: $0) }
  }

  /// Every odd row that was found, in the order of files and lines, then nil.
  private func eachOdd(_ take: (IntakeOddRow?) throws -> Void) throws {
    if isRead { try stage.looking { tables in try IntakeOddRows(tables: tables).each(take) } }
    try take(nil)
  }

  private func read(
    into staging: IntakeStaging, _ summary: inout ImportSummary, _ errors: inout IntakeErrors,
    _ progress: (IntakeProgress) -> Void
  ) throws -> Set<IntakeFile> {
    let total = folder.byteCount
    var readable: Set<IntakeFile> = []
    var byteCount = 0
    for table in IntakeTable.all {
      do {
        guard var source = try folder.open(table.file) else {
          readable.insert(table.file)
          continue
        }
        let reading = try staging.read(table, from: &source, today: today, errors: &errors) { rows, bytes in
          progress(
            IntakeProgress(
              step: .reading(table.file), rowCount: rows, byteCount: byteCount + bytes, ofBytes: total))
        }
        byteCount += source.byteCount
        if reading.isReadable { readable.insert(table.file) }
        summary.counts[table.file] = IntakeCount(
          rows: reading.rowCount, hostile: reading.hostileCount, nothing: reading.nothing)
        if let line = reading.openLine { summary.look.cutOff[table.file.name] = line }
      } catch let error as IntakeError {
        errors.add(error)
      } catch let error as IntakeRecords.Unreadable {
        errors.add(IntakeError(table.file, line: 0, .unreadable(error.number)))
      } catch is IntakeRecords.UTF16 {
        errors.add(IntakeError(table.file, line: 0, .utf16))
      }
    }
    return readable
  }
}

extension ImportFault {
  /// - Parameter otherwise: what an error of the database means
  package init(_ error: any Error, otherwise: (any Error) -> Failure) {
    switch error {
    case let fault as ImportFault: self = fault
    case let refusal as DeliveryRefusal: self = .refused(refusal)
    case let opening as StoreRefusal: self = .store(opening)
    default: self = .failed(otherwise(error))
    }
  }
}
