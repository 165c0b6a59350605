import Foundation
import TerminalSupport
import Testing

/// What the program knows of people while it runs.
@Suite("The memory of the program", .waiting)
struct PrivateMemoryTests {
  /// As an account that is not root: to root every process looks the same.
  private func demo() throws -> Emulator {
    let words = ["--reuid=65534", "--regid=65534", "--clear-groups", Program.path, "demo"]
    return geteuid() == 0
      ? try Emulator("/usr/bin/setpriv", words, environment: ["HOME": "/nowhere"])
      : try Emulator(Program.path, ["demo"], environment: ["HOME": "/nowhere"])
  }

  @Test("L2: it is never left in a file, and no other process of the account may look into it")
  func core() throws {
    let terminal = try demo()
    try terminal.sees("Bahasa Indonesia")
    let limits = try String(contentsOfFile: "/proc/\(terminal.process)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    var facts = stat()
    #expect(stat("/proc/\(terminal.process)/environ", &facts) == 0 && facts.st_uid == 0)
  }
}
