import Flow
import Rules
import Services

/// What an officer is asked and told about work that waits: passwords of one's own, unread words, the head of the branch,
/// and whom a complaint is about.
struct DeskTexts: Sendable {
  let passwordTitle: String
  /// Whether nothing else is possible before.
  let passwordIntro: @Sendable (Bool) -> String
  let passwordField: @Sendable (OwnPassword.Line) -> String
  let passwordFault: @Sendable (OwnPassword.Fault) -> String
  let changePassword: String
  let passwordChanged: String
  /// The shift was ended elsewhere, and what was not sent is gone.
  let shiftEnded: String
  let headKey: String
  /// In the column of the state: what the reporter wrote waits; an objection is a state of its own.
  let unread: @Sendable (Bool) -> String
  let objected: String
  /// On the page beside the list.
  let waitsToBeRead: String
  let headLists: String
  /// What the head of the branch knows of what is past due, and since when.
  let overdue: @Sendable (TicketSheet.Head, (Moment) -> String) -> String
  let takeAsks: String
  let takes: String
  let acknowledgeTitle: String
  let acknowledgeAsks: String
  let acknowledges: String
  let acknowledged: String
  let keptTitle: String
  let kept: @Sendable (CaseTask) -> String
  let keptLabel: @Sendable (CaseTask) -> Label
  let keepAsNote: String
  let dropKept: String
  let concernsTitle: @Sendable (String) -> String
  let concernsIntro: String
  let concernsColumn: String
  let concernsYes: String
  let concernsKey: @Sendable (CaseConcerns.Move, Bool) -> String
  let concernsLabel: String
  let concernsFault: String
}
