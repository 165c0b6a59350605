import GRDB
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
    try StoreFiles.prepareFile(path, of: StoreOwner(of: store))
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nothing here outlives the import, so nothing is worth a journal or a wait for the disk.
      try database.execute(
        sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The import has ended, well or not.
  func remove() {
    try? queue.close()
    IntakeFiles.remove(path)
  }

  /// Reads all files and checks them, by themselves and against each other and the store.
  func fill(_ progress: (IntakeProgress) -> Void) throws -> ImportSummary {
    var errors = IntakeErrors()
    var summary = ImportSummary()
    summary.isSynthetic = folder.isSynthetic
    let readable = try queue.write { database in
      try read(into: database, &summary, &errors, progress)
    }
    progress(IntakeProgress(step: .checking, rowCount: 0, byteCount: folder.byteCount, ofBytes: folder.byteCount))
    try attached { database in
      try IntakeChecks(database: database, readable: readable).run(errors: &errors)
    }
    guard errors.count == 0 else { throw ImportFault.data(errors) }
    return summary
  }

  /// Keeps what the store does not have yet, for the merge; true when the store would be another after it.
  func keepsNews(_ summary: ImportSummary) throws -> Bool {
    // The merge reads through a connection of its own and needs the room.
    defer { queue.releaseMemory() }
    return try attached { database in
      let count = try IntakeDifference(database: database).collect()
      return try count > 0 || IntakeFacts(of: summary, in: database, schema: "live").change
    }
  }

  private func read(
    into database: Database, _ summary: inout ImportSummary, _ errors: inout IntakeErrors,
    _ progress: (IntakeProgress) -> Void
  ) throws -> Set<IntakeFile> {
    let staging = try IntakeStaging(in: database)
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
        summary.counts[table.file] = IntakeCount(rows: reading.rowCount, hostile: reading.hostileCount)
      } catch let error as IntakeError {
        errors.add(error)
      } catch let error as IntakeStaging.Unreadable {
        errors.add(IntakeError(table.file, line: 0, .unreadable(error.number)))
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
