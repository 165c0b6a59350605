import Rules

/// Reads the file in which an operator brings holidays: CSV with the columns date, name, kind and source, in any order.
/// A year is brought whole, so one that lacks a holiday of fixed date is refused: it would be half a decree.
package struct HolidayFile {
  /// What is wrong, and on which line; 0 for the whole file.
  package struct Fault: Error, Sendable, Hashable {
    package let line: Int
    package let sentence: String
  }

  private static let columns = ["date", "name", "kind", "source"]
  /// More than any year has.
  private static let rowLimit = 2_000
  private static let fixed = [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)]

  private var order: [Int]?
  private var rows: [(line: Int, year: Int, holiday: BroughtHoliday)] = []
  private var faults: [Fault] = []

  private init() {}

  /// The years in their order, or every fault.
  package static func read(path: String) -> Result<[BroughtYear], Faults> {
    var file = HolidayFile()
    do {
      var source = try ByteSource(path: path)
      var parser = CSVParser()
      while try source.next(
        { (bytes) throws(ByteSource.Fault) in parser.feed(bytes) { file.take($0) } },
        unreadable: ByteSource.Fault.unreadable)
      {}
      parser.finish { file.take($0) }
    } catch {
      return .failure(Faults([Fault(line: 0, sentence: error.sentence)]))
    }
    return file.years()
  }

  /// All that is wrong with a file.
  package struct Faults: Error, Sendable, Hashable {
    package let list: [Fault]

    init(_ list: [Fault]) { self.list = list }
  }

  private mutating func take(_ record: CSVRecord) {
    let cells = (0..<record.count).map { record.text($0).trimmed }
    if cells.allSatisfy(\.isEmpty) { return }
    if record.fault != nil { return blame(record.line, "this is not CSV in UTF-8: quote a field that holds a comma") }
    guard let order else { return takeHeader(cells, at: record.line) }
    guard cells.count > (order.max() ?? 0) else { return blame(record.line, "a field is missing") }
    guard rows.count < Self.rowLimit else { return }
    takeRow(order.map { cells[$0] }, at: record.line)
  }

  private mutating func takeHeader(_ cells: [String], at line: Int) {
    let names = cells.map { $0.lowercased() }
    let order = Self.columns.compactMap { names.firstIndex(of: $0) }
    self.order = order.count == Self.columns.count ? order : Array(Self.columns.indices)
    if order.count < Self.columns.count || names.count != Set(names).count {
      blame(line, "the first line names the columns: date,name,kind,source")
    }
  }

  private mutating func takeRow(_ cells: [String], at line: Int) {
    guard let day = CivilDay(cells[0]) else { return blame(line, "\"\(cells[0])\" is no date: write YYYY-MM-DD") }
    guard (2_000...2_100).contains(day.year) else { return blame(line, "the year \(day.year) cannot be meant") }
    guard let name = try? TypedLine(cells[1]) else { return blame(line, "the name is missing or too long") }
    guard let kind = Holiday.Kind(typed: cells[2]) else {
      return blame(line, "\"\(cells[2])\" is no kind: libur or cuti bersama")
    }
    guard let source = try? TypedLine(cells[3]) else {
      return blame(line, "the source is missing or too long: name the decree")
    }
    let holiday = Holiday(month: day.month, day: day.day, name: name.text, kind: kind)
    if let same = rows.first(where: { $0.year == day.year && $0.holiday.holiday.isAsked(holiday) }) {
      return blame(line, "\(day) is on line \(same.line) already")
    }
    rows.append((line, day.year, BroughtHoliday(holiday, source: source.text)))
  }

  private mutating func blame(_ line: Int, _ sentence: String) {
    faults.append(Fault(line: line, sentence: sentence))
  }

  private func years() -> Result<[BroughtYear], Faults> {
    var faults = faults
    if rows.isEmpty, faults.isEmpty { faults.append(Fault(line: 0, sentence: "there is no holiday in it")) }
    var years: [BroughtYear] = []
    for (year, rows) in Dictionary(grouping: rows, by: \.year).sorted(by: { $0.key < $1.key }) {
      let brought = BroughtYear(year, rows.map(\.holiday))
      faults += Self.faults(in: brought)
      years.append(brought)
    }
    return faults.isEmpty ? .success(years) : .failure(Faults(faults))
  }

  private static func faults(in year: BroughtYear) -> [Fault] {
    let nationals = year.holidays.map(\.holiday).filter { $0.kind == .national }
    let missing = fixed.filter { month, day in !nationals.contains { $0.month == month && $0.day == day } }
    let days = missing.compactMap { CivilDay(year: year.year, month: $0.0, day: $0.1)?.description }
    if !days.isEmpty {
      let list = days.joined(separator: ", ")
      return [Fault(line: 0, sentence: "\(year.year) is not whole: \(list) has to be there as libur")]
    }
    do {
      _ = try WorkingDays([year.holidayYear])
    } catch {
      return [Fault(line: 0, sentence: "\(year.year) would have no working day")]
    }
    return []
  }
}

extension Holiday {
  /// The same date and kind.
  fileprivate func isAsked(_ other: Holiday) -> Bool {
    month == other.month && day == other.day && kind == other.kind
  }
}

extension Holiday.Kind {
  /// As operators write it.
  fileprivate init?(typed: String) {
    switch typed.lowercased() {
    case "libur", "libur nasional": self = .national
    case "cuti bersama": self = .collectiveLeave
    default: return nil
    }
  }
}

extension ByteSource.Fault {
  package var sentence: String {
    switch self {
    case .missing: "there is no such file"
    case .notAFile: "it is no file"
    case .unreadable(let number): "it cannot be read (error \(number))"
    }
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
