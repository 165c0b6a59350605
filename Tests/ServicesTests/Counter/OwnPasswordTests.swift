import Rules
import SQLiteStore
import Services
import Support
import Testing

/// A password of one's own: chosen at the first sign-in, changed when one likes; and what is no try at one.
@Suite("Passwords of one's own")
struct OwnPasswordTests {
  private let room: CounterRoom
  private static let new = "teh melati panas"

  init() throws { room = try CounterRoom(people: 1) }

  /// As `staff add` leaves it, with a shift.
  private func newcomer(_ name: String = "rina") throws -> Officer {
    let password = try Password(chosen: CounterRoom.right, for: CounterRoom.name(name))
    _ = try room.staff(.add(CounterRoom.name(name), .officer, try NIK("3174010101809501"), password))
    guard case .signedIn(let officer) = try room.signIn(name) else { throw Failure.damaged }
    return officer
  }

  private func changes(
    _ officer: Officer, _ old: String = CounterRoom.right, _ new: String = new
  ) throws -> Reply {
    try room.ask(.shift(.changePassword(officer, from: Password(typed: old), to: Password(typed: new))))
  }

  @Test("After `staff add` nothing is possible but choosing another one; afterwards everything is")
  func forced() throws {
    let officer = try newcomer()
    #expect(officer.mustChangePassword)
    for request in [CounterRequest.overview, .terminals, .office(.tickets(TicketFilter()))] {
      #expect(try room.ask(request, by: officer) == .refused(.passwordToChange))
    }
    guard case .shift(.signedIn(.signedIn(let free))) = try changes(officer) else { throw Failure.damaged }
    #expect(!free.mustChangePassword && free.shift == officer.shift)
    guard case .overview = try room.ask(.overview, by: free) else { throw Failure.damaged }
    #expect(try room.signIn("rina", at: "loket-2") == .wrong)
    guard case .signedIn(let again) = try room.signIn("rina", Self.new, at: "loket-2") else { throw Failure.damaged }
    #expect(!again.mustChangePassword)
    #expect(try room.ledger(.passwordChanged).map(\.staff) == ["rina"])
  }

  @Test("After `staff reset` as well; accounts of before go on as they are")
  func reset() throws {
    let officer = try room.officer("rina")
    #expect(!officer.mustChangePassword)
    _ = try room.staff(.reset(CounterRoom.name("rina"), Password(chosen: Self.new, for: CounterRoom.name("rina"))))
    guard case .signedIn(let again) = try room.signIn("rina", Self.new) else { throw Failure.damaged }
    #expect(again.mustChangePassword)
  }

  @Test("The old one is a try: three wrong ones pause, and the right one takes its own count back")
  func counted() throws {
    let officer = try room.officer("rina")
    #expect(try changes(officer, CounterRoom.wrong) == .shift(.signedIn(.wrong)))
    #expect(try room.account("rina")?.wrongs.count == 1)
    guard case .shift(.signedIn(.signedIn)) = try changes(officer) else { throw Failure.damaged }
    #expect(try room.account("rina")?.wrongs.count == 1)
    for _ in 0..<2 {
      #expect(try changes(officer, CounterRoom.wrong, "satu lagi yang lain") == .shift(.signedIn(.wrong)))
    }
    guard case .shift(.signedIn(.paused)) = try changes(officer, CounterRoom.wrong, "satu lagi yang lain") else {
      throw Failure.damaged
    }
    guard case .shift(.signedIn(.paused)) = try changes(officer, Self.new, "satu lagi yang lain") else {
      throw Failure.damaged
    }
  }

  @Test(
    "What cannot be the new one changes and counts nothing",
    arguments: ["pendek", "rina", CounterRoom.right, "aaaaaaaaaaaa", "3174072703909001", "16000000074"])
  func unfit(_ new: String) throws {
    let officer = try room.officer("rina")
    let before = try room.account("rina")
    #expect(try changes(officer, CounterRoom.right, new) == .shift(.signedIn(.unfit)))
    #expect(try room.account("rina") == before)
    #expect(try room.ledger(.signInBegun).count == 1)
  }

