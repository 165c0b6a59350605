import Rules

extension IntakeProblem: CustomStringConvertible {
  /// One line of English for the operator: what is wrong, then what would be right.
  package var description: String {
    switch self {
    case .missingFile: "the file is missing"
    case .notAFile: "not a regular file"
    case .unreadable(let number): "cannot be read (system error \(number))"
    case .noHeader: "empty: the first line must name the columns"
    case .csv(let fault): fault.text
    case .separator(let mark): "columns are separated by \(mark): save with commas, as RFC 4180 says"
    case .unknownColumn: "unknown column: take it out or correct its name"
    case .missingColumn: "the column is missing"
    case .repeatedColumn: "the column is there twice"
    case .fieldCount(let found, let expected): "\(found) fields, write \(expected) as in the header"
    case .empty: "must not be empty"
    case .tooLong(let limit): "longer than \(limit) characters"
    case .roundedNumber: "a number that a spreadsheet rounded: format the column as text and enter it again"
    case .apostrophe: "begins with an apostrophe: write the value without it"
    case .dateShape(let shape): "has the shape \(shape), write YYYY-MM-DD"
    case .noSuchDay: "no such day in the calendar, write YYYY-MM-DD"
    case .inFuture: "lies in the future"
    case .monthShape(let shape): "has the shape \(shape), write YYYY-MM"
    case .nik(let fault): fault.text
    case .kpj(let fault): fault.text
    case .notOneOf(let words): "write one of: \(words.joined(separator: ", "))"
    case .repeatedKey(let line): "already on line \(line): write it once"
    case .otherOwner(let line): "already on line \(line) for another NIK: a card belongs to one person"
    case .otherOwnerInStore: "known for another NIK: a card belongs to one person"
    case .unknownReference(let file): "not in \(file.name) and not known from an earlier import"
    }
  }
}

extension CSVFault {
  fileprivate var text: String {
    switch self {
    case .bareQuote: "a quotation mark inside the value: put the value in quotation marks and double this one"
    case .textAfterQuote: "text after the closing quotation mark: double the marks inside the value"
    case .bareCarriageReturn: "a carriage return without a line feed: end lines with LF or CRLF"
    case .nul: "a NUL byte: save as plain UTF-8 text"
    case .notUTF8: "not UTF-8: save as \"CSV UTF-8\""
    case .fieldTooLong: "longer than \(CSVParser.fieldLimit / 1_024) KiB"
    case .recordTooLong: "the record is longer than \(CSVParser.recordLimit / 1_048_576) MiB"
    case .unterminatedQuote: "the quotation mark that opens the value is never closed"
    }
  }
}

extension NIK.Fault {
  fileprivate var text: String {
    switch self {
    case .character: "a character that is no digit, write 16 digits"
    case .empty: "no digits, write 16"
    case .length(let count): "\(count) digits, write 16"
    case .month: "no NIK: digits 9 and 10 are a month, 01 to 12"
    case .day: "no NIK: digits 7 and 8 are a day of that month, plus 40 for women"
    case .serial: "no NIK: the last four digits are never 0000"
    }
  }
}

extension KPJ.Fault {
  fileprivate var text: String {
    switch self {
    case .character: "a character that no KPJ has, write 11 digits"
    case .empty: "no digits, write 11"
    case .length(let count): "\(count) characters, write 11 (spreadsheets drop leading zeros)"
    case .letters: "at most one letter, neither first nor last"
    }
  }
}
