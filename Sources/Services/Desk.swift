package import Rules

/// The one door of the service library: every front end asks here, and nothing else decides.
///
/// A desk stands at one station and is used by one thread at a time.
package struct Desk {
  let store: any Store
  let station: Station
  let settings: Settings
  let chance: any Chance
  let seal: Seal
  /// This terminal's device for the face check, if it has one. Gate G8.
  let face: (any FaceDevice)?
  /// The working days that due dates are counted in. Rule P1.
  let shelf: CalendarShelf
  /// What was listed and counted last.
  let lists = TicketShelf()
  /// The officer who serves somebody at the counter, with the original KTP before him, and whom; nil at a kiosk.
  private var served: (by: Attendance, person: ParticipantID)?

  /// `seal` makes the keyed digests under which look-ups are remembered. Throws for a setting that is out of range.
  package init(
    store: any Store, at station: Station, settings: Settings = Settings(), chance: any Chance = SystemChance(),
    seal: Seal, face: (any FaceDevice)? = nil
  ) throws(Settings.Fault) {
    try settings.check()
    self.store = store
    self.station = station
    self.settings = settings
    self.chance = chance
    self.seal = seal
    self.face = face
    shelf = CalendarShelf(cutiBersamaWorked: settings.cutiBersamaWorked)
  }

  /// Answers one errand. What the reply tells is durable before this returns; a failure changed nothing. Rules S5, S9.
  ///
  /// Asked again with the same errand, it gives the same reply and counts nothing twice. Rule S11.
  package func answer(_ errand: Errand) -> Reply {
    Fault.received.reach()
    do throws(Failure) {
      return try reply(to: errand)
    } catch {
      return .failed(error)
    }
  }

  /// The same desk with an officer who serves a person: he compares the face, and *loket saja* does not stop him.
  /// Rule S8.
  func attended(by attendance: Attendance, serving person: ParticipantID) -> Desk {
    var desk = self
    desk.served = (attendance, person)
    return desk
  }

  /// Who serves; nil at a kiosk.
  var attendance: Attendance? { served?.by }

  /// The name of whoever serves; nil at a kiosk.
  var attendant: StaffName? { attendance?.staff }

  /// Why the step of a person who is served at the counter is not done now: the KTP was not seen, or too long ago. Nil
  /// at a kiosk, and while its row is good. Rule AKe.
  func unattended(_ books: any Books) throws(Failure) -> CounterRefusal? {
    try served.flatMap { served throws(Failure) in try cardRefusal(of: served.person, served.by, in: books) }
  }

  private func reply(to errand: Errand) throws(Failure) -> Reply {
    switch errand.request {
    case .greet: .greeting(try greet())
    case .look(let identity): .look(try look(identity))
    case .beginUpdate(let identity): .update(try beginUpdate(identity))
    case .consent(let caller, let text): try consent(errand, of: caller, to: text)
    case .retype(let caller, let kpj): try retype(errand, of: caller, typing: kpj)
    case .checkFace(let caller): try checkFace(errand, of: caller)
    case .submit(let caller, let data): try submit(errand, of: caller, data)
    case .withdrawUpdate(let caller, let number): try withdraw(errand, of: caller, number)
    case .report(let identity): try report(errand, identity)
    case .reportByTelephone(let identity, let fact, let staff):
      try onHost(.reportBlock, of: identity.nik, by: staff) { () throws(Failure) in
        try report(errand, identity, fact, by: staff)
      }
    case .identify(let identity): .identified(try identify(identity))
    case .file(let complaint, let consent): try file(errand, complaint, consent: consent)
    case .track(let number, let fact): try track(errand, number, fact)
    case .moveTicket(let key, let wish): try move(errand, key, wish)
    case .sawCard(let nik, let staff):
      try onHost(.seeNumbers, of: nik, by: staff) { () throws(Failure) in
        try sawCard(of: nik, by: Attendance(onHost: staff, errand.visit))
      }
    case .office(let request, let staff):
      try onHost(request, by: staff) { () throws(Failure) in
        try office(errand, request, by: Attendance(onHost: staff, errand.visit)).onHost
      }
    case .signIn(let name, let password): try signIn(errand, name, password)
    case .unlock(let officer, let password): try unlock(errand, officer, password)
    case .signOut(let officer): try signOut(errand, officer)
    case .changePassword(let officer, let old, let new): try changePassword(errand, officer, from: old, to: new)
    case .counter(let request, let officer): try counter(errand, request, by: officer)
    case .staff(let request, let staff): .staff(try accounts(errand, request, by: staff))
    case .showPerson(let nik, let reason, let staff):
      try onHost(.seePeople, of: nik, by: staff) { () throws(Failure) in
        try showPerson(nik, for: reason, by: staff)
      }
    case .figures(let first, let last): .counter(try figures(from: first, through: last))
    case .correctNIK(let former, let number, let reason, let staff):
      try askCorrection(errand, from: former, to: number, reason, by: staff)
    case .holidays(let request, let staff): try holidays(errand, request, by: staff)
    case .clock: .clock(try store.read { records throws(Failure) in try records.clockSheet() })
    case .acceptClock(let reason, let staff): .clock(try acceptClock(for: reason, by: staff))
    }
  }

  private func greet() throws(Failure) -> Greeting {
    try store.read { records throws(Failure) in
      Greeting(branch: try branch(records), now: records.time.now, finish: try finish(records))
    }
  }

  /// The branch of this station. Its zone is the one in which this terminal speaks.
  func branch(_ records: any Records) throws(Failure) -> Branch {
    guard let branch = try records.branch(station.branch) else { throw .unknownBranch }
    return branch
  }

  /// Runs `work` once per errand: a repetition gets the stored reply and changes nothing. Rule S11.
  func once(
    _ errand: Errand, _ work: (any Books) throws(Failure) -> Reply
  ) throws(Failure) -> Reply {
    try store.write { books throws(Failure) in
      if let known = try books.reply(to: errand.id) { return known }
      // Not kept: once the KTP was seen the same errand is done.
      if let refusal = try unattended(books) { return .counter(.refused(refusal)) }
      let reply = try work(books)
      try books.keep(reply, for: errand.id)
      return reply
    }
  }

  /// A ledger row of something that happened at this station, or at another one.
  func entry(
    _ event: LedgerEntry.Event, at moment: Moment, of participant: ParticipantID? = nil, staff: StaffName? = nil,
    about: String? = nil, details: [String: String] = [:], in place: Station? = nil
  ) -> LedgerEntry {
    LedgerEntry(
      event, at: moment, participant: participant, station: place ?? station, staff: staff ?? attendant, about: about,
      details: details)
  }
}
