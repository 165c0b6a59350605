import Rules

// What people say to an officer instead of a kiosk: complaints that are taken down, and the reporter's own words about
// one. Who it is, is proven in the transaction that writes it. Rules T9, T11.

extension OfficeReply {
  /// The outcome of filing, as an officer hears it.
  fileprivate static func taken(_ outcome: FileOutcome) -> OfficeReply {
    switch outcome {
    case .filed(let receipt): .takenDown(.filed(receipt))
    case .alreadyFiled(let receipt): .takenDown(.alreadyFiled(receipt))
    case .unproven: .takenDown(.unproven)
    }
  }
}

extension Desk {
  /// Files a complaint in an officer's hand: with the NIK of a person whose KTP he has seen or who has named one more fact
  /// by telephone, or without any. Rules T7, T9, S11.
  func fileTicket(
    _ errand: Errand, _ taken: TakenDown, consent: String, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    let complaint = Complaint(
      category: taken.category, mode: taken.mode, text: taken.text, caller: taken.person.map { Caller($0) },
      reporter: taken.reporter, phone: taken.phone)
    // Whoever's page is open is not anonymous.
    guard taken.person == nil || taken.mode != .anonymous else { return .takenDown(.unproven) }
    let filing = filing(complaint, by: taken.way.channel, consent: consent, errand)
    switch (taken.person, taken.way) {
    case (.some, .callCentre(nil)): return .takenDown(.unproven)
    case (let person?, .callCentre(let fact?)):
      return try proving(
        errand, fact, by: attendance, wrong: .takenDown(.wrongFact), ended: { .takenDown(.factsEnded(until: $0)) }
      ) { books throws(Failure) in
        guard let participant = try books.dossier(of: person)?.participant else { return .answered(.unknownPerson) }
        return .counted(participant, at: books.time.now)
      } _: { _, books throws(Failure) in
        try taking(filing, by: attendance.staff, in: books)
      } again: { receipt, books throws(Failure) in
        .takenDown(.filed(try filed(receipt, filing, in: books)))
      }
    case (_, .counter), (nil, .callCentre):
      return try once(errand, for: attendance) { books throws(Failure) in
        if let person = taken.person, try books.dossier(of: person)?.participant == nil {
          return .only(.unknownPerson)
        }
        return try taking(filing, by: attendance.staff, in: books)
      } again: { receipt, books throws(Failure) in
        .takenDown(.filed(try filed(receipt, filing, in: books)))
      }
    }
  }

  private func taking(
    _ filing: Filing, by staff: StaffName, in books: any Books
  ) throws(Failure) -> Done<OfficeReply> {
    let done = try file(filing, by: staff, in: books)
    return Done(.taken(done.answer), leaving: done.receipt)
  }

  /// Whoever asks or answers has it; what nobody has is taken by that. Rule T4.
  func takeFirst(_ ticket: inout Ticket, by staff: StaffName, in books: any Books) throws(Failure) {
    guard ticket.course.state == .received else { return }
    _ = try take(.taken(by: staff.text), by: .officer(staff.text), saying: nil, &ticket, in: books)
  }

  // MARK: What the reporter says or brings

  /// Writes down what the reporter says, once it is proven that it is he. A wrong fact is counted as at a kiosk, and the
  /// fifth in 24 hours leaves the KTP only. Rules T3, T9.
  func record(
    _ word: ReporterWord, _ proof: ReporterProof, on ticket: inout Ticket, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard try isProven(proof, for: &ticket, by: staff, in: books) else {
      return .reporterUnproven(try file(of: ticket, for: staff, in: books))
    }
    let isDone = try take(word.step, by: .officer(staff.text), saying: word.text, &ticket, in: books)
    if isDone, case .withdraws(let why) = word { return try note(why, on: ticket, by: staff, in: books) }
    let file = try file(of: ticket, for: staff, in: books)
    return isDone ? .ticket(file) : .notPossible(file)
  }

