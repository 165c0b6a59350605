import Rules

// An officer looks at a pengkinian and decides it: he decides what he was shown, and what was on record at that moment
// stays with it. Rules P2, P3, KY5.

extension Desk {
  /// The look-up itself is a ledger row; which comparison was shown is kept for the decision. Rules L1, KY5.
  func showUpdate(
    _ number: Reference, _ reason: ReasonCode, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    try writing(for: attendance) { books throws(Failure) in
      guard let submission = try books.submission(number) else { return .unknownUpdate }
      if let other = try otherBranch(submission.station.branch, about: number, by: attendance.staff, books) {
        return .otherBranch(other)
      }
      return .update(try show(submission, reason, by: attendance, in: books))
    }
  }

  private func show(
    _ submission: Submission, _ reason: ReasonCode, by attendance: Attendance, in books: any Books
  ) throws(Failure) -> UpdateFile {
    let number = submission.update.number
    try books.enter(
      entry(
        .updateShown, at: books.time.now, of: submission.participant, staff: attendance.staff,
        about: number.description, details: ["reason": reason.text]))
    let file = try file(of: submission, reason, for: attendance, in: books)
    if !file.isMasked, submission.update.state == .inProcess {
      try books.save(shown: file.digest, of: number, to: attendance.staff, in: attendance.screen)
    }
    return file
  }

  private func file(
    of submission: Submission, _ reason: ReasonCode, for attendance: Attendance, in records: any Records
  ) throws(Failure) -> UpdateFile {
    let id = submission.participant
    let role = try records.staff(attendance.staff)?.role
    guard let person = try records.dossier(of: id)?.participant else { throw .damaged }
    let (now, zone) = (records.time.now, try branch(records).zone)
    let cards = try records.memberships(of: id).inShownOrder.map { $0.card(at: now) }
    let (recorded, record) = try recorded(of: submission, for: role, in: records)
    let calls = try isByTelephone(id, reason, attendance, in: records)
    let decider = try decider(of: submission.update, id, in: records)
    return UpdateFile(
      line: UpdateLine(submission, decidedBy: decider, at: now, in: zone), station: submission.station, zone: zone,
      person: UpdatePerson(nikMask: person.nik.mask, name: person.name, birth: person.birth, cards: cards),
      stated: submission.data, recorded: recorded, record: record, enteredBy: submission.enteredBy,
      isMasked: calls || (role.map { !$0.may(.decideUpdate) } ?? false),
      doubts: UpdateDoubt.about(
        submission.data, of: person, mother: recorded.stated?.population.mother.text ?? recorded.mother),
      digest: comparisonDigest(of: submission, person, recorded))
  }

  /// Who decided an update, as the ledger has it; nil where no officer did.
  func decider(
    of update: Update, _ person: ParticipantID, in records: any Records
  ) throws(Failure) -> StaffName? {
    guard update.state == .succeeded || update.state == .failed else { return nil }
    let query = LedgerQuery(
      participant: person, events: [LedgerEntry.Event.updateDecided.rawValue], about: update.number.description)
    return try records.ledger(query, limit: 1).first?.staff.flatMap(StaffName.init)
  }

  /// Whoever calls is shown nothing in full, whatever it is opened for. Rule AKe.
  private func isByTelephone(
    _ person: ParticipantID, _ reason: ReasonCode, _ attendance: Attendance, in records: any Records
  ) throws(Failure) -> Bool {
    if reason == LookReason.onTelephone.code { return true }
    return try records.cardSight(of: person, in: attendance.sitting)?.isByTelephone ?? false
  }

  /// What is on record, now or when it was decided. What a decision has replaced is for supervisors and auditors, and for
  /// operators of the host. Rule P3.
  private func recorded(
    of submission: Submission, for role: Role?, in records: any Records
  ) throws(Failure) -> (Recorded, UpdateFile.Record) {
    switch submission.update.state {
    case .inProcess, .withdrawn:
      guard let recorded = try records.recorded(of: submission.participant) else { throw .damaged }
      return (recorded, .now)
    case .succeeded, .failed:
      guard let before = submission.recorded else { return (Recorded(), .unknown) }
      return role == .officer ? (Recorded(), .withheld) : (before, .atDecision)
    }
  }

  /// Of everything that stands on the page to be compared. Rule KY5.
  private func comparisonDigest(
    of submission: Submission, _ person: Participant, _ recorded: Recorded
  ) -> String {
    let named = [person.nik.digits, person.name, person.birth.description]
    let fields = ["comparison", submission.update.number.description] + named + recorded.texts + submission.data.texts
    return String(seal.digest(of: fields).prefix(16))
  }

