import ArgumentParser
import Demo
import Flow
import Services

/// `anjungan screens texts`.
struct TextsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts", abstract: "Every text of the screens, for translators, and what is wrong with a translation.",
    discussion: """
      A record a text: its key, a sum of the Indonesian text, the screens on which a walk through the demo saw it, how \
      many cells of a line it may have (nothing: it is wrapped), and the text in every language. A line break is \\n. A \
      translator adds a column, with a language's code as its name. Texts that depend on facts are there as the walk saw \
      them, with invented facts.

      With --check such a file is read back: what is missing, too long or stale in that language is told, and what no \
      screen says any more. Ends with 0 when there is nothing to tell, else with 1.
      """)

  @Flag(help: "JSON, an object a line, instead of a table.")
  var json = false

  @Option(help: ArgumentHelp("Read a translated table, or JSON lines, and tell what is wrong.", valueName: "FILE"))
  var check: String?

  @Option(help: "The language to check: the name of its column.")
  var language: String?

  func validate() throws {
    guard (check == nil) == (language == nil) else {
      throw ValidationError("--check FILE and --language CODE belong together")
    }
  }

  func run() throws {
    // A file that is none is told before anybody walks.
    let translation = try check.map { try read($0, language ?? "") }
    let wordings = Wordings(try ScreenMap()).all
    if let check, let translation { return try report(on: translation, in: check, of: wordings) }
    if json { return wordings.forEach { Say.json($0.json) } }
    Say.table([Self.columns.map { .text($0) }] + wordings.map(\.record), .standard)
  }

  private static let columns = ["key", "source", "screens", "room"] + Language.allCases.map(\.rawValue)

  private func read(_ path: String, _ language: String) throws -> Translation {
    try GivenPath.check(path, as: "FILE")
    let bytes = try bytes(of: path)
    do throws(Translation.Refusal) {
      return try Translation(bytes, in: language)
    } catch {
      Say.complaint("\(path), line \(error.line): \(error.why)")
      throw Exit.error
    }
  }

  /// Some thirty times what the texts of today take.
  private static let limit = 16 * 1_024 * 1_024

  private func bytes(of path: String) throws -> [UInt8] {
    do throws(ByteSource.Fault) {
      var source = try ByteSource(path: path)
      var bytes: [UInt8] = []
      while bytes.count <= Self.limit,
        try source.next(
          { (piece) throws(ByteSource.Fault) in bytes += piece }, unreadable: ByteSource.Fault.unreadable)
      {}
      if bytes.count <= Self.limit { return bytes }
    } catch {
      Say.complaint("\(path): \(error.sentence)")
      throw Exit.unavailable
    }
    Say.complaint("\(path): it is larger than 16 MiB and no file of texts")
    throw Exit.error
  }

  private func report(on translation: Translation, in path: String, of wordings: [Wording]) throws {
    let faults = translation.faults(beside: wordings)
    faults.forEach(Say.line)
    guard faults.isEmpty else {
      Say.complaint("\(path): \(faults.count) texts need somebody, of \(wordings.count)")
      throw Exit.error
    }
    Say.done("\(path): all \(wordings.count) texts are there, short enough and of today")
  }
}

extension Wording {
  fileprivate var record: [CSV.Cell] {
    [.text(key), .text(source), .text(screens.joined(separator: " ")), .number(room)]
      + Language.allCases.map { .text(inOneLine($0)) }
  }

  fileprivate var json: [String: Any] {
    var object: [String: Any] = ["schema": "anjungan.text/1", "key": key, "source": source, "screens": screens]
    object["room"] = room
    for language in Language.allCases { object[language.rawValue] = inOneLine(language) }
    return object
  }
}
