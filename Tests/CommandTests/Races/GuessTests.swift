import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Real processes that guess at one password together.
@Suite("Guessing from many terminals at once", .serialized)
struct GuessTests {
  private static let right = "kopi tubruk manis"
  private let office: Office
  private let name: StaffName

  init() throws {
    office = try Office()
    name = try #require(StaffName("rina"))
    let ending = try office.run(
      ["staff", "add", "rina", "--role", "petugas", "--branch", "J01"], input: ["3174072703909001", Self.right])
    #expect(ending.code == 0)
  }

  private func account() throws -> Staff? {
    try office.sqlite().read { (records) throws(Failure) in try records.staff(name) }
  }

  /// Everybody stands ready, then each sends his guess.
  private func guess(_ passwords: [String], at terminal: (Int) -> String) throws -> [SignInOutcome] {
    let tellers = try passwords.indices.map { try Teller(at: office, terminal($0)) }
    for (teller, password) in zip(tellers, passwords) {
      teller.send(.signIn("rina", password, office.newErrand(), in: office.newVisit()))
    }
    return try tellers.compactMap { teller in
      guard case .signedIn(let outcome) = try teller.reply()?.reply else { return nil }
      return outcome
    }
  }

  @Test("At one terminal three are compared, whoever is first, and the others wait")
  func oneTerminal() throws {
    let outcomes = try guess(Array(repeating: "bukan ini juga", count: 8)) { _ in "loket-1" }
    #expect(outcomes.count == 8)
    #expect(outcomes.count { $0 == .wrong } == 2)
    #expect(outcomes.count { if case .paused = $0 { true } else { false } } == 6)
    #expect(try account()?.wrongs.count == 3)
    #expect(try office.ledger(.signInBegun).count == 3)
  }

  @Test("Over many terminals the thirtieth locks, and none beyond it is compared")
  func everywhere() throws {
    let store = try office.sqlite()
    try store.write { (books) throws(Failure) in
      guard var staff = try books.staff(name) else { return }
      for _ in 0..<27 { _ = staff.noteWrong(at: books.time.now) }
      try books.save(staff)
    }
    let outcomes = try guess(Array(repeating: "bukan ini juga", count: 8)) { "loket-\($0)" }
    #expect(outcomes.count { $0 == .wrong } == 2)
    #expect(outcomes.count { $0 == .locked } == 6)
    #expect(try office.ledger(.signInBegun).count == 3)
    #expect(try account()?.locked != nil && office.ledger(.staffLocked).count == 1)
  }

  @Test("The right one among guesses elsewhere gets in and takes back its own try only")
  func oneRight() throws {
    let passwords = [Self.right] + Array(repeating: "bukan ini juga", count: 5)
    let outcomes = try guess(passwords) { "loket-\($0)" }
    #expect(outcomes.count { if case .signedIn = $0 { true } else { false } } == 1)
    #expect(outcomes.count { $0 == .wrong } == 5)
    #expect(try account()?.wrongs.count == 5)
  }

  @Test("Killed after the count and before the verdict: the try is used up")
  func killed() throws {
    let teller = try Teller(at: office, "loket-1", fault: "committed:1")
    teller.send(.signIn("rina", Self.right, office.newErrand(), in: office.newVisit()))
    #expect(try teller.replies().isEmpty)
    #expect(try account()?.wrongs.count == 1)
    #expect(try office.ledger(.signInBegun).count == 1 && office.ledger(.signInRight).isEmpty)
  }
}
