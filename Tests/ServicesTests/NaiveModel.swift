import Rules

/// The rules of strikes and blocks told a second time, as plainly as possible: a diary per person, from which
/// everything is counted anew at each question.
struct NaiveModel {
  enum Deed { case wrong, right, reported }

  struct Note {
    let at: Int64
    /// What came later than this is in doubt.
    let doubtfulSince: Int64?
    let deed: Deed
  }

  struct Standing: Equatable {
    var wrongsInARow = 0
    var isBlocked = false
    /// Milliseconds, once reported.
    var opens: Int64?
    var isCounterOnly = false
  }

  /// Milliseconds of store time, kept by hand.
  var now: Int64
  /// How far the wall clock is off.
  var wallIsAheadBy: Int64 = 0
  var isSynchronised = true
  var doubtfulSince: Int64?
  var lastWrite: Int64

  private var diaries: [Int: [Note]] = [:]

  init(now: Int64) {
    self.now = now
    lastWrite = now
  }

  /// What every question to the desk does to the time before anything else.
  mutating func somebodyAsks() {
    if isSynchronised {
      doubtfulSince = nil
      if wallIsAheadBy > 0 {
        now += wallIsAheadBy
        wallIsAheadBy = 0
      }
    }
    lastWrite = now
  }

  mutating func reboot(wall: Int64) {
    let gap = max(0, wall - lastWrite)
    now = lastWrite + gap
    wallIsAheadBy = wall - now
    if isSynchronised {
      doubtfulSince = nil
    } else if doubtfulSince == nil, gap > 72 * 3_600_000 {
      doubtfulSince = lastWrite
    }
  }

  mutating func write(_ deed: Deed, of person: Int) {
    diaries[person, default: []].append(Note(at: now, doubtfulSince: doubtfulSince, deed: deed))
  }

  func standing(of person: Int) -> Standing {
    var standing = Standing()
    var blocks: [Int64] = []
    func openIfDue(_ at: Int64, _ doubtfulSince: Int64?) {
      guard let opens = standing.opens, at >= opens, opens <= doubtfulSince ?? opens else { return }
      standing.wrongsInARow = 0
      standing.isBlocked = false
      standing.opens = nil
    }
    for note in diaries[person] ?? [] {
      openIfDue(note.at, note.doubtfulSince)
      switch note.deed {
      case .right: standing.wrongsInARow = 0
      case .reported: standing.opens = note.at + 86_400_000
      case .wrong:
        standing.wrongsInARow += 1
        guard standing.wrongsInARow == 3 else { continue }
        standing.isBlocked = true
        blocks.append(note.at)
        if blocks.count(where: { $0 > note.at - 30 * 86_400_000 }) >= 3 { standing.isCounterOnly = true }
      }
    }
    openIfDue(now, doubtfulSince)
    return standing
  }
}
