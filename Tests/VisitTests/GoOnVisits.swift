import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Whoever has stated his three facts in a visit states them once. Rule KY4.
@Suite("One visit, one person") struct GoOnVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  /// Has checked the membership and is back at the menu.
  private func known(limits: Limits = Limits(), _ settings: Settings = Settings()) throws -> KioskVisit {
    let visit = try office.visit(settings, limits: limits)
    try visit.checks(sari.identity)
    try visit.isAt("cardDetail")
    visit.goesHome()
    return visit
  }

  @Test("KY4: from the card to the pengkinian, by initials alone and without typing anything again")
  func toUpdate() throws {
    let visit = try office.visit()
    try visit.checks(sari.identity)
    try visit.chooses("Perbarui data saya")
    try visit.isAt("updateIntro")
    visit.presses(.enter)
    try visit.isAt("goOnAs")
    visit.reads("Pada kunjungan ini S.W. sudah mengisi NIK, tanggal lahir, dan nama.")
    for fact in ["Sari", "Wulandari", "3174", "1995"] { visit.sees(not: fact) }
    visit.types("1")
    try visit.isAt("consent")
    try visit.agrees()
    try visit.retypes(sari.kpj)
    try visit.isAt("numberMatched")
  }

  @Test("KY4: a check after the check finds the same card, and Esc leads to the menu, not to a form that is filled in")
  func again() throws {
    let visit = try known()
    visit.types("1")
    try visit.isAt("goOnAs")
    visit.types("1")
    try visit.isAt("cardDetail")
    visit.presses(.escape)
    try visit.isAt("mainMenu")
  }

  @Test("KY4: a report is asked about first, as always, and a complaint carries who was known")
  func others() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try known()
    visit.types("5")
    try visit.isAt("goOnAs")
    visit.types("1")
    try visit.isAt("askReport")
    visit.types("2")
    try visit.isAt("reported")
    visit.types("1")
    try visit.tells(Grievance(identity: sari.identity))
    visit.reads("NIK, tanggal lahir, dan nama cocok.")
    visit.types("7")
    try visit.isAt("complaintFiled")
    #expect(try office.tickets().first?.participant == office.page(of: sari.identity.nik)?.id)
  }

  @Test("KY4: \"Bukan saya\" ends the visit, and the next one knows nobody")
  func another() throws {
    let visit = try known()
    visit.types("1")
    visit.types("2")
    try visit.isAt("farewell")
    visit.presses(.enter)
    try visit.comes()
    visit.types("1")
    try visit.isAt("askIdentity")
  }

  @Test("KY4: after \"Selesai\", and after the visit has ended by itself, everybody states his facts")
  func afterwards() throws {
    for leave in [false, true] {
      let visit = try known()
      if leave { try visit.leaves() } else { visit.waits(seconds: 81) }
      if visit.screen == "farewell" { visit.presses(.enter) }
      try visit.comes()
      visit.types("1")
      try visit.isAt("askIdentity")
    }
  }

  @Test("KY4: after three minutes without a key whoever comes states his facts; one millisecond less, and he goes on")
  func pause() throws {
    for (rest, screen) in [(Span.milliseconds(179_999), "goOnAs"), (.milliseconds(180_000), "askIdentity")] {
      let visit = try known(limits: Limits(idle: .minutes(10)))
      visit.clock.advance(by: rest)
      visit.types("1")
      try visit.isAt(screen)
    }
  }

  @Test("KY4: the desk goes by the row of the visit: another visit, and one without it, names nobody")
  func proof() throws {
    let (id, other) = (VisitID(high: 4, low: 1), VisitID(high: 4, low: 2))
    #expect(try office.answers(.visitor, in: id) == .visitor(initials: nil))
    _ = try office.answers(.look(sari.identity), in: id)
    #expect(try office.answers(.visitor, in: id) == .visitor(initials: "S.W."))
    for journey in Journey.allCases {
      #expect(try office.answers(.goOn(journey), in: other) == .visitor(initials: nil), "\(journey)")
    }
    // The latest counts.
    let next = try Somebody(.severalCards).identity
    office.passes(.milliseconds(1))
    _ = try office.answers(.look(next), in: id)
    let initials = next.name.text.split(separator: " ").map { "\($0.prefix(1))." }.joined()
    #expect(try office.answers(.visitor, in: id) == .visitor(initials: initials))
  }

  @Test("KY4: every gate is looked at anew: a pause of the terminal, a block that came meanwhile")
  func gates() throws {
    let visit = try known()
    try office.strikes(sari.identity, times: 3, at: "kios-2")
    visit.types("2")
    visit.presses(.enter)
    visit.types("1")
    try visit.isAt("blocked")
    let other = try office.visit(at: Office.terminal)
    for number in 0..<10 { try other.checks(.stranger(number)) }
    visit.goesHome()
    visit.types("1")
    if visit.screen == "goOnAs" { visit.types("1") }
    try visit.isAt("lookupPaused")
  }

  @Test("T1: whoever makes his complaint anonymous is known to nobody any more")
  func anonymous() throws {
    let visit = try known()
    try visit.tells(Grievance(mode: .anonymous))
    visit.types("7")
    try visit.isAt("complaintFiled")
    visit.types("1")
    visit.types("1")
    try visit.isAt("askIdentity")
  }

  @Test("Somebody else, with a complaint that is written already: it is not lost without a question")
  func writtenComplaint() throws {
    let visit = try office.visit()
    try visit.checks(Somebody(.active).identity)
    visit.goesHome()
    visit.types("3")
    visit.types("1")
    visit.types("1")
    visit.types("Kartu saya belum dicetak juga.")
    visit.presses(.function(4))
    visit.types("1")
    if visit.screen == "complaintIdentity" { visit.types("1") }
    try visit.isAt("goOnAs")
    visit.types("2")
    try visit.isAt("stopHere")
    visit.presses(.escape)
    try visit.isAt("goOnAs")
  }
}
