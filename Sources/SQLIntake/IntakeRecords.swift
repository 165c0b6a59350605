import Rules
import Services

/// How a file ended, and why it can be no file of ours.
struct IntakeRecords {
  /// The system's error number after a failed read.
  struct Unreadable: Error {
    let number: Int32
    init(_ number: Int32) { self.number = number }
  }

  /// The file is in UTF-16: every other byte of it is nothing.
  struct UTF16: Error {}

  /// The last record has no line end, and its last field no closing quotation mark.
  private(set) var endsOpen = false

  /// Hands over every record of a file; `progress` gets the bytes so far after each piece.
  mutating func read(
    _ source: inout ByteSource, progress: (Int) -> Void = { _ in }, record: (CSVRecord) throws -> Void
  ) throws {
    var parser = CSVParser()
    var byteCount = 0
    var last: UInt8 = 0
    while try source.next(
      { chunk in
        if byteCount == 0, Self.isUTF16(chunk) { throw UTF16() }
        byteCount += chunk.count
        last = chunk.last ?? last
        try parser.feed(chunk, record: record)
      }, unreadable: Unreadable.init)
    {
      progress(byteCount)
    }
    try parser.finish(record: record)
    // The end of a DOS file says that nothing is missing.
    endsOpen = parser.endsOpen && last != 0x1A
  }

  /// By its mark, or by a first letter that comes with a zero.
  private static func isUTF16(_ chunk: UnsafeBufferPointer<UInt8>) -> Bool {
    guard chunk.count >= 2 else { return false }
    let two = (chunk[0], chunk[1])
    return two == (0xFF, 0xFE) || two == (0xFE, 0xFF) || two.0 == 0 || two.1 == 0
  }
}

/// What the file `delivery.csv` says: the date of the delivery and, where the head office writes them, how many rows
/// each file has. Rule DL1.
struct IntakeNote {
  private(set) var day: CivilDay?
  private var counts: [IntakeFile: Int] = [:]

  /// Reads it; an absent one says nothing. Faults go to `errors`.
  init(_ folder: IntakeFolder, today: CivilDay, errors: inout IntakeErrors) {
    var found = IntakeErrors()
    read(folder, today, &found)
    // Nothing of it can be left out: without it the delivery would have no date.
    for error in found.takeFresh() { errors.add(error, isOfFile: true) }
  }

  private mutating func read(_ folder: IntakeFolder, _ today: CivilDay, _ errors: inout IntakeErrors) {
    do {
      guard var source = try folder.open(.delivery) else { return }
      var reader = IntakeReader(.delivery, today: today)
      var rows: [[IntakeCell]] = []
      var records = IntakeRecords()
      try records.read(&source) { record in
        switch reader.read(record, errors: &errors) {
        case .row, .faultyRow: rows.append(reader.cells)
        // Its date cannot be read, which is an error by itself.
        case .unusable: rows.append([])
        case .header, .nothing: break
        }
      }
      reader.finish(errors: &errors)
      guard reader.isReadable else { return }
      guard let row = rows.first, rows.count == 1 else {
        errors.add(IntakeError(.delivery, line: 0, .notOneRow))
        return
      }
      take(row)
    } catch let error as IntakeError {
      errors.add(error)
    } catch let error as IntakeRecords.Unreadable {
      errors.add(IntakeError(.delivery, line: 0, .unreadable(error.number)))
    } catch {
      errors.add(IntakeError(.delivery, line: 0, .utf16))
    }
  }

  private mutating func take(_ row: [IntakeCell]) {
    for (column, cell) in zip(IntakeFile.delivery.columns, row) {
      switch cell {
      case .day(let day): self.day = day
      case .count(let count): counts[IntakeFile(rawValue: column.name) ?? .delivery] = count
      default: break
      }
    }
  }

  /// Files that have another number of rows than it says; one that is absent has none.
  func check(_ found: [IntakeFile: Int], errors: inout IntakeErrors) {
    for file in IntakeFile.allCases {
      guard let expected = counts[file], expected != found[file] ?? 0 else { continue }
      errors.add(IntakeError(file, line: 0, .rowCount(found: found[file] ?? 0, expected: expected)))
    }
  }
}
