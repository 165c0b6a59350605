import Rules

// Whoever calls 175 proves himself by one more fact. A try counts as wrong, durably, before anybody compares; only a right
// one takes its own count back. Rules B1, AKf.

extension Desk {
  /// How a caller's fact is taken.
  enum FactStart<Answer: Refusable>: Refusable {
    case answered(Answer)
    /// Counted at this moment: now it may be compared.
    case counted(Participant, at: Moment)

    static func refused(_ why: CounterRefusal) -> FactStart { .answered(.refused(why)) }
  }

  /// A report to 175 of a participant whom an officer has found. Rules B1, B2.
  func report(
    _ errand: Errand, _ person: ParticipantID, _ fact: ExtraFact, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try reportByCaller(errand, fact, by: attendance, of: .person(person), answering: CounterReply.report) {
      books throws(Failure) in
      guard let participant = try books.dossier(of: person)?.participant else { return .answered(.unknownPerson) }
      return .counted(participant, at: books.time.now)
    }
  }

  /// The same on the host, where three facts name the participant first. Rules M1, M5, B1.
  func reportOnHost(
    _ errand: Errand, _ identity: Identity, _ fact: ExtraFact, by attendance: Attendance
  ) throws(Failure) -> HostReply {
    try reportByCaller(errand, fact, by: attendance, of: .nik(identity.nik), answering: HostReply.report) {
      books throws(Failure) in
      switch try recognise(identity, in: books) {
      case .paused(let until): return .answered(.report(.paused(until: until)))
      case .notFound: return .answered(.report(.notFound))
      case .known(let participant): return .counted(participant, at: books.time.now)
      }
    }
  }

  private func reportByCaller<Answer: Refusable>(
    _ errand: Errand, _ fact: ExtraFact, by attendance: Attendance, of subject: Subject,
    answering: (ReportOutcome) -> Answer, finding: (any Books) throws(Failure) -> FactStart<Answer>
  ) throws(Failure) -> Answer {
    let luck = (0..<6).map { _ in chance.next() }
    return try proving(
      errand, fact, by: attendance, wrong: answering(.notFound), ended: { answering(.factsEnded(until: $0)) },
      finding: finding
    ) { participant, books throws(Failure) in
      let done = try takeReport(of: participant.id, by: .callCentre, attendance.staff, luck, in: books)
      return Done(answering(done.answer), leaving: done.receipt)
    } again: { receipt, books throws(Failure) in
      guard let person = try persons([subject], in: books).first else { return answering(.notFound) }
      return answering(try reported(receipt, of: person, in: books))
    }
  }

  /// Does something for somebody on the telephone who names one more fact of himself. A wrong one is counted before
  /// anybody compares.
  /// - Parameters:
  ///   - wrong: what is said to a wrong fact, also to the same errand again
  ///   - ended: the same once three were wrong, until that moment
  ///   - finding: who it is, or why nobody is asked
  ///   - work: once the fact was right
  ///   - again: the same errand, of which something was done
  func proving<Answer: Refusable>(
    _ errand: Errand, _ fact: ExtraFact, by attendance: Attendance, wrong: Answer, ended: (Moment) -> Answer,
    finding: (any Books) throws(Failure) -> FactStart<Answer>,
    _ work: (Participant, any Books) throws(Failure) -> Done<Answer>,
    again: (Receipt, any Books) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    func answered(_ receipt: Receipt, _ books: any Books) throws(Failure) -> Answer {
      receipt == .wrong ? wrong : try again(receipt, books)
    }
    switch try count(errand, attendance, ended, finding, answered) {
    case .answered(let answer): return answer
    case .counted(let participant, let tried):
      return try once(errand, for: attendance) { books throws(Failure) in
        guard try compare(fact, of: participant, tried: tried, attendance.staff, in: books) else {
          return Done(wrong, leaving: .wrong)
        }
        return try work(participant, books)
      } again: { receipt, books throws(Failure) in
        try answered(receipt, books)
      }
    }
  }

  /// The count is on the disk when this returns. Once three were wrong nothing is counted and nothing compared.
  private func count<Answer: Refusable>(
    _ errand: Errand, _ attendance: Attendance, _ ended: (Moment) -> Answer,
    _ finding: (any Books) throws(Failure) -> FactStart<Answer>,
    _ again: (Receipt, any Books) throws(Failure) -> Answer
  ) throws(Failure) -> FactStart<Answer> {
    try writing(for: attendance) { books throws(Failure) in
      if let receipt = try receipt(of: errand, in: books) { return .answered(try again(receipt, books)) }
      let start = try finding(books)
      guard case .counted(let participant, let now) = start else { return start }
      var facts = try books.callerFacts(of: participant.id)
      if let until = facts.end(at: now) {
        try refuse("facts", participant.id, attendance.staff, in: books)
        return .answered(ended(until))
      }
      facts.count(at: now)
      try books.save(facts, of: participant.id)
      return start
    }
  }

  /// A right one takes its own count back.
  private func compare(
    _ fact: ExtraFact, of participant: Participant, tried: Moment, _ staff: StaffName, in books: any Books
  ) throws(Failure) -> Bool {
    guard fact.agrees(with: participant, try books.memberships(of: participant.id)) else {
      try refuse("fact", participant.id, staff, in: books)
      return false
    }
    var facts = try books.callerFacts(of: participant.id)
    facts.takeBack(tried)
    try books.save(facts, of: participant.id)
    return true
  }

  private func refuse(
    _ why: String, _ person: ParticipantID, _ staff: StaffName, in books: any Books
  ) throws(Failure) {
    try books.enter(entry(.staffRefused, at: books.time.now, of: person, staff: staff, details: ["why": why]))
  }
}
