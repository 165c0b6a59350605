import Rules

extension Desk {
  /// The report at a kiosk: M1's three facts, M3's answer, M5's brake. Rules B1, B2, B4.
  func report(_ errand: Errand, _ identity: Identity) throws(Failure) -> ReportOutcome {
    let luck = (0..<6).map { _ in chance.next() }
    return try once(errand) { books throws(Failure) in
      try report(try recognise(identity, in: books), in: errand.visit, luck, books)
    } again: { (receipt, books) throws(Failure) in
      guard let person = try books.dossier(of: identity.nik).participant?.id else { throw .damaged }
      return try reported(receipt, of: person, in: books)
    }
  }

  func report(
    _ who: Recognition, in visit: VisitID, _ luck: [UInt64], _ books: any Books
  ) throws(Failure) -> Done<ReportOutcome> {
    switch who {
    case .paused(let until): return .only(.paused(until: until))
    case .notFound: return .only(.notFound)
    case .known(let participant):
      _ = try identified(participant.id, in: visit, books)
      return try takeReport(of: participant.id, by: .kiosk, nil, luck, in: books)
    }
  }

  /// How the block stands that this errand has reported: it may be open by now, and a later one is another matter.
  /// Rules B2, S11.
  func reported(
    _ receipt: Receipt, of person: ParticipantID, in books: any Books
  ) throws(Failure) -> ReportOutcome {
    let block = try catchUp(person, in: books).block
    if let block, let report = block.report, receipt.isOf(report) {
      return .reported(try sheet(of: block, person, in: books))
    }
    // Behind it are the tries at the next block, six at most, and what became of them.
    let opened = try books.ledger(.standing(of: person), limit: 20).first {
      $0.event == LedgerEntry.Event.blockOpened.rawValue
    }
    let now = books.time.now
    return opened.map { .opened(OpenedBlock(since: $0.at, now: now)) } ?? .notBlocked
  }

  /// What a report does, whoever takes it; its number comes from the luck that was drawn before. Rules B1, B2, B4.
  func takeReport(
    of participant: ParticipantID, by channel: Channel, _ staff: StaffName?, _ luck: [UInt64], in books: any Books
  ) throws(Failure) -> Done<ReportOutcome> {
    let zone = try books.branch(station.branch)?.zone ?? .wib
    let now = books.time.now
    let number = Reference(month: zone.day(of: now).civilMonth, chance: luck)
    let report = Report(number: number, at: now, channel: channel, staff: staff)
    return try take(report, of: participant, staff: staff, in: books)
  }

  private func take(
    _ report: Report, of participant: ParticipantID, staff: StaffName?, in books: any Books
  ) throws(Failure) -> Done<ReportOutcome> {
    var access = try catchUp(participant, in: books)
    if access.block == nil, let open = access.reservation { return .only(.checking(until: open.lapses)) }
    let events = access.report(report)
    guard let block = access.block else {
      try books.enter(entry(.blockReportedVoid, at: report.at, of: participant, staff: staff))
      let opened = report.channel == .kiosk ? try lastOpening(of: participant, access, in: books) : nil
      return .only(opened.map { .opened($0) } ?? .notBlocked)
    }
    let sheet = try sheet(of: block, participant, in: books)
    guard !events.isEmpty else {
      try books.enter(
        entry(
          .blockReportedAgain, at: report.at, of: participant, staff: staff, about: block.report?.number.description))
      return .only(.alreadyReported(sheet, now: report.at))
    }
    try books.save(access, of: participant)
    try books.enter(
      entry(
        .blockReported, at: report.at, of: participant, staff: staff, about: report.number.description,
        details: ["channel": report.channel.rawValue, "opens": report.opens.iso8601]))
    try books.send(
      Notice(
        .blockOpens, about: report.number, of: participant, branch: station.branch, at: report.at,
        notBefore: report.opens))
    return Done(.reported(sheet), leaving: .made(report.number))
  }
}

extension Receipt {
  /// Whether it is of the errand that made this report; one of an earlier version does not name it.
  fileprivate func isOf(_ report: Report) -> Bool { self == .made(report.number) || self == .done }
}

extension Desk {
  /// How long somebody who comes back is told that his block has opened. *Ours*.
  private static let openingTold = Span.days(30)

  /// When the last block opened, for somebody who has tried nothing since; nil when there was none, or long ago. Rule B3.
  private func lastOpening(
    of participant: ParticipantID, _ access: Access, in records: any Records
  ) throws(Failure) -> OpenedBlock? {
    guard access.strikes == Strikes() else { return nil }
    guard let last = try records.ledger(.standing(of: participant), limit: 1).first,
      last.event == LedgerEntry.Event.blockOpened.rawValue
    else { return nil }
    return told(last.at, records.time.now)
  }

  /// The same where time may have opened it and no writer has noticed yet. Of whoever was never blocked no ledger is read.
  func lastOpening(of participant: ParticipantID, in records: any Records) throws(Failure) -> OpenedBlock? {
    let (access, events) = try records.access(of: participant).caughtUp(to: records.time)
    for case .opened(let at) in events { return told(at, records.time.now) }
    return access.blocks.isEmpty ? nil : try lastOpening(of: participant, access, in: records)
  }

  private func told(_ since: Moment, _ now: Moment) -> OpenedBlock? {
    let isTold = now.span(since: since).milliseconds <= Self.openingTold.milliseconds
    return isTold ? OpenedBlock(since: since, now: now) : nil
  }
}

extension ExtraFact {
  /// Whether the record bears it out; a record that lacks the fact bears out nothing.
  func agrees(with participant: Participant, _ memberships: [Membership]) -> Bool {
    switch self {
    case .mother(let name):
      participant.mother.map { PersonName.likeness($0, name) == .same } ?? false
    case .employer(let name):
      memberships.contains { $0.employer.map { PersonName.likeness($0, name) == .same } ?? false }
    case .telephone(let digits):
      digits.count == 4 && (participant.telephone.map { $0.hasSuffix(digits) } ?? false)
    }
  }
}
