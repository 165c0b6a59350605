package import Rules
package import SQLiteStore
package import Services

/// A demo of its own: a store in memory, a clock, and people with a past. Nothing is shared and nothing stays.
package final class World {
  package let store: SQLiteStore
  package let clock: DemoClock
  package let cast: Cast
  private let chance: any Chance
  private static let station = Station(branch: Cast.home.code, terminal: "demo")

  /// How far the demo's past goes back: blocks, strikes and updates happened within it.
  private static let past = Span.days(10)

  /// Begins at the base clock's moment. Throws when the store in memory cannot be made.
  package init(chance: any Chance = SystemChance(), base: @escaping @Sendable () -> Moment) throws {
    clock = DemoClock(behind: Self.past, base: base)
    self.chance = chance
    cast = try Cast(today: Cast.home.zone.day(of: base()))
    store = try SQLiteStore(at: .memory, clock: clock)
    try store.stock(cast.stock)
    try live()
  }

  /// A desk at the demo's terminal, as a kiosk has it.
  package func desk() throws -> Desk {
    try Desk(store: store, at: Self.station, chance: chance, seal: store.seal)
  }

  /// What happened to the cast before the visitor came, through the same door as everything else.
  private func live() throws {
    try update(of: .pastDue, dueIn: 3)
    for _ in 1...3 { try block(.counterOnly) }
    clock.advance(by: .days(8))
    try update(of: .inProcess, dueIn: 3)
    try block(.blocked)
    clock.advance(by: .hours(24))
    try block(.reported)
    clock.advance(by: .hours(1))
    try report(.reported)
    clock.advance(by: .hours(21))
    try retypeWrongly(.struckTwice, times: 2)
    clock.advance(by: .hours(2))
  }

  private func block(_ situation: Character.Situation) throws {
    try retypeWrongly(situation, times: 3)
    guard situation == .counterOnly else { return }
    try report(situation)
    clock.advance(by: .hours(24))
  }

  private func retypeWrongly(_ situation: Character.Situation, times: Int) throws {
    guard let person = cast[situation], let wrong = cast[situation == .active ? .late : .active]?.kpj else { return }
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

  private func report(_ situation: Character.Situation) throws {
    guard let person = cast[situation] else { return }
    _ = try desk().answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .report(person.identity)))
  }

  private func update(of situation: Character.Situation, dueIn days: Int) throws {
    guard let person = cast[situation] else { return }
    let zone = Cast.home.zone
    let number = chance.reference(in: zone.day(of: clock.now).civilMonth)
    let due = WorkingDays.published().due(after: zone.day(of: clock.now), days: days)
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
