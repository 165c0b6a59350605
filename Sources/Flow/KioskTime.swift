internal import Console
internal import Rules

// What time does. Every moment here is on the clock that nobody can set.
extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// Looks at the clock: somebody may have gone, and the screen may want to know that time passes.
  mutating func passTime() {
    let now = clocks.sinceBoot()
    if sitting.wait?.request.keepsStill == true { sitting.touched = now }
    if sitting.page.endsVisit {
      if now >= idleBegin { tidy() }
    } else if idleEnd.map({ now >= $0 }) == true {
      endByIdle()
    } else if now >= idleBegin {
      sitting.overlay = .warning
    }
    if isTickDue(now) { tick(now) }
  }

  /// When the warning comes.
  private var idleBegin: Span {
    .milliseconds(sitting.touched.milliseconds &+ limits.idle.milliseconds)
  }

  /// When the visit ends by itself; nil when there is none.
  var idleEnd: Span? {
    sitting.page.endsVisit ? nil : .milliseconds(idleBegin.milliseconds &+ limits.warning.milliseconds)
  }

  /// Seconds that are left, rounded up.
  var secondsLeft: Int {
    let left = idleEnd.map { $0.since(clocks.sinceBoot()) } ?? 0
    return Int(max(1, (left + 999) / 1_000))
  }

  mutating func endByIdle() {
    let isStart = route.afterIdle == route.start
    sitting.go(to: route.afterIdle, speaking: isStart ? .indonesian : sitting.language)
    endVisit()
    terminal.dropPending()
  }

  /// On nobody's screen, help and language go back to what the next person expects.
  private mutating func tidy() {
    sitting.overlay = nil
    sitting.speak(.indonesian)
    sitting.touched = clocks.sinceBoot()
  }

  private func isTickDue(_ now: Span) -> Bool {
    guard sitting.errand == nil, sitting.overlay == nil, sitting.ahead.isEmpty else { return false }
    return sitting.ticked.map { now.since($0) >= Self.tickEvery } ?? true
  }

  private mutating func tick(_ now: Span) {
    sitting.ticked = now
    enter(sitting.place.on(.tick), by: .tick)
  }

  /// Whether the person has waited long enough for it to be told.
  var isWaitDue: Bool {
    guard let wait = sitting.wait else { return false }
    return clocks.sinceBoot().since(wait.since) >= Self.noticeAfter
  }

  /// Milliseconds until something happens by itself.
  var patience: Int32 {
    let now = clocks.sinceBoot()
    var moments = [idleMoment(now) - now.milliseconds, Self.untilNextMinute(clocks.wall())]
    if let wait = sitting.wait { moments.append(Self.untilNextNotice(now.since(wait.since))) }
    if sitting.errand == nil, sitting.overlay == nil {
      moments.append(sitting.ticked.map { Self.tickEvery - now.since($0) } ?? 0)
    }
    return Int32(clamping: max(0, moments.min() ?? 0))
  }

  /// The warning, each second of its countdown, and the end.
  private func idleMoment(_ now: Span) -> Int64 {
    guard sitting.overlay == .warning, let end = idleEnd else { return idleBegin.milliseconds }
    let left = end.since(now)
    return now.milliseconds &+ (left % 1_000 == 0 ? min(left, 1_000) : left % 1_000)
  }

  private static func untilNextNotice(_ waited: Int64) -> Int64 {
    if waited < noticeAfter { return noticeAfter - waited }
    return waited < countAfter ? countAfter - waited : 1_000 - waited % 1_000
  }

  private static func untilNextMinute(_ wall: Moment) -> Int64 {
    let part = wall.milliseconds % 60_000
    return 60_000 - (part < 0 ? part + 60_000 : part)
  }
}
