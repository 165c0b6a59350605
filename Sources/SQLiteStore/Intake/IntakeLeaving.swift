import GRDB
import Services

/// Leaves out the rows that are wrong, with every row that depends on them, and names the people concerned. Runs on the
/// staging database, checked, with the store attached as `live`. Rule DL3.
///
/// A participant's row takes his cards and claims with it, a card's row its claims, and a new branch whatever names it:
/// the records of a person come together or stay as they were.
struct IntakeLeaving {
  let database: Database

  /// Takes the rows away; returns how many of each file.
  func run() throws -> [IntakeFile: Int] {
    try database.execute(sql: "CREATE INDEX odd_line ON odd (file, line)")
    for table in IntakeTable.all {
      try database.execute(sql: "CREATE UNIQUE INDEX \(table.staged)_line ON \(table.staged) (line)")
    }
    try followCorrections()
    try add("SELECT DISTINCT file, line FROM odd")
    for table in IntakeTable.all { try addTwins(table) }
    try addDependent()
    try database.execute(
      sql: """
        INSERT INTO odd SELECT w.file, w.line, '', 'left-out', 'left out with the row that it depends on or repeats'
        FROM wrong w WHERE NOT EXISTS (SELECT 1 FROM odd o WHERE o.file = w.file AND o.line = w.line)
        """)
    try IntakeConcerned(database: database).find()
    for table in IntakeTable.all {
      try database.execute(
        sql: """
          DELETE FROM \(table.staged) WHERE line IN (SELECT line FROM wrong WHERE file = '\(table.file.rawValue)')
          """)
    }
    let counts = try Row.fetchAll(database, sql: "SELECT file, count(*) FROM wrong GROUP BY file")
    return Dictionary(
      uniqueKeysWithValues: counts.compactMap { row in IntakeFile(rawValue: row[0]).map { ($0, row[1]) } })
  }

  /// A row under a NIK that was corrected concerns whoever has had it. Rule DL4. The register knows the present one only.
  private func followCorrections() throws {
    try database.execute(
      sql: """
        UPDATE hint SET nik = (
          SELECT p.nik FROM live.nik_alias a JOIN live.participant p ON p.id = a.participant WHERE a.nik = hint.nik)
        WHERE file <> 'population' AND nik IN (
          SELECT a.nik FROM live.nik_alias a JOIN live.participant p ON p.id = a.participant)
        """)
  }

  private func add(_ rows: String) throws { try database.execute(sql: "INSERT OR IGNORE INTO wrong \(rows)") }

  /// Of rows with the same key nobody knows which is right.
  private func addTwins(_ table: IntakeTable) throws {
    let file = table.file.rawValue
    try add(
      """
      SELECT '\(file)', s.line FROM odd o
      CROSS JOIN \(table.staged) x ON x.line = o.line
      CROSS JOIN \(table.staged) s ON \(table.sameKey("s", "x"))
      WHERE o.file = '\(file)' AND o.kind IN ('repeated-key', 'other-owner')
      """)
  }

  private func addDependent() throws {
    for (file, table) in [("memberships", "staged_membership"), ("claims", "staged_claim")] {
      try add(
        """
        SELECT '\(file)', s.line FROM wrong w JOIN staged_branch b ON b.line = w.line
        JOIN \(table) s ON s.branch = b.code
        WHERE w.file = 'branches' AND NOT EXISTS (SELECT 1 FROM live.branch l WHERE l.code = b.code)
        """)
    }
    try database.execute(
      sql: """
        CREATE TABLE absent (nik INTEGER PRIMARY KEY);
        INSERT OR IGNORE INTO absent SELECT p.nik FROM wrong w JOIN staged_participant p ON p.line = w.line
        WHERE w.file = 'participants';
        INSERT OR IGNORE INTO absent SELECT nik FROM hint WHERE file = 'participants' AND nik IS NOT NULL
        """)
    try add("SELECT 'memberships', m.line FROM staged_membership m JOIN absent a ON a.nik = m.nik")
    try add(
      """
      SELECT 'claims', c.line FROM wrong w CROSS JOIN staged_membership m ON m.line = w.line
      JOIN staged_claim c ON c.kpj = m.kpj WHERE w.file = 'memberships'
      """)
    try add("SELECT 'claims', c.line FROM hint h JOIN staged_claim c ON c.kpj = h.kpj WHERE h.file = 'memberships'")
    try add(
      """
      SELECT 'claims', c.line FROM absent a JOIN live.membership m ON m.nik = a.nik
      JOIN staged_claim c ON c.kpj = m.kpj
      """)
  }
}

