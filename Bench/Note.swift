import SQLRecords
import Services

/// One statement with its values, as the store has sent it.
struct Note {
  let sql: String
  let values: [SQLValue]
}

/// For a process that does it again: the statement, then each value with its kind before it.
extension Note: Codable {
  init(from decoder: any Decoder) throws {
    let texts = try [String](from: decoder)
    sql = texts.first ?? ""
    values = texts.dropFirst().map { text in
      let rest = String(text.dropFirst())
      return switch text.first {
      case "i": .integer(Int64(rest) ?? 0)
      case "r": .real(Double(rest) ?? 0)
      case "t": .text(rest)
      case "b": .bytes(stride(from: 0, to: rest.utf8.count, by: 2).map { Array(rest.utf8)[$0...].byte })
      default: .null
      }
    }
  }

  func encode(to encoder: any Encoder) throws {
    try
      ([sql]
      + values.map { value in
        switch value {
        case .null: "n"
        case .integer(let number): "i\(number)"
        case .real(let number): "r\(number)"
        case .text(let text): "t\(text)"
        case .bytes(let bytes): "b\(Seal.hex(bytes))"
        }
      }).encode(to: encoder)
  }
}

extension ArraySlice<UInt8> {
  /// The first two digits, hexadecimal.
  fileprivate var byte: UInt8 { UInt8(String(decoding: prefix(2), as: UTF8.self), radix: 16) ?? 0 }
}
