import Rules

extension Desk {
  /// Rows on one page.
  private static let pageLimit = 200

  /// A page of what was written in this branch and of what belongs to no branch.
  ///
  /// To ask for one person's rows is to look the person up: each page of them is a ledger row of its own. Rules L1, L2.
  func ledger(_ query: LedgerQuery, by attendance: Attendance) throws(Failure) -> CounterReply {
    let staff = attendance.staff
    var query = query
    query.branch = station.branch
    guard let person = query.participant else {
      return try reading(for: attendance) { records throws(Failure) in .ledger(try page(query, for: staff, in: records))
      }
    }
    return try writing(for: attendance) { books throws(Failure) in
      try books.enter(
        entry(
          .personShown, at: books.time.now, of: person, staff: staff,
          details: ["reason": LookReason.audit.rawValue, "in": "ledger"]))
      return .ledger(try page(query, for: staff, in: books))
    }
  }

  private func page(
    _ query: LedgerQuery, for staff: StaffName, in records: any Records
  ) throws(Failure) -> LedgerPage {
    // One more than is shown: it tells whether there are more.
    let found = try records.ledger(query, limit: Self.pageLimit + 1)
    let page = Array(found.prefix(Self.pageLimit))
    let older = found.count > Self.pageLimit ? page.last?.seq : nil
    let shown = try withoutHidden(page, for: staff, in: records)
    guard try records.staff(staff)?.role != .supervisor else { return LedgerPage(shown, older: older) }
    return LedgerPage(try withoutReporters(shown, isOfOne: query.participant != nil, in: records), older: older)
  }

  /// Whom a complaint is about never sees its rows either. Rule T12.
  private func withoutHidden(
    _ lines: [LedgerLine], for staff: StaffName, in records: any Records
  ) throws(Failure) -> [LedgerLine] {
    let sight = try sight(of: staff, in: records)
    var hidden: [String: Bool] = [:]
    var kept: [LedgerLine] = []
    for line in lines {
      guard line.event.hasPrefix("ticket."), let about = line.about, let number = Reference(about) else {
        kept.append(line)
        continue
      }
      if hidden[about] == nil { hidden[about] = try records.ticket(number).map { !sight.sees($0) } ?? false }
      if hidden[about] == false { kept.append(line) }
    }
    return kept
  }

  /// Who complained confidentially is for the assignee and supervisors only: the row stays, the person goes; among the
  /// rows of one person the row itself would tell. Rule T1.
  private func withoutReporters(
    _ lines: [LedgerLine], isOfOne: Bool, in records: any Records
  ) throws(Failure) -> [LedgerLine] {
    var kept: [LedgerLine] = []
    for var line in lines {
      if line.participant != nil, line.event.hasPrefix("ticket."), try !isOpen(line.about, in: records) {
        if isOfOne { continue }
        line.participant = nil
      }
      kept.append(line)
    }
    return kept
  }

  /// Whether the reporter of the ticket of that number gave the name openly.
  private func isOpen(_ number: String?, in records: any Records) throws(Failure) -> Bool {
    guard let number, let reference = Reference(number) else { return false }
    return try records.ticket(reference)?.mode == .open
  }
}
