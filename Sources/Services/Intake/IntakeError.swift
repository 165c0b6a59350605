package import Rules

/// What is wrong in a file, and where. It holds no value of the file: neither a person nor hostile text can get out
/// through it.
package struct IntakeError: Error, Sendable, Hashable, CustomStringConvertible {
  package let file: IntakeFile
  /// The physical line on which the record begins, from 1; 0 where the whole file is meant.
  package let line: Int
  /// The name of the column, `#3` for the third field of a header or of a row that has too many, empty where none is
  /// meant.
  package let column: String
  package let problem: IntakeProblem

  package init(_ file: IntakeFile, line: Int, column: String = "", _ problem: IntakeProblem) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
  }

  /// `participants.csv:17: nik: 15 digits, write 16`.
  package var description: String {
    let place = line == 0 ? file.name : "\(file.name):\(line)"
    return ([place, column].filter { !$0.isEmpty } + ["\(problem)"]).joined(separator: ": ")
  }
}

/// What is wrong with a value, a record or a file; the description says what would be right.
package enum IntakeProblem: Error, Sendable, Hashable {
  case missingFile
  case notAFile
  /// The system's error number.
  case unreadable(Int32)
  /// The folder has it under two names that differ in their case.
  case twice
  case utf16
  /// A program has rounded the NIKs of the file. Rule DL2.
  case roundedNIKs
  case noHeader
  case csv(CSVFault)
  /// The header's fields are separated by this instead of a comma.
  case separator(String)
  case unknownColumn
  case missingColumn
  case repeatedColumn
  /// A column without a name has values.
  case namelessColumn
  case fieldCount(found: Int, expected: Int)
  /// The delivery file says another number of rows than the file has.
  case rowCount(found: Int, expected: Int)
  /// The delivery file has one row.
  case notOneRow
  case empty
  /// A name without a letter.
  case nameless
  /// A whole number, 0 or more.
  case notACount
  /// Too long by characters as a person counts them.
  case tooLong(limit: Int)
  /// A spreadsheet rounded a long number: 3.57E+15.
  case roundedNumber
  /// A spreadsheet's mark that a number is text.
  case apostrophe
  /// Day, month and year in another order or with other separators. The shape has 9 for each digit.
  case dateShape(String)
  case noSuchDay
  case inFuture
  case monthShape(String)
  case nik(NIK.Fault)
  case kpj(KPJ.Fault)
  case notOneOf([String])
  /// The row's key was already on that line.
  case repeatedKey(line: Int)
  /// The card was already on that line, for another NIK.
  case otherOwner(line: Int)
  /// The store has the card for another NIK.
  case otherOwnerInStore
  /// The store has the card for another NIK under which name and birth date are the same.
  case correctedNIK
  /// Names nothing in that file nor in the store.
  case unknownReference(IntakeFile)
}

/// The errors of an import by kind: each kind once, with the first of it, however many there are of another one.
package struct IntakeErrors: Sendable, Hashable {
  /// So many kinds are kept; a file that has more is no table.
  package static let limit = 60

  /// Errors of one file and column that say the same.
  package struct Kind: Sendable, Hashable {
    package let first: IntakeError
    package fileprivate(set) var lines = LineRanges()

    /// `participants.csv:17: nik: 15 digits, write 16; 3 rows: lines 17, 20 to 21`.
    package var description: String {
      guard lines.count > 1 else { return first.description }
      return "\(first); \(lines.count) rows: lines \(lines)"
    }
  }

  private var found: [Key: Kind] = [:]
  private var order: [Key] = []
  /// All of them.
  package private(set) var count = 0
  /// Those of the files as wholes: with one of them no row is left out.
  package private(set) var fileFaults = 0
  private var fresh: [IntakeError] = []

  package init() {}

  /// `isOfFile`: it stands in the header, so that nothing of the file can be read.
  package mutating func add(_ error: IntakeError, isOfFile: Bool = false) {
    count += 1
    if isOfFile || !error.problem.isOfARow { fileFaults += 1 }
    fresh.append(error)
    let key = Key(error)
    if found[key] == nil {
      guard order.count < Self.limit else { return }
      order.append(key)
      found[key] = Kind(first: error)
    }
    found[key]?.lines.add(error.line)
  }

  /// What was added since this was last asked; whoever lists every error asks after each row.
  package mutating func takeFresh() -> [IntakeError] {
    guard !fresh.isEmpty else { return [] }
    defer { fresh = [] }
    return fresh
  }

  /// Whole files first, then wrong values, then what may follow from them; in the order in which they were found.
  package var kinds: [Kind] {
    order.enumerated().compactMap { place, key in found[key].map { (place, $0) } }
      .sorted { ($0.1.first.problem.rank, $0.0) < ($1.1.first.problem.rank, $1.0) }
      .map(\.1)
  }

  /// The first error of each kind.
  package var first: [IntakeError] { kinds.map(\.first) }

  private struct Key: Hashable, Sendable {
    let file: IntakeFile
    let column: String
    let code: String

    init(_ error: IntakeError) {
      file = error.file
      code = error.problem.code
      column = error.problem.isOfTheRecord ? "" : error.column
    }
  }
}
