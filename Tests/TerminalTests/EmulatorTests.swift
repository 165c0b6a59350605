import TerminalSupport
import Testing

@Suite("The emulator drives real programs", .waiting) struct EmulatorTests {
  @Test("Typing is seen, and the exit code arrives") func typing() throws {
    let emulator = try shell("read line; echo \"[$line]\"; exit 7")
    emulator.type("halo\r")
    try emulator.sees("[halo]")
    #expect(emulator.exitCode() == 7)
    #expect(emulator.alive == false)
  }

  @Test("A program sees its size, and a new one") func size() throws {
    let emulator = try shell("trap 'stty size; exit' WINCH; stty size; echo siap; while :; do sleep 0.01; done")
    try emulator.sees("24 80")
    try emulator.sees("siap")
    emulator.resize(rows: 30, columns: 100)
    try emulator.sees("30 100")
    #expect(emulator.exitCode() == 0)
  }

  @Test("A signal and a pulled cable end a program") func ends() throws {
    let killed = try shell("echo siap; exec sleep 100")
    try killed.sees("siap")
    killed.send(signal: 15)
    #expect(killed.exitCode() == -15)
    let hungUp = try shell("echo siap; exec sleep 100")
    try hungUp.sees("siap")
    hungUp.hangUp()
    #expect(hungUp.exitCode() == -1)
  }

  @Test("What does not come is told with the screen") func failure() throws {
    let emulator = try shell("echo hanya ini")
    let failure = #expect(throws: EmulatorFailure.self) { try emulator.sees("yang lain") }
    #expect(failure?.description.contains("hanya ini") == true)
  }

  @Test("A program sees only the environment it was given") func environment() throws {
    let emulator = try shell("env | sort | grep -v -e PWD -e SHLVL -e '^_=' -e LLVM -e ASAN; exit", ["NO_COLOR": "1"])
    #expect(emulator.exitCode() == 0)
    #expect(
      emulator.text.split(separator: "\n") == [
        "LANG=C.UTF-8", "NO_COLOR=1", "PATH=/usr/bin:/bin", "TERM=xterm-256color",
      ])
  }

  private func shell(_ script: String, _ environment: [String: String] = [:]) throws -> Emulator {
    try Emulator("/bin/sh", ["-c", script], environment: environment)
  }
}
