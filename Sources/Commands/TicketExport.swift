import ArgumentParser
import Rules
import Services

/// `anjungan ticket export`.
struct TicketExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write complaints as a table for a spreadsheet.",
    discussion: """
      CSV (RFC 4180, UTF-8) with a line of titles, the earliest due first, found by words the newest, moments in the branch's zone. What somebody \
      wrote can do nothing in a spreadsheet: a text that it would calculate begins with an apostrophe, also behind a semicolon or a \
      comma in it. Each complaint is a look-up with its ledger row. Name and telephone are left out where `ticket show` leaves them out; internal notes \
      are never in it. At most 1,000; when there are more, that is said.
      """)

  @OptionGroup var choice: TicketChoice
  @OptionGroup var reason: ReasonOption
  @OptionGroup var options: StoreOptions

  @Flag(help: "For Excel where numbers have a comma, as in Indonesia: semicolons instead of commas, with a mark.")
  var excel = false

  @Flag(help: "One JSON object a line, as `ticket show` has it, times in UTC.")
  var json = false

  func validate() throws {
    if excel, json { throw ValidationError("give --excel or --json, not both") }
  }

  func run() throws {
    let reason = try reason.code()
    let office = try OfficeDesk(options)
    guard case .exported(let files, let isCut) = try office.ask(.exportTickets(choice.filter, reason: reason)) else {
      throw Exit.error
    }
    if json {
      for file in files { Say.json(file.json) }
    } else {
      Say.table([TicketFile.titles.map(CSV.Cell.text)] + files.map(\.cells), excel ? .excel : .standard)
    }
    if isCut {
      Say.complaint("these are \(files.count), and there are more; narrow them down with --category or --search")
    }
  }
}

extension TicketFile {
  fileprivate static let titles = [
    "number", "category", "state", "filed", "due", "overdue", "assignee", "channel", "mode", "reporter", "phone",
    "participant", "agency", "duplicate_of", "messages", "text",
  ]

  /// In the order of the titles.
  fileprivate var cells: [CSV.Cell] {
    let zone = sheet.branch.zone
    return [
      .text(sheet.key.number.description), .text(sheet.category.rawValue), .text(sheet.state.rawValue),
      .text(sheet.filed.local(in: zone)), .text(sheet.due?.day.description), .text(sheet.isPastDue ? "yes" : "no"),
      .text(assignee), .text(channel.rawValue), .text(mode.rawValue), .text(reporter?.text), .text(phone?.national),
      .text(participant?.description), .text(sheet.agency), .text(sheet.duplicateOf?.description),
      .number(sheet.messages.count), .text(sheet.text.text),
    ]
  }
}
