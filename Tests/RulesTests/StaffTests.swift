import Rules
import Testing

@Suite("Wrong passwords and shifts")
struct StaffTests {
  private static let start = Moment(seconds: 1_795_246_200)

  private static func account(_ role: Role = .officer) throws -> Staff {
    Staff(
      name: try #require(StaffName("rina")), role: role, branch: "J01", nik: try NIK("3174072703909001"),
      secret: "$argon2id$")
  }

  private static func at(_ span: Span) -> Moment { start.later(by: span) }

  /// Wrong passwords, a minute apart; whether the last one locked.
  private static func wrongs(_ count: Int, of account: inout Staff) -> Bool {
    var locks = false
    for number in 0..<count { locks = account.noteWrong(at: at(.minutes(Int64(number)))) }
    return locks
  }

  // MARK: Everywhere

  @Test("29 wrong passwords in 24 hours lock nothing, the thirtieth locks a petugas")
  func thirty() throws {
    var account = try Self.account()
    #expect(!Self.wrongs(29, of: &account) && account.locked == nil)
    let locks = account.noteWrong(at: Self.at(.hours(1)))
    #expect(locks)
    #expect(account.locked == Self.at(.hours(1)))
  }

  @Test("A wrong password counts for 24 hours, one millisecond short of it still")
  func memory() throws {
    var early = try Self.account()
    _ = Self.wrongs(29, of: &early)
    var late = early
    let locks = [
      early.noteWrong(at: Self.at(.milliseconds(Span.hours(24).milliseconds - 1))),
      late.noteWrong(at: Self.at(.hours(24))),
    ]
    #expect(locks == [true, false])
    #expect(late.wrongs.count == 29 && late.locked == nil)
  }

  @Test("A penyelia is never locked everywhere, and however many are tried, 30 are remembered")
  func supervisor() throws {
    var account = try Self.account(.supervisor)
    #expect(!Self.wrongs(100, of: &account))
    #expect(account.locked == nil && account.wrongs.count == Staff.wrongLimit)
  }

  @Test("An auditor is locked like a petugas")
  func auditor() throws {
    var account = try Self.account(.auditor)
    #expect(Self.wrongs(30, of: &account))
  }

  @Test("A locked account locks once")
  func once() throws {
    var account = try Self.account()
    _ = Self.wrongs(30, of: &account)
    let locked = account.locked
    let locks = account.noteWrong(at: Self.at(.hours(2)))
    #expect(!locks && account.locked == locked)
  }

  @Test("A right password takes back its own try, and the lock that this one brought")
  func takeBack() throws {
    var account = try Self.account()
    _ = Self.wrongs(30, of: &account)
    account.takeBack(wrongAt: Self.at(.minutes(29)))
    #expect(account.wrongs.count == 29 && account.locked == nil)
  }

  @Test("A right password does not take back what others tried meanwhile")
  func takeBackOthers() throws {
    var account = try Self.account()
    _ = Self.wrongs(30, of: &account)
    let locked = account.locked
    account.takeBack(wrongAt: Self.at(.minutes(3)))
    #expect(account.wrongs.count == 29 && account.locked == locked)
    account.takeBack(wrongAt: Self.at(.hours(9)))
    #expect(account.wrongs.count == 29)
  }

  @Test("Opened by a supervisor, three more wrong ones within the day lock it again; reset on the host, it begins anew")
  func open() throws {
    var account = try Self.account()
    _ = Self.wrongs(30, of: &account)
    account.open()
    #expect(account.wrongs.count == 27 && account.locked == nil)
    var reset = account
    reset.reset(to: "another")
    #expect(reset.wrongs.isEmpty && reset.secret == "another" && reset.mustChangePassword)
    let first = account.noteWrong(at: Self.at(.minutes(31)))
    let second = account.noteWrong(at: Self.at(.minutes(32)))
    let third = account.noteWrong(at: Self.at(.minutes(33)))
    #expect(!first && !second && third && account.locked != nil)
  }

  @Test("A pause that was lifted makes the next one no shorter")
  func lifted() throws {
    var brake = SignInBrake()
    for _ in 0..<3 { _ = brake.noteWrong(at: Self.at(.minutes(0))) }
    brake = brake.lifted
    #expect(brake.pause(at: Self.at(.minutes(1))) == nil)
    for _ in 0..<3 { _ = brake.noteWrong(at: Self.at(.minutes(1))) }
    #expect(brake.pausedUntil == Self.at(.minutes(31)))
  }

