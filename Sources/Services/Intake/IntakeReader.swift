private import Folding
package import Rules

/// Reads one file record by record: the header first, then rows. It decides what is right in one row; what concerns
/// several rows or files is the store's to find.
package struct IntakeReader: Sendable {
  /// What a record was.
  package enum Outcome: Sendable, Hashable {
    case header
    /// A row whose ``cells`` are all right.
    case row
    /// A row with faults whose key is right: its cells tell what it would have been, faulty ones are empty.
    case faultyRow
    /// Nothing that another row could refer to; ``cells`` has what could be read of it.
    case unusable
    /// Nothing in any of its fields: passed over and counted.
    case nothing
  }

  package let file: IntakeFile
  /// The cells of the last row, in the order of the file's columns.
  package private(set) var cells: [IntakeCell]
  /// Values with controls or invisible characters. They are kept: whoever shows a text cleans it.
  package private(set) var hostileCount = 0
  /// The lines with nothing in them but separators and blanks.
  package private(set) var nothing = LineRanges()
  /// Rows with anything in them, right or wrong.
  package private(set) var rowCount = 0
  /// The line of the last of them.
  package private(set) var lastLine = 0
  /// Whether the last value of the last row can have been longer: text, or nothing at all.
  package private(set) var mayBeLonger = false
  private let today: CivilDay
  /// For each column of the format, where it stands in the file; nil before the header and after a faulty one.
  private var positions: [Int?]?
  private var header = Header()
  private var hasSeenHeader = false

  /// The names of the columns as they are meant, empty ones too.
  private struct Header {
    var names: [String] = []
    /// Up to and with the last one that has a name.
    var namedCount = 0

    init() {}

    init(_ record: CSVRecord) {
      names = (0..<record.count).map { IntakeText.columnName(record[$0]) }
      namedCount = (names.lastIndex { !$0.isEmpty } ?? -1) + 1
      isPlain = names.allSatisfy { !$0.isEmpty }
    }

    /// Every column has a name.
    var isPlain = true
  }

  /// `today`: the latest local date in the country; a later birth date is a fault.
  package init(_ file: IntakeFile, today: CivilDay) {
    self.file = file
    self.today = today
    cells = Array(repeating: .empty, count: file.columns.count)
  }

  /// Whether the header was right, so that rows can be read.
  package var isReadable: Bool { positions != nil }

  /// Reads the next record.
  package mutating func read(_ record: CSVRecord, errors: inout IntakeErrors) -> Outcome {
    guard hasSeenHeader else { return readFirst(record, errors: &errors) }
    guard let positions else { return .unusable }
    guard !isNothing(record) else {
      nothing.add(record.line)
      return .nothing
    }
    rowCount += 1
    lastLine = record.line
    mayBeLonger = false
    if let fault = record.fault {
      clearCells()
      errors.add(at(record, column: name(ofField: fault.field), .csv(fault.kind)))
      return .unusable
    }
    if let problem = shapeFault(of: record) {
      clearCells()
      errors.add(problem)
      return .unusable
    }
    return readRow(record, positions, errors: &errors)
  }

  /// The file has ended.
  package func finish(errors: inout IntakeErrors) {
    if !hasSeenHeader { errors.add(IntakeError(file, line: 1, .noHeader)) }
  }

  private mutating func readRow(
    _ record: CSVRecord, _ positions: [Int?], errors: inout IntakeErrors
  ) -> Outcome {
    var outcome = Outcome.row
    for (index, column) in file.columns.enumerated() {
      do throws(IntakeProblem) {
        cells[index] = if let field = positions[index] { try cell(of: record[field], column) } else { .empty }
        if positions[index] == record.count - 1 { mayBeLonger = cells[index].mayBeLonger }
      } catch {
        errors.add(at(record, column: column.name, error))
        cells[index] = .empty
        if outcome == .row { outcome = .faultyRow }
        if index < file.keyCount { outcome = .unusable }
      }
    }
    return outcome
  }

  private mutating func cell(
    of field: ArraySlice<UInt8>, _ column: IntakeColumn
  ) throws(IntakeProblem) -> IntakeCell {
    let value = IntakeText.trimmed(field)
    guard !value.isEmpty else {
      if column.presence == .filled { throw .empty }
      return .empty
    }
    let cell = try IntakeValue.read(value, as: column.kind, today: today)
    if case .text(let text) = cell, Self.isHostile(text, value) { hostileCount += 1 }
    return cell
  }

  /// Most text is ASCII, of which the bytes alone tell.
  private static func isHostile(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 || $0 > 0x7E } && text.unicodeScalars.contains(where: Folding.isHostile)
  }

  // MARK: Records that are no rows

  /// Quoted or not, with whatever blanks.
  private func isNothing(_ record: CSVRecord) -> Bool {
    guard record.fault == nil else { return false }
    return (0..<record.count).allSatisfy { IntakeText.trimmed(record[$0]).isEmpty }
  }

  /// Fields without a column may be there and may be missing, as long as nothing is in them.
  private func shapeFault(of record: CSVRecord) -> IntakeError? {
    if header.isPlain, record.count == header.names.count { return nil }
    let extra = (0..<record.count).first {
      ($0 >= header.names.count || header.names[$0].isEmpty) && !IntakeText.trimmed(record[$0]).isEmpty
    }
    if let extra, extra < header.names.count { return at(record, column: "#\(extra + 1)", .namelessColumn) }
    guard extra == nil, record.count >= header.namedCount else {
      let problem = IntakeProblem.fieldCount(found: record.count, expected: header.namedCount)
      return at(record, column: name(ofField: min(record.count, header.namedCount)), problem)
    }
    return nil
  }

  private mutating func clearCells() {
    for index in cells.indices { cells[index] = .empty }
  }

  // MARK: The header

  private mutating func readFirst(_ record: CSVRecord, errors: inout IntakeErrors) -> Outcome {
    if record.fault == nil, isNothing(record) || saysSeparator(record) { return .nothing }
    hasSeenHeader = true
    readHeader(record, errors: &errors)
    return .header
  }

  /// `sep=,`, which spreadsheets put before a table.
  private func saysSeparator(_ record: CSVRecord) -> Bool {
    let first = IntakeText.columnName(record[0])
    return first.hasPrefix("sep=") && first.utf8.count <= 5
      && (1..<record.count).allSatisfy { IntakeText.trimmed(record[$0]).isEmpty }
  }

  private mutating func readHeader(_ record: CSVRecord, errors: inout IntakeErrors) {
    if let fault = record.fault {
      return errors.add(at(record, column: "#\(fault.field + 1)", .csv(fault.kind)), isOfFile: true)
    }
    header = Header(record)
    if let separator = foreignSeparator(in: record) { return errors.add(at(record, .separator(separator))) }
    let countBefore = errors.count
    var seen: Set<String> = []
    for (index, name) in header.names.enumerated() where !name.isEmpty {
      if !file.columns.contains(where: { $0.name == name }) {
        errors.add(at(record, column: "#\(index + 1)", .unknownColumn))
      } else if !seen.insert(name).inserted {
        errors.add(at(record, column: name, .repeatedColumn))
      }
    }
    let found = file.columns.map { header.names.firstIndex(of: $0.name) }
    for (column, position) in zip(file.columns, found) where position == nil && column.presence != .absent {
      errors.add(at(record, column: column.name, .missingColumn))
    }
    if errors.count == countBefore { positions = found }
  }

  /// Nothing of the header is a column, and it falls into columns by another mark.
  private func foreignSeparator(in record: CSVRecord) -> String? {
    let columns = Set(file.columns.map(\.name))
    guard columns.isDisjoint(with: header.names) else { return nil }
    let marks: [(String, String)] = [(";", "semicolons"), ("\t", "tabs"), ("|", "vertical bars")]
    return marks.first { mark, _ in
      (0..<record.count).contains { record[$0].contains { $0 == mark.utf8.first } }
    }?.1
  }

  private func name(ofField index: Int) -> String {
    index < header.names.count && !header.names[index].isEmpty ? header.names[index] : "#\(index + 1)"
  }

  private func at(_ record: CSVRecord, column: String = "", _ problem: IntakeProblem) -> IntakeError {
    IntakeError(file, line: record.line, column: column, problem)
  }
}

extension IntakeCell {
  /// Whether more of it would be a value as well, so that a cut cannot be seen.
  fileprivate var mayBeLonger: Bool {
    switch self {
    case .empty, .text, .zone, .count: true
    case .nik, .kpj, .day, .month, .sex, .marital, .segment, .membershipStatus, .claimStatus: false
    }
  }
}
