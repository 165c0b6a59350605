import Rules

extension Desk {
  /// What an officer asks at the counter: the shift is proven, then the duty, then the work is done. Every change and
  /// every look-up of a person is a ledger row with the officer's name. Rules B1, L1.
  func counter(_ errand: Errand, _ request: CounterRequest, by officer: Officer) throws(Failure) -> Reply {
    if let refusal = try refusal(of: request, by: officer) {
      try enter(refusal, of: officer.name)
      return .counter(.refused(refusal))
    }
    return .counter(try answer(errand, request, by: Attendance(officer)))
  }

  private func answer(
    _ errand: Errand, _ request: CounterRequest, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    let staff = attendance.staff
    return switch request {
    case .overview: try overview(of: staff)
    case .find(let query, let reason): try find(query, reason, by: staff)
    case .person(let person, let reason, let hasSeenCard):
      try showPage(of: person, reason, hasSeenCard: hasSeenCard, by: attendance)
    case .sawCard(let person, let reason): try sawCard(of: person, reason, by: attendance)
    case .report(let person, let way): try report(errand, person, way, by: attendance)
    case .askOpening(let person, let reason): try askOpening(errand, person, reason, by: staff)
    case .grantOpening(let person): try grantOpening(errand, person, by: staff)
    case .openings: .openings(try store.read { records throws(Failure) in try openOpenings(for: staff, records) })
    case .setCounterOnly(let person, let isOn): try setCounterOnly(errand, person, isOn, by: attendance)
    case .terminals: try terminals()
    case .free(let terminal): try free(errand, terminal, by: staff)
    case .serve(let step): try serve(errand, step, by: attendance)
    case .withdraw(let person, let number): try withdraw(errand, person, number, by: attendance)
    case .changeCard(let person, let kpj): try changeCard(errand, person, to: kpj, by: attendance)
    case .askCorrection(let person, let number, let reason):
      try askCorrection(errand, person, to: number, reason, by: attendance)
    case .corrections:
      .corrections(try store.read { records throws(Failure) in try openCorrections(for: staff, records) })
    case .grantCorrection(let person, let version): try grantCorrection(errand, person, seen: version, by: staff)
    case .declineCorrection(let person): try declineCorrection(errand, person, by: staff)
    case .office(let request): try office(errand, request, by: attendance).atCounter
    case .figures(let first, let last): try figures(from: first, through: last)
    case .ledger(let query): try ledger(query, by: staff)
    case .verifyLedger: .ledgerVerdict(try store.verifyLedger(head: nil))
    case .openStaff(let name): try openStaff(errand, name, by: staff)
    case .staff: try colleagues()
    case .news(let subject): try news(of: subject, for: staff)
    }
  }

  /// Why this officer may not ask this now, by what is stored: whoever was sent home or given another role meanwhile is
  /// told at his next key.
  private func refusal(of request: CounterRequest, by officer: Officer) throws(Failure) -> CounterRefusal? {
    try store.read { records throws(Failure) in
      guard let staff = try signedIn(officer, in: records) else { return try ending(of: officer, in: records) }
      if staff.mustChangePassword, request != .news(of: .shift) { return .passwordToChange }
      return try refusal(of: request.duty, to: staff, in: records) { () throws(Failure) in
        try persons(in: request, records)
      }
    }
  }

  /// Why this account may not do this: not its role's, or it concerns its own person, whom nobody serves himself.
  /// Rule B1.
  private func refusal(
    of duty: Duty?, to staff: Staff, in records: any Records, persons: () throws(Failure) -> [ParticipantID]
  ) throws(Failure) -> CounterRefusal? {
    if let duty, !staff.role.may(duty) || (duty == .headBranch && !staff.isActingHead) { return .notAllowed(duty) }
    guard let own = try records.dossier(of: staff.nik).participant else { return nil }
    return try persons().contains(own.id) ? .ownPerson : nil
  }

  /// Whoever tries what is not his leaves a row. Rule L1.
  private func enter(_ refusal: CounterRefusal, of staff: StaffName) throws(Failure) {
    let why: String
    switch refusal {
    case .signedOut, .shiftEnded, .passwordToChange, .fourEyes, .switchedOff, .cardNeeded, .byTelephone: return
    case .notAllowed(let duty): why = "duty." + duty.rawValue
    case .ownPerson: why = "own-person"
    }
    try store.write { books throws(Failure) in
      try books.enter(entry(.staffRefused, at: books.time.now, staff: staff, details: ["why": why]))
    }
  }

  /// The account behind a shift that is open at this terminal; nil when there is none any more.
  func signedIn(_ officer: Officer, in records: any Records) throws(Failure) -> Staff? {
    guard let shift = try shiftToGoOn(officer, in: records), shift.isOpen(at: records.time.now) else { return nil }
    return try records.staff(shift.staff)
  }

  /// Why an officer's shift is not open: over by time, so that his password lets it go on, or ended for good.
  func ending(of officer: Officer, in records: any Records) throws(Failure) -> CounterRefusal {
    guard let shift = try records.shift(officer.shift), shift.ended == nil, let staff = try records.staff(shift.staff),
      serves(staff)
    else { return .shiftEnded }
    return .signedOut
  }

  /// The shift that this officer's password lets go on at this terminal; nil when there is none any more.
  func shiftToGoOn(_ officer: Officer, in records: any Records) throws(Failure) -> Shift? {
    guard let shift = try records.shift(officer.shift), shift.canGoOn(at: records.time.now),
      shift.station == station, shift.staff == officer.name, let staff = try records.staff(shift.staff),
      serves(staff)
    else { return nil }
    return shift
  }
}

// MARK: The same on the host

extension Desk {
  /// What somebody on the host asks about the matters of a branch. Rule B1.
  func onHost(
    _ request: OfficeRequest, by staff: StaffName, _ work: () throws(Failure) -> Reply
  ) throws(Failure) -> Reply {
    try onHost(
      request.duty, by: staff, concerning: { records throws(Failure) in try persons(in: request, records) }, work)
  }

  /// What somebody on the host asks about the person of a NIK. Rule B1.
  func onHost(
    _ duty: Duty, of nik: NIK, by staff: StaffName, _ work: () throws(Failure) -> Reply
  ) throws(Failure) -> Reply {
    let persons = { (records: any Records) throws(Failure) -> [ParticipantID] in
      try records.dossier(of: nik).participant.map { [$0.id] } ?? []
    }
    return try onHost(duty, by: staff, concerning: persons, work)
  }

  /// Whoever has an account in the store does on the host no more than at a counter, also where the account is closed or
  /// another branch's: a former role gives nothing back. A name without an account is an operator's of the host.
  private func onHost(
    _ duty: Duty, by name: StaffName, concerning persons: (any Records) throws(Failure) -> [ParticipantID],
    _ work: () throws(Failure) -> Reply
  ) throws(Failure) -> Reply {
    let refused = try store.read { records throws(Failure) -> CounterRefusal? in
      guard let staff = try records.staff(name) else { return nil }
      return try refusal(of: duty, to: staff, in: records) { () throws(Failure) in try persons(records) }
    }
    guard let refused else { return try work() }
    try enter(refused, of: name)
    return .counter(.refused(refused))
  }
}
