package import Services

/// Where the rows of one file are kept: in the store, in the staged tables while they are checked, and, of rows that the
/// desk has changed since, as last reported.
///
/// The SQL here is made from these names alone, never from what a file says.
package struct IntakeTable: Sendable {
  package let file: IntakeFile
  /// Its table in the store; `staged_…` has all rows of the file, `news_…` those that say something new, and
  /// `reported_…` what was last reported of rows that the desk has changed.
  package let name: String
  /// The columns of the table in the order of the file's cells, the key first.
  package let columns: [String]

  package static let all = [
    IntakeTable(file: .branches, name: "branch", columns: ["code", "name", "city", "zone", "telephone", "hours"]),
    IntakeTable(
      file: .participants, name: "participant",
      columns: ["nik", "name", "birth", "sex", "marital", "mother", "telephone", "email", "address"]),
    IntakeTable(
      file: .memberships, name: "membership",
      columns: [
        "kpj", "nik", "npp", "employer", "city", "branch", "segment", "registered", "status", "inactive_since",
        "last_paid", "moving_to",
      ]),
    IntakeTable(file: .population, name: "population", columns: ["nik", "name", "birth", "marital"]),
    IntakeTable(
      file: .claims, name: "claim", columns: ["kpj", "opened", "branch", "status", "queue", "last_event"]),
  ]

  package var staged: String { "staged_" + name }
  var news: String { "news_" + name }
  var reported: String { "reported_" + name }
  var key: ArraySlice<String> { columns.prefix(file.keyCount) }
  var values: ArraySlice<String> { columns.dropFirst(file.keyCount) }

  /// `a.kpj = b.kpj AND a.opened = b.opened`.
  func sameKey(_ left: String, _ right: String) -> String {
    key.map { "\(left).\($0) = \(right).\($0)" }.joined(separator: " AND ")
  }

  /// True in SQL when any value differs; two empty ones do not.
  func valuesDiffer(_ left: String, _ right: String) -> String {
    "(" + values.map { "\(left).\($0) IS DISTINCT FROM \(right).\($0)" }.joined(separator: " OR ") + ")"
  }

  /// Makes `staged_…` or `news_…`: the columns, the line and, where that is kept, what names are compared by.
  func create(_ name: String, in tables: StagedTables) throws(Failure) {
    let kinds = zip(columns, file.columns).map { StagedColumn($0, $1.kind.isNumber ? .number : .text) }
    let folded = keepsFolded(tables.dialect) ? [StagedColumn("folded", .text)] : []
    let key = tables.dialect.keepsOrder ? key + ["line"] : []
    try tables.create(name, kinds + [StagedColumn("line", .number)] + folded, key: Array(key))
  }

  /// Whether its rows have a name by which people are compared beside them.
  package func keepsFolded(_ dialect: IntakeDialect) -> Bool { dialect.keepsFolded && file == .participants }

  /// Whether the store has no row of it, so that everything is new.
  func isEmpty(in tables: StagedTables) throws(Failure) -> Bool { try !tables.has("\(tables.store)\(name)") }

  /// `a, b, c`, or `s.a, s.b, s.c` when they come from `source`.
  static func list(_ columns: some Sequence<String>, of source: String? = nil) -> String {
    columns.map { column in source.map { "\($0).\(column)" } ?? column }.joined(separator: ", ")
  }
}

extension IntakeColumn.Kind {
  fileprivate var isNumber: Bool {
    switch self {
    case .nik, .birth, .day, .month, .count: true
    case .text, .name, .code, .telephone, .kpj, .sex, .marital, .segment, .membershipStatus, .claimStatus, .zone: false
    }
  }
}
