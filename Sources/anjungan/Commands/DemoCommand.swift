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
    discussion: "F8 shows whom to try, F9 moves the demo's clock, F12 leaves.")

  @OptionGroup var front: FrontOptions

  func run() throws {
    let clock = DemoClock { HostTime.wall() }
    let cast = try Cast(today: Cast.home.zone.day(of: clock.now))
    let aside = Aside(
      card: { Self.card(cast, in: $0) }, advance: { clock.advance(by: Self.span(of: $0, at: clock.now)) })
    guard let clerk = WorkerClerk({ _ in Self.desk(clock) }) else { throw Front<Place>.noDescriptors() }
    let front = Front(options: front, route: .kiosk, limits: Limits(), wall: { clock.now }, aside: aside)
    let ending = try front.run(with: clerk)
    throw ExitCode(ending.exitCode)
  }

  /// A world of this session's own, on the worker's thread.
  private static func desk(_ clock: DemoClock) -> (Errand) -> Reply {
    guard let world = try? World(clock: clock), let desk = try? world.desk() else {
      return { _ in .failed(.unreachable) }
    }
    return { desk.answer($0) }
  }

  /// Everybody of the cast, one a line: name, what to type, and what for.
  private static func card(_ cast: Cast, in language: Language) -> [String] {
    let words = Texts.of(language)
    return cast.characters.map { person in
      let role = DemoRole(rawValue: person.situation.rawValue).map(words.role) ?? ""
      let facts = [person.nik.digits, words.typed(person.birth), person.kpj?.text ?? "           ", role]
      return ([Fit.pad(person.name.text, to: 16)] + facts).joined(separator: " ")
    }
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
