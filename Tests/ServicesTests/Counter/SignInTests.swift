import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Signing in at the counter")
struct SignInTests {
  private let room: CounterRoom

  init() throws { room = try CounterRoom() }

  private func after(_ span: Span) -> Moment { FakeHost.start.later(by: span) }

  @Test("The right password begins a shift of ten hours, and the ledger says who and where")
  func right() throws {
    try room.hires("rina", .supervisor)
    guard case .signedIn(let officer) = try room.signIn("rina") else {
      Issue.record("not signed in")
      return
    }
    #expect(officer.role == .supervisor && officer.branch.code == "J01")
    #expect(officer.until == after(.hours(10)))
    let rows = try room.ledger(.signInBegun, .signInRight, .signInWrong)
    #expect(rows.map(\.event) == ["sign-in.begun", "sign-in.right"])
    #expect(rows.allSatisfy { $0.staff == "rina" && $0.terminal == CounterRoom.counter })
    #expect(try room.account("rina")?.wrongs == [])
  }

  @Test("One and the same answer: unknown, wrong password, disabled, another branch's")
  func uniform() throws {
    for name in ["salah", "keluar"] { try room.hires(name) }
    try room.hires("jauh", branch: "K02")
    _ = try room.staff(.disable(CounterRoom.name("keluar")))
    let tries = [
      ("tidakada", CounterRoom.right), ("salah", CounterRoom.wrong), ("keluar", CounterRoom.right),
      ("jauh", CounterRoom.right),
    ]
    for (name, password) in tries {
      #expect(try room.signIn(name, password) == .wrong, "\(name)")
      #expect(try room.signIn(name, password) == .wrong, "\(name)")
      #expect(try room.signIn(name, password) == .paused(until: after(.minutes(15))), "\(name)")
      #expect(try room.signIn(name, password) == .paused(until: after(.minutes(15))), "\(name)")
    }
  }

  @Test("A raised cost reaches an account at its next right password, and no sooner")
  func cost() throws {
    try room.hires("rina")
    let before = try #require(try room.account("rina")).secret
    let desk = try room.desk(Settings())
    func signIn(_ password: String) throws -> Reply {
      desk.answer(
        room.errand(.shift(.signIn(try CounterRoom.name("rina"), Password(typed: password)))))
    }
    #expect(try signIn(CounterRoom.wrong) == .shift(.signedIn(.wrong)))
    #expect(try room.account("rina")?.secret == before)
    for _ in 1...2 {
      guard case .shift(.signedIn(.signedIn)) = try signIn(CounterRoom.right) else { throw Failure.damaged }
    }
    let after = try #require(try room.account("rina"))
    #expect(before.contains("m=8,t=1") && after.secret.contains("m=65536,t=2"))
    #expect(after.wrongs.count == 1, "the wrong one is still counted")
    guard case .signedIn = try room.signIn("rina") else { throw Failure.damaged }
    #expect(try room.account("rina")?.secret.contains("m=8,t=1") == true, "also a lowered one")
  }

  @Test("L2: a name that nobody has stands nowhere in clear: it may be a password in the wrong field")
  func unknownName() throws {
    _ = try room.signIn("kopi.tubruk.manis", "rina dari loket")
    let rows = try room.ledger(.signInBegun, .signInWrong)
    #expect(rows.count == 2 && rows.allSatisfy { $0.staff == nil && !$0.details.contains("kopi") })
    let name = try CounterRoom.name("kopi.tubruk.manis")
    let brake = try room.file.read { records throws(Failure) in
      try records.signInBrake(of: name, at: Station(branch: "J01", terminal: CounterRoom.counter))
    }
    #expect(brake == SignInBrake())
  }

