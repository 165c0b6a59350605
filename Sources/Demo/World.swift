import ChosenStore
package import Keeping
package import Rules
package import Services
private import Synchronization

/// A demo of its own: a store in memory, a clock, and people with a past. Nothing is shared and nothing stays.
package final class World: Sendable {
  package let store: any Archive
  package let clock: DemoClock
  package let cast: Cast
  /// Complaints that were filed before the visitor came.
  package var tickets: [DemoTicket] { past.withLock(\.self) }
  private let past = Mutex<[DemoTicket]>([])
  let chance: any Chance
  static let station = Station(branch: Cast.home.code, terminal: "demo")

  /// Begins at the clock's moment. Throws when the store in memory cannot be made, or the past came to nothing.
  package init(clock: DemoClock, chance: any Chance = SystemChance()) throws {
    self.clock = clock
    self.chance = chance
    cast = try Cast(today: Cast.home.zone.day(of: clock.now))
    clock.rehearse(Past.begin)
    store = try ChosenStore.open(at: .memory, clock: clock, options: ArchiveOptions(seal: Seal(by: chance)))
    try store.stock(cast.stock)
    let tickets = try Past(self).live()
    past.withLock { $0 = tickets }
    clock.rehearse(.zero)
  }

  /// A desk at the demo's terminal, as a kiosk has it, with the demo's camera.
  package func desk(_ settings: Settings = World.settings, cameraPause: Span = .zero) throws -> Desk {
    try Desk(
      store: store, at: Self.station, settings: settings, chance: chance, seal: store.seal,
      face: SimulatedCamera(cast, pause: cameraPause))
  }

  /// What the demo's terminal has.
  package static var settings: Settings {
    var settings = Settings()
    settings.faceCheck = .device
    return settings
  }

  /// Somebody stands before a camera elsewhere. Rule S5.
  package func startFaceCheck(of situation: CastMember.Situation) throws {
    guard let person = cast[situation] else { return }
    let attempt: AttemptID = chance.identifier()
    try store.write { books throws(Failure) in
      guard let participant = try books.dossier(of: person.nik).participant else { return }
      var access = try books.access(of: participant.id)
      access.reservation = Reservation(attempt: attempt, at: books.time.now, station: Self.station)
      try books.save(access, of: participant.id)
    }
  }
}

/// A complaint that the demo's visitor can look up.
package struct DemoTicket: Sendable, Hashable {
  package let number: Reference
  /// The last four digits of the telephone, or the PIN.
  package let fact: String
  /// Whether that is the PIN.
  package let hasPIN: Bool
  /// When the visitor came.
  package let state: TicketState
  /// Whether the branch head had it by then. Rule T5.
  package let isOverdue: Bool
}
