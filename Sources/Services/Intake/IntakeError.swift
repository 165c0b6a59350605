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
  case noHeader
  case csv(CSVFault)
  /// The header's fields are separated by this instead of a comma.
  case separator(String)
  case unknownColumn
  case missingColumn
  case repeatedColumn
  case fieldCount(found: Int, expected: Int)
  case empty
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
  /// Names nothing in that file nor in the store.
  case unknownReference(IntakeFile)
}

/// The errors of an import: the first ``limit`` of them, and how many there are.
package struct IntakeErrors: Sendable, Hashable {
  package static let limit = 20

  /// In the order in which they were found: file by file, then across files.
  package private(set) var first: [IntakeError] = []
  /// All of them.
  package private(set) var count = 0

  package init() {}

  package mutating func add(_ error: IntakeError) {
    count += 1
    if first.count < Self.limit { first.append(error) }
  }
}
