import GRDB
import Rules
import Services

/// Where the rows of one file are kept: in the store, in the staging database while they are checked, and, of rows
/// that the desk has changed since, as last reported.
///
/// The SQL here is made from these names alone, never from what a file says.
struct IntakeTable {
  let file: IntakeFile
  /// Its table in the store; `staged_…` has all rows of the file, `news_…` those that say something new, and
  /// `reported_…` what was last reported of rows that the desk has changed.
  let name: String
  /// The columns of the table in the order of the file's cells, the key first.
  let columns: [String]

  static let all = [
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

  var staged: String { "staged_" + name }
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
    "(" + values.map { "\(left).\($0) IS NOT \(right).\($0)" }.joined(separator: " OR ") + ")"
  }

  /// `a, b, c`, or `s.a, s.b, s.c` when they come from `source`.
  static func list(_ columns: some Sequence<String>, of source: String? = nil) -> String {
    columns.map { column in source.map { "\($0).\(column)" } ?? column }.joined(separator: ", ")
  }
}

extension IntakeCell {
  /// As the tables hold it.
  var databaseValue: DatabaseValue {
    switch self {
    case .empty: .null
    case .text(let text): text.databaseValue
    case .nik(let nik): nik.value.databaseValue
    case .kpj(let kpj): kpj.text.databaseValue
    case .day(let day): day.dayNumber.databaseValue
    case .month(let month): (month.year * 12 + month.month - 1).databaseValue
    case .sex(let sex): sex.rawValue.databaseValue
    case .marital(let status): status.rawValue.databaseValue
    case .segment(let segment): segment.rawValue.databaseValue
    case .membershipStatus(let status): status.rawValue.databaseValue
    case .claimStatus(let status): status.rawValue.databaseValue
    case .zone(let zone): zone.rawValue.databaseValue
    case .count(let count): count.databaseValue
    }
  }
}
