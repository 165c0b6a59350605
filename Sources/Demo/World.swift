import Rules
package import SQLiteStore
package import Services

/// A demo of its own: a store in memory, a clock, and people with a past. Nothing is shared and nothing stays.
package final class World {
  package let store: SQLiteStore
  package let clock: DemoClock
  package let cast: Cast
  private let chance: any Chance
  private static let station = Station(branch: Cast.home.code, terminal: "demo")

  /// Begins at the clock's moment. Throws when the store in memory cannot be made.
  package init(clock: DemoClock, chance: any Chance = SystemChance()) throws {
    self.clock = clock
    self.chance = chance
    cast = try Cast(today: Cast.home.zone.day(of: clock.now))
    clock.rehearse(.days(10))
    store = try SQLiteStore(at: .memory, clock: clock)
    try store.stock(cast.stock)
    try live()
  }

  /// A desk at the demo's terminal, as a kiosk has it.
  package func desk(_ settings: Settings = Settings()) throws -> Desk {
    try Desk(store: store, at: Self.station, settings: settings, chance: chance, seal: store.seal)
  }

  /// Somebody stands before a camera elsewhere. Rule S5.
  package func startFaceCheck(of situation: CastMember.Situation) throws {
    guard let person = cast[situation] else { return }
    let attempt: AttemptID = chance.identifier()
    try store.write { books throws(Failure) in
      guard let participant = try books.dossier(of: person.nik).participant else { return }
      var access = try books.access(of: participant.id)
      access.reservation = Reservation(attempt: attempt, at: books.time.now)
      try books.save(access, of: participant.id)
    }
  }

  /// What happened to the cast before the visitor came, through the same door as everything else.
  private func live() throws {
    try update(of: .pastDue)
    for days in [9, 7, 5] as [Int64] {
      try retypeWrongly(.counterOnly, times: 3)
      try report(.counterOnly)
      clock.rehearse(.days(days))
    }
    clock.rehearse(.hours(26))
    try update(of: .inProcess)
    try retypeWrongly(.blocked, times: 3)
    try retypeWrongly(.reported, times: 3)
    clock.rehearse(.hours(23))
    try report(.reported)
    clock.rehearse(.hours(2))
    try retypeWrongly(.struckTwice, times: 2)
    clock.rehearse(.zero)
  }

  private func retypeWrongly(_ situation: CastMember.Situation, times: Int) throws {
    guard let person = cast[situation], let wrong = cast[.active]?.kpj else { return }
    // Terminals of the past, one for each person, so that the brakes of the demo's own stay open.
    let desk = try Desk(
      store: store, at: Station(branch: Cast.home.code, terminal: "hall-\(situation)"), chance: chance,
      seal: store.seal)
    let visit: VisitID = chance.identifier()
    func ask(_ request: Request) -> Reply {
      desk.answer(Errand(id: chance.identifier(), visit: visit, request: request))
    }
    guard case .update(.consentNeeded(let caller, _)) = ask(.beginUpdate(person.identity)) else { return }
    _ = ask(.consent(caller, text: "1"))
    for _ in 0..<times { _ = ask(.retype(caller, wrong)) }
  }

  private func report(_ situation: CastMember.Situation) throws {
    guard let person = cast[situation] else { return }
    _ = try desk().answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .report(person.identity)))
  }

  private func update(of situation: CastMember.Situation) throws {
    guard let person = cast[situation] else { return }
    let zone = Cast.home.zone
    let today = zone.day(of: clock.reading().wall)
    let number = chance.reference(in: today.civilMonth)
    let due = WorkingDays.published().due(after: today, days: 3)
    try store.write { books throws(Failure) in
      guard let participant = try books.dossier(of: person.nik).participant else { return }
      try books.add(
        Update(
          number: number, submitted: books.time.now, due: zone.end(of: due.day), dueIsEstimate: due.isEstimate,
          state: .inProcess),
        of: participant.id)
    }
  }
}
