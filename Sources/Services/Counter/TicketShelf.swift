import Rules

/// What a desk has listed and counted of complaints last. Whenever anybody commits anything, every counter asks again; as
/// long as no complaint has changed, and time has done nothing to one, the answer is the same.
final class TicketShelf {
  /// Of what an answer was made, and until when.
  private struct Basis: Equatable {
    let branch: String
    let edition: Int64
    let accounts: [String]
    let guardedFor: String?
    /// What is held up is counted by days.
    let openedBefore: Moment
    let today: ListedDay?
  }

  private struct Kept<Answer> {
    let basis: Basis
    let from: Moment
    let until: Moment?
    let answer: Answer

    func holds(of basis: Basis, at sure: Moment) -> Bool {
      self.basis == basis && from <= sure && until.map { sure < $0 } ?? true
    }
  }

  private var listed: (filter: TicketFilter, kept: Kept<(lines: [TicketLine], isCut: Bool)>)?
  private var counted: (holder: StaffName, kept: Kept<TicketCounts>)?

  /// At most `limit` lines, and whether there are more. A search by words is made anew each time.
  func list(
    at branch: Branch, _ filter: TicketFilter, for reader: TicketReader, on today: ListedDay, limit: Int,
    _ records: any Records
  ) throws(Failure) -> (lines: [TicketLine], isCut: Bool) {
    let (basis, until) = try basis(branch, reader, today, records)
    if let listed, listed.filter == filter, !filter.isSearch, listed.kept.holds(of: basis, at: reader.sure) {
      return listed.kept.answer
    }
    // One more than is shown: it tells whether there are more.
    let found = try records.tickets(at: branch.code, filter, for: reader, limit: limit + 1)
    let answer = (lines: found.prefix(limit).map { TicketLine($0, on: today) }, isCut: found.count > limit)
    listed = (filter, Kept(basis: basis, from: reader.sure, until: until, answer: answer))
    return answer
  }

  func counts(
    at branch: Branch, for reader: TicketReader, of holder: StaffName, _ records: any Records
  ) throws(Failure) -> TicketCounts {
    let (basis, until) = try basis(branch, reader, nil, records)
    if let counted, counted.holder == holder, counted.kept.holds(of: basis, at: reader.sure) {
      return counted.kept.answer
    }
    let answer = try records.ticketCounts(at: branch.code, for: reader, holder: holder)
    counted = (holder, Kept(basis: basis, from: reader.sure, until: until, answer: answer))
    return answer
  }

  private func basis(
    _ branch: Branch, _ reader: TicketReader, _ today: ListedDay?, _ records: any Records
  ) throws(Failure) -> (Basis, until: Moment?) {
    let edition = try records.ticketEdition(at: branch.code, after: reader.sure)
    let basis = Basis(
      branch: branch.code, edition: edition.number, accounts: reader.accounts, guardedFor: reader.guardedFor,
      openedBefore: reader.openedBefore, today: today)
    return (basis, edition.lasts)
  }
}
