import Foundation
import Rules
import Services
import Support
import TerminalSupport
import Testing

/// A store with values that no program can have written: commands say so in a sentence and end with a code, never by a
/// signal. `WildColumnTests` tries every column in the tests' own process.
@Suite("Commands on a store with wild values") struct WildStoreTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.blocks(office.people[0])
    _ = try office.files()
  }

  private static let commands = [
    ["clock", "show"], ["ticket", "list", "--all", "--branch", "J01"], ["update", "list", "--branch", "J01"],
    ["report", "--branch", "J01"], ["staff", "list", "--branch", "J01"], ["ledger", "verify"], ["holidays", "list"],
  ]

  @Test(
    "A sentence and a code, whatever stands there",
    arguments: [
      "clock SET since_boot = -9223372036854775808", "clock SET carried = 9223372036854775807",
      "clock SET time = 9223372036854775807", "ticket SET filed = -9223372036854775808",
      "ticket SET next_at = 9223372036854775807, urgency = -9223372036854775808", "ticket SET told = '[-1]'",
      "fact SET value = '9223372036854775807'", "access SET kpj_strikes = -9223372036854775808", "branch SET zone = ''",
    ])
  func change(_ change: String) throws {
    for command in Self.commands { #expect(try office.run(command).code == 0, "\(command)") }
    try office.outside("UPDATE \(change)")
    for command in Self.commands {
      let ending = try office.run(command)
      #expect([0, 1, 3, 69, 75].contains(ending.code), "\(command): \(ending)")
      #expect(ending.code == 0 || !ending.errors.isEmpty, "\(command)")
    }
  }
}
