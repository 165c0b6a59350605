import Rules

// Who asks is proven in the very transaction of what he asks for: the shift, what his role may, that it is not about
// himself, and the original KTP. Whoever was sent home, or given another role, gets nothing more done. Rules B1, AKe.

/// An answer that can say why nothing was done.
protocol Refusable {
  static func refused(_ why: CounterRefusal) -> Self
}

extension CounterReply: Refusable {}
extension OfficeReply: Refusable {}
extension UpdateReply: Refusable {}

extension Desk {
  /// On one snapshot.
  func reading<Answer: Refusable>(
    for attendance: Attendance, _ work: (any Records) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let (answer, why) = try store.read { records throws(Failure) -> (Answer, CounterRefusal?) in
      if let why = try refusal(of: attendance, in: records) { return (.refused(why), why) }
      return (try work(records), nil)
    }
    if let why {
      try store.write(at: station) { books throws(Failure) in try enter(why, of: attendance.staff, in: books) }
    }
    return answer
  }

  /// The proof alone, before what is no transaction; nil when it may go on.
  func refused(_ attendance: Attendance) throws(Failure) -> CounterRefusal? {
    let why = try store.read { records throws(Failure) in try refusal(of: attendance, in: records) }
    if let why {
      try store.write(at: station) { books throws(Failure) in try enter(why, of: attendance.staff, in: books) }
    }
    return why
  }

  /// Of what leaves no receipt.
  func writing<Answer: Refusable>(
    for attendance: Attendance, _ work: (any Books) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try store.write(attendance.terms.scope(at: station)) { books throws(Failure) in
      if let why = try refusal(of: attendance, in: books) {
        try enter(why, of: attendance.staff, in: books)
        return .refused(why)
      }
      if let why = try cardRefusal(for: attendance, in: books) { return .refused(why) }
      return try work(books)
    }
  }

  /// Once for each errand: a repetition is answered by its receipt, also when the KTP was seen too long ago by now. At a
  /// kiosk, where nobody attends, it is ``once(_:_:again:)``.
  func once<Answer: Refusable>(
    _ errand: Errand, for attendance: Attendance?, _ work: (any Books) throws(Failure) -> Done<Answer>,
    again: (Receipt, any Books) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    guard let attendance else { return try once(errand, work, again: again) }
    return try store.write(attendance.terms.scope(at: station)) { books throws(Failure) in
      if let why = try refusal(of: attendance, in: books) {
        try enter(why, of: attendance.staff, in: books)
        return .refused(why)
      }
      return try once(
        errand, in: books,
        { books throws(Failure) in
          if let why = try cardRefusal(for: attendance, in: books) { return .only(.refused(why)) }
          return try work(books)
        }, again: again)
    }
  }

  /// Why this is not done for whoever asks; nil when it is.
  func refusal(of attendance: Attendance, in records: any Records) throws(Failure) -> CounterRefusal? {
    let terms = attendance.terms
    if let officer = attendance.officer {
      guard let staff = try signedIn(officer, in: records) else { return try ending(of: officer, in: records) }
      if staff.mustChangePassword, !terms.isBeforePassword { return .passwordToChange }
      return try refusal(of: terms, to: staff, in: records)
    }
    // On the host a name without an account is an operator's. Whoever has one does no more there than at a counter, also
    // where it is closed or another branch's: a former role gives nothing back.
    guard let staff = try records.staff(attendance.staff) else { return nil }
    return try refusal(of: terms, to: staff, in: records)
  }

  /// Not this role's, or it concerns its own person, whom nobody serves himself. Rule B1.
  private func refusal(of terms: Terms, to staff: Staff, in records: any Records) throws(Failure) -> CounterRefusal? {
    if let duty = terms.duty, !staff.role.may(duty) || (duty == .headBranch && !staff.isActingHead) {
      return .notAllowed(duty)
    }
    guard let own = try records.dossier(of: staff.nik).participant else { return nil }
    return try persons(terms.about, in: records).contains(own.id) ? .ownPerson : nil
  }

  /// Whoever tries what is not his leaves a row. Rule L1.
  private func enter(_ refusal: CounterRefusal, of staff: StaffName, in books: any Books) throws(Failure) {
    let why: String
    switch refusal {
    case .signedOut, .shiftLapsed, .shiftEnded, .passwordToChange, .fourEyes, .switchedOff, .cardNeeded, .byTelephone:
      return
    case .notAllowed(let duty): why = "duty." + duty.rawValue
    case .ownPerson: why = "own-person"
    }
    try books.enter(entry(.staffRefused, at: books.time.now, staff: staff, details: ["why": why]))
  }

  /// The original KTP that these terms take; of somebody whom nobody knows there is none.
  private func cardRefusal(for attendance: Attendance, in books: any Books) throws(Failure) -> CounterRefusal? {
    guard let card = attendance.terms.card else { return nil }
    for person in try persons([card], in: books) where try books.dossier(of: person)?.participant != nil {
      if let refusal = try cardRefusal(of: person, attendance, in: books) { return refusal }
    }
    return nil
  }
}
