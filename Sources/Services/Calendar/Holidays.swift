import Rules

// Dated holiday data that an operator brings, and what becomes of days that were told. Rule P1.

extension Desk {
  /// The working days of this moment.
  func calendar(in records: any Records) throws(Failure) -> WorkingDays { try shelf.calendar(in: records) }

  func holidays(_ errand: Errand, _ request: HolidayRequest, by staff: StaffName) throws(Failure) -> HolidaySheet {
    switch request {
    case .list:
      try store.read { records throws(Failure) in try holidaySheet(moved: 0, isUnchanged: true, records) }
    case .bring(let years, let isDry):
      try changing(errand, isDry: isDry) { books throws(Failure) in try bring(years, by: staff, in: books) }
    case .remove(let year, let isDry):
      try changing(errand, isDry: isDry) { books throws(Failure) in try remove(year, by: staff, in: books) }
    }
  }

  /// The next year, when its decree is missing and 1 October has come, by the store's clock and the branch's zone.
  package func missingHolidays() throws(Failure) -> Int? {
    try store.read { records throws(Failure) in try missingYear(records) }
  }

  func missingYear(_ records: any Records) throws(Failure) -> Int? {
    let zone = try records.branch(station.branch)?.zone ?? .wib
    let today = zone.day(of: records.time.now)
    return try calendar(in: records).needsNextYear(today: today) ? today.year + 1 : nil
  }

  /// A dry run does everything and keeps nothing.
  private func changing(
    _ errand: Errand, isDry: Bool, _ work: (any Books) throws(Failure) -> HolidaySheet
  ) throws(Failure) -> HolidaySheet {
    // What a transaction that is given up has read must not stay.
    defer { shelf.forget() }
    guard isDry else {
      return try once(errand) { books throws(Failure) in
        let sheet = try work(books)
        return Done(sheet, leaving: sheet.isUnchanged ? nil : .moved(sheet.movedDays))
      } again: { receipt, books throws(Failure) in
        guard case .moved(let days) = receipt else { throw .damaged }
        return try holidaySheet(moved: days, isUnchanged: false, books)
      }
    }
    var sheet: HolidaySheet?
    do {
      try store.write(.everything) { books throws(Failure) in
        sheet = try work(books)
        throw .cancelled
      }
    } catch {
      guard let sheet else { throw error }
      return sheet
    }
    throw .damaged
  }

  private func bring(
    _ years: [BroughtYear], by staff: StaffName, in books: any Books
  ) throws(Failure) -> HolidaySheet {
    let known = try books.broughtYears()
    let news = years.filter { year in !known.contains(year) }
    for year in news {
      try books.save(year)
      try books.enter(
        entry(
          .holidaysBrought, at: books.time.now, staff: staff, about: "\(year.year)",
          details: ["days": "\(year.holidays.count)", "data": seal.digest(of: year.spelled)]))
    }
    guard !news.isEmpty else { return try holidaySheet(moved: 0, isUnchanged: true, books) }
    return try settled(in: books)
  }

  private func remove(_ year: Int, by staff: StaffName, in books: any Books) throws(Failure) -> HolidaySheet {
    guard try books.broughtYears().contains(where: { $0.year == year }) else {
      return try holidaySheet(moved: 0, isUnchanged: true, books)
    }
    try books.removeHolidays(of: year)
    try books.enter(entry(.holidaysRemoved, at: books.time.now, staff: staff, about: "\(year)"))
    return try settled(in: books)
  }

  private func settled(in books: any Books) throws(Failure) -> HolidaySheet {
    shelf.forget()
    return try holidaySheet(moved: try movePromises(in: books), isUnchanged: false, books)
  }

  private func holidaySheet(
    moved: Int, isUnchanged: Bool, _ records: any Records
  ) throws(Failure) -> HolidaySheet {
    let brought = try records.broughtYears()
    let carried = HolidayYear.published.filter { year in !brought.contains { $0.year == year.year } }
    let years =
      carried.map { HolidaySheet.Year(year: $0.year, holidays: $0.holidays, sources: [], isBrought: false) }
      + brought.map { year in
        var sources: [String] = []
        for holiday in year.holidays where !sources.contains(holiday.source) { sources.append(holiday.source) }
        return HolidaySheet.Year(
          year: year.year, holidays: year.holidayYear.holidays, sources: sources, isBrought: true)
      }
    return HolidaySheet(
      years: years.sorted { $0.year < $1.year }, missing: try missingYear(records), movedDays: moved,
      isUnchanged: isUnchanged)
  }
}

