import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What was promised is a fact. The clock stands on Thursday, 17 December 2026, 14.30 WIB: 24 December is *cuti bersama*,
/// so the fifth working day after it is the 28th where leave is worked and the 29th where it is not.
@Suite("A told day, P1 T5")
struct ToldDayTests {
  private let room: CounterRoom
  private static let off = Settings.leave(worked: false)
  private static let worked = Settings.leave(worked: true)

  init() throws {
    room = try CounterRoom()
    room.host.passes(.days(26))
  }

  private func ask(_ request: Request, _ settings: Settings) throws -> Reply {
    try room.desk(at: "kios-1", settings).answer(room.errand(request))
  }

  private func files(_ settings: Settings) throws -> TicketReceipt {
    let complaint = Complaint(
      category: .service, mode: .open, text: try Prose("Antrean di loket dua jam.", for: .complaint),
      phone: try Phone("0812 7000 8001"))
    guard case .complaint(.filed(.filed(let receipt))) = try ask(.complaint(.file(complaint, consent: "1")), settings)
    else {
      throw Failure.damaged
    }
    return receipt
  }

  private func sees(_ number: Reference, _ settings: Settings) throws -> TicketSheet {
    guard
      case .complaint(.tracked(.found(let sheet))) = try ask(.complaint(.track(number, .telephone("8001"))), settings)
    else {
      throw Failure.damaged
    }
    return sheet
  }

  private func explains(_ number: Reference, _ settings: Settings) throws -> TicketDue {
    let request = Request.host(.office(.explainTicket(number)), by: try CounterRoom.name("rina"))
    guard case .host(.office(.explained(let due))) = try ask(request, settings) else { throw Failure.damaged }
    return due
  }

  private func moves(_ number: Reference, _ moves: OfficeMove..., with settings: Settings) throws {
    for move in moves {
      let request = Request.host(.office(.moveTicket(number, move, seen: nil)), by: try CounterRoom.name("rina"))
      guard case .host(.office(.ticket)) = try ask(request, settings) else { throw Failure.damaged }
    }
  }

  private func writes(_ number: Reference, _ settings: Settings) throws {
    let desk = try room.desk(at: "kios-1", settings)
    let errand = room.errand(.complaint(.track(number, .telephone("8001"))))
    _ = desk.answer(errand)
    let wish = TicketWish.write(try Self.words("Ini keterangannya."))
    guard
      case .complaint(.moved(.done)) = desk.answer(
        room.errand(.complaint(.move(TicketKey.forged(number), wish)), in: errand.visit))
    else { throw Failure.damaged }
  }

  private func figures(_ settings: Settings) throws -> BranchFigures.Line? {
    let (first, last) = try (day("2026-12-01"), day("2026-12-31"))
    guard
      case .host(.figures(let figures)) = try ask(
        .host(.figures(first, through: last), by: CounterRoom.name("petugas")), settings)
    else {
      throw Failure.damaged
    }
    return figures.tickets.first
  }

  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  /// 2026 as it is carried, with one more holiday.
  private func year(_ extra: Holiday? = nil, _ number: Int = 2026) throws -> BroughtYear {
    let carried = try #require(HolidayYear.published.first { $0.year == number })
    return BroughtYear(
      number, (carried.holidays + (extra.map { [$0] } ?? [])).map { BroughtHoliday($0, source: "SKB") })
  }

  @discardableResult private func brings(_ year: BroughtYear, isDry: Bool = false) throws -> HolidaySheet {
    let request = Request.host(.holidays(.bring([year], isDry: isDry)), by: try CounterRoom.name("root"))
    guard case .host(.holidays(let sheet)) = try ask(request, Self.off) else { throw Failure.damaged }
    return sheet
  }

  private static let electionDay = Holiday(month: 12, day: 22, name: "Pemungutan suara", kind: .national)

  private static func words(_ text: String) throws -> Prose { try Prose(text, for: .message) }

  // MARK: The setting

  @Test(
    "No setting moves what was told, forward or back, wherever it is read", arguments: [(off, worked), (worked, off)])
  func setting(told: Settings, later: Settings) throws {
    let receipt = try files(told)
    #expect(receipt.due.day.description == (told.cutiBersamaWorked ? "2026-12-24" : "2026-12-28"))
    for settings in [told, later, told] {
      #expect(try sees(receipt.number, settings).due == receipt.due)
      #expect(try explains(receipt.number, settings).due == receipt.due)
      #expect(try explains(receipt.number, settings).stretches.last?.last == receipt.due.day)
    }
    let facts = try explains(receipt.number, later).told
    #expect(facts.map(\.promise) == [.answer, .check])
    #expect(facts[0].basis == CalendarBasis(data: "2026-11-21", isCollectiveLeaveWorked: told.cutiBersamaWorked))
  }

