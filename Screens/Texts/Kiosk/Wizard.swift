import Flow
import Rules

/// The face check.
struct FaceTexts: Sendable {
  let title: String
  /// What will happen, in three short lines; the last one says that no key stops it, and what walking away counts as.
  let steps: [Fact]
  let simulation: String
  let start: Label
  let later: Label
  let running: String
  /// At the top of the form that follows.
  let passed: String
  let different: String
  let unfinished: String
  /// What happened, and that it is not counted.
  let voided: @Sendable (FaceTrouble) -> String
  /// With one try left.
  let lastTry: String
  /// After a failure in the midst of a check.
  let mayCount: String
  let refusedTitle: String
  /// From when on kiosks look at this face again.
  let refused: @Sendable (String) -> String
  /// The same where the moment is not known.
  let refusedNow: String
  let refusedNext: String
}

/// The form, its review and what follows.
struct WizardTexts: Sendable {
  var formTitle: @Sendable (FormStep) -> String
  var formIntro: @Sendable (FormStep) -> String
  /// A field and its format.
  var field: @Sendable (FormLine) -> Label
  /// Beside a line that an officer types anew: that nothing is on record of it, where the value is nil, and what else can
  /// be typed.
  let compared: @Sendable (String?, FormLine) -> String
  /// That there is no e-mail, and why.
  let noEmail: @Sendable (String) -> String
  /// In the order of their digits; empty for a line into which one writes.
  let options: @Sendable (FormLine) -> [String]
  var fault: @Sendable (LineFault, FormLine) -> String
  var warning: @Sendable (FormWarning) -> String
  /// What the button of a form says that was opened from the review.
  let saveAndReturn: String
  /// F3 in a line whose names are on a list.
  let list: String
  /// The field that makes the list shorter.
  let listField: String
  /// Where no name of the list has these words.
  let noName: @Sendable (FormLine) -> String
  /// What the NIK proposes for an empty line.
  let proposal: @Sendable (String) -> String
  /// The province of the regency, which a line that is left empty takes.
  let implied: @Sendable (String) -> String
  /// RT and RW with their digits.
  let rtrw: @Sendable (String, String) -> String
  /// Why some lines are marked.
  let reviewMarks: String
  var reviewTitle: @Sendable (UpdateReview.Sheet) -> String
  let reviewIntro: @Sendable (UpdateReview.Sheet) -> String
  let reviewLabel: @Sendable (ReviewLine) -> String
  let reviewNext: @Sendable (UpdateReview.Sheet) -> String
  /// An optional line that was left empty.
  let unanswered: String
  /// Why a check comes once more.
  var onceMore: String
  let submittedTitle: String
  /// When.
  var submitted: @Sendable (String) -> String
  var submittedNext: String
}

/// What became of a pengkinian.
struct ResultTexts: Sendable {
  let lastTitle: @Sendable (Update.State) -> String
  /// When.
  var succeeded: @Sendable (String) -> String
  var failed: @Sendable (String) -> String
  var withdrawn: @Sendable (String) -> String
  let reasonLabel: String
  let reason: @Sendable (RejectReason) -> String
  /// What to do before the next one.
  var remedy: @Sendable (RejectReason) -> String
  /// Before the officer's own words.
  var inWords: String
  /// What to do when they are not enough.
  var inWordsRemedy: String
  var lastNext: @Sendable (Update.State) -> String
  let again: @Sendable (Update.State) -> Label
  let withdrawTitle: String
  let withdrawMeans: [String]
  let keep: Label
  let withdraw: Label
  let withdrawnTitle: String
  let withdrawnNow: String
  let withdrawnNext: String
  let notInProcessTitle: String
  let notInProcess: String
  let unknown: String
  let unknownNext: String
}
