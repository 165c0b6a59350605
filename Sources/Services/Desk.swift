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
  /// Who serves at the counter and on what terms; nil at a kiosk.
  private(set) var attendance: Attendance?

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
  /// Asked again with the same errand in the same visit, it says what it said, as things stand now, and counts nothing
  /// twice. Rule S11.
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
  func attended(by attendance: Attendance) -> Desk {
    var desk = self
    desk.attendance = attendance
    return desk
  }

  /// The name of whoever serves; nil at a kiosk.
  var attendant: StaffName? { attendance?.staff }

  private func reply(to errand: Errand) throws(Failure) -> Reply {
    switch errand.request {
    case .greet: .greeting(try greet())
    case .look(let identity): .look(try look(identity, in: errand.visit))
    case .visitor: .visitor(initials: try initials(for: errand))
    case .goOn(let journey): try goOn(errand, journey)
    case .update(let request): .update(try update(errand, request))
    case .report(let identity): .report(try report(errand, identity))
    case .complaint(let request): .complaint(try complaint(errand, request))
    case .shift(let request): try shift(errand, request).atTerminal
    case .counter(let request, let officer): .counter(try counter(errand, request, by: officer))
    case .host(let request, let staff): .host(try host(errand, request, by: staff))
    }
  }

  private func greet() throws(Failure) -> Greeting {
    try store.read { records throws(Failure) in
      let (branch, now) = (try branch(records), records.time.now)
      let calendar = try calendar(in: records)
      return Greeting(
        branch: branch, now: now, finish: try finish(records),
        opensNext: branch.hours.flatMap(OpeningHours.init)?.nextOpening(after: now, in: branch.zone, by: calendar),
        pauses: try pauses(records))
    }
  }

  private func pauses(_ records: any Records) throws(Failure) -> Greeting.Pauses {
    let now = records.time.now
    return Greeting.Pauses(
      lookups: try records.lookupBrake(of: .people, at: station).pause(at: now),
      tracking: try records.lookupBrake(of: .tickets, at: station).pause(at: now),
      checks: try records.strikeBrake(at: station).pause(at: now))
  }

  /// The branch of this station. Its zone is the one in which this terminal speaks.
  func branch(_ records: any Records) throws(Failure) -> Branch {
    guard let branch = try records.branch(station.branch) else { throw .unknownBranch }
    return branch
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
