import Console
import Flow
import Rules
import Services

extension VerifyTexts {
  static let english = VerifyTexts(
    queueTitle: "Verify data updates",
    queue: { count, pastDue in
      (count == 1 ? "1 update waits for a decision" : "\(count) updates wait for a decision")
        + (pastDue > 0 ? ", \(pastDue) past due." : ".")
    },
    cut: { "Only the earliest \($0) are shown. The others follow when these are decided." },
    decidedTitle: "Decided updates",
    decidedKey: "Decided ones",
    waitingKey: "Those that wait",
    nothingDecided: "No update has been decided yet.",
    decidedColumn: "Decided",
    resultColumn: "Result",
    result: { state, staff in
      [became(state), staff.map { "by \(plain($0.text))" }].compactMap(\.self).joined(separator: ", ")
    },
    numberColumn: "Number",
    submittedColumn: "Submitted",
    dueColumn: "Due",
    remarkColumn: "Remark",
    remark: {
      switch $0 {
      case .pastDue: "past due"
      case .today: "today"
      case .estimate: "estimate"
      }
    },
    nothingWaits: "No update waits for a decision.",
    decided: decided,
    pageTitle: { "Data update \($0)" },
    standing: standing,
    ownEntry: "You entered it yourself. A colleague decides it.",
    personLabel: "Participant",
    bornLabel: "Birth date",
    cardsLabel: "Cards",
    submittedLabel: "Submitted",
    submitted: { when, terminal, officer in
      "\(when) at \(terminal)" + (officer.map { ", entered by \($0)" } ?? "")
    },
    tally: { comparison, say in
      "\(say.sign(of: .warning)) \(comparison.count(.changed)) changed, \(comparison.count(.spelled)) written otherwise, \(say.sign(of: .info)) \(comparison.count(.added)) new, "
        + "\(say.sign(of: .error)) \(comparison.count(.removed)) removed, \(comparison.count(.same)) the same"
    },
    lineColumn: "Data",
    oldColumn: "On record",
    newColumn: "Stated",
    item: { item, say in
      switch item {
      case .wholeAddress: "Whole address"
      case .same: "The same"
      case .line(.relation): "Contact's relation"
      case .line(.emergencyPhone): "Contact's telephone"
      case .line(let line): say.wizard.field(line).label
      }
    },
    folded: { $0 == 1 ? "1 line" : "\($0) lines" },
    unfold: "Show them",
    spelledMark: "written otherwise",
    spelled: { slips in
      let ways = slips.map(slip).joined(separator: ", ")
      return "written otherwise, not the same" + (ways.isEmpty ? "" : ": \(ways)")
    },
    unread: "Some changes have not been seen yet. Read them first, then approve.",
    doubt: doubt,
    doubtedLine: { name(of: $0, $1) },
    doubtful: { "\(name(of: $0, $1)): \(doubt($0))" },
    record: {
      switch $0 {
      case .now: nil
      case .atDecision: "On record: before the decision"
      case .withheld: "What was on record before is for supervisors and auditors."
      case .unknown: "What was on record before was not kept by an earlier version."
      }
    },
    shownAnew: "This has changed since it was shown to you. Nothing was decided; compare again.",
    calling: "The person is calling: it stands masked, and cannot be decided here.",
    nothingOld: "nothing yet",
    hiddenOld: "(hidden)",
    nothingNew: "left empty",
    approve: "Approve",
    reject: "Reject",
    approveTitle: "Approve the update?",
    approveMeans: "What was stated counts at once. This decision cannot be undone.",
    approveNow: "Yes, approve",
    rejectTitle: "Reject the update: choose the reason",
    rejectMeans: "The participant reads the reason at the kiosk. This decision cannot be undone.",
    rejectSure: "Reject the update?",
    personReads: "The participant will read at the kiosk:",
    rejectNow: "Yes, reject",
    inWords: "Another reason, in your own words",
    wordsTitle: "Reject the update: write the reason",
    wordsIntro: { "Write the reason for \($0): what does not agree, and what has to be brought or mended." },
    wordsField: "Reason",
    goneTitle: "It cannot be decided here",
    gone: { what, zone, say in
      switch what {
      case .decided(let update, let staff): became(update, staff, zone, say)
      case .otherBranch(let branch): "This update belongs to the branch \(plain(branch.name))."
      case .unknown: "This number was not found."
      }
    },
    goneNext: "Nothing was changed.")

  private static func name(of doubt: UpdateDoubt, _ say: CounterTexts) -> String { say.wizard.field(doubt.line).label }

  @Sendable private static func doubt(_ doubt: UpdateDoubt) -> String {
    switch doubt {
    case .holderIsSomebodyElse: "not the participant's name"
    case .motherIsPerson: "the participant's own name"
    case .motherIsAnother: "another mother is on record: see KK or birth certificate"
    case .sexAgainstNIK: "does not agree with the NIK"
    case .birthPlaceAgainstNIK: "in another province than the NIK"
    }
  }

  private static func slip(_ slip: WritingSlip) -> String {
    switch slip {
    case .lookAlike: "letters of another script that look alike"
    case .invisible: "signs that cannot be seen"
    case .accents: "accents"
    case .letterCase: "capitals or small letters"
    case .spaces: "spaces"
    case .marks: "marks"
    case .title: "a title"
    }
  }

  @Sendable private static func decided(_ update: Update) -> Part {
    update.state == .succeeded
      ? .note(.success, "\(update.number) is approved; the data count from now on.")
      : .note(.info, "\(update.number) is rejected; the participant reads the reason at the kiosk.")
  }

  @Sendable private static func standing(_ line: UpdateLine, _ zone: Zone, _ say: CounterTexts) -> Part {
    let update = line.update
    guard update.state == .inProcess else {
      return .note(update.state == .succeeded ? .success : .info, became(update, line.decidedBy, zone, say))
    }
    let due = say.dates.moment(update.due, zone) + (update.dueIsEstimate ? " (estimate)" : "")
    return line.isPastDue
      ? .note(.error, "Past due: promised by \(due).") : .note(.info, "The result is due by \(due).")
  }

  private static func became(_ state: Update.State) -> String {
    switch state {
    case .succeeded: "approved"
    case .failed: "rejected"
    case .withdrawn: "consent withdrawn"
    case .inProcess: "in process"
    }
  }

  private static func became(
    _ update: Update, _ staff: StaffName?, _ zone: Zone, _ say: CounterTexts
  ) -> String {
    let when = say.dates.moment(update.decided ?? update.submitted, zone) + (staff.map { " by \($0.text)" } ?? "")
    switch update.state {
    case .succeeded: return "Approved on \(when)."
    case .withdrawn: return "Consent withdrawn by the participant on \(when)."
    case .inProcess: return "Still in process."
    case .failed:
      let why = update.words.map { Printable.clean($0.text) } ?? say.result.reason(update.reason ?? .other)
      return "Rejected on \(when): \(why)"
    }
  }
}
