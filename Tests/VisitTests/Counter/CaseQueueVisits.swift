import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// The list of complaints. Rules T5, T8.
@Suite("The queue of complaints") struct CaseQueueVisits {
  private let office: Office

  init() throws { office = try Office() }

  private func file(_ text: String, category: String = "6") throws -> Ticket {
    try office.files(Grievance(category: category, text: text, phone: "0812 3456 7890"))
  }

  private func numbers(in counter: CounterVisit) throws -> [String] {
    let all = try office.tickets().map(\.number.description)
    return counter.lines.compactMap { line in all.first { line.contains($0) } }
  }

  @Test("The earliest due first; past due, soon and mine have a sign besides the colour")
  func order() throws {
    let late = try file("Antrean di loket dua jam.")
    office.passes(.days(3))
    let soon = try file("Antrean di loket tiga jam.")
    office.passes(.days(6))
    let mine = try file("Antrean di loket empat jam.")
    try office.moves(mine, .take, by: "rina")
    let other = try file("Antrean di loket lima jam.")
    try office.moves(other, .take, by: "joni")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    #expect(try numbers(in: rina) == [late, soon, mine, other].map(\.number.description))
    rina.sees("✗ \(late.number)  27/11")
    rina.sees("! \(soon.number)")
    rina.sees("i \(mine.number)")
    rina.sees("  \(other.number)")
    rina.reads("dikerjakan Antrean di loket… Anda")
  }

