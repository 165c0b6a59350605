/// Collects a bracketed paste. A paste whose text holds the closing mark itself ends too early and the rest arrives as
/// if it were typed. So what follows in the same burst is held back, and when another mark turns up in it, it was
/// part of the paste.
struct PasteCollector: Sendable {
  private static let mark: [UInt8] = Array("\u{1B}[20".utf8)

  private(set) var isClosed = false
  private var text: [UInt8] = []
  private var tail: [UInt8] = []
  private var isTailTooLong = false
  private var matched = 0
  private var markEnd: UInt8 = 0

  /// Takes one byte; constant time.
  mutating func take(_ byte: UInt8) {
    if byte == 0x1B {
      flushMatched()
      matched = 1
    } else if matched == 0 {
      keep(byte)
    } else {
      match(byte)
    }
  }

  /// The beginning of a mark that has not come to its end.
  var openMark: [UInt8] {
    guard matched > 0 else { return [] }
    let known = PasteCollector.mark.prefix(matched)
    return Array(known) + (matched > known.count ? [markEnd] : [])
  }

  /// What was pasted, clean and with its line ends; invalid UTF-8 is left out.
  var pasted: String {
    let decoded = String(decoding: text, as: UTF8.self)
    var valid = String.UnicodeScalarView()
    for scalar in decoded.unicodeScalars where scalar != "\u{FFFD}" { valid.append(scalar) }
    return Printable.lines(String(valid), limit: .max)
  }

  /// The bytes that came right after a paste and were typed after all.
  mutating func typedAfter() -> [UInt8] {
    guard isClosed else { return [] }
    flushMatched()
    return isTailTooLong ? [] : tail
  }

  /// Goes on matching `ESC [ 2 0 0 ~` or `ESC [ 2 0 1 ~`.
  private mutating func match(_ byte: UInt8) {
    let isDigit = byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1")
    if matched < PasteCollector.mark.count, byte == PasteCollector.mark[matched] {
      matched += 1
    } else if matched == PasteCollector.mark.count, isDigit {
      matched += 1
      markEnd = byte
    } else if matched == PasteCollector.mark.count + 1, byte == UInt8(ascii: "~") {
      matched = 0
      sawMark(closing: markEnd == UInt8(ascii: "1"))
    } else {
      flushMatched()
      keep(byte)
    }
  }

  /// Any mark proves that what was held back belongs to the paste.
  private mutating func sawMark(closing: Bool) {
    for byte in tail { append(byte) }
    tail.removeAll()
    isClosed = closing
  }

  private mutating func flushMatched() {
    let count = min(matched, PasteCollector.mark.count)
    for byte in PasteCollector.mark[..<count] { keep(byte) }
    if matched > count { keep(markEnd) }
    matched = 0
  }

  private mutating func keep(_ byte: UInt8) {
    guard isClosed else { return append(byte) }
    if tail.count < KeyDecoder.pasteLimit { tail.append(byte) } else { isTailTooLong = true }
  }

  private mutating func append(_ byte: UInt8) {
    if text.count < KeyDecoder.pasteLimit { text.append(byte) }
  }
}
