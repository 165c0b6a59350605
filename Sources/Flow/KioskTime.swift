internal import Console
internal import Rules
internal import Services

// What time does. Every moment here is on the clock that nobody can set.
extension Kiosk where Place.Place == Place, Place.Words: KioskWords, T: ~Copyable {
  /// Looks at the clock: somebody may have gone, and the screen may want to know that time passes.
  mutating func passTime() {
    let now = clocks.sinceBoot()
    if sitting.wait?.request.terms.keepsStill == true { sitting.touched = now }
    if sitting.page.endsVisit {
      if now >= idleBegin { tidy() }
    } else if sitting.page.isPatient {
      sitting.touched = now
      if sitting.overlay == .warning { sitting.overlay = nil }
    } else if idleEnd.map({ now >= $0 }) == true {
      endByIdle()
    } else if now >= idleBegin {
      sitting.overlay = .warning
    }
    if isTickDue(now) { tick(now) }
  }

  /// When the warning comes: later where something has to be written down. Rule KY1.
  private var idleBegin: Span {
    .milliseconds(sitting.touched.milliseconds &+ limits.idle.milliseconds &* sitting.patience)
  }

  /// When the visit ends or is locked by itself; nil when that never happens.
  var idleEnd: Span? {
    guard !sitting.page.endsVisit, !sitting.page.isPatient else { return nil }
    return .milliseconds(idleBegin.milliseconds &+ limits.warning.milliseconds)
  }

  /// Seconds that are left, rounded up.
  var secondsLeft: Int {
    let left = idleEnd.map { $0.since(clocks.sinceBoot()) } ?? 0
    return Int(max(1, (left + 999) / 1_000))
  }

  /// Nobody has been here for so long that the visit ends or is locked.
  mutating func endByIdle() {
    guard !locksWhenIdle else { return lock() }
    let end = route.afterIdle(sitting.place)
    sitting.go(to: end, speaking: end == route.start ? .indonesian : sitting.language)
    endVisit()
    terminal.dropPending()
  }

  /// What is there is kept behind another screen, instead of being forgotten.
  var locksWhenIdle: Bool { !route.afterIdle(sitting.place).page(sitting.say).endsVisit }

  /// Locks for whoever goes away now. What cannot be given up is answered first, and what was typed behind it is dropped.
  mutating func lockNow() {
    sitting.overlay = nil
    sitting.ahead = sitting.wait == nil ? [] : [.key(.lock)]
    lock()
  }

  /// Shows nothing of the visit any more and keeps all of it. What was asked is given up where nothing is lost by it;
  /// what cannot be given up is answered first, behind the warning, so that its answer finds the screen that asked.
  mutating func lock() {
    var place = sitting.place
    if let errand = sitting.errand {
      guard errand.request.terms.isCancellable else { return }
      clerk.cancel()
      sitting.errand = nil
      place = place.on(.reply(.failed(.cancelled))).place
    }
    sitting.lock(at: route.afterIdle(place), now: clocks.sinceBoot())
    wipe()
    terminal.dropPending()
  }

  /// On nobody's screen, help and language go back to what the next person expects; where somebody works, what was typed
  /// into it goes too: it may have been a password.
  private mutating func tidy() {
    sitting.overlay = nil
    if !route.isPublic, sitting.wait == nil, sitting.place != route.start,
      sitting.page.parts.compactMap(\.field).contains(where: { !$0.shown.isEmpty })
    {
      sitting.go(to: route.start, speaking: .indonesian)
      wipe()
    }
    sitting.speak(.indonesian)
    sitting.touched = clocks.sinceBoot()
  }

  private func isTickDue(_ now: Span) -> Bool {
    sitting.ahead.isEmpty && untilTick(now).map { $0 <= 0 } == true
  }

  /// Milliseconds until the screen is told that time has passed or something has changed; nil when that waits for
  /// something else.
  private func untilTick(_ now: Span) -> Int64? {
    guard sitting.errand == nil, sitting.overlay == nil else { return nil }
    guard let ticked = sitting.ticked else { return 0 }
    guard changes != nil else { return Self.tickEvery - now.since(ticked) }
    return hasNews ? Self.tickPause - now.since(ticked) : nil
  }

  private mutating func tick(_ now: Span) {
    sitting.ticked = now
    hasNews = false
    enter(sitting.on(.tick), by: .tick)
  }

  /// Whether the person has waited long enough for it to be told.
  var isWaitDue: Bool {
    guard let wait = sitting.wait else { return false }
    return clocks.sinceBoot().since(wait.since) >= Self.noticeAfter
  }

  /// Milliseconds until something happens by itself.
  var patience: Int32 {
    let now = clocks.sinceBoot()
    var moments = [idleMoment(now) &- now.milliseconds, Self.untilNextMinute(clocks.wall())]
    if let wait = sitting.wait { moments.append(Self.untilNextNotice(now.since(wait.since))) }
    if let tick = untilTick(now) { moments.append(tick) }
    return Int32(clamping: max(0, moments.min() ?? 0))
  }

  /// The warning, each second of its countdown, and the end.
  private func idleMoment(_ now: Span) -> Int64 {
    guard sitting.overlay == .warning, let end = idleEnd else { return idleBegin.milliseconds }
    let left = end.since(now)
    // The lock waits for the desk.
    guard left > 0 else { return .max }
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
