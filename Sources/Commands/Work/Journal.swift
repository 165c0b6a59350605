import Console
import Foundation
import Keeping
import Logging
import Rules
import Services

/// What operators read: one line for each thing that went wrong, and the ledger's head now and then. Never a NIK, KPJ,
/// name or text. Rules L2, L3.
struct Journal: Sendable {
  private let logger: Logger
  /// What runs here, in the words of the journal: "kiosk".
  private let program: String
  /// Nil when there is none, or lines go to standard error.
  private let file: JournalFile?

  /// Lines go to the file that the setting `log` names, else to standard error unless that is the
  /// screen itself.
  /// Throws when the file cannot be opened.
  init(_ settings: SettingsReader, of program: String, station: Station) throws(SettingError) {
    self.program = program
    var logger = Logger(label: "anjungan") { _ in SwiftLogNoOpLogHandler() }
    if let path = settings.text(.log) {
      let file = try Self.file(path, of: settings)
      self.file = file
      logger = Logger(label: "anjungan") { _ in LineLogHandler(file) }
    } else if isatty(STDERR_FILENO) == 0 {
      file = nil
      logger = Logger(label: "anjungan") { _ in LineLogHandler(nil) }
    } else {
      file = nil
    }
    isNone = file == nil && isatty(STDERR_FILENO) != 0
    logger[metadataKey: "branch"] = "\(station.branch)"
    logger[metadataKey: "terminal"] = "\(station.terminal)"
    self.logger = logger
  }

  private static func file(_ path: String, of settings: SettingsReader) throws(SettingError) -> JournalFile {
    do { return try JournalFile(path) } catch {
      throw settings.error(.log, path, expected: "a file that this account may append to. \(error.sentence)")
    }
  }

  /// Whether nothing is written down: then nobody keeps the ledger's head, and no cut tail will ever be found. Rule L3.
  let isNone: Bool

  /// What is missing in the file at this moment, for an operator; nil when nothing is.
  var gap: String? {
    guard let file, file.gap.count > 0 else { return nil }
    return "\(file.gap.count) lines of the journal could not be written (\(file.gap.reason))"
  }

  func started() { logger.notice("\(program) started") }

  func ended(_ ending: Console.Ending) {
    logger.notice("\(program) ended", metadata: ["code": "\(ending.exitCode)"])
  }

  func failed(_ failure: Failure) {
    logger.error("no answer", metadata: ["failure": "\(failure.rawValue)", "way-out": "\(failure.explanation)"])
  }

  /// What an older program has told was not written down; the next start tries again. Rule P1.
  func unsettled(_ failure: Failure) {
    logger.warning(
      "days that an older program told were not written down; the next start does it",
      metadata: ["failure": "\(failure.rawValue)", "way-out": "\(failure.explanation)"])
  }

  /// Once a day. Rule P1.
  func holidaysMissing(of year: Int) { logger.warning("\(HolidaysCommand.warning(of: year))") }

  func refused(_ sentence: String) { logger.critical("\(sentence)") }

  /// The end of what ``refused(_:)`` has told.
  func returned() { logger.notice("the store answers again") }

  /// Once per episode: some program keeps the checkpoints of SQLite's log from getting anywhere.
  func log(_ news: StoreLog.News) {
    switch news {
    case .grown(let size):
      logger.warning(
        "the store's log grows: some program reads the store and does not end; find it with `fuser STORE-wal` and end it",
        metadata: ["bytes": "\(size)"])
    case .folded: logger.notice("the store's log is short again")
    }
  }

  /// To be kept where the host cannot change it: `anjungan ledger verify --head` compares with it.
  func head(_ head: String) { logger.info("ledger head", metadata: ["head": "\(head)"]) }

  /// Once per episode. Rule C2.
  func clock(_ event: ClockEvent) {
    switch event {
    case .started, .restarted(_, doubtful: false), .episodeEnded, .adopted, .confirmed:
      logger.notice("clock: \(event.explanation)")
    case .restarted(_, doubtful: true), .episode, .leapt:
      logger.warning("clock: \(event.explanation); compare with `anjungan clock show`")
    }
  }
}

extension ClockEvent {
  /// For operators.
  var explanation: String {
    switch self {
    case .started: "the store's clock starts"
    case .restarted(let gap, doubtful: false): "the host was started again, \(gap.inWords) later"
    case .restarted(let gap, doubtful: true):
      "the host was started again, \(gap.inWords) later, and nothing confirms that time: no block opens by it"
    case .episode(let ahead):
      "the host's clock is \(ahead.inWords) \(ahead < .zero ? "behind" : "ahead") and is not followed"
    case .leapt(let excess):
      "the host's time since boot went \(excess.inWords) \(excess < .zero ? "back" : "on"), which its wall clock does not "
        + "confirm; that is left out"
    case .episodeEnded: "the host's clocks agree again"
    case .adopted(let ahead): "the host's clock is synchronised and \(ahead.inWords) ahead; it was followed"
    case .confirmed: "the host's clock is synchronised; the time that was in doubt is confirmed"
    }
  }
}

extension Span {
  /// Days, hours, minutes and seconds without the sign: `10 d 2 h`; milliseconds only below a second.
  fileprivate var inWords: String {
    let all = milliseconds.magnitude
    let parts = [
      (all / 86_400_000, "d"), (all / 3_600_000 % 24, "h"), (all / 60_000 % 60, "min"), (all / 1_000 % 60, "s"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "\(all) ms" : words.joined(separator: " ")
  }
}

/// One line per message: moment, level, message, `name=value` pairs. Everything passes the one sanitiser.
private struct LineLogHandler: LogHandler {
  /// Nil for standard error.
  private let file: JournalFile?
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  init(_ file: JournalFile?) { self.file = file }

  func log(event: LogEvent) {
    let pairs = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let line = Self.line("\(event.level) \(event.message)", pairs)
    guard let file else {
      let bytes = Array((line + "\n").utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
      return
    }
    file.append(line) { gap in
      Self.line(
        "warning lines are missing here",
        metadata.sorted { $0.key < $1.key } + [("count", "\(gap.count)"), ("reason", "\(gap.reason)")])
    }
  }

  private static func line(_ text: String, _ pairs: [(key: String, value: Logger.Metadata.Value)]) -> String {
    let fields = ["\(HostTime.wall().iso8601) \(text)"] + pairs.map { "\($0.key)=\"\($0.value)\"" }
    return Printable.clean(fields.joined(separator: " "))
  }
}
