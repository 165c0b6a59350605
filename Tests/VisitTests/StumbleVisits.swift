import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Where a stranger stumbled at the kiosk.
@Suite("A visitor's stumbles") struct StumbleVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  // MARK: Fields

  @Test("Whose name is known types his telephone at once, and not behind the name")
  func telephone() throws {
    var visit = try office.visit()
    try visit.opens("3")
    try visit.chooses("Pelayanan petugas")
    visit.types("Antrean di loket dua jam.")
    visit.presses(.function(4))
    try visit.chooses("Terbuka")
    visit.types("1")
    try visit.states(sari.identity)
    try visit.isAt("complaintContact")
    visit.sees("[\(sari.identity.name.text)___")
    visit.types("081234567890")
    visit.sees("[0812 3456 7890")
    visit.sees("[\(sari.identity.name.text)___")
  }

  @Test("Enter does not leave a field beside which something is wrong; Tab does, and once it is mended Enter too")
  func wrong() throws {
    var visit = try office.visit()
    try visit.opens("1")
    visit.types("31740755")
    visit.presses(.enter)
    visit.reads("NIK terdiri dari 16 angka")
    visit.types("08959002")
    visit.sees("[3174 0755 0895 9002]")
    visit.presses(.enter)
    visit.types("15081995")
    visit.sees("[15/08/1995")
    visit.presses(.function(2), .backTab)
    visit.presses(.backspace, .enter)
    visit.types("2")
    visit.sees("[3174 0755 0895 9002]")
    visit.presses(.backspace, .tab)
    visit.presses(.end, .backspace)
    visit.types("6")
    visit.sees("[15/08/1996")
  }

  // MARK: What was typed in a try that counted

  @Test("KY3: a number that is wrong in the middle stands there as it was typed, and where to look")
  func middle() throws {
    var visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    let typed = sari.kpj.prefix(7) + "55" + sari.kpj.suffix(2)
    try visit.retypes(String(typed))
    let groups = "\(typed.prefix(3)) \(typed.dropFirst(3).prefix(4)) \(typed.suffix(4))"
    visit.reads("Yang Anda ketik: \(groups). Awal dan akhirnya seperti \(sari.mask): bandingkan angka di tengahnya")
    visit.presses(.function(2))
    visit.reads("What you typed: \(groups). It begins and ends like \(sari.mask): compare the digits in the middle")
    visit.sees(not: sari.kpj)
  }

  // MARK: Time and help

  @Test("B6: the page of a report names the moment and no hours that have gone by when somebody reads on")
  func reported() throws {
    try office.strikes(sari.identity, times: 3)
    var visit = try office.visit()
    try visit.reports(sari.identity)
    for _ in Language.allCases {
      visit.reads("22")
      visit.reads(not: "24 jam lagi")
      visit.reads(not: "Time left")
      visit.presses(.function(2))
    }
  }
}
