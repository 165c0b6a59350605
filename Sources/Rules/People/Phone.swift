/// A mobile telephone number of Indonesia (rule N6). Numbers:
/// - national number `8[1-35-9]` and more, 9 to 12 digits without the 0 in front; 13 is a warning
/// - country code 62, written as nothing, `0`, `62`, `+62` or `0062`; a trunk 0 after it, also `(0)`, is dropped
///
/// Spaces, dots, dashes and parentheses do not matter. Operators' prefixes are not checked. Interpolating, printing or
/// dumping a number shows its ``mask``; ``e164`` is the number in clear.
package struct Phone: Spelled, Masked {
  /// The number in clear, E.164: `+62` and the national number.
  package let e164: String

  /// Same as ``e164``.
  package var spelling: String { e164 }

  /// Why a typed text is not a mobile number; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// A character that has no place in a telephone number, or a `+` that is not in front.
    case character(Character)
    /// No digit at all.
    case empty
    /// Another country's number.
    case foreign
    /// The country code stands there twice.
    case repeatedCountryCode
    /// A number with an area code; only mobile numbers get messages.
    case landline
    /// No mobile range begins like that (080, 084), or a service number such as 1500910.
    case notMobile
    /// One digit over and over.
    case repeatedDigit
    /// So many national digits instead of 9 to 13.
    case length(Int)
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let national = try Self.national(try Dialled(typed))
    if national.hasPrefix("628") { throw .repeatedCountryCode }
    guard let first = national.first else { throw .length(0) }
    guard first == "8" else { throw "2345679".contains(first) ? .landline : .notMobile }
    guard Set(national).count > 1 || national.count == 1 else { throw .repeatedDigit }
    if national.hasPrefix("80") || national.hasPrefix("84") { throw .notMobile }
    guard (9...13).contains(national.count) else { throw .length(national.count) }
    self.e164 = "+62" + national
  }

  /// Whether it has 13 national digits: unusual, to be read once more by who typed it.
  package var isUnusuallyLong: Bool { e164.count == 16 }

  /// The last four digits, the second fact that finds a ticket (rule T3).
  package var lastFour: String { String(e164.suffix(4)) }

  /// `0812 3456 7890`, as dialled at home and read out.
  package var national: String {
    let digits = "0" + e164.dropFirst(3)
    let ends = (1...3).map {
      digits.index(digits.startIndex, offsetBy: 4 * $0, limitedBy: digits.endIndex) ?? digits.endIndex
    }
    let groups = zip([digits.startIndex] + ends, ends + [digits.endIndex]).map { digits[$0..<$1] }
    return groups.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// `0812-****-789`: the first four digits as dialled at home and the last three, whatever the length.
  package var mask: String { "0\(e164.dropFirst(3).prefix(3))-****-\(e164.suffix(3))" }

  /// The national number without the trunk 0.
  private static func national(_ dialled: Dialled) throws(Fault) -> Substring {
    var digits = dialled.digits[...]
    let isInternational = dialled.hasPlus || digits.hasPrefix("00")
    if digits.hasPrefix("00") && !dialled.hasPlus { digits = digits.dropFirst(2) }
    if digits.hasPrefix("62") {
      digits = digits.dropFirst(2)
    } else if isInternational {
      // All zeros are no country's number.
      throw digits.contains { $0 != "0" } ? .foreign : .repeatedDigit
    } else if digits.first != "0" && digits.first != "8" {
      throw .notMobile
    }
    return digits.first == "0" ? digits.dropFirst() : digits
  }
}

/// What was typed, without what does not matter.
private struct Dialled {
  private(set) var digits = ""
  private(set) var hasPlus = false

  init(_ typed: String) throws(Phone.Fault) {
    for scalar in typed.unicodeScalars where !TypedDigits.isSeparator(scalar) && scalar != "(" && scalar != ")" {
      if let digit = TypedDigits.digit(scalar) {
        digits.unicodeScalars.append(digit)
      } else if scalar == "+" || scalar == "\u{FF0B}", digits.isEmpty, !hasPlus {
        hasPlus = true
      } else {
        throw .character(Character(scalar))
      }
    }
    guard !digits.isEmpty else { throw .empty }
  }
}