  @Test(
    "What cannot be a password is no try: too short, or the number of a card or a KTP",
    arguments: [
      ("", false), ("1", false), ("kopi tubr", false), ("kopi tubru", true), ("3174072703909001", false),
      ("16000000074", false), ("98J00000012", false), ("1234567890", true), ("317407270390900", true),
      ("9999999999999999", true), ("\u{E9}\u{E9}\u{E9}abcdef", false), ("\u{E9}\u{E9}\u{E9}abcdefg", true),
    ])
  func tries(_ typed: String, isTry: Bool) throws {
    #expect(Password(typed: typed).isTry == isTry)
    let name = try #require(StaffName("sri"))
    if !isTry { #expect(throws: Password.Fault.self) { try Password(chosen: typed, for: name) } }
  }

  // MARK: At one terminal

  @Test("The third wrong password in a row pauses the name there for 15 minutes")
  func pause() {
    var brake = SignInBrake()
    let trips = (0..<3).map { _ in
      #expect(brake.pause(at: Self.start) == nil)
      return brake.noteWrong(at: Self.start)
    }
    #expect(trips == [false, false, true])
    #expect(brake.pausedUntil == Self.at(.minutes(15)))
  }

  @Test("Paused one millisecond before the end, listened to at the end")
  func end() {
    let end = Self.at(.minutes(15))
    let brake = SignInBrake(pauses: 1, pausedUntil: end)
    #expect(brake.pause(at: Self.at(.milliseconds(Span.minutes(15).milliseconds - 1))) == end)
    #expect(brake.pause(at: end) == nil)
  }

  @Test("Each further pause doubles, up to 24 hours")
  func doubles() {
    var brake = SignInBrake()
    var now = Self.start
    var minutes: [Int64] = []
    for _ in 0..<12 {
      for _ in 0..<SignInBrake.limit { _ = brake.noteWrong(at: now) }
      let end = brake.pausedUntil ?? now
      minutes.append(end.span(since: now).milliseconds / 60_000)
      now = end
    }
    #expect(minutes == [15, 30, 60, 120, 240, 480, 960, 1_440, 1_440, 1_440, 1_440, 1_440])
  }

  // MARK: Shifts

  @Test("A shift is open until its end, exclusive, and not once it was ended")
  func shift() throws {
    let name = try #require(StaffName("rina"))
    let end = Self.at(.hours(10))
    var shift = Shift(
      id: ShiftID(high: 1, low: 2), staff: name, station: Station(branch: "J01", terminal: "loket-1"),
      since: Self.start, until: end)
    #expect(shift.isOpen(at: Self.start))
    #expect(shift.isOpen(at: Self.at(.milliseconds(Span.hours(10).milliseconds - 1))))
    #expect(!shift.isOpen(at: end))
    shift.ended = Self.at(.hours(1))
    #expect(!shift.isOpen(at: Self.start))
  }
}

@Suite("Passwords")
struct PasswordTests {
  private static let name = StaffName("rina")

  private static func fault(of text: String) throws -> Password.Fault? {
    let name = try #require(name)
    do throws(Password.Fault) {
      _ = try Password(chosen: text, for: name)
      return nil
    } catch {
      return error
    }
  }

  private static func letters(_ count: Int) -> String { String((0..<count).map { "abcdefghij".map { $0 }[$0 % 10] }) }

  @Test(
    "10 to 128 characters, both inclusive",
    arguments: [
      (9, Password.Fault.tooShort(9)), (10, nil), (128, nil), (129, .tooLong(129)), (0, .tooShort(0)),
    ])
  func length(_ count: Int, _ fault: Password.Fault?) throws {
    #expect(try Self.fault(of: Self.letters(count)) == fault)
  }

  @Test("Characters are counted as a person counts them")
  func characters() throws {
    #expect(try Self.fault(of: "👨‍👩‍👧‍👦éあ9xyzw12") == nil)
    #expect(try Self.fault(of: "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦abcdef") == .tooShort(9))
  }

  @Test(
    "Not the own name, nor one or two signs over and over",
    arguments: ["rinarinarina", "rina123456", "RINA-2026!", "aaaaaaaaaaaa", "abababababab"])
  func guessable(_ text: String) throws {
    #expect(try Self.fault(of: text) == .guessable)
  }

  @Test("A long one may hold the name")
  func longName() throws {
    #expect(try Self.fault(of: "rina suka kopi") == nil)
  }

  @Test("Two keyboards write it alike: composed and decomposed are one")
  func composed() {
    #expect(Password(typed: "caf\u{E9} di pojok") == Password(typed: "cafe\u{301} di pojok"))
  }

  @Test("What is typed to sign in may be anything, bounded, and never shows")
  func typed() {
    #expect(Password(typed: "").text.isEmpty)
    #expect(Password(typed: String(repeating: "x", count: 10_000)).text.count == 129)
    #expect("\(Password(typed: "rahasia sekali"))" == "********")
    #expect(String(reflecting: Password(typed: "rahasia sekali")) == "********")
  }
}