  @Test("Other shifts of the account end with it, this one goes on")
  func others() throws {
    let officer = try room.officer("rina")
    guard case .signedIn(let other) = try room.signIn("rina", at: "loket-2") else { throw Failure.damaged }
    _ = try changes(officer)
    guard case .overview = try room.ask(.overview, by: officer) else { throw Failure.damaged }
    #expect(try room.ask(.overview, by: other, at: "loket-2") == .refused(.shiftEnded))
  }

  @Test(
    "C20: what is no password is no try at a sign-in or a lock, however often, and says the same of every name",
    arguments: ["", "1", "kopi tubr", "3174072703909001", "16000000074"])
  func noTry(_ typed: String) throws {
    let officer = try room.officer("rina")
    for _ in 0..<40 {
      #expect(try room.signIn("rina", typed, at: "loket-2") == .unfinished)
      #expect(try room.signIn("hantu", typed, at: "loket-2") == .unfinished)
      #expect(try room.ask(.shift(.unlock(officer, Password(typed: typed)))) == .shift(.signedIn(.unfinished)))
      #expect(try changes(officer, typed) == .shift(.signedIn(.unfinished)))
    }
    #expect(try room.account("rina")?.wrongs.isEmpty == true)
    #expect(try room.ledger(.signInBegun, .signInWrong, .staffRefused).count == 1)
    guard case .signedIn = try room.signIn("rina", at: "loket-2") else { throw Failure.damaged }
  }

  @Test("A shift that was ended elsewhere is told from one that is over by time", arguments: [true, false])
  func ended(isDisabled: Bool) throws {
    let officer = try room.officer("rina")
    let name = try CounterRoom.name("rina")
    #expect(try room.ask(.news(of: .shift), by: officer) == .goesOn(alarms: []))
    if isDisabled {
      _ = try room.staff(.disable(name))
    } else {
      _ = try room.staff(.reset(name, Password(chosen: Self.new, for: name)))
    }
    for request in [CounterRequest.news(of: .shift), .overview] {
      #expect(try room.ask(request, by: officer) == .refused(.shiftEnded))
    }
    let unlock = Request.shift(.unlock(officer, Password(typed: CounterRoom.right)))
    #expect(try room.ask(unlock) == .counter(.refused(.shiftEnded)))
  }

  @Test("Over by time, the password lets it go on")
  func overByTime() throws {
    let officer = try room.officer("rina")
    room.host.passes(.hours(10))
    #expect(try room.ask(.news(of: .shift), by: officer) == .refused(.signedOut))
    guard case .shift(.signedIn) = try room.ask(.shift(.unlock(officer, Password(typed: CounterRoom.right)))) else {
      throw Failure.damaged
    }
  }

  @Test("B11: a second account of one NIK is added, and said")
  func twoAccounts() throws {
    let nik = try NIK("3174010101809501")
    try room.hires("rina", nik: nik)
    guard case .addedBeside(let line, let others) = try room.hires("rina2", nik: nik, branch: "K02") else {
      throw Failure.damaged
    }
    #expect(line.name.text == "rina2" && others.map(\.text) == ["rina"])
    #expect(try room.account("rina2")?.branch == "K02")
  }

  @Test(
    "S8: ending a terminal's pause keeps its figures; the third blocked within ten minutes counts as three, and pauses")
  func lift() throws {
    let room = try CounterRoom(people: 4)
    let sri = try room.officer("sri", .supervisor)
    func line() throws -> TerminalLine {
      guard case .terminals(let lines) = try room.ask(.terminals, by: sri) else { throw Failure.damaged }
      return try #require(lines.first { $0.terminal == "kios-1" })
    }
    for person in room.people.prefix(2) { try room.strikes(person) }
    #expect(try line().checksPausedUntil != nil && line().struck == 2 && line().blocked == 2)
    _ = try room.ask(.free(terminal: "kios-1"), by: sri)
    #expect(try line().checksPausedUntil == nil && line().struck == 2 && line().blocked == 2)
    room.host.passes(.minutes(9))
    try room.strikes(room.people[2], times: 1)
    #expect(try line().struck == 3 && line().checksPausedUntil != nil)
    try room.misses()
    _ = try room.ask(.free(terminal: "kios-1"), by: sri)
    #expect(try line().lookupsPausedUntil == nil)
    _ = try room.ask(.look(Invented(60_000).identity), at: "kios-1")
    #expect(try line().lookupsPausedUntil != nil)
  }
}