/// Whose records lack a row that was left out.
struct IntakeConcerned {
  let database: Database

  /// Fills `mark`: who lacks which row of which file. The row is its key, or empty when that could not be read; then
  /// `rows` says how many rows of this file the person had in this delivery, right and wrong.
  func find() throws {
    try database.execute(
      sql: "CREATE TABLE touched (nik INTEGER, file TEXT, \"row\" TEXT, line INTEGER)")
    for sql in Self.byRow + Self.byHint { try database.execute(sql: "INSERT INTO touched \(sql)") }
    try database.execute(
      sql: """
        CREATE INDEX staged_membership_nik ON staged_membership (nik);
        INSERT INTO mark
        SELECT nik, file, "row", CASE "row" WHEN '' THEN count(DISTINCT line) + \(Self.others) ELSE 1 END
        FROM touched t WHERE nik IS NOT NULL GROUP BY nik, file, "row"
        """)
    try IntakeAliases.resolveMarks("mark", in: database, store: "live")
  }

  /// Rows of a person that were read and have their keys.
  private static let byRow = [
    """
    SELECT s.nik, w.file, CAST(s.nik AS TEXT), w.line FROM wrong w JOIN staged_participant s ON s.line = w.line
    WHERE w.file = 'participants'
    """,
    """
    SELECT s.nik, w.file, CAST(s.nik AS TEXT), w.line FROM wrong w JOIN staged_population s ON s.line = w.line
    WHERE w.file = 'population'
    """,
    """
    SELECT s.nik, w.file, s.kpj, w.line FROM wrong w JOIN staged_membership s ON s.line = w.line
    WHERE w.file = 'memberships'
    """,
    """
    SELECT t.nik, w.file, s.kpj, w.line FROM wrong w JOIN staged_membership s ON s.line = w.line
    JOIN live.membership t ON t.kpj = s.kpj WHERE w.file = 'memberships'
    """,
    """
    SELECT m.nik, w.file, s.kpj || '/' || s.opened, w.line FROM wrong w JOIN staged_claim s ON s.line = w.line
    JOIN staged_membership m ON m.kpj = s.kpj WHERE w.file = 'claims'
    """,
    """
    SELECT m.nik, w.file, s.kpj || '/' || s.opened, w.line FROM wrong w JOIN staged_claim s ON s.line = w.line
    JOIN live.membership m ON m.kpj = s.kpj WHERE w.file = 'claims'
    """,
  ]

  /// Rows that could not be kept, by whatever they tell of the person.
  private static let byHint = [
    """
    SELECT nik, file, CASE WHEN file IN ('participants', 'population') THEN CAST(nik AS TEXT) ELSE '' END, line
    FROM hint WHERE nik IS NOT NULL
    """,
    "SELECT m.nik, h.file, '', h.line FROM hint h JOIN staged_membership m ON m.kpj = h.kpj",
    "SELECT m.nik, h.file, '', h.line FROM hint h JOIN live.membership m ON m.kpj = h.kpj",
    """
    SELECT p.nik, h.file, '', h.line FROM hint h JOIN live.participant p ON p.birth = h.birth
    WHERE h.nik IS NULL AND name_key(p.name) = h.folded
    """,
    """
    SELECT p.nik, h.file, '', h.line FROM hint h JOIN staged_participant p ON p.birth = h.birth
    WHERE h.nik IS NULL AND name_key(p.name) = h.folded
    """,
  ]

