import Testing

/// Text that is meant to do harm, named in a test's report by what it is and not by itself.
package struct Nasty: Sendable, ExpressibleByStringLiteral, CustomTestStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package init(stringLiteral text: String) { self.text = text }

  /// The first scalars as numbers, and how many there are.
  package var testDescription: String {
    let begin = text.unicodeScalars.prefix(6).map { String($0.value, radix: 16, uppercase: true) }
    return "\(begin.joined(separator: " ")) … \(text.unicodeScalars.count) scalars"
  }
}
