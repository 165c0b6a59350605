import ArgumentParser
import Demo

/// `anjungan screens`.
struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "The screens, the ways between them, and their texts.",
    subcommands: [Map.self, TextsCommand.self])

  struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "map", abstract: "Print the map of all screens as a Mermaid diagram.",
      discussion: "Found by walking through the demo: `anjungan screens map > docs/screens.md`.")

    func run() throws {
      // The last line has an end, after which there is no further one.
      for line in try ScreenMap().document.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        Say.line(String(line))
      }
    }
  }
}
