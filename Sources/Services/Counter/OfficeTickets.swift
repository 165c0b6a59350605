import Rules

// What officers do to complaints. Rules T1, T4, T5, T6.

extension Desk {
  /// The earliest due first, with words the newest filed first. Rule T8.
  func tickets(
    _ filter: TicketFilter, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> OfficeReply {
    let branch = try branch(records)
    let today = ListedDay(records.time.now, in: branch.zone, by: try calendar(in: records))
    let found = try lists.list(
      at: branch, filter, for: try reader(staff, in: records), on: today, limit: Self.listLimit, records)
    return .tickets(found.lines, branch.zone, isCut: found.isCut)
  }

  /// The same; the row holds a digest of the words and how many were found. Rules L1, L2.
  func searchTickets(
    _ filter: TicketFilter, _ reason: ReasonCode, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    // Texts are gone through before the lock is taken: it can be thousands.
    let reply = try reading(for: attendance) { records throws(Failure) in
      try tickets(filter, for: attendance.staff, records)
    }
    guard case .tickets(let lines, _, _) = reply, filter.isSearch else { return reply }
    return try writing(for: attendance) { books throws(Failure) in
      try enterSearch(filter, reason, found: lines.count, by: attendance.staff, in: books)
      return reply
    }
  }

  private func enterSearch(
    _ filter: TicketFilter, _ reason: ReasonCode, found: Int, by staff: StaffName, in books: any Books
  ) throws(Failure) {
    var details = ["words": seal.digest(of: ["search"] + filter.searched), "found": "\(found)", "reason": reason.text]
    if let kind = filter.reporter?.code { details["by"] = kind }
    try books.enter(entry(.ticketSearched, at: books.time.now, staff: staff, details: details))
  }

  /// The look-up itself is a ledger row. Rule L1.
  func showTicket(
    _ number: Reference, _ reason: ReasonCode, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    let staff = attendance.staff
    return try writing(for: attendance) { books throws(Failure) in
      guard let stored = try books.ticket(number) else { return .unknownTicket }
      if let other = try otherBranch(stored.branch.code, about: stored.number, by: staff, books) {
        return .otherBranch(other)
      }
      var ticket = try catchUp(stored, in: books)
      guard try sees(ticket, staff, in: books) else { return try hiding(ticket, from: staff, in: books) }
      try enterLook(at: ticket, ["reason": reason.text], by: staff, in: books)
      try open(&ticket, by: staff, in: books)
      return .ticket(try file(of: ticket, for: staff, in: books))
    }
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
    _ filter: TicketFilter, _ reason: ReasonCode, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    let staff = attendance.staff
    return try writing(for: attendance) { books throws(Failure) in
      let own = try own(staff, in: books)
      let found = try books.tickets(
        at: station.branch, filter, for: try reader(staff, in: books), limit: Self.listLimit + 1)
      var files: [TicketFile] = []
      for head in found.prefix(Self.listLimit) {
        guard let one = try books.ticket(head.number), own == nil || one.participant != own else { continue }
        let ticket = try catchUp(one, in: books)
        try enterLook(at: ticket, ["by": "export", "reason": reason.text], by: staff, in: books)
        files.append(try file(of: ticket, for: staff, in: books))
      }
      if filter.isSearch { try enterSearch(filter, reason, found: files.count, by: staff, in: books) }
      return .exported(files, isCut: found.count > Self.listLimit)
    }
  }

  func moveTicket(
    _ errand: Errand, _ number: Reference, _ move: OfficeMove, seen: Int?, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    let staff = attendance.staff
    return try once(errand, for: attendance) { books throws(Failure) in
      let reply = try moveTicket(number, move, seen: seen, by: attendance, errand, in: books)
      switch reply {
      case .ticket, .pinRenewed, .handedOver: return Done(reply, leaving: .done)
      case .reporterUnproven: return Done(reply, leaving: .wrong)
      default: return .only(reply)
      }
    } again: { (receipt, books) throws(Failure) in
      guard let stored = try books.ticket(number), try sees(stored, staff, in: books) else { return .unknownTicket }
      if stored.branch.code != station.branch { return .handedOver(stored.branch) }
      let ticket = try catchUp(stored, in: books)
      let file = try file(of: ticket, for: staff, in: books)
      if receipt == .wrong { return .reporterUnproven(file) }
      guard move == .renewPIN else { return .ticket(file) }
      let pin = pin(of: ticket, for: errand)
      return .pinRenewed(file, pin: ticket.isKnown(by: .pin(pin), seal) ? pin : nil)
    }
  }

  private func moveTicket(
    _ number: Reference, _ move: OfficeMove, seen: Int?, by attendance: Attendance, _ errand: Errand,
    in books: any Books
  ) throws(Failure) -> OfficeReply {
    let staff = attendance.staff
    guard let stored = try books.ticket(number) else { return .unknownTicket }
    if let other = try otherBranch(stored.branch.code, about: stored.number, by: staff, books) {
      return .otherBranch(other)
    }
    var ticket = try catchUp(stored, in: books)
    guard try sees(ticket, staff, in: books) else { return try hiding(ticket, from: staff, in: books) }
    let before = try file(of: ticket, for: staff, in: books)
    if let seen, seen != before.version {
      // What is new is on his page with this reply.
      try open(&ticket, by: staff, in: books)
      return .changed(before)
    }
    guard try handles(ticket, move, staff, in: books) else { return .reserved(before) }
    switch move {
    // At a counter the reporter proves himself first. Rule T9.
    case .withdraw where attendance.officer != nil: return .reporterUnproven(before)
    case .note(let text): return try note(text, on: ticket, by: staff, in: books)
    case .assign(let other): if try !canWork(other, on: ticket, books) { return .unknownStaff }
    case .duplicate(let original):
      if try !isSameReporter(ticket, original, for: staff, books) { return .notPossible(before) }
    case .link(let other): return try link(&ticket, to: other, by: staff, in: books)
    case .unlink(let other): return try unlink(&ticket, from: other, by: staff, in: books)
    case .concern(let name): return try concern(name, &ticket, by: staff, in: books)
    case .handOver(let code, let reason): return try handOver(&ticket, to: code, reason, by: staff, in: books)
    case .identify(let nik): return try identify(&ticket, as: nik, by: staff, in: books)
    case .renewPIN: return try renewPIN(&ticket, by: staff, errand, in: books)
    case .reporter(let word, let proof): return try record(word, proof, on: &ticket, by: staff, in: books)
    case .ask, .answer: try takeFirst(&ticket, by: staff, in: books)
    case .take, .tell, .notOurs, .withdraw, .separate, .concernNot, .acknowledge, .recategorise, .giveBack: break
    }
    guard let step = move.step(by: staff, on: ticket) else { return .notPossible(before) }
    let isDone = try take(step, by: .officer(staff.text), saying: move.text, &ticket, in: books)
    let file = try file(of: ticket, for: staff, in: books)
    return isDone ? .ticket(file) : .notPossible(file)
  }

  /// Whether this is somebody of the branch who works on complaints, and not on his own. Rules T4, B1.
  private func canWork(_ name: StaffName, on ticket: Ticket, _ records: any Records) throws(Failure) -> Bool {
    guard let staff = try records.staff(name), serves(staff), staff.role.may(.workTickets),
      try !sight(of: name, in: records).isMeant(by: ticket)
    else { return false }
    guard let reporter = ticket.participant else { return true }
    return try records.dossier(of: staff.nik).participant?.id != reporter
  }

  /// The row holds a digest, never the text. Rules L2, T6.
  func note(
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
    // Whom it is about does not learn that it is.
    let isSeen = try sees(stored, staff, in: books)
    guard stored.branch.code != station.branch || isSeen else { return .notLinked(.unknown, file) }
    if let branch = try otherBranch(stored.branch.code, about: stored.number, by: staff, books) {
      return .notLinked(.otherBranch(branch), file)
    }
    // Only what is shown counts: the answer must not tell of a tie that is not.
    if file.ties.contains(where: { $0.number == other && $0.tie.isDuplicate }) { return .notLinked(.already, file) }
    var twin = try catchUp(stored, in: books)
    if let fault = ticket.fault(linking: twin) { return .notLinked(fault, file) }
    return try takeBoth(.linked(to: other), on: &ticket, .linked(to: ticket.number), on: &twin, by: staff, in: books)
  }

  private func unlink(
    _ ticket: inout Ticket, from other: Reference, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard ticket.course.links.contains(other), let stored = try books.ticket(other),
      try sees(stored, staff, in: books)
    else {
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

  func explainTicket(
    _ number: Reference, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> OfficeReply {
    guard let stored = try records.ticket(number) else { return .unknownTicket }
    if let other = try otherBranch(stored.branch.code, records) { return .otherBranch(other) }
    guard try sees(stored, staff, in: records) else { return .unknownTicket }
    let calendar = try calendar(in: records)
    return .explained(TicketDue(stored.caughtUp(to: records.time.sure, by: calendar).ticket, by: calendar))
  }

  /// Two tickets are one matter only when one reporter filed both in the same mode: never across different people, nor of
  /// itself, nor of one that has come to an end, where nobody would handle it. Of confidential ones only for who may know
  /// both reporters, since the answer tells whether they are one. Rule T1.
  private func isSameReporter(
    _ ticket: Ticket, _ other: Reference, for staff: StaffName, _ records: any Records
  ) throws(Failure) -> Bool {
    guard other != ticket.number, let stored = try records.ticket(other) else { return false }
    let original = stored.caughtUp(to: records.time.sure, by: try calendar(in: records)).ticket
    guard !original.course.state.isEnded, ticket.hasSameReporter(as: original) else { return false }
    guard try knowsReporter(of: ticket, staff, in: records) else { return false }
    return try knowsReporter(of: original, staff, in: records)
  }

  func file(of ticket: Ticket, for staff: StaffName, in records: any Records) throws(Failure) -> TicketFile {
    let events = try records.events(of: ticket.number)
    let leading = try records.tickets(leadingTo: ticket.number, limit: Ticket.linkLimit)
    let hidden = try hiddenTwins(of: ticket, leading, events, for: staff, in: records)
    let secret = try secretTies(of: ticket, leading, events, for: staff, in: records)
    let isKnown = try knowsReporter(of: ticket, staff, in: records)
    var shown = ticket
    if let original = shown.course.duplicateOf, hidden.contains(original) || secret.contains(original) {
      shown.course.duplicateOf = nil
    }
    return TicketFile(
      shown, sheet: try sheet(of: shown, in: records), leading: leading, events: events,
      notes: try records.notes(of: ticket.number), by: try calendar(in: records), hiding: hidden, and: secret,
      showsReporter: ticket.mode != .anonymous && isKnown,
      showsNumbers: try records.staff(staff)?.role.may(.seeNumbers) ?? true)
  }

  /// The other tickets whose tie says that one reporter filed both, while this officer may not know the reporter of a
  /// confidential one of the two. Rule T1.
  private func hiddenTwins(
    of ticket: Ticket, _ leading: [Ticket], _ events: [TicketEvent], for staff: StaffName, in records: any Records
  ) throws(Failure) -> Set<Reference> {
    let named = [ticket.course.duplicateOf, ticket.follows] + events.map(\.step.twin)
    let twins = Set(leading.map(\.number) + named.compactMap(\.self))
    guard try knowsReporter(of: ticket, staff, in: records) else { return twins }
    var hidden: Set<Reference> = []
    for number in twins {
      guard let twin = try records.ticket(number), try !knowsReporter(of: twin, staff, in: records) else { continue }
      hidden.insert(number)
    }
    return hidden
  }

  /// Whether nothing about the reporter is kept from this officer: a confidential one is for the assignee and for
  /// supervisors of the ticket's branch. Rule T1.
  func knowsReporter(
    of ticket: Ticket, _ name: StaffName, in records: any Records
  ) throws(Failure) -> Bool {
    guard try sees(ticket, name, in: records) else { return false }
    if ticket.mode != .confidential || ticket.course.assignee == name.text { return true }
    guard let staff = try records.staff(name) else { return false }
    return staff.role == .supervisor && staff.branch == station.branch && staff.branch == ticket.branch.code
  }
}

extension Ticket {
  /// Both proven of one participant, or neither proven and both with the same telephone and name: one telephone can be a
  /// whole office's. And in the same mode, because a confidential one that is joined to an open one is one no more.
  /// Rules T1, T4.
  fileprivate func hasSameReporter(as other: Ticket) -> Bool {
    guard mode == other.mode else { return false }
    if participant != nil || other.participant != nil { return participant == other.participant }
    guard let phone, phone == other.phone, let reporter, let name = other.reporter else { return false }
    return PersonName.likeness(reporter.text, name.text) == .same
  }

  /// Why it cannot be linked with this one; nil when it can.
  fileprivate func fault(linking other: Ticket) -> LinkFault? {
    if other.number == number { return .itself }
    if course.links.contains(other.number) { return .already }
    return allows(.linked(to: other.number)) && other.allows(.linked(to: number)) ? nil : .tooMany
  }
}

extension OfficeMove {
  /// What it does to a ticket alone; nil for a note, for links, which have two, and where no duplicate is to be undone.
  fileprivate func step(by staff: StaffName, on ticket: Ticket) -> TicketStep? {
    switch self {
    case .take: .taken(by: staff.text)
    case .assign(let other): other == staff ? .taken(by: other.text) : .assigned(to: other.text)
    case .acknowledge: .acknowledged
    case .concernNot(let name): .concernsNot(name.text)
    case .recategorise(let category, let reason):
      .recategorised(from: ticket.category, to: category, because: reason.text)
    case .giveBack(let reason): .givenBack(because: reason.text)
    case .note, .link, .unlink, .concern, .handOver, .identify, .renewPIN, .reporter: nil
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
    case .take, .assign, .note, .notOurs, .withdraw, .duplicate, .separate, .link, .unlink, .concern, .concernNot,
      .acknowledge, .recategorise, .handOver, .giveBack, .identify, .renewPIN, .reporter:
      nil
    }
  }
}

extension TicketStep {
  /// The other ticket of the same reporter that it names.
  var twin: Reference? {
    switch self {
    case .duplicate(let other), .separated(let other): other
    case .taken, .assigned, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs,
      .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver,
      .givenBack, .identified, .pinRenewed:
      nil
    }
  }

  /// Any other ticket that it names.
  var other: Reference? {
    switch self {
    case .linked(let other), .unlinked(let other): other
    case .duplicate, .separated: twin
    case .taken, .assigned, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs,
      .escalated, .dayMoved, .acknowledged, .concerns, .concernsNot, .recategorised, .handedOver, .givenBack,
      .identified, .pinRenewed:
      nil
    }
  }
}

extension TicketTie {
  fileprivate var isDuplicate: Bool {
    switch self {
    case .sameAs, .sameHere: true
    case .follows, .followedBy, .linked: false
    }
  }
}

extension TicketFilter {
  /// What was typed, for a digest of it.
  fileprivate var searched: [String] {
    switch reporter {
    case nil: SearchWords(words).words
    case .name(let words, _): words
    case .telephone(let text, _), .number(let text): [text]
    }
  }
}

extension ReporterQuery {
  /// For a ledger row.
  fileprivate var code: String {
    switch self {
    case .name: "name"
    case .telephone: "telephone"
    case .number: "number"
    }
  }
}
