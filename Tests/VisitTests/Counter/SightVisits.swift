import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What a kiosk would answer somebody, told to the officer to whom it sends him; and what is on record of him.
@Suite("What a kiosk answers, at the counter") struct SightVisits {
  private let office: Office

  init() throws { office = try Office() }

  /// At the page of somebody, and what a kiosk shows him.
  private func sight(_ situation: CastMember.Situation, withCard: Bool = false) throws -> CounterVisit {
    let rina = try office.counter(of: .rina)
    let person = try Somebody(situation).identity
    try withCard ? rina.opens(withCard: person) : rina.opens(person)
    try rina.chooses("Yang dilihat peserta di anjungan")
    try rina.isAt("personDetail")
    return rina
  }

  @Test("G6: in what the register differs, who mends it; both values stand there once the KTP was seen")
  func mismatch() throws {
    let record = try Cast(today: Cast.home.zone.day(of: FakeHost.start)).stock
    let rina = try sight(.mismatch)
    rina.reads("berbeda dengan data kependudukan: nama")
    rina.sees("Dukcapil")
    rina.sees("Kedua nilai tampil setelah KTP asli dilihat.")
    rina.sees(not: "Beda nama")
    rina.presses(.escape)
    rina.reads("pengkinian tertahan: beda nama dengan Dukcapil")
    try rina.seesCard()
    try rina.chooses("Yang dilihat peserta di anjungan")
    let person = try Somebody(.mismatch)
    let own = try #require(record.participants.first { $0.participant.nik == person.identity.nik }?.participant.name)
    rina.reads("di sini “\(own)”; Dukcapil “\(person.identity.name.text)”")
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(person.identity)
    kiosk.types("1")
    try kiosk.isAt("mismatched")
  }

  @Test("M4: who is registered for less than 15 days reads from when on, and so does the officer")
  func fresh() throws {
    let day = Cast.home.zone.day(of: FakeHost.start).adding(days: 10)
    let rina = try sight(.fresh)
    rina.reads(CounterTexts.of(.indonesian).dates.day(day).replacing("\u{A0}", with: " "))
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(try Somebody(.fresh).identity)
    try kiosk.isAt("tooFresh")
  }

  @Test(
    "What else a kiosk says of cards: late, moving, inactive, none",
    arguments: [
      (CastMember.Situation.late, "belum tercatat: HRD"), (.moving, "sedang beralih ke PT Misalnya Makmur"),
      (.inactive, "tidak aktif sejak"), (.withoutCard, "Tidak ada kartu atas namanya."),
    ])
  func cards(situation: CastMember.Situation, text: String) throws {
    let rina = try sight(situation)
    rina.reads(text)
  }

  @Test("G2 G4: everything that stops him is told, not only what a kiosk tells first")
  func several() throws {
    let claim = try Somebody(.claim)
    try office.strikes(try Somebody(.active).identity, times: 3)
    let rina = try sight(.active)
    rina.reads("Terblokir sejak")
    rina.reads("Dapat dilaporkan sekarang; akan terbuka 24 jam sesudahnya.")
    rina.presses(.escape)
    rina.reads("pengkinian tertahan: terblokir")
    try rina.surely("Layani di loket saja")
    rina.reads("tertahan: terblokir, loket saja")
    try rina.opens(claim.identity)
    try rina.chooses("Yang dilihat peserta di anjungan")
    rina.reads("Klaim JHT di")
    rina.reads("Yang membatalkan: petugas cabang itu.")
  }

  @Test("Whom nothing stops: the kiosk asks for the card's number; at the counter a paused terminal is no obstacle")
  func open() throws {
    let rina = try sight(.active)
    rina.reads("Dapat dimulai: nomor kartu ditanyakan, lalu wajah diperiksa.")
    rina.reads("Tidak terblokir; tidak ada yang perlu dilaporkan.")
    rina.presses(.function(2))
    rina.reads("Can begin: the card number is asked for, then the face is checked.")
  }

