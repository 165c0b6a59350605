import Rules

/// The rules of strikes and blocks told a second time, as plainly as possible: a diary per person, from which
/// everything is counted anew at each question.
struct NaiveModel {
  enum Deed {
    case wrong, right, reported
    /// A face check begins; what its camera says counts only as long as the check is open.
    case faceBegan, faceMatched, faceDiffered, faceVoided
  }

  struct Note {
    let at: Int64
    /// What came later than this is in doubt.
    let doubtfulSince: Int64?
    let deed: Deed
  }

  struct Standing: Equatable {
    var wrongsInARow = 0
    var wrongFacesInARow = 0
    var isBlocked = false
    /// Milliseconds, while a face check is open.
    var checkedUntil: Int64?
    /// Milliseconds of those that came to nothing, the last day's only.
    var voids: [Int64] = []
    /// Milliseconds, once reported.
    var opens: Int64?
    var isCounterOnly = false

    /// From when kiosks check this face again, while they do not.
    var faceRefusedUntil: Int64? { voids.count < 3 ? nil : voids[voids.count - 3] + 86_400_000 }
    var isOpen: Bool { !isBlocked && checkedUntil == nil && !isCounterOnly && faceRefusedUntil == nil }
  }

  /// Milliseconds of store time, kept by hand. A wall clock that was set counts for nothing, and of two clocks that
  /// disagree the slower one is believed, unless it went back. Rule C3a.
  var now: Int64 { lastWrite + elapsed }
  /// Since the last question: what really passed, and by how much somebody set the wall clock.
  private var passed: Int64 = 0
  private var stepped: Int64 = 0
  /// How far the wall clock is off.
  var wallIsAheadBy: Int64 = 0
  var isSynchronised = true
  var doubtfulSince: Int64?
  private(set) var lastWrite: Int64

  private var diaries: [Int: [Note]] = [:]

  init(now: Int64) {
    lastWrite = now
  }

  private var elapsed: Int64 { stepped < 0 && passed + stepped >= 0 ? passed + stepped : passed }

  mutating func passes(_ span: Int64) { passed += span }

  mutating func steps(_ step: Int64) { stepped += step }

  /// What every question to the desk does to the time before anything else.
  mutating func somebodyAsks() {
    // The wall clock went back, and nothing confirms how long that took.
    if !isSynchronised, passed + stepped < 0, elapsed > 72 * 3_600_000 { doubtfulSince = doubtfulSince ?? lastWrite }
    wallIsAheadBy += passed + stepped - elapsed
    lastWrite = now
    (passed, stepped) = (0, 0)
    guard isSynchronised else { return }
    // A time source that set the clock back confirms nothing.
    if wallIsAheadBy >= 0 { doubtfulSince = nil }
    if wallIsAheadBy > 0 {
      lastWrite += wallIsAheadBy
      wallIsAheadBy = 0
    }
  }

  mutating func reboot(wall: Int64) {
    let gap = max(0, wall - lastWrite)
    defer {
      lastWrite += gap
      wallIsAheadBy = wall - lastWrite
      (passed, stepped) = (0, 0)
    }
    if isSynchronised {
      if wall >= lastWrite { doubtfulSince = nil }
    } else if doubtfulSince == nil, gap > 72 * 3_600_000 {
      doubtfulSince = lastWrite
    }
  }

  mutating func write(_ deed: Deed, of person: Int) {
    diaries[person, default: []].append(Note(at: now, doubtfulSince: doubtfulSince, deed: deed))
  }

  func standing(of person: Int) -> Standing {
    var reader = Reader()
    for note in diaries[person] ?? [] { reader.read(note) }
    reader.timeIs(now, doubtfulSince)
    return reader.standing
  }
}

/// Reads one diary from its first page.
private struct Reader {
  private(set) var standing = NaiveModel.Standing()
  private var blocks: [Int64] = []

  /// What time alone does: an open face check that nobody settled counts at its end, and T opens a block.
  mutating func timeIs(_ at: Int64, _ doubtfulSince: Int64?) {
    if let end = standing.checkedUntil, at >= end {
      standing.checkedUntil = nil
      countFace(end)
    }
    standing.voids.removeAll { at >= $0 + 86_400_000 }
    guard let opens = standing.opens, at >= opens, opens <= doubtfulSince ?? opens else { return }
    standing.wrongsInARow = 0
    standing.wrongFacesInARow = 0
    standing.isBlocked = false
    standing.opens = nil
  }

  mutating func read(_ note: NaiveModel.Note) {
    timeIs(note.at, note.doubtfulSince)
    switch note.deed {
    case .right: standing.wrongsInARow = 0
    case .reported: standing.opens = note.at + 86_400_000
    case .wrong:
      standing.wrongsInARow += 1
      if standing.wrongsInARow == 3 { block(note.at) }
    case .faceBegan: standing.checkedUntil = note.at + 120_000
    case .faceMatched, .faceDiffered, .faceVoided: settle(note)
    }
  }

  private mutating func settle(_ note: NaiveModel.Note) {
    guard standing.checkedUntil != nil else { return }
    standing.checkedUntil = nil
    switch note.deed {
    case .faceMatched: standing.wrongFacesInARow = 0
    case .faceDiffered: countFace(note.at)
    case .faceVoided: standing.voids.append(note.at)
    case .right, .wrong, .reported, .faceBegan: break
    }
  }

  private mutating func countFace(_ at: Int64) {
    standing.wrongFacesInARow += 1
    if standing.wrongFacesInARow == 3 { block(at) }
  }

  private mutating func block(_ at: Int64) {
    standing.isBlocked = true
    blocks.append(at)
    if blocks.count(where: { $0 > at - 30 * 86_400_000 }) >= 3 { standing.isCounterOnly = true }
  }
}
