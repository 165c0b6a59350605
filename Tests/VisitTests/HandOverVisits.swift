import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// From the kiosk to the counter where an officer compares the face. Rule P7.
@Suite("Pengkinian Data: handed over to the counter") struct HandOverVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  /// Consent and card number at a kiosk without a camera; the number stands on its screen.
  private func isHandedOver(_ visit: KioskVisit) throws -> String {
    try visit.comesToRetype(sari.identity)
    try visit.retypes(sari.kpj)
    try visit.isAt("numberMatched")
    return try Self.number(on: visit.text)
  }

  private func handedOver() throws -> String {
    let visit = try office.visit()
    return try isHandedOver(visit)
  }

  private static func number(on text: String) throws -> String {
    try #require(text.split(separator: " ").map(String.init).first { $0.count == 8 && HandOverNumber($0) != nil })
  }

  private func brings(_ number: String, to colleague: Colleague = .rina) throws -> CounterVisit {
    let counter = try office.counter(of: colleague)
    counter.types("n")
    try counter.isAt("openHandOver")
    counter.types(number)
    counter.presses(.enter)
    return counter
  }

  @Test("P7: the number is large, and the page says where the counter is")
  func told() throws {
    let visit = try office.visit()
    let number = try isHandedOver(visit)
    visit.sees("█")
    visit.sees(number)
    visit.reads("Loket Jakarta Kebayoran")
  }

  @Test("P7: while the counter is open it says until when the number is good; after hours that nobody can use it")
  func hours() throws {
    let friday = try Office(start: FakeHost.start.later(by: .hours(-28)))
    var visit = try friday.visit()
    try visit.comesToRetype(sari.identity)
    try visit.retypes(sari.kpj)
    visit.reads("Nomor berlaku sampai Jumat, 20 November 2026 pukul 11.00 WIB. Setelah itu nomor kartu ditanyakan")
    visit = try office.visit()
    _ = try isHandedOver(visit)
    visit.reads("Nomor ini hanya berlaku sampai Sabtu, 21 November 2026 pukul 15.00 WIB")
    visit.reads("sedangkan loket buka lagi Senin, 23 November 2026 pukul 08.00 WIB")
    visit.presses(.function(2))
    visit.reads("Come when it is open, with KTP and membership card")
  }

  @Test("P7: the officer opens it, sees the KTP, and goes on with the face: neither consent nor number is asked again")
  func whole() throws {
    let number = try handedOver()
    let rina = try brings(number.lowercased().replacing("-", with: " "))
    try rina.isAt("person")
    rina.reads("Dari anjungan: sudah setuju, nomor kartu sesuai.")
    rina.sees(not: sari.identity.nik.digits)
    try rina.seesCard()
    try rina.chooses("Pengkinian di loket")
    try rina.isAt("serving")
    rina.reads("Cocokkan wajah")
    rina.types("1")
    try rina.isAt("comparing")
    try rina.chooses("Orang yang sama")
    try rina.fillsInForm()
    rina.sees(try office.update(of: sari).number.description)
    let steps = ["consent.given", "kpj.right", "handover.made", "handover.opened", "person.shown", "handover.taken"]
    var rows = try office.ledger().filter(steps.contains)
    // Each further look has a row too.
    if let shown = rows.firstIndex(of: "person.shown") { rows[(shown + 1)...].removeAll { $0 == "person.shown" } }
    #expect(rows == steps, "consent and number once, at the kiosk")
  }

  @Test("P7: it opens once, in its branch, and no guess is told from another")
  func once() throws {
    let number = try handedOver()
    let bandung = try office.officer(.joni, branch: "J07")
    let read = try #require(HandOverNumber(number))
    let asked = office.newErrand(.counter(.openHandOver(read), by: bandung.officer))
    #expect(bandung.desk.answer(asked) == .counter(.handOver(.unknown)))
    let rina = try brings(number)
    try rina.isAt("person")
    rina.presses(.function(10))
    rina.types("n")
    for wrong in [number, "AAA-AAAA"] {
      rina.hears(Array(repeating: .key(.backspace), count: 10))
      rina.types(wrong)
      rina.presses(.enter)
      try rina.isAt("openHandOver")
      rina.reads("Tidak ada, sudah dibuka, atau lewat 30 menit.")
    }
    rina.hears(Array(repeating: .key(.backspace), count: 10))
    rina.types("AAA-AAAB")
    rina.presses(.enter)
    rina.reads("Nomor ini salah ketik.")
    #expect(try office.rows(.handOverWrong).count == 3, "no such number is no guess")
  }

  @Test("P7: at exactly thirty minutes it opens, one millisecond later it does not", arguments: [0, 1])
  func old(more: Int64) throws {
    let number = try handedOver()
    let at = try #require(try office.rows(.handOverMade).first).at
    let (desk, rina) = try office.officer(.rina)
    let request = CounterRequest.openHandOver(try #require(HandOverNumber(number)))
    office.reaches(until: .milliseconds(30 * 60_000 + more), after: at)
    let reply = desk.answer(office.newErrand(.counter(request, by: rina)))
    #expect((reply == .counter(.handOver(.unknown))) == (more > 0))
  }

  @Test("P7: what is too old when the officer serves is asked again, at the counter")
  func late() throws {
    let number = try handedOver()
    office.passes(.minutes(28))
    let rina = try brings(number)
    rina.lingers(minutes: 8)
    try rina.seesCard()
    try rina.chooses("Pengkinian di loket")
    try rina.isAt("serving")
    rina.reads("Persetujuan")
  }

  @Test("P7: another pengkinian of the same visit makes the number before it void")
  func another() throws {
    let visit = try office.visit()
    let first = try isHandedOver(visit)
    visit.goesHome()
    visit.types("2")
    visit.presses(.enter)
    try visit.isAt("goOnAs")
    visit.types("1")
    try visit.agrees()
    try visit.retypes(sari.kpj)
    let second = try Self.number(on: visit.text)
    #expect(first != second)
    try brings(first).isAt("openHandOver")
    try brings(second, to: .joni).isAt("person")
  }

  @Test("P7: without the KTP nothing is taken over, and gates that closed meanwhile stop it")
  func gates() throws {
    let number = try handedOver()
    let rina = try brings(number)
    rina.offers(not: "Pengkinian di loket")
    let read = try office.officer(.joni, at: "loket-2")
    let person = try #require(try office.page(of: sari.identity.nik)).id
    #expect(
      read.desk.answer(office.newErrand(.counter(.update(.serve(person)), by: read.officer)))
        == .counter(.refused(.cardNeeded)))
    #expect(try office.rows(.handOverTaken).isEmpty)
    try office.strikes(sari.identity, times: 3, at: "kios-2")
    try rina.seesCard()
    rina.offers(not: "Pengkinian di loket")
    rina.reads("Terblokir")
  }

  @Test("P7: another officer's shift has nothing of it: there consent and number are asked")
  func otherShift() throws {
    let number = try handedOver()
    try brings(number).isAt("person")
    let joni = try office.counter(of: .joni, at: "loket-2")
    try joni.opens(withCard: sari.identity)
    try joni.chooses("Pengkinian di loket")
    joni.reads("Persetujuan")
  }

  @Test("AKf: the tenth wrong number pauses this at this terminal, as every guess does, and an officer ends it")
  func guesses() throws {
    let (desk, rina) = try office.officer(.rina)
    func open(_ chance: UInt64) -> Reply {
      desk.answer(office.newErrand(.counter(.openHandOver(HandOverNumber(chance: [chance])), by: rina)))
    }
    for chance in 0..<10 { #expect(open(UInt64(chance)) == .counter(.handOver(.unknown))) }
    guard case .counter(.handOver(.paused)) = open(11) else {
      Issue.record("not paused")
      return
    }
    let free = Request.counter(.free(terminal: "loket-9"), by: rina)
    guard case .counter(.terminals(let lines)) = desk.answer(office.newErrand(free)) else {
      Issue.record("not freed")
      return
    }
    #expect(!lines.contains { $0.isPaused })
    #expect(open(0) == .counter(.handOver(.unknown)))
  }

  @Test("B1: nobody opens his own")
  func own() throws {
    let number = try handedOver()
    try office.hires(.rina, nik: sari.identity.nik)
    let rina = try brings(number)
    try rina.isAt("refused")
  }

  @Test("S11: the same errand once more opens the same page, and counts no second guess")
  func again() throws {
    let number = try handedOver()
    let (desk, rina) = try office.officer(.rina)
    let request = CounterRequest.openHandOver(try #require(HandOverNumber(number)))
    let errand = office.newErrand(.counter(request, by: rina))
    for _ in 0..<2 {
      guard case .counter(.person(let page)) = desk.answer(errand) else {
        Issue.record("no page")
        return
      }
      #expect(page.sheet.id == (try office.page(of: sari.identity.nik))?.id)
    }
    #expect(try office.rows(.handOverOpened).count == 1)
  }
}
