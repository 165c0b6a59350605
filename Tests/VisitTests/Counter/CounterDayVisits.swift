import Console
import Demo
import Flow
import Rules
import Screens
import Services
import Support
import Testing

/// What a stranger found who worked a day at the counter.
@Suite("A day at the counter") struct CounterDayVisits {
  private let branch: BusyBranch
  private var office: Office { branch.office }

  init() throws { branch = try BusyBranch() }

  private func rina(size: Size = .standard) throws -> CounterVisit {
    try office.counter(of: .rina, BusyBranch.settings, size: size)
  }

  /// The digit of a category that the first complaint has not.
  private var another: String { branch.tickets[0].category == TicketCategory.allCases[2] ? "4" : "3" }

  // MARK: What was typed

  @Test("Two presses of F10, or of 0 where it is no text, throw away no complaint that is taken down")
  func intake() throws {
    let rina = try rina()
    rina.types("c1")
    rina.types("Kartu saya belum dicetak juga.")
    for _ in 0..<3 { rina.presses(.function(10)) }
    try rina.isAt("leaveTyped")
    rina.sees(not: "F10")
    rina.presses(.escape)
    rina.presses(.function(4))
    rina.types("3")
    rina.presses(.function(4))
    try rina.isAt("takeDownSending")
    for _ in 0..<3 { rina.types("0") }
    try rina.isAt("leaveTyped")
    rina.presses(.enter)
    try rina.isAt("takeDownSending")
  }

  @Test("Two presses of F10 throw away no form of a pengkinian")
  func form() throws {
    let rina = try rina()
    try rina.opens(withCard: branch.sari.identity)
    try rina.comesToCompare(branch.sari)
    try rina.chooses("Orang yang sama")
    rina.types("081270008001")
    for _ in 0..<3 { rina.presses(.function(10)) }
    rina.types("0")
    try rina.isAt("serving")
    rina.presses(.escape)
    rina.sees("[0812 7000 8001")
  }

  @Test("A reason that was typed stays with its complaint, and with the menu when somebody comes")
  func reason() throws {
    let rina = try rina()
    try rina.opens(case: branch.tickets[0])
    rina.types("g" + another)
    rina.types("Menurut telepon ini")
    rina.presses(.function(10))
    try rina.isAt("menu")
    rina.reads("1 tulisan belum dikirim")
    rina.types("l")
    try rina.isAt("caseReason")
    rina.sees("Menurut telepon ini")
    rina.types(another)
    rina.presses(.function(4))
    try rina.isAt("caseScreen")
    rina.presses(.function(10))
    rina.reads(not: "belum dikirim")
  }

  @Test("A reason is kept whole and stands whole among what happened, with its moment, at 80 columns")
  func wholeReason() throws {
    let reason = "Menurut telepon ini sebenarnya soal kartu yang hilang di bus kemarin sore, kata adiknya"
    let rina = try rina()
    try rina.opens(case: branch.tickets[0])
    rina.types("g" + another)
    rina.types(reason)
    rina.presses(.function(4))
    rina.reads("Kategori sudah diganti.")
    for _ in Language.allCases {
      rina.reads(reason)
      rina.sees(", 21/11/2026 14")
      rina.presses(.function(2))
    }
  }

  @Test("The category that it has is refused by name of another one, and no digit moves")
  func ownCategory() throws {
    let rina = try rina()
    try rina.opens(case: branch.tickets[0])
    let category = branch.tickets[0].category
    let digit = try #require(TicketCategory.allCases.firstIndex(of: category)) + 1
    rina.types("g\(digit)")
    rina.types("Salah pilih.")
    rina.presses(.function(4))
    rina.reads("Pilih kategori yang lain daripada sekarang.")
    rina.sees("Salah pilih.")
  }

  // MARK: Passwords

  @Test("After a new password that is too short or typed differently both fields begin empty")
  func passwords() throws {
    let rina = try rina()
    rina.types("k")
    for texts in [("baru", "baru"), ("kata sandi baru", "kata sandi lain")] {
      rina.types(Colleague.rina.password)
      rina.presses(.enter)
      rina.types(texts.0)
      rina.presses(.enter)
      rina.types(texts.1)
      rina.presses(.enter)
      rina.sees("✗")
      #expect(rina.lines.count { $0.contains("[*") } == 1, "only the old one")
      rina.presses(.backTab)
      for _ in 0..<64 { rina.presses(.backspace) }
    }
    rina.types(Colleague.rina.password)
    rina.presses(.enter)
    rina.types("kata sandi rina baru")
    rina.presses(.enter)
    rina.types("kata sandi rina baru")
    rina.presses(.enter)
    rina.reads("Kata sandi Anda sudah diganti.")
  }

