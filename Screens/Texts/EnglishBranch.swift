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
      case .again: "Count"
      case .back: "Back"
      }
    },
    uncounted: "The figures have not been counted yet.",
    category: "Complaints",
    all: "All",
    counts: ["Received", "Answered", "In time", "Work days"],
    updatesLabel: "Updates",
    updates: { "\($0.updatesReceived) received, \($0.updatesDecided) decided, \($0.updatesInTime) in time" },
    blocksLabel: "Blocks",
    blocks: { "\($0.blocks) set, \($0.reports) reported, \($0.openings) opened" },
    meaning:
      "Answered: the first answer fell into this time, whenever the complaint came. In time: answered on its due "
      + "day at the latest. Work days: half of the answers took no longer than that since the complaint came.")
}
