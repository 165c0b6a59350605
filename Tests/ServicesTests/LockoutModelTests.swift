import Demo
import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Random steps through the desk on a real file, against a model that shares no code with it: 20,000, and 100,000 where
/// `ANJUNGAN_LONG` is set, in four minutes.
@Suite struct LockoutModelTests {
  @Test("A1-A10, B1-B4, C1-C3, S5, S6: no difference in 20,000 steps", arguments: [11, 22, 33, 44] as [UInt64])
  func nothingDiffers(seed: UInt64) throws {
    let isLong = ProcessInfo.processInfo.environment["ANJUNGAN_LONG"] != nil
    let walk = try RandomWalk(seed: seed)
    try walk.steps(isLong ? 25_000 : 5_000)
  }
}

/// People at three terminals of one branch, and what befalls the host.
private final class RandomWalk {
  private let chance: SeededChance
  private let clock = FakeHost()
  private let folder = TemporaryFolder()
  private let people: [Invented]
  private var model: NaiveModel
  private var store: SQLiteStore
  private var consents: [Int: (visit: VisitID, at: Int64)] = [:]
  private var callers: [Int: Caller] = [:]
  /// The visits in which the right number was typed, and when.
  private var passes: [Int: (visit: VisitID, at: Int64)] = [:]
  private let camera = Camera()
  private var last: (errand: Errand, terminal: Int, reply: Reply)?
  private var boots = 1
  private var firstLivingPerson = 0
  private let seed: UInt64
  private var failures = 0

  init(seed: UInt64) throws {
    self.seed = seed
    chance = SeededChance(seed)
    people = try Invented.crowd(of: 3_000)
    model = NaiveModel(now: FakeHost.start.milliseconds)
    store = try SQLiteStore(at: .file(folder.path + "/walk.db"), clock: clock)
    try store.stock(Invented.stock(people))
  }

  func steps(_ count: Int) throws {
    for step in 0..<count {
      try self.step()
      if step % 2_500 == 2_499 { store = try SQLiteStore(at: .file(folder.path + "/walk.db"), clock: clock) }
      if failures > 3 { return }
    }
  }

  private func step() throws {
    switch chance.below(100) {
    case 0..<48: try tryACard(isRight: chance.below(5) == 0)
    case 48..<60: try tryAFace()
    case 60..<62: try abandonAFace()
    case 62..<74: try report()
    case 74..<80: try repeatTheLast()
    case 80..<95: wait()
    case 95..<98: stepTheClock()
    default: try reboot()
    }
  }

  /// A few at a time, so that strikes add up; whoever is *loket saja* makes room for the next.
  private func somebody() -> Int {
    while model.standing(of: firstLivingPerson).isCounterOnly, firstLivingPerson < people.count - 6 {
      firstLivingPerson += 1
    }
    return firstLivingPerson + chance.below(5)
  }

  private func ask(_ request: Request, in visit: VisitID) throws -> Reply {
    let terminal = chance.below(3)
    let errand = Errand(id: chance.identifier(), visit: visit, request: request)
    let reply = try desk(terminal).answer(errand)
    last = (errand, terminal, reply)
    model.somebodyAsks()
    return reply
  }

  private func desk(_ terminal: Int) throws -> Desk {
    var settings = Settings()
    settings.lookups.persons = 1_000
    settings.lookups.window = .minutes(1)
    settings.checks.struck = 100
    settings.checks.blocked = 100
    settings.checks.window = .minutes(1)
    settings.faceCheck = .device
    return try Desk(
      store: store, at: Station(branch: "J01", terminal: "t\(terminal)"), settings: settings, chance: chance,
      seal: store.seal, face: camera)
  }

  private func tryACard(of person: Int? = nil, isRight: Bool) throws {
    let person = person ?? somebody()
    if consents[person].map({ model.now - $0.at > 20 * 60_000 }) ?? true {
      guard try begin(person) else { return }
    }
    guard let consent = consents[person], let caller = callers[person] else { return }
    let typed = isRight ? people[person].kpj : people[(person + 1) % people.count].kpj
    let reply = try ask(.update(.retype(caller, typed)), in: consent.visit)
    let before = model.standing(of: person)
    guard case .update(.retype(let outcome)) = reply else { return differs("a retype", reply) }
    switch outcome {
    case .right, .handedOver:
      expect(isRight && before.isOpen, "right", before)
      model.write(.right, of: person)
      passes[person] = (consent.visit, model.now)
    case .wrong(_, let left):
      model.write(.wrong, of: person)
      expect(!isRight && before.isOpen && left == 2 - before.wrongsInARow, "wrong, \(left) left", before)
    case .nowBlocked:
      model.write(.wrong, of: person)
      expect(!isRight && before.isOpen && before.wrongsInARow == 2, "now blocked", before)
    case .refused(.consentNeeded): expect(model.now - consent.at > 30 * 60_000, "consent is stale", before)
    case .refused(let refusal): stops(refusal, before)
    }
  }