  @Test("Late by the told day and not before; figures of the month stay what they were")
  func figuresStay() throws {
    let receipt = try files(Self.off)
    room.host.passes(.days(11))
    // The 28th, the told day: by the other setting it would have been the 24th.
    #expect(try sees(receipt.number, Self.worked).isPastDue == false)
    try moves(receipt.number, .take, .answer(try Self.words("Loket ditambah.")), with: Self.worked)
    let before = try #require(try figures(Self.off))
    #expect([before.answered, before.answeredInTime] == [1, 1] && before.medianDays == MedianDays(of: [5]))
    #expect(try figures(Self.worked) == before)
    try brings(try year(Self.electionDay))
    #expect(try figures(Self.off)?.answeredInTime == 1)
  }

  @Test("The last day to object is told with the answer, and stays")
  func objection() throws {
    let receipt = try files(Self.off)
    try moves(receipt.number, .take, .answer(try Self.words("Loket ditambah.")), with: Self.off)
    let told = try #require(try sees(receipt.number, Self.off).objectUntil)
    #expect(try sees(receipt.number, Self.worked).objectUntil == told)
    #expect(try explains(receipt.number, Self.worked).told.last?.promise == .objection)
  }

  @Test("Waiting moves the day by an event, later and never earlier, and the person reads so")
  func waiting() throws {
    let receipt = try files(Self.off)
    try moves(receipt.number, .take, .ask(try Self.words("Loket berapa?")), with: Self.off)
    room.host.passes(.days(5))
    try writes(receipt.number, Self.worked)
    let sheet = try sees(receipt.number, Self.off)
    #expect(sheet.due?.day.description == "2026-12-29", "18 and 21 December were waited over; leave is worked by now")
    #expect(sheet.moved?.from == receipt.due.day && sheet.moved?.cause == .waited)
    #expect(try sees(receipt.number, Self.worked).due == sheet.due)
    #expect(
      try explains(receipt.number, Self.off).told.filter { $0.promise == .answer }.map(\.cause) == [.counted, .waited])
  }

  @Test("A short wait under another setting does not bring the day forward")
  func shortWait() throws {
    let receipt = try files(Self.off)
    try moves(receipt.number, .take, .ask(try Self.words("Loket berapa?")), with: Self.worked)
    try writes(receipt.number, Self.worked)
    #expect(try sees(receipt.number, Self.worked).due == receipt.due)
  }

  // MARK: A decree that comes afterwards

  @Test("A holiday decreed afterwards moves what was told later, by an event and a line to the person")
  func decree() throws {
    let receipt = try files(Self.off)
    let dry = try brings(try year(Self.electionDay), isDry: true)
    #expect(dry.movedDays == 2, "the answer and the check")
    #expect(try sees(receipt.number, Self.off).due == receipt.due)
    #expect(try brings(try year(Self.electionDay)).movedDays == 2)
    let sheet = try sees(receipt.number, Self.off)
    #expect(sheet.due?.day.description == "2026-12-29" && sheet.moved?.from == receipt.due.day)
    #expect(sheet.moved?.cause == .decreed)
    let events = try room.file.read { records throws(Failure) in try records.events(of: receipt.number) }
    #expect(
      events.map(\.step) == [
        .dayMoved(.answer, to: try day("2026-12-29"), because: .decreed),
        .dayMoved(.check, to: try day("2026-12-23"), because: .decreed),
      ])
    #expect(try room.ledger(.holidaysBrought).count == 1)
    // The same file again is no change, and to take it back makes nothing earlier.
    #expect(try brings(try year(Self.electionDay)).isUnchanged)
    let request = Request.host(.holidays(.remove(year: 2026, isDry: false)), by: try CounterRoom.name("root"))
    guard case .host(.holidays(let removed)) = try ask(request, Self.off) else { throw Failure.damaged }
    #expect(removed.movedDays == 0 && !removed.isUnchanged)
    #expect(try sees(receipt.number, Self.off).due == sheet.due)
  }

  @Test(
    "A decree that brings leave moves nothing for whom leave was worked when he was told, and nothing that has passed")
  func decreeOfLeave() throws {
    let receipt = try files(Self.worked)
    let leave = Holiday(month: 12, day: 23, name: "Cuti", kind: .collectiveLeave)
    #expect(try brings(try year(leave)).movedDays == 0)
    room.host.passes(.days(14))
    let past = Holiday(month: 12, day: 21, name: "Libur", kind: .national)
    #expect(try brings(try year(past)).movedDays == 0)
    #expect(try explains(receipt.number, Self.worked).due?.day == receipt.due.day)
  }

  @Test("An estimate is replaced once, when the data of its year arrive, and never by an earlier day")
  func estimate() throws {
    // Tuesday, 28 December 2027; 2028 is not carried.
    room.host.passes(.days(376))
    let receipt = try files(Self.off)
    #expect(receipt.due.isEstimate && receipt.due.day.description == "2028-01-04")
    let holidays = [(1, 1), (5, 1), (6, 1), (8, 17), (12, 25)].map { month, day in
      BroughtHoliday(Holiday(month: month, day: day, name: "Libur", kind: .national), source: "SKB 2028")
    }
    #expect(try explains(receipt.number, Self.off).told.first?.isEstimate == true)
    _ = try brings(BroughtYear(2028, holidays))
    let sheet = try sees(receipt.number, Self.off)
    #expect(sheet.due == WorkingDays.Due(day: receipt.due.day, isEstimate: false) && sheet.moved == nil)
    #expect(
      try explains(receipt.number, Self.off).told.filter { $0.promise == .answer }.map(\.cause) == [.counted, .arrived])
    #expect(try brings(BroughtYear(2028, holidays)).movedDays == 0)
  }

  // MARK: Pengkinian

  @Test("The result of a pengkinian keeps its told day, moves by a decree with its row, and counts by the last one")
  func update() throws {
    let zone = Zone.wib
    let calendar = WorkingDays.published()
    let now = room.host.reading().wall
    let update = Update(
      number: Reference(month: zone.day(of: now).civilMonth, chance: [1, 2, 3, 4, 5, 6]), submitted: now, in: zone,
      by: calendar)
    #expect(zone.day(of: update.due).description == "2026-12-22")
    try room.file.write { books throws(Failure) in
      try books.add(
        Submission(
          update: update, participant: room.people[0].participantID,
          station: Station(branch: "J01", terminal: "kios-1"), data: try Self.form(),
          told: [update.toldDay(in: zone, by: calendar)]))
    }
    #expect(try brings(try year(Self.electionDay)).movedDays == 1)
    let found = try room.file.read { records throws(Failure) in
      try records.latestUpdate(of: room.people[0].participantID)
    }
    #expect(found.map { zone.day(of: $0.due).description } == "2026-12-23")
    #expect(found?.moved?.from.description == "2026-12-22")
    #expect(try room.ledger(.updateDayMoved).count == 1)
  }

  private static func form() throws(Failure) -> UpdateData {
    do { return try Invented.updateData() } catch { throw .damaged }
  }

  // MARK: The warning, and an older store

  @Test("From 1 October on the penyelia's menu names the year that is missing, and nobody else's does")
  func warning() throws {
    func missing(_ officer: Officer) throws -> Int? {
      guard case .overview(let overview) = try room.ask(.overview, by: officer) else { throw Failure.damaged }
      return overview.missingYear
    }
    let desk = try room.desk()
    #expect(try desk.missingHolidays() == nil)
    room.host.passes(.days(287))
    #expect(try desk.missingHolidays() == nil, "30 September 2027")
    room.host.passes(.days(1))
    #expect(try desk.missingHolidays() == 2028)
    #expect(try missing(try room.officer("sri", .supervisor)) == 2028)
    #expect(try missing(try room.officer("rina")) == nil)
  }

  @Test("What an older program told is written down once by whoever opens the store, with the setting of then")
  func olderStore() throws {
    let receipt = try files(Self.worked)
    let number = receipt.number
    try room.file.write { books throws(Failure) in
      guard var ticket = try books.ticket(number) else { throw .damaged }
      ticket.told = []
      try books.save(ticket)
    }
    try room.desk(at: "kios-1", Self.worked).settlePromises()
    #expect(try explains(number, Self.off).due == receipt.due)
    try room.desk(at: "kios-1", Self.off).settlePromises()
    #expect(try sees(number, Self.off).due == receipt.due)
    #expect(try room.ledger(.calendarSettled).count == 1)
  }
}

extension Settings {
  fileprivate static func leave(worked: Bool) -> Settings {
    var settings = CounterRoom.settings()
    settings.cutiBersamaWorked = worked
    return settings
  }
}
