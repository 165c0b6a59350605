import Rules

// What officers do to complaints. Rules T1, T4, T5, T6.

extension Desk {
  func tickets(_ filter: TicketFilter) throws(Failure) -> OfficeReply {
    try store.read { records throws(Failure) in
      let now = records.time.now
      let stored = try records.tickets(at: station.branch, filter, limit: Self.listLimit + 1)
      let lines = stored.prefix(Self.listLimit)
        .map { TicketLine($0.caughtUp(to: now, by: calendar).ticket, by: calendar, at: now) }
        .filter(filter.holds)
      return .tickets(
        lines.sorted(by: TicketLine.isMoreUrgent), try branch(records).zone, isCut: stored.count > Self.listLimit)
    }
  }

  /// The look-up itself is a ledger row. Rule L1.
  func showTicket(
    _ number: Reference, _ reason: ReasonCode, by staff: StaffName
  ) throws(Failure) -> OfficeReply {
    try store.write { books throws(Failure) in
      guard let stored = try books.ticket(number) else { return .unknownTicket }
      if let other = try otherBranch(of: stored, by: staff, books) { return .otherBranch(other) }
      let ticket = try catchUp(stored, in: books)
      try enterLook(at: ticket, ["reason": reason.text], by: staff, in: books)
      return .ticket(try file(of: ticket, for: staff, in: books))
    }
  }

  /// Whoever tries what is another branch's leaves a row, which does not say who complained. Rules L1, T1.
  private func otherBranch(
    of ticket: Ticket, by staff: StaffName, _ books: any Books
  ) throws(Failure) -> Branch? {
    guard let other = try otherBranch(ticket.branch.code, books) else { return nil }
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, staff: staff, about: ticket.number.description, details: ["why": "branch"]))
    return other
  }

  private func enterLook(
    at ticket: Ticket, _ details: [String: String], by staff: StaffName, in books: any Books
  ) throws(Failure) {
    try books.enter(
      entry(
        .ticketShown, at: books.time.now, of: ticket.participant, staff: staff, about: ticket.number.description,
        details: details))
  }

  /// As a list of them, without his own, each with its row. Rules B1, L1.
  func exportTickets(
    _ filter: TicketFilter, _ reason: ReasonCode, by staff: StaffName
  ) throws(Failure) -> OfficeReply {
    try store.write { books throws(Failure) in
      let own = try own(staff, in: books)
      let stored = try books.tickets(at: station.branch, filter, limit: Self.listLimit + 1)
      var found: [(line: TicketLine, file: TicketFile)] = []
      for one in stored.prefix(Self.listLimit) where own == nil || one.participant != own {
        let ticket = try catchUp(one, in: books)
        let line = TicketLine(ticket, by: calendar, at: books.time.now)
        guard filter.holds(line) else { continue }
        try enterLook(at: ticket, ["by": "export", "reason": reason.text], by: staff, in: books)
        found.append((line, try file(of: ticket, for: staff, in: books)))
      }
      let files = found.sorted { TicketLine.isMoreUrgent($0.line, $1.line) }.map(\.file)
      return .exported(files, isCut: stored.count > Self.listLimit)
    }
  }

  func moveTicket(
    _ number: Reference, _ move: OfficeMove, seen: Int?, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard let stored = try books.ticket(number) else { return .unknownTicket }
    if let other = try otherBranch(of: stored, by: staff, books) { return .otherBranch(other) }
    var ticket = try catchUp(stored, in: books)
    let before = try file(of: ticket, for: staff, in: books)
    if let seen, seen != before.version { return .changed(before) }
    switch move {
    case .note(let text): return try note(text, on: ticket, by: staff, in: books)
    case .assign(let other): if try books.staff(other)?.branch != station.branch { return .unknownStaff }
    case .duplicate(let original): if try !isSameReporter(ticket, original, books) { return .notPossible(before) }
    case .link(let other): return try link(&ticket, to: other, by: staff, in: books)
    case .unlink(let other): return try unlink(&ticket, from: other, by: staff, in: books)
    case .take, .ask, .tell, .answer, .notOurs, .withdraw, .separate: break
    }
    guard let step = move.step(by: staff, on: ticket) else { return .notPossible(before) }
    let isDone = try take(step, by: .officer(staff.text), saying: move.text, &ticket, in: books)
    let file = try file(of: ticket, for: staff, in: books)
    return isDone ? .ticket(file) : .notPossible(file)
  }

  /// The row holds a digest, never the text. Rules L2, T6.
  private func note(
    _ text: Prose, on ticket: Ticket, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    let now = books.time.now
    try books.add(TicketNote(at: now, by: staff, text: text), to: ticket.number)
    try books.enter(
      entry(
        .ticketNoted, at: now, of: ticket.participant, staff: staff, about: ticket.number.description,
        details: ["text": seal.digest(of: [text.text])]))
    return .ticket(try file(of: ticket, for: staff, in: books))
  }

  /// Two of this branch that belong together: each gets its step, or neither. Whoever filed them, for a link says nothing
  /// of that; one of an officer's own is refused before. Rules B1, T4.
  private func link(
    _ ticket: inout Ticket, to other: Reference, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    let file = try file(of: ticket, for: staff, in: books)
    guard let stored = try books.ticket(other) else { return .notLinked(.unknown, file) }
    if let branch = try otherBranch(of: stored, by: staff, books) { return .notLinked(.otherBranch(branch), file) }
    var twin = try catchUp(stored, in: books)
    if let fault = ticket.fault(linking: twin) { return .notLinked(fault, file) }
    return try takeBoth(.linked(to: other), on: &ticket, .linked(to: ticket.number), on: &twin, by: staff, in: books)
  }

  private func unlink(
    _ ticket: inout Ticket, from other: Reference, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard ticket.course.links.contains(other), let stored = try books.ticket(other) else {
      return .notPossible(try file(of: ticket, for: staff, in: books))
    }
    var twin = try catchUp(stored, in: books)
    return try takeBoth(
      .unlinked(from: other), on: &ticket, .unlinked(from: ticket.number), on: &twin, by: staff, in: books)
  }

  private func takeBoth(
    _ step: TicketStep, on ticket: inout Ticket, _ answer: TicketStep, on twin: inout Ticket, by staff: StaffName,
    in books: any Books
  ) throws(Failure) -> OfficeReply {
    let officer = TicketActor.officer(staff.text)
    guard try take(step, by: officer, saying: nil, &ticket, in: books),
      try take(answer, by: officer, saying: nil, &twin, in: books)
    else { throw .damaged }
    return .ticket(try file(of: ticket, for: staff, in: books))
  }

  func explainTicket(_ number: Reference) throws(Failure) -> OfficeReply {
    try store.read { records throws(Failure) in
      guard let stored = try records.ticket(number) else { return .unknownTicket }
      if let other = try otherBranch(stored.branch.code, records) { return .otherBranch(other) }
      return .explained(TicketDue(stored.caughtUp(to: records.time.now, by: calendar).ticket, by: calendar))
    }
  }

  /// Two tickets are one matter only when one person filed both: never across different people, nor of itself, nor of
  /// one that has come to an end, where nobody would handle it.
  private func isSameReporter(_ ticket: Ticket, _ other: Reference, _ records: any Records) throws(Failure) -> Bool {
    guard other != ticket.number, let stored = try records.ticket(other) else { return false }
    let original = stored.caughtUp(to: records.time.now, by: calendar).ticket
    guard !original.course.state.isEnded else { return false }
    if let participant = ticket.participant { return participant == original.participant }
    return ticket.phone != nil && original.participant == nil && ticket.phone == original.phone
  }

  private func file(of ticket: Ticket, for staff: StaffName, in records: any Records) throws(Failure) -> TicketFile {
    let isMine = ticket.course.assignee == staff.text
    let isTrusted = try isSupervisor(staff, in: records) || isMine
    return TicketFile(
      ticket, sheet: try sheet(of: ticket, in: records),
      leading: try records.tickets(leadingTo: ticket.number, limit: Ticket.linkLimit),
      events: try records.events(of: ticket.number), notes: try records.notes(of: ticket.number), by: calendar,
      showsReporter: ticket.mode == .open || (ticket.mode == .confidential && isTrusted))
  }

  /// Of this branch, by his account.
  private func isSupervisor(_ name: StaffName, in records: any Records) throws(Failure) -> Bool {
    guard let staff = try records.staff(name), staff.branch == station.branch else { return false }
    return staff.role == .supervisor
  }
}

