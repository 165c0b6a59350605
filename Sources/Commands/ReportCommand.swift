import ArgumentParser
import Rules
import Services

/// `anjungan report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "What a branch received, answered, decided and blocked on a day or in a month.",
    discussion: """
      Counts only: nothing in it says who. Days begin and end in the branch's zone. An answer is counted when it was \
      first given, whenever the complaint was received; it is in time on its due day at the latest. Half of the answers \
      took no more working days than the median.
      """)

  @Option(help: "YYYY-MM-DD. Default: today.")
  var day: String?

  @Option(help: "YYYY-MM: the whole month.")
  var month: String?

  @OptionGroup var options: StoreOptions

  @Flag(help: "A table, RFC 4180 with commas.")
  var csv = false

  @Flag(
    help: "A table that Excel opens in columns where numbers have a comma, as in Indonesia: semicolons, with a mark.")
  var excel = false

  @Flag(help: "One JSON object, times in UTC.")
  var json = false

  func validate() throws {
    if day != nil, month != nil { throw ValidationError("give --day or --month, not both") }
    guard [csv, excel, json].count(where: \.self) < 2 else {
      throw ValidationError("give one of --csv, --excel and --json")
    }
  }

  func run() throws {
    let asked = try span
    let office = try OfficeDesk(options)
    let span = asked ?? Span(office.today)
    let reply = try office.host.ask(.figures(span.first, through: span.last))
    guard case .figures(let figures) = reply else { throw Exit.error }
    if csv || excel {
      Say.table(figures.records, excel ? .excel : .standard)
    } else if json {
      Say.json(figures.json)
    } else {
      figures.lines.forEach(Say.line)
    }
  }

  private struct Span {
    let first: CivilDay
    let last: CivilDay

    init(_ day: CivilDay) { (first, last) = (day, day) }

    init(_ month: CivilMonth) { (first, last) = (month.firstDay, month.lastDay) }
  }

  /// Nil when nothing was asked for.
  private var span: Span? {
    get throws {
      if let day { return Span(try read(day, as: "--day takes YYYY-MM-DD", CivilDay.init)) }
      return try month.map { Span(try read($0, as: "--month takes YYYY-MM", CivilMonth.init)) }
    }
  }

  private func read<Value>(_ text: String, as form: String, _ value: (String) -> Value?) throws -> Value {
    if let value = value(text) { return value }
    Say.complaint("\(form), and \"\(text)\" is none")
    throw Exit.usage
  }
}
