import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A shift that is ended elsewhere, and passwords of one's own, as an officer sees them.
@Suite("One's own shift and password") struct OwnShiftVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test(
    "A14: disable and reset wipe every page of the officer at once, and say what is true", arguments: [true, false])
  func wiped(isReset: Bool) throws {
    let ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
    let ways: [(String, (CounterVisit) throws -> Void)] = [
      ("menu", { _ in }), ("person", { try $0.opens(withCard: sari.identity) }), ("caseQueue", { try $0.listsCases() }),
      ("caseScreen", { try $0.opens(case: ticket) }),
      (
        "caseTasks",
        { visit in
          try visit.opens(case: ticket)
          visit.presses(.enter)
        }
      ),
      (
        "caseWriting",
        { visit in
          try visit.opens(case: ticket)
          try visit.does("Catatan petugas")
          visit.types("Setengah tulisan")
        }
      ),
      (
        "findPerson",
        { visit in
          visit.presses(.function(10))
          visit.types("1")
          visit.types("3174")
        }
      ),
      (
        "locked",
        { visit in
          try visit.opens(withCard: sari.identity)
          try visit.walksAway()
        }
      ),
    ]
    for (place, way) in ways {
      let office = try office.copy()
      let rina = try office.counter(of: .rina)
      try way(rina)
      try rina.isAt(place)
      let name = try Colleague.rina.name
      try office.onHost(isReset ? .reset(name, Password(chosen: "teh melati panas", for: name)) : .disable(name))
      rina.ticks()
      try rina.isAt("signIn")
      rina.reads("Giliran kerja Anda diakhiri di tempat lain: akun ditutup, atau kata sandinya diganti.")
      rina.sees(not: sari.identity.nik.digits)
      rina.sees(not: "Setengah")
      rina.presses(.function(2))
      rina.reads("Your shift was ended elsewhere")
    }
  }

  @Test("Another change wakes the same pages and takes nothing from them")
  func otherChange() throws {
    let ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Catatan petugas")
    rina.types("Setengah tulisan")
    try office.hires(.joni)
    rina.ticks()
    rina.types(" saya")
    rina.sees("Setengah tulisan saya")
  }

  @Test("After `staff add` the first sign-in asks for a password of one's own, and nothing leads past it")
  func first() throws {
    try office.hires(.rina)
    let name = try Colleague.rina.name
    try office.onHost(.reset(name, Password(chosen: Colleague.rina.password, for: name)))
    let rina = try office.counter()
    try rina.triesToSignIn("rina", Colleague.rina.password)
    try rina.isAt("ownPassword")
    rina.reads("Kata sandi Anda dibuat orang lain.")
    rina.presses(.function(10))
    try rina.isAt("ownPassword")
    try rina.changes(Colleague.rina.password, "pendek")
    rina.reads("Kata sandi baru terlalu pendek: sedikitnya 10 karakter.")
    rina.presses(.escape)
    try rina.isAt("signIn")
    try rina.triesToSignIn("rina", Colleague.rina.password)
    try rina.changes(Colleague.rina.password, "teh melati panas")
    try rina.isAt("menu")
    rina.reads("Kata sandi Anda sudah diganti.")
    try rina.signsOut()
    try rina.triesToSignIn("rina", "teh melati panas")
    try rina.isAt("menu")
  }

  @Test("From the menu: a wrong old one is a try and said; the right one changes it, in English too")
  func fromMenu() throws {
    let rina = try office.counter(of: .rina)
    rina.presses(.function(2), .character("k"))
    try rina.isAt("ownPassword")
    rina.reads("Change the password")
    try rina.changes("payung merah sekali", "teh melati panas")
    try rina.isAt("ownPassword")
    #expect(try office.rows(.signInWrong).count == 1)
    try rina.changes(Colleague.rina.password, "teh melati panas")
    try rina.isAt("menu")
    rina.reads("Your password has been changed.")
    rina.neverSaw("melati")
  }
}

extension Visitor where Place == Post, C == ImmediateClerk {
  /// Types the old password and twice the new one over what stands there.
  fileprivate func changes(_ old: String, _ new: String) throws {
    try isAt("ownPassword")
    presses(.home)
    presses(.backTab, .backTab, .backTab, .backTab)
    for text in [old, new, new] {
      presses(.end)
      for _ in 0..<130 { presses(.backspace) }
      types(text)
      presses(.enter)
    }
  }
}
