import Flow
import Rules
import Services

extension KioskTexts {
  /// The same for an officer who serves somebody: the person stands before him and is spoken of, and he looks at the
  /// face himself. What is read out to the person, and the three verbatim warnings, stay as they are.
  static let englishServing: KioskTexts = {
    let other = KioskTexts.english
    var (common, update, retype, block) = (other.common, other.update, other.retype, other.block)
    var (wizard, stop, result, sending) = (other.wizard, other.stop, other.result, other.sending)
    common.exit = {
      switch $0 {
      case .noted: "The number was handed over"
      case .change: "Check the answers"
      case .menu: "To the person's page"
      case .done: "Done"
      }
    }
    sending.serve(.english)
    update.serveInEnglish()
    retype.serveInEnglish()
    block.serveInEnglish()
    wizard.serveInEnglish()
    result.serveInEnglish()
    stop.what = { _ in "The answers have not been sent. If you stop, they are cleared." }
    stop.next = { _ in "The update can begin again from the start at any time." }
    return KioskTexts(
      of: other, common: common, update: update, retype: retype, face: .englishServing, wizard: wizard, stop: stop,
      result: result, block: block, sending: sending)
  }()
}

extension FaceTexts {
  fileprivate static let englishServing = FaceTexts(
    title: "Compare the face",
    steps: [
      Fact("Get ready", "Have the original KTP ready. Ask the person to take off mask and glasses."),
      Fact("Compare", "Compare the person's face with the photograph."),
      Fact("Judge", "Choose the result before the time is over. Without an answer it counts as a wrong try."),
    ],
    simulation: "SIMULATION: nobody is really checked.",
    start: Label("Begin to compare", "the original KTP is in your hand"),
    later: Label("Not now", "nothing is counted"),
    running: "The comparison is being recorded.",
    passed: "The face agrees with the KTP.",
    different: "The face was judged to be another one. This counts as a wrong try.",
    unfinished: "There was no answer in time, so it counts as a wrong try.",
    voided: { _ in "The face cannot be judged. This is not counted as a try." },
    lastTry: "One try is left. If the face is judged to be another one again, the update is blocked. If you are not "
      + "sure, choose that it cannot be judged.",
    mayCount: "A comparison that was begun but not recorded as ended may count as a wrong try.",
    refusedTitle: "The face cannot be compared yet",
    refused: { "The face could not be judged several times. It can be compared again from \($0)." },
    refusedNow: "The face could not be judged several times.",
    refusedNext: "No try was counted. Ask a supervisor for help.")
}

extension UpdateTexts {
  fileprivate mutating func serveInEnglish() {
    consentTitle = "Consent: read it out to the person"
    notAgreedNext = "The person may come back at any time."
    checkingNext = "Try again after that time. Ask whether it is the person who is doing it."
    checksPausedNext = "End the pause under Terminals if nothing is suspicious. Nothing was counted."
    numberIs = "The person's update number:"
    inProcessNext = "The person need not repeat it. It is decided under Verify updates."
    pastDue = "The 3 working days are over. Decide it first, under Verify updates."
    pastDueNext = "The participant need not repeat it."
    complain = Label("To the person's page")
    withdraw = Label("Withdraw the consent", "on the person's page")
    claimNext = { "Only officers of branch \($0) can cancel the claim, on the person's page." }
    menders = [
      Fact("KTP wrong", "The person has it corrected at Dukcapil. May take over a month."),
      Fact(
        "Our data wrong",
        "Mended by HR, or by this branch's membership staff with original KTP and KK (outside of this program)."),
    ]
  }
}

extension RetypeTexts {
  fileprivate mutating func serveInEnglish() {
    ask = { ["The official sentence: " + Verbatim.retype($0), "It asks for the whole number of card \($0)."] }
    label = "The person's card number"
    right = "The participant's card number is right."
    wrong = { mask, _ in "The card number does not match. Ask for card \(mask); the person may hold another one." }
    lastTry =
      "The card number still does not match. One more mistake blocks the update. If the person holds another "
      + "card, first change the card that is asked for, on the person's page."
    onlyOne = "One try is left. If you are not sure, do not go on; this try is kept."
    whom =
      "If the person holds another card, change the card that is asked for, on the person's page. Without any "
      + "card, the person asks HR of the employer that issued it."
  }
}