  @Test("Three wrong ones pause that name at that terminal: others and elsewhere go on; at its end it is heard")
  func pause() throws {
    for name in ["rina", "budi"] { try room.hires(name) }
    for _ in 0..<3 { _ = try room.signIn("rina", CounterRoom.wrong) }
    let paused = SignInOutcome.paused(until: after(.minutes(15)))
    #expect(try room.signIn("rina") == paused, "the right one is not even compared")
    #expect(try room.signIn("budi").isSignedIn)
    #expect(try room.signIn("rina", at: "loket-2").isSignedIn)
    room.host.passes(.milliseconds(Span.minutes(15).milliseconds - 1))
    #expect(try room.signIn("rina") == paused)
    room.host.passes(.milliseconds(1))
    #expect(try room.signIn("rina").isSignedIn)
  }

  @Test("The second pause is twice as long; a right password begins anew")
  func doubling() throws {
    try room.hires("rina")
    for _ in 0..<3 { _ = try room.signIn("rina", CounterRoom.wrong) }
    room.host.passes(.minutes(15))
    _ = try room.signIn("rina", CounterRoom.wrong)
    _ = try room.signIn("rina", CounterRoom.wrong)
    #expect(try room.signIn("rina", CounterRoom.wrong) == .paused(until: after(.minutes(45))))
    room.host.passes(.minutes(30))
    #expect(try room.signIn("rina").isSignedIn)
    _ = try room.signIn("rina", CounterRoom.wrong)
    _ = try room.signIn("rina", CounterRoom.wrong)
    #expect(try room.signIn("rina", CounterRoom.wrong) == .paused(until: after(.minutes(60))))
  }

  @Test("30 wrong ones over all terminals lock a petugas everywhere until a penyelia opens")
  func locked() throws {
    let supervisor = try room.officer("sri", .supervisor)
    try room.hires("rina")
    for number in 0..<29 { _ = try room.signIn("rina", CounterRoom.wrong, at: "kios-\(number)") }
    #expect(try room.account("rina")?.locked == nil)
    #expect(try room.signIn("rina", CounterRoom.wrong, at: "kios-29") == .locked)
    #expect(try room.signIn("rina", at: "loket-9") == .locked)
    #expect(try room.ledger(.staffLocked).count == 1)
    room.host.passes(.hours(9))
    #expect(try room.signIn("rina", at: "loket-9") == .locked)
    guard case .staff(let lines) = try room.ask(.openStaff(CounterRoom.name("rina")), by: supervisor) else {
      Issue.record("not opened")
      return
    }
    #expect(lines.allSatisfy { $0.locked == nil })
    #expect(try room.signIn("rina", at: "loket-9").isSignedIn)
    #expect(try room.ledger(.staffOpened).map(\.staff) == ["sri"])
  }

  @Test("The thirtieth try that is right signs in and locks nobody")
  func thirtiethIsRight() throws {
    try room.hires("rina")
    for number in 0..<29 { _ = try room.signIn("rina", CounterRoom.wrong, at: "kios-\(number)") }
    #expect(try room.signIn("rina").isSignedIn)
    let account = try #require(try room.account("rina"))
    #expect(account.locked == nil && account.wrongs.count == 29, "only its own try is taken back")
  }

  @Test("A penyelia is never locked everywhere")
  func supervisorIsNeverLocked() throws {
    try room.hires("sri", .supervisor)
    for number in 0..<60 { _ = try room.signIn("sri", CounterRoom.wrong, at: "kios-\(number)") }
    #expect(try room.signIn("sri").isSignedIn)
  }

  @Test("`staff reset` always works: paused here, locked everywhere and disabled")
  func reset() throws {
    let before = try room.officer("rina")
    for number in 0..<30 { _ = try room.signIn("rina", CounterRoom.wrong, at: "kios-\(number / 3)") }
    let name = try CounterRoom.name("rina")
    _ = try room.staff(.disable(name))
    let new = "teh tawar hangat"
    guard case .done(let line) = try room.staff(.reset(name, Password(chosen: new, for: name))) else {
      Issue.record("not reset")
      return
    }
    #expect(!line.isDisabled && line.locked == nil)
    #expect(try room.signIn("rina", new, at: "kios-0").isSignedIn)
    #expect(try room.signIn("rina", CounterRoom.right) == .wrong)
    #expect(try room.ask(.overview, by: before) == .refused(.shiftEnded), "who knew the former password is out")
  }

