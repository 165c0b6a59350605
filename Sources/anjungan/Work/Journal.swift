import Console
import Foundation
import Logging
import Rules
import Services

/// What operators read: one line for each thing that went wrong, and the ledger's head now and then. Never a NIK, KPJ,
/// name or text. Rules L2, L3.
struct Journal: Sendable {
  private let logger: Logger
  /// What runs here, in the words of the journal: "kiosk".
  private let program: String

  /// Lines go to the file that the setting `log` names, else to standard error unless that is the
  /// screen itself.
  /// Throws when the file cannot be opened.
  init(_ settings: SettingsReader, of program: String, station: Station) throws(SettingError) {
    self.program = program
    var logger = Logger(label: "anjungan") { _ in SwiftLogNoOpLogHandler() }
    if let path = settings.text(.log) {
      let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o640)
      guard file >= 0 else {
        throw settings.error(.log, path, expected: "a file that this account may append to")
      }
      logger = Logger(label: "anjungan") { _ in LineLogHandler(descriptor: file) }
    } else if isatty(STDERR_FILENO) == 0 {
      logger = Logger(label: "anjungan") { _ in LineLogHandler(descriptor: STDERR_FILENO) }
    }
    logger[metadataKey: "branch"] = "\(station.branch)"
    logger[metadataKey: "terminal"] = "\(station.terminal)"
    self.logger = logger
  }

  func started() { logger.notice("\(program) started") }

  func ended(_ ending: Console.Ending) {
    logger.notice("\(program) ended", metadata: ["code": "\(ending.exitCode)"])
  }

  func failed(_ failure: Failure) {
    logger.error("no answer", metadata: ["failure": "\(failure.rawValue)", "way-out": "\(failure.explanation)"])
  }

  /// Once a day. Rule P1.
  func holidaysMissing(of year: Int) { logger.warning("\(HolidaysCommand.warning(of: year))") }

  func refused(_ sentence: String) { logger.critical("\(sentence)") }

  /// To be kept where the host cannot change it: `anjungan ledger verify --head` compares with it.
  func head(_ head: String) { logger.info("ledger head", metadata: ["head": "\(head)"]) }

  /// Once per episode. Rule C2.
  func clock(_ event: ClockEvent) {
    switch event {
    case .started, .restarted(_, doubtful: false), .episodeEnded, .adopted, .confirmed:
      logger.notice("clock: \(event)")
    case .restarted(_, doubtful: true), .episode:
      logger.warning("clock: \(event); compare with `anjungan clock show`")
    }
  }
}

/// One line per message: moment, level, message, `name=value` pairs. Everything passes the one sanitiser.
private struct LineLogHandler: LogHandler {
  let descriptor: Int32
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  init(descriptor: Int32) { self.descriptor = descriptor }

  func log(event: LogEvent) {
    let pairs = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    let now = HostTime.wall().iso8601
    let fields = ["\(now) \(event.level) \(event.message)"] + pairs.map { "\($0.key)=\"\($0.value)\"" }
    // A full disk must not stop the kiosk: a line that cannot be written is lost.
    let line = Array((Printable.clean(fields.joined(separator: " ")) + "\n").utf8)
    _ = write(descriptor, line, line.count)
  }
}
