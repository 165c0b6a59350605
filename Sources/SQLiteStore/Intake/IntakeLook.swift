import GRDB
import Keeping
import Rules
import Services

/// Looks at a delivery as a whole, before anything of it reaches the store. Runs on the staging database without wrong
/// rows, with the store attached as `live`. Rule DL2.
///
/// What it finds row by row goes to the odd rows too. It reads what is new or differs, which of a month is little, and
/// all NIKs once.
struct IntakeLook {
  let database: Database

  /// Before the rows that say nothing new are dropped; `present` are the files that are there.
  func atAll(_ look: inout DeliveryLook, present: Set<IntakeFile>) throws {
    look.known = try count("SELECT count(*) FROM live.participant")
    look.participantEnds = try ends("staged_participant")
    look.populationEnds = try ends("staged_population")
    let before = try before()
    for (file, now) in [(IntakeFile.participants, look.participantEnds), (.population, look.populationEnds)]
    where present.contains(file) {
      guard let rows = before[file.rawValue], rows > 0 else { continue }
      look.shrunk.append(DeliveryLook.Shrinking(file: file.rawValue, before: rows, now: now.all.count))
    }
  }

  /// Afterwards.
  func atNews(_ look: inout DeliveryLook) throws {
    try database.execute(
      sql: """
        CREATE TABLE fresh AS
        SELECT s.nik, s.line, s.birth, name_key(s.name) AS folded FROM news_participant s
        WHERE NOT EXISTS (SELECT 1 FROM live.participant t WHERE t.nik = s.nik)
        """)
    look.newEnds = try ends("fresh")
    look.newPeople = look.newEnds.all.count
    if look.newPeople > 0 { try findDoubled(isFirst: look.known == 0) }
    for found in Self.reactivated + Self.back { try database.execute(sql: "INSERT INTO odd \(found)") }
    look.doubled = try count("SELECT count(*) FROM odd WHERE kind = 'doubled'")
    look.reactivated = try count("SELECT count(*) FROM odd WHERE kind = 'reactivated'")
    look.valuesBack = try count(
      "SELECT count(*) FROM (SELECT DISTINCT file, line FROM odd WHERE kind = 'value-back')")
  }

