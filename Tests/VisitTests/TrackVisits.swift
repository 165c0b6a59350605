import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Lacak Pengaduan: number and second fact") struct TrackVisits {
  private let office: Office
  private let ticket: Ticket

  init() throws {
    office = try Office()
    ticket = try office.files(Grievance(phone: "0812 3456 7890"))
  }

  private var number: String { ticket.number.description }

  @Test("T2, T3: however the number is spelt, with the last four digits of the telephone it is found")
  func spellings() throws {
    for spelling in [
      number, number.lowercased(), ticket.number.symbols, " \(number) ", "\u{FF22}\(number.dropFirst())",
    ] {
      let visit = try office.visit()
      try visit.tracks(spelling, "78 90")
      try visit.isAt("ticketView")
    }
  }

  @Test("T3: an unknown number and a wrong second fact get the same answer to the byte", arguments: Language.allCases)
  func sameAnswer(language: Language) throws {
    let unknown = Invented.ticketNumber(77).description
    let frames = try [(unknown, "7890"), (number, "7891"), (number, "123456")].map { number, fact in
      let visit = try office.visit()
      try visit.comes(language)
      try visit.tracks(number, fact)
      try visit.isAt("ticketUnfound")
      return visit.kiosk.terminal.frames.last
    }
    for frame in frames { #expect(frame == frames[0]) }
  }

  @Test(
    "T3: who types the number of a pengkinian reads where that is looked at, as everybody does whose number opens nothing"
  )
  func otherNumber() throws {
    let sari = try Somebody(.active)
    try office.submits(sari)
    let update = try office.update(of: sari).number.description
    for number in [update, Invented.ticketNumber(77).description] {
      let visit = try office.visit()
      try visit.tracks(number, "7890")
      try visit.isAt("ticketUnfound")
      visit.reads("Nomor pengajuan pengkinian: hasilnya di menu 2. Nomor laporan blokir: waktu terbukanya di menu 5.")
      visit.presses(.function(2))
      visit.reads("The number of a data update: its result is in menu 2.")
    }
  }

  @Test("T3: the second fact is hidden while it is typed, and the number stays for another try")
  func hidden() throws {
    let visit = try office.visit()
    try visit.tracks(number, "7891")
    let wasShown = visit.hasShown("7891")
    #expect(!wasShown)
    visit.types("1")
    try visit.isAt("trackTicket")
    visit.sees(number)
  }

  @Test("T2: a letter that no number has is named, with what was probably meant, and is no guess")
  func neverOccurs() throws {
    let visit = try office.visit()
    try visit.tracks(number.prefix(4) + "0" + number.dropFirst(5), "7890")
    try visit.isAt("trackTicket")
    visit.reads("tidak pernah ada pada nomor. Yang tidak pernah dipakai: 0 O 1 I Q U Z. Mungkin maksudnya \(number).")
  }

  @Test("B10, T2: every single wrong symbol, swap and twin error is refused before anything is looked up")
  func errors() throws {
    let before = try office.ledger()
    let visit = try office.visit()
    try visit.opens("4")
    visit.presses(.tab)
    visit.types("7890")
    for typed in Self.mistyped(ticket.number.symbols) {
      visit.presses(.backTab, .end)
      visit.hears(Array(repeating: .key(.backspace), count: 9))
      visit.types(typed)
      visit.presses(.enter, .enter)
      try visit.isAt("trackTicket")
      visit.sees("✗")
      visit.presses(.tab)
    }
    #expect(try office.ledger() == before)
    try visit.tracks(number, "7890")
    try visit.isAt("ticketView")
  }

  /// Each single wrong symbol, swap of two symbols up to two places apart, and twin error.
  private static func mistyped(_ symbols: String) -> Set<String> {
    let right = Array(symbols)
    var wrong: Set<String> = []
    for place in right.indices {
      for symbol in Reference.alphabet {
        var typed = right
        typed[place] = symbol
        wrong.insert(String(typed))
        guard place + 1 < right.count, right[place] == right[place + 1] else { continue }
        typed[place + 1] = symbol
        wrong.insert(String(typed))
      }
      for other in place + 1..<min(place + 3, right.count) {
        var typed = right
        typed.swapAt(place, other)
        wrong.insert(String(typed))
      }
    }
    return wrong.subtracting([symbols])
  }

  @Test("B10, T3, M5: ten guesses from one terminal pause its searches for fifteen minutes, and nothing else")
  func guesses() throws {
    var visit = try office.visit()
    for guess in 0..<10 {
      try visit.tracks(Invented.ticketNumber(UInt64(100 + guess)).description, "7890")
      try visit.isAt("ticketUnfound")
      visit.reads("tidak cocok dengan catatan kami")
    }
    let begun = office.clock.wall
    // The menu hears of it: nobody types a number in vain.
    visit.goesHome()
    visit.waits(seconds: 6)
    visit.types("4")
    try visit.isAt("ticketUnfound")
    visit.reads(
      "Terlalu banyak pencarian di anjungan ini, dari semua pengunjung. Demi keamanan, pencarian dibuka lagi pada Sabtu, "
        + "21 November 2026 pukul 14.46")
    try visit.checks(Somebody(.active).identity)
    try visit.isAt("cardDetail")
    let elsewhere = try office.visit(at: "kios-2")
    try elsewhere.opens(ticket)
    office.reaches(until: .minutes(15), after: begun, less: 1)
    visit = try office.visit()
    try visit.opens("4")
    try visit.isAt("ticketUnfound")
    office.reaches(until: .minutes(15), after: begun)
    visit = try office.visit()
    try visit.opens(ticket)
  }

  @Test("T3: the same wrong guess again and again is one guess of the terminal")
  func sameGuess() throws {
    let visit = try office.visit()
    for _ in 1...20 { try visit.tracks(Invented.ticketNumber(77).description, "7890") }
    try visit.opens(ticket)
  }

  @Test("T3: five wrong facts, wherever they are typed, send to the counter for 24 hours")
  func fiveWrongFacts() throws {
    for guess in 1...5 {
      let visit = try office.visit(at: "kios-\(guess)")
      try visit.tracks(number, "000\(guess)")
      visit.reads("tidak cocok dengan catatan kami")
      visit.reads("Setelah 5 kali salah dalam 24 jam")
    }
    var visit = try office.visit()
    try visit.tracks(number, "7890")
    try visit.isAt("ticketUnfound")
    visit.reads("dapat dibuka lagi di anjungan mulai Minggu, 22 November 2026 pukul 14.3")
    visit.reads("bawa nomor pengaduan dan KTP ke loket. Pengaduan anonim hanya dapat dibuka di anjungan")
    #expect(try office.ledger().count { $0 == "ticket.fact-wrong" } == 5)
    office.passes(.milliseconds(24 * 3_600_000 - 1))
    visit = try office.visit()
    try visit.tracks(number, "7890")
    visit.reads("Sudah 5 jawaban salah")
    office.passes(.milliseconds(1))
    try visit.opens(ticket)
  }

  @Test("T3: four wrong facts and the right one: it is found", arguments: ["7890", "78-90"])
  func fourWrongFacts(fact: String) throws {
    let visit = try office.visit()
    for guess in 1...4 { try visit.tracks(number, "000\(guess)") }
    try visit.tracks(number, fact)
    try visit.isAt("ticketView")
  }

  @Test("T3: what is neither four nor six digits is no guess", arguments: ["", "789", "78901", "1234567", "78A0"])
  func shape(fact: String) throws {
    let visit = try office.visit()
    try visit.tracks(number, fact)
    try visit.isAt("trackTicket")
    visit.reads("Ketik 4 angka terakhir nomor HP, atau 6 angka PIN")
    #expect(try !office.ledger().contains("ticket.fact-wrong"))
  }

  @Test("T3: half an hour after the look-up it is asked for again, and what was written is still there")
  func lookedUpAgain() throws {
    let visit = try office.visit()
    try visit.opens(ticket)
    try visit.takes("Tulis pesan")
    visit.types("Saya datang hari Senin.")
    visit.lingers(.milliseconds(30 * 60_000 + 1))
    visit.presses(.function(4))
    try visit.saysSo()
    try visit.isAt("trackTicket")
    visit.reads("cari pengaduan ini sekali lagi")
    visit.presses(.enter)
    try visit.isAt("ticketView")
    try visit.takes("Tulis pesan")
    visit.sees("Saya datang hari Senin.")
    visit.presses(.function(4))
    try visit.saysSo()
    visit.reads("Pesan Anda sudah terkirim")
  }

  @Test("T3: to the millisecond of half an hour it stays open")
  func stillOpen() throws {
    let visit = try office.visit()
    try visit.opens(ticket)
    let begun = office.clock.wall
    try visit.takes("Tulis pesan")
    visit.types("Saya datang hari Senin.")
    visit.lingers(.milliseconds(30 * 60_000 - office.clock.wall.span(since: begun).milliseconds))
    visit.presses(.function(4))
    visit.hammers(.character("2"))
    try visit.isAt("ticketView")
  }
}