  /// Berhasil applies what was stated in the same transaction; gagal keeps the reason; either way what was on record
  /// stays with it. Nothing is decided but what this officer was shown in this sitting. Rules P2, P3, KY5.
  func decide(
    _ errand: Errand, _ number: Reference, _ decision: Decision, seen: String, by attendance: Attendance
  ) throws(Failure) -> OfficeReply {
    try once(errand, for: attendance) { books throws(Failure) in
      let reply = try decide(number, decision, seen: seen, by: attendance, in: books)
      if case .decided = reply { return Done(reply, leaving: .done) }
      return .only(reply)
    } again: { (_, books) throws(Failure) in
      try books.submission(number).map { .decided($0.update) } ?? .unknownUpdate
    }
  }

  private func decide(
    _ number: Reference, _ decision: Decision, seen: String, by attendance: Attendance, in books: any Books
  ) throws(Failure) -> OfficeReply {
    let staff = attendance.staff
    guard var submission = try books.submission(number) else { return .unknownUpdate }
    if let other = try otherBranch(submission.station.branch, about: number, by: staff, books) {
      return .otherBranch(other)
    }
    if let other = submission.enteredBy, try isSamePerson(other, staff, in: books) {
      return .fourEyes(submission.update)
    }
    guard submission.update.state == .inProcess else {
      return .alreadyDecided(
        submission.update, by: try decider(of: submission.update, submission.participant, in: books))
    }
    guard let recorded = try books.recorded(of: submission.participant),
      let person = try books.dossier(of: submission.participant)?.participant
    else { throw .damaged }
    let digest = comparisonDigest(of: submission, person, recorded)
    guard seen == digest, try books.shown(of: number, to: staff, in: attendance.screen) == digest else {
      try enterUnseen(number, of: submission.participant, by: staff, books)
      guard let reason = LookReason.verification.code else { throw .damaged }
      return .notShown(try show(submission, reason, by: attendance, in: books))
    }
    return .decided(try decide(&submission, decision, against: recorded, by: staff, in: books))
  }

  private func decide(
    _ submission: inout Submission, _ decision: Decision, against recorded: Recorded, by staff: StaffName,
    in books: any Books
  ) throws(Failure) -> Update {
    let (now, number) = (books.time.now, submission.update.number)
    _ = submission.update.decide(decision, at: now)
    try books.save(submission.update, of: submission.participant)
    try books.save(recorded, whenDecided: number)
    if decision == .approve {
      try books.apply(submission.data, to: submission.participant, from: number)
    }
    try books.enter(
      entry(
        .updateDecided, at: now, of: submission.participant, staff: staff, about: number.description,
        details: details(of: decision)))
    try books.send(
      Notice(
        .updateDecided, about: number, of: submission.participant, branch: submission.station.branch, at: now))
    return submission.update
  }

  private func enterUnseen(
    _ number: Reference, of person: ParticipantID, by staff: StaffName, _ books: any Books
  ) throws(Failure) {
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, of: person, staff: staff, about: number.description,
        details: ["why": "not-shown"]))
  }

  /// For the ledger: the code, and of words a digest. Rule L2.
  private func details(of decision: Decision) -> [String: String] {
    switch decision {
    case .approve: ["decision": "approve"]
    case .reject(let reason): ["decision": "reject." + reason.rawValue]
    case .rejectInWords(let words):
      ["decision": "reject." + RejectReason.other.rawValue, "words": seal.digest(of: [words.text])]
    }
  }
}

extension OfficeReply {
  /// The same for an officer at a counter.
  var atCounter: CounterReply {
    if case .refused(let refusal) = self { .refused(refusal) } else { .office(self) }
  }

  /// The same for somebody on the host.
  var onHost: HostReply {
    if case .refused(let refusal) = self { .refused(refusal) } else { .office(self) }
  }
}

extension Recorded {
  /// Everything, in an order that never changes.
  fileprivate var texts: [String] {
    let delivered = [telephone, email, mother, sex?.rawValue, marital?.rawValue, address]
    return delivered.map { $0 ?? "\u{0}" } + (stated?.texts ?? [])
  }
}

extension UpdateData {
  /// Everything, in an order that never changes.
  fileprivate var texts: [String] {
    let (address, emergency) = (population.address, additional.emergency)
    return [
      contact.phone.e164, contact.email?.text ?? contact.noEmail.map { "\u{0}" + $0.text } ?? "\u{0}",
      contact.npwp?.digits ?? "\u{0}", population.kk.digits,
      population.birthPlace.text, population.sex.rawValue, population.mother.text, population.marital.rawValue,
      address.street.text, address.rt.digits, address.rw.digits, address.village.text, address.district.text,
      address.regency.text, address.province.name, address.postcode.digits, additional.bank.name,
      additional.account.digits, additional.holder.text, emergency.name.text, emergency.relation.rawValue,
      emergency.phone.e164,
    ]
  }
}