  /// What was found row by row, each kind of a file and column once.
  func findings() throws -> [IntakeFinding] {
    var findings: [IntakeFinding] = []
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT file, "column", what, line FROM odd WHERE kind IN ('doubled', 'reactivated', 'value-back')
        ORDER BY file, "column", what, line
        """)
    while let row = try rows.next() {
      guard let file = IntakeFile(rawValue: row[0]) else { continue }
      let finding = IntakeFinding(file: file, column: row[1], what: row[2])
      if let last = findings.last, (last.file, last.column, last.what) == (file, finding.column, finding.what) {
        findings[findings.count - 1].lines.add(row[3])
      } else {
        findings.append(finding)
        findings[findings.count - 1].lines.add(row[3])
      }
    }
    return findings
  }

  /// When rows are wrong: whether rounded NIKs may be the reason.
  func blameRounding(_ limits: DeliveryLimits, _ errors: inout IntakeErrors) throws {
    for (file, table) in [(IntakeFile.participants, "staged_participant"), (.population, "staged_population")]
    where try ends(table).isRounded(limit: limits.nikEnds) {
      errors.add(IntakeError(file, line: 0, column: "nik", .roundedNIKs))
    }
    try IntakeOddRows(database: database).keep(&errors)
  }

  /// Rows of these files in the delivery before; of a store from before deliveries were counted, what it has.
  private func before() throws -> [String: Int] {
    var rows: [String: Int] = [:]
    let hasHistory = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM live.delivery)") ?? false
    for (file, table) in [("participants", "participant"), ("population", "population")] {
      rows[file] = try Int.fetchOne(
        database,
        sql: hasHistory
          ? "SELECT \(file) FROM live.delivery WHERE \(file) > 0 ORDER BY seq DESC LIMIT 1"
          : "SELECT count(*) FROM live.\(table)")
    }
    return rows
  }

  private func ends(_ table: String) throws -> NIKEnds {
    var ends = NIKEnds()
    let sql = """
      SELECT nik / 100000000000000, count(*), sum(nik % 10 = 0), sum(nik % 100 = 0), sum(nik % 2 = 0)
      FROM \(table) GROUP BY 1
      """
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() {
      ends.add(NIKEnds.Group(count: row[1], zeros: row[2], hundreds: row[3], evens: row[4]), province: row[0])
    }
    return ends
  }

  /// New people with name and birth date of somebody known, or of another new one with a smaller NIK.
  private func findDoubled(isFirst: Bool) throws {
    try database.execute(sql: "CREATE INDEX fresh_person ON fresh (birth, folded, nik)")
    try database.execute(
      sql: isFirst
        ? "CREATE TABLE known (birth, folded)"
        : """
        CREATE TABLE known AS SELECT p.birth, name_key(p.name) AS folded
        FROM (SELECT DISTINCT birth FROM fresh) f CROSS JOIN live.participant p ON p.birth = f.birth
        """)
    try database.execute(
      sql: """
        CREATE INDEX known_person ON known (birth, folded);
        INSERT INTO odd SELECT 'participants', f.line, 'nik', 'doubled', CASE
          WHEN EXISTS (SELECT 1 FROM known k WHERE k.birth = f.birth AND k.folded = f.folded)
          THEN 'new, with name and birth date of somebody known under another NIK: when it is the same person, ask for '
            || 'the corrected NIK at the counter or with `anjungan participant correct`'
          ELSE 'name and birth date of another new row with another NIK: ask which NIK is right' END
        FROM fresh f
        WHERE EXISTS (SELECT 1 FROM known k WHERE k.birth = f.birth AND k.folded = f.folded)
          OR EXISTS (SELECT 1 FROM fresh g WHERE g.birth = f.birth AND g.folded = f.folded AND g.nik < f.nik)
        """)
  }

  private func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }

  // MARK: Against what was last reported

  /// The rows of a table that say something new, with a column as last reported.
  private static func news(_ name: String, _ columns: String, where condition: (_ before: (String) -> String) -> String)
    -> String
  {
    guard let table = IntakeTable.all.first(where: { $0.name == name }) else { return "SELECT \(columns) WHERE false" }
    let first = table.columns[0]
    let before = { (column: String) in "(CASE WHEN r.\(first) IS NULL THEN t.\(column) ELSE r.\(column) END)" }
    return """
      SELECT '\(table.file.rawValue)', s.line, \(columns) FROM \(table.news) s
      JOIN live.\(name) t ON \(table.sameKey("t", "s"))
      LEFT JOIN live.\(table.reported) r ON \(table.sameKey("r", "s"))
      WHERE \(condition(before))
      """
  }

  private static let reactivated = [
    news(
      "membership", "'status', 'reactivated', 'was TIDAK AKTIF and is AKTIF again: ask whether the file is the newest'"
    ) {
      "s.status = 'AKTIF' AND \($0("status")) = 'TIDAK AKTIF'"
    }
  ]

  private static func back(_ column: String) -> String {
    "'\(column)', 'value-back', 'goes back to an earlier value: ask whether the file is the newest'"
  }

  /// Months and days that go back, claims that had ended, people who were never married again, and values that are
  /// again what they were before the present ones.
  private static let back =
    [
      news("membership", back("iuran_terakhir")) {
        "\($0("last_paid")) IS NOT NULL AND (s.last_paid IS NULL OR s.last_paid < \($0("last_paid")))"
      },
      news("claim", back("status")) {
        "s.status = 'AKTIF' AND \($0("status")) IN ('DIBATALKAN', 'DIBAYAR')"
      },
      news("claim", back("kejadian_terakhir")) { "s.last_event < \($0("last_event"))" },
      news("claim", back("antrean")) { "s.queue IS NULL AND \($0("queue")) IS NOT NULL" },
      news("participant", back("status_kawin")) { unmarried($0("marital")) },
      news("population", back("status_kawin")) { unmarried($0("marital")) },
    ]
    + Former.columns.map { column, name in
      news("participant", back(name)) { before in
        """
        s.\(column) IS NOT \(before(column)) AND s.\(column) = (
          SELECT f.value FROM live.former f WHERE f.nik = s.nik AND f."column" = '\(column)')
        """
      }
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

  /// Keeps the reported values that a merge is about to replace; `main` is the store, the staging database `staged`.
  static func keep(in database: Database) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM main.participant)") == true else { return }
    for (column, _) in columns {
      try database.execute(
        sql: """
          INSERT INTO main.former (nik, "column", value)
          SELECT nik, '\(column)', before FROM (
            SELECT s.nik, s.\(column) AS now, CASE WHEN r.nik IS NULL THEN t.\(column) ELSE r.\(column) END AS before
            FROM staged.news_participant s CROSS JOIN main.participant t ON t.nik = s.nik
            LEFT JOIN main.reported_participant r ON r.nik = s.nik)
          WHERE before IS NOT NULL AND before IS NOT now
          ON CONFLICT (nik, "column") DO UPDATE SET value = excluded.value
          """)
    }
  }
}
