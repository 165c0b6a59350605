import Rules
import Services
import Support
import Testing

extension StoreCheck {
  /// Lists of complaints and their figures, without reading one complaint. Rules T5, T8, T12, T13, P6.
  static let lists: [StoreCheck] = [
    StoreCheck("A list and its figures say at every moment what each complaint says by itself") { bench in
      try bench.stock(Samples.everybody())
      let store = try bench.open()
      for seed in 1...6 as ClosedRange<UInt64> {
        var course = RandomCourse(seed)
        let tickets = try (0..<40).map { try course.ticket(seed * 100 + $0) }
        try store.write { (books) throws(Failure) in
          for ticket in tickets { try books.add(ticket, under: "\(ticket.number)") }
        }
      }
      try store.read { (records) throws(Failure) in
        let tickets = try records.whole(at: "JKT01", limit: 999)
        var chance = RandomCourse(77)
        for _ in 0..<20 {
          let sure = chance.moment(of: tickets)
          for role in Role.allCases {
            try ListExpected(tickets, sure: sure, role).holds(in: records)
          }
        }
      }
    },
    StoreCheck("Updates are counted by their state, past due from one second after the due moment on") { bench in
      let store = try bench.open()
      let now = try store.read { (records) throws(Failure) in records.time.now }
      let due: [Int64] = [-5_000, -1_001, -1_000, -999, 0, 5_000]
      try store.write { (books) throws(Failure) in
        for (number, milliseconds) in due.enumerated() {
          let update = Update(
            number: Samples.reference(UInt64(50 + number)), submitted: Samples.moment(0),
            due: now.later(by: .milliseconds(milliseconds)), state: .inProcess)
          #expect(update.isPastDue(at: now) == (milliseconds <= -1_000))
          try books.add(submission(update))
        }
      }
      try store.read { (records) throws(Failure) in
        let counts = try records.updateCounts(at: "JKT01", in: .inProcess)
        #expect(records.time.now == now && counts == (6, 3))
      }
    },
  ]
}

/// Complaints to which chance has happened.
private struct RandomCourse {
  private let chance: SeededChance
  static let calendar = WorkingDays.published()
  static let officers = ["ani", "budi", "citra"]

  init(_ seed: UInt64) { chance = SeededChance(seed) }

  mutating func ticket(_ number: UInt64) throws -> Ticket {
    let filed = Samples.moment(0).later(by: .milliseconds(Int64(chance.below(86_400_000 * 50))))
    let mode: ReporterMode = chance.below(3) == 0 ? .confidential : .anonymous
    var ticket = try Invented.ticket(
      number, category: TicketCategory.allCases[chance.below(8)], mode: mode, filed: filed, branch: Samples.jakarta)
    ticket.tell(by: Self.calendar, at: filed)
    var at = filed
    for _ in 0..<chance.below(7) {
      at = at.later(by: .milliseconds(Int64(chance.below(86_400_000 * 20))))
      ticket = ticket.caughtUp(to: at, by: Self.calendar).ticket
      let (step, actor) = step()
      // What is not possible from where it stands does not happen.
      if ticket.take(TicketEvent(step, by: actor, at: at)) { ticket.tell(by: Self.calendar, at: at) }
      if chance.below(4) == 0 { ticket.open(at: at) }
    }
    return ticket
  }

  private func step() -> (TicketStep, TicketActor) {
    let officer = Self.officers[chance.below(3)]
    let steps: [(TicketStep, TicketActor)] = [
      (.taken(by: officer), .officer(officer)), (.asked, .officer(officer)), (.wrote, .participant),
      (.answered, .officer(officer)), (.objected, .participant), (.confirmed, .participant),
      (.concerns(officer), .officer("ani")), (.acknowledged, .officer("ani")), (.withdrawn, .participant),
      (.answered, .officer(officer)), (.taken(by: officer), .officer(officer)),
    ]
    return steps[chance.below(steps.count)]
  }

