import Keeping
import Rules
import SQLRecords
import Services

/// Everything odd that was found in a folder, row by row: for the report, and for leaving rows out. It names file, line
/// and column and says what would be right, never what stands there.
struct IntakeOddRows {
  let tables: StagedTables

  /// The tables of this and of the people concerned.
  func create() throws(Failure) {
    let (file, line) = (StagedColumn("file", .text), StagedColumn("line", .number))
    let row = StagedColumn("row", .text)
    let nik = StagedColumn("nik", .number)
    try tables.create(
      "odd", [StagedColumn("place", .place), file, line] + StagedColumn.texts("column", "kind", "what"))
    try tables.create(
      "hint",
      [file, line, nik, StagedColumn("kpj", .text), StagedColumn("birth", .number), StagedColumn("folded", .text)])
    try tables.create("wrong", [file, line], key: ["file", "line"])
    try tables.create("mark", [nik, file, row, StagedColumn("rows", .number)], key: ["nik", "file", "row"])
    try tables.create("cleared", [nik, file, row])
  }

  /// The columns of an odd row that are not given by the database.
  static let columns = "file, line, \"column\", kind, what"

  /// Lists what was added to the errors since the last time.
  func keep(_ errors: inout IntakeErrors) throws(Failure) {
    for error in errors.takeFresh() {
      try tables.put(
        [error.file.rawValue, error.line, error.column, error.problem.code, "\(error.problem)"], into: "odd")
    }
  }

  /// What can be known of whom a row concerns that cannot be staged.
  func hint(_ record: CSVRecord, _ cells: [IntakeCell], of file: IntakeFile) throws(Failure) {
    let known = cells.contains { $0 != .empty }
    let found = known ? Hint(cells, file) : Hint(record)
    for hint in found.rows {
      try tables.put([file.rawValue, record.line, hint.nik, hint.kpj, hint.birth, hint.folded], into: "hint")
    }
  }

  /// All of them, file by file in the order of their lines.
  func each(_ take: (IntakeOddRow) throws -> Void) throws {
    let order = IntakeFile.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    try tables.each(
      """
      SELECT \(Self.columns) FROM \(tables.stage)odd ORDER BY CASE file \(order) ELSE -1 END, line, place
      """
    ) { row in
      guard let file = IntakeFile(rawValue: try row.need("file")) else { return }
      try take(
        IntakeOddRow(
          file: file, line: try row.need("line"), column: try row.need("column"), kind: try row.need("kind"),
          what: try row.need("what")))
    }
  }

  /// Whom a row may concern; each of them is asked for by itself.
  private struct Hint {
    struct Fields {
      var nik: Int64?
      var kpj: String?
      var birth: Int?
      var folded: String?
    }

    var rows: [Fields] = []

    /// A row of the right shape, by the values that could be read.
    init(_ cells: [IntakeCell], _ file: IntakeFile) {
      var fields = Fields()
      for (cell, column) in zip(cells, file.columns) {
        switch (cell, column.kind) {
        case (.nik(let nik), _): fields.nik = nik.value
        case (.kpj(let kpj), _): fields.kpj = kpj.text
        case (.day(let day), .birth): fields.birth = day.dayNumber
        case (.text(let name), .name): fields.folded = PersonName.recordedKey(name)
        default: break
        }
      }
      rows = [fields]
    }

    /// A record in which nothing stands where it belongs, and which may have swallowed rows after it: whatever in it
    /// could be a number.
    init(_ record: CSVRecord) {
      for index in 0..<record.count {
        for word in record[index].split(whereSeparator: { !Self.isOfANumber($0) }) where [11, 16].contains(word.count) {
          let text = String(decoding: word, as: UTF8.self)
          if let nik = try? NIK(text) { rows.append(Fields(nik: nik.value)) }
          if let kpj = try? KPJ(text) { rows.append(Fields(kpj: kpj.text)) }
        }
      }
    }

    private static func isOfANumber(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        true
      default: false
      }
    }
  }
}
