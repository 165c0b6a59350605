import Flow
import Rules
import Services

extension PeopleTexts {
  static let english = PeopleTexts(
    findTitle: "Find a person",
    findIntro: "Fill in NIK or card number; or the full name with the birth date.",
    findField: {
      switch $0 {
      case .what: Label("NIK, card number, or name")
      case .birth: Label("Birth date", "only with a name: 27/03/1990")
      case .reason: Label("Reason to look", "is recorded")
      }
    },
    findFault: findFault,
    reason: {
      switch $0 {
      case .atCounter: "Is here"
      case .onTelephone: "Is calling"
      case .complaint: "Complaint"
      case .verification: "Verification"
      case .audit: "Audit"
      }
    },
    find: "Find",
    handOverTitle: "Number from the kiosk",
    handOverIntro:
      "The person has agreed and typed the card number at the kiosk. The number opens once, for 30 minutes; "
      + "when the original KTP was seen, the update goes on with the face.",
    handOverField: Label("Number", "for example K7M-2XA8"),
    handOverFault: { fault, zone, say in
      switch fault {
      case .empty: "Type the number."
      case .unreadable: "This number is mistyped. Compare it with the person's note."
      case .unknown: "There is none, it was opened, or it is older than 30 minutes. Find the person by NIK."
      case .paused(let until): "Too many wrong numbers here. Open again on \(say.dates.opening(until, zone))."
      }
    },
    handOverKey: "Kiosk number",
    listTitle: "People found",
    list: {
      $0 == 1
        ? "1 person. Compare with the KTP before you choose." : "\($0) people. Compare with the KTP before you choose."
    },
    nobodyFound: "Nobody was found.",
    nameColumn: "Name",
    birthColumn: "Born",
    employerColumn: "Employer",
    likeColumn: "Spelling",
    likeness: { $0 ? "same" : "similar" },
    open: "Open",
    pageTitle: { $0 },
    move: {
      switch $0 {
      case .sawCard: "Original KTP seen: show full numbers"
      case .serve: "Data update at the counter"
      case .withdraw: "Withdraw the consent to the data update"
      case .changeCard: "Ask for another card number"
      case .report: "Record a report of the block (is here)"
      case .reportByTelephone: "Record a report of the block by 175"
      case .askOpening: "Ask to open the block early"
      case .grantOpening: "Open the block now"
      case .sendToCounter: "Serve at the counter only"
      case .liftCounterOnly: "End counter only"
      case .cancelClaim: "Cancel the JHT claim"
      case .history: "History"
      case .matters: "Cards, updates and complaints"
      case .sight: "What the person sees at a kiosk"
      case .record: "Data on record"
      case .correctNIK: "NIK corrected by Dukcapil"
      case .takeDown: "Take a complaint down"
      }
    },
    notice: notice,
    blocked: { sheet, seat, say in
      let since = say.dates.short(sheet.block.since, seat.zone)
      let cause = sheet.block.cause == .kpj ? "card number" : "face"
      let report =
        sheet.block.report.map { report in
          let opens = say.dates.opening(report.opens, seat.zone)
          return " \(EnglishQuestions.reported(report, seat, say))"
            + (sheet.awaitsClock ? " It waits for the clock to be confirmed." : " Will open \(opens).")
        } ?? " Not reported yet."
      return "Blocked since \(since): \(cause) wrong 3 times in a row." + report
    },
    reportRow: EnglishQuestions.reportRow,
    lookRow: { "Looked at" + ($0.map { ": \($0)" } ?? "") + ($1 ? ", KTP" : "") },
    lookReason: {
      switch $0 {
      case .atCounter: "here"
      case .onTelephone: "telephone"
      case .complaint: "complaint"
      case .verification: "verification"
      case .audit: "audit"
      }
    },
    onRecord: { "\($0) on record: \($1)" },
    refusedRow: { "Refused: \($0)" },
    byTelephone: "The person is calling: full numbers and the mother's name are not shown.",
    calls: "Person is calling",
    callersEnded: {
      "175 takes no report until \($0): three wrong answers. Kiosk and counter stay open."
    },
    seenUntil: { "original KTP seen, good until \($0)" },
    strikes: { "Tries left: card number \($0.kpj) of 3, face \($0.face) of 3." },
    counterOnly: {
      switch $0 {
      case .thirdBlock: "Counter only: blocked three times in 30 days."
      case .asked: "Counter only, as asked for."
      }
    },
    lacking: { "Data not complete: ask the head office for the row in \($0). A data update waits." },
    checking: { "The face is being checked, until \($0) at the latest." },
    openingAsked: { "\($0) asks to open the block early: \($1)" },
    cardsLabel: "Cards",
    moreCards: { $0 == 1 ? "and 1 more card" : "and \($0) more cards" },
    cardRegistered: "Registered",
    cardInactive: { "not active since \($0)" },
    cardMoving: { "moving to \($0)" },
    cardLate: { "the contribution for \($0) is not recorded yet" },
    mother: { "mother \($0)" },
    updateLabel: "Update",
    claim: EnglishQuestions.claim,
    standsLabel: "Now",
    update: { update, isPastDue in "\(update.number) \(state(update.state))" + (isPastDue ? ", past due" : "") },
    updateState: state,
    ticketState: ticketState,
    compareTitle: "Compare the face",
    compare: { "Compare the face of \($0) with the photograph of the original KTP." },
    compareUntil: { "Choose before \($0). Without an answer by then, the check counts as one wrong try." },
    verdict: {
      switch $0 {
      case .same: "The same person"
      case .different: "Another person: counts as a wrong try"
      case .unclear: "Cannot be judged: does not count"
      }
    },
    verdictKey: {
      switch $0 {
      case .same: "Same"
      case .different: "Another"
      case .unclear: "Cannot tell"
      }
    },
    question: EnglishQuestions.question,
    callerTitle: "Report by 175",
    caller: { "Ask the caller for one more fact about \($0)." },
    factLabel: "Fact",
    fact: {
      switch $0 {
      case .mother: "Mother's name"
      case .employer: "Employer's name"
      case .telephone: "Last 4 of the telephone"
      }
    },
    factValue: "The caller's answer",
    factUnfinished: "Choose a fact and fill in the caller's answer.",
    factWrong: {
      "Does not agree; nothing was recorded. Wrong \($0) of 3: the third closes reports by 175 for 24 hours."
    },
    record: "Record the report",
    openingTitle: "Open a block early",
    opening: { "Why is the block of \($0) to be opened before its time? A supervisor decides, not you." },
    openingField: "Reason",
    openingUnfinished: "Give the reason in a few words.",
    askSupervisor: "Ask a supervisor",
    cancelTitle: "Cancel the JHT claim",
    cancel: { "Why is the JHT claim of \($0) cancelled? You are asked once more before it is." },
    cancelReason: {
      switch $0 {
      case .leave: "Back"
      case .byRequest: "Cancel: asked for"
      case .abandoned: "Cancel: abandoned"
      case .mistaken: "Cancel: made by mistake"
      }
    },
    cardTitle: "Ask for another card number",
    cardIntro: { "Which card does \($0) have at hand?" },
    cardAsked: "asked for now",
    historyTitle: { "History of \($0)" },
    whenColumn: "When",
    whatColumn: "What happened",
    whereColumn: "Terminal",
    whoColumn: "Officer",
    noHistory: "Nothing has happened yet.",
    event: event,
    mattersTitle: { "Cards, updates and complaints of \($0)" },
    matterColumn: "Subject",
    noMatters: "No update and no complaint under this name yet.",
    sight: .english)

