import Console
import Demo
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// The same texts before the real desk: nothing of them counts. Anchor test B13; rules N7, S2.
@Suite("Hostile text and what it costs") struct HostileCostVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("B13, N7: in the field of the card number it is no try", arguments: HostileFieldTests.hostile)
  func noTry(nasty: Nasty) throws {
    let visit = try office.visit(Office.withCamera)
    try visit.comesToRetype(sari.identity)
    let before = try office.ledger()
    visit.presses(.paste(nasty.text), .enter)
    try visit.isAt("retypeKPJ")
    visit.reads("Tidak dihitung.")
    #expect(try office.triesLeft(of: sari.identity) == 3)
    #expect(try office.ledger() == before + ["person.shown"])
  }

  @Test("B13: in the three facts it is no look-up and no guess", arguments: HostileFieldTests.hostile)
  func noLookUp(nasty: Nasty) throws {
    let visit = try office.visit()
    try visit.opens("1")
    let before = try office.ledger()
    for _ in 0..<3 { visit.presses(.paste(nasty.text), .tab) }
    visit.presses(.enter)
    try visit.isAt("askIdentity")
    #expect(try office.ledger() == before)
  }

  @Test("B13: in a number to be tracked it is no guess", arguments: HostileFieldTests.hostile)
  func noGuess(nasty: Nasty) throws {
    let visit = try office.visit()
    try visit.opens("4")
    let before = try office.ledger()
    visit.presses(.paste(nasty.text), .tab, .paste(nasty.text), .enter)
    try visit.isAt("trackTicket")
    #expect(try office.ledger() == before)
  }

  @Test("B13: a complaint is filed clean or not at all", arguments: HostileFieldTests.hostile)
  func complaint(nasty: Nasty) throws {
    let visit = try office.visit()
    try visit.opens("3")
    visit.types("6")
    visit.presses(.paste(nasty.text), .enter)
    guard visit.screen == "complaintMode" else {
      try visit.isAt("complaintText")
      return visit.presses(.escape)
    }
    visit.types("3")
    visit.types("4")
    try visit.isAt("complaintFiled")
    let filed = try office.file.read { (records) throws(Failure) in
      try records.whole(at: Cast.home.code)
    }
    #expect(filed.count == 1)
    for ticket in filed {
      #expect(Printable.isClean(ticket.text.text))
      #expect((10...4_000).contains(ticket.text.text.count))
    }
  }
}
