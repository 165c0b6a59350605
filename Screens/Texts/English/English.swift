import Flow
import Rules
import Services

extension KioskTexts {
  /// Plain English, for people who read it as a second language. The three verbatim warnings stay Indonesian.
  package static let english = KioskTexts(
    language: .english, dates: .english, common: .english, welcome: .english, menu: .english,
    identity: .english, membership: .english, update: .english, retype: .english, face: .english,
    wizard: .english, stop: .english, result: .english, block: .english, information: .english,
    complaint: .english, ticket: .english, failure: .english, sending: .english, loop: .english,
    about: .english)
}

extension CommonTexts {
  static let english = CommonTexts(
    choose: "Choose",
    back: "Back",
    answeringNo: "Enter, Esc or n: nothing changes",
    answeringYes: "by the letter y; digits do not answer here",
    next: "Continue",
    exit: {
      switch $0 {
      case .noted: "I have written it down"
      case .change: "Check what I typed"
      case .menu: "Main menu"
      case .done: "Done"
      }
    },
    deskLabel: "Counter",
    hoursLabel: "Opening hours",
    opensLabel: "Opens again",
    hoursUnknown: "ask an officer",
    telephoneLabel: "Telephone",
    callCentre: "175",
    done: { $0.map { "done, \($0)" } ?? "done" },
    notYet: "not yet")
}

extension StopTexts {
  static let english = StopTexts(
    title: "Stop here?",
    what: {
      switch $0 {
      case .face(let left):
        left == Check.limit
          ? "The face check has not run to its end, and no try was counted."
          : "The face check is put off. \(Self.counted(Check.limit - left)); \(left == 1 ? "1 is" : "\(left) are") left and kept."
      case .form: "Nothing has been sent yet. If you stop, what you filled in is cleared from this screen."
      case .complaint: "Your complaint has not been sent. If you stop, what you wrote is cleared from this screen."
      case .message: "Your message has not been sent. If you stop, what you wrote is cleared from this screen."
      case .facts: "What you filled in on this screen has not been sent. If you stop, it is cleared."
      }
    },
    next: {
      switch $0 {
      case .face, .form: "You can begin the data update again from the start at any time."
      case .complaint: "You can write a complaint again from the start at any time."
      case .message: "You can open this complaint again with its number at any time."
      case .facts: "You can fill it in again at any time."
      }
    },
    goOn: {
      switch $0 {
      case .face: "Back to the face check"
      case .form, .facts: "Go on filling in"
      case .complaint, .message: "Go on writing"
      }
    })
}

extension WelcomeTexts {
  static let english = WelcomeTexts(
    title: "Welcome",
    large: "ANJUNGAN",
    purpose: "Self-service of BPJS Ketenagakerjaan. Choose a language to begin.",
    language: { $0 == .indonesian ? "Bahasa Indonesia" : "English" },
    maintenanceTitle: "Under maintenance",
    maintenance: "This kiosk is under maintenance and cannot be used yet.",
    maintenanceNext: "This screen opens again by itself. Until then, see a counter officer or call 175.",
    farewellTitle: "Session ended",
    farewell: "All your data have been cleared from this screen. Thank you.",
    farewellAlone:
      "This visit ended because no key was pressed for a while. All your data have been cleared from this screen; "
      + "what was not sent is not kept.",
    takeCards: "Take back your KTP and your card.")
}

extension MenuTexts {
  static let english = MenuTexts(
    title: "Main menu",
    intro: "How can we help you?",
    service: {
      switch $0 {
      case .membership: Label("Check Membership", "Am I registered? Which card is mine?")
      case .update: Label("Data Update", "Update your data for a smooth claim")
      case .complaint: Label("Complaint", "Tell us what went wrong, get a number")
      case .tracking: Label("Track a Complaint", "Where is my complaint now?")
      case .unblock: Label("Report to Unblock", "Blocked after 3 failed tries")
      case .information: Label("Information", "Programmes, documents, contacts")
      }
    },
    paused: { "paused until \($0)" })
}

