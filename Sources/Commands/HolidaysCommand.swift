import ArgumentParser
import Rules
import Services

/// `anjungan holidays`.
struct HolidaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "The holidays by which due days are counted.",
    discussion: """
      The program carries the years that were decreed when it was built. A later year is brought as a file; it takes the \
      place of what is carried of that year. A day that somebody was told never becomes earlier by it: one that would be \
      later moves, with an event that the person reads. From 1 October on, `list` ends with 1 as long as the next \
      year's decree is missing.
      """,
    subcommands: [List.self, Import.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the years, and warn when the next one is missing.")

    @Option(help: "Only this year, with every day.")
    var year: Int?

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object a year.")
    var json = false

    func run() throws {
      let host = try HostDesk(options)
      let sheet = try HolidaysCommand.sheet(host.ask(.holidays(.list)))
      for known in sheet.years where year.map({ $0 == known.year }) ?? true {
        if json {
          Say.json(known.json)
        } else {
          Say.line(known.text)
          if year != nil { known.days.forEach(Say.line) }
        }
      }
      if let year, !sheet.years.contains(where: { $0.year == year }) {
        Say.complaint("\(year): no holidays are known; its due days are estimates")
        throw Exit.notFound
      }
      guard let missing = sheet.missing else { return }
      Say.complaint(HolidaysCommand.warning(of: missing))
      throw Exit.error
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Bring the holidays of whole years.",
      discussion: """
        FILE is CSV in UTF-8 with the columns date (YYYY-MM-DD), name, kind (libur or cuti bersama) and source (the \
        decree). A year is replaced whole, and has to hold its five holidays of fixed date. Nothing is brought when a \
        line is wrong. The same file again changes nothing.
        """)

    @Argument(help: "The file with the holidays.")
    var file: String

    @Flag(help: "Say what would become of it, and change nothing.")
    var dryRun = false

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
      try GivenPath.check(file, as: "FILE")
      let years: [BroughtYear]
      switch HolidayFile.read(path: file) {
      case .success(let read): years = read
      case .failure(let faults):
        for fault in faults.list.prefix(20) {
          Say.complaint("\(file)\(fault.line > 0 ? ", line \(fault.line)" : ""): \(fault.sentence)")
        }
        if faults.list.count > 20 { Say.complaint("\(faults.list.count) faults, 20 of them shown") }
        Say.complaint("nothing was brought")
        throw Exit.error
      }
      let host = try HostDesk(options)
      let sheet = try HolidaysCommand.sheet(host.ask(.holidays(.bring(years, isDry: dryRun))))
      if !dryRun { Say.done("holidays brought: \(years.map { "\($0.year)" }.joined(separator: ", "))") }
      if json { return Say.json(sheet.json(of: years.map(\.year), isDry: dryRun)) }
      for year in years { Say.line("\(year.year): \(year.holidays.count) days") }
      sheet.tell(isDry: dryRun)
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "Forget what was brought of a year.",
      discussion: "What the program carries of it counts again. No told day becomes earlier.")

    @Argument(help: "The year.")
    var year: Int

    @Flag(help: "Say what would become of it, and change nothing.")
    var dryRun = false

    @OptionGroup var options: StoreOptions
    @Flag(help: "One JSON object.")
    var json = false

    func run() throws {
      let host = try HostDesk(options)
      let sheet = try HolidaysCommand.sheet(host.ask(.holidays(.remove(year: year, isDry: dryRun))))
      if sheet.isUnchanged {
        Say.complaint("\(year): nothing was brought of it; nothing was changed")
        throw Exit.notFound
      }
      if !dryRun { Say.done("holidays removed: \(year)") }
      if json { return Say.json(sheet.json(of: [year], isDry: dryRun)) }
      sheet.tell(isDry: dryRun)
    }
  }

  private static func sheet(_ reply: HostReply) throws -> HolidaySheet {
    guard case .holidays(let sheet) = reply else { throw Exit.error }
    return sheet
  }

  /// For operators, wherever they look.
  static func warning(of year: Int) -> String {
    "the holidays of \(year) are missing: bring the decree with `anjungan holidays import FILE`; "
      + "until then days of \(year) are told as estimates"
  }
}

extension HolidaySheet {
  /// In one sentence.
  fileprivate func tell(isDry: Bool) {
    let done = isDry ? "would move; nothing was changed" : "moved"
    Say.line(isUnchanged ? "0 changes" : "\(movedDays) told days \(done)")
    if let missing { Say.complaint(HolidaysCommand.warning(of: missing)) }
  }

  fileprivate func json(of years: [Int], isDry: Bool) -> [String: Any] {
    var object: [String: Any] = [
      "schema": "anjungan.holidays-change/1", "years": years, "told_days_moved": movedDays, "unchanged": isUnchanged,
      "dry_run": isDry,
    ]
    if let missing { object["missing"] = missing }
    return object
  }
}

extension HolidaySheet.Year {
  /// `2027: 17 libur nasional, 9 cuti bersama, carried`.
  fileprivate var text: String {
    let counts = Holiday.Kind.allCases.map { kind in "\(holidays.count { $0.kind == kind }) \(kind.rawValue)" }
    let origin = isBrought ? "brought (\(sources.joined(separator: "; ")))" : "carried by the program"
    let estimates = holidays.count(where: \.isEstimate)
    return "\(year): \(counts.joined(separator: ", ")), \(origin)" + (estimates > 0 ? ", \(estimates) estimates" : "")
  }

  fileprivate var days: [String] {
    holidays.map { "\(date(of: $0))  \($0.kind.rawValue)  \($0.name)\($0.isEstimate ? " (estimate)" : "")" }
  }

  fileprivate var json: [String: Any] {
    [
      "schema": "anjungan.holidays/1", "year": year, "brought": isBrought, "sources": sources,
      "days": holidays.map { holiday -> [String: Any] in
        [
          "date": date(of: holiday), "kind": holiday.kind.rawValue, "name": holiday.name,
          "is_estimate": holiday.isEstimate,
        ]
      },
    ]
  }

  private func date(of holiday: Holiday) -> String {
    CivilDay(year: year, month: holiday.month, day: holiday.day)?.description ?? "\(year)-?"
  }
}
