import Flow
import Rules
import Services

extension SightTexts {
  static let english = SightTexts(
    label: "At the kiosk",
    brief: { sight, say in
      let stops = sight.stops.map { short($0, say) }
      return "\(cards(sight.finding)); update "
        + (stops.isEmpty ? "can begin" : "held up: \(stops.joined(separator: ", "))")
    },
    title: { "What \($0) sees at the kiosk" },
    checkLabel: "Check membership",
    check: check,
    updateLabel: "Data update",
    stop: stop,
    goesOn: "Can begin: the card number is asked for, then the face is checked.",
    afterwards: "After that",
    reportLabel: "Report a block",
    report: { sheet, seat, say in
      guard let sheet else { return "Not blocked; nothing to report." }
      guard let report = sheet.block.report else { return "Can be reported now; it will open 24 hours later." }
      return sheet.awaitsClock
        ? "Reported; waits until a supervisor has confirmed the clock."
        : "Reported; will open \(say.dates.opening(report.opens, seat.zone))."
    },
    difference: { difference, say in
      let register = difference.column == .nik ? "has no such number" : value(difference.register, say)
      return Fact(
        "Differs: \(say.kiosk.update.column(difference.column))",
        "here \(value(difference.own, say)); Dukcapil \(register)")
    },
    hidden: "Both values stand here once the original KTP was seen.",
    recordTitle: { "Data on record of \($0)" },
    delivered: "Sent by the employer, not stated by the participant yet: for comparison only.",
    stated: "Stated by the participant in the last update that succeeded.",
    none: "none",
    addressLabel: "Address",
    paidLabel: "Last contribution",
    paid: { month, card, say in "\(card): \(month.map(say.dates.month) ?? "not recorded")" })

  private static func cards(_ finding: Finding) -> String {
    finding.cards.isEmpty
      ? "no card shown yet" : finding.cards.count == 1 ? "1 card shown" : "\(finding.cards.count) cards shown"
  }

  @Sendable private static func check(_ finding: Finding, _ say: CounterTexts) -> String {
    let notes =
      finding.cards.flatMap { card in
        [
          card.lateMonth.map {
            "contribution for \(say.dates.month($0)) not recorded: HR, or the self-employed person"
          },
          card.movingTo.map { "moving to \(plain($0)): the new HR" },
          card.isActive ? nil : "\(card.mask) inactive" + (card.inactiveSince.map { " since \(say.typed($0))" } ?? ""),
        ].compactMap(\.self)
      }
      + finding.fresh.map { "registered \(say.typed($0.registered)), shown from \(say.typed($0.visibleFrom))" }
    return ([cards(finding)] + notes).joined(separator: "; ")
  }

  private static func value(_ value: KioskSight.Value?, _ say: CounterTexts) -> String {
    switch value {
    case .text(let text): "“\(plain(text))”"
    case .day(let day): say.typed(day)
    case .marital(let status): say.wizard.option(status, of: .marital)
    case nil: "not recorded"
    }
  }

  private static func short(_ stop: UpdateOutcome, _ say: CounterTexts) -> String {
    switch stop {
    case .unavailable: "register not loaded"
    case .tooFresh: "registered less than 15 days ago"
    case .noCard, .notFound: "no card"
    case .incomplete: "data incomplete"
    case .blocked: "blocked"
    case .checking: "face being checked"
    case .counterOnly: "counter only"
    case .terminalPaused, .paused: "terminal paused"
    case .faceRefused: "face at the counter only"
    case .inProcess: "in process"
    case .claimActive: "JHT claim"
    case .mismatch(let columns): "\(columns.map(say.kiosk.update.column).joined(separator: " and ")) not as at Dukcapil"
    case .consentNeeded, .retype, .faceNeeded: "can begin"
    }
  }

  @Sendable private static func stop(_ stop: UpdateOutcome, _ seat: Seat, _ say: CounterTexts) -> String {
    switch stop {
    case .unavailable: "The population register is not loaded in this office. Mended by: the operator."
    case .tooFresh(let card):
      "Registered \(say.dates.day(card.registered)), so it shows from \(say.dates.day(card.visibleFrom)) only. "
        + "Waiting is all it takes."
    case .noCard, .notFound: "There is no card of this name. HR knows about the registration."
    case .incomplete: "What was delivered is incomplete. Mended by: the head office."
    case .blocked(let sheet): say.people.blocked(sheet, seat, say)
    case .checking(let until): "The face is being checked, until \(say.dates.short(until, seat.zone))."
    case .counterOnly: "Counter only: kiosks refuse, the counter serves with the original KTP."
    case .terminalPaused(let until), .paused(let until): "Paused until \(say.dates.short(until, seat.zone))."
    case .faceRefused(let until):
      "The face could not be judged several times: kiosks check it again from \(say.dates.short(until, seat.zone)), "
        + "the counter at once."
    case .inProcess(_, let update, let isPastDue):
      "\(update.number) sent \(say.stamp(update.submitted, seat.zone)), due by "
        + "\(say.stamp(update.due, seat.zone))\(isPastDue ? ", PAST DUE" : ""). "
        + "Decided by: an officer, under Verify updates."
    case .claimActive(let claim): "\(self.claim(claim, say)) Cancelled by: an officer of that branch."
    case .mismatch(let columns):
      "The data here differ from the population register: \(columns.map(say.kiosk.update.column).joined(separator: ", ")). "
        + "Wrong KTP: Dukcapil. Wrong here: HR, or the branch office with original KTP and KK."
    case .consentNeeded, .retype, .faceNeeded: "Can begin."
    }
  }

  private static func claim(_ claim: ClaimSheet, _ say: CounterTexts) -> String {
    let facts = say.people.claim(claim, say)
    return "JHT claim at " + facts.map(\.value).joined(separator: ", ") + "."
  }
}
