import Glibc
import Rules
import Support
import TerminalSupport
import Testing

/// Whatever mistake the program may have: it leaves no visit on the glass, and a terminal that the next one can use.
@Suite("The crash of the built kiosk", .waiting)
struct KioskCrashTests {
  private static let deadly = [SIGILL, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGTRAP]
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  private func midForm(_ terminal: String) throws -> Booth {
    let booth = try Booth(office, environment: ["TERM": terminal])
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

  private func isClean(_ terminal: Emulator, after before: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(terminal.isCooked && !terminal.isAlternate && terminal.isCursorVisible, sourceLocation: sourceLocation)
    for secret in Booth.secrets(of: person) + ["Nama lengkap", "Ketik ulang"] {
      #expect(!terminal.text.contains(secret), "\(secret) is on the glass", sourceLocation: sourceLocation)
    }
    let after = Array(terminal.received[before...])
    #expect(after.contains("\u{1B}[3J"), "the lines that scrolled away too", sourceLocation: sourceLocation)
  }

  @Test(
    "C4 L2: killed by a fault: a wiped screen, the terminal as it was, and the same signal in the end",
    arguments: deadly, ["xterm-256color", "linux"])
  func killed(by number: Int32, on kind: String) throws {
    let terminal = try midForm(kind).terminal
    #expect(!terminal.isCooked)
    let before = terminal.bytesWritten
    terminal.send(signal: number)
    #expect(terminal.exitCode() == -number)
    isClean(terminal, after: before)
    let after = Array(terminal.received[before...])
    #expect(kind == "linux" || after.contains("\u{1B}[?1000l"), "no reports of the mouse any more")
  }

  @Test("C4: a mistake on the thread of the desk, in the middle of a visit")
  func desk() throws {
    let booth = try Booth(office, camera: "match", environment: ["ANJUNGAN_FAULT": "reserved:1:trap"])
    let guest = booth.guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    let before = booth.terminal.bytesWritten
    booth.terminal.type("1")
    #expect([-SIGILL, -SIGTRAP].contains(booth.terminal.exitCode()))
    isClean(booth.terminal, after: before)
  }

  @Test("C4: a mistake of the loop itself")
  func loop() throws {
    let terminal = try Booth(office, environment: ["ANJUNGAN_FAULT": "answered:1:trap"]).terminal
    #expect([-SIGILL, -SIGTRAP].contains(terminal.exitCode()))
    isClean(terminal, after: 0)
  }

  @Test("C4: the same signals end a program that is about to end as before")
  func afterwards() throws {
    let terminal = try midForm("xterm-256color").terminal
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitCode() == 128 + SIGTERM)
    #expect(terminal.isCooked)
  }
}
