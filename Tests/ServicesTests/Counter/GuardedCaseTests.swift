import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A confidential complaint about officers is given out by a penyelia; whom it names never sees or gets it. Rule T12.
@Suite("Complaints about officers")
struct GuardedCaseTests {
  private let room: CaseRoom

  init() throws { room = try CaseRoom() }

  private func seesNothing(_ name: String, of number: Reference) throws {
    #expect(try room.shows(number, name) == .unknownTicket, "\(name)")
    #expect(try room.tells(.explainTicket(number), name) == .unknownTicket)
    // An auditor works on none.
    if name != "adi" { #expect(try room.tells(.ticketsBeside(number), name) == .unknownTicket) }
    #expect(try !room.lines(name).contains { $0.number == number })
    #expect(try !room.lines(name) { $0.words = "uang" }.contains { $0.number == number })
    let before = try room.overview(name)
    #expect(before.tickets == (try room.lines(name).count { !$0.state.isEnded }))
    #expect(try room.asks(.news(of: .ticket(number, version: -1)), name) == .news(false))
    guard case .exported(let files, _) = try room.tells(.exportTickets(TicketFilter(), reason: room.reason), name)
    else {
      throw Failure.damaged
    }
    #expect(!files.contains { $0.sheet.key.number == number })
  }

  @Test(
    "No petugas sees it before a penyelia gave it to him, of either category; penyelia and auditor do",
    arguments: [TicketCategory.service, .fraud])
  func hiddenAtFirst(_ category: TicketCategory) throws {
    let number = try room.files(category)
    for name in ["rina", "joni"] {
      try seesNothing(name, of: number)
      for move in [OfficeMove.take, .withdraw, .tell(try CaseRoom.said("Halo.")), .note(try CaseRoom.said("Halo."))] {
        #expect(try room.moves(number, move, name) == .unknownTicket)
      }
    }
    for name in ["sri", "tuti", "adi"] { _ = try room.file(number, name) }
    #expect(try room.room.ledger(.ticketMoved, .ticketNoted).isEmpty)
    #expect(try room.room.ledger(.staffRefused).allSatisfy { $0.details == "why=not-shown" })
    guard case .ticket(let given) = try room.moves(number, .assign(to: CounterRoom.name("rina")), "sri") else {
      throw Failure.damaged
    }
    #expect(given.assignee == "rina")
    #expect(try room.file(number, "rina").phone?.lastFour == "8001")
    try seesNothing("joni", of: number)
    guard case .ticket = try room.moves(number, .answer(try CaseRoom.said("Kami periksa.")), "rina") else {
      throw Failure.damaged
    }
  }

  @Test(
    "Whom it concerns sees nothing of it, whatever his role: no text, row, count, search, ledger row or page",
    arguments: ["rina", "tuti", "adi"])
  func concerned(_ name: String) throws {
    let number = try room.files()
    guard case .ticket(let file) = try room.moves(number, .concern(CounterRoom.name(name)), "sri") else {
      throw Failure.damaged
    }
    #expect(file.concerns == [name] && file.events.map(\.step) == [.concerns(name)])
    try seesNothing(name, of: number)
    #expect(try room.moves(number, .assign(to: CounterRoom.name(name)), "sri") == .unknownStaff)
    if name != "rina" {
      guard case .ledger(let page) = try room.asks(.ledger(LedgerQuery()), name) else { throw Failure.damaged }
      #expect(!page.lines.contains { $0.event.hasPrefix("ticket.") && $0.about == number.description })
    }
    guard case .ledger(let page) = try room.asks(.ledger(LedgerQuery()), "sri") else { throw Failure.damaged }
    #expect(page.lines.contains { $0.details.contains("step=concerns") && $0.details.contains("to=\(name)") })
    guard name != "adi" else { return }
    let person = room.room.people[0].participantID
    guard case .person(let person) = try room.asks(.person(person, .atCounter, hasSeenCard: false), name) else {
      throw Failure.damaged
    }
    #expect(person.tickets.isEmpty && !person.history.contains { $0.about == number.description })
  }

  @Test("Also an open complaint, and the officer who had it: it is nobody's then, and he hears of it nowhere")
  func concernedAssignee() throws {
    let (number, other) = (try room.files(.membership, .open), try room.files(.membership, .open, "Kartu saya hilang."))
    _ = try room.moves(number, .take, "rina")
    _ = try room.moves(number, .link(to: other), "rina")
    guard case .ticket(let file) = try room.moves(number, .concern(CounterRoom.name("rina")), "sri") else {
      throw Failure.damaged
    }
    #expect(file.assignee == nil && file.sheet.state == .inProgress)
    try seesNothing("rina", of: number)
    let seen = try room.file(other, "rina")
    #expect(seen.ties.isEmpty && seen.events.isEmpty)
    #expect(try room.file(other, "joni").ties.map(\.number) == [number])
    #expect(try room.moves(other, .link(to: number), "rina") == .notLinked(.unknown, seen))
    guard case .ticket(let back) = try room.moves(number, .concernNot(CounterRoom.name("rina")), "sri") else {
      throw Failure.damaged
    }
    #expect(back.concerns.isEmpty)
    _ = try room.file(number, "rina")
  }

  @Test("It goes by person: a second account of the same NIK neither sees nor gets it")
  func twoAccounts() throws {
    let nik = try NIK("3174010101801234")
    let first = try room.room.officer("budi", nik: nik, at: "loket-8")
    let second = try room.room.officer("budi2", .supervisor, nik: nik, at: "loket-9")
    let number = try room.files(.other, .open)
    guard
      case .office(.ticket) = try room.room.ask(
        .office(.moveTicket(number, .take, seen: nil)), by: first, at: "loket-8")
    else { throw Failure.damaged }
    guard case .ticket(let file) = try room.moves(number, .concern(CounterRoom.name("budi2")), "sri") else {
      throw Failure.damaged
    }
    #expect(file.assignee == nil && file.concerns == ["budi2", "budi"])
    for (officer, terminal) in [(first, "loket-8"), (second, "loket-9")] {
      #expect(
        try room.room.ask(.office(.showTicket(number, reason: room.reason)), by: officer, at: terminal)
          == .office(.unknownTicket))
    }
    #expect(try room.moves(number, .assign(to: CounterRoom.name("budi")), "sri") == .unknownStaff)
  }

