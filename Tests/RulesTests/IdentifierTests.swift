import Rules
import Testing

@Suite("Random names of people and attempts, L2")
struct IdentifierTests {
  @Test(
    "L2 written as 32 lower-case hexadecimal digits, and read back",
    arguments: [
      (0, 0, "00000000000000000000000000000000"), (1, 0xAB, "000000000000000100000000000000ab"),
      (.max, .max, "ffffffffffffffffffffffffffffffff"),
    ] as [(UInt64, UInt64, String)])
  func writes(high: UInt64, low: UInt64, text: String) throws {
    let id = AttemptID(high: high, low: low)
    #expect(id.description == text)
    #expect(AttemptID(text) == id)
    #expect(AttemptID(text.uppercased()) == id)
    #expect(try encoded([id]) == ("[\"\(text)\"]", [id]))
  }

  @Test(
    "L2 anything else is none",
    arguments: [
      "", "0", "0000000000000000000000000000000", "000000000000000000000000000000000",
      "g0000000000000000000000000000000", "+0000000000000000000000000000000", "0000000000000000+000000000000000",
      "-0000000000000000000000000000000", "0000000000000000 000000000000000", "é000000000000000000000000000000",
    ])
  func none(text: String) {
    #expect(ParticipantID(text) == nil)
    #expect(throws: (any Error).self) { try decoded([ParticipantID].self, "[\"\(text)\"]") }
  }
}