  /// Often just before, at or after what time does to one of them.
  mutating func moment(of tickets: [Ticket]) -> Moment {
    if chance.below(3) == 0 {
      return Samples.moment(0).later(by: .milliseconds(Int64(chance.below(86_400_000 * 120))))
    }
    let ticket = tickets[chance.below(tickets.count)]
    let opened = ticket.opened.map { Samples.jakarta.zone.day(of: $0) }
    let held = opened.map { Samples.jakarta.zone.start(of: Self.calendar.due(after: $0, days: 5).day.adding(days: 1)) }
    let moment = [ticket.outlook.next, held].compactMap(\.self).max() ?? ticket.filed
    return moment.later(by: .milliseconds(Int64(chance.below(3)) - 1))
  }
}

/// What a list has to be, from every complaint by itself.
private struct ListExpected {
  private let reader: TicketReader
  private let seen: [Ticket]

  init(_ tickets: [Ticket], sure: Moment, _ role: Role) {
    let calendar = RandomCourse.calendar
    reader = TicketReader(
      accounts: ["ani", "ani.dua"], guardedFor: role == .officer ? "ani" : nil, sure: sure, in: Samples.jakarta.zone,
      by: calendar)
    seen = tickets.filter { ticket in
      let isGuarded = ticket.mode == .confidential && [.service, .fraud].contains(ticket.category)
      return !ticket.course.concerns.contains("ani")
        && (role != .officer || !isGuarded || ticket.course.assignee == "ani")
    }.map { $0.caughtUp(to: sure, by: calendar).ticket }
  }

  func holds(in records: any Records) throws(Failure) {
    let waiting = seen.filter { !$0.course.state.isEnded || $0.unread != nil }
    try isTold(waiting, TicketFilter(), records)
    try isTold(seen, TicketFilter(hasEnded: true), records)
    var filter = TicketFilter()
    filter.isOverdue = true
    try isTold(waiting.filter(\.course.isPastDue), filter, records)
    filter.isForHead = true
    try isTold(waiting.filter(\.course.needsHead), filter, records)
    filter = TicketFilter()
    filter.hasNews = true
    try isTold(waiting.filter { $0.unread != nil }, filter, records)
    let open = waiting.filter { !$0.course.state.isEnded }
    let counts = try records.ticketCounts(at: "JKT01", for: reader, holder: StoreCheck.name("budi"))
    let wanted = TicketCounts(
      open: open.count, mine: open.count { $0.course.assignee == "budi" },
      free: open.count { $0.course.assignee == nil }, pastDue: open.count(where: \.course.isPastDue),
      unread: waiting.count { $0.unread != nil }, forHead: open.count(where: \.course.needsHead))
    #expect(counts == wanted)
  }

  private func isTold(_ tickets: [Ticket], _ filter: TicketFilter, _ records: any Records) throws(Failure) {
    let wanted = tickets.sorted { Self.rank($0) < Self.rank($1) }
    let told = try records.tickets(at: "JKT01", filter, for: reader, limit: 999)
    #expect(told.map(\.number) == wanted.map(\.number))
    #expect(try records.count(at: "JKT01", filter, for: reader) == wanted.count)
    for (head, ticket) in zip(told, wanted) {
      #expect(head.state == ticket.course.state && head.assignee == ticket.course.assignee)
      #expect(head.outlook.due == ticket.due(by: RandomCourse.calendar))
      #expect(head.isPastDue == ticket.course.isPastDue && head.needsHead == ticket.course.needsHead)
      #expect(head.hasNews == (ticket.unread != nil) && head.isObjected == ticket.isObjected)
    }
  }

  /// What waits to be opened and has no due day, the due day, the rest; then the filing.
  private static func rank(_ ticket: Ticket) -> (Int, Int, Moment) {
    let due = ticket.due(by: RandomCourse.calendar)?.day.dayNumber
    if ticket.unread != nil, due == nil { return (0, 0, ticket.filed) }
    return due.map { (1, $0, ticket.filed) } ?? (2, 0, ticket.filed)
  }
}
