import Rules
import Testing

@Suite("When a ticket is due, and what time alone does to it, T5 P6")
struct TicketClockTests {
  private let calendar = WorkingDays.published()

  /// A ticket of Friday, 20 November 2026, 09.00 that an officer took at once.
  private func taken(_ filed: String = "2026-11-20 09:00", _ zone: Zone = .wib) throws -> Ticket {
    var ticket = try ticket(filed: filed, zone)
    #expect(ticket.take(TicketEvent(.taken(by: "adi"), by: .officer("adi"), at: ticket.filed)) == true)
    return ticket
  }

  /// The same after the office waited, from and to local times.
  private func waited(_ waits: [(String, String?)], _ zone: Zone = .wib) throws -> Ticket {
    var ticket = try taken("2026-11-20 09:00", zone)
    for (from, until) in waits {
      #expect(ticket.take(TicketEvent(.asked, by: .officer("adi"), at: try moment(from, zone))) == true)
      guard let until else { continue }
      #expect(ticket.take(TicketEvent(.wrote, by: .participant, at: try moment(until, zone))) == true)
    }
    return ticket
  }

  /// `counted 2026-11-23 2026-11-27`, one text for each stretch.
  private func explained(_ ticket: Ticket, by calendar: WorkingDays? = nil) -> [String] {
    ticket.explainedDue(by: calendar ?? self.calendar).map { "\($0.kind.rawValue) \($0.first) \($0.last)" }
  }

  /// Days of a kind.
  private func days(_ kind: Ticket.DayKind, of ticket: Ticket) -> Int {
    ticket.explainedDue(by: calendar).filter { $0.kind == kind }
      .reduce(0) { $0 + $1.last.dayNumber - $1.first.dayNumber + 1 }
  }

  @Test(
    "B1 due at the end of the fifth working day after the local date of the filing",
    arguments: [
      ("2026-11-20 09:00", "2026-11-27"), ("2026-11-20 23:59:59.999", "2026-11-27"), ("2026-11-21 00:00", "2026-11-27"),
      // A Sunday, a holiday, 16.59 on the last day before the leave of Idul Fitri and of Christmas.
      ("2026-11-22 12:00", "2026-11-27"), ("2026-12-25 12:00", "2027-01-04"), ("2026-03-17 16:59", "2026-03-31"),
      ("2026-12-23 16:59", "2027-01-04"), ("2026-12-30 09:00", "2027-01-08"),
    ])
  func due(filed: String, due: String) throws {
    for zone in Zone.allCases {
      let ticket = try ticket(filed: filed, zone)
      #expect(ticket.due(by: calendar) == WorkingDays.Due(day: try #require(CivilDay(due)), isEstimate: false))
      #expect(days(.counted, of: ticket) == 5)
      #expect(ticket.explainedDue(by: calendar).last?.last.description == due)
    }
  }

