import Foundation
package import Rules
package import Services

// Only the library makes what these are; here they are read from text, as a program could that means ill. What they are good
// for the desk proves by rows, and so do the tests.

extension Caller {
  package static func forged(_ participant: ParticipantID) -> Caller { read(["id": participant]) }
}

extension TicketKey {
  package static func forged(_ number: Reference) -> TicketKey { read(["number": number]) }
}

private func read<Value: Decodable>(_ parts: [String: some Encodable]) -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: try JSONEncoder().encode(parts))
  } catch {
    fatalError("\(error)")
  }
}
