import Console
import Glibc
import Keeping
import Rules

// What the text of a setting has to be, the same for option, variable and file.

extension Setting {
  /// What is wrong with a text that cannot be meant; nil when it can. Numbers are looked at where they are read.
  ///
  /// Refused are: nothing or blanks; quotation marks around it, which no shell took away; what cannot be seen; and what
  /// the system, SQLite or a shell would take for something else than a file's name.
  func complaint(about text: String) -> Complaint? {
    guard range == nil else { return nil }
    if let scalar = OutsideText.hidden(in: text) { return .hidden(.hidden(scalar, line: nil)) }
    let scalars = text.unicodeScalars
    if scalars.allSatisfy({ $0 == " " }) { return .expected(meant) }
    let ends = [scalars.first, scalars.last].compactMap(\.self)
    if ends.contains(where: Self.quotes.contains) { return .expected("\(meant), without quotation marks") }
    switch self {
    case .store, .key, .log:
      if self == .store, case .server = ArchivePlace(named: text) { return nil }
      return Self.isPadded(text) ? .expected("\(meant), without blanks around it") : pathComplaint(text)
    case .branch: return Self.isPadded(text) || text == "-" ? .expected(meant) : nil
    case .terminal: return Self.terminalName(text) == nil ? .expected(meant) : nil
    default: return nil
    }
  }

  enum Complaint {
    /// What it has to be.
    case expected(String)
    /// The same, because of what lies under the path now.
    case occupied(String)
    case hidden(OutsideText.Fault)
  }

  /// The name of a terminal as it is kept, composed; nil when it is none. A longer one is not cut: the rest could be what
  /// tells it from another. Commands have ``HostDesk/terminal`` for theirs, and its brakes. Rule N8.
  static func terminalName(_ text: String) -> String? {
    // Both spellings of an accent are equal to Swift, so only what was left out makes a difference.
    guard let line = try? TypedLine(text), line.text == text, line.text.count <= terminalLimit,
      Printable.isClean(line.text), line.text != HostDesk.terminal
    else { return nil }
    return line.text
  }

  /// In characters as a person counts them.
  static let terminalLimit = 64

  /// What a value is, for a message.
  private var meant: String {
    switch self {
    case .store, .key, .log: "the path of a file"
    case .branch: "the code of a branch in branches.csv"
    case .terminal:

      "a name of 1 to \(Self.terminalLimit) characters, a letter or digit among them, single blanks inside, and not "
        + HostDesk.terminal
    case .faceCheck: "officer, none, or the absolute path of a program and its arguments"
    case .cutiBersamaWorked, .earlyOpening: "yes or no"
    default: "a whole number"
    }
  }

  private static let quotes = Set("\"'`“”„‟‘’‚‛«»‹›＂＇".unicodeScalars)

  private static func isPadded(_ text: String) -> Bool {
    text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
  }

  // MARK: Paths

  private func pathComplaint(_ text: String) -> Complaint? {
    let start = text.utf8.first
    if start == UInt8(ascii: ":") || Self.begins(text, with: "file:") || Self.holdsAddress(text) || text == "-" {
      return .expected("\(meant): no address, no database in memory, no standard input. Write ./ before such a name")
    }
    if start == UInt8(ascii: "~") || start == UInt8(ascii: "$") || start == UInt8(ascii: "%") {
      return .expected("\(meant) written out: nothing here replaces ~, $ or %")
    }
    return kindComplaint(text)
  }

  private static func begins(_ text: String, with word: String) -> Bool {
    text.utf8.prefix(word.utf8.count).map { $0 | 0x20 } == word.utf8.map { $0 | 0x20 }
  }

  /// `sqlite://…` and the like.
  private static func holdsAddress(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    return text.utf8.dropFirst(scheme.count).starts(with: "://".utf8)
  }

  /// A folder is no file, and neither is a pipe: to open one could wait for ever.
  private func kindComplaint(_ path: String) -> Complaint? {
    if path.utf8.last == UInt8(ascii: "/") { return .expected("\(meant), and this is a folder") }
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: return .occupied("\(meant), and this is a folder")
    case S_IFCHR where self == .log: return nil
    default: return .occupied("\(meant), and this is none")
    }
  }
}

extension SettingsReader {
  /// Looks at every text that is set, wherever it stands, and at the files that have to be three.
  func checkTexts() throws(SettingError) {
    for setting in Setting.allCases {
      guard let text = text(setting), let complaint = setting.complaint(about: text) else { continue }
      switch complaint {
      case .expected(let expected): throw error(setting, text, expected: expected)
      case .occupied(let expected):
        var error = error(setting, text, expected: expected)
        error.isUnavailable = setting != .log
        throw error
      case .hidden(let fault): throw error(setting, fault)
      }
    }
    try checkFilesApart()
  }

  private func checkFilesApart() throws(SettingError) {
    let files: [(Setting, String, FileID?)] = [Setting.store, .key, .log].compactMap { setting in
      text(setting).map { (setting, $0, FileID($0)) }
    }
    for (index, (setting, path, id)) in files.enumerated() {
      for (other, otherPath, otherID) in files[..<index] where path == otherPath || id != nil && id == otherID {
        throw error(setting, path, expected: "another file than \(other.rawValue)")
      }
    }
  }
}

/// Which file lies under a path, whatever its name.
private struct FileID: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// Nil when there is none.
  init?(_ path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    (device, inode) = (facts.st_dev, facts.st_ino)
  }
}