  /// Whether this is what stands in the way, the first thing first.
  private func stops(_ refusal: UpdateOutcome, _ standing: NaiveModel.Standing) {
    let isFree = !standing.isBlocked && standing.checkedUntil == nil
    switch refusal {
    case .blocked(let sheet):
      expect(standing.isBlocked && sheet.block.report?.opens.milliseconds == standing.opens, "blocked", standing)
    case .checking(let until):
      expect(!standing.isBlocked && standing.checkedUntil == until.milliseconds, "checking", standing)
    case .counterOnly: expect(isFree && standing.isCounterOnly, "counter", standing)
    case .faceRefused(let until):
      expect(
        isFree && !standing.isCounterOnly && standing.faceRefusedUntil == until.milliseconds, "face refused", standing)
    default: differs("no such refusal", .update(.gate(refusal)))
    }
  }

  /// Somebody stands before the camera, which takes up to the very moment at which nobody hears it any more, or longer.
  private func tryAFace() throws {
    let person = somebody()
    if passes[person].map({ model.now - $0.at > 20 * 60_000 || $0.visit != consents[person]?.visit }) ?? true {
      try tryACard(of: person, isRight: true)
    }
    guard let pass = passes[person], let consent = consents[person], let caller = callers[person] else { return }
    let (verdict, deed) = Self.verdicts[chance.below(Self.verdicts.count)]
    let span = [0, 1_000, 119_999, 120_000, 200_000][chance.below(5)] as Int64
    camera.sees(verdict)
    camera.during { [clock] in clock.passes(.milliseconds(span)) }
    let reply = try ask(.update(.checkFace(caller)), in: pass.visit)
    let before = model.standing(of: person)
    guard case .update(.face(let outcome)) = reply else { return differs("a face check", reply) }
    switch outcome {
    case .refused(.consentNeeded): expect(model.now - consent.at > 30 * 60_000, "consent is stale", before)
    case .refused(.retype): expect(model.now - pass.at > 30 * 60_000, "pass is stale", before)
    case .refused(let refusal): stops(refusal, before)
    case .passed, .different, .unfinished, .nowBlocked, .voided, .lastVoid:
      expect(before.isOpen, "a face is looked at", before)
      model.write(.faceBegan, of: person)
      model.passes(span)
      model.somebodyAsks()
      model.write(deed, of: person)
      settled(outcome, deed, isLate: span >= 120_000, model.standing(of: person))
    }
  }

  private static let verdicts: [(FaceVerdict, NaiveModel.Deed)] = [
    (.match, .faceMatched), (.different, .faceDiffered), (.different, .faceDiffered),
    (.void(.timeout), .faceVoided),
  ]

  /// Whether the outcome is what the diary says after it.
  private func settled(
    _ outcome: FaceOutcome, _ deed: NaiveModel.Deed, isLate: Bool, _ after: NaiveModel.Standing
  ) {
    let left = 3 - after.wrongFacesInARow
    switch outcome {
    case .passed: expect(deed == .faceMatched && !isLate && left == 3, "passed", after)
    case .different(let told):
      expect(deed == .faceDiffered && !isLate && !after.isBlocked && told == left, "different", after)
    case .unfinished(let told): expect(isLate && !after.isBlocked && told == left, "unfinished", after)
    case .nowBlocked: expect((isLate || deed == .faceDiffered) && after.isBlocked && left == 0, "now blocked", after)
    case .voided(_, let told):
      expect(deed == .faceVoided && !isLate && told == max(0, 3 - after.voids.count), "void, \(told) left", after)
    case .lastVoid(_, let until):
      let span = until.milliseconds - model.now
      expect(deed == .faceVoided && !isLate && after.voids.count >= 3 && (1...86_400_000).contains(span), "last", after)
    case .refused(let refusal): differs("after a look", .update(.gate(refusal)))
    }
  }

  /// A check is begun, and its terminal goes dark: nobody will ever settle it.
  private func abandonAFace() throws {
    let person = somebody()
    let (id, attempt): (ParticipantID, AttemptID) = (people[person].participantID, chance.identifier())
    try store.write { books throws(Failure) in
      var access = try books.access(of: id).caughtUp(to: books.time).access
      if access.obstacle == nil {
        let station = Station(branch: "J01", terminal: "dark")
        _ = access.reserve(Reservation(attempt: attempt, at: books.time.now, station: station))
      }
      try books.save(access, of: id)
    }
    model.somebodyAsks()
    let standing = model.standing(of: person)
    if !standing.isBlocked, standing.checkedUntil == nil, !standing.isCounterOnly {
      model.write(.faceBegan, of: person)
    }
  }

