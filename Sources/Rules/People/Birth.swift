/// Reading a birth date that somebody types (rule N4). Numbers:
/// - year 1900 or later, always four digits
/// - not after `today`; born today is allowed
/// - age in whole years: below 14 or above 120 is a warning, 14 and 120 themselves are not
///
/// Day, month and year stand in this order, parted by `/`, `-`, `.` (spaces around them do not matter) or by spaces
/// alone; the month may be a name in Indonesian or English. Only `1990-05-03` puts the year first. Full-width digits
/// count as digits.
package enum Birth {
  /// Why a typed text is not a birth date. The parts are looked at in this order: shape, digits of the year, month,
  /// year, day, future.
  package enum Fault: Error, Sendable, Hashable {
    /// Nothing but spaces.
    case empty
    /// Not day, month and year.
    case shape
    /// The year has two digits; which century is meant must be said.
    case twoDigitYear
    /// So many as a month: not 1 to 12.
    case month(Int)
    /// A year before 1900.
    case tooOld
    /// So many as a day: that month has no such day in that year.
    case day(Int)
    /// After today.
    case future
  }

  /// What is odd about a birth date without making it wrong.
  package enum Warning: Sendable, Hashable {
    /// Younger than 14 on that day.
    case young
    /// Older than 120 on that day.
    case old
  }

  /// Reads what somebody typed. `today` is the local day of the branch.
  package static func read(_ typed: String, today: CivilDay) throws(Fault) -> CivilDay {
    let parts = try parts(of: typed)
    guard let day = number(parts.day, digits: 1...2), let month = month(parts.month) else { throw .shape }
    if number(parts.year, digits: 2...2) != nil { throw .twoDigitYear }
    guard let year = number(parts.year, digits: 4...4) else { throw .shape }
    guard (1...12).contains(month) else { throw .month(month) }
    guard year >= 1900 else { throw .tooOld }
    guard let birth = CivilDay(year: year, month: month, day: day) else { throw .day(day) }
    guard birth <= today else { throw .future }
    return birth
  }

  /// Whole years on a day; who was born on 29 February gets older on 1 March of other years. Negative before birth.
  package static func age(of birth: CivilDay, on day: CivilDay) -> Int {
    let years = day.year - birth.year
    return (day.month, day.day) < (birth.month, birth.day) ? years - 1 : years
  }

  /// What is odd about the age on a day, if anything.
  package static func warning(of birth: CivilDay, on day: CivilDay) -> Warning? {
    let age = age(of: birth, on: day)
    if age < 14 { return .young }
    return age > 120 ? .old : nil
  }

  private typealias Parts = (day: String, month: String, year: String)

  private static func parts(of typed: String) throws(Fault) -> Parts {
    let words = typed.split(separator: " ")
    guard !words.isEmpty else { throw .empty }
    let marks = typed.filter { "/-.".contains($0) }
    guard let mark = marks.first else {
      guard words.count == 3 else { throw .shape }
      return (ascii(words[0]), ascii(words[1]), ascii(words[2]))
    }
    let parts = typed.split(separator: mark, omittingEmptySubsequences: false).map { ascii($0.withoutOuterSpaces) }
    guard parts.count == 3 else { throw .shape }
    let yearFirst = mark == "-" && parts[0].count == 4
    return yearFirst ? (parts[2], parts[1], parts[0]) : (parts[0], parts[1], parts[2])
  }

  /// Full-width digits and capital letters folded; everything else is left to be found wrong.
  private static func ascii(_ part: Substring) -> String {
    var folded = ""
    for scalar in part.unicodeScalars {
      folded.unicodeScalars.append(TypedDigits.digit(scalar) ?? scalar)
    }
    return folded.lowercased()
  }

  private static func number(_ part: String, digits: ClosedRange<Int>) -> Int? {
    digits.contains(part.utf8.count) ? decimal(part.utf8) : nil
  }

  private static func month(_ part: String) -> Int? {
    number(part, digits: 1...2) ?? monthNames.firstIndex { $0.contains(part) }.map { $0 + 1 }
  }

  /// January to December: Indonesian, older Indonesian, English, and what people shorten them to.
  private static let monthNames: [Set<String>] = [
    ["januari", "january", "jan"],
    ["februari", "pebruari", "february", "feb", "peb"],
    ["maret", "march", "mar", "mrt"],
    ["april", "apr"],
    ["mei", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["agustus", "august", "agu", "agt", "ags", "agust", "aug"],
    ["september", "sep", "sept"],
    ["oktober", "october", "okt", "oct"],
    ["november", "nopember", "nov", "nop"],
    ["desember", "december", "des", "dec"],
  ]
}
