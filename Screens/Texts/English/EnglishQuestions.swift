import Flow
import Rules
import Services

/// What is asked once more at the counter, and what is told of reports and claims.
enum EnglishQuestions {
  @Sendable static func question(_ matter: PersonQuestion.Matter) -> QuestionTexts {
    switch matter {
    case .sawCard:
      QuestionTexts(
        title: "Original KTP seen?",
        means: {
          "The original KTP of \($0) is in my hand, and the person is before me. Recorded in your name, good for 30 minutes."
        }, yes: "Yes, the card is in my hand")
    case .report:
      QuestionTexts(
        title: "Record the report of the block?",
        means: {
          "\($0) is here and reports the block; the card is in my hand. It opens by itself 24 hours after that."
        }, yes: "Yes, record the report")
    case .sendToCounter:
      QuestionTexts(
        title: "Serve at the counter only?",
        means: { "Kiosks will refuse data updates of \($0), and only the counter serves, until an officer ends it." },
        yes: "Yes, at the counter only")
    case .liftCounterOnly:
      QuestionTexts(
        title: "End counter only?",
        means: { "Kiosks will serve \($0) again; the card is in my hand." }, yes: "Yes, end counter only")
    case .grantOpening:
      QuestionTexts(
        title: "Open the block now?",
        means: { "The block of \($0) opens before its time, with three tries again. This cannot be undone." },
        yes: "Yes, open the block")
    case .withdraw:
      QuestionTexts(
        title: "Take back the consent?",
        means: {
          "\($0) takes the consent back; the card is in my hand. The data update is stopped. This cannot be undone."
        }, yes: "Yes, stop the data update")
    case .card:
      QuestionTexts(
        title: "Ask for another card number?",
        means: { "From now on \($0) is asked for the number of this card; the card is in my hand." },
        yes: "Yes, ask for this card")
    case .cancelClaim:
      QuestionTexts(
        title: "Cancel this JHT claim?",
        means: { "The JHT claim of \($0) ends at once; the card is in my hand. This cannot be undone." },
        yes: "Yes, cancel the claim")
    }
  }

  @Sendable static func channel(_ channel: Channel) -> String {
    switch channel {
    case .kiosk: "at a kiosk"
    case .counter: "at the counter"
    case .callCentre: "by 175"
    }
  }

  @Sendable static func reportRow(_ number: String, _ way: Channel?, _ isAgain: Bool) -> String {
    let names: [Channel: String] = [.kiosk: "kiosk", .counter: "counter", .callCentre: "175"]
    return ["\(isAgain ? "Again" : "Report") \(number)", way.flatMap { names[$0] }].compactMap(\.self).joined(
      separator: ", ")
  }

  /// `Reported 29/11 09.23 by 175, taken by rina, number BMB-ERJ-YYA.`
  static func reported(_ report: Report, _ seat: Seat, _ say: CounterTexts) -> String {
    let clerk = report.staff.map { ", taken by \(plain($0.text))" } ?? ""
    let when = say.briefStamp(report.at, seat.zone, since: seat.today)
    return "Reported \(when) \(channel(report.channel))\(clerk), number \(report.number)."
  }

  static func again(_ report: Report?) -> String { report.map { "Report \($0.number). " } ?? "" }

  @Sendable static func claim(_ claim: ClaimSheet, _ say: CounterTexts) -> [Fact] {
    let opened = [
      "opened \(say.typed(claim.opened))", claim.cardMask.map { "card \(plain($0))" },
      claim.queueNumber.map { "queue number \(plain($0))" } ?? "no queue number yet",
    ]
    let end =
      claim.automaticEndFirst.flatMap { first in
        claim.automaticEndLast.map { "ends by itself between \(say.typed(first)) and \(say.typed($0))" }
      } ?? "does not end by itself"
    let last = claim.lastEvent.map { "last event \(say.typed($0))" }
    let office = [plain(claim.branch.name), claim.branch.telephone.map(plain)].compactMap(\.self)
    return [
      Fact("JHT claim at", office.joined(separator: ", ")),
      Fact("", opened.compactMap(\.self).joined(separator: ", ")),
      Fact("", [last, end].compactMap(\.self).joined(separator: ", ")),
    ]
  }
}
