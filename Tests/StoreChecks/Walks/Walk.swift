import Foundation

/// A walk of the lockout's model, as `docs/models/traces` has it: steps in the order of their commits, with what each
/// answered and what was stored then.
package struct Walk: Sendable, CustomStringConvertible {
  /// One line of it.
  enum Line: Sendable, Equatable {
    /// A transaction, or what a person does without one.
    case step(station: String, verb: String, words: [String], errand: Int?, attempt: Int?)
    case answer(String)
    case expect([String: Int])
    case clock(String)
    case violated
  }

  /// The name of its file.
  package let description: String
  let lines: [Line]
  /// How many kiosks have a camera, the first ones.
  let cameras: Int

  /// All walks of the right model, in the order of their names.
  package static var right: [Walk] { get throws { try all(beginning: "walk-") } }

  /// The counterexamples of broken models: what they do must not come out here.
  package static var broken: [Walk] { get throws { try all(beginning: "not-") } }

  private static func all(beginning start: String) throws -> [Walk] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let folder = root.appending(path: "docs/models/traces")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasPrefix(start) }
      .map { try Walk(named: $0, String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private init(named name: String, _ text: String) throws {
    description = String(name.dropLast(".txt".count))
    let all = text.split(separator: "\n")
    let switches = Self.numbers(in: all[0].split { " ,".contains($0) })
    cameras = switches["CAMERAS"] ?? 0
    lines = try all.dropFirst().map(Self.line)
  }

  private static func line(_ text: Substring) throws -> Line {
    let words = text.split(separator: " ")
    let numbers = numbers(in: words)
    let plain = words.filter { !$0.contains("=") }.map(String.init)
    switch plain[0] {
    case "answer": return .answer(words.dropFirst().joined(separator: " "))
    case "expect": return .expect(numbers)
    case "clock": return .clock(plain[1])
    case "violated": return .violated
    case let station where station == "counter" || station.hasPrefix("kiosk"):
      return .step(
        station: station, verb: plain[1], words: Array(plain.dropFirst(2)), errand: numbers["errand"],
        attempt: numbers["attempt"])
    default: throw CocoaError(.fileReadCorruptFile)
    }
  }

  private static func numbers(in words: [Substring]) -> [String: Int] {
    var found: [String: Int] = [:]
    for word in words {
      let parts = word.split(separator: "=")
      if parts.count == 2, let number = Int(parts[1]) { found[String(parts[0])] = number }
    }
    return found
  }
}
