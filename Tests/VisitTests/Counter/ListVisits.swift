import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Searching and sorting in the lists of the counter.
@Suite("Lists at the counter") struct ListVisits {
  private let office: Office

  init() throws { office = try Office() }

  /// Accounts of adi (auditor), joni and rina (petugas), sri and tuti (penyelia).
  private func accounts() throws -> CounterVisit {
    for colleague in Colleague.allCases { try office.hires(colleague) }
    let visit = try office.counter(of: .sri)
    try visit.chooses("Akun")
    try visit.isAt("staffAccounts")
    return visit
  }

  private func guesses(_ colleague: Colleague, at terminal: String) throws {
    let desk = try office.desk(at: terminal, Office.counterSettings())
    for _ in 0..<3 {
      _ = desk.answer(office.newErrand(.shift(.signIn(try colleague.name, Password(typed: "bukan sandinya")))))
    }
  }

  /// Which of the names stand in the table, from the top.
  private func names(
    _ visit: CounterVisit, of names: [String] = Colleague.allCases.map(\.rawValue)
  ) -> [String] {
    visit.lines.compactMap { line in names.first { line.dropFirst(6).hasPrefix("\($0) ") } }
  }

  // MARK: Words

  @Test("Typed words narrow at once, are kept by Enter, taken away by Esc, and only the next Esc leaves")
  func narrows() throws {
    let sri = try accounts()
    #expect(names(sri) == ["adi", "joni", "rina", "sri", "tuti"])
    sri.types("/pen")
    #expect(names(sri) == ["sri", "tuti"])
    sri.sees("2 dari 5 · Urut: akun")
    sri.types("yelia tut")
    #expect(names(sri) == ["tuti"])
    sri.presses(.backspace, .backspace, .backspace, .enter)
    #expect(names(sri) == ["sri", "tuti"])
    sri.sees("2 dari 5 · kata \"penyelia\" · Urut: akun")
    sri.sees("Esc Hapus kata")
    sri.presses(.down)
    sri.sees(">   tuti")
    sri.presses(.escape)
    #expect(names(sri).count == 5)
    sri.sees(">   tuti")
    sri.sees("Esc Kembali")
    sri.presses(.escape)
    try sri.isAt("menu")
  }

  @Test("Digits and letters are words there; help and language work and lose nothing")
  func words() throws {
    let sri = try accounts()
    sri.types("/sr0?")
    try sri.isAt("staffAccounts")
    sri.sees("[sr0?")
    sri.presses(.function(1), .function(1))
    sri.sees("Ke daftar")
    sri.sees("Hapus kata")
    sri.presses(.enter)
    sri.presses(.function(2))
    sri.sees("Find  [sr0?")
    sri.sees("0 of 5 · Sorted by: account")
    sri.reads("No row has these words.")
    sri.presses(.function(2), .backspace, .backspace)
    #expect(names(sri) == ["sri"])
    sri.presses(.function(10))
    try sri.isAt("menu")
  }

  @Test("Nothing found says so and how to see all again")
  func nothing() throws {
    let sri = try accounts()
    sri.presses(.down)
    sri.types("/zainal")
    sri.presses(.enter)
    sri.sees("0 dari 5 · kata \"zainal\"")
    sri.reads("Tidak ada baris yang cocok. Hapus kata untuk melihat semua lagi.")
    sri.sees("Esc Hapus kata")
    sri.presses(.escape)
    sri.sees(">   joni")
  }

  @Test("What others do comes while words are typed: what was typed, the order and the cursor stay")
  func live() throws {
    let sri = try accounts()
    sri.types("ss/tut")
    sri.sees("Urut: keadaan")
    #expect(names(sri) == ["tuti"])
    try guesses(.rina, at: "tut-7")
    sri.ticks()
    #expect(names(sri) == ["rina", "tuti"], "paused at tut-7, and those stand first")
    sri.sees("[tut_")
    sri.sees("2 dari 5 · Urut: keadaan")
    sri.types("i")
    #expect(names(sri) == ["tuti"])
    sri.presses(.enter)
    try guesses(.joni, at: "tuti-2")
    sri.ticks()
    #expect(names(sri) == ["joni", "tuti"])
    sri.sees(">   tuti")
  }

  @Test("A locked screen keeps words and order, and shows nothing of them")
  func locked() throws {
    let sri = try accounts()
    sri.types("s/tut")
    try sri.walksAway()
    sri.sees(not: "tut")
    try sri.unlocks(with: Colleague.sri.password)
    sri.sees("[tut_")
    #expect(names(sri) == ["tuti"])
    sri.sees("Urut: peran")
  }

