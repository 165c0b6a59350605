import Flow
import Rules
import Services

/// What officers take down for people who are here or call. Rules T9, T11.
package struct TakingTexts: Sendable {
  /// With the name of whose page is open.
  let title: @Sendable (String?) -> String
  let whatAbout: String
  let textField: String
  let contactIntro: String
  let withoutPhone: String
  let modeLabel: String
  let channelLabel: String
  let chooseMode: String
  /// What proves that a caller is the person of the page.
  let callerProof: String
  let wrongFact: String
  let factsEnded: @Sendable (_ until: String) -> String
  /// Before the text of the consent.
  let readAloud: String
  let file: String
  let filedTitle: String
  let oldTitle: String
  let filed: @Sendable (_ at: String) -> String
  let numberLabel: String
  let pinLabel: String
  let handedOut: String
  let openIt: String
  let takeDown: Label

  let whyAsked: @Sendable (CaseTask) -> String
  let branchLabel: String
  let branchHint: String
  let nikHint: String
  let reasonLabel: String
  let reasonHint: String
  let record: String
  let reasonFault: @Sendable (CaseReason.Fault) -> String
  let handedOver: @Sendable (_ branch: String) -> String

  let wordLabel: String
  let word: @Sendable (CaseReporter.Word) -> String
  let saidField: String
  let proofLabel: String
  let byCard: String
  let byFact: String
  let factLabel: String
  let factHint: String
  let reporterFault: @Sendable (CaseReporter.Fault, CounterTexts) -> String
  let pinIsNew: String
  let pinGone: String
  let renewPINAsks: String
  let renewPIN: String
  let pinTooSoon: @Sendable (_ again: String) -> String

  let ageColumn: String
  let age: @Sendable (Int) -> String
  let beginsColumn: String
  /// Before the first words of one that is not open.
  let modeMark: @Sendable (ReporterMode) -> String
  let wrote: String
  let latest: String
  let next: String
  let searchReason: String
  let lastMessage: String
}
