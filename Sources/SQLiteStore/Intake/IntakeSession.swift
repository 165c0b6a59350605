import GRDB
import Keeping
import Rules
import SQLRecords
import Services

extension WritingSession {
  /// Merges what is staged, sets the facts and tells the ledger, in the transaction of this session.
  func merge(
    _ staged: StagedFolder, _ summary: ImportSummary, _ progress: (IntakeProgress) -> Void
  ) throws -> ImportSummary {
    let database = try database
    // Ids are random, so their index is written all over: 128 MiB of it and 64 MiB of the rows stay in memory.
    try database.execute(
      sql: "ATTACH ? AS staged; PRAGMA staged.cache_size = -65536; PRAGMA main.cache_size = -131072",
      arguments: [staged.path])
    var summary = summary
    let facts = try IntakeFacts(of: summary, in: database, schema: "main")
    // Somebody may have granted a correction since the files were read.
    try IntakeAliases(database: database, store: "main", rows: { "staged." + $0.news }).resolve()
    let merge = IntakeMerge(database: database)
    try Former.keep(in: database)
    try merge.marked {
      for table in IntakeTable.all {
        let rows = summary.counts[table.file]?.rows ?? 0
        progress(IntakeProgress(step: .merging(table.file), rowCount: rows, byteCount: 0, ofBytes: 0))
        let done = try merge.run(table) { summary.add($0) }
        summary.counts[table.file]?.added = done.added
        summary.counts[table.file]?.changed = done.changed
      }
    }
    try facts.store(in: database, at: time.now)
    try IntakeCompletion.store(in: database, at: time.now.milliseconds)
    try database.execute(
      sql:
        "INSERT INTO delivery (at, day, branches, participants, memberships, population, claims) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [time.now.milliseconds, summary.day?.dayNumber]
        + StatementArguments(IntakeFile.allCases.map { summary.counts[$0].map { $0.rows - $0.left } }))
    try enter(LedgerEntry(.imported, at: time.now, details: summary.details))
    return summary
  }
}

extension ImportSummary {
  /// As many as the errors of a folder.
  fileprivate mutating func add(_ overwrite: IntakeOverwrite) {
    overwrittenCount += 1
    if overwritten.count < IntakeErrors.limit { overwritten.append(overwrite) }
  }

  /// Counts only.
  fileprivate var details: [String: String] {
    var details = ["overwritten": String(overwrittenCount), "synthetic": isSynthetic ? "yes" : "no"]
    for (file, count) in counts {
      details["\(file.rawValue).rows"] = String(count.rows)
      details["\(file.rawValue).added"] = String(count.added)
      details["\(file.rawValue).changed"] = String(count.changed)
      if count.left > 0 { details["\(file.rawValue).left-out"] = String(count.left) }
    }
    details["day"] = day?.description
    if !accepted.isEmpty { details["accepted"] = accepted.map(\.rawValue).joined(separator: ",") }
    let looks = [
      "new": look.newPeople, "doubled": look.doubled, "reactivated": look.reactivated, "back": look.valuesBack,
      "moved": look.movedCards, "incomplete": incomplete, "completed": completed,
    ]
    for (name, count) in looks where count > 0 { details[name] = String(count) }
    return details
  }
}

/// The one-row facts that an import sets.
struct IntakeFacts {
  private let hadRegister: Bool
  private let bringsRegister: Bool
  private let wasSynthetic: Bool
  private let isSynthetic: Bool

  /// A store is synthetic as long as nobody in it exists: from an import of generated people into an empty store
  /// until one that is not generated.
  init(of summary: ImportSummary, in database: Database, schema: String) throws {
    let facts = try String.fetchSet(database, sql: "SELECT name FROM \(schema).fact")
    let isEmpty = try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM \(schema).participant)") ?? false
    hadRegister = facts.contains(Fact.register)
    bringsRegister = summary.counts[.population] != nil
    wasSynthetic = facts.contains(Fact.synthetic)
    isSynthetic = summary.isSynthetic && (wasSynthetic || isEmpty)
  }

  /// Whether one of them would be another.
  var change: Bool { bringsRegister && !hadRegister || wasSynthetic != isSynthetic }

  func store(in database: Database, at now: Moment) throws {
    if bringsRegister { try Self.set(Fact.register, now.iso8601, in: database) }
    if isSynthetic {
      try Self.set(Fact.synthetic, "yes", in: database)
    } else {
      try database.execute(sql: "DELETE FROM fact WHERE name = ?", arguments: [Fact.synthetic])
    }
  }

  private static func set(_ name: String, _ value: String, in database: Database) throws {
    try database.execute(
      sql: "INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      arguments: [name, value])
  }
}
