import Configuration
import Foundation

/// A settings file: one `name = value` a line, `#` begins a comment.
struct SettingsFile {
  let path: String
  private let lines: [Setting: (value: String, line: Int)]

  /// An absent file is an empty one. Throws for one that cannot be read, and for a line that is no setting, with its
  /// number.
  init(_ path: String) throws(SettingError) {
    self.path = path
    lines = try Self.read(try Self.text(of: path), of: path)
  }

  init(_ text: String, named path: String) throws(SettingError) {
    self.path = path
    lines = try Self.read(text, of: path)
  }

  /// Its values, for a reader of settings.
  var provider: InMemoryProvider {
    InMemoryProvider(
      name: path,
      values: Dictionary(
        uniqueKeysWithValues: lines.map { setting, entry in
          (AbsoluteConfigKey(["anjungan", setting.rawValue]), ConfigValue(.string(entry.value), isSecret: false))
        }))
  }

  /// Where a setting stands, for messages; nil when it does not.
  func place(of setting: Setting) -> String? { lines[setting].map { "\(path):\($0.line)" } }

  private static func text(of path: String) throws(SettingError) -> String {
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw SettingError(file: path, "this account may not read it")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw SettingError(file: path, "it is not a text file in UTF-8")
    }
    return text
  }

  private static func read(
    _ text: String, of path: String
  ) throws(SettingError) -> [Setting: (value: String, line: Int)] {
    var lines: [Setting: (value: String, line: Int)] = [:]
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let meant = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
      guard !meant.isEmpty else { continue }
      let parts = meant.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
      guard parts.count == 2 else { throw SettingError(file: path, line: index + 1, "expected: name = value") }
      guard let setting = Setting(rawValue: parts[0]) else {
        let known = Setting.allCases.map(\.rawValue).joined(separator: ", ")
        throw SettingError(file: path, line: index + 1, "unknown setting \"\(parts[0])\"; known are \(known)")
      }
      lines[setting] = (parts[1], index + 1)
    }
    return lines
  }
}
