import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A corrected NIK from an officer's page to a penyelia's question. Rule DL4.
@Suite("Corrected NIKs at the counter") struct CorrectionVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func number() throws -> NIK { try NIK(String(sari.identity.nik.digits.dropLast(4)) + "8001") }

  private func asks() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.offers(not: "NIK diperbaiki Dukcapil")
    try rina.opens(withCard: sari.identity)
    try rina.chooses("NIK diperbaiki Dukcapil")
    try rina.isAt("askCorrection")
    rina.types("317404")
    rina.presses(.tab)
    rina.types("Surat Dukcapil 12")
    rina.presses(.enter)
    rina.reads("Isi NIK baru yang benar dan alasannya.")
    rina.presses(.backTab)
    for _ in 0..<24 { rina.presses(.backspace) }
    rina.types(try number().digits)
    rina.presses(.tab)
    rina.presses(.enter)
    try rina.isAt("person")
    rina.reads("Permintaan koreksi NIK diteruskan kepada penyelia.")
    rina.reads("rina meminta koreksi NIK, menunggu penyelia.")
    rina.offers(not: "NIK diperbaiki Dukcapil")
    rina.presses(.function(10))
    rina.offers(not: "Koreksi NIK")
  }

  @Test("B6: the moment at which a block opens is the same on the person's page and in the request")
  func opens() throws {
    try office.strikes(sari.identity, times: 3)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.surely("Catat laporan blokir (peserta hadir)")
    rina.reads("Akan terbuka Minggu, 22 November 2026 pukul 14.31 WIB")
    try asks()
    let sri = try office.counter(of: .sri, at: "loket-2")
    try sri.chooses("Koreksi NIK")
    sri.presses(.enter)
    try sri.isAt("correction")
    sri.reads("terbuka 22 November 2026 pukul 14.31 WIB")
  }

  @Test(
    "Asked with the KTP in hand; a penyelia reads both, is asked once, and one person goes on",
    arguments: Language.allCases)
  func granted(language: Language) throws {
    try office.strikes(sari.identity, times: 3)
    try asks()
    let sri = try office.counter(of: .sri, at: "loket-2")
    sri.waits(milliseconds: 300)
    sri.reads("1 permintaan")
    if language == .english { sri.presses(.function(2)) }
    try sri.chooses("Koreksi NIK", or: "NIK corrections")
    try sri.isAt("corrections")
    sri.neverSaw(sari.identity.nik.digits)
    sri.neverSaw(try number().digits)
    sri.presses(.enter)
    try sri.isAt("correction")
    try sri.chooses("Setujui", or: "Grant")
    #expect(try office.page(of: number()) == nil, "nothing yet")
    sri.presses(.enter)
    try sri.isAt("correction")
    #expect(try office.page(of: number()) == nil, "Enter is the way back")
    try sri.chooses("Setujui", or: "Grant")
    try sri.chooses("Ya, NIK-nya", or: "Yes, the NIK")
    try sri.isAt("corrections")
    sri.reads(language == .english ? "The NIK is corrected." : "NIK diperbaiki.")
    let page = try #require(try office.page(of: number()))
    #expect(try page.block != nil && page.id == office.page(of: sari.identity.nik)?.id)
  }

  @Test("Whoever asked sees the request and is not offered to grant it; declined, nothing changes")
  func own() throws {
    let sri = try office.counter(of: .sri)
    try sri.opens(withCard: sari.identity)
    try sri.chooses("NIK diperbaiki Dukcapil")
    sri.types(try number().digits)
    sri.presses(.tab)
    sri.types("Surat Dukcapil 12")
    sri.presses(.enter)
    sri.presses(.function(10))
    try sri.chooses("Koreksi NIK")
    sri.presses(.enter)
    sri.reads("Anda sendiri yang meminta.")
    sri.offers(not: "Setujui")
    try sri.chooses("Tolak permintaan")
    sri.reads("Tolak koreksi NIK?")
    sri.presses(.escape)
    sri.reads("Anda sendiri yang meminta.")
    try sri.chooses("Tolak permintaan")
    try sri.chooses("NIK baru tidak sama dengan KTP")
    sri.presses(.enter)
    try sri.isAt("correction")
    sri.reads("Anda sendiri yang meminta.")
    try sri.chooses("Tolak permintaan")
    try sri.chooses("NIK baru tidak sama dengan KTP")
    try sri.chooses("Ya, tolak")
    sri.reads("Permintaan koreksi NIK ditolak.")
    #expect(try office.page(of: number()) == nil)
    try sri.opens(withCard: sari.identity)
    sri.reads("Koreksi NIK ditolak sri, 21/11 14.30: NIK baru tidak sama dengan KTP.")
    try sri.chooses("Riwayat")
    sri.sees("Koreksi NIK ditolak")
  }

  @Test("M3: a number that was given up is asked for with the same statements as one that nobody has")
  func sameStatements() throws {
    try asks()
    let sri = try office.counter(of: .sri, at: "loket-2")
    try sri.chooses("Koreksi NIK")
    sri.presses(.enter)
    sri.sees("2  Setujui")
    sri.sees("4  Tolak permintaan")
    try sri.chooses("Setujui")
    try sri.chooses("Ya, NIK-nya")
    let wrong = sari.identity.birth.adding(days: 1)
    let asked = [
      Identity(nik: sari.identity.nik, birth: wrong, name: sari.identity.name),
      Identity(nik: try number(), birth: wrong, name: sari.identity.name), try Identity.stranger(),
    ]
    let traces = try asked.enumerated().map { index, identity in
      let visit = try office.visit(at: "kios-\(index + 2)")
      try visit.comes(.indonesian)
      _ = office.takeTrace()
      try visit.checks(identity)
      try visit.isAt("notFound")
      return office.takeTrace()
    }
    #expect(traces.allSatisfy { $0 == traces[0] })
    let kiosk = try office.visit(at: "kios-9")
    try kiosk.checks(sari.identity)
    try kiosk.isAt("cardDetail")
  }
}