extension IdentityTexts {
  static let english = IdentityTexts(
    title: {
      switch $0 {
      case .membership: "Check Membership"
      case .update: "Data Update"
      case .report: "Report to Unblock"
      case .complaint: "Complaint"
      }
    },
    intro: {
      switch $0 {
      case .membership: "Type these three things exactly as on your KTP (identity card)."
      case .update: "To find your data, type these three things exactly as on your KTP (identity card)."
      case .report: "To report a block, type these three things exactly as on your KTP (identity card)."
      case .complaint: "To add who you are, type these three things exactly as on your KTP (identity card)."
      }
    },
    field: {
      switch $0 {
      case .nik: Label("NIK", "16 digits")
      case .birth: Label("Birth date", "day, month, year: 27/03/1990")
      case .name: Label("Full name", "as on the KTP")
      }
    },
    nikFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).english) does not belong in a NIK. Remove it and type digits only."
      case .empty: "The NIK is missing. Type the 16 digits on your KTP."
      case .length(let count): "A NIK has 16 digits; \(howManyTyped(count)). Compare it with your KTP."
      case .month, .day: "Digits 7 to 12 are not a possible date. Compare them with your KTP."
      case .serial: "The last four digits of a NIK are never 0000. Compare them with your KTP."
      }
    },
    birthFault: {
      switch $0 {
      case .empty: "The birth date is missing. Type day, month and year."
      case .shape: "This date cannot be read yet. Type day, month and year, for example 27/03/1990."
      case .twoDigitYear: "Type the year with 4 digits, for example 1990."
      case .month(let month): "There is no month \(month). Type a month from 1 to 12."
      case .tooOld: "This year is before 1900. Compare it with your KTP."
      case .day(let day): "That month has no day \(day). Compare it with your KTP."
      case .future: "This date has not come yet. Compare it with your KTP."
      }
    },
    nameFault: {
      switch $0 {
      case .character(let sign): "\(Sign(sign).english) is not used in names. Remove it, then continue."
      case .empty: "The name is missing. Type your full name as on the KTP."
      case .tooLong(let limit): "A name has at most \(limit) letters. Type it as on the KTP."
      }
    },
    differsTitle: "Check the birth date",
    differs:
      "The birth date in the NIK, the digits between the brackets, differs from the one you typed. This can happen, "
      + "because a NIK is never changed.",
    womansDay: "In the NIK of a woman 40 is added to the day: the 1st is written 41, and the 31st 71.",
    goOn: Label("Continue", "what I typed is as on my KTP"),
    change: Label("Change", "I made a typing error"),
    looking: "Please wait a moment.",
    goOnAs: { "During this visit \($0) has typed NIK, birth date and name." },
    sameVisit: "If that is you, you need not type them again. If it is not, we end that visit first.",
    yes: { Label("Go on as \($0)", "that is me") },
    another: Label("Not me", "end this visit"))
}

extension FailureTexts {
  static let english = FailureTexts(
    title: "The service has a problem",
    what: {
      switch $0 {
      case .busy: "The data service is very busy. Your request was not answered."
      case .cancelled: "The request was stopped before it was answered."
      case .full, .readOnly: "The data service cannot record your request at the moment."
      case .unreachable, .damaged, .foreign, .newerSchema: "The data service cannot be reached at the moment."
      case .unsure: "The data service was lost while it recorded your request."
      case .maintenance: "The data service is under maintenance."
      case .unknownBranch: "This kiosk is not ready for use at this branch yet."
      }
    },
    uncounted: "Your data are safe, and for this request no try was counted.",
    mayBeRecorded: "Your request may have been recorded. Repeat it with the same entries: it will not count twice.",
    next: "Wait a little and try again, or see a counter officer.",
    again: "Try again",
    back: "Back to what I typed",
    atTheDoor: "Wait a little and try again. You can also see a counter officer or call 175.")
}

extension StopTexts {
  /// "1 try has been counted".
  fileprivate static func counted(_ tries: Int) -> String {
    tries == 1 ? "1 try has been counted" : "\(tries) tries have been counted"
  }
}