extension BroughtYear {
  /// For a digest.
  fileprivate var spelled: [String] {
    holidays.flatMap { brought in
      let holiday = brought.holiday
      return ["\(year)-\(holiday.month)-\(holiday.day)", holiday.name, holiday.kind.rawValue, brought.source]
    }
  }
}

// MARK: Days that were told

extension Desk {
  /// Tickets that one transaction writes down.
  private static let batch = 200

  /// Writes down what an older program has told of complaints and pengkinian, and lets a newer carried calendar move
  /// what it moves: once for each state of the carried data, by the first program that opens the store. Rule P1.
  package func settlePromises() throws(Failure) {
    let isSettled = try store.read { records throws(Failure) in
      try records.settledCalendar().map { $0 >= HolidayYear.state } ?? false
    }
    guard !isSettled else { return }
    var written = 0
    var last = 0
    repeat {
      last = try writeDownPromises()
      written += last
    } while last >= Self.batch
    try store.write(.everything) { books throws(Failure) in
      if let state = try books.settledCalendar(), state >= HolidayYear.state { return }
      let moved = try movePromises(in: books)
      try books.settleCalendar(HolidayYear.state)
      guard written + moved > 0 else { return }
      try books.enter(
        entry(
          .calendarSettled, at: books.time.now, about: HolidayYear.state,
          details: ["moved": "\(moved)", "written": "\(written)"]))
    }
  }

  /// Of as many tickets and updates as one transaction takes; returns how many there were.
  private func writeDownPromises() throws(Failure) -> Int {
    try store.write(.everything) { books throws(Failure) in
      let calendar = try calendar(in: books)
      let tickets = try books.untoldTickets(limit: Self.batch)
      for var ticket in tickets {
        ticket.told = ticket.toldAnew(try books.events(of: ticket.number), by: calendar)
        try books.save(ticket)
      }
      let submissions = try books.untoldSubmissions(limit: Self.batch)
      for submission in submissions {
        let zone = try books.branch(submission.station.branch)?.zone ?? .wib
        try books.save([submission.update.toldDay(in: zone, by: calendar)], of: submission.update)
      }
      return tickets.count + submissions.count
    }
  }

  /// Moves every told day that the data of now make later, or certain; returns how many.
  private func movePromises(in books: any Books) throws(Failure) -> Int {
    let calendar = try calendar(in: books)
    let now = books.time.now
    var count = 0
    for stored in try books.openTickets() {
      var ticket = try catchUp(stored, in: books)
      for told in ticket.moves(by: calendar, at: now) {
        ticket.told.append(told)
        try move(&ticket, by: told, in: books)
        count += 1
      }
    }
    for var submission in try books.submissionsInProcess() {
      let zone = try books.branch(submission.station.branch)?.zone ?? .wib
      guard let told = submission.update.move(from: submission.told, in: zone, by: calendar, at: now) else { continue }
      try books.save(submission.told + [told], of: submission.update)
      try books.enter(
        entry(
          .updateDayMoved, at: now, of: submission.participant, about: submission.update.number.description,
          details: ["due": submission.update.due.iso8601, "why": told.cause.rawValue]))
      count += 1
    }
    return count
  }

  /// An event of the ticket, which its reporter and its officers read.
  private func move(_ ticket: inout Ticket, by told: ToldDay, in books: any Books) throws(Failure) {
    let step = TicketStep.dayMoved(told.promise, to: told.day, because: told.cause)
    guard try take(step, by: .time, saying: nil, &ticket, in: books) else { throw .damaged }
  }
}

extension Ticket {
  /// Every day that was told in its course, had this calendar always been the one.
  fileprivate func toldAnew(_ events: [TicketEvent], by calendar: WorkingDays) -> [ToldDay] {
    var next = self
    next.course = TicketCourse(filed: filed)
    next.told = []
    next.tell(by: calendar, at: filed)
    for event in events {
      guard next.take(event) else { break }
      next.tell(by: calendar, at: event.at)
    }
    return next.told
  }
}
