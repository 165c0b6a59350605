/// What of a personal value may be shown. Shape: the first characters, exactly six `*`, the last characters, whatever
/// the length of the value, so that the mask does not tell it (rule N3).
package enum Mask {
  /// What stands for a value that is too short to show any of it, and between the ends of a longer one.
  package static let hidden = "******"

  /// The first and last characters of a value with ``hidden`` between them.
  ///
  /// At least as many characters stay hidden as are shown; for a shorter value nothing is shown. With two and two, a
  /// value of up to 7 characters is hidden whole.
  package static func ends(of value: String, first: Int, last: Int) -> String {
    guard first >= 0, last >= 0, value.count >= 2 * (first + last) else { return hidden }
    return value.prefix(first) + hidden + value.suffix(last)
  }
}
