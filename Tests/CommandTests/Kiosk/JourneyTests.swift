import Rules
import Services
import Support
import TerminalSupport
import Testing

/// The whole way from the menu to the number, at 80 by 24, by keys alone; and what an officer then finds.
@Suite("Whole journeys at the built kiosk", .waiting)
struct JourneyTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  @Test(
    "Pengkinian from the menu to the number; the same number for the officer, and once more at the kiosk: in process")
  func update() throws {
    let guest = try Booth(office, camera: "match").guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try guest.getsToTheEnd(person.facts)
    let number = try guest.sends()
    #expect(try office.updates() == [number])
    try guest.goesHome()
    guest.terminal.type("2")
    try guest.terminal.rests(on: "Mulai")
    guest.terminal.press(.enter)
    // The same visit: he goes on as himself. Rule KY4.
    try guest.terminal.rests(on: "Lanjut sebagai")
    guest.terminal.type("1")
    try guest.terminal.rests(on: "Pengkinian data sedang diproses")
    #expect(guest.terminal.text.contains(number))
  }

  @Test("A complaint from the menu to number and PIN, and tracking it by both", arguments: [true, false])
  func complaint(isIndonesian: Bool) throws {
    let guest = try Booth(office).guest(reading: isIndonesian ? .indonesian : .english)
    try guest.opens()
    try guest.complains("Antrean di loket dua jam, lalu loket ditutup.", telephone: nil)
    let (number, pin) = try guest.files()
    #expect(pin.count == 6)
    #expect(try office.tickets() == [number])
    try guest.goesHome()
    try guest.tracks(number, pin)
    try guest.terminal.rests(on: "lalu loket ditutup.")
  }

  @Test("A complaint with a telephone is found by its last four digits, and has no PIN")
  func telephone() throws {
    let guest = try Booth(office).guest()
    try guest.opens()
    try guest.complains("Petugas tidak mau mencatat aduan saya.", telephone: "0812 7000 8001")
    let (number, pin) = try guest.files()
    #expect(pin.isEmpty)
    #expect(try office.tickets() == [number])
    try guest.goesHome()
    try guest.tracks(number, "8001")
    try guest.terminal.rests(on: "tidak mau mencatat")
  }
}

extension Office {
  /// The numbers of all pengkinian as an officer of the branch lists them.
  func updates() throws -> [String] { try numbers(["update", "list", "--state", "all"]) }

  /// The numbers of all complaints as an officer of the branch lists them.
  func tickets() throws -> [String] { try numbers(["ticket", "list", "--all"]) }

  private func numbers(_ command: [String]) throws -> [String] {
    let ending = try run(command + ["--json", "--branch", "J01"])
    guard ending.code == 0 else { throw ChildFailure(description: ending.errors) }
    return try ending.lines.map { line in
      guard let number = try object(line)["number"] as? String else { throw ChildFailure(description: line) }
      return number
    }
  }
}
