import Rules
import Testing

@Suite("What a visitor sends is somebody's to read, and what is late somebody's to know: T12, T13")
struct TicketInboxTests {
  private let calendar = WorkingDays.published()

  private func after(_ steps: [(TicketStep, TicketActor, String)]) throws -> Ticket {
    var ticket = try ticket(filed: "2026-11-20 09:00")
    for (step, actor, at) in steps {
      let isDone = ticket.take(TicketEvent(step, by: actor, at: try moment(at)))
      #expect(isDone, "\(step)")
    }
    return ticket
  }

  private static let officer = TicketActor.officer("adi")
  private static let answer: [(TicketStep, TicketActor, String)] = [
    (.taken(by: "adi"), officer, "2026-11-20 10:00"), (.answered, officer, "2026-11-20 11:00"),
  ]

  @Test("T13: whatever the reporter writes waits to be opened, in every state in which it can be written")
  func marked() throws {
    let ways: [[(TicketStep, TicketActor, String)]] = [
      [(.wrote, .participant, "2026-11-20 12:00")],
      [Self.answer[0], (.wrote, .participant, "2026-11-20 12:00")],
      [Self.answer[0], (.asked, Self.officer, "2026-11-20 11:00"), (.wrote, .participant, "2026-11-20 12:00")],
      Self.answer + [(.wrote, .participant, "2026-11-20 12:00")],
      Self.answer + [(.objected, .participant, "2026-11-20 12:00")],
    ]
    for way in ways {
      var ticket = try after(way)
      let (sent, read) = (try moment("2026-11-20 12:00"), try moment("2026-11-20 13:00"))
      #expect(ticket.unread == sent)
      ticket.open(at: read)
      #expect(ticket.unread == nil && ticket.opened == read)
    }
  }

  @Test("T13: what another officer than whoever has it writes down waits as well; what he writes down himself does not")
  func recorded() throws {
    let other = TicketActor.officer("ani")
    for step in [TicketStep.wrote, .objected] {
      #expect(try after(Self.answer + [(step, other, "2026-11-20 12:00")]).unread != nil)
      #expect(try after(Self.answer + [(step, Self.officer, "2026-11-20 12:00")]).unread == nil)
    }
    #expect(try after([(.wrote, other, "2026-11-20 12:00")]).unread == nil, "nobody has it")
    #expect(try after(Self.answer + [(.confirmed, other, "2026-11-20 12:00")]).unread == nil)
  }

  @Test("T13: an objection is known to wait until it was opened; a message while somebody works on it does not")
  func objectionWaits() throws {
    #expect(try !after(Self.answer).hasUnreadObjection)
    #expect(try !after([Self.answer[0], (.wrote, .participant, "2026-11-20 12:00")]).hasUnreadObjection)
    var ticket = try after(Self.answer + [(.objected, .participant, "2026-11-20 12:00")])
    #expect(ticket.hasUnreadObjection)
    ticket.open(at: try moment("2026-11-20 13:00"))
    #expect(!ticket.hasUnreadObjection)
    let wrote = ticket.take(TicketEvent(.wrote, by: .participant, at: try moment("2026-11-20 14:00")))
    #expect(wrote && !ticket.hasUnreadObjection)
  }

  @Test("T13: the first unread word counts; what officers and time do marks nothing; ending it reads nothing")
  func kept() throws {
    var ticket = try after(Self.answer + [(.wrote, .participant, "2026-11-20 12:00")])
    let sent = try moment("2026-11-20 12:00")
    for (step, actor) in [
      (TicketStep.told, Self.officer), (.wrote, .participant), (.answered, Self.officer), (.confirmed, .participant),
    ] {
      let isDone = ticket.take(TicketEvent(step, by: actor, at: try moment("2026-11-21 08:00")))
      #expect(isDone && ticket.unread == sent)
    }
    #expect(try after(Self.answer + [(.told, Self.officer, "2026-11-20 12:00")]).unread == nil)
    #expect(try after([(.withdrawn, .participant, "2026-11-20 12:00")]).unread == nil)
  }

