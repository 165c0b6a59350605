import Flow
import Rules
import Services

extension DeskTexts {
  static let english = DeskTexts(
    passwordTitle: "Change the password",
    passwordIntro: { isForced in
      (isForced ? "Your password was made by somebody else. Choose a new one that only you know. " : "")
        + "At least \(Password.lengths.lowerBound) letters, digits or signs; a short sentence will do."
    },
    passwordField: {
      switch $0 {
      case .old: "Old password"
      case .new: "New password"
      case .again: "Once more"
      }
    },
    passwordFault: {
      switch $0 {
      case .unfinished:
        "Fill in the old password, \(Password.lengths.lowerBound) characters or more. This does not count as a try."
      case .short: "The new password is too short: \(Password.lengths.lowerBound) characters at least."
      case .long: "The new password is too long: \(Password.lengths.upperBound) characters at most."
      case .guessable: "The new password is easily guessed: no account name, repeated signs, card number or NIK."
      case .same: "The new password is the old one. Choose another."
      case .differs: "The two entries of the new password differ. Type them again."
      }
    },
    changePassword: "Change the password",
    passwordChanged: "Your password has been changed.",
    shiftEnded:
      "Your shift was ended elsewhere: the account was closed, or its password was changed. What was not sent is "
      + "not kept.",
    headKey: "For the branch head",
    unread: { $0 ? "● objection" : "● new message" },
    objected: "objection",
    waitsToBeRead: "The reporter's words wait to be read.",
    headLists: "for the head of the branch",
    overdue: { head, at in
      switch head {
      case .nobody: "past due"
      case .listed: "past due: in the list of the head of the branch"
      case .acknowledged(let moment): "past due: read by the head of the branch \(at(moment))"
      }
    },
    takeAsks:
      "The reporter asked for confidentiality. When you take this complaint, name and telephone of the reporter "
      + "are shown to you, and that is recorded under your name.",
    takes: "Yes, take it",
    acknowledgeTitle: "Past due",
    acknowledgeAsks:
      "This complaint is past due. Record that you, as the head of the branch, know of it? Your name and the "
      + "time are recorded, and the reporter reads that the head of the branch knows.",
    acknowledges: "Yes, I know of it",
    acknowledged: "Recorded: the head of the branch knows that this complaint is past due.",
    keptTitle: "A text that was not sent",
    kept: { "This text was not sent (\(what($0))) and cannot be sent from the present state any more." },
    keptLabel: { Label("See the text: \(what($0))", "not sent") },
    keepAsNote: "Use it as an officers' note",
    dropKept: "Discard the text",
    concernsTitle: { "Who is named in \($0)?" },
    concernsIntro:
      "Mark the accounts that the reporter names or means. Those people no longer see this complaint, cannot "
      + "get it, and are not told. The mark is recorded under your name.",
    concernsColumn: "Named",
    concernsYes: "yes",
    concernsKey: { move, isMeant in
      switch move {
      case .toggle: isMeant ? "Remove the mark" : "Mark"
      case .give: "Assign"
      case .back: "Back"
      }
    },
    concernsLabel: "Concerns",
    concernsFault: "It could not be marked. Nothing was changed.")

  private static func what(_ task: CaseTask) -> String {
    switch task {
    case .answer: "answer"
    case .ask: "question"
    case .tell: "message"
    case .reporter: "what the reporter says"
    case .withdraw, .recategorise, .handOver, .giveBack: "reason"
    case .note, .take, .assign, .notOurs, .duplicate, .separate, .link, .unlink, .identify, .renewPIN:
      "note"
    }
  }
}
