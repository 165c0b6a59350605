import SQLRecords
import Services

/// Leaves out the rows that are wrong, with every row that depends on them, and names the people concerned. Runs on
/// rows that are checked. Rule DL3.
///
/// A participant's row takes his cards and claims with it, a card's row its claims, and a new branch whatever names it:
/// the records of a person come together or stay as they were.
struct IntakeLeaving {
  let tables: StagedTables

  /// Takes the rows away; returns how many of each file.
  func run() throws -> [IntakeFile: Int] {
    try tables.run("CREATE INDEX odd_line ON odd (file, line)")
    for table in IntakeTable.all {
      try tables.run("CREATE UNIQUE INDEX \(table.staged)_line ON \(table.staged) (line)")
    }
    for table in ["odd", "hint"] { try tables.analyze(table) }
    try followCorrections()
    try add("SELECT DISTINCT file, line FROM odd")
    try tables.analyze("wrong")
    for table in IntakeTable.all { try addTwins(table) }
    try addDependent()
    try tables.analyze("wrong")
    try tables.run(
      """
      INSERT INTO odd (\(IntakeOddRows.columns))
      SELECT w.file, w.line, '', 'left-out', 'left out with the row that it depends on or repeats'
      FROM wrong w WHERE NOT EXISTS (SELECT 1 FROM odd o WHERE o.file = w.file AND o.line = w.line)
      """)
    try IntakeConcerned(tables: tables).find()
    for table in IntakeTable.all {
      try tables.run(
        "DELETE FROM \(table.staged) WHERE line IN (SELECT line FROM wrong WHERE file = '\(table.file.rawValue)')")
    }
    var counts: [IntakeFile: Int] = [:]
    try tables.each("SELECT file, count(*) AS found FROM wrong GROUP BY file") { row in
      if let file = IntakeFile(rawValue: try row.need("file")) { counts[file] = try row.need("found") }
    }
    return counts
  }

  /// A row under a NIK that was corrected concerns whoever has had it. Rule DL4. The register knows the present one only.
  private func followCorrections() throws(Failure) {
    let known = "\(tables.store)nik_alias a JOIN \(tables.store)participant p ON p.id = a.participant"
    try tables.run(
      """
      UPDATE hint SET nik = (SELECT p.nik FROM \(known) WHERE a.nik = hint.nik)
      WHERE file <> 'population' AND nik IN (SELECT a.nik FROM \(known))
      """)
  }

  private func add(_ rows: String, to table: String = "wrong") throws(Failure) {
    try tables.run("INSERT INTO \(table) SELECT * FROM (\(rows)) AS found WHERE true ON CONFLICT DO NOTHING")
  }

  /// Of rows with the same key nobody knows which is right.
  private func addTwins(_ table: IntakeTable) throws(Failure) {
    let (file, lookingUp) = (table.file.rawValue, tables.dialect.lookingUp)
    try add(
      """
      SELECT '\(file)', s.line FROM odd o
      \(lookingUp) \(table.staged) x ON x.line = o.line
      \(lookingUp) \(table.staged) s ON \(table.sameKey("s", "x"))
      WHERE o.file = '\(file)' AND o.kind IN ('repeated-key', 'other-owner')
      """)
  }

