import Flow
import Rules
import Services

/// The pengkinian that wait for a decision at the counter.
struct VerifyTexts: Sendable {
  let queueTitle: String
  /// How many wait, and how many of them are past due.
  let queue: @Sendable (Int, Int) -> String
  /// Only so many are shown.
  let cut: @Sendable (Int) -> String
  let decidedTitle: String
  let decidedKey: String
  let waitingKey: String
  let nothingDecided: String
  let decidedColumn: String
  let resultColumn: String
  /// The state in words, and who decided.
  let result: @Sendable (Update.State, StaffName?) -> String
  let numberColumn: String
  let submittedColumn: String
  let dueColumn: String
  let remarkColumn: String
  let remark: @Sendable (UpdateQueue.Remark) -> String
  let nothingWaits: String
  /// What was decided last.
  let decided: @Sendable (Update) -> Part
  /// With the number.
  let pageTitle: @Sendable (String) -> String
  let standing: @Sendable (UpdateLine, Zone, CounterTexts) -> Part
  let ownEntry: String
  let personLabel: String
  let bornLabel: String
  let cardsLabel: String
  let submittedLabel: String
  /// When, at which terminal, and the officer who entered it.
  let submitted: @Sendable (String, String, String?) -> String
  /// How many lines differ, with the signs that they have in front.
  let tally: @Sendable (UpdateComparison, CounterTexts) -> String
  let lineColumn: String
  let oldColumn: String
  let newColumn: String
  let item: @Sendable (UpdateComparison.Item, CounterTexts) -> String
  /// How many lines stand in this one.
  let folded: @Sendable (Int) -> String
  let unfold: String
  /// What stands before a value that is only written otherwise.
  let spelledMark: String
  /// The same in whole, with the ways in which the writings differ.
  let spelled: @Sendable ([WritingSlip]) -> String
  /// What is odd, beside its line.
  /// Something changed was not seen yet.
  let unread: String
  let doubt: @Sendable (UpdateDoubt) -> String
  /// The line that is odd.
  let doubtedLine: @Sendable (UpdateDoubt, CounterTexts) -> String
  /// The same where the line has to be named.
  let doubtful: @Sendable (UpdateDoubt, CounterTexts) -> String
  /// Of when what is on record is, when it is not of now.
  let record: @Sendable (UpdateFile.Record) -> String?
  let shownAnew: String
  /// The person is on the telephone, so it stands masked.
  let calling: String
  let nothingOld: String
  /// What was on record is for others.
  let hiddenOld: String
  let nothingNew: String
  let approve: String
  let reject: String
  let approveTitle: String
  let approveMeans: String
  let approveNow: String
  let rejectTitle: String
  let rejectMeans: String
  let rejectSure: String
  let personReads: String
  let rejectNow: String
  let inWords: String
  let wordsTitle: String
  /// Whose pengkinian it is.
  let wordsIntro: @Sendable (String) -> String
  let wordsField: String
  let goneTitle: String
  let gone: @Sendable (UpdateGone.What, Zone, CounterTexts) -> String
  let goneNext: String
}