  @Test(
    "Whatever is pasted into the line is bounded and clean, and the list comes back",
    arguments: [
      Nasty("\u{1B}]52;c;QUJD\u{07}"), "\u{9B}31m\u{202E}gnp.exe", "\r\n\t\0", "'; DROP TABLE staff; --",
      Nasty(String(repeating: "A", count: 65_536)), Nasty(String(repeating: "\u{301}", count: 65_536)),
      Nasty(String(repeating: "界", count: 4_000)),
    ])
  func hostile(nasty: Nasty) throws {
    let sri = try accounts()
    sri.presses(.character("/"), .paste(nasty.text))
    #expect(sri.lines.allSatisfy(Printable.isClean))
    sri.presses(.enter)
    #expect(sri.lines.allSatisfy(Printable.isClean))
    sri.presses(.escape)
    // Where nothing was left of it, Esc has left the list.
    if sri.kiosk.place.kind == "counterMenu" { try sri.chooses("Akun") }
    #expect(names(sri).count == 5)
  }

  @Test("The ledger keeps its order and is searched page by page; its own keys are words meanwhile")
  func ledger() throws {
    _ = try accounts()
    let sri = try office.counter(of: .sri, at: "loket-2")
    try sri.chooses("Buku catatan")
    sri.sees(not: "Urut")
    sri.sees(not: "S Urutkan")
    let all = sri.lines
    sri.types("/loket-2 masuk")
    sri.sees(" dari ")
    #expect(sri.lines.count { $0.contains("Masuk") } >= 1 && sri.lines != all)
    sri.types("fv")
    sri.reads("Tidak ada baris yang cocok.")
    sri.presses(.escape)
    #expect(sri.lines == all)
    sri.types("f")
    try sri.isAt("ledgerFilter")
  }

  // MARK: Orders

  @Test("Accounts by name, role and state, and by name again; the cursor stays on the same account")
  func accountOrders() throws {
    let sri = try accounts()
    try office.onHost(.disable(Colleague.adi.name))
    try guesses(.tuti, at: "loket-7")
    sri.ticks()
    sri.presses(.down, .down)
    for (order, wanted) in [
      ("akun", ["adi", "joni", "rina", "sri", "tuti"]), ("peran", ["joni", "rina", "sri", "tuti", "adi"]),
      ("keadaan", ["tuti", "adi", "joni", "rina", "sri"]), ("akun", ["adi", "joni", "rina", "sri", "tuti"]),
    ] {
      sri.sees("Urut: \(order)")
      #expect(names(sri) == wanted)
      sri.sees(">   rina")
      sri.types("s")
    }
  }

  @Test("Complaints by due day, day of filing, category and officer; the search in the texts stays where it was")
  func caseOrders() throws {
    let texts = [("6", "Antrean di loket dua jam."), ("4", "Klaim saya belum dibayar."), ("7", "Calo di parkiran.")]
    var tickets: [Ticket] = []
    for (category, text) in texts {
      tickets.append(try office.files(Grievance(category: category, text: text, phone: "0812 3456 7890")))
      office.passes(.days(1))
    }
    try office.moves(tickets[0], .take, by: "joni")
    try office.moves(tickets[2], .take, by: "adi")
    let numbers = tickets.map(\.number.description)
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    for (order, wanted) in [
      ("tenggat", [0, 1, 2]), ("disampaikan", [0, 1, 2]), ("kategori", [1, 0, 2]), ("petugas", [2, 0, 1]),
      ("tenggat", [0, 1, 2]),
    ] {
      rina.sees("3 pengaduan: semua · yang terbuka · Urut: \(order)")
      #expect(names(rina, of: numbers) == wanted.map { numbers[$0] }, "\(order)")
      rina.types("s")
    }
    rina.types("/")
    rina.sees("Yang dicari")
  }

  @Test("Where there is nothing, nothing is offered to be searched or sorted")
  func empty() throws {
    let rina = try office.counter(of: .rina)
    try rina.chooses("Verifikasi pengkinian")
    rina.sees("Tidak ada")
    rina.sees(not: "Urut")
    rina.sees(not: "/ Cari")
    rina.types("s/")
    try rina.isAt("updates")
    rina.presses(.escape)
    try rina.isAt("menu")
  }

  @Test("People by spelling, name and birth date")
  func people() throws {
    let rina = try office.counter(of: .rina)
    try rina.looks(for: "Sari Wulandary", born: "15081995")
    rina.sees("Urut: ejaan")
    rina.types("s")
    rina.sees("Urut: nama")
    rina.types("s")
    rina.sees("Urut: lahir")
    rina.types("/wulan")
    rina.sees("1 dari 1")
    rina.presses(.enter, .enter)
    try rina.isAt("person")
    rina.presses(.escape)
    rina.sees("1 dari 1 · kata \"wulan\" · Urut: lahir")
  }

  // MARK: Keys

  @Test("The last lines of the longest list name the help, and the help names every key")
  func help() throws {
    _ = try office.files(Grievance(text: "Antrean di loket dua jam.", phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.sees("F1 Bantuan")
    rina.presses(.function(1), .function(1))
    for label in [
      "Buka", "Urutkan", "Cari", "Semua", "Milik saya", "Belum diambil", "Lewat waktu", "Kategori",
      "Yang berakhir juga", "Kembali", "Bantuan", "English", "Menu", "PgUp",
    ] {
      rina.sees(label)
    }
  }
}
