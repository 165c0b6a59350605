import Flow
import Rules
import Services

extension ShiftTexts {
  static let english = ShiftTexts(
    topLine: "BPJS Ketenagakerjaan Counter",
    signInTitle: "Counter",
    signInIntro: "Sign in with your account's name and password.",
    signInField: {
      switch $0 {
      case .name: "Account"
      case .password: "Password"
      }
    },
    signIn: "Sign in",
    signInUnfinished:
      "Fill in account and password, \(Password.lengths.lowerBound) characters or more. This does not count as a try.",
    wrongPassword: "Account or password is wrong. Check and try again, or see a supervisor.",
    wrongOwnPassword: "The password is wrong. Check and try again, or see a supervisor.",
    signInPaused: {
      "Too many wrong passwords for \($0) at this terminal. Try again \($1); a supervisor can open it in 8, Accounts."
    },
    accountLocked: "Too many wrong passwords have locked this account. A supervisor can open it.",
    stale: "This page has changed since it was opened. F5 shows it as it is now.",
    renew: "Refresh",
    lockedTitle: "Screen locked",
    shiftOver: {
      "The shift of \($0) is over for more than an hour; what was not sent is not kept. Sign in again."
    },
    locked: {
      "What \($0) was doing is kept here, until an hour after the end of the shift at the latest. Type the password to go on."
    },
    unlockUnfinished:
      "Fill in the password, \(Password.lengths.lowerBound) characters or more. This does not count as a try.",
    goOn: "Go on",
    signOut: "Sign out",
    menuTitle: "Counter menu",
    who: { "\($0) · \(role($1))" },
    role: role,
    service: service,
    waitingLabel: waitingLabel,
    waiting: waiting,
    counting: "…",
    refusedTitle: "This cannot be done",
    refusal: {
      switch $0 {
      case .signedOut, .shiftLapsed: "Your shift is over. Sign in again."
      case .shiftEnded: "Your shift was ended elsewhere. Sign in again."
      case .passwordToChange: "Change your password first."
      case .notAllowed(let duty): "Your role does not include this: \(work(duty)). Ask a supervisor."
      case .ownPerson: "Nobody serves himself. Ask a colleague."
      case .fourEyes: "Whoever entered it or asked for it does not decide it. Ask a colleague."
      case .switchedOff: "This branch does not open blocks early."
      case .cardNeeded: "See the person's original KTP first. It is good for 30 minutes once recorded."
      case .byTelephone:
        "The person is calling: no original KTP can be seen. If the person is here, find them anew for that reason."
      }
    },
    duty: work,
    nothingDone: "Nothing was changed. Try again in a moment.",
    parked: { parked in
      let (first, count) = (parked[0], parked.reduce(0) { $0 + $1.tasks.count })
      let texts = count == 1 ? "1 text is not sent yet" : "\(count) texts are not sent yet"
      guard parked.count == 1 else { return "\(texts), the first: \(first.number)." }
      let kinds = first.tasks.map { CaseTexts.english.task($0).label }.joined(separator: ", ")
      return "\(texts): \(first.number)" + (count > 1 ? " (\(kinds))." : ".")
    },
    goOnParked: "Go on writing",
    leaveTitle: "Text not sent",
    leaveTyped: leaveTyped,
    goOnTyping: {
      switch $0 {
      case .complaint: "Back to the complaint"
      case .reason: "Back to the text"
      case .form: "Back to the form"
      case .intake: "Back to the complaint"
      case .bulk: "Back to the text"
      case nil: "Back to the page"
      }
    },
    leaveIt: "Throw the text away",
    leaveItAndSignOut: "Throw the text away and sign out",
    leaveShiftTitle: "End this shift?",
    leaveShift: { "This screen is \($0)'s. The shift ends, and \($0) has to sign in again." },
    nothingUnsent: "No text is waiting to be sent.",
    comparisonOpen:
      "A face check is still open. Without the officer's answer it counts as a wrong try of the participant.",
    leaveShiftNow: "Yes, end the shift")