  /// The card itself was asked for with the terms; here it has to be somebody's.
  private func isProven(
    _ proof: ReporterProof, for ticket: inout Ticket, by staff: StaffName, in books: any Books
  ) throws(Failure) -> Bool {
    switch proof {
    case .card: return ticket.participant != nil
    case .fact(let fact):
      let now = books.time.now
      if ticket.isAtCounterOnly(at: now) { return false }
      if ticket.isKnown(by: fact, seal) { return true }
      ticket.noteWrongFact(at: now)
      try books.save(ticket)
      try books.enter(
        entry(
          .ticketFactWrong, at: now, of: ticket.participant, staff: staff, about: ticket.number.description))
      return false
    }
  }

  /// The participant whose KTP was seen is its reporter from here on; never of an anonymous one. Rule T9.
  func identify(
    _ ticket: inout Ticket, as nik: NIK, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard let person = try books.dossier(of: nik).participant else { return .unknownPerson }
    guard ticket.participant == nil, ticket.allows(.identified), try knowsReporter(of: ticket, staff, in: books) else {
      return .notPossible(try file(of: ticket, for: staff, in: books))
    }
    ticket.participant = person.id
    _ = try take(.identified, by: .officer(staff.text), saying: nil, &ticket, in: books)
    return .ticket(try file(of: ticket, for: staff, in: books))
  }

  // MARK: Another PIN

  /// How often a reporter gets another PIN at most. Rule T11.
  static let pinEvery = Span.hours(24)

  /// Another PIN for whose NIK is proven; the one of before opens nothing, and the reporter sees that it was done. What
  /// wrong facts had closed is open again. Rules T3, T11.
  func renewPIN(
    _ ticket: inout Ticket, by staff: StaffName, _ errand: Errand, in books: any Books
  ) throws(Failure) -> OfficeReply {
    guard ticket.participant != nil, ticket.allows(.pinRenewed), try knowsReporter(of: ticket, staff, in: books) else {
      return .notPossible(try file(of: ticket, for: staff, in: books))
    }
    let last = try books.events(of: ticket.number).last { $0.step == .pinRenewed }
    if let again = last?.at.later(by: Self.pinEvery), books.time.now < again {
      return .pinTooSoon(try file(of: ticket, for: staff, in: books), again)
    }
    let pin = pin(of: ticket, for: errand)
    ticket.pin = seal.lock(of: Ticket.pinFields(ticket.number, pin))
    ticket.wrongFacts = []
    _ = try take(.pinRenewed, by: .officer(staff.text), saying: nil, &ticket, in: books)
    return .pinRenewed(try file(of: ticket, for: staff, in: books), pin: pin)
  }

  /// Six digits that nobody stores: the same errand has the same ones.
  func pin(of ticket: Ticket, for errand: Errand) -> String {
    pin(from: ["new-pin", ticket.number.symbols, errand.id.description, errand.visit.description])
  }

  // MARK: Another branch

  /// Only where somebody works on complaints in this store. Nobody has it there yet; its days count through. Rule T13.
  func handOver(
    _ ticket: inout Ticket, to code: String, _ reason: TypedLine, by staff: StaffName, in books: any Books
  ) throws(Failure) -> OfficeReply {
    let file = try file(of: ticket, for: staff, in: books)
    guard code != ticket.branch.code else { return .notHandedOver(.own, file) }
    let step = TicketStep.handedOver(from: ticket.branch.code, to: code, because: reason.text)
    guard ticket.allows(step) else { return .notPossible(file) }
    guard let branch = try books.branch(code) else { return .notHandedOver(.unknown(code), file) }
    guard try books.staff(at: code).contains(where: { !$0.isDisabled && $0.role.may(.workTickets) }) else {
      return .notHandedOver(.unstaffed(branch), file)
    }
    _ = try take(step, by: .officer(staff.text), saying: nil, &ticket, in: books)
    ticket.branch = branch
    try books.save(ticket)
    return .handedOver(branch)
  }
}

extension ReporterWord {
  fileprivate var step: TicketStep {
    switch self {
    case .brings: .wrote
    case .objects: .objected
    case .isContent: .confirmed
    case .withdraws: .withdrawn
    }
  }

  fileprivate var text: Prose? {
    switch self {
    case .brings(let text), .objects(let text): text
    case .isContent, .withdraws: nil
    }
  }
}

extension TakenDown.Way {
  fileprivate var channel: Channel {
    switch self {
    case .counter: .counter
    case .callCentre: .callCentre
    }
  }
}