  /// Identity and consent; true when the retype is next.
  private func begin(_ person: Int) throws -> Bool {
    let visit: VisitID = chance.identifier()
    let reply = try ask(.update(.begin(people[person].identity)), in: visit)
    let standing = model.standing(of: person)
    switch reply {
    case .update(.gate(.consentNeeded(let caller, _, _))):
      expect(standing.isOpen, "gate: open", standing)
      callers[person] = caller
      return try consent(person, caller, in: visit)
    case .update(.gate(let refusal)):
      stops(refusal, standing)
      return false
    default:
      differs("the gates", reply)
      return false
    }
  }

  private func consent(_ person: Int, _ caller: Caller, in visit: VisitID) throws -> Bool {
    let reply = try ask(.update(.consent(caller, text: "1")), in: visit)
    guard case .update(.gate(.retype(_, _, let left))) = reply else {
      differs("consent", reply)
      return false
    }
    let standing = model.standing(of: person)
    expect(left == 3 - standing.wrongsInARow, "\(left) left after consent", standing)
    consents[person] = (visit, model.now)
    return true
  }

  private func report() throws {
    let person = somebody()
    let reply = try ask(.report(people[person].identity), in: chance.identifier())
    let standing = model.standing(of: person)
    switch reply {
    case .report(.reported(let sheet)):
      expect(standing.isBlocked && standing.opens == nil, "reported", standing)
      model.write(.reported, of: person)
      expect(sheet.block.report?.opens.milliseconds == model.now + 86_400_000, "T", standing)
    case .report(.alreadyReported(let sheet, _)):
      expect(standing.isBlocked && standing.opens == sheet.block.report?.opens.milliseconds, "reported again", standing)
    case .report(.notBlocked), .report(.opened):
      expect(!standing.isBlocked && standing.checkedUntil == nil, "not blocked", standing)
    case .report(.checking(let until)):
      expect(!standing.isBlocked && standing.checkedUntil == until.milliseconds, "report: checking", standing)
    default: differs("report", reply)
    }
  }

  /// The same errand once more: the same verdict, whatever has happened since. What was refused has left none.
  private func repeatTheLast() throws {
    guard let last, let verdict = last.reply.verdict else { return }
    let again = try desk(last.terminal).answer(last.errand)
    model.somebodyAsks()
    // A block that has opened meanwhile is told no more.
    if ["blocked", "reported"].contains(verdict), again.verdict == nil {
      #expect(people.indices.contains { !model.standing(of: $0).isBlocked }, "seed \(seed)")
      return
    }
    #expect(again.verdict == verdict, "seed \(seed)")
  }

  private func wait() {
    let spans: [Int64] = [1, 1_000, 60_000, 3_600_000, 86_399_999, 86_400_000, 86_400_001, 5 * 86_400_000]
    var span = spans[chance.below(spans.count)]
    // To the very millisecond of somebody's T, of the end of a check or of a refusal, or one before it.
    let standing = model.standing(of: firstLivingPerson + chance.below(5))
    for end in [standing.opens, standing.checkedUntil, standing.faceRefusedUntil].compactMap(\.self)
    where end - 1 > model.now && chance.below(3) == 0 {
      span = end - model.now - Int64(chance.below(2))
    }
    // The wall clock may pull by 2 s an hour: no single wait is long enough to pull in a whole step.
    model.passes(span)
    clock.passes(.milliseconds(span))
  }

  private func stepTheClock() {
    if chance.below(3) == 0 {
      model.isSynchronised.toggle()
      clock.synchronises(model.isSynchronised)
      return
    }
    let step = Int64(chance.below(49) - 24) * 3_600_000
    model.steps(step)
    clock.steps(.milliseconds(step))
  }

  private func reboot() throws {
    boots += 1
    let wall: Int64
    switch chance.below(4) {
    case 0: wall = 0
    case 1: wall = model.lastWrite + 100 * 3_600_000
    default: wall = max(model.now, model.lastWrite) + 120_000
    }
    clock.boots("boot-\(boots)", wall: Moment(milliseconds: wall), isSynchronised: model.isSynchronised)
    model.reboot(wall: wall)
    // The first question after a boot pins the time.
    _ = try desk(0).answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .look(people[people.count - 1].identity)))
  }

  private func expect(_ holds: Bool, _ what: String, _ standing: NaiveModel.Standing) {
    if !holds { failures += 1 }
    #expect(holds, "seed \(seed): \(what), but the model says \(standing)")
  }

  private func differs(_ what: String, _ reply: Reply) {
    failures += 1
    Issue.record("seed \(seed): \(what) brought \(reply)")
  }
}
