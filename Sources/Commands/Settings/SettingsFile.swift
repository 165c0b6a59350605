import Glibc
import Rules

/// A settings file: one `name = value` a line; `#` begins a comment at the beginning of a line or behind a blank.
struct SettingsFile {
  let path: String
  private let lines: [Setting: (value: String, line: Int)]

  /// An absent file is an empty one. Throws for one that cannot be read, and for a line that is no setting, with its
  /// number.
  init(_ path: String) throws(SettingError) {
    self.path = path
    guard let bytes = try Self.bytes(of: path) else {
      lines = [:]
      return
    }
    lines = try Self.settings(in: try Self.text(bytes, of: path), of: path)
  }

  /// What it says of a setting; nil when it does not.
  func text(of setting: Setting) -> String? { lines[setting]?.value }

  /// Where a setting stands, for messages; nil when it does not.
  func place(of setting: Setting) -> String? { lines[setting].map { "\(path):\($0.line)" } }

  // MARK: The file

  /// No settings are longer, in bytes.
  private static let limit = 1 << 20

  /// Nil when there is no file. A pipe or a device is never waited for.
  private static func bytes(of path: String) throws(SettingError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      var facts = stat()
      if errno == ENOENT || errno == ENOTDIR, lstat(path, &facts) != 0 { return nil }
      throw SettingError(file: path, "it cannot be read (\(String(cString: strerror(errno))))")
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      throw SettingError(file: path, "it is not a file of settings")
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = read(file, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw SettingError(file: path, "it cannot be read (\(String(cString: strerror(errno))))")
      }
      if count == 0 { return bytes }
      bytes += block[..<count]
    }
    throw SettingError(file: path, "it is longer than \(limit) bytes")
  }

  private static func text(_ bytes: [UInt8], of path: String) throws(SettingError) -> OutsideText {
    do throws(OutsideText.Fault) {
      return try OutsideText(bytes: bytes)
    } catch {
      throw SettingError(file: path, error)
    }
  }

  // MARK: Its lines, by their bytes

  private static func settings(
    in text: OutsideText, of path: String
  ) throws(SettingError) -> [Setting: (value: String, line: Int)] {
    var lines: [Setting: (value: String, line: Int)] = [:]
    for line in text.lines {
      guard let (name, value) = try parts(of: line, in: path) else { continue }
      guard let setting = Setting(rawValue: name) else {
        let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
        throw SettingError(file: path, line: line.number, "unknown setting \"\(name)\"; known are \(known)")
      }
      if let first = lines[setting]?.line {
        throw SettingError(
          file: path, line: line.number, "\(name) stands on line \(first) already; keep one of the two")
      }
      lines[setting] = (value, line.number)
    }
    return lines
  }

  /// Name and value; nil for a line that says nothing.
  private static func parts(
    of line: OutsideText.Line, in path: String
  ) throws(SettingError) -> (name: String, value: String)? {
    let meant = trimmed(withoutComment(line.text.utf8[...]))
    guard !meant.isEmpty else { return nil }
    if let scalar = Self.string(meant).unicodeScalars.first(where: { $0 != "\t" && OutsideText.isHidden($0) }) {
      throw SettingError(file: path, .hidden(scalar, line: line.number))
    }
    guard let equals = meant.firstIndex(of: UInt8(ascii: "=")) else {
      throw SettingError(file: path, line: line.number, "expected: name = value")
    }
    let name = string(trimmed(meant[..<equals]))
    let value = trimmed(meant[meant.index(after: equals)...])
    guard !name.isEmpty, value.first != UInt8(ascii: "=") else {
      throw SettingError(file: path, line: line.number, "expected: name = value")
    }
    return (name, string(value))
  }

  private static func withoutComment(_ line: Substring.UTF8View) -> Substring.UTF8View {
    var isAfterBlank = true
    for index in line.indices {
      if isAfterBlank, line[index] == UInt8(ascii: "#") { return line[..<index] }
      isAfterBlank = isBlank(line[index])
    }
    return line
  }

  private static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
    let start = text.firstIndex { !isBlank($0) } ?? text.endIndex
    guard let last = text.lastIndex(where: { !isBlank($0) }) else { return text[start..<start] }
    return text[start...last]
  }

  private static func string(_ bytes: Substring.UTF8View) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
