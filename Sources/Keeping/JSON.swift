private import Foundation
package import Services

/// Values that are kept as they are and never searched.
package enum JSON {
  package static func text(of value: some Encodable) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return String(decoding: try encoder.encode(value), as: UTF8.self) } catch { throw .damaged }
  }

  package static func value<Value: Decodable>(of text: String) throws(Failure) -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(text.utf8)) } catch { throw .damaged }
  }
}