  @Test("A pause says whose account it is and where a supervisor ends it; the terminals say where it stands")
  func pause() throws {
    let visit = try office.counter(at: "loket-7", BusyBranch.settings)
    for _ in 0..<3 { try visit.triesToSignIn("joni", "bukan sandinya") }
    visit.reads("Terlalu banyak kata sandi salah untuk joni di terminal ini.")
    visit.reads("penyelia dapat membukanya di menu 8 Akun.")
    visit.presses(.function(2))
    visit.reads("Too many wrong passwords for joni at this terminal.")
    visit.presses(.function(2))
    try visit.signsIn(.sri)
    try visit.chooses("Terminal")
    visit.reads("Kata sandi petugas yang salah: lihat Akun (8).")
    try visit.signsOut()
    try visit.signsIn(.adi)
    try visit.chooses("Terminal")
    visit.reads("Kata sandi petugas yang salah: penyelia melihatnya di Akun.")
  }

  @Test("What was typed into the sign-in is gone after a while without a key")
  func signIn() throws {
    let visit = try office.counter(at: "loket-7", BusyBranch.settings)
    visit.types("sri-kata-baru")
    visit.sees("sri-kata-baru")
    visit.waits(seconds: 310)
    visit.sees(not: "sri-kata-baru")
    try visit.signsIn(.sri)
  }

  @Test("A password that is too short to be one is gone before it is typed again")
  func shortPassword() throws {
    let visit = try office.counter(at: "loket-7", BusyBranch.settings)
    visit.types("sri")
    visit.presses(.enter)
    visit.types("pendek")
    visit.presses(.enter)
    visit.sees(not: "[*")
    visit.types(Colleague.sri.password)
    visit.presses(.enter)
    try visit.isAt("menu")
  }

  // MARK: The queue

  @Test("Enter loses no row that a part of its number had found, and a search goes through all of them, from any group")
  func search() throws {
    let rina = try rina()
    for ticket in branch.tickets where ticket.mode != .confidential {
      let symbols = Array(ticket.number.symbols)
      for part in [symbols.prefix(3), symbols.suffix(4)] {
        try rina.listsCases()
        rina.types("2/")
        rina.types(String(part).lowercased())
        rina.presses(.enter)
        rina.sees(ticket.number.description)
        rina.reads("pengaduan: semua · termasuk yang berakhir")
        rina.presses(.escape)
        rina.reads("pengaduan: milik Anda · yang terbuka")
        rina.types("1")
      }
    }
  }

  @Test("While one types, a list in which nothing has the words says what Enter does")
  func noMatch() throws {
    let rina = try rina()
    try rina.listsCases()
    rina.types("/sarana")
    rina.reads("Tidak ada di daftar ini. Enter: cari juga nama, telepon, dan yang berakhir.")
    rina.presses(.function(2))
    rina.reads("Not in this list. Enter also searches names, telephones and ended ones.")
  }

  @Test("A ready reply keeps its digit whatever the complaint is about; the cursor begins on one that fits")
  func digits() throws {
    var lines: Set<String> = []
    for (category, fitting) in [("4", "Lama klaim JHT"), ("6", "Pelayanan kami perbaiki")] {
      let ticket = try office.files(Grievance(category: category, text: "Tentang hal ke-\(category) ini."))
      let rina = try rina()
      try rina.opens(case: ticket)
      rina.types("j")
      rina.presses(.function(3))
      try rina.isAt("caseReplies")
      lines.formUnion(rina.lines.filter { $0.contains("  Lama klaim JHT") }.map { $0.filter(\.isNumber) })
      #expect(rina.lines.contains { $0.contains("> ") && $0.contains(fitting) }, "\(rina.picture)")
    }
    #expect(lines.count == 1)
  }

  @Test("One answer to several: which ones stands there, and ready replies are at hand")
  func bulk() throws {
    let rina = try rina()
    try rina.listsCases()
    for _ in 0..<2 { rina.presses(.character(" ")) }
    rina.sees("Enter Buka")
    let numbers = rina.lines.filter { $0.contains("*") }.flatMap { $0.split(separator: " ") }
      .compactMap { Reference($0.filter { $0 != "*" }) }
    rina.types("j")
    try rina.isAt("caseBulk")
    #expect(numbers.count == 2)
    for number in numbers { rina.sees(number.description) }
    rina.types("Maaf.")
    rina.presses(.function(3))
    rina.sees("Balasan siap pakai")
    try rina.chooses("Pelayanan kami perbaiki")
    rina.reads("Maaf. Kami mohon maaf atas pelayanan yang Anda terima.")
    rina.presses(.function(10), .function(10), .character("0"))
    try rina.isAt("leaveTyped")
    rina.presses(.escape)
    rina.reads("Maaf. Kami mohon maaf")
  }

  @Test("Whoever answers a colleague's complaint is told whose it is, and the page says who has answered")
  func colleague() throws {
    try office.moves(branch.tickets[0], .take, by: "joni")
    let rina = try rina()
    try rina.opens(case: branch.tickets[0])
    rina.types("j")
    rina.reads("Pengaduan ini milik joni, yang mungkin juga sedang menulis.")
    rina.types("Loket kami tambah dua.")
    rina.sends()
    rina.reads("dijawab rina · joni")
  }

  // MARK: Figures