  @Test("A penyelia who is named himself says so and is out of it; nobody of another branch or of no account is marked")
  func namesHimself() throws {
    let number = try room.files()
    for name in ["hantu"] {
      #expect(try room.moves(number, .concern(CounterRoom.name(name)), "sri") == .unknownStaff)
    }
    #expect(try room.moves(number, .concern(CounterRoom.name("sri")), "sri") == .unknownTicket)
    try seesNothing("sri", of: number)
    #expect(try room.file(number, "tuti").concerns == ["sri"])
  }

  @Test("On the host: an operator without an account reads it and gives it to nobody, himself neither")
  func host() throws {
    let number = try room.files()
    let operatorName = try CounterRoom.name("root")
    func asks(_ move: OfficeMove) throws -> Reply {
      try room.room.ask(.host(.office(.moveTicket(number, move, seen: nil)), by: operatorName), at: "host")
    }
    guard case .host(.office(.reserved)) = try asks(.take), case .host(.office(.reserved)) = try asks(.withdraw) else {
      throw Failure.damaged
    }
    #expect(try room.room.ledger(.ticketMoved).isEmpty)
    let take = Request.host(.office(.moveTicket(number, .take, seen: nil)), by: try CounterRoom.name("rina"))
    #expect(try room.room.ask(take, at: "host") == .host(.office(.unknownTicket)))
  }

  @Test("D2: an assignment is stored as one: to whom, by whom")
  func assigned() throws {
    let number = try room.files(.other, .open)
    _ = try room.moves(number, .assign(to: CounterRoom.name("joni")), "sri")
    _ = try room.moves(number, .assign(to: CounterRoom.name("sri")), "sri")
    let events = try room.file(number).events
    #expect(events.map(\.step) == [.assigned(to: "joni"), .taken(by: "sri")])
    #expect(events.map(\.actor) == [.officer("sri"), .officer("sri")])
    #expect(try room.room.ledger(.ticketMoved).map(\.details) == ["step=assigned to=joni", "step=taken"])
  }
}
