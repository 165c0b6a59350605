import GRDB
import Keeping
import Rules
import Services

/// A folder that was read into a database beside the store.
struct StagedFolder {
  let folder: IntakeFolder
  /// The database with the rows.
  let path: String
  private let store: String
  private let today: CivilDay
  private let queue: DatabaseQueue

  /// Throws away what a killed import left behind and makes an empty database, private to this account.
  init(_ folder: IntakeFolder, beside store: String, today: CivilDay) throws {
    self.folder = folder
    self.store = store
    self.today = today
    path = store + ".staging"
    IntakeFiles.remove(path)
    // Whatever lies there by now was put there meanwhile, and may lead elsewhere.
    guard try StoreFiles.makeFile(path, of: StoreOwner(of: store)) else { throw StoreRefusal.taken(path) }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nothing here outlives the import, so nothing is worth a journal or a wait for the disk.
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      database.add(function: Self.nameKey)
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// What names are compared by, nil where there is none.
  private static let nameKey = DatabaseFunction("name_key", argumentCount: 1, pure: true) { values in
    values.first.flatMap { String.fromDatabaseValue($0) }.flatMap(PersonName.recordedKey)
  }

  /// The import has ended, well or not.
  func remove() {
    try? queue.close()
    IntakeFiles.remove(path)
  }

  /// Reads all files and checks them, by themselves and against each other and the store. Wrong rows are left out when
  /// that is wanted, else they stop everything.
  func fill(_ wishes: ImportWishes, _ note: IntakeNote, _ errors: IntakeErrors, _ progress: (IntakeProgress) -> Void)
    throws -> ImportSummary
  {
    var errors = errors
    var summary = ImportSummary()
    summary.isSynthetic = folder.isSynthetic
    summary.strangers = folder.strangers
    let codes = try attached { try String.fetchAll($0, sql: "SELECT code FROM live.branch ORDER BY code") }
    let readable = try queue.write { database in
      let staging = try IntakeStaging(in: database, codes: codes)
      try IntakeOddRows(database: database).keep(&errors)
      return try read(into: staging, &summary, &errors, progress)
    }
    note.check(summary.counts.mapValues(\.rows), errors: &errors)
    progress(IntakeProgress(step: .checking, rowCount: 0, byteCount: folder.byteCount, ofBytes: folder.byteCount))
    try attached { database in
      try IntakeOddRows(database: database).keep(&errors)
      try IntakeChecks(database: database, readable: readable).run(errors: &errors)
      summary.look.movedCards =
        try Int.fetchOne(
          database, sql: "SELECT count(*) FROM odd WHERE kind IN ('moved-card', 'corrected-nik')") ?? 0
      guard errors.count > 0, wishes.leavesOut, errors.fileFaults == 0 else {
        if errors.count > 0, !wishes.accepted.contains(.nikEnds) {
          try IntakeLook(database: database).blameRounding(wishes.limits, &errors)
        }
        return
      }
      let left = try IntakeLeaving(database: database).run()
      for (file, count) in left { summary.counts[file]?.left = count }
      summary.errors = errors
    }
    guard errors.count == 0 || wishes.leavesOut && errors.fileFaults == 0 else { throw ImportFault.data(errors) }
    return summary
  }

  /// Keeps what the store does not have yet, for the merge, and looks at the whole; true when the store would be another
  /// after it.
  func keepsNews(_ summary: inout ImportSummary) throws -> Bool {
    // The merge reads through a connection of its own and needs the room.
    defer { queue.releaseMemory() }
    var look = summary.look
    let counts = summary.counts
    look.cards = counts[.memberships]?.rows ?? 0
    look.rows = counts.reduce(0) { $1.key == .branches ? $0 : $0 + $1.value.rows }
    let (isNews, people, completed, changes, findings) = try attached { database in
      let concerned = try IntakeCompletion(database: database).find()
      let looking = IntakeLook(database: database)
      try looking.atAll(&look, present: Set(counts.keys))
      let count = try IntakeDifference(database: database).collect()
      try looking.atNews(&look)
      let changesFacts = try IntakeFacts(of: summary, in: database, schema: "live").change
      let people = try Int.fetchOne(database, sql: "SELECT count(DISTINCT nik) FROM mark") ?? 0
      let completed = try Int.fetchOne(database, sql: "SELECT count(*) FROM cleared") ?? 0
      return (count > 0 || changesFacts || concerned, people, completed, count, try looking.findings())
    }
    summary.look = look
    summary.findings = findings
    summary.incomplete = people
    summary.completed = completed
    summary.expectedChanges = changes
    return isNews
  }

  /// What the store knows of deliveries: the date of the last one that had one.
  func lastDay() throws -> CivilDay? {
    try attached { database in
      try Int.fetchOne(
        database, sql: "SELECT day FROM live.delivery WHERE day IS NOT NULL ORDER BY seq DESC LIMIT 1")
    }.map { CivilDay(dayNumber: $0) }
  }

  /// Every odd row that was found, in the order of files and lines, then nil.
  func eachOdd(_ take: (IntakeOddRow?) throws -> Void) throws {
    try queue.inDatabase { database in
      if try database.tableExists("odd") { try IntakeOddRows(database: database).each(take) }
    }
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

  /// Runs with the store attached as `live`, outside of any transaction, so that no kiosk waits for it.
  private func attached<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try queue.inDatabase { database in
      try database.execute(sql: "ATTACH ? AS live; PRAGMA live.cache_size = -65536", arguments: [store])
      let value = Result { try work(database) }
      try database.execute(sql: "DETACH live")
      return try value.get()
    }
  }
}
