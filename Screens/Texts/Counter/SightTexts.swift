import Flow
import Rules
import Services

/// What a participant sees at a kiosk, told to an officer, and what is on record of him.
struct SightTexts: Sendable {
  let label: String
  /// In a line: what check membership shows, and what stops a pengkinian.
  let brief: @Sendable (KioskSight, CounterTexts) -> String
  let title: @Sendable (String) -> String
  let checkLabel: String
  let check: @Sendable (Finding, CounterTexts) -> String
  let updateLabel: String
  /// What stops it, until when, and who mends it.
  let stop: @Sendable (UpdateOutcome, Seat, CounterTexts) -> String
  /// Nothing stops it.
  let goesOn: String
  /// Before what stops it after that.
  let afterwards: String
  let reportLabel: String
  let report: @Sendable (BlockSheet?, Seat, CounterTexts) -> String
  /// Both values of a column that differs.
  let difference: @Sendable (KioskSight.Difference, CounterTexts) -> Fact
  /// Values stand there once the KTP was seen.
  let hidden: String
  let recordTitle: @Sendable (String) -> String
  /// What of it was delivered, and not stated by the participant. Rule AKb.
  let delivered: String
  let stated: String
  let none: String
  let addressLabel: String
  let paidLabel: String
  /// Of a card, by its number.
  let paid: @Sendable (CivilMonth?, String, CounterTexts) -> String
}
