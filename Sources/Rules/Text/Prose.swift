// Free text of a person: a complaint, a message, an objection, a reason. Rules T1, P3.
//
//   10 to 4,000   characters of a complaint, as a person counts them, *ours*
//   2 to 4,000    of a message or an objection, *ours*
//   3 to 300      of a reason for which a pengkinian fails, *ours*

private import Folding

/// A text in somebody's own words. Hostile scalars are gone, white space is single spaces; at most 80,000 bytes, however
/// its characters are piled up. Encoded as the bare text; decoding refuses what is no message.
package struct Prose: Sendable, Hashable, Codable, Masked {
  /// What the text is for; the shortest that says anything differs.
  package enum Use: Sendable, Hashable {
    case complaint, message, rejection

    /// In characters as a person counts them, inclusive.
    package var lengths: ClosedRange<Int> {
      switch self {
      case .complaint: 10...4_000
      case .message: 2...4_000
      case .rejection: 3...300
      }
    }
  }

  /// Why a typed text cannot be kept.
  package enum Fault: Error, Sendable, Hashable {
    case empty
    /// So many characters, and how many it takes.
    case tooShort(Int, least: Int)
    case tooLong(Int, most: Int)
    /// Signs only: nobody could answer it.
    case wordless
  }

  /// As it is stored and shown.
  package let text: String

  /// Reads what somebody typed. Takes time linear in the text.
  package init(_ typed: String, for use: Use) throws(Fault) {
    let text = Typed.line(typed)
    let count = Typed.length(of: text)
    guard count > 0 else { throw .empty }
    guard Typed.hasWord(text) else { throw .wordless }
    guard count >= use.lengths.lowerBound else { throw .tooShort(count, least: use.lengths.lowerBound) }
    guard count <= use.lengths.upperBound else { throw .tooLong(count, most: use.lengths.upperBound) }
    self.text = text
  }

  /// A text from a column of a store, where only what ``init(_:for:)`` has read went in: nil where its length in bytes
  /// says that something else did. A character has 1 to 20 of them.
  package init?(stored text: String, for use: Use) {
    guard (use.lengths.lowerBound...20 * use.lengths.upperBound).contains(text.utf8.count) else { return nil }
    self.text = text
  }

  /// Reads a text from a record.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let prose = try? Prose(try container.decode(String.self), for: .message) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a text")
    }
    self = prose
  }

  /// Writes the bare text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }

  /// By which two texts are compared: case and accents do not matter.
  package var folded: String { Folding.folded(text) }

  /// Says only how long it is.
  package var mask: String { "(\(text.count) characters)" }
}
