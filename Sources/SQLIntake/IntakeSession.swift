package import Keeping
import Rules
package import SQLRecords
import Services

extension WritingSession {
  /// Merges what is staged, sets the facts and tells the ledger, in the transaction of this session.
  package func merge(
    _ summary: ImportSummary, from tables: StagedTables, _ progress: (IntakeProgress) -> Void
  ) throws -> ImportSummary {
    var summary = summary
    let facts = try IntakeFacts(of: summary, in: tables)
    // Somebody may have granted a correction since the files were read.
    try IntakeAliases(tables: tables).resolve(\.news)
    let merge = IntakeMerge(tables: tables)
    try Former.keep(in: tables)
    try merge.marked {
      for table in IntakeTable.all {
        let rows = summary.counts[table.file]?.rows ?? 0
        progress(IntakeProgress(step: .merging(table.file), rowCount: rows, byteCount: 0, ofBytes: 0))
        let done = try merge.run(table) { summary.add($0) }
        summary.counts[table.file]?.added = done.added
        summary.counts[table.file]?.changed = done.changed
      }
    }
    try facts.store(at: time.now)
    try IntakeCompletion(tables: tables).keep(at: time.now.milliseconds)
    var delivery: SQLArguments = [time.now.milliseconds, summary.day?.dayNumber]
    for file in IntakeFile.allCases { delivery += [summary.counts[file].map { $0.rows - $0.left }] }
    try run(
      """
      INSERT INTO delivery (at, day, branches, participants, memberships, population, claims)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, delivery)
    let last = try tables.lastDelivery(of: summary.branch)
    try tables.keep(DeliveryMark(summary), after: last, of: summary.branch)
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
  private let tables: StagedTables
  private let hadRegister: Bool
  private let bringsRegister: Bool
  private let wasSynthetic: Bool
  private let isSynthetic: Bool

  /// A store is synthetic as long as nobody in it exists: from an import of generated people into an empty store
  /// until one that is not generated.
  init(of summary: ImportSummary, in tables: StagedTables) throws(Failure) {
    self.tables = tables
    let isEmpty = try !tables.has("\(tables.store)participant")
    hadRegister = try tables.has("\(tables.store)fact WHERE name = '\(Fact.register)'")
    bringsRegister = summary.counts[.population] != nil
    wasSynthetic = try tables.has("\(tables.store)fact WHERE name = '\(Fact.synthetic)'")
    isSynthetic = summary.isSynthetic && (wasSynthetic || isEmpty)
  }

  /// Whether one of them would be another.
  var change: Bool { bringsRegister && !hadRegister || wasSynthetic != isSynthetic }

  func store(at now: Moment) throws(Failure) {
    if bringsRegister { try set(Fact.register, now.iso8601) }
    if isSynthetic {
      try set(Fact.synthetic, "yes")
    } else {
      try tables.run("DELETE FROM \(tables.store)fact WHERE name = ?", [Fact.synthetic])
    }
  }

  private func set(_ name: String, _ value: String) throws(Failure) {
    try tables.run(
      """
      INSERT INTO \(tables.store)fact (name, value) VALUES (?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [name, value])
  }
}
