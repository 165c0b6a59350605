/// The population number of a person, which identifies every participant (rule N1).
///
/// Shape: 16 digits `PPKKCC DDMMYY NNNN`: province, regency and district of first registration; birth date, women
/// with 40 added to the day; serial. Numbers:
/// - length exactly 16 digits after spaces, dots and dashes are taken out
/// - month 01 to 12; day 01 to 31 or 41 to 71, and one that the month has in some year
/// - serial 0001 to 9999
///
/// There is no check digit, the century of the birth year is unknown and never guessed, and a NIK never changes even
/// when the date or the region that it was made from was wrong: what can be mended there are only ``Warning``s. The
/// embedded date is deliberately not readable, so that no screen can show it to somebody who merely holds a NIK.
///
/// Interpolating, printing or dumping a NIK shows its ``mask``; ``digits`` and ``value`` are the number in clear.
package struct NIK: Sendable, Hashable, Comparable, Codable, Masked {
  /// The number in clear as an integer, 0 to 9,999,999,999,999,999: the key of the store.
  package let value: Int64

  /// Why a typed text is not a NIK; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// A character that is neither a digit nor a space, dot or dash.
    case character(Character)
    /// No digit at all.
    case empty
    /// So many digits instead of 16.
    case length(Int)
    /// The month is not 01 to 12.
    case month
    /// The day is not 01 to 31 or 41 to 71, or no year has it in that month.
    case day
    /// The serial is 0000.
    case serial
  }

  /// What is odd about a NIK without making it wrong; shown to staff, never a reason to refuse.
  package enum Warning: Sendable, Hashable {
    /// The first two digits are none of the 38 provinces known at ``Province/asOf``.
    case unknownProvince(Int)
    /// The stated birth date has another day, month or two last digits of the year.
    case birthDateDiffers
    /// The stated sex is the other one.
    case sexDiffers
    /// Born on 29 February of a year that is no leap year in the 1900s nor in the 2000s.
    case leapDayInNeitherCentury
  }

  /// Reads what somebody typed. Separators and full-width digits are folded, nothing else is.
  package init(_ typed: String) throws(Fault) {
    let digits: String
    do { digits = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !digits.isEmpty else { throw .empty }
    guard digits.utf8.count == 16, let value = Int64(digits) else { throw .length(digits.utf8.count) }
    self.value = value
    guard let month = CivilMonth(year: 2000, month: embedded.month) else { throw .month }
    guard (1...month.length).contains(embedded.day) else { throw .day }
    guard value % 10_000 != 0 else { throw .serial }
  }

  /// Takes back a number from a record, without looking at its grammar; `nil` when it has more than 16 digits or is
  /// negative. Whatever the store gave out comes back the same.
  package init?(stored value: Int64) {
    guard (0...9_999_999_999_999_999).contains(value) else { return nil }
    self.value = value
  }

  /// Reads the integer; throws `DecodingError` outside the range of ``value``.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let nik = NIK(stored: try container.decode(Int64.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a NIK")
    }
    self = nik
  }

  /// Writes the integer, in clear.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }

  /// The number in clear: always 16 ASCII digits.
  package var digits: String { value.padded(to: 16) }

  /// First 4 and last 2 digits with ten `*` between.
  package var mask: String {
    digits.prefix(4) + String(repeating: "*", count: 10) + digits.suffix(2)
  }

  /// By number.
  package static func < (left: NIK, right: NIK) -> Bool {
    left.value < right.value
  }

  /// Compares the number with what else was stated. `nil` means not stated, and warns of nothing.
  ///
  /// Only day, month and the last two digits of the year are compared.
  package func warnings(statedBirth: CivilDay?, statedSex: Sex?) -> [Warning] {
    var warnings: [Warning] = []
    if Province.all[provinceCode] == nil { warnings.append(.unknownProvince(provinceCode)) }
    if let birth = statedBirth, (birth.day, birth.month, birth.year % 100) != embedded.date {
      warnings.append(.birthDateDiffers)
    }
    if let sex = statedSex, sex != embedded.sex { warnings.append(.sexDiffers) }
    if embedded.isLeapDay, !isLeapYear(1900 + embedded.year), !isLeapYear(2000 + embedded.year) {
      warnings.append(.leapDayInNeitherCentury)
    }
    return warnings
  }

  /// The first two digits: the province in which the NIK was given out, of ``Province/all`` or unknown.
  package var provinceCode: Int { Int(value / 100_000_000_000_000) }

  /// The first four digits: the regency or city in which the NIK was given out, of ``Regency/all`` or unknown.
  package var regencyCode: Int { Int(value / 1_000_000_000_000) }

  private var embedded: Embedded { Embedded(Int(value / 10_000 % 1_000_000)) }

  /// The middle six digits.
  private struct Embedded {
    let day: Int
    let month: Int
    let year: Int
    let sex: Sex

    init(_ number: Int) {
      let written = number / 10_000
      sex = written > 40 ? .female : .male
      day = written > 40 ? written - 40 : written
      month = number / 100 % 100
      year = number % 100
    }

    var date: (Int, Int, Int) { (day, month, year) }
    var isLeapDay: Bool { day == 29 && month == 2 }
  }
}
