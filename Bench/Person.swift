import Rules

/// Somebody by number, with one active card: the same in every store, so that whoever asks need not be told who is there.
struct Person {
  let number: Int

  static let branchCount = 32
  static let limit = 100_000_000

  /// Of one district, with a day, a month, a year and a serial: 300 million are different.
  var nik: Int64 {
    let (serial, rest) = (1 + number % 9_000, number / 9_000)
    let (day, month, year) = (1 + rest % 28, 1 + rest / 28 % 12, rest / 336 % 100)
    return Int64((((317_401 * 100 + day) * 100 + month) * 100 + year) * 10_000 + serial)
  }
  /// 16 bytes.
  var id: [UInt8] { (0..<16).map { $0 < 8 ? 0x7E : UInt8(truncatingIfNeeded: number >> ((15 - $0) * 8)) } }
  var birth: Int { 3_000 + number % 15_000 }
  var kpj: String { padded(10_000_000_000 + number * 7 + 3) }
  var branch: String { Self.branch(number % Self.branchCount) }
  var name: String { "Budi " + String(String(number).map { Character(Unicode.Scalar(97 + $0.asciiValue! - 48)) }) }

  /// A number that is not his, with the ends of his.
  var wrongNumber: String { kpj.prefix(2) + "55555" + kpj.suffix(4) }

  static func branch(_ number: Int) -> String { "B\(10 + number)" }

  var identity: Identity {
    get throws {
      Identity(nik: try NIK("\(nik)"), birth: CivilDay(dayNumber: birth), name: try PersonName(name))
    }
  }

  private func padded(_ number: Int) -> String { String(number) }
}
