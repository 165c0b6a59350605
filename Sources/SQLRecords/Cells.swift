package import Rules
package import Services

/// One row that was read. A cell that does not hold what its column must is `Failure.damaged`, never a trap.
package struct Cells {
  private let row: any SQLRow

  package init(_ row: any SQLRow) { self.row = row }

  package func need<Value: SQLConvertible>(_ column: String) throws(Failure) -> Value {
    guard let value: Value = try may(column) else { throw .damaged }
    return value
  }

  package func may<Value: SQLConvertible>(_ column: String) throws(Failure) -> Value? {
    let cell = row.cell(column)
    guard cell != .null else { return nil }
    guard let value = Value.value(of: cell) else { throw .damaged }
    return value
  }

  package func moment(_ column: String) throws(Failure) -> Moment {
    guard let moment = try mayMoment(column) else { throw .damaged }
    return moment
  }

  package func mayMoment(_ column: String) throws(Failure) -> Moment? {
    guard let number: Int64 = try may(column) else { return nil }
    let moment = Moment(milliseconds: number)
    guard Moment.calendar.contains(moment) else { throw .damaged }
    return moment
  }

  package func day(_ column: String) throws(Failure) -> CivilDay {
    guard let day = try mayDay(column) else { throw .damaged }
    return day
  }

  package func mayDay(_ column: String) throws(Failure) -> CivilDay? {
    guard let number: Int = try may(column) else { return nil }
    let day = CivilDay(dayNumber: number)
    guard day.dayNumber == number else { throw .damaged }
    return day
  }

  package func mayMonth(_ column: String) throws(Failure) -> CivilMonth? {
    guard let number: Int = try may(column) else { return nil }
    guard let month = CivilMonth(stored: number) else { throw .damaged }
    return month
  }

  package func code<Code: RawRepresentable<String>>(_ column: String) throws(Failure) -> Code {
    guard let code: Code = try mayCode(column) else { throw .damaged }
    return code
  }

  package func mayCode<Code: RawRepresentable<String>>(_ column: String) throws(Failure) -> Code? {
    guard let text: String = try may(column) else { return nil }
    guard let code = Code(rawValue: text) else { throw .damaged }
    return code
  }

  package func identifier<Subject>(_ column: String) throws(Failure) -> Identifier<Subject> {
    guard let id: Identifier<Subject> = try mayIdentifier(column) else { throw .damaged }
    return id
  }

  package func mayIdentifier<Subject>(_ column: String) throws(Failure) -> Identifier<Subject>? {
    guard let bytes: [UInt8] = try may(column) else { return nil }
    guard let id = Identifier<Subject>(stored: bytes) else { throw .damaged }
    return id
  }

  package func kpj(_ column: String) throws(Failure) -> KPJ {
    guard let kpj = try mayKPJ(column) else { throw .damaged }
    return kpj
  }

  package func mayKPJ(_ column: String) throws(Failure) -> KPJ? {
    guard let text: String = try may(column) else { return nil }
    do { return try KPJ(text) } catch { throw .damaged }
  }

  package func reference(_ column: String) throws(Failure) -> Reference {
    guard let reference = try mayReference(column) else { throw .damaged }
    return reference
  }

  package func mayReference(_ column: String) throws(Failure) -> Reference? {
    guard let text: String = try may(column) else { return nil }
    guard let reference = Reference(stored: text) else { throw .damaged }
    return reference
  }

  package func staff(_ column: String) throws(Failure) -> StaffName {
    guard let name = try mayStaff(column) else { throw .damaged }
    return name
  }

  package func mayStaff(_ column: String) throws(Failure) -> StaffName? {
    guard let text: String = try may(column) else { return nil }
    guard let name = StaffName(text) else { throw .damaged }
    return name
  }

  package func maySpelled<Value: Spelled>(_ column: String) throws(Failure) -> Value? {
    guard let text: String = try may(column) else { return nil }
    do { return try Value(text) } catch { throw .damaged }
  }

  package func prose(_ column: String, for use: Prose.Use) throws(Failure) -> Prose {
    guard let prose = try mayProse(column, for: use) else { throw .damaged }
    return prose
  }

  package func mayProse(_ column: String, for use: Prose.Use) throws(Failure) -> Prose? {
    guard let text: String = try may(column) else { return nil }
    guard let prose = Prose(stored: text, for: use) else { throw .damaged }
    return prose
  }

  /// The station whose columns are called `<prefix>branch` and `<prefix>terminal`.
  package func station(_ prefix: String = "") throws(Failure) -> Station {
    Station(branch: try need(prefix + "branch"), terminal: try need(prefix + "terminal"))
  }

  /// The branch whose columns are called `<prefix>code`, `<prefix>name` and so on.
  package func branch(_ prefix: String = "") throws(Failure) -> Branch {
    Branch(
      code: try need(prefix + "code"), name: try need(prefix + "name"), city: try may(prefix + "city"),
      zone: try code(prefix + "zone"), telephone: try may(prefix + "telephone"), hours: try may(prefix + "hours"))
  }
}

extension CivilMonth {
  /// A month as columns hold it: year × 12 + month − 1; nil outside the years 1 to 9999.
  package init?(stored number: Int) {
    guard number >= 12 else { return nil }
    self.init(year: number / 12, month: number % 12 + 1)
  }

  /// Year × 12 + month − 1.
  package var stored: Int { year * 12 + month - 1 }
}

extension Identifier {
  /// 16 bytes, the high word first; nil for any other count.
  package init?(stored bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    let words = [bytes.prefix(8), bytes.suffix(8)].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    self.init(high: words[0], low: words[1])
  }

  /// 16 bytes, the high word first.
  package var stored: [UInt8] {
    [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) } }
  }
}
