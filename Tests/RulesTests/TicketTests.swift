import Rules
import Testing

@Suite("The moves of a ticket, T4")
struct TicketTests {
  /// Every kind of step once, with a name to speak of it.
  private static let steps: [(String, TicketStep)] = [
    ("taken", .taken(by: "sari")), ("asked", .asked), ("wrote", .wrote), ("told", .told), ("answered", .answered),
    ("objected", .objected), ("confirmed", .confirmed), ("lapsed", .lapsed), ("withdrawn", .withdrawn),
    ("notOurs", .notOurs(agency: "Kemnaker")), ("escalated", .escalated), ("assigned", .assigned(to: "sari")),
  ]

  /// A ticket of Friday, 20 November 2026, brought into a state by ordinary steps.
  private func ticket(in state: TicketState) throws -> Ticket {
    let way: [TicketStep] =
      switch state {
      case .received: []
      case .inProgress: [.taken(by: "adi")]
      case .waiting: [.taken(by: "adi"), .asked]
      case .answered: [.taken(by: "adi"), .answered]
      case .closed: [.taken(by: "adi"), .answered, .confirmed]
      case .withdrawn: [.withdrawn]
      case .notOurs: [.notOurs(agency: "Kemnaker")]
      case .duplicate: [.duplicate(of: try reference(9))]
      }
    var ticket = try fresh()
    for (index, step) in way.enumerated() {
      let at = ticket.filed.later(by: .minutes(Int64(index) + 1))
      #expect(ticket.take(TicketEvent(step, by: .officer("adi"), at: at)) == true)
    }
    #expect(ticket.course.state == state)
    return ticket
  }

  private func fresh() throws -> Ticket { try RulesTests.ticket(filed: "2026-11-20 09:00") }

  private func now() throws -> Moment { try moment("2026-11-20 14:00") }

  /// The state that each step leads to; what is not here is refused. A link moves nothing anywhere.
  private static let moves: [TicketState: [String: TicketState]] = [
    .received: [
      "taken": .inProgress, "assigned": .inProgress, "wrote": .received, "told": .received, "withdrawn": .withdrawn,
      "notOurs": .notOurs,
      "duplicate": .duplicate, "escalated": .received,
    ],
    .inProgress: [
      "taken": .inProgress, "assigned": .inProgress, "asked": .waiting, "wrote": .inProgress, "told": .inProgress,
      "answered": .answered,
      "withdrawn": .withdrawn, "notOurs": .notOurs, "duplicate": .duplicate, "escalated": .inProgress,
    ],
    .waiting: [
      "taken": .waiting, "assigned": .waiting, "wrote": .inProgress, "told": .waiting, "withdrawn": .withdrawn,
    ],
    .answered: [
      "wrote": .answered, "told": .answered, "answered": .answered, "objected": .inProgress, "confirmed": .closed,
      "lapsed": .closed,
    ],
    .duplicate: ["separated": .received],
  ]

