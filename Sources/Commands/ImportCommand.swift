import ArgumentParser
import ChosenStore
import Keeping
import Rules
import Services

/// `anjungan import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a folder of CSV files into the store, all of it or nothing.",
    discussion: """
      FOLDER holds branches.csv, participants.csv, memberships.csv and, when there is one, population.csv, \
      claims.csv and delivery.csv with the date. Kiosks go on while the files are read and checked and show the \
      maintenance screen while they are merged; on a server (--store service=NAME), where FOLDER may be one \
      branch's or the whole country's, only those that write do. Exit 0 imported, or nothing to change; 1 wrong data; 2 usage; \
      6 refused as a whole, by its date or because something of it has to be accepted; 69 no store; 75 another \
      import is running.
      """)

  @Argument(help: "The folder with the files.")
  var folder: String
  @Option(help: "The date of the delivery, YYYY-MM-DD. Default: what delivery.csv says.")
  var date: String?
  @Option(
    help: ArgumentHelp(
      "What somebody has looked at and found right; may be repeated: \(ImportDoubts.words).", valueName: "what"))
  var accept: [String] = []
  @Flag(help: "Leave out rows that are wrong, with every row that depends on them.")
  var leaveOut = false
  @Flag(help: "Do everything but the merge, and say what would be.")
  var dryRun = false
  @Option(help: "Write every odd row into this CSV file, mode 0600.")
  var report: String?
  @OptionGroup var options: StoreOptions

  func run() throws {
    let settings = try SettingsReader(options.given)
    try GivenPath.check(folder, as: "FOLDER")
    if let report { try GivenPath.check(report, as: "--report") }
    let wishes = try wishes(settings)
    guard let path = settings.text(.store) else {
      Say.complaint("no store is named: give --store PATH, or set \(Setting.store.environmentName)")
      throw Exit.usage
    }
    let report = try report.map { try OddRowReport($0) }
    let importer = try ChosenStore.importer(
      into: ArchivePlace(named: path), options: ArchiveOptions(keyFile: settings.text(.key)))
    var line = ProgressLine()
    do throws(ImportFault) {
      let odd: ((IntakeOddRow?) throws -> Void)? = report.map { report in { try report.write($0) } }
      let summary = try importer.run(folder: folder, wishes, progress: { line.show($0) }, odd: odd)
      line.clear()
      if !summary.isRehearsal { Say.done("imported, \(summary.changeCount) changes") }
      ImportSpeech(summary).lines.forEach(Say.line)
    } catch {
      line.clear()
      try tell(error)
    }
  }

  private func wishes(_ settings: SettingsReader) throws -> ImportWishes {
    var wishes = ImportWishes()
    wishes.leavesOut = leaveOut
    wishes.isRehearsal = dryRun
    wishes.limits = try settings.deliveryLimits()
    if let date {
      guard let day = CivilDay(date) else {
        Say.complaint("--date takes a day YYYY-MM-DD")
        throw Exit.usage
      }
      wishes.day = day
    }
    for word in accept {
      guard let doubt = DeliveryDoubt(rawValue: word) else {
        Say.complaint("--accept knows no \"\(word)\"; it takes \(ImportDoubts.words)")
        throw Exit.usage
      }
      wishes.accepted.insert(doubt)
    }
    return wishes
  }

  private func tell(_ fault: ImportFault) throws {
    switch fault {
    case .noFolder:
      Say.complaint("\(folder): there is no such folder")
      throw Exit.usage
    case .data(let errors):
      for kind in errors.kinds { Say.complaint(kind.description) }
      ImportSpeech.afterErrors(errors, leavesOut: leaveOut).forEach(Say.complaint)
      throw Exit.error
    case .refused(let refusal): try tell(refusal)
    case .running:
      Say.complaint("another import into this store is running; try again when it has ended")
      throw Exit.tryLater
    case .unreported:
      Say.complaint("nothing was imported: the report cannot be written; free space, or name another file")
      throw Exit.unavailable
    case .store(let opening): throw opening
    case .failed(let failure):
      Say.complaint("nothing was imported: \(failure.explanation)")
      throw Exit.code(for: failure)
    }
  }

  private func tell(_ refusal: DeliveryRefusal) throws {
    switch refusal {
    case .undated(let last):
      Say.complaint(
        "nothing was imported: the last delivery is of \(last) and this one has no date; give --date YYYY-MM-DD")
    case .inFuture(let day, let today):
      Say.complaint("nothing was imported: the delivery is of \(day), and today is \(today); correct the date")
      throw date == nil ? Exit.error : Exit.usage
    case .absurd(let day):
      Say.complaint("nothing was imported: no delivery is of \(day), the first can be of \(DeliveryDate.first)")
      throw date == nil ? Exit.error : Exit.usage
    case .doubted(let doubts, let summary):
      ImportSpeech(summary).findings.forEach(Say.line)
      for doubt in doubts { Say.complaint(ImportSpeech(summary).complaint(of: doubt)) }
      let words = doubts.map { "--accept \($0.rawValue)" }.joined(separator: " ")
      Say.complaint("nothing was imported; when you have looked and it is right, run it again with \(words)")
    }
    throw Exit.conflict
  }
}

/// The closed set of words that `--accept` takes.
enum ImportDoubts {
  static var words: String { DeliveryDoubt.allCases.map(\.rawValue).joined(separator: ", ") }
}

extension SettingsReader {
  /// Where an import draws the line. Rule DL2.
  func deliveryLimits() throws(SettingError) -> DeliveryLimits {
    var limits = DeliveryLimits()
    limits.few = try number(.deliveryFew, default: limits.few)
    limits.newPeople = try number(.deliveryNewPercent, default: limits.newPeople)
    limits.doubled = try number(.deliveryDoubledPercent, default: limits.doubled)
    limits.nikEnds = try number(.deliveryEndsPercent, default: limits.nikEnds)
    limits.reactivated = try number(.deliveryReactivatedPercent, default: limits.reactivated)
    limits.valuesBack = try number(.deliveryBackPercent, default: limits.valuesBack)
    limits.fewer = try number(.deliveryFewerPercent, default: limits.fewer)
    return limits
  }
}