  private func addDependent() throws(Failure) {
    for (file, table) in [("memberships", "staged_membership"), ("claims", "staged_claim")] {
      try add(
        """
        SELECT '\(file)', s.line FROM wrong w JOIN staged_branch b ON b.line = w.line
        JOIN \(table) s ON s.branch = b.code
        WHERE w.file = 'branches' AND NOT EXISTS (SELECT 1 FROM \(tables.store)branch l WHERE l.code = b.code)
        """)
    }
    try tables.create("absent", [StagedColumn("nik", .number)], key: ["nik"])
    try add(
      "SELECT p.nik FROM wrong w JOIN staged_participant p ON p.line = w.line WHERE w.file = 'participants'",
      to: "absent")
    try add("SELECT nik FROM hint WHERE file = 'participants' AND nik IS NOT NULL", to: "absent")
    try add("SELECT 'memberships', m.line FROM staged_membership m JOIN absent a ON a.nik = m.nik")
    try add(
      """
      SELECT 'claims', c.line FROM wrong w \(tables.dialect.lookingUp) staged_membership m ON m.line = w.line
      JOIN staged_claim c ON c.kpj = m.kpj WHERE w.file = 'memberships'
      """)
    try add("SELECT 'claims', c.line FROM hint h JOIN staged_claim c ON c.kpj = h.kpj WHERE h.file = 'memberships'")
    try add(
      """
      SELECT 'claims', c.line FROM absent a JOIN \(tables.store)membership m ON m.nik = a.nik
      JOIN staged_claim c ON c.kpj = m.kpj
      """)
  }
}

/// Whose records lack a row that was left out.
struct IntakeConcerned {
  let tables: StagedTables

  /// Fills `mark`: who lacks which row of which file. The row is its key, or empty when that could not be read; then
  /// `rows` says how many rows of this file the person had in this delivery, right and wrong.
  func find() throws(Failure) {
    try tables.create(
      "touched", StagedColumn.numbers("nik") + StagedColumn.texts("file", "row") + StagedColumn.numbers("line"))
    try tables.create("hinted", StagedColumn.numbers("nik", "birth") + StagedColumn.texts("folded"))
    try tables.putFolded(
      """
      SELECT p.nik, p.birth, p.name FROM (SELECT DISTINCT birth FROM hint WHERE nik IS NULL AND folded IS NOT NULL) h
      \(tables.dialect.lookingUp) \(tables.store)participant p ON p.birth = h.birth
      """, into: "hinted")
    for sql in byRow + byHint { try tables.run("INSERT INTO touched \(sql)") }
    try tables.run("CREATE INDEX staged_membership_nik ON staged_membership (nik)")
    try tables.run(
      """
      INSERT INTO mark
      SELECT nik, file, "row", CASE "row" WHEN '' THEN count(DISTINCT line) + \(Self.others) ELSE 1 END
      FROM touched t WHERE nik IS NOT NULL GROUP BY nik, file, "row"
      """)
    try IntakeAliases(tables: tables).resolveMarks()
  }

