import FaceProcess
import Foundation
import Rules
import Services
import Support
import Testing

@Suite("What a face check program says")
struct VerdictTests {
  @Test(
    "Each behaviour has its verdict",
    arguments: [
      ("match", FaceVerdict.match), ("different", .different), ("unavailable", .void(.unavailable)),
      ("slow 1", .match), ("garbage", .void(.garbage)), ("two-lines", .void(.garbage)),
      ("wrong-attempt", .void(.garbage)), ("flood", .void(.garbage)), ("silent", .void(.crash)),
      ("crash", .void(.crash)), ("late-crash", .void(.crash)), ("signal", .void(.crash)), ("fork", .match),
    ])
  func behaviour(_ name: String, _ verdict: FaceVerdict) throws {
    #expect(try Face.verdict(name) == verdict)
  }

  @Test("A program that waits is held until the file is there")
  func held() async throws {
    let folder = TemporaryFolder()
    let device = try Face.device("wait \(folder.path)/go")
    let order = try Face.order()
    async let verdict = device.verdict(on: order)
    #expect(FileManager.default.createFile(atPath: folder.path + "/go", contents: nil))
    #expect(await verdict == .match)
  }

  @Test("Several checks are scripted line by line, and the one after the last crashes")
  func scripted() throws {
    let folder = TemporaryFolder()
    let script = folder.path + "/script"
    try "different\nslow 0\nunavailable\n".write(toFile: script, atomically: true, encoding: .utf8)
    let verdicts = try (0..<4).map { _ in try Face.verdict("file \(script)") }
    #expect(verdicts == [.different, .match, .void(.unavailable), .void(.crash)])
  }

  @Test(
    "Nothing but one whole line about this attempt is a verdict",
    arguments: [
      "\n", " ", "null\n", "[]\n", "{}\n", "match\n", "\"match\"\n",
      answer(schema: "anjungan.face-check/2"), answer(schema: nil),
      answer(attempt: nil), answer(attempt: ""), answer(attempt: "0123456789ABCDEF0000000000000007"),
      answer(attempt: "0123456789abcdef000000000000007"), answer(attempt: "0123456789abcdef00000000000000070"),
      answer(verdict: nil), answer(verdict: ""), answer(verdict: "MATCH"), answer(verdict: "match "),
      answer(verdict: "timeout"), answer() + "\n", "\n" + answer(), answer() + answer(), answer() + "x",
      String(answer().dropLast()) + answer(), String(answer().dropLast(3)), answer() + "\u{0}",
      "\u{1B}[2J" + answer(),
      answer().replacing("\"match\"", with: "1"), answer().replacing("\"match\"", with: "[\"match\"]"),
    ])
  func garbage(_ said: String) throws {
    #expect(try Self.verdict(on: Data(said.utf8)) == .void(.garbage))
  }

  @Test("Thousands of brackets are no verdict")
  func nested() throws {
    for said in [String(repeating: "[", count: 4_000), String(repeating: "{\"a\":", count: 800)] {
      #expect(try Self.verdict(on: Data(said.utf8)) == .void(.garbage))
    }
  }

  @Test("Bytes that are no UTF-8 are no verdict")
  func otherBytes() throws {
    for bytes in [[0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0x80]] as [[UInt8]] {
      let inside = Data(Self.answer(reason: "x").utf8).split(separator: UInt8(ascii: "x"), maxSplits: 1)
      #expect(inside.count == 2)
      #expect(try Self.verdict(on: inside[0] + Data(bytes) + inside[1]) == .void(.garbage))
    }
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian, .utf32] {
      #expect(try Self.verdict(on: #require(Self.answer().data(using: encoding))) == .void(.garbage))
    }
  }

  @Test("A reason, members of later versions, white space and a missing line end do no harm")
  func harmless() throws {
    let later = Self.answer().replacing("{", with: "{ \"score\" : 0.97, \"parts\": {\"verdict\": [1, null]}, ")
    for said in [Self.answer(), Self.answer(reason: "no-light"), later, String(Self.answer().dropLast())] {
      #expect(try Self.verdict(on: Data(said.utf8)) == .match)
    }
  }

  @Test("4,096 bytes are a verdict, one more is none")
  func length() throws {
    let rest = Self.answer().utf8.count
    let longest = Self.answer().replacing("{", with: "{" + String(repeating: " ", count: 4_096 - rest))
    #expect(longest.utf8.count == 4_096)
    #expect(try Self.verdict(on: Data(longest.utf8)) == .match)
    #expect(try Self.verdict(on: Data((" " + longest).utf8)) == .void(.garbage))
  }

  private static func answer(
    schema: String? = "anjungan.face-check/1", attempt: String? = "0123456789abcdef0000000000000007",
    verdict: String? = "match", reason: String? = nil
  ) -> String {
    let members = [("schema", schema), ("attempt", attempt), ("verdict", verdict), ("reason", reason)]
    return "{" + members.compactMap { name, value in value.map { "\"\(name)\":\"\($0)\"" } }.joined(separator: ",")
      + "}\n"
  }

  /// What a device makes of a program that says exactly this.
  private static func verdict(on said: Data) throws -> FaceVerdict {
    let folder = TemporaryFolder()
    try said.write(to: URL(filePath: folder.path + "/said"))
    return try ExternalFaceDevice(command: ["/bin/cat", folder.path + "/said"]).verdict(on: Face.order())
  }
}
