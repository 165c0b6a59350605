import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// Which tickets an officer sees, and by which words. Rule T8.
  static let search: [StoreCheck] = [
    StoreCheck("A complaint is found by the beginnings of its words, blind to case and accents") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let tickets = try texts.enumerated().map { number, text in
        try Invented.ticket(
          UInt64(number), filed: Samples.moment(Int64(number)), branch: Samples.jakarta, text: text)
      }
      try store.write { (books) throws(Failure) in
        for ticket in tickets { try books.add(ticket, under: ticket.number.symbols) }
      }
      for words in ["", " \t\n "] {
        #expect(
          try StoreCheck.found(TicketFilter(words), store) == tickets.map(\.number), "no words: the earliest first")
      }
      for (words, wanted) in searches {
        let found = try StoreCheck.found(TicketFilter(words), store)
        #expect(found == wanted.reversed().map { tickets[$0].number }, "\(words.debugDescription)")
      }
    },
    StoreCheck("Words of a complaint and of all its messages count together, and those of a note never") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      let (ticket, other) = (
        try Invented.ticket(1, branch: Samples.jakarta, text: "Kartu saya hilang."),
        try Invented.ticket(2, branch: Samples.jakarta, text: "Kartu saya patah.")
      )
      let messages = [try Invented.message("Di Bekasi."), try Invented.message("Sudah dicetak", isFromOffice: true)]
      let note = TicketNote(at: Samples.moment(0), by: try name("ani"), text: try Prose("rahasia", for: .message))
      try stores[0].write { (books) throws(Failure) in
        try books.add(ticket, under: "one")
        try books.add(other, under: "two")
        try books.add(messages[0], to: ticket.number)
        try books.add(note, to: ticket.number)
      }
      try stores[1].write { (books) throws(Failure) in try books.add(messages[1], to: ticket.number) }
      for store in stores {
        for words in ["hilang bekasi dicetak", "cetak", "rahasia", "beka sudah kartu", "patah bekasi"] {
          let isFound = !["cetak", "rahasia", "patah bekasi"].contains(words)
          #expect(try found(TicketFilter(words), store) == (isFound ? [ticket.number] : []), "\(words)")
        }
        #expect(try found(TicketFilter("kartu"), store).count == 2)
      }
    },
    StoreCheck("With words the latest come first, the ended ones and other branches' only when they are asked for") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      var tickets = try (0..<4).map { number in
        try Invented.ticket(UInt64(number), filed: Samples.moment(Int64(number % 3)), branch: Samples.jakarta)
      }
      tickets[1].course.state = .closed
      let elsewhere = try Invented.ticket(9, branch: Samples.ambon)
      try store.write { (books) throws(Failure) in
        for ticket in tickets + [elsewhere] { try books.add(ticket, under: "print") }
      }
      var filter = TicketFilter("antrean LOKET")
      #expect(try found(filter, store) == [2, 3, 0].map { tickets[$0].number })
      #expect(try found(filter, store, limit: 2) == [2, 3].map { tickets[$0].number })
      #expect(try found(filter, store, at: "AMB01") == [elsewhere.number])
      filter.hasEnded = true
      #expect(try found(filter, store) == [2, 1, 3, 0].map { tickets[$0].number })
    },
    StoreCheck("Tickets are mine, somebody's or nobody's, of one category or of all, and all of it holds at once") {
      bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      let holders: [String?] = [nil, "ani", "budi", nil, "ani"]
      let tickets = try holders.enumerated().map { number, holder in
        var ticket = try Invented.ticket(
          UInt64(number), category: number < 3 ? .service : .fraud, filed: Samples.moment(Int64(number)),
          branch: Samples.jakarta, text: number == 4 ? "Calo di depan pintu." : "Antrean panjang sekali.")
        ticket.course.assignee = holder
        return ticket
      }
      try store.write { (books) throws(Failure) in
        for ticket in tickets { try books.add(ticket, under: "print") }
      }
      let ani = TicketFilter.Holder.one(try name("ani"))
      for (filter, wanted) in [
        (TicketFilter(), [0, 1, 2, 3, 4]), (TicketFilter(of: .nobody), [0, 3]), (TicketFilter(of: ani), [1, 4]),
        (TicketFilter(of: .one(try name("an"))), []), (TicketFilter(category: .fraud), [3, 4]),
        (TicketFilter(category: .claim), []), (TicketFilter(of: .nobody, category: .fraud), [3]),
        (TicketFilter("antrean", of: ani), [1]), (TicketFilter("antrean", of: ani, category: .fraud), []),
        (TicketFilter("calo", of: ani, category: .fraud), [4]),
      ] {
        #expect(try found(filter, store) == wanted.map { tickets[$0].number }, "\(filter)")
      }
      #expect(try found(TicketFilter(of: .nobody), store, limit: 1) == [tickets[0].number])
    },
  ]

  private static let texts = [
    "Antrean di loket dua jam, lalu loket ditutup.",
    "KÀRTU saya HILANG; nomor 12.000 tak cocok!",
    "Petugas bilang \"near\" AND (klaim OR saldo) NOT * ^cepat",
    "Salat Jum’at: kantor tutup \u{1F621}\u{1F621} sampai sore",
    "Ｋａｒｔｕ buku-buku e-mail saya@pos.example ditolak",
    "東京から来ました。ﬁle naïve Straße Ångström",
    String(repeating: "panjang", count: 500) + " sekali",
  ]

  /// What is typed, and the texts that it finds.
  private static let searches: [(String, [Int])] = [
    ("antrean", [0]), ("ANTR", [0]), ("ntrean", []), ("loket jam", [0]), ("jam loket", [0]), ("lok lok lok", [0]),
    ("loket klaim", []), ("kartu", [1, 4]), ("Ka\u{301}rt", [1, 4]), ("ｋａｒｔｕ ｈｉｌａｎｇ", [1]), ("12.000", [1]),
    ("12000", []), ("tutup", [3]), ("ditutup", [0]), ("\"loket\"", [0]), ("\"loket jam\"", [0]), ("lo*", [0]),
    ("*", []), ("\"", []), ("'", []), ("()", []), ("-", []), ("lok\"et", []), ("NEAR", [2]),
    ("NEAR(loket jam, 5)", []), ("near klaim", [2]), ("AND", [2]), ("loket AND jam", []), ("or", [2]),
    ("klaim OR kartu", []), ("NOT klaim", [2]), ("NOT loket", []), ("^cepat", [2]), ("^petugas", [2]),
    ("words : loket", []), ("words:loket", []), ("{words} : loket", []), ("-loket", [0]), ("loket + dua", [0]),
    ("jumat", [3]), ("Jum'at", [3]), ("jum", [3]), ("\u{1F621}", []), ("\u{1F621} kantor", [3]),
    ("sore\u{1F621}", [3]), ("buku", [4]), ("buku-buku", [4]), ("mail", [4]), ("email", []), ("saya pos exam", [4]),
    ("file", [5]), ("naive", [5]), ("STRASSE", [5]), ("angstr", [5]), ("東", [5]), ("京", []), ("panjangpan", [6]),
    (String(repeating: "panjang", count: 501), []), ("sek\u{200B}ali", [6]), ("saya\u{0}kartu", []),
    ("'; DROP TABLE ticket_words;--", []), ("%", []), ("_", []), ("%oket", []), ("\\", []),
    (String(repeating: "loket ", count: 3_000), [0]), ((0..<1_000).map { "kata\($0)" }.joined(separator: " "), []),
  ]

  private static func found(
    _ filter: TicketFilter, _ store: any Store, at branch: String = "JKT01", limit: Int = 99
  ) throws(Failure) -> [Reference] {
    try store.read { (records) throws(Failure) in
      try records.tickets(at: branch, filter, for: .ofAll, limit: limit).map(\.number)
    }
  }
}

extension TicketFilter {
  fileprivate init(_ words: String = "", of holder: Holder = .anybody, category: TicketCategory? = nil) {
    self.init()
    (self.words, self.holder, self.category) = (words, holder, category)
  }
}
