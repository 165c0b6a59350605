import Console
import Flow
import Rules

extension FaceTexts {
  static let english = FaceTexts(
    title: "Face check",
    steps: [
      Fact("Get ready", "Take off glasses and mask. Stand in good light."),
      Fact("Begin", "Look at the camera. You are compared with your KTP photograph."),
      Fact("Wait", "2 minutes at most; no key stops it. Walking away before the end counts as one try."),
    ],
    simulation: "SIMULATION: there is no camera, and your face is not really checked.",
    start: Label("I am ready", "start the face check"),
    later: Label("Not now", "this uses up no try"),
    running: "The face check is under way, for 2 minutes at most. Keep looking ahead until you see the result.",
    passed: "The face check succeeded.",
    different: "Your face was not recognised. Clear hair from your face and find better light.",
    unfinished: "The face check did not end within 2 minutes, so it counts as one try.",
    voided: {
      switch $0 {
      case .timeout: "The device gave no result in time. This is not counted as a try."
      case .crash: "The device stopped without a result. This is not counted as a try."
      case .garbage: "The result of the device cannot be read. This is not counted as a try."
      case .unavailable:
        "The device cannot check your face yet. Stand in front of the camera. This is not counted as a try."
      }
    },
    lastTry:
      "One try is left. One more failure blocks the data update. It is better to see a counter officer first; this try is "
      + "kept.",
    mayCount: "A face check that was started but not recorded as ended may count as one try.",
    refusedTitle: "Face check at the counter",
    refused: { "The device had trouble with your face check several times. Kiosks can check it again from \($0)." },
    refusedNow:
      "The device could not check your face several times. For 24 hours at most, only the counter checks your "
      + "face.",
    refusedNext:
      "Trouble of the device does not count as a try. A counter officer can compare your face with your original KTP.")
}

extension WizardTexts {
  static let english = WizardTexts(
    formTitle: {
      switch $0 {
      case .contact: "Your contact"
      case .population: "KTP and KK data"
      case .address: "Address as on the KTP"
      case .additional: "Bank account, emergency contact"
      }
    },
    formIntro: {
      switch $0 {
      case .contact: "Fill in contacts that you use. This is how we reach you."
      case .population: "Fill in as on your KTP (identity card) and KK (family card)."
      case .address: "Fill in the address as on your KTP."
      case .additional: "Fill in a bank account in your name. Then fill in one person whom we can call in an emergency."
      }
    },
    field: Self.englishField,
    compared: { old, line in
      [old == nil ? "none on record" : nil, line == .email ? "has none: - and why" : nil].compactMap(\.self)
        .joined(separator: "; ")
    },
    noEmail: { "none: \($0)" },
    options: {
      switch $0 {
      case .sex: Sex.allCases.map { $0 == .male ? "Male" : "Female" }
      case .marital: MaritalStatus.allCases.map(Self.englishMarital)
      case .relation: Relation.allCases.map(Self.englishRelation)
      case .phone, .email, .npwp, .kk, .birthPlace, .mother, .street, .rt, .rw, .village, .district, .regency,
        .province, .postcode, .bank, .account, .holder, .emergencyName, .emergencyPhone:
        []
      }
    },
    fault: Self.englishFault,
    warning: {
      switch $0 {
      case .sexDiffers: "Your NIK shows the other sex. Compare it with your KTP; if it is right, continue."
      case .longPhone: "This telephone number is very long. Read it once more; if it is right, continue."
      case .unknownBank: "This bank is not on our list. Read its name once more; if it is right, continue."
      case .holderDiffers:
        "The account holder is not you by this name. Benefits are paid to an account in your own name. One of somebody else "
          + "is usually refused. Read it once more; if it is so, continue."
      case .kkIsNIK:
        "This is your NIK. The KK number is at the top of the family card. Read it once more; if it is so, continue."
      case .unknownRegency:
        "This city or regency is not recognised yet. Choose it from the list; if it is as on your KTP, continue."
      case .emptyStreet:
        "This address names no street, hamlet or number yet. Read it once more; if it is as on your KTP, continue."
      case .ownName:
        "The emergency contact has your own name. Name somebody else; if it is somebody else, continue."
      case .ownMother: "This is your own name. Type your mother's name; if it is the same, continue."
      case .oddEmail(let meant): "E-mail: you may mean ...@\(meant). Read it once more; if it is right, continue."
      }
    },
    saveAndReturn: "Save and go back",
    list: "List",
    listField: "Find",
    noName: {
      $0 == .province
        ? "No province is like that. Clear the letters to see the whole list."
        : "No name is like that. Remove some of it, or go back and type it yourself."
    },
    proposal: { "by your NIK: \($0) (F3)" },
    implied: { "by your regency: \($0) (Enter)" },
    rtrw: { "RT \($0) / RW \($1)" },
    reviewMarks: "! marks what is unusual: read it once more.",
    reviewTitle: { $0 == .first ? "Check what you filled in (1 of 2)" : "Check what you filled in (2 of 2)" },
    reviewIntro: {
      switch $0 {
      case .first: "Compare each line. If one is wrong, type its digit. If all are right, type 9."
      case .second:
        "Compare each line. If one is wrong, type its digit. If all are right, type 9: nothing is sent before the "
          + "next page."
      }
    },
    reviewLabel: {
      switch $0 {
      case .phone: "Mobile telephone"
      case .email: "E-mail address"
      case .npwp: "NPWP (tax number)"
      case .kk: "KK number"
      case .birthPlace: "Place of birth"
      case .sex: "Sex"
      case .mother: "Mother's name"
      case .marital: "Marital status"
      case .street: "Address"
      case .rtrw: "RT and RW"
      case .village: "Village, district"
      case .regency: "City, province, postcode"
      case .bank: "Bank, account number"
      case .holder: "Account holder"
      case .emergency: "Emergency contact"
      case .emergencyPhone: "Their telephone"
      }
    },
    reviewNext: { $0 == .first ? "All correct, continue" : "All correct, go on to sending" },
    unanswered: "left empty",
    onceMore: "The checks are more than 30 minutes old and must be done again. What you filled in is kept.",
    submittedTitle: "Data update sent",
    submitted: { "Your data update was sent on \($0)." },
    submittedNext:
      "Write this number down or take a photo; tell it if you ask an officer. You need not send it again. For the result "
      + "choose menu 2, Data Update, then Begin, and state who you are.")

