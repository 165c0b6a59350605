import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Pengkinian Data: the card number") struct RetypeVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func retyping(at terminal: String = Office.terminal) throws -> KioskVisit {
    let visit = try office.visit(at: terminal)
    try visit.comesToRetype(sari.identity)
    return visit
  }

  @Test("The right number leads on to the counter; it was never shown")
  func right() throws {
    let visit = try retyping()
    visit.reads("Ketik ulang Nomor Kartu (16******74) dengan benar dan sesuai tanpa sensor")
    visit.sees("Kesempatan tersisa: 3 dari 3")
    let wasShown = visit.hasShown(sari.kpj)
    #expect(!wasShown)
    try visit.retypes(sari.kpj)
    try visit.isAt("numberMatched")
    visit.reads("Berikan nomor ini dan KTP asli kepada petugas loket")
    visit.reads("Senin-Jumat 08.00-15.30")
  }

  @Test("Wrong, wrong, blocked: each answer says what is left, and the third how to go on")
  func threeStrikes() throws {
    let visit = try retyping()
    try visit.retypes(Somebody.wrongNumber)
    visit.sees("Kesempatan tersisa: 2 dari 3")
    visit.reads("Nomor kartu belum sesuai. Cari kartu 16******74")
    try visit.retypes("99999999998")
    visit.sees("Kesempatan tersisa: 1 dari 3")
    visit.reads("Bila salah sekali lagi, pengkinian terblokir")
    try visit.retypes("99999999997")
    try visit.isAt("nowBlocked")
    visit.reads("sekarang terblokir, karena nomor kartu salah 3 kali berturut-turut")
    visit.reads("Blokir terbuka 1x24 jam setelah dilaporkan")
    visit.reads("Bila dilaporkan sekarang, pengkinian dapat dipakai lagi mulai ")
    #expect(try office.isBlocked(sari.identity))
  }

  @Test("Two wrong and one right: all three tries are there again")
  func passClears() throws {
    var visit = try retyping()
    try visit.retypes(Somebody.wrongNumber)
    try visit.retypes(Somebody.wrongNumber)
    try visit.retypes(sari.kpj)
    try visit.isAt("numberMatched")
    visit = try retyping()
    visit.sees("Kesempatan tersisa: 3 dari 3")
  }

  @Test("The same wrong number again counts again, and the field is empty each time")
  func sameNumberAgain() throws {
    let visit = try retyping()
    try visit.retypes(Somebody.wrongNumber)
    visit.sees("[_____________]")
    visit.presses(.enter, .enter, .enter)
    visit.sees("Kesempatan tersisa: 2 dari 3")
    try visit.retypes(Somebody.wrongNumber)
    visit.sees("Kesempatan tersisa: 1 dari 3")
  }

  @Test("Another card of one's own is a strike, and the answer names the card again")
  func otherOwnCard() throws {
    let rina = try Somebody(.severalCards)
    let visit = try office.visit()
    try visit.comesToRetype(rina.identity)
    visit.reads("Nomor Kartu (21******19)")
    try visit.retypes("98J00000012")
    visit.sees("Kesempatan tersisa: 2 dari 3")
    visit.reads("Cari kartu 21******19")
    #expect(try office.triesLeft(of: rina.identity) == 2)
  }

  @Test("N7: what is no card number is no try", arguments: ["", "1600", "160000000741", "1600000007/", "AB000000074"])
  func shape(typed: String) throws {
    let visit = try retyping()
    try visit.retypes(typed)
    try visit.isAt("retypeKPJ")
    visit.reads("Tidak dihitung")
    visit.sees("Kesempatan tersisa: 3 dari 3")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }

  @Test("Behind a number that was doubted a digit begins another one; who goes back in it mends it")
  func begunAnew() throws {
    var visit = try retyping()
    visit.types("26000000074")
    visit.presses(.enter)
    visit.reads("Belum dihitung")
    visit.presses(.home, .delete)
    visit.types("1")
    visit.sees("[160 0000 0074]")
    visit.presses(.function(3), .escape)
    visit = try retyping()
    visit.types("26000000074")
    visit.presses(.enter)
    visit.reads("Belum dihitung")
    visit.types(sari.kpj)
    visit.presses(.enter)
    try visit.isAt("numberMatched")
  }

  @Test("Leaving and coming back at another terminal, another day, keeps the strikes")
  func strikesStay() throws {
    try office.strikes(sari.identity, times: 1)
    office.passes(.days(3))
    var visit = try retyping(at: "kios-2")
    visit.sees("Kesempatan tersisa: 2 dari 3")
    try visit.retypes(Somebody.wrongNumber)
    try visit.leaves()
    visit = try retyping(at: "kios-3")
    visit.sees("Kesempatan tersisa: 1 dari 3")
    visit.reads("Tinggal satu kesempatan")
  }

  @Test("Who forgot the number learns where it stands, and loses no try")
  func lost() throws {
    let visit = try retyping()
    visit.types("1600")
    visit.presses(.function(3))
    try visit.isAt("lostNumber")
    visit.reads("tertera di bagian depan kartu peserta")
    visit.presses(.escape)
    try visit.isAt("retypeKPJ")
    visit.sees("[160 0________]")
    visit.sees("Kesempatan tersisa: 3 dari 3")
  }

  @Test("S5: a number typed elsewhere after the block is not looked at, not even the right one")
  func typedAfterTheBlock() throws {
    let elsewhere = try retyping(at: "kios-2")
    try office.strikes(sari.identity, times: 3)
    try elsewhere.retypes(sari.kpj)
    try elsewhere.isAt("blocked")
    #expect(try office.isBlocked(sari.identity))
    #expect(try office.ledger().filter { $0 == "kpj.right" }.isEmpty)
  }

  @Test("Three terminals, one try at each: together they are three")
  func threeTerminals() throws {
    var visits = 0
    for terminal in ["kios-1", "kios-2", "kios-3"] {
      let visit = try retyping(at: terminal)
      try visit.retypes(Somebody.wrongNumber)
      visits += visit.screen == "nowBlocked" ? 1 : 0
    }
    #expect(visits == 1)
    #expect(try office.isBlocked(sari.identity))
  }

  @Test("P4: thirty minutes after the consent it is asked for again, and the try is not counted")
  func consentAges() throws {
    let visit = try retyping()
    for _ in 1...30 {
      office.passes(.minutes(1))
      visit.presses(.left)
    }
    office.passes(.milliseconds(1))
    try visit.retypes(Somebody.wrongNumber)
    try visit.isAt("consent")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }

  @Test("A10: after the opening one wrong try leaves two")
  func afterTheOpening() throws {
    try office.strikes(sari.identity, times: 3)
    try office.reports(sari.identity)
    office.passes(.hours(24))
    let visit = try retyping()
    visit.sees("Kesempatan tersisa: 3 dari 3")
    try visit.retypes(Somebody.wrongNumber)
    visit.sees("Kesempatan tersisa: 2 dari 3")
    #expect(try !office.isBlocked(sari.identity))
  }
}
