/// The number of a family card (rule N6): 16 digits, of which nothing else is checked. Unlike a NIK it may change.
///
/// Spaces, dots and dashes do not matter. Interpolating, printing or dumping it shows its ``mask``; ``digits`` is the
/// number in clear.
package struct KK: Spelled, Masked {
  /// The number in clear: always 16 ASCII digits.
  package let digits: String

  /// Same as ``digits``.
  package var spelling: String { digits }

  /// Why a typed text is not the number of a family card; the first fault found, in the order of the cases.
  package enum Fault: Error, Sendable, Hashable {
    /// A character that is neither a digit nor a space, dot or dash.
    case character(Character)
    /// No digit at all.
    case empty
    /// So many digits instead of 16.
    case length(Int)
  }

  /// Reads what somebody typed.
  package init(_ typed: String) throws(Fault) {
    let digits: String
    do { digits = try TypedDigits.read(typed) } catch { throw .character(error.character) }
    guard !digits.isEmpty else { throw .empty }
    guard digits.utf8.count == 16 else { throw .length(digits.utf8.count) }
    self.digits = digits
  }

  /// First 2 digits, six `*`, last 2.
  package var mask: String { Mask.ends(of: digits, first: 2, last: 2) }
}
