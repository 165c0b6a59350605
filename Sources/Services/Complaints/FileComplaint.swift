import Rules

extension Desk {
  /// How long the same complaint of the same person is the same ticket. Rule T7, *ours*.
  static let sameComplaint = Span.minutes(10)

  /// M1 and the brake of M5, for a complaint that carries its reporter's NIK. Rule T1.
  func identify(_ identity: Identity) throws(Failure) -> IdentifyOutcome {
    try store.write { books throws(Failure) in
      switch try recognise(identity, in: books) {
      case .paused(let until): .paused(until: until)
      case .notFound: .notFound
      case .known(let participant, _): .known(Caller(participant.id))
      }
    }
  }

  /// Files a complaint exactly once. Rules T1, T2, T7, S11.
  func file(_ errand: Errand, _ complaint: Complaint, consent: String) throws(Failure) -> Reply {
    let luck = (0..<6).map { _ in chance.next() }
    let pin = complaint.phone == nil ? Self.pin(chance.next()) : nil
    return try once(errand) { books throws(Failure) in
      let now = books.time.now
      let fingerprint = fingerprint(of: complaint, in: errand.visit)
      let since = now.later(by: .milliseconds(-Self.sameComplaint.milliseconds))
      if let same = try books.ticket(under: fingerprint, since: since) {
        return .filed(.alreadyFiled(receipt(of: same, by: try calendar(in: books))))
      }
      let branch = try branch(books)
      let number = try freeNumber(in: branch.zone.day(of: now).civilMonth, luck) { number throws(Failure) in
        try books.ticket(number) != nil
      }
      var ticket = Ticket(
        number: number, category: complaint.category, mode: complaint.mode, filed: now, branch: branch,
        channel: .kiosk, participant: complaint.caller?.id, reporter: complaint.reporter, phone: complaint.phone,
        pin: pin, text: complaint.text, follows: complaint.follows?.number)
      let calendar = try calendar(in: books)
      ticket.tell(by: calendar, at: now)
      try books.add(ticket, under: fingerprint)
      try books.enter(filed(ticket, consent: consent, errand))
      return .filed(.filed(receipt(of: ticket, by: calendar)))
    }
  }

  private func filed(_ ticket: Ticket, consent: String, _ errand: Errand) -> LedgerEntry {
    entry(
      .ticketFiled, at: ticket.filed, of: ticket.participant, about: ticket.number.description,
      details: [
        "category": ticket.category.rawValue, "mode": ticket.mode.rawValue, "consent": consent,
        "text": seal.digest(of: [ticket.text.text]),
      ])
  }

  /// With the day that was told last, or that would be told now.
  private func receipt(of ticket: Ticket, by calendar: WorkingDays) -> TicketReceipt {
    let day = ticket.branch.zone.day(of: ticket.filed)
    let told = ticket.told.last { $0.promise == .answer }?.due
    return TicketReceipt(
      number: ticket.number, filed: ticket.filed, due: told ?? calendar.due(after: day, days: Ticket.daysToAnswer),
      pin: ticket.pin)
  }

  /// Who files what, under a keyed digest: the person when proven, else the telephone, else the visit.
  private func fingerprint(of complaint: Complaint, in visit: VisitID) -> String {
    let who = complaint.caller?.id.description ?? complaint.phone?.e164 ?? visit.description
    return seal.digest(of: ["complaint", who, complaint.category.rawValue, complaint.text.folded])
  }

  /// Six digits.
  private static func pin(_ luck: UInt64) -> String {
    let digits = String(luck % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}
