/// One slip of a finger.
package enum Typo {
  /// Whether one word becomes the other by one sign that is missing, too much, another one, or changed places with its
  /// neighbour. Equal words do not.
  package static func separates(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one), Array(other))
    guard one != other, abs(one.count - other.count) <= 1 else { return false }
    let start = zip(one, other).prefix { $0 == $1 }.count
    let (first, second) = (one[start...], other[start...])
    if first.count == second.count {
      return first.dropFirst() == second.dropFirst()
        || first.count > 1 && Array(first.prefix(2)) == second.prefix(2).reversed()
          && first.dropFirst(2) == second.dropFirst(2)
    }
    return first.count < second.count ? first == second.dropFirst() : first.dropFirst() == second
  }
}
