import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What a visitor is told before he types, before a number counts, and after something has gone well.
@Suite("A visitor's ease") struct EaseVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  // MARK: A look before it counts

  @Test("KY3: a number with other ends than the mask is asked about once, before anything is sent, and then counts")
  func ends() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    let before = try office.ledger()
    visit.types("99000000001")
    visit.presses(.enter)
    visit.reads("Anda mengetik 990 0000 0001. Awal atau akhirnya tidak sama dengan \(sari.mask).")
    visit.sees("[990 0000 0001]")
    #expect(try office.ledger() == before, "nothing was sent")
    visit.presses(.enter)
    visit.reads("Yang Anda ketik: 990 0000 0001.")
    #expect(try office.triesLeft(of: sari.identity) == 2)
  }

  @Test("KY3: a letter that looks like a digit is asked about; once mended, the number is right")
  func letter() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    let typed = sari.kpj.prefix(8) + "O" + sari.kpj.suffix(2)
    visit.types(String(typed))
    visit.presses(.enter)
    visit.reads("Tanda ke-9 huruf O, bukan angka 0.")
    visit.reads("Kiriman berikutnya dihitung.")
    visit.hears(Array(repeating: .key(.backspace), count: 11))
    try visit.retypes(sari.kpj)
    try visit.isAt("numberMatched")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }

  @Test(
    "KY3: a number that begins and ends like the mask is not looked for on another card, and its letter is named again")
  func sameEnds() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    visit.types(String(sari.kpj.prefix(4) + "o" + sari.kpj.suffix(6)))
    visit.presses(.enter)
    visit.presses(.enter)
    visit.reads("Nomor kartu belum sesuai. Ketik lagi dengan tenang.")
    visit.reads("Tanda ke-5 huruf O, bukan angka 0.")
    visit.types("99000000001")
    visit.presses(.enter)
    visit.presses(.enter)
    visit.presses(.function(2))
    visit.reads("What you typed: 990 0000 0001.")
  }

  @Test("KY1: behind a wrong number the next one is typed at once, and no digit of it is lost; Enter waits")
  func typedAtOnce() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    visit.types("99000000001")
    visit.presses(.enter)
    visit.presses(.enter)
    visit.hears(sari.kpj.map { .key(.character($0)) })
    visit.hears([.key(.enter)])
    #expect(try office.triesLeft(of: sari.identity) == 2)
    try visit.isAt("retypeKPJ")
    visit.sees("[\(sari.kpj.prefix(3)) \(sari.kpj.dropFirst(3).prefix(4)) \(sari.kpj.suffix(4))]")
    visit.presses(.function(3))
    try visit.isAt("lostNumber")
    visit.reads("JMO")
  }

  @Test("KY3: within one try it is asked once, in the next try once more; two Enters in a row send nothing")
  func once() throws {
    let visit = try office.visit()
    try visit.comesToRetype(sari.identity)
    visit.types("99000000001")
    visit.hammers(.enter, .enter, .enter, every: 100)
    #expect(try office.triesLeft(of: sari.identity) == 3)
    visit.hears(Array(repeating: .key(.backspace), count: 11))
    visit.types("88000000001")
    visit.presses(.enter)
    #expect(try office.triesLeft(of: sari.identity) == 2)
    visit.types("77000000001")
    visit.presses(.enter)
    visit.reads("Belum dihitung")
    #expect(try office.triesLeft(of: sari.identity) == 2)
  }

  @Test("N1: where the birth date differs, the NIK stands as it was typed, those six digits between brackets")
  func birth() throws {
    let visit = try office.visit()
    try visit.opens("1")
    try visit.fillsIn(sari.identity.nik.digits, "16081995", "Sari Wulandari")
    visit.presses(.enter)
    try visit.isAt("birthDiffers")
    visit.sees("317407 [550895] 9002")
    visit.reads("tanggal 1 ditulis 41")
  }

  // MARK: Said before the form

  @Test("M5: while look-ups pause, the menu says until when, and no form is filled in vain")
  func paused() throws {
    let visit = try office.visit()
    for number in 0..<10 { try visit.checks(.stranger(number)) }
    visit.goesHome()
    visit.waits(seconds: 6)
    visit.sees("dijeda sampai 14.46 WIB")
    for entry in ["1", "2", "5"] {
      visit.types(entry)
      try visit.isAt("lookupPaused")
      visit.reads("dibuka lagi pada Sabtu, 21 November 2026 pukul 14.46 WIB")
      visit.goesHome()
    }
    visit.types("3")
    try visit.isAt("complaintCategory")
    visit.goesHome()
    office.passes(.minutes(16))
    let later = try office.visit()
    try later.checks(sari.identity)
    try later.isAt("cardDetail")
  }

  @Test("S8: while checks pause, a pengkinian says so before the form, and how one stands can be learnt all the same")
  func checksPaused() throws {
    for situation in [CastMember.Situation.active, .inactive, .late] {
      try office.strikes(Somebody(situation).identity, times: 1)
    }
    let visit = try office.visit()
    try visit.opens("2")
    try visit.isAt("updateIntro")
    visit.reads("Demi keamanan, pemeriksaan dibuka lagi pada Sabtu, 21 November 2026 pukul 15.3")
    visit.presses(.enter)
    try visit.isAt("askIdentity")
  }

  @Test("F29: on a Saturday whoever is sent to the counter reads when it opens, and during its hours he does not")
  func hours() throws {
    var visit = try office.visit()
    try visit.checks(.stranger())
    visit.reads("Loket buka lagi Senin, 23 November 2026 pukul 08.00 WIB")
    office.passes(.hours(24 + 19))
    visit = try office.visit()
    try visit.checks(.stranger())
    visit.reads(not: "Loket buka lagi")
    visit.reads("Telepon 021-0000-9001")
  }

  @Test("F28: the branch that alone can cancel a claim is named with its telephone and hours")
  func elsewhere() throws {
    let visit = try office.visit()
    try visit.asksForUpdate(Somebody(.claim).identity)
    try visit.isAt("claimActive")
    visit.reads("Telepon 022-0000-9001")
  }

  // MARK: What has gone well

  @Test("B3: whoever comes back after T reads that it has opened, and goes on from there")
  func opened() throws {
    try office.strikes(sari.identity, times: 3)
    var visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("reported")
    visit.sees("█")
    visit.reads("Minggu, 22 November 2026")
    visit.reads(not: "Sisa waktu")
    office.passes(.hours(24))
    office.passes(.minutes(1))
    visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("notBlocked")
    visit.reads("Blokir sudah terbuka sejak Minggu, 22 November 2026")
    visit.reads("3 kesempatan baru")
    visit.types("1")
    try visit.isAt("updateIntro")
    // Once something was tried it is over.
    try office.strikes(sari.identity, times: 1)
    visit = try office.visit()
    try visit.reports(sari.identity)
    visit.reads("Pengkinian data Anda tidak terblokir")
  }

  @Test("A word of success stands above the next step, after the card number and after the face")
  func success() throws {
    let visit = try office.stands()
    try visit.comesToRetype(sari.identity)
    try visit.retypes(sari.kpj)
    try visit.isAt("faceCheck")
    visit.reads("Nomor kartu Anda sesuai.")
    try visit.looks()
    try visit.isAt("updateForm")
    visit.reads("Verifikasi wajah berhasil.")
    visit.fillsIn(Answers.contact)
    visit.reads(not: "berhasil")
  }
}
