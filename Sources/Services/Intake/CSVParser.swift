// Reading CSV as RFC 4180 describes it: UTF-8, comma, quotes doubled inside quotes, LF or CRLF.
//
//   64 KiB   the longest field that is kept
//   1 MiB    the longest record that is kept
//
// What is longer is read to its end and reported, never kept, so that memory does not grow with a hostile file.

/// Why a record is not CSV. The first fault of a record is the one that is told, but for a quotation mark that is never
/// closed: it explains whatever else was found after it.
package enum CSVFault: Sendable, Hashable {
  /// A quotation mark inside a field that does not begin with one.
  case bareQuote
  /// Something other than a comma or the end of the line after a closing quotation mark.
  case textAfterQuote
  /// A carriage return that no line feed follows.
  case bareCarriageReturn
  /// The byte 0.
  case nul
  case notUTF8
  /// More than ``CSVParser/fieldLimit`` bytes.
  case fieldTooLong
  /// More than ``CSVParser/recordLimit`` bytes.
  case recordTooLong
  /// The file ends inside quotation marks.
  case unterminatedQuote
}

/// One record, as long as the closure runs that gets it.
package struct CSVRecord: Sendable {
  /// The physical line on which the record begins, from 1.
  package fileprivate(set) var line = 1
  /// The first fault and the field in which it lies, counted from 0.
  package fileprivate(set) var fault: (kind: CSVFault, field: Int)?
  fileprivate var bytes: [UInt8] = []
  fileprivate var ends: [Int] = []
  fileprivate var hasHighBytes = false

  /// How many fields, at least 1.
  package var count: Int { ends.count }

  /// The bytes of a field without its quotation marks; valid UTF-8 when the record has no fault.
  package subscript(field: Int) -> ArraySlice<UInt8> {
    bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]]
  }

  /// The text of a field; what is not UTF-8 becomes U+FFFD.
  package func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  fileprivate mutating func begin(at line: Int) {
    self.line = line
    fault = nil
    hasHighBytes = false
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  fileprivate mutating func blame(_ kind: CSVFault) {
    if fault == nil { fault = (kind, ends.count) }
  }
}

