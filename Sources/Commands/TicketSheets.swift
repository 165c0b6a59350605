import Rules
import Services

// How complaints are printed: for a person in the branch's zone, for a script as `docs/operating.md` says.

extension TicketLine {
  func json(in zone: Zone) -> [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.ticket/1", "number": number.description, "category": category.rawValue,
      "state": state.rawValue, "filed": filed.iso8601, "overdue": isOverdue,
    ]
    object.put(due, in: zone)
    if let assignee { object["assignee"] = assignee }
    if hasNews { object["unread"] = true }
    return object
  }

  /// `BM2-B67-8KS  claim  received  filed 2026-11-21 17:53:32 WIB  due 2026-11-28`.
  func text(in zone: Zone) -> String {
    var parts = [number.description, category.rawValue, state.rawValue, "filed \(filed.local(in: zone))"]
    if let due { parts.append("due \(due.text)") }
    if isOverdue { parts.append("past due") }
    if hasNews { parts.append("unread") }
    if let assignee { parts.append("with \(assignee)") }
    return parts.joined(separator: "  ")
  }
}

extension TicketFile {
  /// One sentence without anything personal: `BM2-B67-8KS is answered since …, to be objected to until …`.
  var standing: String { "\(sheet.key.number) is \(state)" }

  private var state: String {
    var text = "\(sheet.state.rawValue) since \(local(sheet.since))"
    if let due = sheet.due { text += ", due \(due.text)" }
    if let until = sheet.waitsUntil { text += ", waits until \(local(until))" }
    if let last = sheet.objectUntil { text += ", can be objected to until \(last.text)" }
    return text
  }

  /// Everything, for a person to read.
  var lines: [String] {
    var lines = ["number: \(sheet.key.number)", "category: \(sheet.category.rawValue)"]
    lines.append("state: \(state)")
    lines.append("filed: \(local(sheet.filed)), branch \(sheet.branch.name), by \(channel.rawValue)")
    if let escalated = sheet.escalated {
      lines.append("\(sheet.isPastDue ? "" : "was ")past due since \(local(escalated))\(head)")
    }
    if let agency = sheet.agency { lines.append("matter of: \(agency)") }
    lines += ties.map { "\($0.tie.text): \($0.number)" }
    lines.append("assignee: \(assignee ?? "nobody yet")")
    if !concerns.isEmpty { lines.append("concerns: \(concerns.joined(separator: ", "))") }
    lines += reporterLines
    lines.append("text: \(sheet.text.text)")
    lines += sheet.messages.map { "\($0.isFromOffice ? "office" : "reporter") (\(local($0.at))): \($0.text.text)" }
    return lines + events.map { "event: \(local($0.at)), \($0.sentence)" }
  }

  /// Who knows that it is past due: nobody is named who does not. Rule T12.
  private var head: String {
    guard sheet.isPastDue else { return "" }
    switch sheet.head {
    case .nobody: return ""
    case .listed: return ", in the list of the head of the branch"
    case .acknowledged(let moment): return ", acknowledged by the head of the branch \(local(moment))"
    }
  }

  private var reporterLines: [String] {
    var lines = ["reporter: \(mode.rawValue)"]
    if mode == .confidential, reporter == nil, phone == nil, participant == nil {
      lines[0] += " (name and telephone for the assignee and a penyelia only)"
    }
    if let reporter { lines.append("name: \(reporter.text)") }
    if let phone { lines.append("telephone: \(phone.e164)") }
    if let participant { lines.append("participant: \(participant)") }
    return lines
  }

  /// Everything; the fields of a list and more.
  var json: [String: Any] {
    var object: [String: Any] = facts.merging([
      "mode": mode.rawValue, "channel": channel.rawValue, "branch": sheet.branch.code, "text": sheet.text.text,
      "messages": sheet.messages.map(\.json), "events": events.map(\.json),
    ]) { $1 }
    for (name, value) in [
      ("reporter", reporter?.text), ("phone", phone?.e164), ("participant", participant?.description),
    ] {
      if let value { object[name] = value }
    }
    return object
  }

  /// What moves did to it; nothing of the reporter.
  func json(after moves: [String]) -> [String: Any] {
    facts.merging(["schema": "anjungan.ticket-move/1", "moves": moves]) { $1 }
  }