  @Test("B1 filed at 16.59 on the Friday before a leave: the check of three days and the answer of five say why")
  func fridayBeforeLeave() throws {
    let friday = try ticket(filed: "2026-02-13 16:59")
    #expect(friday.checkDue(by: calendar)?.day.description == "2026-02-20")
    #expect(friday.due(by: calendar)?.day.description == "2026-02-24")
    #expect(
      explained(friday) == [
        "weekend 2026-02-14 2026-02-15", "holiday 2026-02-16 2026-02-17", "counted 2026-02-18 2026-02-20",
        "weekend 2026-02-21 2026-02-22", "counted 2026-02-23 2026-02-24",
      ])
    let worked = WorkingDays.published(cutiBersamaWorked: true)
    #expect(friday.due(by: worked)?.day.description == "2026-02-23")
    #expect(explained(friday, by: worked).prefix(3).last == "holiday 2026-02-17 2026-02-17")
  }

  @Test("B1 a holiday that is added after the filing moves the due day, and the explanation says why")
  func addedHoliday() throws {
    let ticket = try ticket(filed: "2026-11-20 09:00")
    #expect(explained(ticket) == ["weekend 2026-11-21 2026-11-22", "counted 2026-11-23 2026-11-27"])
    let election = Holiday(month: 11, day: 25, name: "Hari Pemungutan Suara", kind: .national)
    let years = HolidayYear.published.map { year in
      year.year == 2026 ? HolidayYear(2026, year.holidays + [election]) : year
    }
    let changed = try WorkingDays(years)
    #expect(ticket.due(by: changed)?.day.description == "2026-11-30")
    #expect(
      explained(ticket, by: changed) == [
        "weekend 2026-11-21 2026-11-22", "counted 2026-11-23 2026-11-24", "holiday 2026-11-25 2026-11-25",
        "counted 2026-11-26 2026-11-27", "weekend 2026-11-28 2026-11-29", "counted 2026-11-30 2026-11-30",
      ])
    #expect(changed.holiday(on: try #require(CivilDay("2026-11-25")))?.name == "Hari Pemungutan Suara")
    // Not past due any more on the day that it would have been.
    let saturday = try moment("2026-11-28 00:00")
    #expect(ticket.caughtUp(to: saturday, by: calendar).events.count == 1)
    #expect(ticket.caughtUp(to: saturday, by: changed).events.isEmpty)
  }

  @Test(
    "B3 the clock stands still on every working day at whose end the office waits",
    arguments: [
      // Over a weekend and back: Friday the 27th does not count.
      ([("2026-11-27 10:00", "2026-11-30 08:00")], "2026-11-30", 1),
      // Monday to Wednesday: Monday and Tuesday do not count.
      ([("2026-11-23 10:00", "2026-11-25 08:00")], "2026-12-01", 2),
      // Within one day, and within a weekend: nothing.
      ([("2026-11-24 08:00", "2026-11-24 16:00")], "2026-11-27", 0),
      ([("2026-11-21 08:00", "2026-11-22 16:00")], "2026-11-27", 0),
      // Twice.
      ([("2026-11-23 10:00", "2026-11-24 08:00"), ("2026-11-26 10:00", "2026-11-27 08:00")], "2026-12-01", 2),
      // Twice on one day is that day once.
      ([("2026-11-23 10:00", "2026-11-23 11:00"), ("2026-11-23 12:00", "2026-11-24 08:00")], "2026-11-30", 1),
      // To the last millisecond of a day, and one more; from the last millisecond.
      ([("2026-11-23 10:00", "2026-11-23 23:59:59.999")], "2026-11-27", 0),
      ([("2026-11-23 10:00", "2026-11-24 00:00")], "2026-11-30", 1),
      ([("2026-11-23 23:59:59.999", "2026-11-24 08:00")], "2026-11-30", 1),
      ([("2026-11-24 00:00", "2026-11-24 00:00:00.001")], "2026-11-27", 0),
      // On the due day itself.
      ([("2026-11-27 23:59:59.500", "2026-12-01 08:00")], "2026-12-01", 2),
    ])
  func waits(waits: [(String, String)], due: String, waited: Int) throws {
    for zone in Zone.allCases {
      let ticket = try self.waited(waits.map { ($0.0, $0.1) }, zone)
      #expect(ticket.due(by: calendar)?.day.description == due)
      #expect(days(.waiting, of: ticket) == waited)
      #expect(days(.counted, of: ticket) == 5)
    }
  }

  @Test("B3 while the office waits nothing is due or past due, and the explanation ends with the first day of waiting")
  func openWait() throws {
    let ticket = try waited([("2026-11-25 10:00", nil)])
    #expect(ticket.due(by: calendar) == nil)
    #expect(
      explained(ticket) == [
        "weekend 2026-11-21 2026-11-22", "counted 2026-11-23 2026-11-24", "waiting 2026-11-25 2026-11-25",
      ])
    #expect(ticket.caughtUp(to: try moment("2026-12-20 10:00"), by: calendar).events.isEmpty)
    let overSaturday = try waited([("2026-11-21 10:00", nil)])
    #expect(explained(overSaturday) == ["weekend 2026-11-21 2026-11-22", "waiting 2026-11-23 2026-11-23"])
  }

  @Test("B3 past due before it waits stays past due; afterwards nothing escalates twice")
  func escalatedThenWaiting() throws {
    var ticket = try taken().caughtUp(to: try moment("2026-11-30 08:00"), by: calendar).ticket
    #expect(ticket.course.escalated == (try moment("2026-11-28 00:00")))
    #expect(ticket.take(TicketEvent(.asked, by: .officer("adi"), at: try moment("2026-11-30 09:00"))) == true)
    #expect(ticket.take(TicketEvent(.wrote, by: .participant, at: try moment("2026-12-02 09:00"))) == true)
    #expect(ticket.caughtUp(to: try moment("2026-12-28 09:00"), by: calendar).events.isEmpty)
    #expect(ticket.due(by: calendar)?.day.description == "2026-11-27")
  }

  @Test("T5 the check of completeness is due after three working days, until somebody takes the ticket")
  func check() throws {
    #expect(try ticket(filed: "2026-11-20 09:00").checkDue(by: calendar)?.day.description == "2026-11-25")
    #expect(try taken().checkDue(by: calendar) == nil)
  }

  @Test("T5 the outer limits are 14 and 60 working days after the filing, and waits do not move them")
  func outerLimits() throws {
    for ticket in [try taken(), try waited([("2026-11-23 10:00", "2026-11-30 08:00")])] {
      let limits = ticket.outerLimits(by: calendar)
      #expect(limits.ordinary == WorkingDays.Due(day: try #require(CivilDay("2026-12-10")), isEstimate: false))
      #expect(limits.supervised.day.description == "2027-02-19")
    }
  }

  @Test(
    "T5 P1 in a year without data the due day is an estimate",
    arguments: [("2031-06-02 09:00", true), ("2026-06-02 09:00", false)])
  func estimate(filed: String, isEstimate: Bool) throws {
    let ticket = try taken(filed)
    #expect(ticket.due(by: calendar)?.isEstimate == isEstimate)
    var answered = ticket
    #expect(answered.take(TicketEvent(.answered, by: .officer("adi"), at: ticket.filed)) == true)
    #expect(answered.lastDayToObject(by: calendar).isEstimate == isEstimate)
  }

  @Test("T5 counting ends with the calendar")
  func endOfTime() throws {
    let ticket = try ticket(filed: "9999-12-30 09:00")
    #expect(ticket.due(by: calendar)?.day == .last)
    #expect(ticket.explainedDue(by: calendar).count == 1)
  }

  @Test(
    "T5 P6 past due it escalates by itself, dated at midnight after the due day whoever sees it first",
    arguments: [
      ("2026-11-27 23:59:59", false), ("2026-11-27 23:59:59.999", false), ("2026-11-28 00:00", true),
      ("2027-11-28 00:00", true),
    ])
  func escalates(now: String, isEscalated: Bool) throws {
    for ticket in [try ticket(filed: "2026-11-20 09:00"), try taken()] {
      let (next, events) = ticket.caughtUp(to: try moment(now), by: calendar)
      let at = try moment("2026-11-28 00:00")
      #expect(events == (isEscalated ? [TicketEvent(.escalated, by: .time, at: at)] : []))
      #expect(next.course.escalated == (isEscalated ? at : nil))
      #expect(next.course.state == ticket.course.state)
      #expect(next.course.since == ticket.course.since)
      #expect(next.due(by: calendar) == ticket.due(by: calendar))
    }
  }

  @Test(
    "T5 P6 withdrawn when nothing came for 30 times 24 hours",
    arguments: [("2026-12-25 09:59:59.999", false), ("2026-12-25 10:00", true), ("2027-12-25 10:00", true)])
  func withdraws(now: String, isWithdrawn: Bool) throws {
    let ticket = try waited([("2026-11-25 10:00", nil)])
    let (next, events) = ticket.caughtUp(to: try moment(now), by: calendar)
    let at = try moment("2026-12-25 10:00")
    #expect(events == (isWithdrawn ? [TicketEvent(.withdrawn, by: .time, at: at)] : []))
    #expect(next.course.state == (isWithdrawn ? .withdrawn : .waiting))
    #expect(next.course.waits.last?.until == (isWithdrawn ? at : nil))
  }

  @Test("T5 the 30 days count from the last question, and what an officer tells or takes over leaves them alone")
  func patience() throws {
    var ticket = try waited([("2026-11-23 10:00", "2026-11-24 10:00"), ("2026-11-25 10:00", nil)])
    ticket.open(at: try moment("2026-11-24 11:00"))
    #expect(ticket.take(TicketEvent(.told, by: .officer("adi"), at: try moment("2026-12-01 10:00"))) == true)
    #expect(
      ticket.take(TicketEvent(.taken(by: "sari"), by: .officer("sari"), at: try moment("2026-12-02 10:00"))) == true)
    let events = ticket.caughtUp(to: try moment("2027-01-01 10:00"), by: calendar).events
    #expect(events == [TicketEvent(.withdrawn, by: .time, at: try moment("2026-12-25 10:00"))])
  }

  @Test(
    "T4 P6 an answer is closed at midnight after the tenth working day",
    arguments: [
      ("2026-12-07 23:59:59", false), ("2026-12-07 23:59:59.999", false), ("2026-12-08 00:00", true),
      ("2030-12-08 00:00", true),
    ])
  func lapses(now: String, isClosed: Bool) throws {
    var ticket = try taken()
    #expect(ticket.take(TicketEvent(.answered, by: .officer("adi"), at: try moment("2026-11-23 11:00"))) == true)
    #expect(ticket.lastDayToObject(by: calendar).day.description == "2026-12-07")
    let (next, events) = ticket.caughtUp(to: try moment(now), by: calendar)
    let at = try moment("2026-12-08 00:00")
    #expect(events == (isClosed ? [TicketEvent(.lapsed, by: .time, at: at)] : []))
    #expect(next.course.state == (isClosed ? .closed : .answered))
    #expect(next.allows(.objected) == !isClosed)
  }

  @Test("B4 what the participant writes to a question starts the clock again, and past the new due day it escalates")
  func writtenBack() throws {
    let ticket = try waited([("2026-11-23 10:00", "2026-11-25 08:00")])
    #expect(ticket.due(by: calendar)?.day.description == "2026-12-01")
    #expect(ticket.caughtUp(to: try moment("2026-12-01 23:59:59.999"), by: calendar).events.isEmpty)
    let late = ticket.caughtUp(to: try moment("2026-12-02 00:00"), by: calendar)
    #expect(late.events == [TicketEvent(.escalated, by: .time, at: try moment("2026-12-02 00:00"))])
  }

  @Test("B5 a duplicate never escalates, whatever time passes", arguments: [true, false])
  func duplicateForGood(isTaken: Bool) throws {
    var ticket = isTaken ? try taken() : try ticket(filed: "2026-11-20 09:00")
    let step = TicketStep.duplicate(of: try reference(9))
    #expect(ticket.take(TicketEvent(step, by: .officer("adi"), at: try moment("2026-11-23 09:00"))) == true)
    #expect(ticket.due(by: calendar) == nil)
    #expect(ticket.caughtUp(to: try moment("2030-01-01 00:00"), by: calendar).events.isEmpty)
  }

  @Test(
    "T5 due soon is due today or on the next working day, and not late yet",
    arguments: [
      // Due on Friday, 27 November.
      ("2026-11-25 23:59:59.999", false), ("2026-11-26 00:00", true), ("2026-11-27 23:59:59.999", true),
      ("2026-11-28 00:00", false),
    ])
  func soon(now: String, isSoon: Bool) throws {
    for zone in Zone.allCases {
      let ticket = try taken("2026-11-20 09:00", zone)
      #expect(ticket.isDueSoon(at: try moment(now, zone), by: calendar) == isSoon)
    }
    // Over a weekend: due on Monday the 30th, soon from Friday on.
    let monday = try taken("2026-11-23 09:00")
    #expect(monday.isDueSoon(at: try moment("2026-11-26 23:59"), by: calendar) == false)
    #expect(monday.isDueSoon(at: try moment("2026-11-27 00:00"), by: calendar))
    #expect(
      try waited([("2026-11-25 10:00", nil)]).isDueSoon(at: try moment("2026-11-27 10:00"), by: calendar) == false)
  }

  @Test("B4 what was answered in time never escalates")
  func answeredInTime() throws {
    var ticket = try taken()
    #expect(ticket.take(TicketEvent(.answered, by: .officer("adi"), at: try moment("2026-11-27 23:59:59.999"))) == true)
    #expect(ticket.due(by: calendar) == nil)
    #expect(ticket.caughtUp(to: try moment("2030-01-01 00:00"), by: calendar).events.map(\.step) == [.lapsed])
  }

  @Test("P6 holidays that change afterwards date nothing before what has happened")
  func changedCalendar() throws {
    // With leave not worked, due on Tuesday the 24th, and asked on that day.
    var ticket = try ticket(filed: "2026-02-13 16:59")
    for (step, at) in [
      (.taken(by: "adi"), "2026-02-23 10:00"), (.asked, "2026-02-24 10:00"), (.wrote, "2026-02-24 15:00"),
    ] as [(TicketStep, String)] {
      let before = ticket.caughtUp(to: try moment(at), by: calendar)
      #expect(before.events.isEmpty)
      #expect(ticket.take(TicketEvent(step, by: .officer("adi"), at: try moment(at))) == true)
    }
    // Leave is worked from now on: it would have been due on Monday already.
    let worked = WorkingDays.published(cutiBersamaWorked: true)
    #expect(ticket.due(by: worked)?.day.description == "2026-02-23")
    let events = ticket.caughtUp(to: try moment("2026-02-25 10:00"), by: worked).events
    #expect(events == [TicketEvent(.escalated, by: .time, at: try moment("2026-02-24 15:00"))])
  }
}

