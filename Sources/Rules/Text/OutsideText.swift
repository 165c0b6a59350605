// The one way to read a text that comes from outside: a file, standard input, an option, a variable.
//
// A format is made of bytes or scalars, never of characters: CR LF is one character, `,` with a mark behind it is
// another one than `,`.

private import Folding

/// A text from outside, in UTF-8 and without the byte order mark that may stand before it.
package struct OutsideText: Sendable, Hashable {
  /// What is wrong with it. A line is counted from 1, as an editor counts; nil where there is only one.
  package enum Fault: Error, Sendable, Hashable {
    /// By its byte order mark, or by a NUL beside every letter.
    case utf16
    /// Latin-1, most of the time.
    case notUTF8(line: Int?)
    case nul(line: Int?)
    /// What cannot be seen, or looks like a blank and is none. See ``OutsideText/hidden(in:)``.
    case hidden(Unicode.Scalar, line: Int?)
  }

  /// One line without its end.
  package struct Line: Sendable, Hashable {
    /// From 1.
    package let number: Int
    package let text: String
  }

  /// What can be seen of it and what cannot; only the mark at its beginning is gone.
  package let text: String

  /// Reads a whole file, or all of a stream. Takes time linear in the bytes.
  package init(bytes: some Collection<UInt8>) throws(Fault) {
    let bytes = Array(bytes)
    if Self.isUTF16(bytes) { throw .utf16 }
    let body = bytes.starts(with: Self.mark) ? bytes.dropFirst(Self.mark.count) : bytes[...]
    if let zero = body.firstIndex(of: 0) { throw .nul(line: Self.line(of: zero, in: bytes)) }
    guard let text = String(validating: body, as: UTF8.self) else {
      throw .notUTF8(line: Self.firstWrongLine(of: body))
    }
    self.text = text
  }

  /// Its lines. LF, CR LF and a CR alone end one; behind the last end there is no further line.
  package var lines: [Line] {
    var lines: [Line] = []
    var (start, isAfterReturn) = (text.utf8.startIndex, false)
    func take(_ end: String.Index) { lines.append(Line(number: lines.count + 1, text: String(text[start..<end]))) }
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      let next = text.utf8.index(after: index)
      if byte == Self.lineFeed, isAfterReturn {
        start = next
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        take(index)
        start = next
      }
      isAfterReturn = byte == Self.carriageReturn
    }
    if start < text.utf8.endIndex { take(text.utf8.endIndex) }
    return lines
  }

  /// Reads one answer: a line without its LF, of which a CR at the end is part of the line's end. Nothing in it may be
  /// hidden.
  package static func answer(_ bytes: some Collection<UInt8>) throws(Fault) -> String {
    var bytes = Array(bytes)
    if bytes.last == carriageReturn { bytes.removeLast() }
    if isUTF16(bytes) { throw .utf16 }
    if bytes.contains(0) { throw .nul(line: nil) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: nil) }
    return try visible(text)
  }

  /// The text itself when nothing in it is hidden.
  package static func visible(_ text: String, line: Int? = nil) throws(Fault) -> String {
    if let scalar = hidden(in: text) { throw .hidden(scalar, line: line) }
    return text
  }

  /// The first scalar of a text that nobody sees or that looks like another one: control and format signs, byte order
  /// mark, zero-width signs, line separators, bidirectional controls, soft hyphen, variation selectors, private use;
  /// every blank but U+0020; and U+FFFD, which stands for bytes that were no UTF-8.
  package static func hidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isHidden($0) }
  }

  /// See ``hidden(in:)``.
  package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return false }
    if Folding.isHostile(scalar) || others.contains(scalar.value) { return true }
    let properties = scalar.properties
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse, .surrogate: true
    default: false
    }
  }

  /// The empty braille cell, and the sign for what could not be read.
  private static let others: Set<UInt32> = [0x2800, 0xFFFD]
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// By the mark, or by its pattern: no letter of the first 64 bytes without a NUL beside it.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    return [0, 1].contains { side in head.indices.allSatisfy { ($0 % 2 == side) == (head[$0] == 0) } }
  }

  private static func line(of index: Int, in bytes: [UInt8]) -> Int { bytes[..<index].count { $0 == lineFeed } + 1 }

  /// A byte of a line end is no part of a longer scalar, so each line can be read by itself.
  private static func firstWrongLine(of bytes: ArraySlice<UInt8>) -> Int? {
    bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }
}

extension OutsideText.Fault {
  /// Where it is; nil where there is only one line, or where all of it is wrong.
  package var line: Int? {
    switch self {
    case .utf16: nil
    case .notUTF8(let line), .nul(let line), .hidden(_, let line): line
    }
  }

  /// For an operator: what is wrong and the way out, without the place. It follows a colon.
  package var what: String {
    switch self {
    case .utf16: "this is in UTF-16; save it as UTF-8"
    case .notUTF8: "this is not in UTF-8, perhaps in Latin-1; convert it with `iconv -f LATIN1 -t UTF-8`"
    case .nul: "there is a NUL (U+0000) in it, so it is no text"
    case .hidden(let scalar, _): "there is \(scalar.code) in it, \(scalar.kind)"
    }
  }

  /// The same after its line, where it has one.
  package var sentence: String { (line.map { "line \($0): " } ?? "") + what }
}

extension Unicode.Scalar {
  /// `U+FEFF`, as people name what they cannot see.
  package var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// What a hidden sign is, and the way out.
  fileprivate var kind: String {
    switch value {
    case 0xFFFD: "which stands for bytes that are no UTF-8; write it in UTF-8"
    case 0x09: "a tab; write a blank"
    case 0x0D: "a carriage return in the middle of a line; leave it out"
    case _ where properties.isWhitespace && properties.generalCategory == .spaceSeparator:
      "a blank of another kind; write an ordinary one"
    default: "a sign that cannot be seen; leave it out"
    }
  }
}
