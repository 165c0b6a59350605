import Rules

extension Desk {
  /// What an officer asks at the counter: the shift and the duty are proven in the transaction of the work. Every change
  /// and every look-up of a person is a ledger row with the officer's name. Rules B1, L1.
  func counter(_ errand: Errand, _ request: CounterRequest, by officer: Officer) throws(Failure) -> CounterReply {
    let attendance = Attendance(officer, request.terms)
    return switch request {
    case .overview:
      try reading(for: attendance) { records throws(Failure) in .overview(try overview(of: attendance.staff, records)) }
    case .find(let query, let reason): try find(query, reason, by: attendance)
    case .person(let person, let reason, let hasSeenCard):
      try showPage(of: person, reason, hasSeenCard: hasSeenCard, by: attendance)
    case .sawCard(let person, let reason): try sawCard(of: person, reason, by: attendance)
    case .report(let person, let way): try report(errand, person, way, by: attendance)
    case .askOpening(let person, let reason): try askOpening(errand, person, reason, by: attendance)
    case .grantOpening(let person): try grantOpening(errand, person, by: attendance)
    case .declineOpening(let person, let why): try declineOpening(errand, person, why, by: attendance)
    case .openings:
      try reading(for: attendance) { records throws(Failure) in
        .openings(try openOpenings(for: attendance.staff, records))
      }
    case .setCounterOnly(let person, let isOn): try setCounterOnly(errand, person, isOn, by: attendance)
    case .terminals: try reading(for: attendance) { records throws(Failure) in .terminals(try lines(records)) }
    case .terminal(let terminal): try lookAt(terminal, by: attendance)
    case .free(let terminal): try free(errand, terminal, by: attendance)
    case .openHandOver(let number): try openHandOver(errand, number, by: attendance)
    case .update(let request): try attended(by: attendance).update(errand, request).atCounter
    case .changeCard(let person, let kpj): try changeCard(errand, person, to: kpj, by: attendance)
    case .askCorrection(let person, let number, let reason):
      try askCorrection(errand, person, to: number, reason, by: attendance)
    case .corrections:
      try reading(for: attendance) { records throws(Failure) in
        .corrections(try openCorrections(for: attendance.staff, records))
      }
    case .grantCorrection(let person, let version):
      try grantCorrection(errand, person, seen: version, by: attendance)
    case .declineCorrection(let person, let why): try declineCorrection(errand, person, why, by: attendance)
    case .office(let request): try office(errand, request, by: attendance).atCounter
    case .figures(let first, let last):
      try reading(for: attendance) { records throws(Failure) in
        .figures(try figures(from: first, through: last, for: attendance.staff, records))
      }
    case .ledger(let query): try ledger(query, by: attendance)
    case .verifyLedger: try verifyLedger(for: attendance)
    case .openStaff(let name): try openStaff(errand, name, by: attendance)
    case .staff:
      try reading(for: attendance) { records throws(Failure) in .staff(try lines(of: try branch(records), records)) }
    case .news(.shift):
      try reading(for: attendance) { records throws(Failure) in .goesOn(alarms: try alarms(records)) }
    case .news(let subject):
      try reading(for: attendance) { records throws(Failure) in
        .news(try hasNews(of: subject, for: attendance.staff, records))
      }
    }
  }

  /// The one request that is no transaction: it goes on for as long as the ledger is. Rule L3.
  private func verifyLedger(for attendance: Attendance) throws(Failure) -> CounterReply {
    if let refusal = try refused(attendance) { return .refused(refusal) }
    return .ledgerVerdict(try store.verifyLedger(head: nil))
  }

  /// The account behind a shift that is open at this terminal; nil when there is none any more.
  func signedIn(_ officer: Officer, in records: any Records) throws(Failure) -> Staff? {
    guard let shift = try shiftToGoOn(officer, in: records), shift.isOpen(at: records.time.now) else { return nil }
    return try records.staff(shift.staff)
  }

  /// Why an officer's shift is not open: over by time, so that his password lets it go on or does no more, or ended for
  /// good.
  func ending(of officer: Officer, in records: any Records) throws(Failure) -> CounterRefusal {
    guard let shift = try records.shift(officer.shift), shift.ended == nil, let staff = try records.staff(shift.staff),
      serves(staff)
    else { return .shiftEnded }
    return shift.canGoOn(at: records.time.now) ? .signedOut : .shiftLapsed
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