  /// Of a person, the rows of the same file that are right.
  private static let others = """
    CASE file
      WHEN 'memberships' THEN (
        SELECT count(*) FROM staged_membership m WHERE m.nik = t.nik AND NOT EXISTS (
          SELECT 1 FROM wrong w WHERE w.file = t.file AND w.line = m.line))
      WHEN 'claims' THEN (
        SELECT count(*) FROM staged_membership m JOIN staged_claim c ON c.kpj = m.kpj
        WHERE m.nik = t.nik AND NOT EXISTS (SELECT 1 FROM wrong w WHERE w.file = t.file AND w.line = c.line))
      ELSE 0 END
    """
}

/// What was lacking and has come. Runs on the staging database without the wrong rows, with the store attached.
struct IntakeCompletion {
  let database: Database

  /// Fills `cleared`; returns whether the people who lack something are other ones than before.
  func find() throws -> Bool {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM live.incomplete)") == true else {
      return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM mark)") ?? false
    }
    try database.execute(
      sql: """
        CREATE INDEX IF NOT EXISTS staged_membership_nik ON staged_membership (nik);
        INSERT INTO cleared SELECT nik, file, "row" FROM live.incomplete i
        WHERE NOT EXISTS (SELECT 1 FROM mark m WHERE m.nik = i.nik AND m.file = i.file AND m."row" = i."row")
          AND CASE WHEN i."row" = '' THEN \(Self.isThereAgain) ELSE \(Self.isThere) END
        """)
    return try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (SELECT 1 FROM cleared) OR EXISTS (
          SELECT 1 FROM mark m LEFT JOIN live.incomplete i
            ON i.nik = m.nik AND i.file = m.file AND i."row" = m."row" WHERE i.nik IS NULL)
        """) ?? false
  }

  private static let isThere = """
    CASE i.file
      WHEN 'participants' THEN EXISTS (SELECT 1 FROM staged_participant s WHERE s.nik = i.nik)
      WHEN 'population' THEN EXISTS (SELECT 1 FROM staged_population s WHERE s.nik = i.nik)
      WHEN 'memberships' THEN EXISTS (SELECT 1 FROM staged_membership s WHERE s.kpj = i."row")
      ELSE EXISTS (
        SELECT 1 FROM staged_claim s WHERE s.kpj = substr(i."row", 1, instr(i."row", '/') - 1)
          AND s.opened = CAST(substr(i."row", instr(i."row", '/') + 1) AS INTEGER))
    END
    """

  /// A row without a readable key has come when the person has as many rows of that file as then, and none is left out.
  private static let isThereAgain = """
    NOT EXISTS (SELECT 1 FROM mark m WHERE m.nik = i.nik AND m.file = i.file) AND i."rows" <= CASE i.file
      WHEN 'participants' THEN (SELECT count(*) FROM staged_participant s WHERE s.nik = i.nik)
      WHEN 'population' THEN (SELECT count(*) FROM staged_population s WHERE s.nik = i.nik)
      WHEN 'memberships' THEN (SELECT count(*) FROM staged_membership s WHERE s.nik = i.nik)
      ELSE (SELECT count(*) FROM staged_claim c WHERE EXISTS (
        SELECT 1 FROM staged_membership m WHERE m.kpj = c.kpj AND m.nik = i.nik
        UNION ALL SELECT 1 FROM live.membership m WHERE m.kpj = c.kpj AND m.nik = i.nik))
    END
    """

  /// Writes both into the store, which is `main`, with the staging database attached as `staged`.
  static func store(in database: Database, at now: Int64) throws {
    try IntakeAliases.resolveMarks("staged.mark", in: database, store: "main")
    try database.execute(
      sql: """
        INSERT INTO main.incomplete (nik, file, "row", "rows", since) SELECT nik, file, "row", "rows", ?
        FROM staged.mark WHERE true ON CONFLICT (nik, file, "row") DO UPDATE SET "rows" = excluded."rows";
        """, arguments: [now])
    try database.execute(
      sql: """
        DELETE FROM main.incomplete AS i WHERE EXISTS (
          SELECT 1 FROM staged.cleared c WHERE c.nik = i.nik AND c.file = i.file AND c."row" = i."row")
        """)
  }
}
