import Flow
import Rules
import Services

/// What concerns the branch itself: its figures, its ledger, its accounts.
struct BranchTexts: Sendable {
  let reportTitle: @Sendable (String) -> String
  /// A day or month that still runs, and when it was counted.
  let soFar: @Sendable (String, String) -> String
  /// And whether days are shown, or months.
  let reportMove: @Sendable (BranchReport.Move, Bool) -> String
  /// Instead of figures.
  /// How the figures are taken along.
  /// From another view back to the figures of the branch.
  let toBranch: String
  let toCopy: String
  let uncounted: String
  let category: String
  let all: String
  /// Received, answered, in time, working days: at most eleven cells each.
  let counts: [String]
  /// Before the half of a median.
  let decimalPoint: String
  let updatesLabel: String
  let updates: @Sendable (BranchFigures) -> String
  let blocksLabel: String
  let blocks: @Sendable (BranchFigures) -> String
  let objectionsLabel: String
  /// How many, in the day or month that is shown.
  let objections: @Sendable (Int) -> String
  let backlogLabel: String
  /// What is open now, and what was objected to.
  let backlog: @Sendable (BranchFigures) -> String
  /// Looks, answers, decisions, reports: at most eleven cells each.
  let deeds: [String]
  let noDeeds: String
  let deedsMeaning: String
  /// What the columns count, in plain words.
  let meaning: String
  let accountsTitle: String
  let accountsIntro: String
  let noAccounts: String
  let accountColumn: String
  let roleColumn: String
  let stateColumn: String
  /// Closed, locked, paused, or none of these.
  let state: @Sendable (StaffLine, Zone, CounterTexts) -> String
  let accountNotice: @Sendable (StaffAccounts.Notice) -> Part
  let openAccount: String
  let openAccountTitle: @Sendable (String) -> String
  let askOpenAccount: String
}
