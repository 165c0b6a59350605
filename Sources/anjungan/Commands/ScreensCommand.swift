import ArgumentParser
import Demo
import Foundation

/// `anjungan screens`.
struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "The screens and the ways between them.", subcommands: [Map.self])

  struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the map of all screens as a Mermaid diagram.",
      discussion: "Found by walking through the demo: `anjungan screens map > docs/screens.md`.")

    func run() throws {
      try FileHandle.standardOutput.write(contentsOf: Data(ScreenMap().document.utf8))
    }
  }
}
