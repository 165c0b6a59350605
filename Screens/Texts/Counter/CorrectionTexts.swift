import Flow
import Rules
import Services

/// A NIK that the population office has corrected, at the counter. Rule DL4.
struct CorrectionTexts: Sendable {
  /// In the menu of a branch that opens no block early.
  let service: Label
  let askTitle: String
  /// Of whom.
  let ask: @Sendable (String) -> String
  let numberField: Label
  let reasonField: Label
  let unfinished: String
  let send: String
  let listTitle: String
  let listKey: String
  let numberColumn: String
  let empty: String
  let title: String
  let formerLabel: String
  let newLabel: String
  let twinLabel: String
  let afterLabel: String
  let noTwin: String
  /// Masked: NIK, name, birth date, cards.
  let side: @Sendable (String, String, String, [String]) -> String
  /// Tries of each check that are used up, block, *loket saja*.
  let standing: @Sendable (Strikes, String?, CounterOnly?) -> String
  let block: @Sendable (Block, String, String?) -> String
  let cards: @Sendable (Int) -> String
  let fault: @Sendable (CorrectionFault) -> String
  let outcome: @Sendable (CorrectionOutcome) -> String
  let move: @Sendable (CorrectionScreen.Move) -> Label
  /// - Parameter merges: two records become one person
  let questionTitle: @Sendable (_ merges: Bool) -> String
  let question: @Sendable (Bool) -> String
  let yes: Label
  let no: Label
  let declineTitle: String
  let declineIntro: String
  let declineReason: @Sendable (CorrectionDecline) -> String
  /// On the page of the person: by whom, when and why.
  let declined: @Sendable (String, String, String) -> String
  let declineMeans: String
  let declineYes: Label
  let ownRequest: String
  /// Who has asked for one that waits.
  let waits: @Sendable (String) -> String
}
