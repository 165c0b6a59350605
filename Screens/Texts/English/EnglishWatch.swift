import Flow
import Rules
import Services

extension WatchTexts {
  static let english = WatchTexts(
    openingsTitle: "Early openings asked for",
    askedColumn: "Asked",
    byColumn: "By",
    personColumn: "Participant",
    reasonColumn: "Reason",
    noOpenings: "Nothing waits for a decision.",
    openingTitle: "Open the block early?",
    blockLabel: "Blocked",
    block: { cause, since in
      "since \(since), " + (cause == .kpj ? "card number wrong 3 times" : "face not recognised 3 times")
    },
    opensLabel: "Opens by itself",
    unreported: "not before it is reported",
    groundLabel: "Proof",
    ground: { ground in
      let proof =
        switch ground.proof {
        case .card: "the person was here, original KTP seen"
        case .caller: "the person called 175, one fact was right"
        case nil: "none recorded"
        }
      guard ground.wrongFacts > 0 else { return proof }
      return proof
        + "; \(ground.wrongFacts) wrong \(ground.wrongFacts == 1 ? "answer" : "answers") of callers in 24 hours"
    },
    ownRequest: "You asked for it yourself. Another supervisor decides.",
    look: Label("Look at the participant", "the reason is recorded"),
    lookIntro: "Choose why you look at these data.",
    terminalsTitle: "Terminals of the branch",
    terminalsIntro: {
      "Terminals that are paused, or where participants tried wrongly within the last hour. Wrong passwords of "
        + ($0 ? "officers: see Accounts (8)." : "officers: a supervisor sees them in Accounts.")
    },
    terminalColumn: "Terminal",
    pausedColumn: "Paused",
    struckColumn: "Wrong",
    blockedColumn: "Blocked",
    noTerminals: "No terminal is paused, and no participant tried wrongly.",
    notPaused: "not paused",
    pause: {
      switch $0 {
      case .lookups: "check"
      case .tracking: "tracking"
      case .handOvers: "kiosk number"
      case .checks: "card/face"
      }
    },
    pauseLabel: {
      switch $0 {
      case .lookups: "Membership checks"
      case .tracking: "Tracking complaints"
      case .handOvers: "Number from the kiosk"
      case .checks: "Card number and face"
      }
    },
    until: { "until \($0)" },
    struckLabel: "Within the last hour",
    struck: { struck, blocked in
      (struck == 1 ? "1 person tried wrongly" : "\(struck) people tried wrongly") + ", \(blocked) of them blocked"
    },
    terminalTitle: { "Terminal \($0)" },
    alarm: "Somebody may be trying other people's data here. See first who uses this terminal.",
    alarmed: { terminal, people, others in
      let more = others == 1 ? ", and 1 more terminal" : ", and \(others) more terminals"
      return "\(terminal): \(people == 1 ? "1 person" : "\(people) people") struck within the hour"
        + (others > 0 ? more : "") + ". See Terminals."
    },
    freeMeans: "When the pause ends, the terminal serves again at once. What was counted stays: the next wrong one "
      + "within the same time pauses it again.",
    fell: { time, isBlocked in "wrong \(time)" + (isBlocked ? ", blocked" : "") },
    morePeople: { $0 == 1 ? "And 1 more person." : "And \($0) more people." },
    decline: Label("Decline", "the reason stands on the person's page"),
    declineTitle: "Decline: choose the reason",
    declineIntro: "The block stays. The reason stands on the person's page, for the officer who asked.",
    declineReason: {
      switch $0 {
      case .wait: "the 24 hours after the report are soon enough"
      case .unclear: "the reason is not clear"
      case .identity: "it is not certain who asks"
      case .suspicion: "somebody else may have tried"
      }
    },
    declineMeans: "This request is over. The officer may ask again for another reason.",
    declineNow: "Yes, decline",
    declined: { staff, when, why in "Early opening declined by \(staff), \(when): \(why)." },
    free: "End the pause now",
    freed: { "The pause at \($0) has ended." })
}
