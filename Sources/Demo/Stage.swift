package import Flow
package import Rules
package import Services
private import Synchronization

/// One world for both sides of a demonstration, made on the thread that asks for it first.
package final class Stage: Sendable {
  private let clock: DemoClock
  private let card: DemoCard
  private let world = Mutex<World?>(nil)

  /// - Parameter card: learns the complaints of the world
  package init(_ clock: DemoClock, naming card: DemoCard) {
    self.clock = clock
    self.card = card
  }

  /// What answers on this side; nothing but the failure to reach it when the world cannot be made.
  /// - Parameter cameraPause: how long the simulated camera looks
  package func answers(on side: Aside.Side, cameraPause: Span) -> (Errand) -> Reply {
    guard let desk = try? desk(on: side, cameraPause) else { return { _ in .failed(.unreachable) } }
    return { desk.answer($0) }
  }

  private func desk(on side: Aside.Side, _ pause: Span) throws -> Desk {
    let world = try opened()
    return switch side {
    case .kiosk: try world.desk(cameraPause: pause)
    case .counter: try world.counter()
    }
  }

  private func opened() throws -> World {
    let world = try world.withLock { world in
      let opened = try world ?? World(clock: clock)
      world = opened
      return opened
    }
    card.add(world.tickets)
    return world
  }
}
