import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Whoever comes next sees nothing of whoever was there.
@Suite("Going away") struct PrivacyVisits {
  private let office: Office
  private let sari: Somebody
  private static let personal = ["3174", "1995", "Sari", "16******74", "Wulandari"]

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  /// A form, filled in and not sent.
  private func typing() throws -> KioskVisit {
    let visit = try office.visit()
    try visit.comes()
    visit.types("1")
    try visit.fillsIn(sari.identity.nik.digits, "15/08/1995", "Sari Wulandari")
    return visit
  }

  @Test("C7: after 60 seconds a warning counts down 20, any key goes on and is not taken for more")
  func warning() throws {
    let visit = try typing()
    visit.waits(milliseconds: 59_999)
    visit.sees(not: "masih di sini?")
    visit.waits(milliseconds: 1)
    visit.sees("masih di sini?")
    visit.reads("dalam 20 detik")
    visit.sees(not: "Sari")
    visit.waits(seconds: 19)
    visit.reads("dalam 1 detik")
    visit.waits(milliseconds: 999)
    visit.types("x")
    try visit.isAt("askIdentity")
    visit.sees("[Sari Wulandari_")
    visit.sees("3174 0755 0895 9002")
  }

  @Test("C7: the visit can be prolonged ten times and more")
  func prolonged() throws {
    let visit = try typing()
    for _ in 1...12 {
      visit.waits(seconds: 79)
      visit.sees("masih di sini?")
      visit.presses(.enter)
      visit.sees("3174 0755 0895 9002")
    }
  }

  @Test("C7: after the countdown the visit is over and nothing personal is on any later picture")
  func gone() throws {
    for stop in ["form", "answer", "retype", "blocked"] {
      let visit = try typing()
      switch stop {
      case "answer": visit.presses(.enter)
      case "retype":
        try visit.comesToRetype(sari.identity)
        try visit.retypes(Somebody.wrongNumber)
      case "blocked":
        try office.strikes(sari.identity, times: 2, at: "kios-3")
        try visit.asksForUpdate(sari.identity)
      default: break
      }
      // What is told stays three times as long. Rule KY1.
      visit.waits(seconds: stop == "form" ? 80 : 200)
      try visit.isAt("farewell")
      visit.waits(seconds: 600)
      try visit.isAt("attract")
      try visit.comes(.english)
      for entry in ["1", "2", "5"] {
        visit.types(entry)
        if entry == "2" { visit.presses(.enter) }
        try visit.isAt("askIdentity")
        visit.presses(.function(10))
      }
      for fact in Self.personal {
        let wasShown = visit.hasShown(fact)
        #expect(!wasShown, "\(fact) after \(stop)")
      }
    }
  }

  @Test("Selesai, and Esc at the menu, leave nothing behind either")
  func leaves() throws {
    for keys in [[Key.character("4")], [.function(10), .escape]] {
      let visit = try office.visit()
      try visit.checks(sari.identity)
      try visit.isAt("cardDetail")
      for key in keys { visit.presses(key) }
      try visit.isAt("farewell")
      visit.presses(.escape)
      try visit.isAt("attract")
      visit.presses(.escape, .function(10), .backspace)
      for fact in Self.personal {
        let wasShown = visit.hasShown(fact)
        #expect(!wasShown)
      }
    }
  }

  @Test("C12: a person at two kiosks: one visit ends by itself, the other goes on")
  func twoKiosks() throws {
    let here = try office.visit(at: "kios-1")
    let there = try office.visit(at: "kios-2")
    try here.comesToRetype(sari.identity)
    try there.comesToRetype(sari.identity)
    try here.retypes(Somebody.wrongNumber)
    for _ in 1...10 {
      here.waits(seconds: 20)
      there.presses(.left)
    }
    try here.isAt("farewell")
    try there.retypes(Somebody.wrongNumber)
    there.sees("Kesempatan tersisa: 1 dari 3")
    try there.retypes(sari.kpj)
    try there.isAt("numberMatched")
  }

  @Test(
    "A wall clock that jumps in the middle of a visit ends nothing and warns nobody", arguments: [-30, 30] as [Int64])
  func wallClock(days: Int64) throws {
    let visit = try typing()
    office.clock.host.steps(.days(days))
    visit.waits(seconds: 59)
    visit.sees("3174 0755 0895 9002")
    visit.presses(.enter)
    try visit.isAt("cardDetail")
  }
}

/// F2 on any screen, in the middle of anything.
@Suite("Two languages") struct LanguageVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("D7: the form keeps what was typed, the cursor and the fault")
  func form() throws {
    let visit = try office.visit()
    try visit.comes()
    visit.types("2")
    visit.presses(.enter)
    try visit.fillsIn("31740755", "15/08/1995", "Sari")
    visit.presses(.enter)
    visit.reads("NIK terdiri dari 16 angka; yang diketik 8")
    visit.presses(.right, .left, .left)
    let before = visit.kiosk.terminal.frames.last
    visit.presses(.function(2))
    visit.reads("A NIK has 16 digits; 8 were typed")
    visit.sees("Tuesday, 15 August 1995")
    visit.sees("3174 0755")
    visit.types("0")
    visit.presses(.backspace, .function(2))
    let after = visit.kiosk.terminal.frames.last
    #expect(after?.lines.filter { $0.contains("[") } == before?.lines.filter { $0.contains("[") })
  }

  @Test("D7: through a whole journey, each screen in both languages and no try lost")
  func journey() throws {
    let visit = try office.visit()
    try visit.comes(.english)
    try visit.asksForUpdate(sari.identity)
    visit.sees("Consent")
    visit.presses(.function(2))
    visit.sees("Persetujuan")
    try visit.agrees()
    visit.sees("Kesempatan tersisa: 3 dari 3")
    visit.types("9999")
    visit.presses(.function(2))
    visit.sees("Tries left: 3 of 3")
    visit.sees("[999 9________]")
    visit.reads("Ketik ulang Nomor Kartu (16******74) dengan benar dan sesuai tanpa sensor")
    visit.types("9999999")
    visit.presses(.enter)
    visit.reads("Not counted yet")
    visit.presses(.enter)
    visit.sees("Tries left: 2 of 3")
    visit.presses(.function(2))
    visit.sees("Kesempatan tersisa: 2 dari 3")
  }

  @Test("The next visitor begins in Indonesian")
  func nextVisitor() throws {
    let visit = try office.visit()
    try visit.comes(.english)
    visit.presses(.escape)
    visit.sees("Session ended")
    visit.waits(seconds: 16)
    visit.sees("Selamat datang")
  }

  @Test("The verbatim warnings stay Indonesian in English, each with its translation")
  func verbatim() throws {
    let visit = try office.visit()
    try visit.comes(.english)
    try visit.asksForUpdate(Somebody(.claim).identity)
    visit.reads("Pengkinian data tidak dapat dilanjutkan pada aplikasi JMO")
    visit.reads("The data update cannot be continued because a JHT claim is still in process")
  }
}
