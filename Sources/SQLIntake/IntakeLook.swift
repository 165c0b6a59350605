import Keeping
import Rules
import SQLRecords
import Services

/// Looks at a delivery as a whole, before anything of it reaches the store. Runs on rows of which the wrong ones were
/// left out. Rule DL2.
///
/// What it finds row by row goes to the odd rows too. It reads what is new or differs, which of a month is little, and
/// all NIKs once.
struct IntakeLook {
  let tables: StagedTables

  /// Before the rows that say nothing new are dropped; `present` are the files that are there.
  func atAll(_ look: inout DeliveryLook, present: Set<IntakeFile>, of branch: String?) throws {
    look.known = try tables.count("\(tables.store)participant")
    look.participantEnds = try ends("staged_participant")
    look.populationEnds = try ends("staged_population")
    let mark = try tables.lastDelivery(of: branch)
    let before = try mark.map { mark in mark.rows.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value } } ?? before()
    for (file, now) in [(IntakeFile.participants, look.participantEnds), (.population, look.populationEnds)]
    where present.contains(file) {
      guard let rows = before[file.rawValue], rows > 0 else { continue }
      look.shrunk.append(DeliveryLook.Shrinking(file: file.rawValue, before: rows, now: now.all.count))
    }
  }

  /// Afterwards.
  func atNews(_ look: inout DeliveryLook) throws {
    try tables.create("fresh", StagedColumn.numbers("nik", "line", "birth") + StagedColumn.texts("folded"))
    try tables.run(
      """
      INSERT INTO fresh SELECT s.nik, s.line, s.birth, \(tables.dialect.folded("s")) FROM news_participant s
      WHERE NOT EXISTS (SELECT 1 FROM \(tables.store)participant t WHERE t.nik = s.nik)
      """)
    look.newEnds = try ends("fresh")
    look.newPeople = look.newEnds.all.count
    if look.newPeople > 0 { try findDoubled(isFirst: look.known == 0) }
    for found in reactivated + back { try tables.run("INSERT INTO odd (\(IntakeOddRows.columns)) \(found)") }
    look.doubled = try tables.count("odd WHERE kind = 'doubled'")
    look.reactivated = try tables.count("odd WHERE kind = 'reactivated'")
    look.valuesBack = try tables.count(
      "(SELECT DISTINCT file, line FROM odd WHERE kind = 'value-back') AS back")
  }

  /// What was found row by row, each kind of a file and column once.
  func findings() throws -> [IntakeFinding] {
    var findings: [IntakeFinding] = []
    try tables.each(
      """
      SELECT file, "column", what, line FROM odd WHERE kind IN ('doubled', 'reactivated', 'value-back')
      ORDER BY file, "column", what, line
      """
    ) { row in
      guard let file = IntakeFile(rawValue: try row.need("file")) else { return }
      let finding = IntakeFinding(file: file, column: try row.need("column"), what: try row.need("what"))
      let last = findings.last.map { ($0.file, $0.column, $0.what) }
      if last.map({ $0 != (file, finding.column, finding.what) }) ?? true { findings.append(finding) }
      findings[findings.count - 1].lines.add(try row.need("line"))
    }
    return findings
  }

  /// When rows are wrong: whether rounded NIKs may be the reason.
  func blameRounding(_ limits: DeliveryLimits, _ errors: inout IntakeErrors) throws {
    for (file, table) in [(IntakeFile.participants, "staged_participant"), (.population, "staged_population")]
    where try ends(table).isRounded(limit: limits.nikEnds) {
      errors.add(IntakeError(file, line: 0, column: "nik", .roundedNIKs))
    }
    try IntakeOddRows(tables: tables).keep(&errors)
  }

  /// Rows of these files in the delivery before; of a store from before deliveries were counted, what it has.
  private func before() throws(Failure) -> [String: Int] {
    var rows: [String: Int] = [:]
    let deliveries = "\(tables.store)delivery"
    let hasHistory = try tables.has(deliveries)
    for (file, table) in [("participants", "participant"), ("population", "population")] {
      rows[file] =
        if hasHistory {
          try tables.value("SELECT \(file) AS found FROM \(deliveries) WHERE \(file) > 0 ORDER BY seq DESC LIMIT 1")
        } else {
          try tables.count("\(tables.store)\(table)")
        }
    }
    return rows
  }

  private func ends(_ table: String) throws -> NIKEnds {
    var ends = NIKEnds()
    try tables.each(
      """
      SELECT nik / 100000000000000 AS province, count(*) AS found, count(*) FILTER (WHERE nik % 10 = 0) AS zeros,
        count(*) FILTER (WHERE nik % 100 = 0) AS hundreds, count(*) FILTER (WHERE nik % 2 = 0) AS evens
      FROM \(table) GROUP BY 1
      """
    ) { row in
      ends.add(
        NIKEnds.Group(
          count: try row.need("found"), zeros: try row.need("zeros"), hundreds: try row.need("hundreds"),
          evens: try row.need("evens")), province: try row.need("province"))
    }
    return ends
  }

  /// New people with name and birth date of somebody known, or of another new one with a smaller NIK.
  private func findDoubled(isFirst: Bool) throws(Failure) {
    try tables.run("CREATE INDEX fresh_person ON fresh (birth, folded, nik)")
    try tables.create("known", StagedColumn.numbers("nik", "birth") + StagedColumn.texts("folded"))
    if !isFirst {
      try tables.putFolded(
        """
        SELECT p.nik, p.birth, p.name FROM (SELECT DISTINCT birth FROM fresh) f
        \(tables.dialect.lookingUp) \(tables.store)participant p ON p.birth = f.birth
        """, into: "known")
    }
    try tables.run("CREATE INDEX known_person ON known (birth, folded)")
    for table in ["fresh", "known"] { try tables.analyze(table) }
    try tables.run(
      """
      INSERT INTO odd (\(IntakeOddRows.columns)) SELECT 'participants', f.line, 'nik', 'doubled', CASE
        WHEN EXISTS (SELECT 1 FROM known k WHERE k.birth = f.birth AND k.folded = f.folded)
        THEN 'new, with name and birth date of somebody known under another NIK: when it is the same person, ask for '
          || 'the corrected NIK at the counter or with `anjungan participant correct`'
        ELSE 'name and birth date of another new row with another NIK: ask which NIK is right' END
      FROM fresh f
      WHERE EXISTS (SELECT 1 FROM known k WHERE k.birth = f.birth AND k.folded = f.folded)
        OR EXISTS (SELECT 1 FROM fresh g WHERE g.birth = f.birth AND g.folded = f.folded AND g.nik < f.nik)
      """)
  }

  // MARK: Against what was last reported

  /// The rows of a table that say something new, with a column as last reported.
  private func news(
    _ name: String, _ columns: String, where condition: (_ before: (String) -> String) -> String
  ) -> String {
    guard let table = IntakeTable.all.first(where: { $0.name == name }) else {
      return "SELECT '', 0, \(columns) WHERE false"
    }
    let first = table.columns[0]
    let before = { (column: String) in "(CASE WHEN r.\(first) IS NULL THEN t.\(column) ELSE r.\(column) END)" }
    return """
      SELECT '\(table.file.rawValue)', s.line, \(columns) FROM \(table.news) s
      JOIN \(tables.store)\(name) t ON \(table.sameKey("t", "s"))
      LEFT JOIN \(tables.store)\(table.reported) r ON \(table.sameKey("r", "s"))
      WHERE \(condition(before))
      """
  }

  private var reactivated: [String] {
    [
      news(
        "membership",
        "'status', 'reactivated', 'was TIDAK AKTIF and is AKTIF again: ask whether the file is the newest'"
      ) {
        "s.status = 'AKTIF' AND \($0("status")) = 'TIDAK AKTIF'"
      }
    ]
  }

  /// Months and days that go back, claims that had ended, people who were never married again, and values that are
  /// again what they were before the present ones.
  private var back: [String] {
    [
      news("membership", Self.back("iuran_terakhir")) {
        "\($0("last_paid")) IS NOT NULL AND (s.last_paid IS NULL OR s.last_paid < \($0("last_paid")))"
      },
      news("claim", Self.back("status")) {
        "s.status = 'AKTIF' AND \($0("status")) IN ('DIBATALKAN', 'DIBAYAR')"
      },
      news("claim", Self.back("kejadian_terakhir")) { "s.last_event < \($0("last_event"))" },
      news("claim", Self.back("antrean")) { "s.queue IS NULL AND \($0("queue")) IS NOT NULL" },
      news("participant", Self.back("status_kawin")) { Self.unmarried($0("marital")) },
      news("population", Self.back("status_kawin")) { Self.unmarried($0("marital")) },
    ]
      + Former.columns.map { column, name in
        news("participant", Self.back(name)) { before in
          """
          s.\(column) IS DISTINCT FROM \(before(column)) AND s.\(column) = (
            SELECT f.value FROM \(tables.store)former f WHERE f.nik = s.nik AND f."column" = '\(column)')
          """
        }
      }
  }

  private static func back(_ column: String) -> String {
    "'\(column)', 'value-back', 'goes back to an earlier value: ask whether the file is the newest'"
  }

  private static func unmarried(_ before: String) -> String {
    "s.marital = 'BELUM KAWIN' AND \(before) IN ('KAWIN', 'CERAI HIDUP', 'CERAI MATI')"
  }
}

/// The last value that a participant's column had before the present one: what shows that it goes back.
enum Former {
  /// Columns of the store with their names in the file.
  static let columns = [
    ("name", "nama"), ("mother", "ibu_kandung"), ("telephone", "telepon"), ("email", "email"), ("address", "alamat"),
  ]

  /// Keeps the reported values that a merge is about to replace.
  static func keep(in tables: StagedTables) throws(Failure) {
    guard try tables.has("\(tables.store)participant") else { return }
    for (column, _) in columns {
      try tables.run(
        """
        INSERT INTO \(tables.store)former (nik, "column", value)
        SELECT nik, '\(column)', before FROM (
          SELECT s.nik, s.\(column) AS present, CASE WHEN r.nik IS NULL THEN t.\(column) ELSE r.\(column) END AS before
          FROM \(tables.stage)news_participant s
          \(tables.dialect.lookingUp) \(tables.store)participant t ON t.nik = s.nik
          LEFT JOIN \(tables.store)reported_participant r ON r.nik = s.nik) AS changing
        WHERE before IS NOT NULL AND before IS DISTINCT FROM present
        ON CONFLICT (nik, "column") DO UPDATE SET value = excluded.value
        """)
    }
  }
}
