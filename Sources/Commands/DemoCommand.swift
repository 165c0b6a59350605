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
    discussion: "F6 is a tour, F7 the counter, F8 whom to try, F9 the clock; F12 leaves.")

  @OptionGroup var front: FrontOptions

  func run() throws { try Self.show(front.look) }

  static func show(_ look: Look) throws {
    let clock = DemoClock { HostTime.wall() }
    let card = DemoCard(try Cast(today: Cast.home.zone.day(of: clock.now)))
    var session = Session(look: look, clock: clock, card: card, stage: Stage(clock, naming: card))
    var ending = try session.run()
    while ending == .crossed {
      session.cross()
      ending = try session.run()
    }
    if ending == .left { Say.line(KioskTexts.demoFarewell) }
    throw ExitCode(ending.exitCode)
  }

  /// A visitor of the demonstration, on one of its sides.
  private struct Session {
    let look: Look
    let clock: DemoClock
    let card: DemoCard
    let stage: Stage
    var side = Aside.Side.kiosk
    private var language = Language.indonesian
    /// What was left by F7, to go on with.
    private var visit: LeftVisit<Screens.Place>?
    private var shift: LeftVisit<Post>?

    init(look: Look, clock: DemoClock, card: DemoCard, stage: Stage) {
      (self.look, self.clock, self.card, self.stage) = (look, clock, card, stage)
    }

    mutating func cross() { side = side == .kiosk ? .counter : .kiosk }

    mutating func run() throws -> Console.Ending {
      switch side {
      case .kiosk: return try run(.kiosk, Limits(), from: \.visit)
      // Nobody is locked out of a demonstration.
      case .counter:
        return try run(
          .counter(from: .signIn(SignIn(name: DemoOfficer.sri.rawValue, password: DemoOfficer.sri.password))),
          Limits(idle: .hours(10)), from: \.shift)
      }
    }

    private mutating func run<Place: Screen>(
      _ route: Route<Place>, _ limits: Limits, from kept: WritableKeyPath<Session, LeftVisit<Place>?>
    ) throws -> Console.Ending where Place.Place == Place, Place.Words: ScreenTexts {
      let (clock, stage, side) = (clock, stage, side)
      guard
        let clerk = WorkerClerk(
          hasDevices: false, { _ in stage.answers(on: side, cameraPause: DemoCommand.cameraPause) })
      else {
        throw Front<Place>.noDescriptors()
      }
      let aside = Aside(
        side: side, examples: card.examples, tour: card.tour,
        target: { clock.now.later(by: DemoCommand.span(of: $0, at: clock.now)) },
        advance: { clock.advance(by: DemoCommand.span(of: $0, at: clock.now)) })
      var (spoken, left) = (language, self[keyPath: kept])
      let front = Front(
        look: look, route: route, limits: limits, wall: { clock.now }, aside: aside, language: language, goesOn: left,
        left: { (spoken, left) = ($0, $1) })
      defer { (language, self[keyPath: kept]) = (spoken, left) }
      return try front.run(with: clerk)
    }
  }

  /// How long the simulated camera looks, so that one sees that it does.
  private static let cameraPause = Span.seconds(2)

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