  @Sendable private static func leaveTyped(_ matters: [LeaveTyped.Matter], of other: String?) -> String {
    let numbers = matters.compactMap(\.complaint)
    let who = other ?? "you"
    let reason = matters.contains(.reason) ? ["The reason that \(who) wrote was not sent and would be lost."] : []
    let form = matters.contains(.form) ? ["The form of a data update was not sent and would be lost."] : []
    let bulk = matters.contains(.bulk) ? ["The answer to several complaints was not sent and would be lost."] : []
    let taken = other.map { "\($0) was taking" } ?? "you take"
    let intake = matters.contains(.intake) ? ["The complaint that \(taken) down was not filed and would be lost."] : []
    let texts =
      numbers.isEmpty
      ? []
      : [
        "\(other.map { "\($0)'s" } ?? "Your") text about \(numbers.count == 1 ? "complaint" : "complaints") "
          + "\(numbers.joined(separator: " and ")) was not sent and would be lost."
      ]
    return (reason + form + intake + bulk + texts).joined(separator: " ")
  }

  @Sendable private static func role(_ role: Role) -> String {
    switch role {
    case .officer: "officer"
    case .supervisor: "supervisor"
    case .auditor: "auditor"
    }
  }

  @Sendable private static func service(_ service: CounterService) -> Label {
    switch service {
    case .people: Label("Find a person", "NIK, card number, or name and birth date")
    case .tickets: Label("Complaints", "queue, answers and notes of the branch")
    case .updates: Label("Verify updates", "what waits for a decision")
    case .openings: Label("Early openings", "decide what colleagues ask for; k: corrected NIKs")
    case .terminals: Label("Terminals", "pauses and wrong tries")
    case .reports: Label("Reports", "figures of today and of this month")
    case .ledger: Label("Ledger", "who did what, and whether it is intact")
    case .accounts: Label("Accounts", "open an account that is locked")
    case .signOut: Label("Sign out", "end the shift")
    }
  }

  @Sendable private static func waitingLabel(_ line: CounterMenu.Waiting) -> String {
    switch line {
    case .updates: "Updates"
    case .tickets: "Complaints"
    case .news: "New messages"
    case .openings: "Early openings"
    case .terminals: "Terminals"
    case .corrections: "Corrected NIKs"
    case .head: "Head of branch"
    case .holidays: "Holidays"
    }
  }

  @Sendable private static func waiting(_ line: CounterMenu.Waiting, _ now: Overview) -> String {
    switch line {
    case .updates: "\(now.updates) waiting, \(now.updatesPastDue) past due"
    case .tickets:
      "\(now.tickets) open, \(now.ticketsMine) yours, "
        + (now.ticketsFree > 0 ? "\(now.ticketsFree) not taken, " : "") + "\(now.ticketsOverdue) past due"
    case .news:
      now.ticketsNew == 0
        ? "none" : now.ticketsNew == 1 ? "1 complaint waits to be read" : "\(now.ticketsNew) complaints wait to be read"
    case .openings: now.openings == 0 ? "none asked for" : "\(now.openings) asked for"
    case .terminals: now.terminals == 0 ? "nothing to look at" : "\(now.terminals) to look at"
    case .corrections: now.corrections == 0 ? "none asked for" : "\(now.corrections) asked for"
    case .head:
      now.ticketsForHead ?? 0 == 0
        ? "nothing is past due" : "\(now.ticketsForHead ?? 0) past due, not acknowledged by you (H)"
    case .holidays: "those of \(now.missingYear ?? 0) are missing: have anjungan holidays run on the host"
    }
  }

  @Sendable private static func work(_ duty: Duty) -> String {
    switch duty {
    case .seePeople: "see people"
    case .seeNumbers: "see full numbers"
    case .reportBlock: "record a report of a block"
    case .askOpening: "ask for an early opening"
    case .grantOpening: "open a block early"
    case .changeCounterOnly: "change \"counter only\""
    case .seeTerminals: "see terminals"
    case .freeTerminal: "end a terminal's pause"
    case .enterUpdate: "enter an update"
    case .askCorrection: "ask for a corrected NIK"
    case .grantCorrection: "decide on a corrected NIK"
    case .seeUpdates: "see updates"
    case .decideUpdate: "decide updates"
    case .cancelClaim: "cancel a claim"
    case .seeTickets: "see complaints"
    case .workTickets: "work on complaints"
    case .assignTickets: "assign complaints"
    case .headBranch: "acknowledging what is past due as the head of the branch"
    case .seeReports: "see reports"
    case .seeLedger: "see the ledger"
    case .openStaff: "open accounts"
    }
  }
}
