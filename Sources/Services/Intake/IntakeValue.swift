import Rules

/// Reads single values.
enum IntakeValue {
  /// The value of a field that is not empty.
  static func read(
    _ field: ArraySlice<UInt8>, as kind: IntakeColumn.Kind, today: CivilDay
  ) throws(IntakeProblem) -> IntakeCell {
    switch kind {
    case .text(let limit): .text(try text(field, limit: limit))
    case .name: .text(try name(field))
    case .code: .text(try text(Array(IntakeText.word(field).utf8)[...], limit: 100))
    case .count: .count(try count(field))
    case .telephone: .text(try text(try undamaged(field), limit: 100))
    case .nik: .nik(try nik(try undamaged(field)))
    case .kpj: .kpj(try kpj(try undamaged(field)))
    case .birth: .day(try birth(field, today: today))
    case .day: .day(try day(field))
    case .month: .month(try month(field))
    case .sex: .sex(try sex(field))
    case .marital: .marital(try word(field))
    case .segment: .segment(try word(field))
    case .membershipStatus: .membershipStatus(try word(field))
    case .claimStatus: .claimStatus(try word(field))
    case .zone: .zone(try word(field))
    }
  }

  private static func text(_ field: ArraySlice<UInt8>, limit: Int) throws(IntakeProblem) -> String {
    let text = String(decoding: field, as: UTF8.self)
    // A character has at least one byte, so most texts need no counting; eight times the limit bounds what a
    // character of endless combining marks may hide.
    guard field.count <= limit || field.count <= 8 * limit && text.count <= limit else {
      throw .tooLong(limit: limit)
    }
    return text
  }

  private static func name(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> String {
    // Also a blank of another kind, or an invisible sign inside, would let nobody be found.
    let name = try text(Array(IntakeText.word(field).utf8)[...], limit: 200)
    guard PersonName.recordedKey(name) != nil else { throw .nameless }
    return name
  }

  private static func count(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> Int {
    guard let count = Int(String(decoding: field, as: UTF8.self)), count >= 0 else { throw .notACount }
    return count
  }

  /// Refuses what spreadsheets make of long numbers.
  private static func undamaged(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> ArraySlice<UInt8> {
    if field.first == UInt8(ascii: "'") { throw .apostrophe }
    guard field.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return field }
    let shape = shape(of: field)
    if shape.hasSuffix("A+99"), shape.allSatisfy({ "9.,A+".contains($0) }) { throw .roundedNumber }
    return field
  }

  private static func nik(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> NIK {
    do { return try NIK(String(decoding: field, as: UTF8.self)) } catch { throw .nik(error) }
  }

  private static func kpj(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> KPJ {
    do { return try KPJ(String(decoding: field, as: UTF8.self)) } catch { throw .kpj(error) }
  }

  private static func birth(_ field: ArraySlice<UInt8>, today: CivilDay) throws(IntakeProblem) -> CivilDay {
    let day = try day(field)
    guard day <= today else { throw .inFuture }
    return day
  }

  private static func day(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> CivilDay {
    if let day = CivilDay(String(decoding: field, as: UTF8.self)) { return day }
    let shape = shape(of: field)
    throw shape == "9999-99-99" ? .noSuchDay : .dateShape(shape)
  }

  private static func month(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> CivilMonth {
    guard let month = CivilMonth(String(decoding: field, as: UTF8.self)) else { throw .monthShape(shape(of: field)) }
    return month
  }

  private static func sex(_ field: ArraySlice<UInt8>) throws(IntakeProblem) -> Sex {
    switch field {
    case [UInt8(ascii: "L")]: .male
    case [UInt8(ascii: "P")]: .female
    default: throw .notOneOf(["L", "P"])
    }
  }

  private static func word<Word: RawRepresentable & CaseIterable>(
    _ field: ArraySlice<UInt8>
  ) throws(IntakeProblem) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: IntakeText.word(field)) else {
      throw .notOneOf(Word.allCases.map(\.rawValue))
    }
    return word
  }

  /// The value without what it says: 9 for a digit, A for anything that is no ASCII punctuation, at most 16
  /// characters. Fit for an error message.
  static func shape(of field: ArraySlice<UInt8>) -> String {
    let kept = field.prefix(16).map { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(ascii: "9")
      case UInt8(ascii: " "), UInt8(ascii: "+")...UInt8(ascii: "/"), UInt8(ascii: "'"), UInt8(ascii: ":"): byte
      default: UInt8(ascii: "A")
      }
    }
    return String(decoding: kept, as: UTF8.self) + (field.count > 16 ? "…" : "")
  }
}
