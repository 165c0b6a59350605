import Keeping
import Rules
import SQLRecords
import Services

/// The last delivery of a branch, or of several at once, by which the next one of the same is judged. Rules DL1, DL2.
///
/// One branch brings its files weeks after another one, and has a hundredth of its rows.
struct DeliveryMark {
  let day: CivilDay?
  /// Rows of the files that were there.
  let rows: [IntakeFile: Int]

  private static let counted = [IntakeFile.participants, .population]

  init(_ summary: ImportSummary) {
    day = summary.day
    rows = summary.counts.filter { Self.counted.contains($0.key) }.mapValues { $0.rows - $0.left }
  }

  /// Nil for a text that is none.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 1 + Self.counted.count else { return nil }
    day = Int(parts[0]).map { CivilDay(dayNumber: $0) }
    rows = Dictionary(
      uniqueKeysWithValues: zip(Self.counted, parts.dropFirst()).compactMap { file, part in
        Int(part).map { (file, $0) }
      })
  }

  /// What is not known keeps what was known before.
  fileprivate func text(after last: DeliveryMark?) -> String {
    ([(day ?? last?.day).map { "\($0.dayNumber)" }]
      + Self.counted.map { file in (rows[file] ?? last?.rows[file]).map { "\($0)" } })
      .map { $0 ?? "-" }.joined(separator: " ")
  }
}

extension StagedTables {
  /// Of which branch all cards are, before those that say nothing new are dropped; nil when they are of several, or
  /// there are none.
  func onlyBranch() throws(Failure) -> String? {
    try value("SELECT CASE WHEN min(branch) = max(branch) THEN min(branch) END AS found FROM staged_membership")
  }

  /// What a delivery of this branch, or of several, is judged by.
  func lastDelivery(of branch: String?) throws(Failure) -> DeliveryMark? {
    let text: String? = try value(
      "SELECT value AS found FROM \(store)fact WHERE name = ?", [Fact.delivery(of: branch)])
    if let mark = text.flatMap(DeliveryMark.init) { return mark }
    // The first of this branch among many is judged by none; a store of one branch goes on from what it has.
    if branch != nil, try count("\(store)branch") > 1 { return DeliveryMark(ImportSummary()) }
    return nil
  }

  func keep(_ mark: DeliveryMark, after last: DeliveryMark?, of branch: String?) throws(Failure) {
    try run(
      """
      INSERT INTO \(store)fact (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
      """, [Fact.delivery(of: branch), mark.text(after: last)])
  }
}
