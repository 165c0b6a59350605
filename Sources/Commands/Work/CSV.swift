import Console
import Rules

/// One record of a table for spreadsheets: RFC 4180, in UTF-8, always on one line.
///
/// What somebody typed can do nothing in a spreadsheet, whichever of `,` `;` and tab it takes for the separator, and
/// whether it heeds quotation marks or not: a text that it would take for a formula gets an apostrophe before the sign,
/// also where a separator inside of the text would begin a cell, and so does a row of digits that it would take for a
/// number and cut. All of it goes by scalars. A program reads JSON instead.
package struct CSV: Sendable, Hashable {
  /// What stands between two commas.
  package enum Cell: Sendable, Hashable {
    /// Anybody's text; made harmless and put on one line.
    case text(String)
    /// A count. A negative one is a number and no formula.
    case number(Int)
    /// A count that may end in a half, by its halves; with the decimal sign of those who use the separator.
    case halves(Int)
    /// Nothing is known: not the same as 0.
    case empty

    /// Nil is nothing known.
    package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    /// Nil is nothing known.
    package static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .empty }
  }

  /// Between two cells.
  package enum Separator: String, Sendable, Hashable, CaseIterable {
    /// As RFC 4180 has it.
    case comma = ","
    /// Where a comma stands in numbers, as in Indonesia, spreadsheets take this one.
    case semicolon = ";"
  }

  /// Without the line end.
  package let record: String

  package init(_ cells: [Cell], separator: Separator = .comma) {
    record = cells.map { $0.written(before: separator) }.joined(separator: separator.rawValue)
  }
}

extension CSV.Cell {
  fileprivate func written(before separator: CSV.Separator) -> String {
    switch self {
    case .text(let text): Self.quoted(Harmless(text, before: separator).text)
    case .number(let number): "\(number)"
    case .halves(let halves) where halves.isMultiple(of: 2): "\(halves / 2)"
    case .halves(let halves): Self.quoted("\(halves / 2)\(separator == .semicolon ? "," : ".")5")
    case .empty: ""
    }
  }

  /// Whatever the separator is, the other two are in quotes as well.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let needsQuotes =
      scalars.first == " " || scalars.last == " " || scalars.contains { ",;\t\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return text }
    var written = "\"".unicodeScalars
    for scalar in scalars {
      if scalar == "\"" { written.append(scalar) }
      written.append(scalar)
    }
    written.append("\"")
    return String(written)
  }
}

/// A text that no spreadsheet calculates or cuts, wherever it begins to read a cell.
private struct Harmless {
  let text: String

  /// - Parameter separator: the table's own, which its quotation marks hold together
  init(_ typed: String, before separator: CSV.Separator) {
    let clean = Printable.clean(typed)
    let scalars = Array(clean.unicodeScalars)
    let isAsked = Self.beginsWithBreak(typed) || Self.losesDigits(scalars)
    let isSigned = scalars.first { !Self.isSkipped($0) }.map(Self.isSign) ?? false
    text = (isAsked || isSigned ? "'" : "") + String(Self.guarded(scalars, own: separator))
  }

  /// With an apostrophe before each sign by which a cell would begin behind a separator. Another separator than the own,
  /// at which a reader would find a quotation mark, the closing one too, gets a blank behind it: otherwise that reader
  /// would take all that follows for one cell.
  private static func guarded(_ scalars: [Unicode.Scalar], own: CSV.Separator) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var isAtStart = false
    for (index, scalar) in scalars.enumerated() {
      if isAtStart, isSign(scalar) { kept.append("'") }
      kept.append(scalar)
      if isSeparator(scalar) {
        isAtStart = true
        let isBeforeMark = index == scalars.count - 1 || scalars[index + 1] == "\""
        if isBeforeMark, String(scalar) != own.rawValue { kept.append(" ") }
      } else if !isSkipped(scalar) {
        isAtStart = false
      }
    }
    return kept
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == ";" || scalar == "\t"
  }

  /// What a spreadsheet may leave out before it looks at a cell: blanks, quotation marks, marks without a letter, and
  /// what nobody sees.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\"" || scalar == " " || OutsideText.isHidden(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  /// By which a spreadsheet, one of today or of old, begins to calculate; also in the wide, small, raised and lowered
  /// forms and as a minus sign.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { signs.contains(scalar) }

  private static let signs = Set("=+-@|%＝＋－＠｜％﹦﹢﹣﹫﹪⁺⁻⁼₊₋₌−﬩".unicodeScalars)

  /// A spreadsheet may leave out a tab or a line end that comes first, and then reads on.
  private static func beginsWithBreak(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "\u{FEFF}" && $0 != "\0" }.map { ["\t", "\r", "\n"].contains($0) } ?? false
  }

  /// As a number it would lose its leading zeros or all digits after the fifteenth, or become a power of ten.
  private static func losesDigits(_ scalars: [Unicode.Scalar]) -> Bool {
    guard let first = scalars.first, isDigit(first), scalars.last.map(isDigit) == true else { return false }
    let digits = scalars.count(where: isDigit)
    let others = scalars.filter { !isDigit($0) }
    switch others {
    case []: return digits > 15 || digits > 1 && first == "0"
    case ["e"], ["E"], ["e", "+"], ["E", "+"], ["e", "-"], ["E", "-"]: return isPower(scalars)
    default: return others.allSatisfy { $0 == "." || $0 == "," } && (digits > 15 || first == "0" && isDigit(scalars[1]))
    }
  }

  /// What is behind the E is no larger than a spreadsheet reads.
  private static func isPower(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.reversed().prefix(while: isDigit).reversed().drop { $0 == "0" }.count <= 3
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
