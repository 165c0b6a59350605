import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("The ledger at the counter")
struct LedgerPageTests {
  private let room: CounterRoom
  private let supervisor: Officer
  private let auditor: Officer

  init() throws {
    room = try CounterRoom()
    supervisor = try room.officer("sri", .supervisor)
    auditor = try room.officer("adi", .auditor)
  }

  private func page(_ query: LedgerQuery = LedgerQuery(), by officer: Officer? = nil) throws -> LedgerPage {
    guard case .ledger(let page) = try room.ask(.ledger(query), by: officer ?? supervisor) else {
      throw Failure.damaged
    }
    return page
  }

  private func events(_ query: LedgerQuery = LedgerQuery(), by officer: Officer? = nil) throws -> [String] {
    try page(query, by: officer).lines.map(\.event)
  }

  private func files(_ mode: ReporterMode, by person: Invented) throws {
    let complaint = Complaint(
      category: .service, mode: mode, text: try Prose("Antrean di loket dua jam, \(mode).", for: .complaint),
      caller: Caller.forged(person.participantID))
    let filed = try room.ask(.complaint(.file(complaint, consent: "1")), at: "kios-1")
    guard case .complaint(.filed(.filed)) = filed else { throw Failure.damaged }
  }

  // MARK: Whose rows

  @Test("Rows of another branch are not shown, those of the whole store are")
  func branches() throws {
    try room.hires("budi", branch: "K02")
    try room.file.write { books throws(Failure) in
      try books.enter(LedgerEntry(.imported, at: books.time.now))
      try books.enter(
        LedgerEntry(.brakeChecks, at: books.time.now, station: Station(branch: "K02", terminal: "kios-1")))
      try books.enter(
        LedgerEntry(.personShown, at: books.time.now, station: Station(branch: "-", terminal: "host")))
    }
    let lines = try page().lines
    #expect(lines.first?.event == "import.merged")
    #expect(lines.allSatisfy { $0.branch == "J01" || $0.branch == nil })
    #expect(lines.contains { $0.event == "staff.added" && $0.about == "adi" })
    #expect(!lines.contains { $0.about == "budi" })
    #expect(try page(by: auditor).lines == lines, "an auditor of the branch sees the same")
  }

  @Test("A branch that somebody asks for is not listened to")
  func forged() throws {
    let query = LedgerQuery(branch: "K02")
    #expect(try page(query) == page())
  }

  @Test("A petugas does not see the ledger, and neither checks it; trying is a row")
  func officer() throws {
    let officer = try room.officer("rina")
    for request in [CounterRequest.ledger(LedgerQuery()), .verifyLedger] {
      #expect(try room.ask(request, by: officer) == .refused(.notAllowed(.seeLedger)))
    }
    #expect(try room.ledger(.staffRefused).map(\.details) == ["why=duty.seeLedger", "why=duty.seeLedger"])
  }

  // MARK: Pages

  @Test("Pages of 200 follow each other without a gap and without a row twice, however many rows come in between")
  func pages() throws {
    try room.file.write { books throws(Failure) in
      for _ in 0..<450 {
        try books.enter(
          LedgerEntry(.brakeLookups, at: books.time.now, station: Station(branch: "J01", terminal: "kios-1")))
      }
    }
    let count = try room.ledger().count
    var query = LedgerQuery()
    var seen: [Int64] = []
    repeat {
      let page = try page(query)
      #expect(page.lines.count == 200 || page.older == nil)
      seen += page.lines.map(\.seq)
      query.before = page.older
      try room.misses(times: 10, at: "kios-\(seen.count)")
    } while query.before != nil
    #expect(seen == (1...Int64(count)).reversed())
  }

  @Test("Exactly a page has no older one")
  func exactly() throws {
    let missing = 200 - (try room.ledger().count)
    try room.file.write { books throws(Failure) in
      for _ in 0..<missing { try books.enter(LedgerEntry(.brakeLookups, at: books.time.now)) }
    }
    #expect(try page().lines.count == 200 && page().older == nil)
    try room.file.write { books throws(Failure) in try books.enter(LedgerEntry(.imported, at: books.time.now)) }
    #expect(try page().lines.count == 200 && page().older == 2)
  }

  @Test("By officer and by kind; to browse leaves no row")
  func filters() throws {
    try room.strikes(room.people[0])
    let count = try room.ledger().count
    #expect(try events(LedgerQuery(events: LedgerKind.blocks.beginnings)) == ["block.set"])
    #expect(
      try events(LedgerQuery(staff: CounterRoom.name("adi"), events: LedgerKind.staff.beginnings))
        == ["sign-in.right", "sign-in.begun"])
    #expect(try room.ledger().count == count)
  }

  @Test("Every event is of exactly one kind")
  func kinds() {
    for event in LedgerEntry.Event.allCases {
      let kinds = LedgerKind.allCases.filter { kind in
        kind.beginnings.contains { event.rawValue.hasPrefix($0) }
      }
      #expect(kinds.count == 1, "\(event): \(kinds)")
    }
  }

  // MARK: One person

  @Test("L1: one person's rows are a look-up of that person: each page of them is a row")
  func person() throws {
    let id = room.people[0].participantID
    try room.strikes(room.people[0], times: 1)
    #expect(try events(LedgerQuery(participant: id)) == ["person.shown", "kpj.wrong", "consent.given"])
    let rows = try room.ledger(.personShown)
    #expect(rows.map(\.details) == ["in=ledger reason=audit"] && rows.map(\.staff) == ["sri"])
    #expect(rows.map(\.participant) == [id.description])
    _ = try page(LedgerQuery(before: 3, participant: id))
    #expect(try room.ledger(.personShown).count == 2)
  }

  @Test("B1: his own rows are another officer's to look at")
  func own() throws {
    let own = try room.officer("budi", .supervisor, nik: room.people[0].nik)
    #expect(
      try room.ask(.ledger(LedgerQuery(participant: room.people[0].participantID)), by: own) == .refused(.ownPerson))
  }

  @Test("T1: an auditor does not learn from the ledger who complained confidentially; a supervisor does")
  func confidential() throws {
    let person = room.people[0]
    let id = person.participantID
    try files(.open, by: person)
    try files(.confidential, by: person)
    let filed = LedgerQuery(events: ["ticket.filed"])
    #expect(try page(filed).lines.map(\.participant) == [id, id])
    #expect(try page(filed, by: auditor).lines.map(\.participant) == [nil, id], "the row stays")
    #expect(try events(LedgerQuery(participant: id), by: auditor).filter { $0 == "ticket.filed" }.count == 1)
    #expect(try events(LedgerQuery(participant: id)).filter { $0 == "ticket.filed" }.count == 2)
  }

  // MARK: The chain

  @Test("L3: intact with as many rows as there are, and no word about its tail", arguments: [true, false])
  func verify(bySupervisor: Bool) throws {
    let count = Int64(try room.ledger().count)
    let reply = try room.ask(.verifyLedger, by: bySupervisor ? supervisor : auditor)
    guard case .ledgerVerdict(.intact(let rows, let head, let tailIsKnown, _)) = reply else {
      Issue.record("\(reply)")
      return
    }
    #expect(rows == count && head.seq == count && !tailIsKnown)
    #expect(try room.file.ledgerHead() == head)
    #expect(try room.ledger().count == count, "to check leaves no row")
  }
}
