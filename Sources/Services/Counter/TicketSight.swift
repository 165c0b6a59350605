import Rules

/// For whose eyes complaints are. Rule T12.
struct TicketSight: Sendable {
  let name: StaffName
  /// Nil for an operator of the host, who has no account.
  let role: Role?
  /// Every account of this person in the branch: who sees with one of them sees with all.
  let accounts: Set<String>

  /// Whether it is about this person.
  func isMeant(by ticket: Ticket) -> Bool { !accounts.isDisjoint(with: ticket.course.concerns) }

  /// A complaint is nobody's whom it is about. A confidential one about officers is seen by no officer before a penyelia
  /// has given it to him: whom it means nobody knows before.
  func sees(_ ticket: Ticket) -> Bool {
    if isMeant(by: ticket) { return false }
    return !ticket.isGuarded || role != .officer || ticket.course.assignee == name.text
  }
}

extension Desk {
  func sight(of name: StaffName, in records: any Records) throws(Failure) -> TicketSight {
    guard let staff = try records.staff(name) else {
      return TicketSight(name: name, role: nil, accounts: [name.text])
    }
    let accounts = try records.staff(of: staff.nik).map(\.name.text)
    return TicketSight(name: name, role: staff.role, accounts: Set(accounts))
  }

  /// What of this branch's complaints an account is listed, now.
  func reader(_ name: StaffName, in records: any Records) throws(Failure) -> TicketReader {
    let sight = try sight(of: name, in: records)
    return TicketReader(
      accounts: sight.accounts.sorted(), guardedFor: sight.role == .officer ? name.text : nil, name: name.text,
      isSupervisor: sight.role == .supervisor, sure: records.time.sure, in: try branch(records).zone,
      by: try calendar(in: records))
  }

  func sees(_ ticket: Ticket, _ name: StaffName, in records: any Records) throws(Failure) -> Bool {
    try sight(of: name, in: records).sees(ticket)
  }

  /// Whoever asks for what is not for his eyes hears what he would of a number that nobody has, and leaves a row. Rule L1.
  func hiding(_ ticket: Ticket, from staff: StaffName, in books: any Books) throws(Failure) -> OfficeReply {
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, staff: staff, about: ticket.number.description, details: ["why": "not-shown"]
      ))
    return .unknownTicket
  }

  /// Whether this account may make this move: of a confidential complaint about officers its assignee and a penyelia,
  /// and a note to the head's list only the head. To a category in which every officer would see it only a penyelia moves
  /// it. An operator without an account is neither. Rule T12.
  func handles(
    _ ticket: Ticket, _ move: OfficeMove, _ name: StaffName, in records: any Records
  ) throws(Failure) -> Bool {
    let staff = try records.staff(name)
    if move == .acknowledge { return staff.map { $0.isActingHead && serves($0) } ?? false }
    guard ticket.isGuarded else { return true }
    if staff?.role == .supervisor { return true }
    if case .recategorise(let category, _) = move, !category.isAboutOfficers { return false }
    return ticket.course.assignee == name.text && move != .take
  }

  /// Somebody who works on complaints reads what waited; an auditor changes nothing by it, nor does whoever wrote it down
  /// for the officer who has it. Rule T13.
  func open(_ ticket: inout Ticket, by staff: StaffName, in books: any Books) throws(Failure) {
    guard ticket.unread != nil, try books.staff(staff)?.role.may(.workTickets) ?? true else { return }
    let last = try books.events(of: ticket.number).last { [.wrote, .objected].contains($0.step) }
    if let last, last.isRecorded(by: staff.text, for: ticket.course.assignee) { return }
    ticket.open(at: books.time.now)
    try books.save(ticket)
  }

  /// A penyelia says whom it is about: none of that person's accounts sees it or has it from here on.
  func concern(
    _ name: StaffName, _ ticket: inout Ticket, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard let meant = try books.staff(name), meant.branch == station.branch else { return .unknownStaff }
    let officer = TicketActor.officer(staff.text)
    guard try take(.concerns(name.text), by: officer, saying: nil, &ticket, in: books) else {
      return .notPossible(try file(of: ticket, for: staff, in: books))
    }
    let others = try sight(of: name, in: books).accounts
    if let assignee = ticket.course.assignee, others.contains(assignee) {
      _ = try take(.concerns(assignee), by: officer, saying: nil, &ticket, in: books)
    }
    // Whoever named himself has nothing to do with it any more.
    guard try sees(ticket, staff, in: books) else { return .unknownTicket }
    return .ticket(try file(of: ticket, for: staff, in: books))
  }

  /// The other tickets that are named here and are not for this officer's eyes.
  func secretTies(
    of ticket: Ticket, _ leading: [Ticket], _ events: [TicketEvent], for staff: StaffName, in records: any Records
  ) throws(Failure) -> Set<Reference> {
    let sight = try sight(of: staff, in: records)
    var named = Set(leading.map(\.number) + ticket.course.links + events.compactMap(\.step.other))
    named.formUnion([ticket.course.duplicateOf, ticket.follows].compactMap(\.self))
    var secret: Set<Reference> = []
    for number in named {
      guard let other = try records.ticket(number), !sight.sees(other) else { continue }
      secret.insert(number)
    }
    return secret
  }
}
