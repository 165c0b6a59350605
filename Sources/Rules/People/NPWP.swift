/// The tax number of a person; optional in pengkinian (rule N6). Numbers:
/// - 15 digits, the ninth a Luhn check over the first eight: the form until June 2024
/// - or 16 digits: 0 and those 15, or the person's NIK
///
/// Spaces, dots and dashes do not matter. Both ways of writing the old number are one value. Interpolating, printing
/// or dumping it shows its ``mask``; ``digits`` is the number in clear.
package struct NPWP: Spelled, Masked {
  /// The number in clear: always 16 ASCII digits.
  package let digits: String

  /// Same as ``digits``.
  package var spelling: String { digits }

  /// Why a typed text is not an NPWP; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// A character that is neither a digit nor a space, dot or dash.
    case character(Character)
    /// No digit at all.
    case empty
    /// So many digits instead of 15 or 16.
    case length(Int)
    /// Zeros only, as typed to get past a form.
    case zeros
    /// The ninth of the 15 digits does not follow from the first eight.
    case check
    /// 16 digits that do not begin with 0 and are no NIK.
    case nik(NIK.Fault)
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let read: String
    do { read = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !read.isEmpty else { throw .empty }
    guard (15...16).contains(read.count) else { throw .length(read.count) }
    guard read.contains(where: { $0 != "0" }) else { throw .zeros }
    let digits = read.count == 15 ? "0" + read : read
    if digits.first == "0" {
      guard Self.passesLuhn(digits.dropFirst().prefix(9)) else { throw .check }
    } else {
      do { _ = try NIK(digits) } catch { throw .nik(error) }
    }
    self.digits = digits
  }

  /// First 2 digits, six `*`, last 2.
  package var mask: String { Mask.ends(of: digits, first: 2, last: 2) }

  /// Counted from the right, every second digit is doubled, and tens and units of all add up to a multiple of 10.
  private static func passesLuhn(_ digits: Substring) -> Bool {
    let sum = digits.utf8.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element - UInt8(ascii: "0")) * (digit.offset % 2 + 1)
      return sum + value / 10 + value % 10
    }
    return sum % 10 == 0
  }
}
