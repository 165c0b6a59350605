import Foundation
import Rules
import Support
import TerminalSupport
import Testing

/// However a visit ends, the next person finds nothing of it, and nobody a shell.
@Suite("The end of the built kiosk", .waiting)
struct KioskEndTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  private func midForm() throws -> Booth {
    let booth = try Booth(office)
    try booth.opens()
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Nama lengkap")
    booth.terminal.type(person.nik.digits)
    booth.terminal.press(.enter)
    booth.terminal.type(Booth.typed(person.birth))
    booth.terminal.press(.enter)
    booth.terminal.type(person.name.text)
    try booth.terminal.rests(on: person.name.text)
    return booth
  }

  @Test("E7 C4: told to end: its exit code, a wiped screen, the terminal as it was", arguments: [SIGTERM, SIGHUP])
  func signals(_ number: Int32) throws {
    let terminal = try midForm().terminal
    #expect(!terminal.isCooked && terminal.isAlternate)
    let before = terminal.bytesWritten
    terminal.send(signal: number)
    #expect(terminal.exitCode() == 128 + number)
    #expect(terminal.isCooked && !terminal.isAlternate && terminal.isCursorVisible)
    let after = Array(terminal.received[before...])
    #expect(after.contains("\u{1B}[3J"), "the lines that scrolled away too")
    for secret in Booth.secrets(of: person) {
      #expect(!terminal.text.contains(secret))
      #expect(!after.contains(secret))
    }
  }

  @Test("C4: a pulled cable ends it with 129")
  func cable() throws {
    let terminal = try midForm().terminal
    terminal.hangUp()
    #expect(terminal.exitCode() == 129)
  }

  @Test("C4: Ctrl and C, \\, S, Q or D do nothing", arguments: ["C", "\\", "S", "Q", "D"] as [Character])
  func control(_ letter: Character) throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.terminal.type("1600")
    booth.terminal.press(.control(letter))
    booth.terminal.press(.control(letter))
    booth.terminal.type("0000003")
    try booth.terminal.rests(on: "160 0000 0003")
    #expect(booth.terminal.alive)
    booth.terminal.send(signal: SIGINT)
    booth.terminal.send(signal: SIGQUIT)
    booth.terminal.send(signal: SIGTSTP)
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Nomor kartu Anda sesuai")
  }

  @Test("C4: Ctrl-Z takes back what was typed last, and stops no program")
  func undo() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.terminal.type("1600")
    try booth.terminal.rests(on: "4 dari 11")
    booth.terminal.press(.control("Z"))
    try booth.terminal.wait(for: "less than was typed") { !$0.text.contains("4 dari 11") }
    #expect(booth.terminal.alive)
  }

  @Test("C5: killed in the middle, the next kiosk on the same terminal shows nothing of the visit")
  func killed() throws {
    let script = "\"$0\" kiosk --store \"$1\" --branch J01; exec \"$0\" kiosk --store \"$1\" --branch J01"
    let terminal = try Emulator(
      "/bin/sh", ["-c", script, Program.path, office.store], environment: office.environment)
    try terminal.sees("Bahasa Indonesia")
    let first = try #require(try Self.children(of: terminal.process).first)
    terminal.type("11")
    try terminal.sees("Nama lengkap")
    terminal.type(person.nik.digits)
    try terminal.wait(for: "the whole NIK") { $0.text.contains(String(person.nik.digits.suffix(4))) }
    kill(first, SIGKILL)
    try terminal.sees("Bahasa Indonesia")
    for secret in Booth.secrets(of: person) { #expect(!terminal.text.contains(secret)) }
    #expect(!terminal.text.contains(String(person.nik.digits.suffix(4))))
    #expect(!terminal.isCooked)
  }

  private static func children(of process: Int32) throws -> [Int32] {
    try String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
      .split(separator: " ").compactMap { Int32($0) }
  }

  @Test("C7: nobody for ten seconds: a warning that any key takes away, and it is no key of the form")
  func idle() throws {
    let booth = try Booth(office, environment: ["ANJUNGAN_IDLE_SECONDS": "10"])
    try booth.getsToTheNumber(person)
    booth.terminal.type("1600")
    try booth.terminal.rests(on: "masih di sini?", within: 60)
    #expect(!booth.terminal.text.contains("1600"), "hidden while nobody looks")
    booth.terminal.type("9")
    try booth.terminal.rests(on: "Ketik ulang Nomor Kartu")
    booth.terminal.type("0000003")
    try booth.terminal.rests(on: "160 0000 0003")
  }
}

extension [UInt8] {
  /// The text stands somewhere in these bytes.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard count >= wanted.count else { return false }
    return (0...(count - wanted.count)).contains { self[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
