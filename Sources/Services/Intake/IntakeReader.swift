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
    /// Nothing that another row could refer to.
    case unusable
  }

  package let file: IntakeFile
  /// The cells of the last row, in the order of the file's columns.
  package private(set) var cells: [IntakeCell]
  /// Values with controls or invisible characters. They are kept: whoever shows a text cleans it.
  package private(set) var hostileCount = 0
  private let today: CivilDay
  /// For each column of the format, where it stands in the file; nil before the header and after a faulty one.
  private var positions: [Int?]?
  private var fieldNames: [String] = []
  private var hasSeenHeader = false

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
    guard hasSeenHeader else {
      hasSeenHeader = true
      readHeader(record, errors: &errors)
      return .header
    }
    guard let positions else { return .unusable }
    if let fault = record.fault {
      errors.add(at(record, column: name(ofField: fault.field), .csv(fault.kind)))
      return .unusable
    }
    guard record.count == fieldNames.count else {
      let problem = IntakeProblem.fieldCount(found: record.count, expected: fieldNames.count)
      errors.add(at(record, column: name(ofField: min(record.count, fieldNames.count)), problem))
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
    guard field.contains(where: { $0 != UInt8(ascii: " ") }) else {
      if column.presence == .filled { throw .empty }
      return .empty
    }
    let cell = try IntakeValue.read(field, as: column.kind, today: today)
    if case .text(let text) = cell, Self.isHostile(text, field) { hostileCount += 1 }
    return cell
  }

  /// Most text is ASCII, of which the bytes alone tell.
  private static func isHostile(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 || $0 > 0x7E } && text.unicodeScalars.contains(where: Folding.isHostile)
  }

  // MARK: The header

  private mutating func readHeader(_ record: CSVRecord, errors: inout IntakeErrors) {
    if let fault = record.fault {
      return errors.add(at(record, column: "#\(fault.field + 1)", .csv(fault.kind)))
    }
    fieldNames = (0..<record.count).map(record.text)
    if let separator = foreignSeparator { return errors.add(at(record, .separator(separator))) }
    let countBefore = errors.count
    for (index, name) in fieldNames.enumerated() {
      if !file.columns.contains(where: { $0.name == name }) {
        errors.add(at(record, column: "#\(index + 1)", .unknownColumn))
      } else if fieldNames[..<index].contains(name) {
        errors.add(at(record, column: name, .repeatedColumn))
      }
    }
    let found = file.columns.map { fieldNames.firstIndex(of: $0.name) }
    for (column, position) in zip(file.columns, found) where position == nil && column.presence != .absent {
      errors.add(at(record, column: column.name, .missingColumn))
    }
    if errors.count == countBefore { positions = found }
  }

  private var foreignSeparator: String? {
    guard fieldNames.count == 1, let only = fieldNames.first else { return nil }
    if only.contains(";") { return "semicolons" }
    return only.contains("\t") ? "tabs" : nil
  }

  private func name(ofField index: Int) -> String {
    index < fieldNames.count ? fieldNames[index] : "#\(index + 1)"
  }

  private func at(_ record: CSVRecord, column: String = "", _ problem: IntakeProblem) -> IntakeError {
    IntakeError(file, line: record.line, column: column, problem)
  }
}