  /// Rows of a person that were read and have their keys.
  private var byRow: [String] {
    [
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
      JOIN \(tables.store)membership t ON t.kpj = s.kpj WHERE w.file = 'memberships'
      """,
      """
      SELECT m.nik, w.file, s.kpj || '/' || s.opened, w.line FROM wrong w JOIN staged_claim s ON s.line = w.line
      JOIN staged_membership m ON m.kpj = s.kpj WHERE w.file = 'claims'
      """,
      """
      SELECT m.nik, w.file, s.kpj || '/' || s.opened, w.line FROM wrong w JOIN staged_claim s ON s.line = w.line
      JOIN \(tables.store)membership m ON m.kpj = s.kpj WHERE w.file = 'claims'
      """,
    ]
  }

  /// Rows that could not be kept, by whatever they tell of the person.
  private var byHint: [String] {
    [
      """
      SELECT nik, file, CASE WHEN file IN ('participants', 'population') THEN CAST(nik AS TEXT) ELSE '' END, line
      FROM hint WHERE nik IS NOT NULL
      """,
      "SELECT m.nik, h.file, '', h.line FROM hint h JOIN staged_membership m ON m.kpj = h.kpj",
      "SELECT m.nik, h.file, '', h.line FROM hint h JOIN \(tables.store)membership m ON m.kpj = h.kpj",
      """
      SELECT p.nik, h.file, '', h.line FROM hint h JOIN hinted p ON p.birth = h.birth AND p.folded = h.folded
      WHERE h.nik IS NULL
      """,
      """
      SELECT p.nik, h.file, '', h.line FROM hint h JOIN staged_participant p ON p.birth = h.birth
      WHERE h.nik IS NULL AND \(tables.dialect.folded("p")) = h.folded
      """,
    ]
  }

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

/// What was lacking and has come. Runs on rows of which the wrong ones were left out.
struct IntakeCompletion {
  let tables: StagedTables

  /// Fills `cleared`; returns whether the people who lack something are other ones than before.
  func find() throws(Failure) -> Bool {
    guard try tables.has("\(tables.store)incomplete") else { return try tables.has("mark") }
    try tables.run("CREATE INDEX IF NOT EXISTS staged_membership_nik ON staged_membership (nik)")
    try tables.run(
      """
      INSERT INTO cleared SELECT nik, file, "row" FROM \(tables.store)incomplete i
      WHERE NOT EXISTS (SELECT 1 FROM mark m WHERE m.nik = i.nik AND m.file = i.file AND m."row" = i."row")
        AND CASE WHEN i."row" = '' THEN \(isThereAgain) ELSE \(isThere) END
      """)
    if try tables.has("cleared") { return true }
    return try tables.has(
      """
      mark m LEFT JOIN \(tables.store)incomplete i
      ON i.nik = m.nik AND i.file = m.file AND i."row" = m."row" WHERE i.nik IS NULL
      """)
  }

  private var isThere: String {
    let mark = tables.connection.dialect.position("'/'", "i.\"row\"")
    return """
      CASE i.file
        WHEN 'participants' THEN EXISTS (SELECT 1 FROM staged_participant s WHERE s.nik = i.nik)
        WHEN 'population' THEN EXISTS (SELECT 1 FROM staged_population s WHERE s.nik = i.nik)
        WHEN 'memberships' THEN EXISTS (SELECT 1 FROM staged_membership s WHERE s.kpj = i."row")
        ELSE EXISTS (
          SELECT 1 FROM staged_claim s WHERE s.kpj = substr(i."row", 1, \(mark) - 1)
            AND s.opened = CAST(substr(i."row", \(mark) + 1) AS bigint))
      END
      """
  }

  /// A row without a readable key has come when the person has as many rows of that file as then, and none is left out.
  private var isThereAgain: String {
    """
    NOT EXISTS (SELECT 1 FROM mark m WHERE m.nik = i.nik AND m.file = i.file) AND i."rows" <= CASE i.file
      WHEN 'participants' THEN (SELECT count(*) FROM staged_participant s WHERE s.nik = i.nik)
      WHEN 'population' THEN (SELECT count(*) FROM staged_population s WHERE s.nik = i.nik)
      WHEN 'memberships' THEN (SELECT count(*) FROM staged_membership s WHERE s.nik = i.nik)
      ELSE (SELECT count(*) FROM staged_claim c WHERE EXISTS (
        SELECT 1 FROM staged_membership m WHERE m.kpj = c.kpj AND m.nik = i.nik
        UNION ALL SELECT 1 FROM \(tables.store)membership m WHERE m.kpj = c.kpj AND m.nik = i.nik))
    END
    """
  }

  /// Writes both into the store.
  func keep(at now: Int64) throws(Failure) {
    try IntakeAliases(tables: tables).resolveMarks()
    try tables.run(
      """
      INSERT INTO \(tables.store)incomplete (nik, file, "row", "rows", since)
      SELECT nik, file, "row", "rows", CAST(? AS bigint) FROM \(tables.stage)mark
      WHERE true ON CONFLICT (nik, file, "row") DO UPDATE SET "rows" = excluded."rows"
      """, [now])
    try tables.run(
      """
      DELETE FROM \(tables.store)incomplete AS i WHERE EXISTS (
        SELECT 1 FROM \(tables.stage)cleared c WHERE c.nik = i.nik AND c.file = i.file AND c."row" = i."row")
      """)
  }
}
