import Console

/// One record of a table for spreadsheets: RFC 4180, in UTF-8 without a byte order mark, always on one line.
///
/// What somebody typed can do nothing in a spreadsheet: a text that it would take for a formula gets an apostrophe
/// before it, and so does a row of digits that it would take for a number and cut. A program reads JSON instead.
package struct CSV: Sendable, Hashable {
  /// What stands between two commas.
  package enum Cell: Sendable, Hashable {
    /// Anybody's text; made harmless and put on one line.
    case text(String)
    /// A count. A negative one is a number and no formula.
    case number(Int)
    /// Nothing is known: not the same as 0.
    case empty

    /// Nil is nothing known.
    package static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .empty }

    /// Nil is nothing known.
    package static func number(_ number: Int?) -> Cell { number.map { .number($0) } ?? .empty }
  }

  /// Without the line end.
  package let record: String

  package init(_ cells: [Cell]) { record = cells.map(\.written).joined(separator: ",") }
}

extension CSV.Cell {
  fileprivate var written: String {
    switch self {
    case .text(let text): Self.quoted(Self.guarded(text))
    case .number(let number): "\(number)"
    case .empty: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.allSatisfy { $0 != "," && $0 != "\"" } && text.first != " " && text.last != " "
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func guarded(_ text: String) -> String {
    let clean = Printable.clean(text)
    return beginsWithBreak(text) || isFormula(clean) || losesDigits(clean) ? "'" + clean : clean
  }

  /// A spreadsheet may leave out a tab or a line end that comes first, and then reads on.
  private static func beginsWithBreak(_ text: String) -> Bool {
    text.unicodeScalars.first.map { ["\t", "\r", "\n"].contains($0) } ?? false
  }

  /// Also in the wide forms, and behind blanks.
  private static func isFormula(_ text: String) -> Bool {
    text.first { !$0.isWhitespace }?.unicodeScalars.first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
  }

  /// As a number it would lose its leading zeros, or all digits after the fifteenth.
  private static func losesDigits(_ text: String) -> Bool {
    text.allSatisfy { "0" <= $0 && $0 <= "9" } && (text.count > 15 || text.count > 1 && text.first == "0")
  }
}
