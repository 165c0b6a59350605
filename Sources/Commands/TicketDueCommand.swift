import ArgumentParser
import Rules
import Services

/// `anjungan ticket due`.
struct TicketDueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Say when a complaint is due, and why.",
    discussion: """
      Five working days after the filing or the last objection, as it was told. With --explain each stretch of days is \
      listed, and why it counts or does not: weekend, holiday, waiting; and every day that was told, when and why. No \
      setting and no calendar makes a told day earlier. Nothing in it says who complains, or what about.
      """)

  @Argument(help: "The number of the complaint, XXX-XXX-XXX.")
  var number: String

  @Flag(help: "Each stretch of days.")
  var explain = false

  @OptionGroup var options: StoreOptions

  @Flag(help: "One JSON object, times in UTC; always with each stretch.")
  var json = false

  func run() throws {
    let number = try Numbered.read(number, "a complaint")
    let office = try OfficeDesk(options)
    let reply = try office.ask(.explainTicket(number))
    guard case .explained(let due) = reply else {
      _ = try TicketCommand.file(in: reply, number, office)
      throw Exit.error
    }
    if json { return Say.json(due.json) }
    (explain ? due.lines : [due.sentence]).forEach(Say.line)
  }
}

extension TicketDue {
  /// `BM2-B67-8KS is due 2026-11-27`.
  fileprivate var sentence: String {
    guard let due else { return "\(number) is not due: the clock stands still, or it was answered or has ended" }
    return "\(number) is due \(due.text)"
  }

  /// The sentence, and what it comes from.
  fileprivate var lines: [String] {
    [sentence, "counted from: \(clockFrom.local(in: zone)), \(Ticket.daysToAnswer) working days"]
      + told.map { $0.line(in: zone) } + spans + [
        "outer limits: \(ordinaryLimit.text) (\(Ticket.outerLimits.ordinary) working days after the filing), "
          + "\(supervisedLimit.text) (\(Ticket.outerLimits.supervised))"
      ]
  }

  private var spans: [String] {
    var counted = 0
    return stretches.map { stretch in
      let first = counted + 1
      if stretch.kind == .counted { counted += stretch.days }
      let days = stretch.first == stretch.last ? "\(stretch.first)" : "\(stretch.first) to \(stretch.last)"
      let numbers = first == counted ? "day \(first)" : "days \(first) to \(counted)"
      return "\(days): " + (stretch.kind == .counted ? "counted, \(numbers)" : stretch.kind.rawValue)
    }
  }

  fileprivate var json: [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.ticket-due/1", "number": number.description, "counted_from": clockFrom.iso8601,
      "stretches": stretches.map(\.json), "told": told.map { $0.json(in: zone) },
      "limit_ordinary": zone.end(of: ordinaryLimit.day).iso8601,
      "limit_supervised": zone.end(of: supervisedLimit.day).iso8601,
    ]
    object.put(due, in: zone)
    return object
  }
}

extension Ticket.Stretch {
  fileprivate var days: Int { last.dayNumber - first.dayNumber + 1 }

  fileprivate var json: [String: Any] {
    ["kind": kind.rawValue, "first": first.description, "last": last.description, "days": days]
  }
}

extension ToldDay {
  /// `told 2026-11-23 09:00:00 WIB: answer by 2026-11-30 (counted; calendar 2026-11-21, cuti bersama off)`.
  fileprivate func line(in zone: Zone) -> String {
    let leave = basis.isCollectiveLeaveWorked ? "worked" : "off"
    return "told \(at.local(in: zone)): \(promise.rawValue) by \(due.text) "
      + "(\(cause.rawValue); calendar \(basis.data), cuti bersama \(leave))"
  }

  fileprivate func json(in zone: Zone) -> [String: Any] {
    [
      "at": at.iso8601, "promise": promise.rawValue, "day": day.description, "due": zone.end(of: day).iso8601,
      "is_estimate": isEstimate, "cause": cause.rawValue, "calendar": basis.data,
      "cuti_bersama_worked": basis.isCollectiveLeaveWorked,
    ]
  }
}