extension Ticket {
  /// Why it cannot be linked with this one; nil when it can.
  fileprivate func fault(linking other: Ticket) -> LinkFault? {
    if other.number == number { return .itself }
    if course.links.contains(other.number) { return .already }
    return allows(.linked(to: other.number)) && other.allows(.linked(to: number)) ? nil : .tooMany
  }
}

extension TicketFilter {
  /// What depends on the time as well.
  fileprivate func holds(_ line: TicketLine) -> Bool {
    (hasEnded || !line.state.isEnded) && (line.isOverdue || !isOverdue)
  }
}

extension TicketLine {
  /// The earliest due first, then what waits, then what has ended.
  fileprivate static func isMoreUrgent(_ left: TicketLine, _ right: TicketLine) -> Bool {
    let days = (left.due?.day ?? .last, right.due?.day ?? .last)
    return days.0 == days.1 ? left.filed < right.filed : days.0 < days.1
  }
}

extension OfficeMove {
  /// What it does to a ticket alone; nil for a note, for links, which have two, and where no duplicate is to be undone.
  fileprivate func step(by staff: StaffName, on ticket: Ticket) -> TicketStep? {
    switch self {
    case .take: .taken(by: staff.text)
    case .assign(let other): .taken(by: other.text)
    case .note, .link, .unlink: nil
    case .ask: .asked
    case .tell: .told
    case .answer: .answered
    case .notOurs(let agency): .notOurs(agency: agency.text)
    case .withdraw: .withdrawn
    case .duplicate(let number): .duplicate(of: number)
    case .separate: ticket.course.duplicateOf.map(TicketStep.separated)
    }
  }

  fileprivate var text: Prose? {
    switch self {
    case .ask(let text), .tell(let text), .answer(let text): text
    case .take, .assign, .note, .notOurs, .withdraw, .duplicate, .separate, .link, .unlink: nil
    }
  }
}
