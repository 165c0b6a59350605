import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// The clock stands on Saturday, 21 November 2026, 14.30 WIB, when a branch opens.
@Suite("The figures of a branch")
struct FiguresTests {
  private let room: CounterRoom
  private let officer: Officer
  private static let saturday = CivilDay(dayNumber: 20_778)

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
    #expect(Self.saturday.description == "2026-11-21")
  }

  private func figures(_ first: CivilDay = saturday, _ last: CivilDay? = nil) throws -> BranchFigures {
    // A shift ends before the next day does.
    guard
      case .host(.figures(let figures)) = try room.ask(
        .host(.figures(first, through: last ?? first), by: CounterRoom.name("petugas")), at: "host")
    else {
      throw Failure.damaged
    }
    return figures
  }

  private func day(_ days: Int) -> CivilDay { Self.saturday.adding(days: days) }

  private func files(_ category: TicketCategory, at branch: String = "J01") throws -> Reference {
    let complaint = Complaint(
      category: category, mode: .anonymous, text: try Prose("Antrean di loket \(category) dua jam.", for: .complaint))
    let reply = try room.ask(.complaint(.file(complaint, consent: "1")), at: "kios-1", branch: branch)
    guard case .complaint(.filed(.filed(let receipt))) = reply else { throw Failure.damaged }
    return receipt.number
  }

  private func answers(_ number: Reference) throws {
    let text = try Prose("Loket sudah ditambah.", for: .message)
    for move in [OfficeMove.take, .answer(text)] {
      let request = OfficeRequest.moveTicket(number, move, seen: nil)
      guard
        case .host(.office(.ticket)) = try room.ask(.host(.office(request), by: CounterRoom.name("rina")), at: "host")
      else {
        throw Failure.damaged
      }
    }
  }

  /// The median by its halves.
  private func line(_ figures: BranchFigures, _ category: TicketCategory? = nil) -> [Int?]? {
    figures.tickets.first { $0.category == category }
      .map { [$0.received, $0.answered, $0.answeredInTime, $0.medianDays?.halves] }
  }

  // MARK: Complaints

  @Test("T5: received on their day, answered on the day of the first answer, in time up to the due day")
  func complaints() throws {
    let (quick, slow, late) = (try files(.service), try files(.service), try files(.claim))
    try answers(quick)
    #expect(line(try figures()) == [3, 1, 1, 0])
    room.host.passes(.days(3))
    try answers(slow)
    #expect(line(try figures(day(3))) == [0, 1, 1, 4], "Monday and Tuesday")
    room.host.passes(.days(11))
    try answers(late)
    let december = try figures(day(14))
    #expect(line(december) == [0, 1, 0, 20] && line(december, .claim) == [0, 1, 0, 20])
    #expect(december.tickets.map(\.category) == [nil, .claim])
    let all = try figures(day(0), day(14))
    #expect(all.tickets.map(\.category) == [nil, .claim, .service])
    #expect(line(all) == [3, 3, 2, 4] && line(all, .service) == [2, 2, 2, 2], "between the two in the middle")
    #expect(line(try figures(day(1))) == [0, 0, 0, nil])
  }

  @Test("A second answer counts no more than the first")
  func objected() throws {
    let number = try files(.service)
    try answers(number)
    room.host.passes(.days(2))
    let now = try room.file.read { records throws(Failure) in records.time.now }
    try room.file.write { books throws(Failure) in
      guard var ticket = try books.ticket(number) else { throw Failure.damaged }
      ticket.course.state = .inProgress
      try books.save(ticket)
      try books.add(TicketEvent(.objected, by: .participant, at: now), to: number)
    }
    try answers(number)
    #expect(line(try figures(day(2))) == [0, 0, 0, nil])
    #expect(line(try figures()) == [1, 1, 1, 0])
  }

  @Test("Another branch's complaints, blocks and updates are its own")
  func branches() throws {
    _ = try files(.service, at: "K02")
    #expect(line(try figures()) == [0, 0, 0, nil])
    let station = Station(branch: "K02", terminal: "kios-1")
    try room.file.write { books throws(Failure) in
      try books.enter(LedgerEntry(.blockSet, at: books.time.now, station: station))
    }
    #expect(try figures().blocks == 0)
  }

  // MARK: Updates

  private func submits(_ number: UInt64, at moment: Moment, _ end: (inout Update) -> Void = { _ in }) throws {
    var update = Update(
      number: Reference(month: Self.saturday.civilMonth, chance: [number, 2, 3, 4, 5, 6]), submitted: moment, in: .wib,
      by: .published(cutiBersamaWorked: false))
    end(&update)
    let submission = Submission(
      update: update, participant: room.people[0].participantID, station: Station(branch: "J01", terminal: "kios-1"),
      data: try Invented.updateData())
    try room.file.write { books throws(Failure) in try books.add(submission) }
  }

  @Test("P1: updates by their day in the branch's zone; decided in time up to 23.59.59 of the due day")
  func updates() throws {
    let start = Zone.wib.start(of: Self.saturday)
    let due = Zone.wib.end(of: day(4))
    try submits(1, at: start.later(by: .milliseconds(-1)))
    try submits(2, at: start) { update in _ = update.decide(.approve, at: due) }
    try submits(3, at: start.later(by: .milliseconds(Span.days(1).milliseconds - 1))) { update in
      _ = update.decide(.approve, at: due.later(by: .seconds(1)))
    }
    try submits(4, at: start) { update in _ = update.withdraw(at: due) }
    let saturday = try figures()
    #expect([saturday.updatesReceived, saturday.updatesDecided, saturday.updatesInTime] == [3, 0, 0])
    let wednesday = try figures(day(4))
    #expect(
      [wednesday.updatesReceived, wednesday.updatesDecided, wednesday.updatesInTime] == [0, 1, 1], "K2: no verdict")
    let thursday = try figures(day(5))
    #expect([thursday.updatesReceived, thursday.updatesDecided, thursday.updatesInTime] == [0, 1, 0])
  }

  // MARK: Blocks

  @Test("B2, P6: a block that time opened counts from T on, whoever has noticed it")
  func openings() throws {
    let person = room.people[0]
    try room.strikes(person)
    _ = try room.ask(.report(person.identity), at: "kios-1")
    _ = try room.ask(.report(person.identity), at: "kios-1")
    let saturday = try figures()
    #expect([saturday.blocks, saturday.reports, saturday.openings] == [1, 1, 0])
    room.host.passes(.milliseconds(Span.hours(24).milliseconds - 1))
    #expect(try figures(day(1)).openings == 0)
    room.host.passes(.milliseconds(1))
    let rows = try room.ledger().count
    #expect(try figures(day(1)).openings == 1 && figures().openings == 0)
    #expect(try room.ledger().count == rows, "to count writes nothing")
    try room.strikes(person, times: 1)
    #expect(try room.ledger(.blockOpened).count == 1)
    #expect(try figures(day(1)).openings == 1)
  }

  // MARK: Days

  @Test("At most 366 days; an end before the beginning is the beginning")
  func days() throws {
    #expect(try figures(day(0), day(365)).last == day(365))
    #expect(try figures(day(0), day(366)).last == day(365))
    #expect(try figures(day(0), day(-1)).last == day(0))
    #expect(try figures(.last, .last).last == .last)
    #expect(try figures().now == FakeHost.start)
  }

  @Test("Everybody at the counter may count, and it leaves no row")
  func everybody() throws {
    let officers = [officer, try room.officer("sri", .supervisor), try room.officer("adi", .auditor)]
    let rows = try room.ledger().count
    for officer in officers {
      guard case .figures(let figures) = try room.ask(.figures(day(0), through: day(0)), by: officer) else {
        throw Failure.damaged
      }
      #expect(figures.branch.code == "J01")
    }
    #expect(try room.ledger().count == rows)
  }
}
