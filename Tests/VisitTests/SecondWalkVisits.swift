import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// What a stranger found wrong at the kiosk when he came a second time.
@Suite("A stranger's second walk") struct SecondWalkVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("T1: the help says of who sees a name what the page says")
  func whoSees() throws {
    let visit = try office.visit()
    try visit.opens("3")
    try visit.chooses("Pelayanan petugas")
    visit.types("Antrean di loket dua jam.")
    visit.presses(.function(4))
    try visit.isAt("complaintMode")
    visit.reads("Petugas kantor cabang dapat melihat nama dan telepon Anda.")
    visit.explains(
      "Terbuka: petugas kantor cabang ini dapat melihat nama dan telepon Anda. Rahasia: hanya petugas yang menangani dan "
        + "penyelia yang melihatnya.",
      "Open: officers of this branch office can see your name and telephone. Confidential: only the officer in charge and "
        + "the supervisors see them.")
  }

  @Test("T1: what is to be read about complaints promises no secret that an open one is not")
  func noSecret() throws {
    let visit = try office.visit()
    try visit.opens("6")
    visit.types("5")
    try visit.isAt("article")
    visit.reads("identitas Anda dijaga sesuai pilihan Anda")
    visit.presses(.function(2))
    visit.reads("A complaint is free, and your identity is protected as you choose.")
  }

  @Test("The search says of no word that it is missing which alone finds something")
  func search() throws {
    let visit = try office.visit()
    try visit.opens("6")
    visit.presses(.character("/"))
    try visit.isAt("articleSearch")
    visit.types("klaim kecelakaan kerja ojek")
    visit.reads("Tidak ada informasi yang memuat semua kata itu. Yang terdekat:")
    visit.reads("Jaminan Kecelakaan Kerja (JKK)")
    visit.reads("Pekerja mandiri (BPU)")
    visit.reads(not: "tidak ditemukan")
    visit.presses(.function(2))
    visit.reads("No article has all of these words. The nearest:")
    visit.reads("Work accident (JKK)")
  }

  @Test("KY1: the consent takes long to read, so the warning comes after two minutes")
  func patience() throws {
    let visit = try office.stands()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    visit.waits(seconds: 110)
    visit.sees(not: "Apakah Anda masih di sini?")
    visit.waits(seconds: 11)
    visit.sees("Apakah Anda masih di sini?")
    visit.presses(.function(2))
    try visit.isAt("consent")
  }

  @Test("The last second of the warning is one second, in English")
  func lastSecond() throws {
    let visit = try office.visit()
    try visit.comes(.english)
    visit.waits(milliseconds: 60_000 + 19_500)
    visit.reads("The session ends in 1 second to protect your data.")
  }

  @Test("G9: lists know by-names of cities, say all of their sentences, and RT and RW are counted by three digits")
  func address() throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    for texts in [Answers.contact, Answers.population] { visit.fillsIn(texts) }
    visit.presses(.tab)
    visit.types("1ajaksel12345")
    visit.reads("10 dari 3, terlalu banyak")
    visit.reads(not: "dari 10")
    visit.presses(.tab, .tab, .tab, .tab)
    visit.presses(.function(3))
    try visit.isAt("chooseName")
    visit.types("jogja")
    visit.sees("Kota Yogyakarta")
    visit.presses(.enter)
    try visit.isAt("updateForm")
    visit.sees("[Kota Yogyakarta_")
    visit.presses(.tab)
    visit.presses(.function(3))
    visit.types("zz")
    visit.sees("Tidak ada provinsi seperti itu. Hapus huruf untuk melihat daftar.")
  }

  @Test("N5: a mother of one's own name is asked about once, and is taken")
  func mother() throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    visit.fillsIn(Answers.contact)
    for text in ["3174 0101 0203 0004", "Yogyakarta", "2", sari.identity.name.text, "2"] {
      visit.types(text)
      visit.presses(.enter)
    }
    visit.reads("Ini nama Anda sendiri. Isi nama ibu kandung Anda; bila memang sama, lanjutkan.")
    visit.presses(.function(2))
    visit.reads("This is your own name. Type your mother's name; if it is the same, continue.")
    visit.presses(.function(2), .enter, .enter)
    visit.sees("Alamat sesuai KTP")
  }

  @Test("KY1: Esc from the number of a report asks once whether it was written down")
  func numberWritten() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try office.visit()
    try visit.reports(sari.identity)
    try visit.isAt("reported")
    visit.presses(.escape)
    try visit.isAt("writtenDown")
    visit.reads("Catat atau foto nomor ini. Sebutkan bila Anda bertanya kepada petugas.")
    visit.presses(.enter)
    try visit.isAt("reported")
    visit.presses(.escape)
    visit.types("2")
    try visit.isAt("askIdentity")
  }

  @Test("T3: whoever goes back after a miss types the second fact anew, and the number stands")
  func secondFactAnew() throws {
    let ticket = try office.files(Grievance(phone: "0812 3456 7890"))
    let visit = try office.visit()
    try visit.tracks(ticket.number.description, "0000")
    try visit.isAt("ticketUnfound")
    visit.types("1")
    try visit.isAt("trackTicket")
    visit.sees(ticket.number.description)
    visit.presses(.tab)
    visit.types("7890")
    visit.presses(.enter)
    try visit.isAt("ticketView")
  }

  @Test("In English the English sentence stands first, and then the official one")
  func english() throws {
    let visit = try office.visit()
    try visit.comes(.english)
    try visit.asksForUpdate(Somebody(.claim).identity)
    visit.reads("branch Bandung. Officially: ! Pengkinian data tidak dapat dilanjutkan pada aplikasi JMO")
  }
}
