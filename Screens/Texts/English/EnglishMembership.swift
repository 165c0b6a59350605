import Flow
import Rules
import Services

extension MembershipTexts {
  static let english = MembershipTexts(
    notFoundTitle: "KPJ data not found",
    notFound: "What you typed does not match our records yet. You may still be registered.",
    causes: [
      Fact("Typing error", "Check NIK, birth date and name against your KTP."),
      Fact("Newly registered", "Wait more than 14 days, then check again."),
      Fact("Change of employer", "Ask HR of your new employer."),
      Fact("Late contribution", "Ask HR, or pay your own contribution."),
      Fact("No longer a member", "Ask a counter officer about your status."),
      Fact("System trouble", "Wait a little and try again, or call 175."),
    ],
    pausedTitle: "Checking is paused",
    paused: {
      "There were too many look-ups at this kiosk, by all visitors together. To keep data safe, checking opens "
        + "again on \($0)."
    },
    pausedNext: "Please wait until then, or see a counter officer.",
    freshTitle: "Your registration is new",
    fresh: { card, dates in
      "Your registration was recorded on \(dates.day(card.registered)). The data show after more than 14 days, "
        + "from \(dates.day(card.visibleFrom)) on."
    },
    freshNext: "Please check again on that day. You need not register again.",
    alsoFresh: { card, dates in "One new card will show from \(dates.day(card.visibleFrom))." },
    noCardTitle: "No card yet",
    noCard: "Your name is on record, but there is no membership card in your name.",
    noCardNext: "Ask HR about your registration, or see a counter officer with your KTP.",
    listTitle: "Your cards",
    list: { "We found \($0) cards in your name, active ones first. Choose one." },
    later: "Next cards",
    earlier: "Previous cards",
    detailTitle: "Your membership",
    statusLabel: "Status",
    nameLabel: "Name",
    cardLabel: "Card number (KPJ)",
    employerLabel: "Employer",
    registeredLabel: "Registered since",
    registered: { day, paid in day + (paid.map { "; last contribution \($0)" } ?? "") },
    programmesLabel: "Programmes",
    programme: {
      switch $0 {
      case .jkk: "JKK (accidents at work)"
      case .jkm: "JKM (death)"
      case .jht: "JHT (old age)"
      case .jp: "JP (pension)"
      case .jkp: "JKP (loss of job)"
      }
    },
    branchLabel: "Branch office",
    status: { $0.isActive ? "ACTIVE" : "NOT ACTIVE" },
    fullNumber: { "\($0), in full at the counter with your original KTP" },
    active: "If something is wrong, see a counter officer with your KTP and KK.",
    inactive: { since in
      (since.map { "This card has not been active since \($0)." } ?? "This card is not active.")
        + " Your JHT balance is not lost and keeps growing."
    },
    inactiveNext: "If you still work, ask HR about contributions. If you have stopped, see a counter officer for a JHT "
      + "claim or to register as a self-employed member.",
    moving: { "This membership is moving to \($0). Until that is done it may show as not active." },
    movingNext: "Ask HR of your new employer how far this is.",
    late: { "No contribution is recorded since \($0). If that stays so, the card data may not show." },
    lateNext: "Company members: ask HR. Independent members: pay the contribution, then check again.",
    update: Label("Update my data", "Data Update"),
    complain: Label("Make a Complaint", "something is wrong"))
}
