import Rules
import Services

// How the figures of a branch are printed: for a person, for a script as `docs/operating.md` says, for a spreadsheet.

extension BranchFigures {
  /// For a person to read.
  var lines: [String] {
    let days = first == last ? "\(first)" : "\(first) to \(last)"
    return ["branch: \(branch.code), \(branch.name)", "days: \(days), counted \(now.local(in: branch.zone))"]
      + tickets.map(\.text)
      + [
        "updates: \(updatesReceived) received, \(updatesDecided) decided, \(updatesInTime) in time",
        "blocks: \(blocks) set, \(reports) reported, \(openings) opened",
      ]
  }

  /// Titles, the row for all, and one for each category; what has no category stands in the row for all.
  var records: [[CSV.Cell]] {
    let titles = [
      "branch", "branch_name", "first", "last", "category", "received", "answered", "in_time", "median_working_days",
      "updates_received", "updates_decided", "updates_in_time", "blocks_set", "blocks_reported", "blocks_opened",
    ]
    return [titles.map(CSV.Cell.text)] + tickets.map(record)
  }

  private func record(of line: Line) -> [CSV.Cell] {
    let others = [updatesReceived, updatesDecided, updatesInTime, blocks, reports, openings]
    let whose = [branch.code, branch.name, first.description, last.description, line.name]
    return whose.map { .text($0) }
      + [.number(line.received), .number(line.answered), .number(line.answeredInTime)]
      + [line.medianDays.map { .halves($0.halves) } ?? .empty]
      + others.map { line.category == nil ? .number($0) : .empty }
  }

  /// Stable; see `docs/operating.md`.
  var json: [String: Any] {
    [
      "schema": "anjungan.figures/1", "branch": branch.code, "branch_name": branch.name, "first": first.description,
      "last": last.description, "counted": now.iso8601, "tickets": tickets.map(\.json),
      "updates": ["received": updatesReceived, "decided": updatesDecided, "in_time": updatesInTime],
      "blocks": ["set": blocks, "reported": reports, "opened": openings],
    ]
  }
}

extension BranchFigures.Line {
  fileprivate var name: String { category?.rawValue ?? "all" }

  fileprivate var text: String {
    let median = medianDays.map { ", median \($0.text()) working days" } ?? ""
    return "tickets, \(name): \(received) received, \(answered) answered, \(answeredInTime) in time\(median)"
  }

  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "category": name, "received": received, "answered": answered, "in_time": answeredInTime,
    ]
    if let halves = medianDays?.halves {
      object["median_working_days"] = halves.isMultiple(of: 2) ? halves / 2 : Double(halves) / 2
    }
    return object
  }
}
