import Rules

extension Desk {
  /// Corrections in a list at most.
  private static let correctionsLimit = 1_000

  /// Asks for another NIK of a person, whose original KTP was seen; a supervisor decides. The row holds digests. Rules
  /// DL4, AKe, L2.
  private func askCorrection(
    of person: ParticipantID, to number: NIK, _ reason: TypedLine, by attendance: Attendance, in books: any Books
  ) throws(Failure) -> Done<CorrectionAnswer> {
    let staff = attendance.staff
    guard let participant = try books.dossier(of: person)?.participant else { return .only(.unknownPerson) }
    if try isOwn([participant.nik, number], of: staff, in: books) { return .only(.refused(.ownPerson)) }
    let id = participant.id
    if let asked = try books.correction(of: id) {
      return .only(.correction(.alreadyAsked(try line(of: asked, in: books))))
    }
    let asked = CorrectionSheet(
      person: id, number: number, askedBy: staff, at: books.time.now, reason: reason, branch: station.branch)
    if let fault = try fault(of: asked, in: books) {
      try books.enter(
        entry(.correctionRefused, at: asked.at, of: id, staff: staff, details: ["why": fault.rawValue]))
      if fault == .swapped { try dropOpposite(of: asked, by: staff, in: books) }
      return .only(.correction(.refused(fault)))
    }
    try books.save(asked)
    try books.enter(
      entry(
        .correctionAsked, at: asked.at, of: id, staff: staff,
        details: ["number": digest(of: number), "reason": seal.digest(of: [reason.text])]))
    return Done(.correction(.asked(try line(of: asked, in: books))), leaving: .done)
  }