  @Sendable private static func findFault(_ fault: FindPerson.Fault, _ say: CounterTexts) -> String {
    switch fault {
    case .empty: "Fill in NIK, card number or name."
    case .number(let count): "A NIK has 16 digits, a card number 11; \(howManyTyped(count))."
    case .name(let fault): say.identity.nameFault(fault)
    case .birth(let fault): say.identity.birthFault(fault)
    case .nobody: "Nobody has these data. Compare with the KTP."
    }
  }

  @Sendable private static func notice(_ notice: PersonScreen.Notice, _ zone: Zone, _ say: CounterTexts) -> Part {
    switch notice {
    case .handedOver:
      .note(
        .success,
        "From the kiosk: agreed, card number right. See the original KTP, then choose Data update at the counter.")
    case .report(.reported(let sheet)):
      .note(.success, "Report \(sheet.block.report?.number.description ?? "") is recorded.")
    case .report(.alreadyReported(let sheet, _)):
      .note(.info, EnglishQuestions.again(sheet.block.report) + "It was reported before. The opening has not moved.")
    case .report(.notBlocked), .report(.opened): .note(.info, "This person is not blocked. Nothing was changed.")
    case .report(.checking(let until)):
      .note(.info, "The face is being checked until \(say.dates.short(until, zone)). Try again afterwards.")
    case .report(.notFound): .note(.error, "The caller's answer does not agree. Nothing was recorded.")
    case .report(.factsEnded(let until)):
      .note(.error, "175 takes no report until \(say.dates.short(until, zone)). Nothing was recorded.")
    case .report(.paused(let until)): .note(.warning, "Look-ups pause until \(say.dates.short(until, zone)).")
    case .opening(.asked): .note(.success, "A supervisor has it now.")
    case .opening(.alreadyAsked(let sheet)): .note(.info, "\(sheet.askedBy.text) has asked for it before.")
    case .opening(.opened): .note(.success, "The block is open. There are three tries again.")
    case .opening(.declined): .note(.success, "Declined. The officer reads it on the person's page.")
    case .opening(.notBlocked): .note(.info, "This person is not blocked. Nothing was changed.")
    case .opening(.notAsked): .note(.info, "Nobody has asked, or it was decided meanwhile.")
    case .counterOnly(true): .note(.success, "Kiosks refuse from now on, and the counter serves.")
    case .counterOnly(false): .note(.success, "Counter only has ended.")
    case .correction(let outcome): say.note(of: outcome)
    case .claimCancelled: .note(.success, "The JHT claim is cancelled.")
    case .noClaim: .note(.info, "The JHT claim that was shown is no longer active. Nothing was cancelled.")
    case .withdrawn(.withdrawn(let update)): .note(.success, "Consent withdrawn; \(update.number) has ended.")
    case .withdrawn(.notInProcess): .note(.info, "It is not in process any more. Nothing was changed.")
    case .card(.changed(let mask)): .note(.success, "From now on the number of card \(mask) is asked for.")
    case .card(.same(let mask)): .note(.info, "Card \(mask) is asked for already. Nothing was changed.")
    case .card(.notTheirs): .note(.error, "This card is not on record for this person. Nothing was changed.")
    case .decided(let update): say.verify.decided(update)
    case .otherBranch(let branch): .note(.error, "This claim belongs to the branch \(plain(branch.name)).")
    }
  }