  @Test(
    "T4 every step in every state: it leads where the table says, or changes nothing", arguments: TicketState.allCases)
  func table(state: TicketState) throws {
    let other = try reference(9)
    let named = [
      ("duplicate", TicketStep.duplicate(of: other)), ("separated", .separated(from: other)),
      ("unlinked", .unlinked(from: other)),
    ]
    for (name, step) in Self.steps + named {
      let before = try ticket(in: state)
      var after = before
      let at = try now()
      let isDone = after.take(TicketEvent(step, by: .officer("sari"), at: at))
      let target = Self.moves[state]?[name]
      #expect(isDone == (target != nil), "\(name)")
      #expect(before.allows(step) == isDone, "\(name)")
      #expect(after.course.state == target ?? state, "\(name)")
      // Where it went on, it is there since then; where it stayed, since before.
      // A further answer begins the days to object anew.
      let stays = after.course.state == state && !(name == "answered" && isDone)
      #expect(after.course.since == (stays ? before.course.since : at), "\(name)")
      if !isDone { #expect(after == before, "\(name)") }
    }
  }

  @Test(
    "T4 four states are ends, and nothing leads out of them but that a duplicate was none",
    arguments: TicketState.allCases)
  func ends(state: TicketState) throws {
    #expect(!state.isPastDue(since: nil))
    #expect(state.isPastDue(since: try now()) == [.received, .inProgress, .waiting].contains(state))
    #expect(state.isEnded == [.closed, .withdrawn, .notOurs, .duplicate].contains(state))
    #expect(state.isEnded == (Self.moves[state]?.keys.filter { $0 != "separated" } ?? []).isEmpty)
    let ticket = try ticket(in: state)
    if state.isEnded {
      let late = ticket.filed.later(by: .days(9_000))
      #expect(ticket.caughtUp(to: late, by: .published()).events.isEmpty)
      #expect(ticket.due(by: .published()) == nil)
    }
  }

  @Test("B7 what the participant writes late reopens nothing")
  func lateWords() throws {
    var ticket = try ticket(in: .closed)
    let before = ticket
    for step in [.wrote, .objected, .told] as [TicketStep] {
      #expect(ticket.take(TicketEvent(step, by: .participant, at: try now())) == false)
    }
    #expect(ticket == before)
  }

  @Test("B7 a word of thanks to an answer does not move the ticket nor its time to object")
  func thanks() throws {
    var ticket = try ticket(in: .answered)
    let before = ticket
    #expect(ticket.take(TicketEvent(.wrote, by: .participant, at: try now())) == true)
    #expect(ticket.course == before.course)
    #expect(ticket.unread == (try now()), "somebody has to read it")
  }

  @Test("T4 taking it over keeps the state and names the new officer", arguments: [TicketState.inProgress, .waiting])
  func takenOver(state: TicketState) throws {
    var ticket = try ticket(in: state)
    let since = ticket.course.since
    let waits = ticket.course.waits
    #expect(ticket.course.assignee == "adi")
    #expect(ticket.take(TicketEvent(.taken(by: "sari"), by: .officer("sari"), at: try now())) == true)
    #expect(ticket.course.assignee == "sari")
    #expect(ticket.course.state == state)
    #expect(ticket.course.since == since)
    #expect(ticket.course.waits == waits)
  }

  @Test("T4 an end keeps what it names, and closes an open wait")
  func named() throws {
    #expect(try ticket(in: .notOurs).course.agency == "Kemnaker")
    #expect(try ticket(in: .duplicate).course.duplicateOf == reference(9))
    var waiting = try ticket(in: .waiting)
    #expect(waiting.take(TicketEvent(.withdrawn, by: .participant, at: try now())) == true)
    #expect(waiting.course.waits.last?.until == (try now()))
  }

  @Test("B5 a wrong duplicate is undone in full: state, officer, days and notices are those of before")
  func separated() throws {
    let (other, calendar) = (try reference(9), WorkingDays.published())
    for way in [[], [.taken(by: "adi")], [.told, .wrote, .taken(by: "adi"), .asked, .wrote, .taken(by: "sari")]]
      as [[TicketStep]]
    {
      var before = try fresh()
      for step in way { #expect(before.take(TicketEvent(step, by: .officer("adi"), at: before.filed)) == true) }
      var after = before
      let (marked, undone) = (try moment("2026-11-23 09:00"), try moment("2026-11-26 09:00"))
      #expect(after.take(TicketEvent(.duplicate(of: other), by: .officer("adi"), at: marked)) == true)
      #expect(after.take(TicketEvent(.separated(from: try reference(8)), by: .officer("adi"), at: undone)) == false)
      #expect(after.take(TicketEvent(.separated(from: other), by: .officer("adi"), at: undone)) == true)
      #expect(after.course.since == undone)
      // Nothing else tells that it was ever one, and the office has lost the days, not the reporter.
      after.course.since = before.course.since
      #expect(after == before)
      #expect(after.due(by: calendar)?.day.description == "2026-11-27")
      #expect(after.take(TicketEvent(.separated(from: other), by: .officer("adi"), at: undone)) == false)
    }
  }

  @Test(
    "B5 undone after the due day it is past due from that moment, not before; what was past due before stays so",
    arguments: [("2026-11-27 23:59:59.999", nil), ("2026-11-30 10:00", "2026-11-30 10:00")])
  func separatedLate(undone: String, escalated: String?) throws {
    let (other, calendar) = (try reference(9), WorkingDays.published())
    var ticket = try ticket(in: .duplicate)
    let at = try moment(undone)
    ticket = ticket.caughtUp(to: at, by: calendar).ticket
    #expect(ticket.take(TicketEvent(.separated(from: other), by: .officer("adi"), at: at)) == true)
    #expect(ticket.caughtUp(to: at, by: calendar).ticket.course.escalated == (try escalated.map { try moment($0) }))
    var late = try self.ticket(in: .inProgress).caughtUp(to: try moment("2026-11-28 00:00"), by: calendar).ticket
    let since = late.course.escalated
    for step in [.duplicate(of: other), .separated(from: other)] as [TicketStep] {
      #expect(late.take(TicketEvent(step, by: .officer("adi"), at: try moment("2026-12-01 09:00"))) == true)
    }
    #expect(since != nil && late.course.escalated == since)
    #expect(late.caughtUp(to: try moment("2027-12-01 09:00"), by: calendar).events.isEmpty)
  }

  @Test("T4 a link is made and taken back in every state and moves nothing else", arguments: TicketState.allCases)
  func links(state: TicketState) throws {
    let before = try ticket(in: state)
    let (one, two) = (try reference(21), try reference(22))
    var ticket = before
    func take(_ step: TicketStep) throws -> Bool {
      ticket.take(TicketEvent(step, by: .officer("adi"), at: try now()))
    }
    #expect(try take(.linked(to: one)) && take(.linked(to: two)))
    #expect(ticket.course.links == [one, two])
    #expect(try !take(.linked(to: one)), "twice")
    #expect(try !take(.linked(to: ticket.number)), "itself")
    #expect(try !take(.unlinked(from: try reference(23))), "never linked")
    #expect(try take(.unlinked(from: one)) && !take(.unlinked(from: one)))
    #expect(try take(.linked(to: one)) && take(.unlinked(from: two)) && take(.unlinked(from: one)))
    #expect(ticket == before)
  }

  @Test("T4 twenty links are the most")
  func mostLinks() throws {
    var ticket = try fresh()
    let others = try (2..<23).map { try reference($0) }
    let taken = try others.map { ticket.take(TicketEvent(.linked(to: $0), by: .officer("adi"), at: try now())) }
    #expect(taken == Array(repeating: true, count: 20) + [false])
    #expect(ticket.course.links == Array(others.dropLast()))
  }

  @Test("T5 an objection starts the clock again and lets it escalate again")
  func objection() throws {
    var ticket = try fresh()
    let calendar = WorkingDays.published()
    // Due on the 27th; nobody answered until the 30th.
    ticket = ticket.caughtUp(to: try moment("2026-11-30 08:00"), by: calendar).ticket
    #expect(ticket.course.escalated == (try moment("2026-11-28 00:00")))
    #expect(
      ticket.take(TicketEvent(.taken(by: "adi"), by: .officer("adi"), at: try moment("2026-11-30 08:00"))) == true)
    #expect(ticket.take(TicketEvent(.answered, by: .officer("adi"), at: try moment("2026-11-30 09:00"))) == true)
    let at = try moment("2026-12-04 17:00")
    #expect(ticket.caughtUp(to: at, by: calendar).events.isEmpty)
    #expect(ticket.take(TicketEvent(.objected, by: .participant, at: at)) == true)
    #expect(ticket.course.clockFrom == at)
    #expect(ticket.course.escalated == nil)
    #expect(ticket.due(by: calendar)?.day.description == "2026-12-11")
    let caughtUp = ticket.caughtUp(to: try moment("2026-12-12 00:00"), by: calendar)
    #expect(caughtUp.events == [TicketEvent(.escalated, by: .time, at: try moment("2026-12-12 00:00"))])
    // The outer limits stay those of the filing.
    #expect(caughtUp.ticket.outerLimits(by: calendar).ordinary.day.description == "2026-12-10")
  }

  @Test("F10 a course comes back from JSON as it was, in every state", arguments: TicketState.allCases)
  func json(state: TicketState) throws {
    var course = try ticket(in: state).course
    course.links = [try reference(3), try reference(4)]
    #expect(try encoded(course).back == course)
    let event = TicketEvent(.duplicate(of: try reference(2)), by: .officer("adi"), at: try now())
    #expect(try encoded(event).back == event)
  }

  @Test("T4 what records hold never changes its name")
  func names() {
    #expect(TicketTie.allCases.map(\.rawValue) == ["sameAs", "sameHere", "follows", "followedBy", "linked"])
    #expect(ReporterMode.allCases.map(\.rawValue) == ["terbuka", "rahasia", "anonim"])
    #expect(
      TicketState.allCases.map(\.rawValue) == [
        "received", "inProgress", "waiting", "answered", "closed", "withdrawn", "notOurs", "duplicate",
      ])
    #expect(
      TicketCategory.allCases.map(\.rawValue) == [
        "membership", "update", "block", "claim", "contribution", "service", "fraud", "other",
      ])
  }
}

