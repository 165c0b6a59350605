import Rules

extension Desk {
  /// How long the same complaint of the same person is the same ticket. Rule T7, *ours*.
  static let sameComplaint = Span.minutes(10)

  /// M1 and the brake of M5, for a complaint that carries its reporter's NIK. Rule T1.
  func identify(_ identity: Identity, in visit: VisitID) throws(Failure) -> IdentifyOutcome {
    try store.write(at: station) { books throws(Failure) in
      try identified(try recognise(identity, in: books), in: visit, books)
    }
  }

  func identified(_ who: Recognition, in visit: VisitID, _ books: any Books) throws(Failure) -> IdentifyOutcome {
    switch who {
    case .paused(let until): .paused(until: until)
    case .notFound: .notFound
    case .known(let participant): .known(try identified(participant.id, in: visit, books))
    }
  }

  /// Files a complaint exactly once. Who it is, and which complaint it goes on from, was proven in this visit. Rules T1,
  /// T2, T7, S11.
  func file(_ errand: Errand, _ complaint: Complaint, consent: String) throws(Failure) -> FileOutcome {
    let filing = filing(complaint, by: .kiosk, consent: consent, errand)
    return try once(errand) { books throws(Failure) in
      guard try isProven(complaint, in: errand.visit, books) else { return .only(.unproven) }
      return try file(filing, by: nil, in: books)
    } again: { receipt, books throws(Failure) in
      .filed(try filed(receipt, filing, in: books))
    }
  }

  /// Everything of a complaint that is decided before the store is asked.
  struct Filing {
    let complaint: Complaint
    let channel: Channel
    /// The version of the text that was agreed to.
    let consent: String
    let fingerprint: String
    /// Where there is no telephone.
    let pin: String?
    let luck: [UInt64]
  }

  /// What is decided of a complaint before the store is asked.
  func filing(
    _ complaint: Complaint, by channel: Channel, consent: String, _ errand: Errand
  ) -> Filing {
    let luck = (0..<6).map { _ in chance.next() }
    let fingerprint = fingerprint(of: complaint, in: errand.visit)
    let pin = complaint.phone == nil ? pin(of: fingerprint, in: errand.visit) : nil
    return Filing(
      complaint: complaint, channel: channel, consent: consent, fingerprint: fingerprint, pin: pin, luck: luck)
  }

  /// Files what is proven by now, or says that it stands there already.
  func file(
    _ filing: Filing, by staff: StaffName?, in books: any Books
  ) throws(Failure) -> Done<FileOutcome> {
    let (now, complaint) = (books.time.now, filing.complaint)
    let since = now.later(by: .milliseconds(-Self.sameComplaint.milliseconds))
    if let same = try books.ticket(under: filing.fingerprint, since: since) {
      return .only(.alreadyFiled(slip(of: same, filing.pin, by: try calendar(in: books))))
    }
    let branch = try branch(books)
    let number = try freeNumber(in: branch.zone.day(of: now).civilMonth, filing.luck) { number throws(Failure) in
      try books.ticket(number) != nil
    }
    var ticket = Ticket(
      number: number, category: complaint.category, mode: complaint.mode, filed: now, branch: branch,
      channel: filing.channel, participant: complaint.caller?.id, reporter: complaint.reporter,
      phone: complaint.phone, pin: filing.pin.map { seal.lock(of: Ticket.pinFields(number, $0)) },
      text: complaint.text, follows: complaint.follows?.number)
    let calendar = try calendar(in: books)
    ticket.tell(by: calendar, at: now)
    try books.add(ticket, under: filing.fingerprint)
    try books.enter(entry(of: ticket, by: staff, consent: filing.consent))
    return Done(.filed(slip(of: ticket, filing.pin, by: calendar)), leaving: .made(number))
  }

  /// The slip of what was filed by an errand that comes again.
  func filed(_ receipt: Receipt, _ filing: Filing, in books: any Books) throws(Failure) -> TicketReceipt {
    guard case .made(let number) = receipt, let ticket = try books.ticket(number) else { throw .damaged }
    return slip(of: ticket, filing.pin, by: try calendar(in: books))
  }

  /// Whoever is named has stated three facts in this visit, and number and second fact of the other complaint. Rules M1,
  /// T3.
  private func isProven(
    _ complaint: Complaint, in visit: VisitID, _ records: any Records
  ) throws(Failure) -> Bool {
    if let caller = complaint.caller, try unproven(caller.id, in: visit, records) != nil { return false }
    guard let follows = complaint.follows else { return true }
    let since = records.time.now.later(by: .milliseconds(-Self.identityLife.milliseconds))
    return try records.hasOpened(follows.number, in: visit, since: since)
  }

  private func entry(of ticket: Ticket, by staff: StaffName?, consent: String) -> LedgerEntry {
    var details = [
      "category": ticket.category.rawValue, "mode": ticket.mode.rawValue, "consent": consent,
      "text": seal.digest(of: [ticket.text.text]),
    ]
    if ticket.channel != .kiosk { details["channel"] = ticket.channel.rawValue }
    return entry(
      .ticketFiled, at: ticket.filed, of: ticket.participant, staff: staff, about: ticket.number.description,
      details: details)
  }

  /// With the day that was told last, or that would be told now, and with the PIN where this one is its own: not in
  /// another visit.
  private func slip(of ticket: Ticket, _ pin: String?, by calendar: WorkingDays) -> TicketReceipt {
    let day = ticket.branch.zone.day(of: ticket.filed)
    let told = ticket.told.last { $0.promise == .answer }?.due
    let own = pin.flatMap { ticket.isKnown(by: .pin($0), seal) ? $0 : nil }
    return TicketReceipt(
      number: ticket.number, filed: ticket.filed, due: told ?? calendar.due(after: day, days: Ticket.daysToAnswer),
      pin: own, hasPIN: ticket.pin != nil)
  }

  /// Who files what, under a keyed digest: the person when proven, else the telephone, else the visit.
  private func fingerprint(of complaint: Complaint, in visit: VisitID) -> String {
    let who = complaint.caller?.id.description ?? complaint.phone?.e164 ?? visit.description
    return seal.digest(of: ["complaint", who, complaint.category.rawValue, complaint.text.folded])
  }

  /// Six digits that nobody stores: the same complaint of the same visit has the same ones, under this store's key.
  func pin(of fingerprint: String, in visit: VisitID) -> String {
    pin(from: ["pin", fingerprint, visit.description])
  }

  /// Six digits out of these fields, under this store's key.
  func pin(from fields: [String]) -> String {
    let hex = seal.digest(of: fields).prefix(15)
    let digits = String((UInt64(hex, radix: 16) ?? 0) % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
