import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// The kiosk itself dies under somebody's hands, and the next one goes on with what was stored.
@Suite("The power of the built kiosk is cut", .waiting)
struct KioskCutTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  /// The calendar is settled before, so that the writes of a journey are all there are.
  init() throws {
    office = try Office()
    try office.desk().settlePromises()
  }

  @Test(
    "S5: during a face check: told to wait, and after 120 seconds one strike", arguments: [Fault.reserved, .judged])
  func face(at step: Fault) throws {
    let booth = try Booth(office, camera: "match", environment: ["ANJUNGAN_FAULT": step.rawValue])
    try booth.guest().opens()
    try booth.guest().getsToTheFace(person.facts)
    booth.terminal.type("1")
    #expect(booth.terminal.exitCode() == -9)

    let next = try Booth(office, camera: "match")
    try next.opens()
    try next.beginsUpdate(person)
    try next.terminal.rests(on: "sedang berlangsung di tempat lain")
    #expect(try office.access(of: person).strikes.face == 0)

    let later = try Booth(office, ahead: 121_000, camera: "match")
    try later.guest().opens()
    try later.guest().getsToTheFace(person.facts)
    #expect(try office.access(of: person).strikes.face == 1)
    #expect(try office.ledger(.faceUnfinished).count == 1 && office.ledger(.faceRight).isEmpty)
    later.terminal.type("1")
    try later.terminal.rests(on: "Langkah 5 dari 9")
    #expect(try office.access(of: person).strikes.face == 0)
  }

  /// The writes of a journey are three facts, consent, number, face check twice, and the form.
  @Test("A5: before a form is stored: nothing is, and the same person sends one from the beginning")
  func beforeCommit() throws {
    try sends(dyingAt: "counted:6")
    #expect(try office.updates().isEmpty)
    let guest = try Booth(office, camera: "match").guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try guest.getsToTheEnd(person.facts)
    let number = try guest.sends()
    #expect(try office.updates() == [number])
  }

  @Test("A5: after a form is stored: the next kiosk names its number, and there is one")
  func afterCommit() throws {
    try sends(dyingAt: "committed:6")
    let numbers = try office.updates()
    let booth = try Booth(office, camera: "match")
    try booth.opens()
    try booth.beginsUpdate(person)
    try booth.terminal.rests(on: "Pengkinian data sedang diproses")
    #expect(numbers.count == 1 && booth.terminal.text.contains(numbers[0]))
    #expect(try office.updates() == numbers)
  }

  private func sends(dyingAt fault: String) throws {
    let booth = try Booth(office, camera: "match", environment: ["ANJUNGAN_FAULT": fault])
    let guest = booth.guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try guest.getsToTheEnd(person.facts)
    booth.terminal.press(.enter)
    #expect(booth.terminal.exitCode() == -9)
  }
}
