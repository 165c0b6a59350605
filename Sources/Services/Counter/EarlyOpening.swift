import Rules

extension Desk {
  /// Asks for an early opening, where the branch has switched it on, for somebody who has proven himself to this officer.
  /// The row holds the proof and a digest of the reason. Rules B5, L2, AKe.
  func askOpening(
    _ errand: Errand, _ person: ParticipantID, _ reason: TypedLine, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    guard settings.hasEarlyOpening else { return .refused(.switchedOff) }
    let staff = attendance.staff
    return try once(errand, for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .only(.unknownPerson) }
      guard let block = try catchUp(person, in: books).block else { return .only(.opening(.notBlocked)) }
      if let asked = try openOpening(of: person, in: books) { return .only(.opening(.alreadyAsked(asked))) }
      guard let proof = try proof(of: person, block, attendance, in: books) else {
        return .only(.refused(try cardRefusal(of: person, attendance, in: books) ?? .cardNeeded))
      }
      let opening = OpeningSheet(askedBy: staff, at: books.time.now, reason: reason)
      try books.save(opening, of: person, at: station.branch)
      try books.enter(
        entry(
          .openingAsked, at: opening.at, of: person, staff: staff,
          details: ["reason": seal.digest(of: [reason.text]), "proof": proof.rawValue]))
      return Done(.opening(.asked(opening)), leaving: .done)
    } again: { (_, books) throws(Failure) in
      .opening(try openOpening(of: person, in: books).map(OpeningOutcome.asked) ?? .notAsked)
    }
  }

  /// What proves to this officer whose block it is: the original KTP, or the fact by which he has taken the report of a
  /// caller within the time that a KTP is good. Nil when there is neither. Rules B1, B5, AKe.
  private func proof(
    of person: ParticipantID, _ block: Block, _ attendance: Attendance, in records: any Records
  ) throws(Failure) -> OpeningProof? {
    if try goodSight(of: person, attendance, in: records) != nil { return .card }
    guard let report = block.report, report.channel == .callCentre, report.staff == attendance.staff,
      records.time.now <= report.at.later(by: CardSight.life)
    else { return nil }
    return .caller
  }

  /// What whoever decides has to know of the person behind what was asked for. Rule B5.
  func ground(of person: ParticipantID, in records: any Records) throws(Failure) -> OpeningGround {
    let asked = LedgerQuery(participant: person, events: [LedgerEntry.Event.openingAsked.rawValue])
    let proof = try records.ledger(asked, limit: 1).first?.detail("proof").flatMap(OpeningProof.init)
    let left = try records.callerFacts(of: person).left(at: records.time.now)
    return OpeningGround(proof: proof, wrongFacts: CallerFacts.limit - left)
  }

  /// Opens at once what another person asked for: two accounts of one person are one. Rule B5.
  func grantOpening(
    _ errand: Errand, _ person: ParticipantID, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    guard settings.hasEarlyOpening else { return .refused(.switchedOff) }
    let staff = attendance.staff
    return try once(errand, for: attendance) { books throws(Failure) in
      var access = try catchUp(person, in: books)
      guard access.block != nil else { return .only(.opening(.notBlocked)) }
      guard let asked = try openOpening(of: person, in: books) else { return .only(.opening(.notAsked)) }
      if try isSamePerson(asked.askedBy, staff, in: books) { return .only(.refused(.fourEyes)) }
      let now = books.time.now
      let report = access.block?.report
      let events = access.openEarly(at: now)
      try books.save(access, of: person)
      try books.enter(
        entry(
          .openingGranted, at: now, of: person, staff: staff,
          details: ["asked-by": asked.askedBy.text, "reason": seal.digest(of: [asked.reason.text])]))
      try write(events, of: person, attempt: nil, in: books)
      if let report { try books.recall(.blockOpens, about: report.number) }
      return Done(.opening(.opened), leaving: .done)
    } again: { (_, _) throws(Failure) in
      .opening(.opened)
    }
  }

  /// Leaves the block as it is: what was asked for is decided, and the page of the person says by whom and why. Rule B5.
  func declineOpening(
    _ errand: Errand, _ person: ParticipantID, _ why: DeclineReason, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    guard settings.hasEarlyOpening else { return .refused(.switchedOff) }
    let staff = attendance.staff
    return try once(errand, for: attendance) { books throws(Failure) in
      guard try catchUp(person, in: books).block != nil else { return .only(.opening(.notBlocked)) }
      guard let asked = try openOpening(of: person, in: books) else { return .only(.opening(.notAsked)) }
      if try isSamePerson(asked.askedBy, staff, in: books) { return .only(.refused(.fourEyes)) }
      let now = books.time.now
      try books.save(nil, of: person, at: station.branch)
      try books.enter(
        entry(
          .openingDeclined, at: now, of: person, staff: staff,
          details: ["asked-by": asked.askedBy.text, "reason": why.rawValue]))
      return Done(.opening(.declined(DeclinedOpening(by: staff, at: now, why: why))), leaving: .done)
    } again: { (_, books) throws(Failure) in
      .opening(try declinedOpening(of: person, in: books).map(OpeningOutcome.declined) ?? .notAsked)
    }
  }

  /// The refusal that the ledger has of the block that stands; nil where there is none, or one is asked for again.
  func declinedOpening(of person: ParticipantID, in records: any Records) throws(Failure) -> DeclinedOpening? {
    guard try records.access(of: person).caughtUp(to: records.time).access.block != nil else { return nil }
    // By the order of the rows and not by their times: the clock may have been set back since. Rule C2.
    let query = LedgerQuery(participant: person, events: ["opening.", "block.set", "block.opened"])
    guard let row = try records.ledger(query, limit: 1).first,
      row.event == LedgerEntry.Event.openingDeclined.rawValue,
      let staff = row.staff.flatMap(StaffName.init), let why = row.detail("reason").flatMap(DeclineReason.init)
    else { return nil }
    return DeclinedOpening(by: staff, at: row.at, why: why)
  }

  /// What was asked for and is not decided; nil when the block that it was for is over: what opens a block takes it away,
  /// so it is never of another one. Rule B5.
  func openOpening(of person: ParticipantID, in records: any Records) throws(Failure) -> OpeningSheet? {
    guard let asked = try records.opening(of: person),
      try records.access(of: person).caughtUp(to: records.time).access.block != nil
    else { return nil }
    return asked
  }

  /// What waits for a supervisor of this branch, without those whose block is over and without his own person: nobody
  /// serves himself. Empty where the branch has not switched it on. Rules B1, B5.
  func openOpenings(for staff: StaffName, _ records: any Records) throws(Failure) -> [OpeningLine] {
    guard settings.hasEarlyOpening else { return [] }
    let own = try own(staff, in: records)
    var lines: [OpeningLine] = []
    for asked in try records.openings(at: station.branch) where asked.person != own {
      guard let block = asked.access.caughtUp(to: records.time).access.block, let name = asked.name else { continue }
      let mask = (try? PersonName(name))?.mask ?? Mask.hidden
      let ground = try ground(of: asked.person, in: records)
      lines.append(OpeningLine(person: asked.person, nameMask: mask, asked: asked.sheet, block: block, ground: ground))
    }
    return lines
  }

  /// One name, or two names of one NIK.
  func isSamePerson(_ one: StaffName, _ other: StaffName, in records: any Records) throws(Failure) -> Bool {
    if one == other { return true }
    guard let left = try records.staff(one), let right = try records.staff(other) else { return false }
    if left.nik == right.nik { return true }
    // One of the two numbers may have been corrected since. Rule DL4.
    guard let own = try records.dossier(of: left.nik).participant?.id else { return false }
    return try records.dossier(of: right.nik).participant?.id == own
  }

  /// *Loket saja* from here on, or no more; lifting takes the original KTP. The page is masked either way. Rules S8, AKe.
  func setCounterOnly(
    _ errand: Errand, _ person: ParticipantID, _ isOn: Bool, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .only(.unknownPerson) }
      var access = try catchUp(person, in: books)
      if isOn != (access.counterOnly != nil) {
        let before = access.counterOnly
        access.counterOnly = isOn ? .asked : nil
        try books.save(access, of: person)
        try books.enter(
          entry(
            isOn ? .counterOnlySet : .counterOnlyLifted, at: books.time.now, of: person, staff: attendance.staff,
            details: ["why": (before ?? .asked).rawValue]))
      }
      return Done(try maskedPage(of: person, for: attendance, in: books), leaving: .done)
    } again: { (_, books) throws(Failure) in
      try maskedPage(of: person, for: attendance, in: books)
    }
  }

  private func maskedPage(
    of person: ParticipantID, for attendance: Attendance, in records: any Records
  ) throws(Failure) -> CounterReply {
    guard let page = try page(of: person, hasSeenCard: false, for: attendance, in: records) else {
      return .unknownPerson
    }
    return .counterOnly(page)
  }
}
