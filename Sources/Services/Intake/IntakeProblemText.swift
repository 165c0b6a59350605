import Rules

extension IntakeProblem: CustomStringConvertible {
  /// One line of English for the operator: what is wrong, then what would be right.
  package var description: String {
    switch self {
    case .missingFile: "the file is missing"
    case .notAFile: "not a regular file"
    case .unreadable(let number): "cannot be read (system error \(number))"
    case .twice: "the folder has it twice, in capitals and in small letters: keep the right one"
    case .utf16: "in UTF-16 (\"Unicode text\"): save as \"CSV UTF-8\""
    case .roundedNIKs:
      "too many NIKs end in 0, or are even from 91 on: a program that keeps numbers instead of text has rounded them, "
        + "and the errors below may come from that; ask for the file as it was made"
    case .noHeader: "empty: the first line must name the columns"
    case .csv(let fault): fault.text
    case .separator(let mark): "columns are separated by \(mark): save with commas, as RFC 4180 says"
    case .unknownColumn: "unknown column: take it out or correct its name"
    case .missingColumn: "the column is missing"
    case .repeatedColumn: "the column is there twice"
    case .namelessColumn: "a value in a column without a name: name the column or empty it"
    case .rowCount(let found, let expected):
      "\(found) rows, delivery.csv says \(expected): a part is missing or was added; ask for the file again"
    case .notOneRow: "one row below the names of the columns, no more and no fewer"
    case .fieldCount(let found, let expected): "\(found) fields, write \(expected) as in the header"
    case .empty: "must not be empty"
    case .nameless: "no letter in it: nobody could ever be found under this name"
    case .notACount: "write a whole number"
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
    case .otherOwnerInStore:
      "known for another NIK, with another name or birth date: a card belongs to one person; ask the head office whose"
    case .correctedNIK:
      "known for another NIK with the same name and birth date, so that NIK was corrected: ask for it at the counter, "
        + "or with `anjungan participant correct`; a penyelia grants it"
    case .unknownReference(let file): "not in \(file.name) and not known from an earlier import"
    }
  }
}

extension IntakeProblem {
  /// The word by which reports and counts know the kind; for ever as it is.
  package var code: String {
    switch self {
    case .missingFile: "missing-file"
    case .notAFile: "not-a-file"
    case .unreadable: "unreadable"
    case .twice: "file-twice"
    case .utf16: "utf-16"
    case .roundedNIKs: "rounded-niks"
    case .noHeader: "no-header"
    case .csv(let fault): "csv-\(fault.code)"
    case .separator: "separator"
    case .unknownColumn: "unknown-column"
    case .missingColumn: "missing-column"
    case .repeatedColumn: "repeated-column"
    case .namelessColumn: "nameless-column"
    case .fieldCount: "field-count"
    case .rowCount: "row-count"
    case .notOneRow: "not-one-row"
    case .empty: "empty"
    case .nameless: "nameless"
    case .notACount: "not-a-count"
    case .tooLong: "too-long"
    case .roundedNumber: "rounded-number"
    case .apostrophe: "apostrophe"
    case .dateShape: "date-shape"
    case .noSuchDay: "no-such-day"
    case .inFuture: "in-future"
    case .monthShape: "month-shape"
    case .nik(let fault): "nik-\(fault.code)"
    case .kpj(let fault): "kpj-\(fault.code)"
    case .notOneOf: "not-one-of"
    case .repeatedKey: "repeated-key"
    case .otherOwner: "other-owner"
    case .otherOwnerInStore: "moved-card"
    case .correctedNIK: "corrected-nik"
    case .unknownReference: "unknown-reference"
    }
  }

  /// False for what concerns a file as a whole.
  var isOfARow: Bool {
    switch self {
    case .missingFile, .notAFile, .unreadable, .twice, .utf16, .roundedNIKs, .noHeader, .separator, .unknownColumn,
      .missingColumn,
      .repeatedColumn, .rowCount, .notOneRow,
      // Nobody knows how many rows are inside.
      .csv(.unterminatedQuote), .csv(.fieldTooLong), .csv(.recordTooLong):
      false
    default: true
    }
  }

  /// Whether the record as a whole is meant, so that the column tells nothing.
  var isOfTheRecord: Bool {
    switch self {
    case .unknownColumn, .fieldCount, .csv, .namelessColumn: true
    default: false
    }
  }

  /// 0 a whole file, 1 a wrong value, 2 a key that is there twice, 3 what may follow from the others.
  var rank: Int {
    switch self {
    case .repeatedKey, .otherOwner, .otherOwnerInStore, .correctedNIK: 2
    case .unknownReference: 3
    default: isOfARow ? 1 : 0
    }
  }
}

extension NIK.Fault {
  fileprivate var code: String {
    switch self {
    case .character: "character"
    case .empty: "empty"
    case .length: "length"
    case .month: "month"
    case .day: "day"
    case .serial: "serial"
    }
  }
}

extension KPJ.Fault {
  fileprivate var code: String {
    switch self {
    case .character: "character"
    case .empty: "empty"
    case .length: "length"
    case .letters: "letters"
    }
  }
}

extension CSVFault {
  fileprivate var code: String {
    switch self {
    case .bareQuote: "bare-quote"
    case .textAfterQuote: "text-after-quote"
    case .bareCarriageReturn: "bare-carriage-return"
    case .nul: "nul"
    case .notUTF8: "not-utf8"
    case .fieldTooLong: "field-too-long"
    case .recordTooLong: "record-too-long"
    case .unterminatedQuote: "unterminated-quote"
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
    case .serial: "no NIK: the last four digits are never 0000 (a spreadsheet that keeps 15 digits makes some)"
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
