import Flow
import Rules
import Services

extension BranchTexts {
  static let english = BranchTexts(
    reportTitle: { "Report of \($0)" },
    soFar: { "\($0), counted until \($1)" },
    reportMove: { move, isDay in
      switch move {
      case .earlier: "Earlier"
      case .later: "Later"
      case .leapBack: isDay ? "Month before" : "Year before"
      case .leapOn: isDay ? "Month after" : "Year after"
      case .toDay: "By day"
      case .toMonth: "By month"
      case .now: isDay ? "Today" : "This month"
      case .officers: "By officer"
      case .csv: "CSV"
      case .again: "Count"
      case .rowsUp: "Lines above"
      case .rowsDown: "Lines below"
      case .back: "Back"
      }
    },
    toBranch: "Branch figures",
    toCopy: "Select this text with the mouse (with Shift where needed) to copy it into a spreadsheet.",
    uncounted: "The figures have not been counted yet.",
    category: "Complaints",
    all: "All",
    counts: ["Received", "Answered", "In time", "Median days"],
    decimalPoint: ".",
    updatesLabel: "Updates",
    updates: { "\($0.updatesReceived) received, \($0.updatesDecided) decided, \($0.updatesInTime) in time" },
    blocksLabel: "Blocks",
    blocks: { "\($0.blocks) set, \($0.reports) reported, \($0.openings) opened, \($0.earlyOpenings) of them early" },
    objectionsLabel: "Objections",
    objections: { "\($0) in this time" },
    backlogLabel: "Now",
    backlog: {
      "complaints open \($0.backlog.tickets), past due \($0.backlog.ticketsPastDue); updates waiting "
        + "\($0.backlog.updates), past due \($0.backlog.updatesPastDue)"
    },
    deeds: ["Looks", "Answered", "Decided", "Reports"],
    noDeeds: "Nothing has been done yet.",
    deedsMeaning:
      "Looks: pages of people that were opened. Answered: complaints. Decided: updates. Reports: reports of "
      + "blocks that were recorded.",
    meaning:
      "Answered: the first answer fell into this time, whenever the complaint came. In time: answered on its due "
      + "day at the latest. Median work days: half of the answers took no longer than that since the complaint came. "
      + "All figures are of the whole branch, also of confidential complaints that your lists do not show.",
    accountsTitle: "Accounts of the branch",
    accountsIntro: "An account that wrong passwords have locked can be opened here.",
    noAccounts: "There are no accounts.",
    accountColumn: "Account",
    roleColumn: "Role",
    stateColumn: "State",
    state: state,
    accountNotice: {
      switch $0 {
      case .opened(let name): .note(.success, "The account \(name.text) is open. Its password is the former one.")
      case .notKeptOut(let name): .note(.info, "The account \(name.text) is not locked.")
      case .closed(let name): .note(.info, "The account \(name.text) is closed. Whoever runs the system can open it.")
      case .unknown: .note(.info, "This account is not in this branch any more.")
      }
    },
    openAccount: "Open the account",
    openAccountTitle: { "Open the account \($0)" },
    askOpenAccount: "Make sure that the account's owner mistyped the password, and nobody else was guessing it.")

  @Sendable private static func state(_ account: StaffLine, _ zone: Zone, _ say: CounterTexts) -> String {
    if account.isDisabled { return "closed" }
    if let locked = account.locked { return "locked since \(say.stamp(locked, zone))" }
    let pauses = account.pauses.map { "\(plain($0.terminal)) until \(say.stamp($0.until, zone))" }
    return pauses.isEmpty ? "in use" : "paused at " + pauses.joined(separator: ", ")
  }
}
