private import Foundation
import Services

/// Values that are kept as they are and never searched.
enum JSON {
  static func text(of value: some Encodable) throws(Failure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try storing { String(decoding: try encoder.encode(value), as: UTF8.self) }
  }

  static func value<Value: Decodable>(of text: String) throws(Failure) -> Value {
    try storing { try JSONDecoder().decode(Value.self, from: Data(text.utf8)) }
  }
}
