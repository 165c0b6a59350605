import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// One person, or his data in two hands, at two kiosks at once: one gets through, the other is told.
@Suite("One person at two terminals", .waiting, .serialized)
struct TwoTerminalsTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  @Test("S5: a face check at two kiosks at once: one runs and passes, the other says that it runs elsewhere")
  func faces() throws {
    let go = office.folder.path + "/go"
    let booths = try booths(camera: "wait \(go)") { try $0.getsToTheFace(person.facts) }
    for booth in booths { booth.terminal.type("1") }
    let told = try first(of: booths, toSee: "sedang berlangsung di tempat lain")
    #expect(try office.ledger(.faceReserved).count == 1 && office.ledger(.faceRight).isEmpty)
    try Data().write(to: URL(filePath: go))
    try booths[1 - told].terminal.rests(on: "Langkah 5 dari 9")
    #expect(try office.ledger(.faceReserved).count == 1 && office.ledger(.faceRight).count == 1)
    #expect(try office.ledger(.attemptRefused).map(\.terminal) == [told == 0 ? "hall" : "hall-2"])
    #expect(try office.access(of: person).strikes == Strikes())
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  @Test("G10 T7: a pengkinian sent from two kiosks at once: one number, and the other hears that one is in process")
  func submissions() throws {
    let booths = try booths(camera: "match") {
      try $0.getsToTheFace(person.facts)
      try $0.getsToTheEnd(person.facts)
    }
    for booth in booths { booth.terminal.press(.enter) }
    let won = try first(of: booths, toSee: "Pengkinian data terkirim")
    try booths[1 - won].terminal.rests(on: "Pengkinian data sedang diproses")
    let number = try booths[won].guest().readsTheNumberSent()
    #expect(try office.updates() == [number])
    #expect(booths[1 - won].terminal.text.contains(number))
    #expect(try office.ledger(.updateSubmitted).map(\.terminal) == [won == 0 ? "hall" : "hall-2"])
    #expect(try office.ledger(.updateRefused).count == 1)
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  @Test("S2 S5: twenty face checks of one person at once: each that ran is one strike, three at most")
  func strangeFaces() throws {
    let visit = try office.consents(person)
    _ = try Teller(at: office, "hall", camera: "match").ask(.retype(person, person.kpj, office.newErrand(), in: visit))
    let tellers = try (0..<20).map { try Teller(at: office, "hall-\($0)", camera: "different", isReady: false) }
    for teller in tellers { #expect(try teller.child.line() == "ready") }
    for teller in tellers { teller.send(.face(person, office.newErrand(), in: visit)) }
    let replies = try tellers.compactMap { try $0.reply()?.reply }
    let ran = try office.ledger(.faceReserved).count
    #expect((1...3).contains(ran) && replies.count == 20)
    #expect(try office.ledger(.faceWrong).count == ran)
    #expect(try office.access(of: person).strikes.face == ran)
    #expect(replies.count { if case .update(.face(.refused)) = $0 { true } else { false } } == 20 - ran)
    #expect(try office.ledger(.attemptRefused).count == 20 - ran)
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  // MARK: Setting up

  /// Two kiosks of the hall, at each of which the same has been done.
  private func booths(camera: String, _ before: (Guest) throws -> Void) throws -> [Booth] {
    try ["hall", "hall-2"].map { name in
      let booth = try Booth(office, named: name, camera: camera)
      try booth.guest().opens()
      try before(booth.guest())
      return booth
    }
  }

  /// Which of them shows the text first.
  private func first(of booths: [Booth], toSee text: String) throws -> Int {
    var found: Int?
    try booths[0].terminal.wait(for: "“\(text)” at either") { _ in
      for booth in booths { booth.terminal.pump() }
      found = booths.firstIndex { $0.terminal.text.contains(text) }
      return found != nil
    }
    return try #require(found)
  }
}
