import ArgumentParser
import TerminalSupport
import Testing

@testable import Commands

/// The short way by which terminals are started says what the parser says, or nothing.
@Suite("The command lines that start a terminal")
struct TerminalStartTests {
  /// What stands on a command line, as the command has it.
  private struct Given: Hashable {
    var given: [Setting: String] = [:]
    var look = Look()
  }

  private func parsed(_ words: [String]) throws -> Given {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "kiosk":
      let command = try KioskCommand.parse(rest)
      return Given(given: command.given, look: command.options.look)
    case "counter":
      let command = try CounterCommand.parse(rest)
      return Given(given: command.given, look: command.options.look)
    default: return Given(look: try DemoCommand.parse(rest).front.look)
    }
  }

  @Test(
    "Every option of the three commands, both ways of writing it, is read as the parser reads it",
    arguments: TerminalStart.Command.allCases)
  func options(_ command: TerminalStart.Command) throws {
    let help = Anjungan.helpMessage(for: command.type)
    let names = help.matches(of: /--[a-z-]+/).map { String($0.output) }
    let options = Set(names).subtracting(["--help", "--version"])
    #expect(options.count > 2)
    for option in options.sorted() {
      let value = option == "--theme" ? "mono" : "7"
      let lines = [[option], [option, value], ["\(option)=\(value)"]].map { [command.rawValue] + $0 }
      let read = lines.filter { line in
        guard let start = TerminalStart(line), let known = try? parsed(line) else { return false }
        return start.given == known.given && start.look == known.look
      }
      #expect(!read.isEmpty, "\(option) takes the long way")
      for line in lines where (try? parsed(line)) == nil { #expect(TerminalStart(line) == nil, "\(line)") }
    }
  }

  @Test("All of them together")
  func together() throws {
    let line = [
      "kiosk", "--store", "/tmp/a b", "--key=k=v", "--branch", "J01", "--terminal", "Aula é",
      "--theme", "high-contrast", "--ascii", "--no-mouse", "--face-check", "/bin/true x", "--face-check-seconds", "9",
      "--face-voids", "2", "--no-cuti-bersama-worked",
    ]
    let start = try #require(TerminalStart(line))
    let known = try parsed(line)
    #expect(start.given == known.given && start.look == known.look)
    #expect(start.given[.key] == "k=v" && start.given[.cutiBersamaWorked] == "no" && !start.look.hasMouse)
  }

  @Test(
    "What is not plainly right goes to the parser, which says what is wrong and gives help",
    arguments: [
      [], ["kiosks"], ["kiosk", "--help"], ["kiosk", "-h"], ["help", "kiosk"], ["--version"], ["kiosk", "--branch"],
      ["kiosk", "--branch", "--ascii"], ["kiosk", "--branch", ""], ["kiosk", "--branch="],
      ["kiosk", "--theme", "pink"], ["kiosk", "something"], ["kiosk", "--ascii=1"],
      ["kiosk", "--branch", "A", "--branch", "B"],
      ["kiosk", "--cuti-bersama-worked", "--no-cuti-bersama-worked"], ["kiosk", "--counter-idle-minutes", "3"],
      ["demo", "--store", "x"], ["counter", "--face-voids", "3"], ["kiosk", "--"], ["kiosk", "--bránch", "A"],
      ["kiosk", "-branch", "A"], ["ledger", "verify"],
    ])
  func odd(_ words: [String]) { #expect(TerminalStart(words) == nil) }

  @Test("Every command is named, so that nobody has to spell the names of types at the start")
  func names() {
    func commands(below command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
      command.configuration.subcommands.flatMap { [$0] + commands(below: $0) }
    }
    let all = commands(below: Anjungan.self)
    #expect(all.count > 30)
    for command in all { #expect(command.configuration.commandName != nil, "\(command)") }
  }
}

extension TerminalStart.Command {
  fileprivate var type: any ParsableCommand.Type {
    switch self {
    case .kiosk: KioskCommand.self
    case .counter: CounterCommand.self
    case .demo: DemoCommand.self
    }
  }
}