  @Test("The due day has its year when that is not this one")
  func year() throws {
    office.passes(.days(37))
    let ticket = try file("Antrean di loket dua jam.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    #expect(
      rina.lines.contains { $0.contains(#/  [0-9]{2}/01/27  \d+ hk +diterima/#) && $0.contains("\(ticket.number)") })
  }

  @Test("Each choice of complaints has its key, and the screen says which it is")
  func filters() throws {
    let mine = try file("Antrean di loket dua jam.")
    let free = try file("Klaim saya belum dibayar.", category: "4")
    let done = try file("Calo menunggu di parkiran.", category: "7")
    try office.moves(mine, .take, by: "rina")
    try office.moves(done, .withdraw, by: "joni")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.reads("2 pengaduan: semua · yang terbuka")
    rina.presses(.down)
    for (key, number, words) in [
      ("2", mine, "1 pengaduan: milik Anda"), ("3", free, "1 pengaduan: belum diambil"),
    ] {
      rina.types(key)
      rina.reads(words)
      #expect(try numbers(in: rina) == [number.number.description])
    }
    rina.types("4")
    rina.reads("0 pengaduan: lewat waktu")
    rina.reads("Tidak ada pengaduan dengan pilihan ini.")
    rina.types("16")
    rina.reads("3 pengaduan: semua · termasuk yang berakhir")
    // Another choice begins at its first row.
    let first = try numbers(in: rina).first ?? ""
    let lines = rina.lines
    #expect(lines.contains { $0.contains("> ") && $0.contains(first) })
    rina.types("5")
    try rina.isAt("caseCategory")
    try rina.chooses("Klaim dan manfaat")
    rina.reads("1 pengaduan: semua · Klaim dan manfaat · termasuk yang berakhir")
    rina.types("6")
    rina.reads("1 pengaduan: semua · Klaim dan manfaat · yang terbuka")
    rina.types("5")
    try rina.chooses("Semua kategori")
    rina.reads("2 pengaduan: semua · yang terbuka")
  }

  @Test("T8: every word, at its beginning, blind to case; nothing typed shows all again")
  func search() throws {
    let first = try file("Antrean di loket dua jam.")
    _ = try file("Klaim saya belum dibayar.", category: "4")
    try office.moves(first, .take, .tell(.said("Nomor B-17 sudah diperiksa.")), by: "joni")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    for words in ["ANTRE jam", "b-17 periksa antrean", "diperiksa"] {
      rina.presses(.character("/"))
      rina.types(words)
      rina.presses(.enter)
      let isFound = words != "b-17 periksa antrean"
      rina.reads("\(isFound ? 1 : 0) pengaduan: semua · termasuk yang berakhir · kata \"\(words)\"")
      if isFound { rina.reads("Urut: terbaru dahulu") }
      rina.ticks()
    }
    #expect(try office.rows(.ticketSearched).map { $0.details.contains("found=1 ") } == [true, false, true])
    rina.presses(.character("/"))
    rina.presses(.enter)
    rina.reads("2 pengaduan: semua · yang terbuka")
    rina.reads("Urut: tenggat")
    #expect(try office.rows(.ticketSearched).count == 3)
  }

  @Test("Typing narrows what is shown and asks nothing; Esc takes the words away and only then leaves")
  func narrows() throws {
    let first = try file("Antrean di loket dua jam.")
    let second = try file("Klaim saya belum dibayar.", category: "4")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.types("/klaim")
    rina.sees("Yang dicari")
    rina.sees(second.number.description)
    rina.sees(not: first.number.description)
    rina.presses(.down)
    rina.sees(not: "Yang dicari")
    rina.sees(not: first.number.description)
    rina.presses(.escape)
    rina.sees(first.number.description)
    #expect(try office.rows(.ticketSearched).isEmpty)
    rina.types("/klaim")
    rina.presses(.tab)
    rina.types("2")
    rina.presses(.enter)
    rina.reads("kata \"klaim\"")
    #expect(try office.rows(.ticketSearched).map { $0.details.contains("reason=telepon") } == [true])
    rina.types("/")
    rina.sees(not: "[klaim")
    rina.presses(.escape)
    rina.reads("kata \"klaim\"")
    rina.presses(.escape)
    rina.reads("2 pengaduan: semua · yang terbuka")
    rina.presses(.escape)
    try rina.isAt("menu")
  }

  @Test("A number that was opened leaves no words behind")
  func numberAfterWords() throws {
    let first = try file("Antrean di loket dua jam.")
    let second = try file("Klaim saya belum dibayar.", category: "4")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.types("/klaim")
    rina.presses(.enter)
    rina.reads("kata \"klaim\"")
    rina.types("/\(first.number.symbols)")
    rina.presses(.enter)
    try rina.isAt("caseScreen")
    rina.presses(.escape)
    try rina.isAt("caseQueue")
    rina.sees(first.number.description)
    rina.sees(second.number.description)
  }

  @Test("Whose complaints are shown stands above them with its key, and every other key below")
  func groups() throws {
    _ = try file("Antrean di loket dua jam.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.sees("[1 Semua]  2 Milik saya  3 Belum diambil  4 Lewat waktu  7 Pesan baru")
    for key in ["5 Kategori", "6 Yang berakhir juga", "/ Cari", "F2 English", "0/F10 Menu"] { rina.sees(key) }
    rina.types("3")
    rina.sees("[3 Belum diambil]")
  }

  @Test("L1: a search that the store did not answer is asked again as a search")
  func searchAgain() throws {
    _ = try file("Antrean di loket dua jam.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.presses(.character("/"))
    rina.types("antre")
    office.store.trouble = .busy
    rina.presses(.enter)
    try rina.isAt("trouble")
    office.store.trouble = nil
    rina.presses(.enter)
    rina.ticks()
    rina.reads("1 pengaduan: semua · termasuk yang berakhir · kata \"antre\"")
    #expect(try office.rows(.ticketSearched).count == 1)
  }

  @Test("T8: a word that looks like a number is a word when nobody has that number; anything with a digit is a number")
  func wordOrNumber() throws {
    let month = try #require(CivilMonth(year: 2026, month: 11))
    let numbers = (0..<999 as Range<UInt64>).map { seed in
      Reference(month: month, chance: (1...6).map { seed * 31 * $0 })
    }
    let word = try #require(numbers.first { $0.symbols.allSatisfy(\.isLetter) }).symbols.lowercased()
    let number = try #require(numbers.first { !$0.symbols.allSatisfy(\.isLetter) }).symbols
    let ticket = try file("Antrean \(word) di loket.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.presses(.character("/"))
    rina.types(word)
    rina.presses(.enter)
    rina.reads("1 pengaduan: semua · termasuk yang berakhir · kata \"\(word)\"")
    rina.sees(ticket.number.description)
    rina.presses(.character("/"))
    rina.types(number)
    rina.presses(.enter)
    rina.reads("Tidak ada pengaduan dengan nomor itu yang dapat Anda buka.")
  }

  @Test("What somebody else does comes by itself, and the cursor stays on the same complaint")
  func live() throws {
    let first = try file("Antrean di loket dua jam.")
    office.passes(.days(3))
    let second = try file("Antrean di loket tiga jam.")
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.presses(.down)
    rina.sees(">   \(second.number)")
    try office.moves(first, .withdraw, by: "joni")
    rina.ticks()
    rina.sees(">   \(second.number)")
    rina.reads("1 pengaduan")
    let shown = try office.rows(.ticketShown).count
    rina.ticks()
    #expect(try office.rows(.ticketShown).count == shown)
    rina.presses(.enter)
    rina.sees("Pengaduan \(second.number)")
    try office.moves(second, .take, by: "joni")
    rina.presses(.escape)
    rina.reads("dikerjakan Antrean di loket… joni")
    rina.sees(">   \(second.number)")
  }

  @Test("Details stand beside the list where there is room, with its words, and no name or number of the reporter")
  func wide() throws {
    let ticket = try file("Antrean di loket dua jam.")
    let rina = try office.counter(of: .rina, size: Size(rows: 40, columns: 120))
    try rina.listsCases()
    rina.sees("│ Nomor")
    rina.sees("│ Jawaban paling  Jumat,")
    rina.sees("│ Isi pengaduan: Antrean di loket")
    #expect(!rina.hasShown("0812") && !rina.hasShown("Wulandari"))
    rina.presses(.enter)
    rina.sees("Pengaduan \(ticket.number)")
  }

  @Test("From the page of a person to his complaint and back")
  func fromPerson() throws {
    let sari = try Somebody(.active)
    let ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.sees(ticket.number.description)
    rina.presses(.enter)
    rina.sees("Pengaduan \(ticket.number)")
    rina.presses(.character("p"))
    try rina.isAt("person")
    rina.presses(.escape)
    rina.sees("Pengaduan \(ticket.number)")
    rina.presses(.escape)
    try rina.isAt("matters")
  }

  @Test("A locked screen keeps the complaint and what was typed")
  func locked() throws {
    let ticket = try file("Antrean di loket dua jam.")
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    try rina.walksAway()
    rina.reads(not: "Kami periksa.")
    try rina.unlocks(with: Colleague.rina.password)
    rina.sees("Kami periksa.")
  }

  @Test("What was chosen is there again after the menu, for the shift; S turns the order round")
  func remembered() throws {
    try office.files(Grievance(text: "Antrean di loket dua jam.", mode: .anonymous))
    let rina = try office.counter(of: .rina)
    try rina.listsCases()
    rina.types("3")
    rina.types("s")
    rina.types("S")
    rina.sees("terbalik")
    rina.presses(.function(10))
    try rina.listsCases()
    rina.sees("terbalik")
    rina.presses(.character("/"))
    rina.types("antrean")
    rina.presses(.enter)
    rina.presses(.function(10))
    try rina.listsCases()
    rina.sees(not: "antrean\"")
    try rina.signsOut()
    let again = try office.counter(of: .rina)
    try again.listsCases()
    again.sees(not: "terbalik")
  }
}