/// A state machine over bytes: fed in pieces of any size, it hands over one record after the other. Linear in time,
/// bounded in memory.
package struct CSVParser: Sendable {
  package static let fieldLimit = 64 * 1_024
  package static let recordLimit = 1_024 * 1_024

  private enum State { case fieldStart, plain, quoted, quoteSeen, afterQuote, carriageReturn }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var markBytesSeen: Int? = 0
  private var state = State.fieldStart
  private var record = CSVRecord()
  private var line = 1
  private var recordByteCount = 0
  private var fieldByteCount = 0
  private var isQuoted = false
  /// After ``finish(record:)``: the last record had no line end and its last field no closing quotation mark, so that
  /// the file may have been longer.
  package private(set) var endsOpen = false

  package init() {}

  /// Reads the next bytes of the file and hands over each record that they complete. Lines without any byte are
  /// skipped.
  package mutating func feed<Stop>(
    _ chunk: UnsafeBufferPointer<UInt8>, record each: (CSVRecord) throws(Stop) -> Void
  ) throws(Stop) {
    for byte in chunk {
      if markBytesSeen != nil, isByteOrderMark(byte) { continue }
      if let start = takeUnfinishedMark() {
        for byte in start { if take(byte) { try hand(each) } }
      }
      if take(byte) { try hand(each) }
    }
  }

  /// The file has ended: hands over a last record that no line end closed.
  package mutating func finish<Stop>(record each: (CSVRecord) throws(Stop) -> Void) throws(Stop) {
    for byte in takeUnfinishedMark() ?? [] { if take(byte) { try hand(each) } }
    switch state {
    case .quoted: record.fault = (.unterminatedQuote, record.ends.count)
    case .carriageReturn: record.blame(.bareCarriageReturn)
    case .fieldStart, .plain, .quoteSeen, .afterQuote: break
    }
    endField()
    guard !isBlank else { return }
    endsOpen = record.fault == nil && (state == .fieldStart || state == .plain)
    try hand(each)
  }

  // MARK: The mark at the beginning

  private mutating func isByteOrderMark(_ byte: UInt8) -> Bool {
    guard let seen = markBytesSeen, seen < 3, Self.mark[seen] == byte else { return false }
    markBytesSeen = seen == 2 ? nil : seen + 1
    return true
  }

  /// The bytes that looked like a mark and were none.
  private mutating func takeUnfinishedMark() -> ArraySlice<UInt8>? {
    guard let seen = markBytesSeen else { return nil }
    markBytesSeen = nil
    return Self.mark.prefix(seen)
  }

  // MARK: One byte

  /// True when the byte completed a record.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch state {
    case .fieldStart:
      guard byte == UInt8(ascii: "\"") else { return takePlain(byte) }
      isQuoted = true
      state = .quoted
    case .plain: return takePlain(byte)
    case .quoted: takeQuoted(byte)
    case .quoteSeen: return takeAfterQuoteMark(byte)
    case .afterQuote: return takePlain(byte)
    case .carriageReturn: return takeAfterCarriageReturn(byte)
    }
    return false
  }

  private mutating func takePlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","):
      endField()
      state = .fieldStart
    case UInt8(ascii: "\n"): return endRecord()
    case UInt8(ascii: "\r"): state = .carriageReturn
    case UInt8(ascii: "\""):
      record.blame(.bareQuote)
      keep(byte)
    default:
      keep(byte)
      if state == .fieldStart { state = .plain }
    }
    return false
  }

  private mutating func takeQuoted(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") {
      state = .quoteSeen
    } else {
      if byte == UInt8(ascii: "\n") { line += 1 }
      keep(byte)
    }
  }

  private mutating func takeAfterQuoteMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""):
      keep(byte)
      state = .quoted
      return false
    case UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
      return takePlain(byte)
    case 0x1A:
      // The end of a DOS file.
      return false
    default:
      record.blame(.textAfterQuote)
      state = .afterQuote
      return takePlain(byte)
    }
  }

  private mutating func takeAfterCarriageReturn(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: "\n") { return endRecord() }
    record.blame(.bareCarriageReturn)
    state = .plain
    return takePlain(byte)
  }

  private mutating func keep(_ byte: UInt8) {
    fieldByteCount += 1
    recordByteCount += 1
    if fieldByteCount > Self.fieldLimit { return record.blame(.fieldTooLong) }
    if recordByteCount > Self.recordLimit { return record.blame(.recordTooLong) }
    if byte >= 0x80 { record.hasHighBytes = true }
    if byte == 0 { record.blame(.nul) }
    record.bytes.append(byte)
  }

  // MARK: Ends

  private mutating func endField() {
    recordByteCount += 1
    fieldByteCount = 0
    guard recordByteCount <= Self.recordLimit else { return record.blame(.recordTooLong) }
    if record.hasHighBytes, !isUTF8(record.bytes[(record.ends.last ?? 0)...]) { record.blame(.notUTF8) }
    record.ends.append(record.bytes.count)
  }

  private func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    // A field that was cut at its limit may end inside a character; it is faulty anyway.
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  private mutating func endRecord() -> Bool {
    line += 1
    endField()
    guard !isBlank else {
      begin()
      return false
    }
    return true
  }

  private var isBlank: Bool { record.ends.count == 1 && record.bytes.isEmpty && !isQuoted && record.fault == nil }

  private mutating func hand<Stop>(_ each: (CSVRecord) throws(Stop) -> Void) throws(Stop) {
    try each(record)
    begin()
  }

  private mutating func begin() {
    record.begin(at: line)
    recordByteCount = 0
    fieldByteCount = 0
    isQuoted = false
    state = .fieldStart
  }
}