@Suite("The second fact of a ticket, T3")
struct SecondFactTests {
  @Test(
    "T3 four digits are a telephone's, six a PIN",
    arguments: [
      ("1234", .telephone("1234")), (" 12-34 ", .telephone("1234")), ("０１２３", .telephone("0123")),
      ("012345", .pin("012345")), ("012 345", .pin("012345")),
    ] as [(String, SecondFact)])
  func reads(typed: String, fact: SecondFact) {
    #expect(SecondFact(typed) == fact)
    #expect("\(fact)" == "****")
    #expect(SecondFact(fact.digits) == fact)
  }

  @Test("T3 anything else is none", arguments: ["", "-", "123", "12345", "1234567", "12a4", "12\u{200B}34", "٠١٢٣"])
  func none(typed: String) {
    #expect(SecondFact(typed) == nil)
  }

  @Test("T3 five wrong facts in 24 hours send to the counter until the first is 24 hours old, exclusive")
  func atCounter() throws {
    var ticket = try ticket(filed: "2026-11-20 09:00")
    let start = try moment("2026-11-20 10:00")
    for index in 0..<5 as Range<Int64> {
      #expect(!ticket.isAtCounterOnly(at: start.later(by: .minutes(index))))
      ticket.noteWrongFact(at: start.later(by: .minutes(index)))
    }
    let day = Span.hours(24).milliseconds
    #expect(ticket.isAtCounterOnly(at: start.later(by: .minutes(4))))
    #expect(ticket.isAtCounterOnly(at: start.later(by: .milliseconds(day - 1))))
    #expect(ticket.closedToKiosks(at: start.later(by: .minutes(4))) == start.later(by: .milliseconds(day)))
    #expect(!ticket.isAtCounterOnly(at: start.later(by: .milliseconds(day))))
  }

  @Test("T3 only the last wrong facts are kept, however many come")
  func bounded() throws {
    var ticket = try ticket(filed: "2026-11-20 09:00")
    let start = try moment("2026-11-20 10:00")
    for index in 0..<1_000 as Range<Int64> { ticket.noteWrongFact(at: start.later(by: .minutes(index))) }
    #expect(ticket.wrongFacts == (995..<1_000).map { start.later(by: .minutes($0)) })
  }
}
