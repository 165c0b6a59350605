import ArgumentParser
import Console
import Demo
import Flow
import Rules
import Screens
import Services

/// `anjungan demo`.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Try the kiosk with invented people; nothing is stored.",
    discussion: "F8 shows what to try, F9 moves the demo's clock, F12 leaves.")

  @OptionGroup var front: FrontOptions

  func run() throws { try Self.show(front.look) }

  static func show(_ look: Look) throws {
    let clock = DemoClock { HostTime.wall() }
    let card = DemoCard(try Cast(today: Cast.home.zone.day(of: clock.now)))
    let aside = Aside(card: card.entries, advance: { clock.advance(by: span(of: $0, at: clock.now)) })
    guard let clerk = WorkerClerk(hasDevices: false, { _ in desk(clock, naming: card) }) else {
      throw Front<Place>.noDescriptors()
    }
    let front = Front(look: look, route: .kiosk, limits: Limits(), wall: { clock.now }, aside: aside)
    let ending = try front.run(with: clerk)
    throw ExitCode(ending.exitCode)
  }

  /// How long the simulated camera looks, so that one sees that it does.
  private static let cameraPause = Span.seconds(2)

  /// A world of this session's own, on the worker's thread.
  private static func desk(_ clock: DemoClock, naming card: DemoCard) -> (Errand) -> Reply {
    guard let world = try? World(clock: clock), let desk = try? world.desk(cameraPause: cameraPause) else {
      return { _ in .failed(.unreachable) }
    }
    card.add(world.tickets)
    return { desk.answer($0) }
  }

  /// To the same time of the next working day, for the last jump.
  private static func span(of jump: ClockJump, at now: Moment) -> Span {
    switch jump {
    case .hour: return .hours(1)
    case .day: return .hours(24)
    case .workingDay:
      let today = Cast.home.zone.day(of: now)
      let next = WorkingDays.published().due(after: today, days: 1).day
      return .days(Int64(next.dayNumber - today.dayNumber))
    }
  }
}
