import Rules
import SQLiteStore
import Services
import Support
import Testing

/// More complaints than a list takes: figures count all of them, and the order is over all of them.
@Suite("Many complaints") struct ManyCasesTests {
  private let room: CaseRoom
  private static let count = 1_300

  init() throws {
    room = try CaseRoom(staff: 3)
    let branch = Invented.branch()
    let calendar = WorkingDays.published()
    // Those that were filed last are due first: their day was told before the others'.
    let tickets = try (0..<Self.count).map { number in
      let isLate = number % 2 == 0
      let filed = FakeHost.start.later(by: .milliseconds(Int64(number) - Span.days(isLate ? 20 : 1).milliseconds))
      var ticket = try Invented.ticket(UInt64(number), filed: filed, branch: branch)
      ticket.tell(by: calendar, at: filed)
      if number % 10 == 0 {
        _ = ticket.take(TicketEvent(.assigned(to: "rina"), by: .officer("sri"), at: filed))
        ticket.tell(by: calendar, at: filed)
      }
      return ticket
    }
    try room.room.file.write { books throws(Failure) in
      for ticket in tickets { try books.add(ticket, under: ticket.number.symbols) }
    }
  }

  @Test("T5: the first page counts them all: open, his own, nobody's and past due")
  func overview() throws {
    let overview = try room.overview("rina")
    #expect(overview.tickets == Self.count)
    #expect(overview.ticketsMine == Self.count / 10 && overview.ticketsFree == Self.count - Self.count / 10)
    #expect(overview.ticketsOverdue == Self.count / 2)
  }

  @Test("T5: the list has the most urgent of all, whenever they were filed")
  func order() throws {
    // One that was filed after all the others, and is due before them: it was told so.
    let branch = Invented.branch()
    var urgent = try Invented.ticket(9_999, filed: FakeHost.start, branch: branch)
    let due = WorkingDays.Due(day: branch.zone.day(of: FakeHost.start).adding(days: -30), isEstimate: false)
    urgent.told = [
      ToldDay(.answer, due, at: FakeHost.start, because: .counted, by: WorkingDays.published().basis)
    ]
    let told = urgent
    try room.room.file.write { books throws(Failure) in try books.add(told, under: "last") }
    guard case .tickets(let lines, _, let isCut) = try room.tells(.tickets(TicketFilter()), "rina") else {
      throw Failure.damaged
    }
    #expect(isCut && lines.count == 1_000)
    #expect(lines.first?.number == urgent.number)
    let days = lines.map { $0.due?.day ?? .last }
    #expect(days == days.sorted())
    #expect(lines.prefix(651).allSatisfy(\.isOverdue) && !lines[651].isOverdue)
  }

  @Test("T5, P6: at one desk, asked again and again: what others do and what time does counts at once")
  func again() throws {
    let desk = try room.room.desk(at: "host")
    var filter = TicketFilter()
    filter.isOverdue = true
    let root = try CounterRoom.name("root")
    func overdue() throws -> [TicketLine] {
      let reply = desk.answer(room.room.errand(.host(.office(.tickets(filter)), by: root)))
      guard case .host(.office(.tickets(let lines, _, _))) = reply else { throw Failure.damaged }
      return lines
    }
    let before = try overdue()
    #expect(before.count == Self.count / 2)
    #expect(try overdue() == before)
    // Those of yesterday, a Friday, are due until the end of the Friday after.
    let late = Zone.wib.start(of: Zone.wib.day(of: FakeHost.start).adding(days: 7))
    room.room.host.passes(.milliseconds(late.span(since: FakeHost.start).milliseconds - 1))
    #expect(try overdue().count == Self.count / 2)
    room.room.host.passes(.milliseconds(1))
    #expect(try overdue().count == 1_000)
    let answer = OfficeMove.answer(try CaseRoom.said("Sudah selesai."))
    let first = before[0].number
    for move in [.take, answer] {
      _ = desk.answer(room.room.errand(.host(.office(.moveTicket(first, move, seen: nil)), by: root)))
    }
    #expect(try !overdue().contains { $0.number == first })
    filter.holder = .nobody
    #expect(try overdue().allSatisfy { $0.assignee == nil })
  }

  @Test("T5: those that are past due are all there, whatever else waits")
  func pastDue() throws {
    #expect(try room.lines("rina") { $0.isOverdue = true }.count == Self.count / 2)
  }
}