extension BlockTexts {
  fileprivate mutating func serveInEnglish() {
    standing = { cause, since in "This person's update has been blocked since \(since), because \(Self.why(cause))." }
    howToReport =
      "A block does not open by itself before it is reported. Record the report on the person's page. "
      + "The block opens 24 hours after that."
    comeBack = "Ask the person to come back after that time. Reporting again does not change it."
    now = { "This person's update is now blocked, because \(Self.why($0))." }
    nowNext = "Record the report on the person's page. The block opens 24 hours after it is reported."
    meanwhile = {
      switch $0 {
      case .kpj: "Meanwhile the person asks the employer for the right card number."
      case .face: "Ask the person to come back with an original KTP whose photograph is clear."
      }
    }
    report = Label("To the person's page", "to record the report")
  }

  private static func why(_ check: Check) -> String {
    switch check {
    case .kpj: "the card number was wrong 3 times in a row"
    case .face: "the face was judged to be another one 3 times in a row"
    }
  }
}

extension WizardTexts {
  fileprivate mutating func serveInEnglish() {
    formTitle = {
      switch $0 {
      case .contact: "The person's contact"
      case .population: "KTP and KK data"
      case .address: "Address"
      case .additional: "Bank account, emergency contact"
      }
    }
    formIntro = {
      switch $0 {
      case .contact: "Ask for contacts that are in use."
      case .population: "Fill in as on the KTP and KK that were shown."
      case .address: "Fill in the address as on the KTP that was shown."
      case .additional: "Fill in an account in the person's name, and somebody else for emergencies."
      }
    }
    let kiosk = field
    field = { $0 == .relation ? Label("Contact's relation") : kiosk($0) }
    let told = fault
    fault = { fault, line in
      if case .email(.empty) = fault { return "The e-mail address is missing. None? Type - and the reason." }
      return told(fault, line).replacing("your own", with: "the person's own").replacing("your ", with: "the ")
    }
    warning = {
      switch $0 {
      case .sexDiffers: "The NIK shows the other sex. Compare it with the KTP; if it is right, continue."
      case .longPhone: "This telephone number is very long. Read it out once more; if it is right, continue."
      case .unknownBank: "This bank is not on our list. Read its name out once more; if it is right, continue."
      case .holderDiffers:
        "The account holder is not the person's name. Benefits are paid to an account in the person's own name. Read it out "
          + "once more; if it is so, continue."
      case .kkIsNIK: "This is the person's NIK. The KK number is at the top of the family card; if it is so, continue."
      case .unknownRegency:
        "This city or regency is not recognised yet. Choose it from the list; if it is as on the KTP, continue."
      case .emptyStreet: "This address names no street, hamlet or number yet. If it is as on the KTP, continue."
      case .ownName: "The emergency contact has the person's own name. If it is somebody else, continue."
      case .ownMother: "This is the person's own name. Type the mother's name; if it is the same, continue."
      case .oddEmail(let meant): "E-mail: they may mean ...@\(meant). Read it out once more; if it is right, continue."
      }
    }
    reviewTitle = { "Read the answers out to the person (\($0 == .first ? 1 : 2) of 2)" }
    onceMore = "The checks are more than 30 minutes old and must be done again. The answers are kept."
    submitted = { "The person's update was sent on \($0)." }
    submittedNext = "Give this number to the person. A colleague decides it, not you."
  }
}

extension ResultTexts {
  fileprivate mutating func serveInEnglish() {
    succeeded = { "The last update was SUCCESSFUL on \($0). The person need not repeat it." }
    failed = { "The last update was NOT SUCCESSFUL on \($0)." }
    withdrawn = { "The person withdrew the consent on \($0)." }
    inWords = "The reason that the person reads:"
    inWordsRemedy = "Make sure that this is settled before you begin again."
    remedy = {
      switch $0 {
      case .dataDiffer: "Compare every answer with the original KTP and KK."
      case .account: "Ask for the bank book; fill in number and name exactly as written there."
      case .contact: "Ask for the mobile number and e-mail address that are used every day."
      case .document: "Ask for KTP, KK and bank book."
      case .identity: "Make sure with the original KTP that the person applies in person."
      case .other: "Explain the reason to the person."
      }
    }
    lastNext = {
      switch $0 {
      case .succeeded: "A new update is needed only if something changed."
      case .failed: "After that, begin the update again from the start."
      case .withdrawn, .inProcess: "A new update can begin."
      }
    }
  }
}