  @Sendable private static func englishField(_ line: FormLine) -> Label {
    switch line {
    case .phone: Label("Mobile telephone", "begins with 08")
    case .email: Label("E-mail", "name@example.com")
    case .npwp: Label("NPWP", "may stay empty")
    case .kk: Label("KK number", "16 digits")
    case .birthPlace: Label("Place of birth")
    case .sex: Label("Sex")
    case .mother: Label("Mother's name")
    case .marital: Label("Marital status")
    case .street: Label("Address", "street, number")
    case .rt: Label("RT number", "0 if none")
    case .rw: Label("RW number", "0 if none")
    case .village: Label("Village (kelurahan)")
    case .district: Label("District (kecamatan)")
    case .regency: Label("City or regency")
    case .province: Label("Province")
    case .postcode: Label("Postcode", "5 digits")
    case .bank: Label("Bank name", "such as BRI")
    case .account: Label("Account number")
    case .holder: Label("Account holder")
    case .emergencyName: Label("Emergency contact")
    case .relation: Label("Relation to you")
    case .emergencyPhone: Label("Their telephone", "08...")
    }
  }

  @Sendable private static func englishMarital(_ status: MaritalStatus) -> String {
    switch status {
    case .single: "Single"
    case .married: "Married"
    case .divorced: "Divorced"
    case .widowed: "Widowed"
    }
  }

  @Sendable private static func englishRelation(_ relation: Relation) -> String {
    switch relation {
    case .spouse: "Husband/wife"
    case .parent: "Parent"
    case .child: "Child"
    case .sibling: "Sibling"
    case .other: "Other"
    }
  }
}

extension ResultTexts {
  static let english = ResultTexts(
    lastTitle: {
      switch $0 {
      case .succeeded: "The data update succeeded"
      case .failed: "The data update did not succeed"
      case .withdrawn, .inProcess: "The data update was stopped"
      }
    },
    succeeded: { "Your data update was SUCCESSFUL on \($0). You need not repeat it." },
    failed: { "Your data update was NOT SUCCESSFUL on \($0)." },
    withdrawn: { "You stopped this data update on \($0)." },
    reasonLabel: "Reason",
    reason: {
      switch $0 {
      case .dataDiffer: "what was filled in differs from KTP or KK"
      case .account: "the bank does not know the account under that name"
      case .contact: "we could not reach you by that telephone or e-mail"
      case .document: "a document has to be shown at the counter"
      case .identity: "we must be sure that you sent it yourself"
      case .other: "a counter officer explains it"
      }
    },
    remedy: {
      switch $0 {
      case .dataDiffer: "Have KTP and KK ready and fill in exactly what is written there."
      case .account: "Have your bank book ready and fill in number and name exactly as written there."
      case .contact: "Fill in the mobile number and e-mail address that you use every day."
      case .document: "See a counter officer with your KTP, KK and bank book."
      case .identity: "See a counter officer with your original KTP before you send another one."
      case .other: "See a counter officer with the number above."
      }
    },
    inWords: "The officer who checked your data wrote:",
    inWordsRemedy: "If anything is unclear, see a counter officer with the number above.",
    lastNext: {
      switch $0 {
      case .succeeded: "A new update is needed only if something changed."
      case .failed: "After that, start the update again."
      case .withdrawn, .inProcess: "You can begin a new update."
      }
    },
    again: {
      switch $0 {
      case .succeeded: Label("Update again", "something changed")
      case .failed: Label("Start again", "from the beginning")
      case .withdrawn, .inProcess: Label("Go on", "with a new update")
      }
    },
    withdrawTitle: "Stop the data update?",
    withdrawMeans: [
      "If you stop it, your consent is withdrawn. The data that you sent are no longer verified, and your membership data "
        + "do not change.",
      "This cannot be undone. A new update begins from the start, with card number and face check.",
    ],
    keep: Label("No, let it go on"),
    withdraw: Label("Yes, stop the update"),
    withdrawnTitle: "The data update is stopped",
    withdrawnNow: "Your data update is stopped and your consent is withdrawn. Those data are no longer processed.",
    withdrawnNext: "To begin again, choose Data Update in the main menu.",
    notInProcessTitle: "It cannot be stopped",
    notInProcess: "This data update has been verified already, so it cannot be stopped any more.",
    unknown: "This data update was not found, so nothing was stopped.",
    unknownNext: "See a counter officer with your number.")
}
