import Rules

// "KTP asli dilihat" is a row, not a word of a screen: the desk makes it and asks for it in the very transaction of what
// it opens, whichever front end asks. Rule AKe.

/// Who asks, where he sits, and on what terms: in a shift at a counter, or in one visit to the host. Rule AKe.
struct Attendance: Sendable {
  let staff: StaffName
  let sitting: SittingID
  /// Whose shift is proven; nil on the host.
  let officer: Officer?
  let terms: Terms

  /// In the shift of an officer at a counter.
  init(_ officer: Officer, _ terms: Terms) {
    staff = officer.name
    sitting = SittingID(high: officer.shift.high, low: officer.shift.low)
    self.officer = officer
    self.terms = terms
  }

  /// In one visit to the host: each command is one.
  init(onHost staff: StaffName, _ errand: Errand) {
    self.staff = staff
    sitting = SittingID(high: errand.visit.high, low: errand.visit.low)
    officer = nil
    terms = errand.request.terms
  }

  private var isOnHost: Bool { officer == nil }

  /// Where it is remembered what was shown: on the host one command shows and another one decides. Rule KY5.
  var screen: SittingID { isOnHost ? SittingID(high: 0, low: 0) : sitting }
}

extension Desk {
  /// The officer has the original KTP in his hand: the row comes first, and with it the page in full. Not by telephone.
  /// Rules AKe, M2, L1.
  func sawCard(
    of person: ParticipantID, _ reason: LookReason, by attendance: Attendance
  ) throws(Failure) -> CounterReply {
    try writing(for: attendance) { books throws(Failure) in
      guard try books.dossier(of: person)?.participant != nil else { return .unknownPerson }
      guard try see(person, byTelephone: reason == .onTelephone, attendance, reason: reason.code, in: books) else {
        return .refused(.byTelephone)
      }
      try enterLook(at: person, reason, hasSeenCard: true, by: attendance.staff, in: books)
      guard let page = try page(of: person, hasSeenCard: true, for: attendance, in: books) else {
        return .unknownPerson
      }
      return .person(page)
    }
  }

  /// The same on the host, for what follows in the same visit; the page stays masked. Rule AKe.
  func sawCard(of nik: NIK, by attendance: Attendance) throws(Failure) -> HostReply {
    try writing(for: attendance) { books throws(Failure) in
      guard let person = try books.dossier(of: nik).participant?.id else { return .unknownPerson }
      _ = try see(person, byTelephone: false, attendance, reason: nil, in: books)
      return .person(try sheet(of: person, in: books))
    }
  }

  private func see(
    _ person: ParticipantID, byTelephone: Bool, _ attendance: Attendance, reason: ReasonCode?, in books: any Books
  ) throws(Failure) -> Bool {
    let now = books.time.now
    var sight = try sight(of: person, attendance, byTelephone: byTelephone, in: books)
    guard !byTelephone, sight.see(at: now), let until = sight.goodUntil else {
      try refuse(.byTelephone, person, attendance, in: books)
      return false
    }
    try books.save(sight)
    var details = ["until": until.iso8601]
    if let reason { details["reason"] = reason.text }
    try books.enter(
      entry(
        .cardSeen, at: now, of: person, staff: attendance.staff, about: trace(of: attendance.sitting),
        details: details))
    return true
  }

  /// A new look-up, as the desk remembers it. Rules AKe, L1.
  func noteLook(
    at person: ParticipantID, _ reason: LookReason, by attendance: Attendance, in books: any Books
  ) throws(Failure) {
    var sight = try sight(of: person, attendance, byTelephone: reason == .onTelephone, in: books)
    sight.look(byTelephone: reason == .onTelephone, at: books.time.now)
    try books.save(sight)
  }

  private func sight(
    of person: ParticipantID, _ attendance: Attendance, byTelephone: Bool, in records: any Records
  ) throws(Failure) -> CardSight {
    try records.cardSight(of: person, in: attendance.sitting)
      ?? CardSight(
        sitting: attendance.sitting, participant: person, staff: attendance.staff, isByTelephone: byTelephone,
        seen: nil, looked: records.time.now)
  }

  /// What this officer has seen of this participant, while it is good; nil when there is nothing.
  func goodSight(
    of person: ParticipantID, _ attendance: Attendance, in records: any Records
  ) throws(Failure) -> CardSight? {
    guard let sight = try records.cardSight(of: person, in: attendance.sitting), sight.staff == attendance.staff,
      sight.isGood(at: records.time.now)
    else { return nil }
    return sight
  }

  /// Why what takes the original KTP is not done now, and the row of it; nil when the KTP was seen. Rules AKe, L1.
  func cardRefusal(
    of person: ParticipantID, _ attendance: Attendance, in books: any Books
  ) throws(Failure) -> CounterRefusal? {
    if try goodSight(of: person, attendance, in: books) != nil { return nil }
    let isByTelephone = try books.cardSight(of: person, in: attendance.sitting)?.isByTelephone ?? false
    let refusal = isByTelephone ? CounterRefusal.byTelephone : .cardNeeded
    try refuse(refusal, person, attendance, in: books)
    return refusal
  }

  private func refuse(
    _ refusal: CounterRefusal, _ person: ParticipantID, _ attendance: Attendance, in books: any Books
  ) throws(Failure) {
    try books.enter(
      entry(
        .staffRefused, at: books.time.now, of: person, staff: attendance.staff,
        details: ["why": refusal == .byTelephone ? "telephone" : "card"]))
  }
}
