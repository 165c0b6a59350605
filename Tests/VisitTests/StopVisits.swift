import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What somebody has typed is not lost by one key.
@Suite("Leaving what was typed and not sent") struct StopVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test(
    "N7: F10 in the form asks first, and yes leaves nothing",
    arguments: [Key.function(10), .character("0"), .character("2"), .character("3")])
  func form(yes: Key) throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    visit.fillsIn(["0812 7000 8001"])
    visit.presses(.function(10))
    try visit.isAsked("Belum ada data yang dikirim", keeping: "0812 7000 8001")
    try visit.stops(by: yes, at: yes == .character("3") ? "farewell" : "mainMenu", without: "0812 7000 8001")
    #expect(try office.updates().isEmpty)
  }

  @Test("N7: so does F10 on the review")
  func review() throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    visit.presses(.function(10))
    try visit.isAsked("Belum ada data yang dikirim", keeping: "Rina.Pratiwi@pos.example")
    try visit.stops(by: .function(10), without: "Rina.Pratiwi@pos.example")
  }

  @Test("F10, 0 and Esc at each step of a complaint ask first, once something is written")
  func complaint() throws {
    let visit = try office.visit()
    try visit.opens("3")
    visit.presses(.function(10))
    try visit.isAt("mainMenu")
    var grievance = Grievance(identity: sari.identity)
    grievance.phone = "0812 7000 8001"
    try visit.tells(grievance)
    visit.presses(.character("0"))
    try visit.isAsked("Pengaduan Anda belum dikirim", keeping: grievance.text)
    visit.presses(.escape)
    for step in ["complaintContact", "complaintIdentity", "complaintMode", "complaintText", "complaintCategory"] {
      visit.presses(.escape)
      try visit.isAt(step)
      visit.presses(.function(10))
      try visit.isAt("stopHere")
      visit.presses(.escape)
      try visit.isAt(step)
    }
    visit.presses(.escape)
    try visit.isAt("stopHere")
    visit.presses(.escape, .enter)
    visit.sees(grievance.text)
    #expect(try office.tickets().isEmpty)
  }

  @Test("A message that was not sent is asked about on the page of the complaint as well")
  func message() throws {
    var visit = try office.visit()
    try visit.files(Grievance(phone: "0812 7000 8001"))
    let ticket = try #require(try office.tickets().first)
    try visit.leaves()
    visit = try office.visit()
    try visit.opens(ticket)
    visit.presses(.function(10))
    try visit.isAt("mainMenu")
    try visit.opens(ticket)
    try visit.takes("Tulis pesan")
    visit.types("Nomor antrean saya B-17.")
    visit.presses(.function(10))
    try visit.isAsked("Pesan Anda belum dikirim", keeping: "Nomor antrean saya B-17.")
    visit.presses(.escape, .escape)
    try visit.isAt("ticketView")
    visit.types("0")
    try visit.isAt("stopHere")
    visit.presses(.escape)
    try visit.takes("Tulis pesan")
    visit.sees("Nomor antrean saya B-17.")
  }

  @Test("Where only the three facts were typed F10 leads home at once")
  func facts() throws {
    let visit = try office.visit()
    try visit.opens("1")
    visit.types(sari.identity.nik.digits)
    visit.presses(.function(10))
    try visit.isAt("mainMenu")
  }
}

extension Visitor where Place == Screens.Place, C == ImmediateClerk {
  /// Before the question: whichever key says no, what was written still stands there.
  fileprivate func isAsked(_ sentence: String, keeping typed: String) throws {
    for no in [Key.escape, .character("1"), .enter] {
      try isAt("stopHere")
      reads(sentence)
      presses(no)
      sees(typed)
      presses(.function(10))
    }
    try isAt("stopHere")
  }

  /// Says yes, and nothing is left of it.
  fileprivate func stops(by key: Key, at place: String = "mainMenu", without typed: String) throws {
    presses(key)
    try isAt(place)
    sees(not: typed)
  }
}