  @Test("S11: a repetition hears the same and counts nothing")
  func repetition() throws {
    try room.hires("rina")
    let desk = try room.desk()
    for password in [CounterRoom.wrong, CounterRoom.right] {
      let errand = room.errand(.shift(.signIn(try CounterRoom.name("rina"), Password(typed: password))))
      let first = desk.answer(errand)
      let rows = try room.ledger().count
      #expect(desk.answer(errand) == first)
      #expect(try room.ledger().count == rows)
    }
    #expect(try room.account("rina")?.wrongs.count == 1)
  }

  @Test("S5: cut off between the count and the verdict, one wrong try is counted")
  func cutOff() throws {
    try room.hires("rina")
    let half = HalfStore(room.file)
    let desk = try Desk(
      store: half, at: Station(branch: "J01", terminal: CounterRoom.counter), settings: CounterRoom.settings(),
      chance: SeededChance(9), seal: room.file.seal)
    let errand = room.errand(.shift(.signIn(try CounterRoom.name("rina"), Password(typed: CounterRoom.right))))
    #expect(desk.answer(errand) == .failed(.unreachable))
    #expect(try room.account("rina")?.wrongs.count == 1)
    #expect(try room.ledger(.signInBegun, .signInRight).map(\.event) == ["sign-in.begun"])
  }

