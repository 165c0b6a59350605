import ArgumentParser
import SQLiteStore
import Services

/// `anjungan import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring a folder of CSV files into the store, all of it or nothing.",
    discussion: """
      FOLDER holds branches.csv, participants.csv, memberships.csv and, when there is one, population.csv and \
      claims.csv. Kiosks go on while the files are read and checked and show the maintenance screen while they are \
      merged. Exit 0 imported, 1 wrong data, 2 usage, 69 no store, 75 another import is running.
      """)

  @Argument(help: "The folder with the files.")
  var folder: String
  @OptionGroup var options: StoreOptions

  func run() throws {
    let settings = try SettingsReader(options.given)
    try GivenPath.check(folder, as: "FOLDER")
    guard let path = settings.text(.store) else {
      Say.complaint("no store is named: give --store PATH, or set \(Setting.store.environmentName)")
      throw Exit.usage
    }
    let importer = Importer(store: path, options: SQLiteOptions(keyFile: settings.text(.key)))
    var line = ProgressLine()
    do throws(ImportFault) {
      let summary = try importer.run(folder: folder) { line.show($0) }
      line.clear()
      Say.done("imported, \(summary.changeCount) changes")
      summary.lines.forEach(Say.line)
    } catch {
      line.clear()
      try tell(error)
    }
  }

  private func tell(_ fault: ImportFault) throws {
    switch fault {
    case .noFolder:
      Say.complaint("\(folder): there is no such folder")
      throw Exit.usage
    case .data(let errors):
      for error in errors.first { Say.complaint(error.description) }
      Say.complaint("\(errors.count) errors, \(errors.first.count) of them shown; nothing was imported")
      throw Exit.error
    case .running:
      Say.complaint("another import into this store is running; try again when it has ended")
      throw Exit.tryLater
    case .store(let opening): throw opening
    case .failed(let failure):
      Say.complaint("nothing was imported: \(failure.explanation)")
      throw Exit.code(for: failure)
    }
  }
}

extension ImportSummary {
  /// Counts, then what needs somebody's eyes.
  fileprivate var lines: [String] {
    var lines = IntakeFile.allCases.map { file in
      guard let count = counts[file] else { return "\(file.name): absent" }
      let strange = count.hostile > 0 ? ", \(count.hostile) values with control or invisible characters" : ""
      return "\(file.name): \(count.rows) rows, \(count.added) added, \(count.changed) changed\(strange)"
    }
    lines += overwritten.map { "\($0): changed here as well since the last import; the file's value was taken" }
    if overwrittenCount > overwritten.count { lines.append("\(overwrittenCount) such values in all") }
    lines.append("\(changeCount) changes")
    return lines
  }
}
