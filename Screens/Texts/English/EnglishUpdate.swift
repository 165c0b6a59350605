import Flow
import Rules
import Services

extension UpdateTexts {
  static let english = UpdateTexts(
    intro: {
      switch $0 {
      case .here:
        [
          "The data update makes sure that our data agree with your KTP and KK, so that a claim goes smoothly.",
          "You type your card number, take a face check, then fill in your data. It takes about 10 minutes, all at this "
            + "kiosk.",
          "Have your KTP, KK, membership card, bank book, mobile number and e-mail address ready. Also have the name "
            + "and telephone of another person for emergencies.",
          "Have you sent one? Choose Begin as well: its result is shown once you have stated who you are.",
        ]
      case .atCounter, .nowhere:
        [
          "The data update makes sure that our data agree with your KTP and KK, so that a claim goes smoothly.",
          "This kiosk checks your data and your card number. You get a number for a counter officer, who goes on without "
            + "asking for them again.",
          "Have your KTP and your membership card ready.",
          "Have you sent one? Choose Begin as well: its result is shown once you have stated who you are.",
        ]
      }
    },
    begin: "Begin",
    unavailableTitle: "Data update at the counter",
    unavailable: "The population records cannot be checked from this kiosk yet, so the update cannot be finished here.",
    unavailableNext: "See a counter officer with your KTP and your membership card.",
    checkingTitle: "Being processed",
    checking: { "A face check in your name is under way elsewhere, until \($0) at the latest." },
    checkingNext: "Please try again after that. If that is not you, see a counter officer.",
    counterTitle: "Data update at the counter only",
    counter: "To protect your data, only a counter officer can do your data update.",
    counterNext: "See a counter officer with your original KTP. You can still check your membership here.",
    incompleteTitle: "Your data are not complete yet",
    incomplete: "Some of your data have not come from the head office yet, so a data update cannot be done now.",
    incompleteNext: "This is not your fault, and your tries stay as they are. See a counter officer with your KTP and "
      + "membership card: the officer will ask for these data. You can still check your membership here.",
    checksPausedTitle: "Data update is paused",
    checksPaused: {
      "There were too many wrong tries at this kiosk, by all visitors together. To keep accounts safe, checking opens "
        + "again on \($0)."
    },
    checksPausedNext: "Please wait until then, or see a counter officer. This pause uses up no try.",
    inProcessTitle: "Data update in process",
    inProcess: [
      "You made a data update before, and it is still in process. Officially:", Verbatim.inProcess,
    ],
    submittedLabel: "Submitted",
    dueLabel: "Result by",
    checkedLabel: "Checked by an officer",
    underWay: "waiting its turn",
    late: "late",
    unfinished: "not continued",
    resultLabel: "Result",
    result: {
      switch $0 {
      case .inProcess: "none yet"
      case .succeeded: "successful"
      case .failed: "not successful"
      case .withdrawn: "stopped"
      }
    },
    numberLabel: "Update number",
    estimate: { "\($0) (estimate)" },
    inProcessNext:
      "It is checked within 3 working days at most. You need not repeat it. Write down the number; tell it if you ask "
      + "an officer.",
    pastDueTitle: "The result is late",
    pastDue: "The result of your data update is late: the 3 working days are over. We apologise.",
    pastDueNext:
      "It is still in process; you need not repeat it. Choose Make a Complaint: it is answered within 5 working "
      + "days. You can also ask 175, LAPOR! (1708) or the Ombudsman.",
    numberIs: "Your update number:",
    complain: Label("Make a Complaint", "because there is no result"),
    withdraw: Label("Stop the update", "withdraw your consent"),
    claimTitle: "A JHT claim is in process",
    claim: {
      [
        "The data update cannot be continued because a JHT claim is still in process at Lapak Asik, branch \($0). "
          + "Officially:",
        Verbatim.claim($0),
      ]
    },
    claimLabel: "Claim recorded",
    claimNext: { "See Customer Service at branch \($0) to cancel or continue the claim." },
    claimEnds: { "If left alone, the claim is cancelled automatically between \($0) and \($1)." },
    claimStays: "This claim has a queue number and is not cancelled automatically.",
    consentTitle: "Consent",
    consent: {
      switch $0 {
      case .here:
        [
          "We will compare your NIK, name, birth date and marital status with the population records, ask for your "
            + "card number, and compare your face with the photograph on your KTP.",
          "The data that you send are kept, verified, and used for the update only; the kiosk does not delete them by "
            + "itself. What is not sent is not kept: it is cleared when this visit ends.",
          "This consent is good for 30 minutes. While the data are verified, you can withdraw it at a kiosk or at the "
            + "counter of a branch.",
        ]
      case .atCounter, .nowhere:
        [
          "We will compare your NIK, name, birth date and marital status with the population records, and then ask "
            + "for your card number. At the counter an officer compares your face with your original KTP.",
          "The data that you send at the counter are kept, verified, and used for the update only; they are not deleted by "
            + "themselves. What is not sent is not kept.",
          "This consent is good for 30 minutes, at the counter too. While the data are verified, you can withdraw it at a "
            + "kiosk or at the counter of a branch.",
        ]
      }
    },
    consentAsks: "Type 1 if you agree, or 2 if you do not agree.",
    agree: Label("I agree", "go on to the card number"),
    disagree: Label("I do not agree", "no data are processed"),
    notAgreedTitle: "The update does not go on",
    notAgreed: "All right. No data were processed.",
    notAgreedNext: "If you still want to update your data, see a counter officer.",
    mismatchTitle: "The data do not agree with the register",
    mismatch: { "Your membership data do not agree with the population records. Different: \($0)." },
    column: {
      switch $0 {
      case .nik: "NIK"
      case .name: "name"
      case .birth: "birth date"
      case .marital: "marital status"
      }
    },
    uncounted: "The update cannot go on yet. This is not counted as a failed try.",
    menders: [
      Fact("KTP wrong", "Have it corrected at Dukcapil. May take over a month."),
      Fact("Our data wrong", "Ask HR to correct them, or bring KTP and KK to the counter."),
    ])
}

