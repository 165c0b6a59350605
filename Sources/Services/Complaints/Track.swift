package import Rules

extension Desk {
  /// How long a look-up opens a ticket to its visit. *Ours*, as P4.
  static let ticketLife = Span.minutes(30)

  /// Looks a complaint up by number and second fact; an unknown number and a wrong fact get the same answer. Rule T3.
  func track(_ errand: Errand, _ number: Reference, _ fact: SecondFact) throws(Failure) -> TrackOutcome {
    try once(errand) { books throws(Failure) in
      let now = books.time.now
      var brake = try books.lookupBrake(of: .tickets, at: station)
      if let until = brake.pause(at: now) { return .only(.paused(until: until)) }
      let ticket = try books.ticket(number)
      if let until = ticket?.closedToKiosks(at: now) { return .only(.atCounter(until: until)) }
      if let ticket, ticket.isKnown(by: fact, seal) {
        try books.open(number, in: errand.visit)
        return .only(.found(try sheet(of: try catchUp(ticket, in: books), in: books)))
      }
      let digest = seal.digest(of: ["track", number.symbols, fact.digits])
      let tripped = brake.noteFailure(digest, at: now, limits: settings.tracking)
      try books.save(brake, of: .tickets, at: station)
      if tripped { try books.enter(entry(.brakeTracking, at: now)) }
      if var ticket {
        ticket.noteWrongFact(at: now)
        try books.save(ticket)
        try books.enter(entry(.ticketFactWrong, at: now, of: ticket.participant, about: number.description))
      }
      return Done(.notFound, leaving: .wrong)
    } again: { (_, _) throws(Failure) in
      .notFound
    }
  }

  /// What a participant does to a ticket that this visit has opened. Rule T4.
  func move(_ errand: Errand, _ key: TicketKey, _ wish: TicketWish) throws(Failure) -> TicketMoveOutcome {
    try once(errand) { books throws(Failure) in
      guard var ticket = try opened(key, in: errand.visit, books) else { return .only(.unknown) }
      // Whether it is an objection was not asked of him who has not seen the answer. Rule T13.
      if case .write = wish, ticket.course.state == .answered {
        return .only(.notPossible(try sheet(of: ticket, in: books)))
      }
      let isDone = try take(wish.step, by: .participant, saying: wish.text, &ticket, in: books)
      let sheet = try sheet(of: ticket, in: books)
      return isDone ? Done(.done(sheet), leaving: .done) : .only(.notPossible(sheet))
    } again: { (_, books) throws(Failure) in
      guard let ticket = try opened(key, in: errand.visit, books) else { return .unknown }
      return .done(try sheet(of: ticket, in: books))
    }
  }

  /// The ticket of that number as it stands, when number and second fact have opened it in this visit within half an
  /// hour; nil else.
  private func opened(_ key: TicketKey, in visit: VisitID, _ books: any Books) throws(Failure) -> Ticket? {
    let since = books.time.now.later(by: .milliseconds(-Self.ticketLife.milliseconds))
    guard try books.hasOpened(key.number, in: visit, since: since), let stored = try books.ticket(key.number) else {
      return nil
    }
    return try catchUp(stored, in: books)
  }
}

extension Ticket {
  /// Whether this is the fact that goes with it.
  func isKnown(by fact: SecondFact, _ seal: Seal) -> Bool {
    switch fact {
    case .telephone(let digits): phone?.lastFour == digits
    case .pin(let digits): pin.map { seal.opens($0, with: Self.pinFields(number, digits)) } ?? false
    }
  }

  /// What the keyed digest of a PIN is made of.
  package static func pinFields(_ number: Reference, _ pin: String) -> [String] { ["ticket-pin", number.symbols, pin] }
}

// MARK: Moves of any front end

extension Desk {
  /// The ticket with what time alone has done, stored once with its own moments. Rule P6.
  func catchUp(_ ticket: Ticket, in books: any Books) throws(Failure) -> Ticket {
    let calendar = try calendar(in: books)
    var caughtUp = ticket.caughtUp(to: books.time.sure, by: calendar)
    guard let last = caughtUp.events.last else { return ticket }
    for event in caughtUp.events { try write(event, of: ticket, saying: nil, due: nil, in: books) }
    caughtUp.ticket.tell(by: calendar, at: last.at)
    try books.save(caughtUp.ticket)
    return caughtUp.ticket
  }

