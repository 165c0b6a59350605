import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// Complaints that are taken down, found and gone through by their letters. Rules T9, T10, T11.
@Suite("What is brought to the counter")
struct TakingVisits {
  private let branch: BusyBranch
  private var office: Office { branch.office }

  init() throws { branch = try BusyBranch() }

  private func rina() throws -> CounterVisit { try office.counter(of: .rina) }

  /// The number on the glass.
  private func number(in visit: CounterVisit) throws -> Reference {
    let words = visit.lines.flatMap { $0.split(separator: " ") }.map(String.init)
    return try #require(words.lazy.compactMap { Reference($0) }.first)
  }

  @Test("From the menu: category, words, who may know, and the number to hand out; a caller's goes by 175")
  func fromMenu() throws {
    let rina = try rina()
    rina.types("c1")
    rina.types("Kartu saya belum dicetak juga.")
    rina.presses(.function(4))
    try rina.isAt("takeDownContact")
    rina.types("12Tono Wibisana")
    rina.presses(.tab)
    rina.types("081234567890")
    rina.presses(.function(4))
    try rina.isAt("takeDownSending")
    rina.reads("Bacakan kepada pelapor")
    rina.reads("Petugas kantor cabang dapat melihat nama dan telepon Anda. Data tidak dihapus")
    rina.types("y")
    try rina.isAt("takenDown")
    rina.reads("Pengaduan dicatat")
    rina.presses(.escape)
    try rina.isAt("menu")
    try rina.finds("tono")
    rina.reads("Terbuka, Tono Wibisana, 0812 3456 7890")
    rina.reads("175")
  }

  @Test("An anonymous one gets a PIN; what was not filed is asked about before it is lost")
  func anonymous() throws {
    let rina = try rina()
    rina.types("c6")
    rina.types("Petugas meminta uang kepada saya.")
    rina.presses(.function(10))
    try rina.isAt("leaveTyped")
    rina.reads("Pengaduan yang Anda catat belum disimpan dan akan hilang.")
    rina.presses(.escape)
    rina.presses(.function(4))
    rina.types("3")
    rina.presses(.function(4))
    rina.reads("Kami hanya menyimpan kategori dan isi pengaduan.")
    rina.types("y")
    rina.reads("PIN, untuk pelapor saja:")
  }

  @Test("Without a choice of who may know, and with half a telephone, it says what to mend and keeps the rest")
  func unfinished() throws {
    let rina = try rina()
    rina.types("c1")
    rina.types("Kartu saya belum dicetak juga.")
    rina.presses(.function(4))
    rina.presses(.function(4))
    rina.reads("Pilih siapa yang boleh tahu.")
    rina.types("1")
    for text in ["", "0812"] {
      rina.presses(.tab)
      rina.types(text)
    }
    rina.presses(.function(4))
    try rina.isAt("takeDownContact")
    rina.reads("0812")
    rina.presses(.escape)
    rina.reads("Kartu saya belum dicetak juga.")
  }

  @Test("From a person's page it takes the KTP, and is never anonymous")
  func ofPerson() throws {
    let rina = try rina()
    try rina.opens(branch.sari.identity)
    rina.offers(not: "Catat pengaduan")
    try rina.seesCard()
    try rina.chooses("Catat pengaduan")
    rina.types("1")
    rina.types("Kartu saya belum dicetak juga.")
    rina.presses(.function(4))
    rina.reads(not: "Anonim")
    rina.types("1")
    rina.presses(.function(4))
    rina.reads("identitas cocok")
    rina.types("y")
    try rina.isAt("takenDown")
    rina.presses(.escape)
    try rina.isAt("person")
  }

  @Test("A letter on the page answers what nobody has, and n opens the next one")
  func letters() throws {
    let rina = try rina()
    try rina.listsCases()
    rina.presses(.enter)
    let first = try number(in: rina)
    rina.types("j")
    try rina.isAt("caseWriting")
    rina.reads("Pengaduannya:")
    rina.types("Sudah kami periksa dan perbaiki.")
    rina.sends()
    try rina.isAt("caseScreen")
    rina.reads("Jawaban terkirim.")
    rina.types("n")
    try rina.isAt("caseScreen")
    #expect(try number(in: rina) != first)
  }

  @Test("What the reporter says is recorded by the telephone's end, and not by a wrong one")
  func reporter() throws {
    let ticket = try office.files(
      Grievance(
        category: "1", text: "Kartu saya belum dicetak.", identity: branch.sari.identity, phone: "0812 3456 7890"))
    let rina = try rina()
    try rina.opens(case: ticket)
    for (fact, isRight) in [("0000", false), ("7890", true)] {
      rina.types("f")
      rina.types(isRight ? "" : "Menyerahkan fotokopi KTP.")
      rina.presses(.tab)
      rina.types("2" + fact)
      rina.presses(.function(4))
      if !isRight {
        rina.reads("Tidak terbukti bahwa ini pelapornya.")
        rina.presses(.escape)
      }
    }
    rina.reads("Yang disampaikan pelapor sudah dicatat.")
    rina.reads("Keterangan diterima dari pelapor, dicatat rina")
  }

  @Test("T11: another PIN for whose KTP was seen, in large type; the next one tomorrow")
  func newPIN() throws {
    let ticket = try office.files(
      Grievance(category: "1", text: "Kartu saya belum dicetak.", identity: branch.sari.identity))
    let rina = try rina()
    try rina.opens(case: ticket)
    rina.types("u")
    rina.types("y")
    try rina.isAt("refused")
    rina.presses(.function(10))
    try rina.opens(withCard: branch.sari.identity)
    try rina.opens(case: ticket)
    rina.types("u")
    rina.types("y")
    try rina.isAt("casePIN")
    rina.presses(.enter)
    rina.reads("PIN baru, oleh rina")
    rina.types("u")
    rina.types("y")
    rina.reads("PIN sudah diganti.")
  }

  @Test("Another category and giving it back ask why; to a branch where nobody works it does not go")
  func reasons() throws {
    let rina = try rina()
    try rina.opens(case: branch.tickets[0])
    rina.types("g1")
    rina.presses(.function(4))
    rina.reads("Isi alasan.")
    rina.presses(.escape)
    rina.types("g Menurut telepon   1Tentang keanggotaan.")
    rina.presses(.function(4))
    rina.reads("Kategori sudah diganti.")
    rina.types("o")
    rina.types("XYZ9")
    rina.presses(.tab)
    rina.types("Terdaftar di sana.")
    rina.presses(.function(4))
    try rina.isAt("caseReason")
    rina.reads("Cabang XYZ9 tidak dikenal di sini. Periksa kodenya.")
    rina.sees("Terdaftar di sana.")
    rina.types(over: Cast.home.code)
    rina.presses(.function(4))
    rina.reads("Pengaduan ini sudah milik cabang itu.")
    rina.types(over: "J07")
    rina.presses(.function(4))
    rina.reads("belum bekerja di sistem ini")
    rina.presses(.function(2))
    rina.reads("does not work in this system yet")
    rina.presses(.escape)
    try rina.isAt("caseScreen")
    rina.types("o")
    rina.sees("Terdaftar di sana.")
  }
}

extension Visitor where Place == Post, C == ImmediateClerk {
  /// Opens the only complaint that is found by what is typed.
  fileprivate func finds(_ typed: String) throws {
    try listsCases()
    presses(.character("/"))
    types(typed)
    presses(.enter)
    presses(.enter)
    try isAt("caseScreen")
  }
}