extension RetypeTexts {
  static let english = RetypeTexts(
    title: "Card number",
    ask: { ["Retype the card number (\($0)) correctly, without masking. Officially:", Verbatim.retype($0)] },
    label: "Your card number",
    hint: "11 digits or letters",
    left: { "Tries left: \($0) of 3" },
    fault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).english) does not belong in a card number. Remove it. Not counted."
      case .empty: "The card number is missing. Type the 11 digits or letters on the card. Not counted."
      case .length(let count):
        "A card number has 11 digits or letters; \(howManyTyped(count)). Compare it with the card. Not counted."
      case .letters: "A card number has one letter at most, in the middle. Compare it again. Not counted."
      }
    },
    wrong: { mask, isLikeMask in
      "The card number does not match. "
        + (isLikeMask ? "" : "Look for card \(mask); you may be using another card. ") + "Type again calmly."
    },
    doubt: { typed, slips, mask in
      let why = slips.map {
        switch $0 {
        case .letter(let letter, let place):
          Self.englishLetter(letter, place) + " Change it if your card has the digit."
        case .ends: "It does not begin or end like \(mask)."
        }
      }
      return
        "You typed \(typed). \(why.joined(separator: " ")) Not counted yet: compare it with your card, then send it. The next "
        + "one counts."
    },
    letter: Self.englishLetter,
    typed: { "What you typed: \($0)." },
    lookInside: { "It begins and ends like \($0): compare the digits in the middle with your card." },
    lastTry: "The card number still does not match. One more mistake blocks the data update. Better stop here and "
      + "choose Forgot number. Your last try is kept.",
    onlyOne: "One try is left. If you are not sure, choose Forgot number. Your last try is kept.",
    lost: "Forgot number",
    whereItIs:
      "The card number (KPJ) is on the front of the membership card, in the JMO app, and often on a "
      + "payslip or work contract.",
    whom: "Ask HR of the employer that issued the card, or bring KTP and KK to the counter. It is free.",
    typeIt: "Back to typing the number",
    rightTitle: "The card number matches",
    right: "Your card number matches.",
    rightNext:
      "Give this number and your original KTP to a counter officer. You are not asked for consent and card number "
      + "again.",
    rightUntil: { "The number is good until \($0). After that your card number is asked for again." },
    rightTooEarly: {
      "This number is good only until \($0), and the counter opens again on \($1). Come when it is open, with KTP and "
        + "membership card; the officer begins the update anew."
    })
}

extension RetypeTexts {
  @Sendable private static func englishLetter(_ letter: Character, _ place: Int) -> String {
    "Sign \(place) is the letter \(letter), not the digit \(letter == "O" ? 0 : 1)."
  }
}

extension BlockTexts {
  static let english = BlockTexts(
    title: "Data update blocked",
    standing: { cause, since in "Your data update has been blocked since \(since), because \(Self.cause(cause))." },
    strike: { "Try \($0)" },
    fell: { "\($0), in \($1)" },
    howToReport: "A block does not open by itself before it is reported. Report it on this screen, to a counter "
      + "officer, or call 175. It opens 24 hours after your report.",
    opens: { "The data update can be used again from \($0)." },
    comeBack: "Please come back after it, while this hall is open. Reporting again does not change the time.",
    awaitsClock: "The waiting time is over, but the clock of this kiosk must be checked first. See a counter officer.",
    nowTitle: "Data update blocked",
    now: { "Your data update is blocked now, because \(Self.cause($0))." },
    nowNext: "Report it now on this screen. The block opens 24 hours after the report.",
    nowOpens: { "If it is reported now, the data update can be used again from \($0)." },
    meanwhile: {
      switch $0 {
      case .kpj: "Meanwhile ask your employer for the right card number."
      case .face: "You can also see a counter officer with your original KTP."
      }
    },
    report: Label("Report to Unblock", "the 24 hours start with your report"),
    reportedTitle: "Report received",
    reported: { "Your report was received on \($0)." },
    numberLabel: "Report number",
    writeDown:
      "Write down or photograph this time and the report number. Please come back after it, while this hall is open.",
    alreadyTitle: "Already reported",
    already: { "We already have your report of \($0). Reporting again does not change the time." },
    wait: { "Time left at \($1): \($0)." },
    openTitle: "The block is open",
    open: { since in
      (since.map { "Your block has been open since \($0)." } ?? "Your block is open.")
        + " You have 3 new tries for the card number and for the face."
    },
    openNext: "Have your membership card and KTP ready, then choose Data Update.",
    notBlockedTitle: "Not blocked",
    notBlocked: "Your data update is not blocked. There is nothing to report.",
    notBlockedNext: "You can choose Data Update in the main menu.")

  private static func cause(_ check: Check) -> String {
    switch check {
    case .kpj: "the card number was wrong 3 times in a row"
    case .face: "the face check failed 3 times in a row"
    }
  }
}