  /// Takes a step with its words and stores everything; false, and nothing changes, where it is not possible.
  func take(
    _ step: TicketStep, by actor: TicketActor, saying text: Prose?, _ ticket: inout Ticket, in books: any Books
  ) throws(Failure) -> Bool {
    let event = TicketEvent(step, by: actor, at: books.time.now)
    guard ticket.take(event) else { return false }
    let known = ticket.told.count
    ticket.tell(by: try calendar(in: books), at: event.at)
    try books.save(ticket)
    try write(event, of: ticket, saying: text, due: step.movedTo ?? ticket.told.dropFirst(known).first?.day, in: books)
    guard let text else { return true }
    let isFromOffice = !step.isOfReporter
    try books.add(TicketMessage(at: event.at, isFromOffice: isFromOffice, text: text), to: ticket.number)
    // An anonymous one has no contact: nobody is told. Rule MSf.
    if isFromOffice, ticket.phone != nil {
      try books.send(
        Notice(
          .ticketWritten, about: ticket.number, of: ticket.participant, branch: ticket.branch.code, at: event.at))
    }
    return true
  }

  func sheet(of ticket: Ticket, in records: any Records) throws(Failure) -> TicketSheet {
    // Only what is past due names the head of the branch.
    let hasHead = ticket.course.escalated == nil ? false : try records.hasActingHead(at: ticket.branch.code)
    return TicketSheet(
      ticket, messages: try records.messages(of: ticket.number), by: try calendar(in: records), at: records.time.now,
      hasHead: hasHead)
  }

  /// - Parameter due: the day that was told with it
  private func write(
    _ event: TicketEvent, of ticket: Ticket, saying text: Prose?, due: CivilDay?, in books: any Books
  ) throws(Failure) {
    try books.add(event, to: ticket.number)
    var details = ["step": event.step.code]
    if let account = event.step.account { details["to"] = account }
    if let text { details["text"] = seal.digest(of: [text.text]) }
    if let reason = event.step.reason { details["why"] = seal.digest(of: [reason]) }
    if let due { details["due"] = due.description }
    try books.enter(
      entry(
        .ticketMoved, at: event.at, of: ticket.participant, staff: event.actor.staff, about: ticket.number.description,
        details: details))
  }
}

extension TicketWish {
  fileprivate var step: TicketStep {
    switch self {
    case .write, .remark: .wrote
    case .object: .objected
    case .confirm: .confirmed
    case .withdraw: .withdrawn
    }
  }

  fileprivate var text: Prose? {
    switch self {
    case .write(let text), .remark(let text), .object(let text): text
    case .confirm, .withdraw: nil
    }
  }
}

extension TicketActor {
  fileprivate var staff: StaffName? {
    switch self {
    case .officer(let name): StaffName(name)
    case .participant, .time: nil
    }
  }
}

extension TicketStep {
  fileprivate var movedTo: CivilDay? {
    if case .dayMoved(_, let day, _) = self { day } else { nil }
  }

  /// For a ledger row, for ever: never rename one.
  fileprivate var code: String {
    switch self {
    case .taken: "taken"
    case .assigned: "assigned"
    case .asked: "asked"
    case .wrote: "wrote"
    case .told: "told"
    case .answered: "answered"
    case .objected: "objected"
    case .confirmed: "confirmed"
    case .lapsed: "lapsed"
    case .withdrawn: "withdrawn"
    case .notOurs: "not-ours"
    case .duplicate: "duplicate"
    case .separated: "separated"
    case .linked: "linked"
    case .unlinked: "unlinked"
    case .escalated: "escalated"
    case .dayMoved: "day-moved"
    case .acknowledged: "acknowledged"
    case .concerns: "concerns"
    case .concernsNot: "concerns-not"
    case .recategorised: "recategorised"
    case .handedOver: "handed-over"
    case .givenBack: "given-back"
    case .identified: "identified"
    case .pinRenewed: "pin-renewed"
    }
  }

  /// The account or the branch to which it goes.
  fileprivate var account: String? {
    switch self {
    case .assigned(let name), .concerns(let name), .concernsNot(let name): name
    case .taken, .asked, .wrote, .told, .answered, .objected, .confirmed, .lapsed, .withdrawn, .notOurs, .duplicate,
      .separated, .linked, .unlinked, .escalated, .dayMoved, .acknowledged, .recategorised, .givenBack, .identified,
      .pinRenewed:
      nil
    case .handedOver(_, let branch, _): branch
    }
  }
}
