import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// What the counter looks up and changes.
  static let counter: [StoreCheck] = [
    StoreCheck("Notes come back in their order, and never among what a participant may read") { bench in
      try bench.stock(Samples.everybody())
      let stores = [try bench.open(), try bench.open()]
      let tickets = [try Invented.ticket(1, branch: Samples.jakarta), try Invented.ticket(2, branch: Samples.jakarta)]
      let notes = try ["Ya.", "'; DROP TABLE ticket_note;-- 東京 \u{1F621}", "Ya."].map { text in
        TicketNote(at: Samples.moment(3), by: try name("ani.o-1"), text: try Prose(text, for: .message))
      }
      let message = try Invented.message("Kabar baik.", at: Samples.moment(3), isFromOffice: true)
      try stores[0].write { (books) throws(Failure) in
        for ticket in tickets { try books.add(ticket, under: ticket.number.symbols) }
        for note in notes { try books.add(note, to: tickets[0].number) }
        try books.add(message, to: tickets[0].number)
      }
      try stores[1].read { (records) throws(Failure) in
        #expect(try records.notes(of: tickets[0].number) == notes)
        #expect(try records.notes(of: tickets[1].number).isEmpty)
        #expect(try records.messages(of: tickets[0].number) == [message])
        #expect(try records.events(of: tickets[0].number).isEmpty)
        #expect(try records.ticket(tickets[0].number) == tickets[0])
      }
      let stranger = Samples.reference(9)
      #expect(throws: Failure.damaged) {
        try stores[0].write { (books) throws(Failure) in try books.add(notes[0], to: stranger) }
      }
    },
    StoreCheck("The tickets of a participant are those under his name, the latest first") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      var tickets = try (0..<4).map { number in
        try Invented.ticket(
          UInt64(number), mode: .open, filed: Samples.moment(Int64(number % 3)),
          branch: number == 1 ? Samples.ambon : Samples.jakarta, participant: Samples.wholeID)
      }
      tickets[2].course.state = .closed
      let others = [
        try Invented.ticket(8, mode: .open, branch: Samples.jakarta, participant: Samples.bareID),
        try Invented.ticket(9, branch: Samples.jakarta),
      ]
      try store.write { (books) throws(Failure) in
        for ticket in tickets + others { try books.add(ticket, under: "print") }
      }
      try store.read { (records) throws(Failure) in
        let latest = [2, 1, 3, 0].map { tickets[$0] }
        #expect(try records.tickets(of: Samples.wholeID, limit: 9) == latest)
        #expect(try records.tickets(of: Samples.wholeID, limit: 2) == Array(latest.prefix(2)))
        #expect(try records.tickets(of: Samples.bareID, limit: 9) == [others[0]])
        #expect(try records.tickets(of: Samples.strangerID, limit: 9).isEmpty)
      }
    },
    StoreCheck("The updates of a participant come the latest first, with who entered them") { bench in
      let store = try bench.open()
      let data = try Invented.updateData()
      let stated = try [(10, "ani"), (30, nil), (20, "budi.s")].enumerated().map { number, made in
        Submission(
          update: update(UInt64(number), submitted: Samples.moment(Int64(made.0)), .failed),
          participant: Samples.wholeID, station: Samples.kiosk, data: data,
          enteredBy: try made.1.map { try name($0) })
      }
      try store.write { (books) throws(Failure) in
        for submission in stated { try books.add(submission) }
        try books.add(try submission(update(9, submitted: Samples.moment(0)), of: Samples.bareID))
      }
      try store.read { (records) throws(Failure) in
        #expect(try records.submissions(of: Samples.wholeID, limit: 9) == [stated[1], stated[2], stated[0]])
        #expect(try records.submissions(of: Samples.wholeID, limit: 1) == [stated[1]])
        #expect(try records.submissions(of: Samples.strangerID, limit: 9).isEmpty)
        for submission in stated { #expect(try records.submission(submission.update.number) == submission) }
      }
    },
    StoreCheck("People are found by NIK, by any of their cards, and by the day of their birth") { bench in
      try bench.stock(Samples.everybody())
      let (whole, bare) = (try Samples.whole(), try Samples.bare())
      let twin = Participant(
        id: Samples.strangerID, nik: try Samples.nik(3_171_234_505_900_009), name: "Yosefina", birth: whole.birth)
      try bench.stock(People(branches: [], participants: [twin], memberships: [], population: [], claims: []))
      let store = try bench.open()
      let anybody = try PersonName("Siapa Saja")
      try store.read { (records) throws(Failure) in
        func found(_ query: PersonQuery, limit: Int = 9) throws(Failure) -> [Participant] {
          try records.people(query, limit: limit)
        }
        #expect(try found(.nik(whole.nik)) == [whole])
        #expect(try found(.nik(Samples.registeredOnly())).isEmpty, "no participant")
        #expect(try found(.kpj(Samples.fullCard().kpj)) == [whole])
        #expect(try found(.kpj(Samples.oldCard().kpj)) == [whole])
        #expect(try found(.kpj(Samples.bareCard().kpj)) == [bare])
        #expect(try found(.kpj(Samples.kpj("16000000090"))).isEmpty)
        #expect(try Set(found(.name(anybody, whole.birth))) == [whole, twin])
        #expect(try found(.name(anybody, whole.birth), limit: 1).count == 1)
        #expect(try found(.name(anybody, bare.birth)) == [bare])
        #expect(try found(.name(anybody, whole.birth.adding(days: 1))).isEmpty)
      }
      let data = try Invented.updateData()
      try store.write { (books) throws(Failure) in
        try books.apply(data, to: whole.id, from: Samples.reference(1))
      }
      let telephone = try store.read { (records) throws(Failure) in
        try records.people(.nik(whole.nik), limit: 1).map(\.telephone)
      }
      #expect(telephone == ["+6281270008001"], "what was approved counts")
    },
    StoreCheck("An early opening waits until it is decided, one for a participant") { bench in
      let stores = [try bench.open(), try bench.open()]
      let asked = OpeningSheet(askedBy: try name("ani"), at: Samples.moment(1), reason: try TypedLine("Sakit; 'x'"))
      let again = OpeningSheet(askedBy: try name("budi"), at: Samples.moment(2), reason: try TypedLine("Lagi"))
      try stores[0].write { (books) throws(Failure) in
        try books.save(asked, of: Samples.wholeID, at: "JKT01")
        try books.save(again, of: Samples.bareID, at: "JKT01")
        try books.save(again, of: Samples.strangerID, at: "AMB01")
      }
      try stores[1].read { (records) throws(Failure) in
        #expect(try records.opening(of: Samples.wholeID) == asked)
        #expect(try records.openings(at: "JKT01").map(\.person) == [Samples.wholeID, Samples.bareID])
        #expect(try records.openings(at: "JKT01").map(\.sheet) == [asked, again])
        #expect(try records.openings(at: "AMB01").map(\.person) == [Samples.strangerID])
        #expect(try records.openings(at: "XXX01").isEmpty)
      }
      try stores[1].write { (books) throws(Failure) in
        try books.save(again, of: Samples.wholeID, at: "JKT01")
        try books.save(nil, of: Samples.bareID, at: "JKT01")
        try books.save(nil, of: Samples.bareID, at: "JKT01")
      }
      try stores[0].read { (records) throws(Failure) in
        #expect(try records.opening(of: Samples.wholeID) == again)
        #expect(try records.opening(of: Samples.bareID) == nil)
        #expect(try records.openings(at: "JKT01").map(\.person) == [Samples.wholeID])
      }
    },
    StoreCheck("A branch knows its terminals that a brake remembers, each once") { bench in
      let store = try bench.open()
      let lookups = LookupBrake(persons: [LookupBrake.Trace(what: "0f", at: Samples.moment(1))])
      let strikes = StrikeBrake(
        traces: [StrikeBrake.Trace(participant: Samples.wholeID, at: Samples.moment(3), blocked: false)])
      try store.write { (books) throws(Failure) in
        try books.save(lookups, of: .people, at: Samples.at("kios 2"))
        try books.save(LookupBrake(failures: lookups.persons), of: .tickets, at: Samples.at("kios 3"))
        try books.save(LookupBrake(pausedUntil: Samples.moment(9)), of: .tickets, at: Samples.at("kios 1"))
        try books.save(strikes, at: Samples.at("kios 1"))
        try books.save(StrikeBrake(pausedUntil: Samples.moment(9)), at: Samples.at("kios 4"))
        try books.save(LookupBrake(), of: .people, at: Samples.at("kios 5"))
        try books.save(StrikeBrake(), at: Samples.at("kios 5"))
        try books.save(lookups, of: .people, at: Samples.at("kios 6", "AMB01"))
      }
      func terminals(_ branch: String) throws(Failure) -> [String] {
        try store.read { (records) throws(Failure) in try records.terminals(at: branch) }
      }
      #expect(try terminals("JKT01") == ["kios 1", "kios 2", "kios 3", "kios 4"])
      #expect(try terminals("AMB01") == ["kios 6"])
      #expect(try terminals("XXX01").isEmpty)
      try store.write { (books) throws(Failure) in try books.save(LookupBrake(), of: .people, at: Samples.at("kios 2"))
      }
      #expect(try terminals("JKT01") == ["kios 1", "kios 3", "kios 4"])
    },
    StoreCheck("The ledger is read from its newest row on, by person, by officer, by the beginning of an event") {
      bench in
      let stores = [try bench.open(), try bench.open()]
      let ani = try name("ani")
      let entries = [
        LedgerEntry(.kpjWrong, at: Samples.moment(1), participant: Samples.wholeID, station: Samples.kiosk),
        LedgerEntry(.personShown, at: Samples.moment(2), participant: Samples.wholeID, staff: ani, details: ["a": "b"]),
        LedgerEntry(.blockSet, at: Samples.moment(3), participant: Samples.bareID, about: "it"),
        LedgerEntry(.blockReported, at: Samples.moment(0), participant: Samples.wholeID, staff: try name("budi")),
        LedgerEntry(.ticketShown, at: Samples.moment(5), staff: ani),
      ]
      try stores[0].write { (books) throws(Failure) in for entry in entries { try books.enter(entry) } }
      try stores[1].read { (records) throws(Failure) in
        func rows(_ query: LedgerQuery, limit: Int = 99) throws(Failure) -> [LedgerLine] {
          try records.ledger(query, limit: limit)
        }
        let all = try rows(LedgerQuery(), limit: 5)
        #expect(all == zip(all.map(\.seq), entries.reversed()).map { LedgerLine(seq: $0, $1) })
        #expect(try rows(LedgerQuery(before: all[1].seq), limit: 2) == [all[2], all[3]])
        #expect(try rows(LedgerQuery(before: 1)).isEmpty)
        #expect(try rows(LedgerQuery(participant: Samples.wholeID)) == [all[1], all[3], all[4]])
        #expect(try rows(LedgerQuery(participant: Samples.strangerID)).isEmpty)
        #expect(try rows(LedgerQuery(staff: ani)) == [all[0], all[3]])
        #expect(try rows(LedgerQuery(events: ["block"])) == [all[1], all[2]])
        #expect(try rows(LedgerQuery(events: ["block.set"])) == [all[2]])
        #expect(try rows(LedgerQuery(events: [""]), limit: 5) == all)
        #expect(try rows(LedgerQuery(events: ["person.", "block", ""])) == [all[1], all[2], all[3]])
        #expect(try rows(LedgerQuery(before: all[1].seq, events: ["person.", "block"])) == [all[2], all[3]])
        for event in ["lock.", "%", "*", "block?", "BLOCK", "'", "block.set "] {
          #expect(try rows(LedgerQuery(events: [event])).isEmpty, "\(event)")
        }
        #expect(try rows(LedgerQuery(participant: Samples.wholeID, staff: ani, events: ["person."])) == [all[3]])
        #expect(try rows(LedgerQuery(before: all[3].seq, staff: ani)).isEmpty)
      }
    },
    StoreCheck("The blocks that open in a span are those reported at the branch, written as open or not") { bench in
      let store = try bench.open()
      func blocked(_ second: Int64, _ number: UInt64) -> Access {
        let at = Samples.moment(second)
        let report = Report(number: Samples.reference(number), at: at, channel: .kiosk)
        return Access(strikes: Strikes(kpj: 3), block: Block(cause: .kpj, since: at, report: report))
      }
      func reported(_ access: Access, at branch: String) -> LedgerEntry? {
        access.block?.report.map { report in
          LedgerEntry(
            .blockReported, at: report.at, station: Station(branch: branch, terminal: "kiosk-1"),
            about: report.number.description)
        }
      }
      let (own, other) = (blocked(10, 1), blocked(20, 2))
      try store.write { (books) throws(Failure) in
        try books.save(own, of: Samples.wholeID)
        try books.save(other, of: Samples.bareID)
        try books.save(Access(block: Block(cause: .face, since: Samples.moment(10))), of: Samples.strangerID)
        for (access, branch) in [(own, "JKT01"), (other, "AMB01")] {
          if let entry = reported(access, at: branch) { try books.enter(entry) }
        }
      }
      let day = Span.hours(24)
      func opening(_ branch: String, _ from: Int64, _ until: Int64) throws(Failure) -> [Access] {
        try store.read { (records) throws(Failure) in
          try records.openingBlocks(
            at: branch, in: Samples.moment(from).later(by: day)..<Samples.moment(until).later(by: day))
        }
      }
      #expect(try opening("JKT01", 0, 99) == [own])
      #expect(try opening("AMB01", 0, 99) == [other])
      #expect(try opening("XXX01", 0, 99).isEmpty)
      #expect(try opening("JKT01", 10, 11) == [own])
      #expect(try opening("JKT01", 11, 99).isEmpty)
      #expect(try opening("JKT01", 0, 10).isEmpty)
    },
    StoreCheck("A branch's rows of the ledger are its own and those of no branch") { bench in
      let store = try bench.open()
      func entry(_ event: LedgerEntry.Event, _ branch: String?) -> LedgerEntry {
        LedgerEntry(
          event, at: Samples.moment(1), participant: Samples.wholeID,
          station: branch.map { Station(branch: $0, terminal: "kiosk-1") })
      }
      try store.write { (books) throws(Failure) in
        for (event, branch) in [
          (.blockSet, "JKT01"), (.kpjWrong, "AMB01"), (.imported, nil), (.kpjWrong, "JKT01"), (.faceVoid, ""),
        ] as [(LedgerEntry.Event, String?)] {
          try books.enter(entry(event, branch))
        }
      }
      try store.read { (records) throws(Failure) in
        func events(_ branch: String?, events: [String] = []) throws(Failure) -> [String] {
          try records.ledger(LedgerQuery(participant: Samples.wholeID, events: events, branch: branch), limit: 99)
            .map(\.event)
        }
        #expect(try events("JKT01") == ["kpj.wrong", "import.merged", "block.set"])
        #expect(try events("AMB01") == ["import.merged", "kpj.wrong"])
        #expect(try events("XXX01") == ["import.merged"])
        #expect(try events("JKT01", events: ["kpj.", "import."]) == ["kpj.wrong", "import.merged"])
        #expect(try events(nil).count == 5)
      }
    },
    StoreCheck("Events of a branch are counted from a moment on to before another, by when they happened") { bench in
      let store = try bench.open()
      func entry(_ second: Int64, _ event: LedgerEntry.Event = .blockSet, _ branch: String = "JKT01") -> LedgerEntry {
        LedgerEntry(event, at: Samples.moment(second), station: Station(branch: branch, terminal: "kiosk-1"))
      }
      try store.write { (books) throws(Failure) in
        for second: Int64 in [20, 0, 10, 10] { try books.enter(entry(second)) }
        try books.enter(entry(10, .blockReported))
        try books.enter(entry(10, .blockSet, "AMB01"))
        try books.enter(LedgerEntry(.blockSet, at: Samples.moment(10)))
      }
      try store.read { (records) throws(Failure) in
        func count(_ from: Int64, _ until: Int64, _ event: LedgerEntry.Event = .blockSet) throws(Failure) -> Int {
          try records.count(of: event, at: "JKT01", in: Samples.moment(from)..<Samples.moment(until))
        }
        #expect(try count(0, 20) == 3)
        #expect(try count(0, 21) == 4)
        #expect(try count(1, 10) == 0)
        #expect(try count(10, 11) == 2)
        #expect(try count(20, 20) == 0)
        #expect(try count(0, 99, .blockReported) == 1)
        #expect(try count(0, 99, .blockOpened) == 0)
      }
    },
  ]
}

extension LedgerLine {
  /// The row of an entry.
  fileprivate init(seq: Int64, _ entry: LedgerEntry) {
    self.init(
      seq: seq, at: entry.at, event: entry.event.rawValue, participant: entry.participant,
      branch: entry.station?.branch, terminal: entry.station?.terminal, staff: entry.staff?.text, about: entry.about,
      details: entry.details)
  }
}