  @Test("What is open is one figure for whoever reads it, and no last line for a spreadsheet is out of reach")
  func figures() throws {
    for category in TicketCategory.allCases {
      let complaint = Complaint(
        category: category, mode: .confidential, text: try Prose("Antrean tentang \(category).", for: .complaint))
      _ = try office.answers(.complaint(.file(complaint, consent: "1")), at: "kios-\(category)")
    }
    var told: Set<String> = []
    for colleague in [Colleague.rina, .sri] {
      let visit = try office.counter(of: colleague, BusyBranch.settings)
      try visit.opens(branch.sari.identity)
      visit.presses(.function(10))
      try visit.chooses("Laporan")
      told.formUnion(visit.lines.filter { $0.contains("pengaduan terbuka") })
      visit.sees("Keberatan   0 pada masa ini")
      visit.types("c")
      visit.presses(.pageDown, .pageDown, .down)
      visit.sees(",officer,")
      visit.sees(",\(colleague.rawValue),")
      visit.presses(.function(2))
      visit.sees("Lines above")
      visit.presses(.pageUp, .up)
      visit.sees("median_working_days")
    }
    #expect(told.count == 1, "\(told)")
  }

  // MARK: People

  @Test("What is on record is read out whole; where nobody may see it, it does not look empty")
  func whole() throws {
    let rina = try rina()
    try rina.opens(withCard: branch.sari.identity)
    try rina.comesToCompare(branch.sari)
    try rina.chooses("Orang yang sama")
    let onRecord = try #require(rina.lines.first { $0.contains("tersimpan: ") })
    #expect(!onRecord.contains("…"))
    try office.decides(.approve, of: branch.ratna)
    rina.presses(.function(10))
    try rina.chooses("Ke halaman peserta")
    try rina.opens(branch.ratna.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.presses(.enter)
    try rina.isAt("update")
    rina.sees("(tersembunyi)")
    rina.presses(.function(2))
    rina.sees("(hidden)")
  }

  @Test("The next person's number begins anew over the one that was found; Backspace goes on with it")
  func next() throws {
    let rina = try rina()
    rina.types("1")
    rina.types(branch.sari.identity.nik.digits)
    rina.presses(.enter)
    try rina.isAt("person")
    rina.presses(.escape)
    try rina.isAt("findPerson")
    rina.types(branch.ratna.identity.nik.digits)
    rina.presses(.enter)
    try rina.isAt("person")
    rina.reads("Ratna")
    rina.presses(.escape)
    rina.presses(.backspace)
    rina.types(String(branch.ratna.identity.nik.digits.suffix(1)))
    rina.presses(.enter)
    try rina.isAt("person")
  }

  @Test("At the 175 form a digit chooses the fact and the answer follows; anything else is the answer")
  func caller() throws {
    let rina = try rina()
    try rina.opens(branch.wati.identity, because: .onTelephone)
    rina.types("4")
    rina.types("1Siti")
    rina.sees("(•) 1 Nama ibu kandung")
    rina.sees("[Siti")
    rina.presses(.escape)
    rina.types("4")
    rina.types("9102")
    rina.sees("[9102")
    rina.sees("(•) 3")
  }

  @Test("A complaint of somebody whose page is open carries the name, which is not typed again")
  func named() throws {
    let rina = try rina()
    try rina.opens(withCard: branch.sari.identity)
    rina.types("c1")
    rina.types("Kartu saya belum dicetak juga.")
    rina.presses(.function(4))
    rina.sees("[\(branch.sari.identity.name.text)")
    rina.types("1")
    rina.presses(.function(4))
    rina.types("y")
    try rina.isAt("takenDown")
    try rina.chooses("Buka pengaduan ini")
    rina.reads("Terbuka, \(branch.sari.identity.name.text), identitas cocok")
  }

  @Test("Where no block is opened early nothing waits to be; both kinds of requests keep one digit for one answer")
  func openings() throws {
    var sri = try office.counter(of: .sri)
    sri.ticks()
    sri.sees(not: "Buka blokir")
    sri = try office.counter(of: .sri, BusyBranch.settings)
    sri.ticks()
    sri.sees("Buka blokir")
    sri.sees("k: koreksi NIK")
  }

  @Test("The help of a list, of marks and of a reason is of these", arguments: Language.allCases)
  func help(language: Language) throws {
    let rina = try rina()
    if language == .english { rina.presses(.function(2)) }
    let isEnglish = language == .english
    try rina.listsCases()
    rina.presses(.function(1))
    rina.reads(isEnglish ? "i yours" : "i milik Anda")
    rina.presses(.escape, .character(" "), .function(1))
    rina.reads(isEnglish ? "Several complaints are marked" : "Beberapa pengaduan ditandai")
    rina.presses(.escape, .escape)
    try rina.opens(case: branch.tickets[0])
    rina.types("g")
    rina.presses(.function(1))
    rina.reads(isEnglish ? "Officers read the reason" : "Alasan dibaca petugas")
    rina.presses(.escape, .function(10))
    try rina.opens(branch.sari.identity)
    rina.types("8")
    rina.presses(.function(1))
    rina.reads(isEnglish ? "What is recorded of this person" : "Yang tercatat tentang peserta ini")
  }
}