@Suite("Any course of a ticket, T4 T5")
struct TicketPropertyTests {
  private let calendar = WorkingDays.published()

  private func anyStep(_ random: inout SplitMix64) throws -> TicketStep {
    let other = try reference(9)
    // Steps that end a ticket come seldom, so that courses get long.
    return switch Int.random(in: 0..<46, using: &random) {
    case 0: .withdrawn
    case 1: .notOurs(agency: "Kemnaker")
    case 2: .duplicate(of: other)
    case 3: .confirmed
    case 4...9: .taken(by: "adi")
    case 10...17: .asked
    case 18...25: .wrote
    case 26...28: .told
    case 29...33: .answered
    case 34...36: .separated(from: other)
    case 37, 38: .linked(to: try reference(UInt64.random(in: 9...11, using: &random)))
    case 39: .unlinked(from: try reference(UInt64.random(in: 9...11, using: &random)))
    default: .objected
    }
  }

  /// One course as the service drives it: catch up, then try a step, hours to weeks apart.
  private func course(_ random: inout SplitMix64) throws -> (fresh: Ticket, last: Ticket, events: [TicketEvent]) {
    let start = Int64.random(in: 1_735_000_000...1_810_000_000, using: &random)
    let zone = Zone.allCases.randomElement(using: &random) ?? .wib
    let fresh = Ticket(
      number: try reference(), category: .other, mode: .open, filed: Moment(seconds: start), branch: branch(zone),
      channel: .kiosk, text: try Prose("Antrean tidak dipanggil.", for: .complaint))
    var ticket = fresh
    var events: [TicketEvent] = []
    var now = fresh.filed
    for _ in 0..<30 {
      let hours = Int64.random(in: 0...90, using: &random)
      now = now.later(by: .milliseconds(hours * hours * 90_000 + Int64.random(in: 0...999, using: &random)))
      let caughtUp = ticket.caughtUp(to: now, by: calendar)
      try check(from: ticket, to: caughtUp.ticket)
      events += caughtUp.events
      ticket = caughtUp.ticket
      let before = ticket
      let event = TicketEvent(try anyStep(&random), by: .officer("adi"), at: now)
      if ticket.take(event) { events.append(event) } else { #expect(ticket == before) }
      try check(from: before, to: ticket)
    }
    return (fresh, ticket, events)
  }

  private func check(from before: Ticket, to after: Ticket) throws {
    if before.course.state.isEnded, after.course.state == before.course.state {
      var same = after
      same.course.links = before.course.links
      #expect(same == before)
    } else if before.course.state.isEnded {
      #expect(before.course.state == .duplicate && !after.course.state.isEnded)
    }
    #expect(Set(after.course.links).count == after.course.links.count)
    let waits = after.course.waits
    #expect(waits.dropLast().allSatisfy { $0.until != nil })
    #expect((waits.last.map { $0.until == nil } ?? false) == (after.course.state == .waiting))
    for (left, right) in zip(waits, waits.dropFirst()) { #expect(try #require(left.until) <= right.from) }
    for wait in waits { #expect(wait.until.map { wait.from <= $0 } ?? true) }
    let explained = after.explainedDue(by: calendar)
    for (left, right) in zip(explained, explained.dropFirst()) {
      #expect(left.last.adding(days: 1) == right.first)
      #expect(left.kind != right.kind)
    }
    guard let due = after.due(by: calendar) else { return }
    #expect(explained.last?.last == due.day)
    #expect(explained.first?.first == after.branch.zone.day(of: after.course.clockFrom).adding(days: 1))
    let counted = explained.filter { $0.kind == .counted }
    #expect(counted.reduce(0) { $0 + $1.last.dayNumber - $1.first.dayNumber + 1 } == 5)
  }

  @Test(
    "T4 P6 no course leaves an end that was no mistake, overlaps its waits or goes back in time, and its events bring it about again"
  )
  func courses() throws {
    var random = SplitMix64(seed: 4)
    var seen: Set<TicketState> = []
    var kinds: [TicketActor: Int] = [:]
    for _ in 0..<400 {
      let (fresh, last, events) = try course(&random)
      seen.insert(last.course.state)
      for event in events { kinds[event.actor, default: 0] += 1 }
      for (left, right) in zip(events, events.dropFirst()) { #expect(left.at <= right.at) }
      var replayed = fresh
      for event in events { #expect(replayed.take(event) == true) }
      #expect(replayed == last)
      #expect(replayed.due(by: calendar) == last.due(by: calendar))
      // A reader that comes twice finds the same, and a second catching-up has nothing to do.
      let late = last.filed.later(by: .days(4_000))
      let once = last.caughtUp(to: late, by: calendar).ticket
      let again = once.caughtUp(to: late, by: calendar)
      #expect(again.ticket == once)
      #expect(again.events.isEmpty)
    }
    #expect(seen.isSuperset(of: [.closed, .withdrawn, .notOurs, .duplicate]))
    #expect(kinds[.time, default: 0] > 200)
    #expect(kinds[.officer("adi"), default: 0] > 2_000)
  }
}
