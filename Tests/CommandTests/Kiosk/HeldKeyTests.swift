import Rules
import Services
import Support
import TerminalSupport
import Testing

/// A finger, a book or a child on the Enter key: ten seconds of repetitions, each as soon as the last one was taken.
@Suite("Keys that are held down at the built kiosk", .waiting)
struct HeldKeyTests {
  /// 30 times a second for 10 seconds.
  private static let repetitions = 300
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  /// A kiosk that does not ask whether somebody is still there: ten seconds of repetitions take a busy machine longer.
  private func standing(camera: String? = nil) throws -> Booth {
    try Booth(office, camera: camera, environment: ["ANJUNGAN_IDLE_SECONDS": "600"])
  }

  private func reviewing() throws -> Booth {
    let booth = try standing(camera: "match")
    let guest = booth.guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try guest.getsToTheEnd(person.facts)
    return booth
  }

  /// Until the menu is there with the cursor on its last line, which comes after every Enter. One press could fall
  /// among the keys that a new verdict drops; a question on the way is answered by the same key.
  private func goesHome(_ booth: Booth) throws {
    let last = "> 6  Informasi"
    for _ in 0..<15 where !booth.terminal.text.contains(last) {
      booth.terminal.press(.function(10))
      booth.terminal.press(.end)
      try? booth.terminal.sees(last, within: 2)
    }
    try booth.terminal.rests(on: last)
  }

  /// The page stands there, however long the key was held on it.
  private func stays(_ booth: Booth, on sentence: String) {
    booth.terminal.pump()
    #expect(booth.terminal.text.contains(sentence), "\(booth.terminal.text)")
  }

  @Test("C8: Enter held down where a pengkinian is sent: one submission")
  func update() throws {
    let booth = try reviewing()
    try booth.terminal.hold(.enter, until: "Pengkinian data terkirim", andThen: Self.repetitions)
    stays(booth, on: "Pengkinian data terkirim")
    try goesHome(booth)
    #expect(try office.updates().count == 1)
    #expect(try office.ledger(.updateSubmitted).count == 1 && office.ledger(.updateRefused).isEmpty)
  }

  @Test("C8: three hundred Enters at once where a pengkinian is sent: one submission, whose number can be read")
  func burst() throws {
    let booth = try reviewing()
    booth.terminal.sendRaw([UInt8](repeating: 0x0D, count: Self.repetitions))
    try booth.terminal.rests(on: "Pengkinian data terkirim")
    try goesHome(booth)
    #expect(try office.updates().count == 1)
  }

  @Test("C8: Enter held down on the way back to the review changes and sends nothing")
  func firstLine() throws {
    let booth = try reviewing()
    booth.terminal.press(.home)
    try booth.terminal.rests(on: "> 1")
    try booth.terminal.hold(.enter, until: "(2 dari 2)", andThen: Self.repetitions)
    stays(booth, on: "(2 dari 2)")
    try goesHome(booth)
    #expect(try office.updates().isEmpty)
  }

  @Test("KY1: nine held down on the review turns a page and sends nothing")
  func pagingKey() throws {
    let booth = try standing(camera: "match")
    let guest = booth.guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try guest.getsToTheReview(person.facts)
    booth.terminal.sendRaw([UInt8](repeating: UInt8(ascii: "9"), count: Self.repetitions))
    try booth.terminal.rests(on: "(2 dari 2)")
    try goesHome(booth)
    #expect(try office.updates().isEmpty)
  }

  @Test("C8: Enter held down where a complaint is filed: one ticket", arguments: [nil, "0812 7000 8001"])
  func complaint(telephone: String?) throws {
    let booth = try standing()
    let guest = booth.guest()
    try guest.opens()
    try guest.complains("Antrean di loket dua jam, lalu loket ditutup.", telephone: telephone)
    try booth.terminal.hold(.enter, until: "Pengaduan diterima", andThen: Self.repetitions)
    stays(booth, on: "Pengaduan diterima")
    try goesHome(booth)
    #expect(try office.tickets().count == 1)
    #expect(try office.ledger(.ticketFiled).count == 1)
  }

  @Test("C8 S2: Enter held down where a number is retyped: one try")
  func number() throws {
    let booth = try standing()
    try booth.getsToTheNumber(person)
    booth.terminal.type(try person.mistyped.text)
    try booth.terminal.hold(.enter, until: "2 dari 3", andThen: Self.repetitions)
    try goesHome(booth)
    #expect(try office.access(of: person).strikes.kpj == 1)
  }

  @Test("KY1: Enter held down at the third wrong number reports nothing past a block that nobody has read")
  func thirdNumber() throws {
    let booth = try standing()
    try booth.getsToTheNumber(person)
    for left in ["2 dari 3", "1 dari 3"] {
      booth.retypes(try person.mistyped)
      try booth.terminal.rests(on: left)
    }
    booth.terminal.type(try person.mistyped.text)
    try booth.terminal.hold(.enter, until: "Pengkinian data terblokir", andThen: Self.repetitions)
    stays(booth, on: "Pengkinian data terblokir")
    #expect(try office.access(of: person).block?.report == nil)
  }

  @Test("C8 S2: Enter held down before the face check: one check")
  func face() throws {
    let booth = try standing(camera: "different")
    let guest = booth.guest()
    try guest.opens()
    try guest.getsToTheFace(person.facts)
    try booth.terminal.hold(.enter, until: "belum dapat dikenali", andThen: Self.repetitions)
    try goesHome(booth)
    #expect(try office.access(of: person).strikes.face == 1)
  }
}