  private var facts: [String: Any] {
    let zone = sheet.branch.zone
    var object: [String: Any] = [
      "schema": "anjungan.ticket/1", "number": sheet.key.number.description, "category": sheet.category.rawValue,
      "state": sheet.state.rawValue, "since": sheet.since.iso8601, "filed": sheet.filed.iso8601,
      "overdue": sheet.isPastDue,
    ]
    object.put(sheet.due, in: zone)
    for (name, value) in [
      ("escalated", sheet.escalated?.iso8601), ("waits_until", sheet.waitsUntil?.iso8601),
      ("object_until", sheet.objectUntil.map { zone.end(of: $0.day).iso8601 }), ("assignee", assignee),
      ("agency", sheet.agency), ("follows", follows?.description), ("duplicate_of", sheet.duplicateOf?.description),
    ] {
      if let value { object[name] = value }
    }
    let linked = ties.filter { $0.tie == .linked }.map(\.number.description)
    if !linked.isEmpty { object["linked"] = linked }
    if !concerns.isEmpty { object["concerns"] = concerns }
    if case .acknowledged(let moment) = sheet.head { object["acknowledged"] = moment.iso8601 }
    return object
  }

  private func local(_ moment: Moment) -> String { moment.local(in: sheet.branch.zone) }
}

extension [String: Any] {
  /// The end of the due day, in UTC.
  mutating func put(_ due: WorkingDays.Due?, in zone: Zone) {
    guard let due else { return }
    self["due"] = zone.end(of: due.day).iso8601
    self["due_is_estimate"] = due.isEstimate
  }
}

extension WorkingDays.Due {
  var text: String { "\(day)\(isEstimate ? " (estimate)" : "")" }
}

extension TicketMessage {
  fileprivate var json: [String: Any] {
    ["at": at.iso8601, "from": isFromOffice ? "office" : "reporter", "text": text.text]
  }
}

extension TicketEvent {
  fileprivate var json: [String: Any] {
    var object: [String: Any] = ["at": at.iso8601, "step": word, "by": actor.word]
    if let to = step.account(besides: actor) { object["to"] = to }
    if case .officer(let name) = actor { object["staff"] = name }
    return object
  }
}

extension TicketEvent {
  /// What was stored as taken by somebody for whom somebody else took it was an assignment.
  fileprivate var word: String {
    if case .taken = step, step.account(besides: actor) != nil { return "assigned" }
    return step.word
  }

  /// `assigned to budi, by sri`.
  fileprivate var sentence: String {
    let to = step.account(besides: actor).map { step.isAboutStaff ? " \($0)" : " to \($0)" } ?? ""
    return "\(word)\(to), \(actor.text)"
  }
}

extension TicketStep {
  fileprivate var isAboutStaff: Bool {
    switch self {
    case .concerns, .concernsNot: true
    case .taken, .assigned, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs,
      .duplicate, .separated, .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .recategorised, .handedOver,
      .givenBack, .identified, .pinRenewed:
      false
    }
  }
}

extension TicketActor {
  fileprivate var word: String {
    switch self {
    case .participant: "participant"
    case .officer: "officer"
    case .time: "time"
    }
  }

  fileprivate var text: String {
    switch self {
    case .participant, .time: "by \(word)"
    case .officer(let name): "by \(name)"
    }
  }
}

extension TicketTie {
  fileprivate var text: String {
    switch self {
    case .sameAs: "duplicate of"
    case .sameHere: "has the duplicate"
    case .follows: "follows"
    case .followedBy: "followed by"
    case .linked: "linked with"
    }
  }
}

extension TicketStep {
  /// As the ledger has it.
  fileprivate var word: String {
    switch self {
    case .taken: "taken"
    case .asked: "asked"
    case .wrote: "wrote"
    case .told: "told"
    case .answered: "answered"
    case .objected: "objected"
    case .confirmed: "confirmed"
    case .lapsed: "lapsed"
    case .withdrawn: "withdrawn"
    case .notOurs: "not-ours"
    case .duplicate: "duplicate"
    case .separated: "separated"
    case .linked: "linked"
    case .unlinked: "unlinked"
    case .escalated: "escalated"
    case .dayMoved: "day-moved"
    case .assigned: "assigned"
    case .acknowledged: "acknowledged"
    case .concerns: "concerns"
    case .concernsNot: "concerns-not"
    case .recategorised: "recategorised"
    case .handedOver: "handed-over"
    case .givenBack: "given-back"
    case .identified: "identified"
    case .pinRenewed: "pin-renewed"
    }
  }

  /// The account that it names, where that is not the actor's; in rows of before one that was given away is "taken".
  fileprivate func account(besides actor: TicketActor) -> String? {
    switch self {
    case .taken(let name): actor == .officer(name) ? nil : name
    case .assigned(let name), .concerns(let name), .concernsNot(let name): name
    case .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs, .duplicate, .separated,
      .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .recategorised, .givenBack, .identified, .pinRenewed:
      nil
    case .handedOver(_, let branch, _): branch
    }
  }
}