  @Test(
    "T13: an answered complaint with an unread message is never closed by time, and not for five working days after")
  func neverClosedUnread() throws {
    var ticket = try after(Self.answer + [(.wrote, .participant, "2026-12-04 16:00")])
    let late = try moment("2027-06-01 09:00")
    #expect(ticket.caughtUp(to: late, by: calendar).ticket.course.state == .answered)
    ticket.open(at: try moment("2026-12-14 09:00"))
    let last = try moment("2026-12-21 23:59:59.999")
    #expect(ticket.caughtUp(to: last, by: calendar).ticket.course.state == .answered)
    let (closed, events) = ticket.caughtUp(to: late, by: calendar)
    let end = try moment("2026-12-22 00:00")
    #expect(closed.course.state == .closed && events.map(\.at) == [end])
  }

  @Test("T13: one that was read early closes after the ten working days, as ever")
  func readEarly() throws {
    var ticket = try after(Self.answer + [(.wrote, .participant, "2026-11-21 16:00")])
    ticket.open(at: try moment("2026-11-23 09:00"))
    let events = ticket.caughtUp(to: try moment("2027-06-01 09:00"), by: calendar).events
    #expect(events.map(\.at) == [try moment("2026-12-05 00:00")])
  }

  @Test("T13: what was written before a question is read before the thirty days can end it")
  func neverWithdrawnUnread() throws {
    var ticket = try after([
      Self.answer[0], (.wrote, .participant, "2026-11-20 11:00"), (.asked, Self.officer, "2026-11-20 12:00"),
    ])
    #expect(ticket.caughtUp(to: try moment("2027-06-01 09:00"), by: calendar).ticket.course.state == .waiting)
    ticket.open(at: try moment("2027-01-04 09:00"))
    let events = ticket.caughtUp(to: try moment("2027-06-01 09:00"), by: calendar).events
    #expect(events.map(\.at) == [try moment("2027-01-13 00:00")], "five working days, without Isra Mikraj")
  }

  @Test("T13: a further answer gives ten more working days to object")
  func furtherAnswer() throws {
    let ticket = try after(Self.answer + [(.answered, Self.officer, "2026-11-27 11:00")])
    #expect(ticket.lastDayToObject(by: calendar).day.description == "2026-12-11")
  }

  @Test("T12: the head acknowledges what is past due, once; an objection begins anew")
  func acknowledged() throws {
    let due = try ticket(filed: "2026-11-20 09:00").caughtUp(to: try moment("2026-11-30 09:00"), by: calendar).ticket
    #expect(due.course.needsHead)
    var ticket = due
    let known = TicketEvent(.acknowledged, by: Self.officer, at: try moment("2026-11-30 09:00"))
    let (first, second) = (ticket.take(known), ticket.take(known))
    #expect(first && !second && !ticket.course.needsHead && ticket.course.acknowledged == known.at)
    for step in [TicketStep.taken(by: "adi"), .answered, .objected] {
      _ = ticket.take(TicketEvent(step, by: Self.officer, at: try moment("2026-11-30 10:00")))
    }
    #expect(ticket.course.acknowledged == nil && !ticket.course.needsHead && ticket.isObjected)
    var early = try self.ticket(filed: "2026-11-20 09:00")
    let tooEarly = early.take(known)
    #expect(!tooEarly)
  }

  private func ticket(filed: String) throws -> Ticket { try RulesTests.ticket(filed: filed) }

  @Test("T12: whom it concerns has it no more, and may be told apart from it again")
  func concerns() throws {
    var ticket = try after([(.taken(by: "adi"), Self.officer, "2026-11-20 10:00")])
    let sri = TicketActor.officer("sri")
    let at = try moment("2026-11-20 12:00")
    let marked = ticket.take(TicketEvent(.concerns("adi"), by: sri, at: at))
    let twice = ticket.take(TicketEvent(.concerns("adi"), by: sri, at: at))
    #expect(marked && !twice && ticket.course.concerns == ["adi"] && ticket.course.assignee == nil)
    let freed = ticket.take(TicketEvent(.concernsNot("adi"), by: sri, at: at))
    let again = ticket.take(TicketEvent(.concernsNot("adi"), by: sri, at: at))
    #expect(freed && !again && ticket.course.concerns.isEmpty)
  }
}
