import Folding

/// The one sanitiser: what a person, a file or a network sent becomes text that can do nothing to a terminal, a log, a
/// CSV or JSON file or paper. Hostile scalars (control characters, also C1 in their UTF-8 form, bidi and zero-width
/// controls) are dropped; without its ESC an escape sequence is only letters.
package enum Printable {
  /// How many combining marks a letter keeps; more are a flood that would cover the neighbouring lines.
  package static let markLimit = 4
  /// How many scalars one character may have, so at most 64 bytes. The longest of living languages have about ten; more
  /// are a pile that counts as one character and would slip through every limit.
  package static let scalarLimit = 16

  /// The text on one line without anything hostile. A line end or a tab becomes a space. Takes time linear in the text;
  /// cleaning twice changes nothing.
  package static func clean(_ text: String) -> String {
    if isPlainASCII(text) { return text }
    var cleaner = Cleaner()
    for scalar in text.unicodeScalars { cleaner.take(scalar) }
    return String(cleaner.kept)
  }

  /// The same, cut to a number of characters as a person counts them; takes time linear in the limit when what is
  /// kept is ordinary text.
  /// - Parameter limit: 0 or more; a negative limit counts as 0.
  package static func clean(_ text: String, limit: Int) -> String {
    let limit = max(0, limit)
    if isPlainASCII(text, limit: limit) { return String(text.utf8.prefix(limit)) ?? "" }
    var cleaner = Cleaner()
    for scalar in text.unicodeScalars {
      if cleaner.count >= scalarBudget(limit) { break }
      cleaner.take(scalar)
    }
    return String(String(cleaner.kept).prefix(limit))
  }

  /// The same with its line ends, each as U+000A, however they were written; a tab becomes a space.
  /// - Parameter limit: in characters as a person counts them, a line end as one; `Int.max` for none
  package static func lines(_ text: String, limit: Int) -> String {
    var left = max(0, limit)
    var lines: [String] = []
    for line in bareLines(of: text) {
      if !lines.isEmpty {
        guard left > 0 else { break }
        left -= 1
      }
      let kept = left == .max ? clean(line) : clean(line, limit: left)
      if left != .max { left -= kept.count }
      lines.append(kept)
    }
    return lines.joined(separator: "\n")
  }

  /// By scalars: CR LF is one character and a mark may stand behind a line end.
  private static func bareLines(of text: String) -> [String] {
    var lines = [String.UnicodeScalarView()]
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let isSecondHalf = afterReturn && scalar == "\n"
      afterReturn = scalar == "\r"
      if isSecondHalf { continue }
      switch scalar.value {
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: lines.append(String.UnicodeScalarView())
      default: lines[lines.count - 1].append(scalar)
      }
    }
    return lines.map { String($0) }
  }

  /// Whether `clean` would leave the text as it is.
  package static func isClean(_ text: String) -> Bool {
    isPlainASCII(text) || Array(clean(text).unicodeScalars) == Array(text.unicodeScalars)
  }

  /// Each byte is a character that takes one cell.
  static func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Whether the limit falls into plain ASCII, where every byte is a character.
  private static func isPlainASCII(_ text: String, limit: Int) -> Bool {
    text.utf8.prefix(limit == Int.max ? limit : limit + 1).allSatisfy { (0x20...0x7E).contains($0) }
  }

  /// Scalars that hold `limit` characters of real text: a letter, its marks and as much again.
  private static func scalarBudget(_ limit: Int) -> Int {
    limit > Int.max / 16 ? Int.max : limit * 2 * (1 + markLimit)
  }
}

/// Takes scalars one by one and keeps the harmless ones.
private struct Cleaner {
  private(set) var kept = String.UnicodeScalarView()
  /// How many scalars are kept; asking the string would count them one by one.
  private(set) var count = 0
  private var marks = 0
  private var hasBase = false
  private var afterReturn = false
  /// The last character as far as it has come, unless it is `single`.
  private var cluster = String.UnicodeScalarView()
  /// The last character when it is one scalar that only a mark could join.
  private var single: Unicode.Scalar?

  mutating func take(_ scalar: Unicode.Scalar) {
    if (0x20...0x7E).contains(scalar.value) {
      afterReturn = false
      return keepBase(scalar)
    }
    let isSecondHalf = afterReturn && scalar == "\n"
    afterReturn = scalar == "\r"
    if isSecondHalf { return }
    if breaksLine(scalar) { return keepBase(" ") }
    if Folding.isHostile(scalar) { return }
    if isMark(scalar) { keepMark(scalar) } else { keepBase(scalar) }
  }

  private mutating func keepBase(_ scalar: Unicode.Scalar) {
    guard keep(scalar) else { return }
    hasBase = true
    marks = 0
  }

  /// A mark that stands first gets a space to stand on, else it would land on a neighbour's letter.
  private mutating func keepMark(_ scalar: Unicode.Scalar) {
    if !hasBase { keepBase(" ") }
    guard marks < Printable.markLimit else { return }
    if keep(scalar) { marks += 1 }
  }

  /// Leaves out what would join a character that is full.
  private mutating func keep(_ scalar: Unicode.Scalar) -> Bool {
    if isLatin(scalar), single != nil || count == 0 {
      single = scalar
    } else {
      guard join(scalar) else { return false }
    }
    kept.append(scalar)
    count += 1
    return true
  }

  /// - Returns: false when the scalar would join a character that is full.
  private mutating func join(_ scalar: Unicode.Scalar) -> Bool {
    var joined = single.map { String.UnicodeScalarView([$0]) } ?? cluster
    joined.append(scalar)
    let isJoined = String(joined).count == 1
    if isJoined, joined.count > Printable.scalarLimit { return false }
    single = isLatin(scalar) && !isJoined ? scalar : nil
    cluster = isJoined ? joined : String.UnicodeScalarView([scalar])
    return true
  }

  /// Before the first mark of Unicode; two of these never join.
  private func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x300 }

  private func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whatever takes no cell of its own counts as a mark, so that it cannot pile up unseen.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    // Latin letters with their accents, and lines and blocks: no mark is among them.
    if scalar.value < 0x300 || (0x2500...0x25FF).contains(scalar.value) { return false }
    if Folding.cellWidth(of: scalar) == 0 { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
