package import Rules

// From the kiosk to the counter, where an officer compares the face. The number points to the person and proves nothing:
// with the original KTP in his hand the officer takes over what the visit has proven, once. Rule P7.

/// A hand-over as the store keeps it.
package struct HandOver: Sendable, Hashable {
  package let number: HandOverNumber
  /// Of the branch, whose counters alone open it.
  package let branch: String
  package let participant: ParticipantID
  /// The visit whose consent and pass of G7 it hands over.
  package let visit: VisitID
  package let at: Moment
  /// Where it was opened, the once that it can be.
  package private(set) var openedIn: SittingID?
  /// When consent and pass were taken over; they are not taken over twice.
  package private(set) var taken: Moment?

  package init(
    number: HandOverNumber, branch: String, participant: ParticipantID, visit: VisitID, at: Moment,
    openedIn: SittingID? = nil, taken: Moment? = nil
  ) {
    (self.number, self.branch, self.participant, self.visit, self.at) = (number, branch, participant, visit, at)
    (self.openedIn, self.taken) = (openedIn, taken)
  }

  /// Until when a counter opens it; inclusive.
  package var until: Moment { at.later(by: HandOverNumber.life) }

  /// Opens it in the sitting of an officer; false, and nothing changes, when it was opened before or is too old.
  mutating func open(in sitting: SittingID, at now: Moment) -> Bool {
    guard openedIn == nil, now <= until else { return false }
    openedIn = sitting
    return true
  }

  mutating func take(at now: Moment) { taken = now }
}

/// What a person takes along to the counter.
package struct HandOverSlip: Sendable, Hashable, Codable {
  package let number: HandOverNumber
  /// Inclusive.
  package let until: Moment

  package init(number: HandOverNumber, until: Moment) {
    self.number = number
    self.until = until
  }

  init(_ handOver: HandOver) { self.init(number: handOver.number, until: handOver.until) }
}

/// What a number that was typed at a counter opens, besides the page of its person.
package enum HandOverOutcome: Sendable, Hashable, Codable {
  /// One and the same for a number that nobody has, that was opened, or that is too old.
  case unknown
  /// Too many wrong ones at this terminal; exclusive.
  case paused(until: Moment)
}

// MARK: At the kiosk

extension Desk {
  /// Hands the person of this visit over: the numbers that the visit has had before open nothing any more.
  func handOver(
    _ caller: Caller, in visit: VisitID, _ luck: [UInt64], _ books: any Books
  ) throws(Failure) -> HandOverSlip {
    try books.removeHandOvers(of: visit)
    let number = try free(luck, HandOverNumber.init(chance:)) { number throws(Failure) in
      try books.handOver(number, at: station.branch) != nil
    }
    let handOver = HandOver(
      number: number, branch: station.branch, participant: caller.id, visit: visit, at: books.time.now)
    try books.save(handOver)
    try books.enter(entry(.handOverMade, at: books.time.now, of: caller.id, about: trace(of: number)))
    return HandOverSlip(handOver)
  }

  /// A number that opens a page, as the ledger may hold it.
  private func trace(of number: HandOverNumber) -> String {
    String(seal.digest(of: Self.fields(number)).prefix(32))
  }

  private static func fields(_ number: HandOverNumber) -> [String] { ["hand-over", number.symbols] }
}

// MARK: At the counter

extension Desk {
  /// Opens the page of whoever brings a number, once, as a look-up with its row. A number that opens nothing is a guess:
  /// counted, durably, before the officer hears of it. Rules P7, AKf, L1.
  func openHandOver(
    _ errand: Errand, _ number: HandOverNumber, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try once(errand, for: attendance) { books throws(Failure) in
      let now = books.time.now
      let brake = try books.lookupBrake(of: .handOvers, at: station)
      if let until = brake.pause(at: now) { return .only(.handOver(.paused(until: until))) }
      guard var handOver = try books.handOver(number, at: station.branch),
        handOver.open(in: attendance.sitting, at: now)
      else {
        try note(wrong: number, brake, attendance, in: books)
        return Done(.handOver(.unknown), leaving: .wrong)
      }
      try books.save(handOver)
      try books.enter(
        entry(.handOverOpened, at: now, of: handOver.participant, staff: attendance.staff, about: trace(of: number)))
      return Done(try opened(handOver, by: attendance, in: books), leaving: .done)
    } again: { receipt, books throws(Failure) in
      guard receipt == .done, let handOver = try books.handOver(number, at: station.branch),
        handOver.openedIn == attendance.sitting
      else { return .handOver(.unknown) }
      return try opened(handOver, by: attendance, in: books)
    }
  }

  private func opened(
    _ handOver: HandOver, by attendance: Attendance, in books: any Books
  ) throws(Failure) -> CounterReply {
    let person = handOver.participant
    try noteLook(at: person, .atCounter, by: attendance, in: books)
    try enterLook(at: person, .atCounter, hasSeenCard: false, by: attendance.staff, in: books)
    return try page(of: person, hasSeenCard: false, for: attendance, in: books).map(CounterReply.person)
      ?? .unknownPerson
  }

  private func note(
    wrong number: HandOverNumber, _ brake: LookupBrake, _ attendance: Attendance, in books: any Books
  ) throws(Failure) {
    var brake = brake
    let now = books.time.now
    let tripped = brake.noteFailure(seal.digest(of: Self.fields(number)), at: now, limits: settings.lookups)
    try books.save(brake, of: .handOvers, at: station)
    try books.enter(entry(.handOverWrong, at: now, staff: attendance.staff))
    if tripped { try books.enter(entry(.brakeLookups, at: now)) }
  }

  /// Where a pengkinian goes on for somebody who was handed over to this sitting: consent and pass of G7 become the
  /// shift's, once, and what of them is too old by now is asked for again. Nil for somebody who was not handed over. The
  /// KTP was seen, and the gates before were looked at again. Rules P7, P4.
  func takenOver(
    _ caller: Caller, _ errand: Errand, by attendance: Attendance, in books: any Books
  ) throws(Failure) -> UpdateOutcome? {
    guard var handOver = try books.handOver(of: caller.id, openedIn: attendance.sitting) else { return nil }
    if handOver.taken == nil {
      let proofs = try Proofs(of: caller.id, in: handOver.visit, books)
      try books.rebind([proofs.consent, proofs.pass(.kpj)].compactMap(\.self), to: errand.visit)
      handOver.take(at: books.time.now)
      try books.save(handOver)
      try books.enter(
        entry(
          .handOverTaken, at: books.time.now, of: caller.id, staff: attendance.staff, about: trace(of: handOver.number))
      )
    }
    let proofs = try Proofs(of: caller.id, in: errand.visit, books)
    guard proofs.consent != nil else { return nil }
    if let stop = try registerStop(of: caller.id, in: books) { return stop }
    var access = try catchUp(caller.id, in: books)
    if let next = try missing(proofs, of: caller, &access, isFaceNext: true, in: books) { return next }
    return faceStand(access).map { .faceNeeded(caller, $0) }
  }
}
