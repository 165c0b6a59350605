private import Foundation
import Rules
import Services

/// The two lines between the kiosk and a face check program, both JSON.
enum FaceMessage {
  private static let schema = "anjungan.face-check/1"

  private struct Answer: Decodable {
    let schema: String
    let attempt: String
    let verdict: String
  }

  /// What the program reads from its standard input. About 140 bytes: a pipe always takes them at once.
  static func request(_ order: FaceOrder, limit: Span) -> [UInt8] {
    let members = [
      #""schema":"\#(schema)""#, #""attempt":"\#(order.attempt)""#, #""nik":"\#(order.nik.digits)""#,
      #""timeout_ms":\#(limit.milliseconds)"#,
    ]
    return Array("{\(members.joined(separator: ","))}\n".utf8)
  }

  /// What the program meant. Only one line about this attempt is a verdict; members that are not named here are for
  /// later versions and left alone.
  static func verdict(in bytes: [UInt8], on attempt: AttemptID) -> FaceVerdict {
    guard let answer = answer(in: bytes), answer.schema == schema, answer.attempt == attempt.description else {
      return .void(.garbage)
    }
    switch answer.verdict {
    case "match": return .match
    case "different": return .different
    case "unavailable": return .void(.unavailable)
    default: return .void(.garbage)
    }
  }

  private static func answer(in bytes: [UInt8]) -> Answer? {
    let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
    // The decoder would also take UTF-16, whose every other byte is a control character.
    guard String(validating: line, as: UTF8.self) != nil, !line.contains(where: { $0 < 0x20 }) else { return nil }
    return try? JSONDecoder().decode(Answer.self, from: Data(line))
  }
}