  @Test("S9: a store that cannot write lets nobody in and counts nothing", arguments: UnsteadyStore.Point.allCases)
  func cannotWrite(_ point: UnsteadyStore.Point) throws {
    try room.hires("rina")
    (room.store.trouble, room.store.point) = (.full, point)
    #expect(
      try room.ask(.shift(.signIn(CounterRoom.name("rina"), Password(typed: CounterRoom.right)))) == .failed(.full))
    room.store.trouble = nil
    #expect(try room.account("rina")?.wrongs == [])
  }

  @Test("Unlocking keeps the shift, and counts like signing in")
  func unlock() throws {
    let officer = try room.officer("rina")
    room.host.passes(.hours(1))
    #expect(try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.wrong)))) == .shift(.signedIn(.wrong)))
    #expect(
      try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.right))))
        == .shift(.signedIn(.signedIn(officer))))
    #expect(try room.ledger(.signInRight).map(\.details) == ["kind=shift", "kind=unlock"])
    #expect(try room.ask(.overview, by: officer) != .refused(.signedOut))
  }

  @Test("A shift that is over goes on with the password for an hour, exclusive; until then nothing is done in it")
  func goesOn() throws {
    let officer = try room.officer("rina")
    let password = Password(typed: CounterRoom.right)
    room.host.passes(.milliseconds(Span.hours(11).milliseconds - 1))
    #expect(try room.ask(.overview, by: officer) == .refused(.signedOut))
    #expect(try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.wrong)))) == .shift(.signedIn(.wrong)))
    #expect(try room.ask(.overview, by: officer) == .refused(.signedOut))
    guard case .shift(.signedIn(.signedIn(let again))) = try room.ask(.shift(.unlock(officer, password))) else {
      throw Failure.damaged
    }
    #expect(again.shift == officer.shift && again.until > officer.until)
    #expect(try room.ask(.overview, by: officer) != .refused(.signedOut))
    #expect(try room.ledger(.signInRight).map(\.details) == ["kind=shift", "kind=extend"])
    room.host.passes(.hours(11))
    #expect(try room.ask(.shift(.unlock(officer, password))) == .counter(.refused(.shiftLapsed)))
    #expect(try room.ask(.overview, by: officer) == .refused(.shiftLapsed))
  }

  @Test("What a colleague, another terminal or a new password ended does not go on", arguments: [0, 1, 2])
  func endedForGood(how: Int) throws {
    let officer = try room.officer("rina")
    room.host.passes(.hours(10))
    switch how {
    case 0: _ = try room.staff(.disable(CounterRoom.name("rina")))
    case 1: _ = try room.staff(.reset(CounterRoom.name("rina"), Password(chosen: CounterRoom.right, for: officer.name)))
    default: _ = try room.ask(.shift(.signOut(officer)))
    }
    let reply = try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.right))))
    #expect(reply == .counter(.refused(.shiftEnded)))
    #expect(try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.right))), at: "loket-2") == reply)
  }

  @Test("A shift ends at its hour, when it is signed out, and not by another one")
  func ends() throws {
    let first = try room.officer("rina")
    guard case .signedIn(let second) = try room.signIn("rina", at: "loket-2") else {
      Issue.record("not signed in")
      return
    }
    #expect(try room.ask(.overview, by: first) != .refused(.signedOut))
    #expect(try room.ask(.shift(.signOut(first))) == .shift(.signedOut))
    #expect(try room.ask(.overview, by: first) == .refused(.shiftEnded))
    #expect(try room.ask(.shift(.unlock(first, Password(typed: CounterRoom.right)))) == .counter(.refused(.shiftEnded)))
    room.host.passes(.milliseconds(Span.hours(10).milliseconds - 1))
    #expect(try room.ask(.overview, by: second, at: "loket-2") != .refused(.signedOut))
    room.host.passes(.milliseconds(1))
    #expect(try room.ask(.overview, by: second, at: "loket-2") == .refused(.signedOut))
    #expect(try room.ledger(.signedOut).count == 1)
  }

  @Test("A shift counts at its own terminal only, and ends when the account is disabled")
  func bound() throws {
    let officer = try room.officer("rina")
    #expect(try room.ask(.overview, by: officer, at: "loket-2") == .refused(.signedOut))
    _ = try room.staff(.disable(CounterRoom.name("rina")))
    #expect(try room.ask(.overview, by: officer) == .refused(.shiftEnded))
  }

  @Test("Accounts: a name is taken once, over all branches; another branch's is none of ours")
  func accounts() throws {
    guard case .done = try room.hires("rina") else {
      Issue.record("not added")
      return
    }
    #expect(try room.hires("rina") == .nameTaken)
    #expect(try room.hires("rina", branch: "K02") == .nameTaken)
    let name = try CounterRoom.name("rina")
    #expect(try room.staff(.disable(name), branch: "K02") == .unknownName)
    #expect(try room.staff(.list, branch: "K02") == .staff([]))
    guard case .staff(let lines) = try room.staff(.list) else { throw Failure.damaged }
    #expect(lines.map(\.name.text) == ["rina"])
    #expect(try room.ledger(.staffAdded).map(\.about) == ["rina"])
  }

  @Test("The store holds an Argon2id string, and nothing of the password")
  func secret() throws {
    try room.hires("rina")
    let secret = try #require(try room.account("rina")?.secret)
    #expect(secret.hasPrefix("$argon2id$v=19$m=8,t=1,p=1$") && !secret.contains("kopi"))
    try room.hires("budi")
    #expect(try room.account("budi")?.secret != secret)
  }
}

extension SignInOutcome {
  var isSignedIn: Bool {
    if case .signedIn = self { true } else { false }
  }
}

/// A store that is gone after its first commit.
private final class HalfStore: Store {
  private let store: any Store
  private var commits = 0

  init(_ store: any Store) { self.store = store }

  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value { try store.read(work) }

  func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict { try store.verifyLedger(head: head) }

  func takingPasswordTurn<Value>(
    _ work: (PasswordTurn) throws(Failure) -> Value
  ) throws(Failure) -> Value { try store.takingPasswordTurn(work) }

  func write<Value>(_ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value {
    guard commits == 0 else { throw .unreachable }
    commits += 1
    return try store.write(scope, work)
  }
}
