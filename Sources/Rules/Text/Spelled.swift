/// A value that people type in many ways and that has exactly one spelling of its own.
///
/// Reading the spelling gives the same value again, so that records, brakes and counters know one person by one text.
/// Encoded as its spelling, in clear; decoding refuses what ``init(_:)`` refuses.
package protocol Spelled: Sendable, Hashable, Codable {
  associatedtype Fault: Error, Sendable, Hashable

  /// Reads what somebody typed, or a spelling from a record.
  init(_ typed: String) throws(Fault)

  /// The one spelling, in clear.
  var spelling: String { get }
}

extension Spelled {
  /// Reads the spelling; throws `DecodingError` for what ``init(_:)`` refuses.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let value = try? Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a \(Self.self)")
    }
    self = value
  }

  /// Writes the spelling, in clear.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(spelling)
  }
}
