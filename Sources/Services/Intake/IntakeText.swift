private import Folding

/// What of a text is nothing, and what people read in a key. Values and headers of files go through it before they are
/// looked at.
package enum IntakeText {
  /// The field without what is nothing at its ends: white space of any kind, a DOS end of file, and what is invisible.
  /// Inside it stays as it is, and so do controls and marks of direction, which whoever shows a text takes out.
  static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = field.first, let last = field.last else { return field }
    if (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return field }
    let scalars = String(decoding: field, as: UTF8.self).unicodeScalars
    guard let start = scalars.firstIndex(where: { !isNothing($0) }),
      let end = scalars.lastIndex(where: { !isNothing($0) })
    else { return field.prefix(0) }
    let before = scalars[..<start].reduce(0) { $0 + UTF8.width($1) }
    let kept = scalars[start...end].reduce(0) { $0 + UTF8.width($1) }
    return field.dropFirst(before).prefix(kept)
  }

  /// A word of a closed list: trimmed, every run of white space one space.
  static func word(_ field: ArraySlice<UInt8>) -> String {
    let text = String(decoding: field, as: UTF8.self)
    guard field.contains(where: { $0 <= 0x20 || $0 > 0x7E }) else { return text }
    return text.unicodeScalars.filter { !Folding.isHostile($0) || $0.properties.isWhitespace }
      .split { $0.properties.isWhitespace }
      .map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  /// The name of a column as it is meant: `Tanggal Lahir ` is `tanggal_lahir`.
  static func columnName(_ field: ArraySlice<UInt8>) -> String {
    word(trimmed(field)).lowercased().replacing(" ", with: "_").replacing("-", with: "_")
  }

  /// What people read in a code: two codes with the same are one.
  package static func folded(code: String) -> String { Folding.folded(word(Array(code.utf8)[...])) }

  /// Marks of direction are somebody's, not nothing.
  private static func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    if (0x21...0x7E).contains(scalar.value) { return false }
    let properties = scalar.properties
    if properties.isWhitespace { return true }
    return switch scalar.value {
    // The end of a DOS file, and the empty braille cell.
    case 0x1A, 0x2800: true
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}

/// Numbers of lines, in their order, as people write them: `17, 20 to 31 and others`.
package struct LineRanges: Sendable, Hashable, CustomStringConvertible {
  /// More are counted and not named.
  private static let limit = 5
  package private(set) var ranges: [ClosedRange<Int>] = []
  package private(set) var count = 0
  private var last: Int?
  private var isCut = false

  package init() {}

  /// Takes the next line; one that follows the last one belongs to its range.
  package mutating func add(_ line: Int) {
    count += 1
    defer { last = line }
    if isCut { return }
    if let range = ranges.last, last == range.upperBound, line == range.upperBound + 1 || line == range.upperBound {
      ranges[ranges.count - 1] = range.lowerBound...line
    } else if ranges.count < Self.limit {
      ranges.append(line...line)
    } else {
      isCut = true
    }
  }

  package var description: String {
    let named = ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
    return named.joined(separator: ", ") + (isCut ? " and others" : "")
  }
}