  /// The same at the counter, once per errand.
  func askCorrection(
    _ errand: Errand, _ person: ParticipantID, to number: NIK, _ reason: TypedLine, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      let done = try askCorrection(of: person, to: number, reason, by: attendance, in: books)
      return Done(done.answer.atCounter, leaving: done.receipt)
    } again: { (_, books) throws(Failure) in
      .correction(try askedCorrection(of: person, books))
    }
  }

  /// The same on the host, where the former NIK names the person.
  func askCorrection(
    _ errand: Errand, from former: NIK, to number: NIK, _ reason: TypedLine, by attendance: Attendance
  ) throws(Failure) -> HostReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard let person = try books.dossier(of: former).participant else { return .only(.unknownPerson) }
      let done = try askCorrection(of: person.id, to: number, reason, by: attendance, in: books)
      return Done(done.answer.onHost, leaving: done.receipt)
    } again: { (_, books) throws(Failure) in
      guard let person = try books.dossier(of: former).participant else { return .unknownPerson }
      return .correction(try askedCorrection(of: person.id, books))
    }
  }

  private func askedCorrection(of person: ParticipantID, _ records: any Records) throws(Failure) -> CorrectionOutcome {
    guard let asked = try records.correction(of: person) else { return .notAsked }
    return .asked(try line(of: asked, in: records))
  }

  /// One person goes on under the new NIK, and the stricter of everything stands. Rule DL4.
  /// - Parameter version: ``CorrectionLine/version`` of what was shown
  func grantCorrection(
    _ errand: Errand, _ person: ParticipantID, seen version: String, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    let staff = attendance.staff
    return try once(errand, for: attendance) { books throws(Failure) in
      guard let asked = try books.correction(of: person), asked.branch == station.branch else {
        return .only(.correction(.notAsked))
      }
      if let refusal = try refusal(of: asked, to: staff, in: books) { return .only(.refused(refusal)) }
      let line = try line(of: asked, in: books)
      if let fault = line.fault { return .only(.correction(.refused(fault))) }
      guard line.version == version else { return .only(.correction(.changed(line))) }
      let merged = try correct(asked, by: staff, in: books)
      return Done(.correction(.granted(merged: merged)), leaving: .corrected(merged: merged))
    } again: { (receipt, _) throws(Failure) in
      guard case .corrected(let merged) = receipt else { throw .damaged }
      return .correction(.granted(merged: merged))
    }
  }

  /// Nothing changes but that nobody asks any more; the page of the person says by whom and why.
  func declineCorrection(
    _ errand: Errand, _ person: ParticipantID, _ why: CorrectionDecline, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      guard let asked = try books.correction(of: person), asked.branch == station.branch else {
        return .only(.correction(.notAsked))
      }
      try books.removeCorrection(of: person)
      try books.enter(
        entry(
          .correctionDeclined, at: books.time.now, of: person, staff: attendance.staff,
          details: ["asked-by": asked.askedBy.text, "number": digest(of: asked.number), "reason": why.rawValue]))
      return Done(.correction(.declined), leaving: .done)
    } again: { (_, _) throws(Failure) in
      .correction(.declined)
    }
  }

  /// How long the page of a person says that a correction was declined. *Ours*.
  private static let declineTold = Span.days(30)

  /// The refusal that the ledger has, while it is told and nobody has asked again.
  func declinedCorrection(of person: ParticipantID, in records: any Records) throws(Failure) -> DeclinedCorrection? {
    let query = LedgerQuery(participant: person, events: ["nik."])
    guard let row = try records.ledger(query, limit: 1).first,
      row.event == LedgerEntry.Event.correctionDeclined.rawValue, let staff = row.staff.flatMap(StaffName.init),
      let why = row.detail("reason").flatMap(CorrectionDecline.init),
      records.time.now < row.at.later(by: Self.declineTold)
    else { return nil }
    return DeclinedCorrection(by: staff, at: row.at, why: why)
  }

  /// What waits for a supervisor of this branch, without what concerns himself. Rule B1.
  func openCorrections(for staff: StaffName, _ records: any Records) throws(Failure) -> [CorrectionLine] {
    var lines: [CorrectionLine] = []
    for asked in try records.corrections(at: station.branch, limit: Self.correctionsLimit) {
      guard let person = try records.dossier(of: asked.person)?.participant,
        try !isOwn([person.nik, asked.number], of: staff, in: records)
      else { continue }
      lines.append(try line(of: asked, in: records))
    }
    return lines
  }

  // MARK: Who may

  /// Both of the two whom a correction that waits concerns. Rule B1.
  func concerned(by person: ParticipantID, _ records: any Records) throws(Failure) -> [ParticipantID] {
    guard let asked = try records.correction(of: person) else { return [person] }
    return [person] + (try records.dossier(of: asked.number).participant.map { [$0.id] } ?? [])
  }

  /// Whether one of the numbers, or its person, is the officer's own.
  private func isOwn(_ numbers: [NIK], of staff: StaffName, in records: any Records) throws(Failure) -> Bool {
    guard let account = try records.staff(staff) else { return false }
    if numbers.contains(account.nik) { return true }
    guard let own = try own(staff, in: records) else { return false }
    for number in numbers where try records.dossier(of: number).participant?.id == own { return true }
    return false
  }

  /// Why this supervisor does not decide it: it is his own, or he has asked. Rules B1, DL4.
  private func refusal(
    of asked: CorrectionSheet, to staff: StaffName, in records: any Records
  ) throws(Failure) -> CounterRefusal? {
    guard let person = try records.dossier(of: asked.person)?.participant else { return nil }
    if try isOwn([person.nik, asked.number], of: staff, in: records) { return .ownPerson }
    return try isSamePerson(asked.askedBy, staff, in: records) ? .fourEyes : nil
  }

  // MARK: Whether it can be done

  /// What was asked before for the other of two people whose numbers were exchanged is no correction either.
  private func dropOpposite(of asked: CorrectionSheet, by staff: StaffName, in books: any Books) throws(Failure) {
    guard let twin = try books.dossier(of: asked.number).participant?.id else { return }
    try books.removeCorrection(of: twin)
    try books.enter(
      entry(
        .correctionDeclined, at: asked.at, of: twin, staff: staff,
        details: ["why": CorrectionFault.swapped.rawValue]))
  }

  /// Why it cannot be done now; nil when it can.
  private func fault(of asked: CorrectionSheet, in records: any Records) throws(Failure) -> CorrectionFault? {
    guard let former = try records.dossier(of: asked.person)?.participant else { return .former }
    if former.nik == asked.number { return .same }
    let twin = try records.dossier(of: asked.number).participant
    if let twin, twin.id != former.id {
      // The dossier follows aliases: a person who is found under another number than this one has given it up.
      if twin.nik != asked.number { return .former }
      if let counter = try records.correction(of: twin.id), counter.number == former.nik { return .swapped }
      if former.isPlainlyAnother(than: twin) { return .otherPerson }
    }
    for person in [former.id, twin?.id].compactMap(\.self) {
      if try records.latestUpdate(of: person)?.state == .inProcess { return .update }
      if try records.access(of: person).caughtUp(to: records.time).access.reservation != nil { return .faceCheck }
    }
    return nil
  }

  // MARK: What is shown

  private func line(of asked: CorrectionSheet, in records: any Records) throws(Failure) -> CorrectionLine {
    guard let former = try records.dossier(of: asked.person)?.participant else { throw .damaged }
    let found = try records.dossier(of: asked.number).participant
    let twin = found.flatMap { $0.id == former.id ? nil : $0 }
    let left = try side(of: former, in: records)
    let right = try twin.map { (person) throws(Failure) in try side(of: person, in: records) }
    let stands = try standing(former.id, twin?.id, in: records).access
    let result = CorrectionResult(
      strikes: stands.strikes, block: stands.block, counterOnly: stands.counterOnly,
      cards: left.cards.count + (right?.cards.count ?? 0))
    return CorrectionLine(
      person: former.id, askedBy: asked.askedBy, at: asked.at, reason: asked.reason, former: left,
      numberMask: asked.number.mask, twin: right, result: result, fault: try fault(of: asked, in: records),
      version: seal.digest(of: [
        asked.number.digits, "\(asked.at.milliseconds)", "\(left)", "\(right as Any)", "\(result)",
      ]))
  }

  private func side(of person: Participant, in records: any Records) throws(Failure) -> CorrectionSide {
    let access = try records.access(of: person.id).caughtUp(to: records.time).access
    return CorrectionSide(
      nikMask: person.nik.mask, nameMask: (try? PersonName(person.name))?.mask ?? Mask.hidden, birth: person.birth,
      cards: try records.memberships(of: person.id).inShownOrder.map(\.kpj.mask), strikes: access.strikes,
      block: access.block, counterOnly: access.counterOnly)
  }

  private func standing(
    _ person: ParticipantID, _ twin: ParticipantID?, in records: any Records
  ) throws(Failure) -> (access: Access, events: [AccessEvent]) {
    let own = try records.access(of: person).caughtUp(to: records.time).access
    guard let twin else { return (own, []) }
    return own.joined(with: try records.access(of: twin).caughtUp(to: records.time).access, at: records.time.now)
  }

  // MARK: What is done

  /// True when two records became one.
  private func correct(_ asked: CorrectionSheet, by staff: StaffName, in books: any Books) throws(Failure) -> Bool {
    let person = asked.person
    let found = try books.dossier(of: asked.number).participant?.id
    let twin = found == person ? nil : found
    _ = try catchUp(person, in: books)
    if let twin { _ = try catchUp(twin, in: books) }
    let (access, events) = try standing(person, twin, in: books)
    try books.correct(person, to: asked.number, joining: twin)
    try books.save(access, of: person)
    let details = ["asked-by": asked.askedBy.text, "number": digest(of: asked.number)]
    for (id, other) in [(person, twin), (twin, person)] {
      guard let id else { continue }
      try books.enter(
        entry(
          .correctionGranted, at: books.time.now, of: id, staff: staff, about: other?.description, details: details))
    }
    try write(events, of: person, attempt: nil, in: books)
    return twin != nil
  }

  private func digest(of number: NIK) -> String { seal.digest(of: ["nik", number.digits]) }
}

/// What becomes of a wish for a correction, wherever it is asked.
private enum CorrectionAnswer {
  case unknownPerson
  case refused(CounterRefusal)
  case correction(CorrectionOutcome)

  var atCounter: CounterReply {
    switch self {
    case .unknownPerson: .unknownPerson
    case .refused(let why): .refused(why)
    case .correction(let outcome): .correction(outcome)
    }
  }

  var onHost: HostReply {
    switch self {
    case .unknownPerson: .unknownPerson
    case .refused(let why): .refused(why)
    case .correction(let outcome): .correction(outcome)
    }
  }
}

extension Participant {
  /// Neither name nor birth date is the same: no correction changes both, and to make one of two people cannot be undone.
  fileprivate func isPlainlyAnother(than other: Participant) -> Bool {
    birth != other.birth && PersonName.likeness(name, other.name) != .same
  }
}