  @Test("AKe: what is on record stands there only once the KTP was seen, and is gone for who calls")
  func record() throws {
    let rina = try office.counter(of: .rina)
    let sari = try Somebody(.active).identity
    try rina.opens(sari)
    rina.offers(not: "Data tersimpan")
    try rina.seesCard()
    try rina.chooses("Data tersimpan")
    rina.sees("081200009100")
    rina.sees("Kawin")
    rina.sees("Dikirim perusahaan")
    rina.presses(.escape)
    rina.types("p")
    rina.offers(not: "Data tersimpan")
    try rina.chooses("Yang dilihat peserta di anjungan")
    rina.sees(not: "081200009100")
  }
}

/// A pengkinian at the counter begins with what is on record. Rules AKe, AKb.
@Suite("The form at the counter") struct RecordedFormVisits {
  let branch: BusyBranch

  init() throws {
    branch = try BusyBranch()
    try branch.succeeds(branch.ratna)
  }

  /// At the form of somebody whose pengkinian succeeded before.
  private func form() throws -> CounterVisit {
    let rina = try branch.office.counter(of: .rina, BusyBranch.settings)
    try rina.opens(withCard: branch.ratna.identity)
    try rina.chooses("Pengkinian di loket")
    rina.types("1")
    rina.types("1")
    rina.types(branch.ratna.kpj)
    rina.presses(.enter)
    try rina.comparesAgain()
    try rina.chooses("Orang yang sama")
    return rina
  }

  private func typesContact(_ rina: CounterVisit, email: String) {
    rina.types("081270008002")
    rina.presses(.enter)
    rina.types(email)
    rina.presses(.enter)
    rina.presses(.enter)
  }

  private func typesAccount(_ rina: CounterVisit) {
    for text in ["BRI", "001201004567", "Ratna Sari"] {
      rina.types(text)
      rina.presses(.enter)
    }
    rina.presses(.enter, .enter, .enter)
  }

  @Test("AKb: telephone and e-mail, bank, account and holder are never filled in, only shown to be compared")
  func typedAnew() throws {
    let rina = try form()
    rina.sees("tersimpan: 081270008001")
    rina.sees(not: "[081270008001")
    rina.presses(.enter, .enter, .enter)
    rina.sees("✗")
    typesContact(rina, email: "ratna@pos.example")
    rina.sees("Data KTP dan KK")
    rina.sees("Yogyakarta")
    rina.presses(.enter)
    rina.sees("Jl. Melati No. 7")
    rina.presses(.enter)
    rina.sees("Nomor rekening tersimpan: 001201004567")
    rina.sees("Agus Pratiwi")
    typesAccount(rina)
    rina.sees("Yogyakarta")
  }

  @Test("Without an e-mail: why is asked, it is stored, and whoever decides reads it")
  func noEmail() throws {
    let rina = try form()
    typesContact(rina, email: "-")
    rina.sees("Tulis alasannya di belakang tanda -.")
    rina.types(" tidak punya")
    rina.presses(.enter, .enter)
    rina.presses(.enter, .enter)
    typesAccount(rina)
    rina.sees("tidak ada: tidak punya")
    rina.types("9")
    rina.types("9")
    rina.types("2")
    let contact = try #require(try branch.office.stated(by: branch.ratna)?.contact)
    #expect(contact.email == nil && contact.noEmail?.text == "tidak punya")
    let joni = try branch.office.counter(of: .joni, at: "loket-2", BusyBranch.settings)
    try joni.chooses("Verifikasi pengkinian")
    joni.presses(.enter)
    joni.reads("tidak ada: tidak punya")
  }
}

extension RecordedFormVisits {
  @Test("A kiosk's submission without an e-mail is refused, whatever was passed before")
  func kioskWithoutEmail() throws {
    let sari = try branch.id(of: branch.sari)
    let whole = try Answers.data
    let without = UpdateData(
      contact: ContactData(phone: whole.contact.phone, withoutEmail: try TypedLine("tidak punya"), npwp: nil),
      population: whole.population, additional: whole.additional)
    let reply = try branch.office.answers(.update(.submit(Caller.forged(sari), without)), Office.withCamera)
    guard case .update(.submitted(.refused(.unavailable))) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(try branch.office.updates().allSatisfy { $0.participant != sari })
  }
}
