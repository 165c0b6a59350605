import Foundation
import TerminalSupport
import Testing

@Suite("How the program is asked for")
struct UsageTests {
  private func run(_ arguments: [String]) throws -> Child.Ending {
    try Child(arguments, environment: ["HOME": "/nowhere"]).ending(within: 300)
  }

  @Test(
    "Help is on standard output and no error",
    arguments: [
      ["--help"], ["kiosk", "--help"], ["demo", "--help"], ["participant", "show", "--help"], ["help", "ledger"],
      ["block", "report", "--help"], ["clock", "accept", "--help"], ["ledger", "verify", "--help"],
      ["import", "--help"], ["generate", "--help"], ["screens", "map", "--help"], [], ["ledger"], ["update"], ["claim"],
      ["ticket"], ["update", "list", "--help"], ["update", "decide", "--help"], ["claim", "cancel", "--help"],
      ["ticket", "list", "--help"], ["ticket", "show", "--help"], ["ticket", "answer", "--help"],
      ["staff"], ["staff", "add", "--help"], ["staff", "list", "--help"], ["staff", "disable", "--help"],
      ["staff", "reset", "--help"],
    ])
  func help(_ arguments: [String]) throws {
    let ending = try run(arguments)
    #expect(ending.code == 0 && ending.errors.isEmpty && ending.output.contains("USAGE: anjungan"))
    #expect(!ending.output.contains("errand"), "what is for tests only is not offered")
  }

  @Test("The version is a number") func version() throws {
    let ending = try run(["--version"])
    #expect(ending.code == 0 && ending.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    "What it does not know is a usage error, said on standard error",
    arguments: [
      ["kiosks"], ["--nothing"], ["kiosk", "--theme", "pink"], ["kiosk", "--branch"], ["kiosk", "sesuatu"],
      ["ledger", "verify", "--head"], ["participant", "hide"], ["demo", "--store", "x"], ["update", "undo"],
    ])
  func usage(_ arguments: [String]) throws {
    let ending = try run(arguments)
    #expect(ending.code == 2 && ending.output.isEmpty && ending.errors.contains("anjungan"))
  }

  @Test("Completions name every command that is offered", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let ending = try run(["--generate-completion-script", shell])
    #expect(ending.code == 0 && ending.errors.isEmpty && !ending.output.contains("errand"))
    for word in [
      "update", "decide", "claim", "cancel", "ticket", "answer", "data-berbeda", "duplicate-of", "staff", "penyelia",
    ] {
      #expect(ending.output.contains(word), "\(word)")
    }
  }

  @Test(
    "D10: the map of the screens is the Mermaid diagram of docs/screens.md, to the byte, in any process",
    .walkingOptimised)
  func map() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let known = try String(contentsOf: root.appending(path: "docs/screens.md"), encoding: .utf8)
    let ending = try run(["screens", "map"])
    #expect(ending.code == 0 && ending.output == known)
    #expect(known.contains("```mermaid\n") && known.hasSuffix("\n```\n"))
  }
}
