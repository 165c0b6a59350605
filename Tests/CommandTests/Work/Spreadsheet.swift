/// How programs read a table: written for tests, and knows nothing of how it was written.
struct Spreadsheet {
  let separator: UInt8

  init(_ separator: Character) { self.separator = separator.asciiValue ?? 0 }

  /// As RFC 4180 says, for any separator; what it does not allow is read as spreadsheets do: a quotation mark inside of a
  /// cell is a sign, and what follows a closing one belongs to the cell.
  func cells(of table: String) -> [[String]] {
    var (rows, row, cell) = ([[String]](), [String](), [UInt8]())
    var isQuoted = false
    var bytes = Array(table.utf8)[...]
    func end() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
    }
    var isAtStart = true
    while let byte = bytes.popFirst() {
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if bytes.first == byte {
          cell.append(bytes.removeFirst())
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where isAtStart: isQuoted = true
      case separator: end()
      case UInt8(ascii: "\r") where bytes.first == UInt8(ascii: "\n"): continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        end()
        rows.append(row)
        row = []
      default: cell.append(byte)
      }
      isAtStart = byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    if !cell.isEmpty || !row.isEmpty {
      end()
      rows.append(row)
    }
    return rows
  }

  /// As a program that knows no quotation marks does.
  func pieces(of table: String) -> [String] {
    Array(table.utf8).split(omittingEmptySubsequences: false) {
      $0 == separator || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether it would calculate a cell, also when it leaves out what comes first and says nothing.
  static func calculates(_ cell: String) -> Bool {
    let ignored: (Unicode.Scalar) -> Bool = { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == "\""
        || scalar == "\0"
        || scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .control
    }
    return cell.unicodeScalars.first { !ignored($0) }.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) } ?? false
  }
}