  @Sendable private static func state(_ state: Update.State) -> String {
    switch state {
    case .inProcess: "in process"
    case .succeeded: "approved"
    case .failed: "rejected"
    case .withdrawn: "consent withdrawn"
    }
  }

  @Sendable private static func ticketState(_ state: TicketState) -> String {
    switch state {
    case .received: "received"
    case .inProgress: "in progress"
    case .waiting: "waiting"
    case .answered: "answered"
    case .closed: "closed"
    case .withdrawn: "withdrawn"
    case .notOurs: "not ours"
    case .duplicate: "duplicate"
    }
  }

  @Sendable private static func event(_ event: LedgerEntry.Event) -> String {
    switch event {
    case .kpjWrong: "Wrong card number"
    case .kpjRight: "Right card number"
    case .faceUnfinished: "Face check not finished"
    case .faceWrong: "Another face"
    case .faceRight: "Face recognised"
    case .faceReserved: "Face check begun"
    case .faceVoid: "Face device in trouble, not counted"
    case .faceLate: "Face verdict too late, not used"
    case .attemptRefused: "Try refused, not counted"
    case .blockSet: "Blocked"
    case .blockReported: "Block reported"
    case .blockReportedAgain: "Block reported again"
    case .blockReportedVoid: "Reported though not blocked"
    case .blockOpened: "Block opened"
    case .counterOnlySet: "Counter only"
    case .counterOnlyLifted: "Counter only ended"
    case .openingAsked: "Early opening asked for"
    case .openingGranted: "Opened early"
    case .openingDeclined: "Early opening declined"
    case .consentGiven: "Consent given"
    case .consentWithdrawn: "Consent withdrawn"
    case .handOverMade: "Kiosk number made"
    case .handOverOpened: "Kiosk number opened"
    case .handOverTaken: "Kiosk checks taken over"
    case .handOverWrong: "Kiosk number wrong"
    case .updateSubmitted: "Update submitted"
    case .updateRefused: "Update refused"
    case .updateDecided: "Update decided"
    case .updateDayMoved: "Due day of an update moved"
    case .updateShown: "Update looked at"
    case .claimCancelled: "JHT claim cancelled"
    case .correctionAsked: "Correction of the NIK asked for"
    case .correctionRefused: "Correction of the NIK refused"
    case .correctionDeclined: "Correction of the NIK declined"
    case .correctionGranted: "NIK corrected"
    case .ticketFiled: "Complaint received"
    case .ticketMoved: "Complaint moved"
    case .ticketMessage: "Message to a complaint"
    case .ticketFactWrong: "Wrong second fact of a complaint"
    case .ticketShown: "Complaint looked at"
    case .ticketSearched: "Complaints searched"
    case .ticketNoted: "Officer's note to a complaint"
    case .brakeTracking: "Tracking pauses at a terminal"
    case .brakeLookups: "Look-ups pause at a terminal"
    case .brakeChecks: "Checks pause at a terminal"
    case .cardChanged: "Another card to ask for"
    case .terminalFreed: "Pause of a terminal ended"
    case .terminalSeen: "Terminal looked at"
    case .personShown: "An officer looked"
    case .personSearched: "An officer searched"
    case .cardSeen: "An officer saw the original KTP"
    case .staffAdded: "Account made"
    case .staffDisabled: "Account closed"
    case .staffReset: "Password changed"
    case .staffOpened: "Account opened"
    case .staffHeadSet: "Marked head of the branch"
    case .staffHeadLifted: "Mark of the head removed"
    case .passwordChanged: "Own password changed"
    case .staffLocked: "Account locked"
    case .signInBegun: "Tries to sign in"
    case .signInRight: "Signed in"
    case .signInWrong: "Wrong password"
    case .signInPaused: "Sign-in pauses at a terminal"
    case .signedOut: "Signed out"
    case .staffRefused: "Officer's request refused"
    case .clockStarted: "Clock started"
    case .clockRestarted: "Clock started again"
    case .clockEpisode: "The host's clock differs"
    case .clockEpisodeEnded: "The host's clock agrees again"
    case .clockAdopted: "Clock adjusted"
    case .clockConfirmed: "Clock confirmed"
    case .clockAccepted: "Clock accepted by a supervisor"
    case .imported: "Data imported"
    case .calendarSettled: "Due days compared with the calendar"
    case .holidaysBrought: "Holidays brought"
    case .holidaysRemoved: "Holidays removed"
    case .keyCreated: "Key made"
    case .keyRotated: "Key changed"
    case .restored: "Data restored from a backup"
    }
  }
}
