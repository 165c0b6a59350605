import ArgumentParser
import Rules
import Services

/// `anjungan participant`.
struct ParticipantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participant", abstract: "A person's standing, for staff on the host.",
    subcommands: [Show.self, Correct.self])

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show standing, strikes left, block, update and claim.",
      discussion: "The look-up is a ledger row. A NIK is read from standard input or a prompt, not the command line.")

    @Argument(help: "- : the NIK comes from standard input or a prompt.")
    var who: String

    @OptionGroup var options: StoreOptions

    @OptionGroup var reason: ReasonOption

    @Flag(help: "One JSON object, times in UTC.")
    var json = false

    func run() throws {
      let reason = try reason.code()
      let host = try HostDesk(options)
      let nik = try Ask.nik(who, in: host.store)
      if who == "-" { try Ask.nothingMore(than: "one NIK") }
      switch try host.ask(.person(nik, reason: reason)) {
      case .person(let sheet): json ? Say.json(sheet.json) : sheet.lines.forEach(Say.line)
      default:
        Say.complaint("no participant has this NIK")
        throw Exit.notFound
      }
    }
  }
}

extension PersonSheet {
  /// For a person to read, moments in the branch's zone.
  var lines: [String] {
    var lines = ["participant: \(id)", "standing: \(standing)"]
    lines.append("tries left: KPJ \(strikesLeft.kpj) of \(Check.limit), face \(strikesLeft.face) of \(Check.limit)")
    lines += block.map(blockLines) ?? []
    if let checkingUntil { lines.append("face check under way until \(local(checkingUntil))") }
    if let counterOnly { lines.append("loket saja: \(counterOnly.rawValue)") }
    if let lacking, !lacking.isEmpty { lines.append("data belum lengkap: \(lacking.joined(separator: ", "))") }
    lines += update.map(updateLines) ?? []
    if let claim { lines.append("active \(claim.line)") }
    lines += cards.map { "card: \($0.mask), \($0.isActive ? "active" : "not active"), branch \($0.branch)" }
    return lines
  }

  /// One word for scripts and people.
  var standing: String {
    if block != nil { return "blocked" }
    if checkingUntil != nil { return "checking" }
    return counterOnly == nil ? "open" : "counter-only"
  }

  private func blockLines(_ sheet: BlockSheet) -> [String] {
    var lines = ["blocked: since \(local(sheet.block.since)), cause \(sheet.block.cause.rawValue)"]
    lines += sheet.strikes.map { "strike: \($0.check.rawValue), \(local($0.at)), terminal \($0.station.terminal)" }
    guard let report = sheet.block.report else { return lines + ["not reported: it does not open by itself"] }
    let clerk = report.staff.map { ", taken by \($0.text)" } ?? ""
    lines.append("reported: \(local(report.at)) by \(report.channel.rawValue), number \(report.number)\(clerk)")
    lines.append(
      "opens at: \(report.opens.opening(in: zone))" + (sheet.awaitsClock ? " (waits for `anjungan clock accept`)" : ""))
    return lines
  }

  private func updateLines(_ update: Update) -> [String] {
    let due = "due \(local(update.due))\(update.dueIsEstimate ? " (estimate)" : "")\(updatePastDue ? ", past due" : "")"
    return ["update: \(update.number), \(update.state.rawValue), submitted \(local(update.submitted)), \(due)"]
  }

  private func local(_ moment: Moment) -> String { moment.words(in: zone) }

  /// Stable; see `docs/operating.md`.
  var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.participant/1", "participant": id.description, "standing": standing,
      "at": now.iso8601, "tries_left": ["kpj": strikesLeft.kpj, "face": strikesLeft.face],
      "cards": cards.map { ["mask": $0.mask, "active": $0.isActive, "branch": $0.branch] as [String: Any] },
    ]
    if let block { object["block"] = json(of: block) }
    if let checkingUntil { object["checking_until"] = checkingUntil.iso8601 }
    if let counterOnly { object["counter_only"] = counterOnly.rawValue }
    if let lacking, !lacking.isEmpty { object["lacking"] = lacking }
    if let update {
      object["update"] = [
        "number": update.number.description, "state": update.state.rawValue, "submitted": update.submitted.iso8601,
        "due": update.due.iso8601, "due_is_estimate": update.dueIsEstimate, "past_due": updatePastDue,
      ]
    }
    if let claim { object["claim"] = ["branch": claim.branch.code, "opened": claim.opened.description] }
    return object
  }

  private func json(of sheet: BlockSheet) -> [String: Any] {
    var object: [String: Any] = [
      "cause": sheet.block.cause.rawValue, "since": sheet.block.since.iso8601, "awaits_clock": sheet.awaitsClock,
      "strikes": sheet.strikes.map {
        ["check": $0.check.rawValue, "at": $0.at.iso8601, "branch": $0.station.branch, "terminal": $0.station.terminal]
      },
    ]
    if let report = sheet.block.report {
      object["report"] = [
        "number": report.number.description, "at": report.at.iso8601, "channel": report.channel.rawValue,
        "opens": report.opens.iso8601,
      ]
    }
    return object
  }
}

extension ClaimSheet {
  /// For a person to read: where, of which card, since when, how far it came, and when it may end by itself.
  var line: String {
    var parts = ["JHT claim at branch \(branch.name) (\(branch.code))", "opened \(opened)"]
    if let cardMask { parts.append("card \(cardMask)") }
    if let queueNumber { parts.append("queue number \(queueNumber)") }
    if let lastEvent { parts.append("last event \(lastEvent)") }
    if let automaticEndFirst, let automaticEndLast {
      parts.append("ends by itself between \(automaticEndFirst) and \(automaticEndLast)")
    }
    return parts.joined(separator: ", ")
  }
}

extension Moment {
  /// `2026-11-22 14:30:05 WIB`.
  func local(in zone: Zone) -> String {
    let clock = zone.clock(of: self)
    let parts = [clock.hour, clock.minute, clock.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(zone.day(of: self)) \(parts.joined(separator: ":")) \(zone.rawValue)"
  }
}
