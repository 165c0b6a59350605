// A pengkinian that was submitted. Rules G3, P1, P2, P3.
//
//   3 working days   until the result is due, at 23:59:59 in the zone of the branch

/// One submitted pengkinian.
package struct Update: Sendable, Hashable, Codable {
  /// What became of it.
  package enum State: String, Sendable, Hashable, Codable { case inProcess, succeeded, failed, withdrawn }

  /// Shown to the person and asked for at the counter.
  package let number: Reference
  package let submitted: Moment
  /// The end of the third working day, inclusive: past due from one second later.
  package private(set) var due: Moment
  /// True when the calendar of a year was not known yet: the date is a *perkiraan*.
  package private(set) var dueIsEstimate: Bool
  package private(set) var state: State
  /// When it came to an end; nil while it is in process.
  package private(set) var decided: Moment?
  /// Why it failed.
  package private(set) var reason: RejectReason?
  /// The officer's own words; only beside the reason ``RejectReason/other``.
  package private(set) var words: Prose?
  /// That the due day was moved after it was told. Rule P1.
  package private(set) var moved: DayMove?

  package init(
    number: Reference, submitted: Moment, due: Moment, dueIsEstimate: Bool = false, state: State,
    decided: Moment? = nil, reason: RejectReason? = nil, words: Prose? = nil, moved: DayMove? = nil
  ) {
    self.number = number
    self.submitted = submitted
    self.due = due
    self.dueIsEstimate = dueIsEstimate
    self.state = state
    self.decided = decided
    self.reason = reason
    self.words = words
    self.moved = moved
  }

  /// A new one, due at the end of the third working day after its local date. Rule P1.
  package init(number: Reference, submitted: Moment, in zone: Zone, by calendar: WorkingDays) {
    let due = calendar.due(after: zone.day(of: submitted), days: Self.daysToVerify)
    self.init(
      number: number, submitted: submitted, due: zone.end(of: due.day), dueIsEstimate: due.isEstimate,
      state: .inProcess)
  }

  private static let daysToVerify = 3

  /// The due day as it stands, as it is told first when it is submitted, or by a store that kept none.
  package func toldDay(in zone: Zone, by calendar: WorkingDays) -> ToldDay {
    let due = WorkingDays.Due(day: zone.day(of: due), isEstimate: dueIsEstimate)
    return ToldDay(.update, due, at: submitted, because: .counted, by: calendar.basis)
  }

  /// Moves the due day to where the data of this calendar put it; nil, and nothing changes, when it stays, has passed,
  /// or nothing is due any more. Rule P1.
  package mutating func move(from told: [ToldDay], in zone: Zone, by calendar: WorkingDays, at now: Moment) -> ToldDay?
  {
    guard state == .inProcess, now < pastDueFrom else { return nil }
    let fact = told.last ?? toldDay(in: zone, by: calendar)
    let recounted = calendar.counting(like: fact.basis).due(after: zone.day(of: submitted), days: Self.daysToVerify)
    guard let next = fact.moved(to: recounted, at: now, by: calendar) else { return nil }
    due = zone.end(of: next.day)
    dueIsEstimate = next.isEstimate
    moved = DayMove([fact, next], of: .update) ?? moved
    return next
  }

  /// What an officer decides. False, and nothing changes, when it is not in process any more. Rules P2, P3.
  package mutating func decide(_ decision: Decision, at moment: Moment) -> Bool {
    guard state == .inProcess else { return false }
    switch decision {
    case .approve: state = .succeeded
    case .reject(let why):
      state = .failed
      reason = why
    case .rejectInWords(let text):
      state = .failed
      reason = .other
      words = text
    }
    decided = moment
    return true
  }

  /// The person takes the consent back. False, and nothing changes, when it is not in process any more. Rule K2.
  package mutating func withdraw(at moment: Moment) -> Bool {
    guard state == .inProcess else { return false }
    state = .withdrawn
    decided = moment
    return true
  }

  /// From the due moment to the first one that is later than the promise.
  package static let grace = Span.seconds(1)

  /// The first moment that is later than the promise.
  package var pastDueFrom: Moment { due.later(by: Self.grace) }

  /// In process and later than the promise; it stays in process all the same. Rule P2.
  package func isPastDue(at now: Moment) -> Bool {
    state == .inProcess && now >= pastDueFrom
  }

  /// In process, in time, and promised for the day that `now` falls on in the branch's zone. Rule P1.
  package func isDueToday(at now: Moment, in zone: Zone) -> Bool {
    state == .inProcess && now < pastDueFrom && zone.day(of: due) <= zone.day(of: now)
  }
}

/// What an officer says to a pengkinian. Rule P3.
package enum Decision: Sendable, Hashable, Codable {
  case approve
  case reject(RejectReason)
  /// For a reason that the list does not have: the person reads these words.
  case rejectInWords(Prose)
}

/// Why a pengkinian fails. The raw value is what records hold and commands take, for ever: never rename one.
package enum RejectReason: String, Sendable, Hashable, Codable, CaseIterable {
  /// The data differ from KTP or KK.
  case dataDiffer = "data-berbeda"
  /// The bank does not know the account under that name.
  case account = "rekening"
  /// Nobody answers under the telephone or e-mail.
  case contact = "kontak"
  /// A document has to be shown at the counter.
  case document = "dokumen"
  /// Somebody else may have submitted it.
  case identity = "identitas"
  /// Told at the counter, or in the officer's own words.
  case other = "lainnya"
}
