import Foundation
import Support
import TerminalSupport
import Testing

/// What translators get, and what they hear of what they give back. `WordingTests` looks at every text.
@Suite("anjungan screens texts") struct TextsTests {
  private let folder = TemporaryFolder()

  private func run(_ arguments: String...) throws -> Child.Ending {
    try Child(["screens", "texts"] + arguments, environment: ["HOME": "/nowhere"]).ending(within: 300)
  }

  private func checks(_ content: String, _ language: String) throws -> Child.Ending {
    let path = folder.path + "/texts"
    try content.write(toFile: path, atomically: true, encoding: .utf8)
    return try run("--check", path, "--language", language)
  }

  @Test("Of our own table only what was taken out of it is missing; as JSON it has the same texts", .walkingOptimised)
  func roundTrip() throws {
    let table = try run()
    let rows = table.output.components(separatedBy: "\r\n").dropLast()
    #expect(table.code == 0 && rows.first == "key,source,screens,room,id,en")
    let json = try run("--json").output.split(separator: "\n")
    #expect(json.count == rows.count - 1 && json.allSatisfy { $0.hasPrefix("{") && $0.contains("\"en\":") })
    let rest = rows.dropLast(3).joined(separator: "\r\n") + "\r\n"
    let checked = try checks(rest.replacing("id,en\r\n", with: "id,jv\r\n"), "jv")
    #expect(checked.code == 1 && checked.lines.count == 3 && checked.lines.allSatisfy { $0.hasPrefix("missing: ") })
    #expect(checked.errors.contains("3 texts need somebody, of \(json.count)"))
  }

  @Test(
    "A file that is none is refused with its line",
    arguments: [
      ("key,source\na,b\n", "line 1: the first line names no columns key, source and jv"),
      ("key,source,jv\na,b\n", "line 2: 2 columns in the place of 3"),
      ("key,source,jv\na,b,c\na,b,c\n", "line 3: a stands there twice"), ("key,\"source", "line 1: this is no table"),
      ("\n", "line 1: the first line names"), ("\u{FEFF}{\"key\":\"a\"}", "line 1: an object with key and source"),
      ("{\"key\":\"a\",\"source\":\"b\"}\n\n{}\n", "line 3: an object with key and source is needed"),
      ("{\"key\":\"a\"}\n", "line 1: an object with key and source is needed"), ("", "line 1: the first line names"),
    ])
  func refused(content: String, sentence: String) throws {
    let ending = try checks(content, "jv")
    #expect(ending.code == 1 && ending.errors.contains(sentence), "\(ending)")
  }

  @Test("One option without the other, and what is no file")
  func usage() throws {
    #expect(try run("--check", "x").code == 2)
    for path in [folder.path + "/none", folder.path, "/dev/zero"] {
      let ending = try run("--check", path, "--language", "jv")
      #expect(ending.code == 69 && ending.errors.hasPrefix("anjungan: \(path): "), "\(ending)")
    }
  }
}
