import Foundation
import Glibc
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Real processes that guess at one password together.
@Suite("Guessing from many terminals at once", .waiting, .serialized)
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
      guard case .shift(.signedIn(let outcome)) = try teller.reply()?.reply else { return nil }
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

  @Test("AKk: forty who sign in at once take the memory of two comparisons, and each is answered")
  func memory() throws {
    let tellers = try (0..<40).map { try Teller(at: office, "loket-\($0)", isReady: false) }
    for teller in tellers { #expect(try teller.child.line() == "ready") }
    let before = tellers.reduce(0) { $0 + Self.memory("RssAnon", of: $1.child.process) }
    let peaks = tellers.map { Self.memory("VmHWM", of: $0.child.process) }
    for (number, teller) in tellers.enumerated() {
      teller.send(.signIn("tamu-\(number)", "bukan ini juga", office.newErrand(), in: office.newVisit()))
    }
    var most = 0
    // Until all have counted: whoever has not yet waits for a turn.
    try eventually("everybody had a turn") {
      most = max(most, tellers.reduce(0) { $0 + Self.memory("RssAnon", of: $1.child.process) })
      return try office.texts("SELECT count(*) FROM ledger WHERE event = 'sign-in.wrong'") == ["40"]
    }
    // The kernel keeps the peak of each, so that this holds however seldom the machine let the test look.
    #expect(
      zip(tellers, peaks).allSatisfy { Self.memory("VmHWM", of: $0.child.process) > $1 + 32 << 20 }, "each compared")
    // Two take 128 MiB, three 192; each process needs some 2 MiB of its own for the errand.
    #expect(most < before + 240 << 20, "\((most - before) >> 20) MiB")
    for teller in tellers { #expect(try teller.reply()?.reply == .shift(.signedIn(.wrong))) }
  }

  @Test("AKk: without a turn nothing is counted and it is said to try later; a killed process gives its turn back")
  func turns() throws {
    for number in 1...2 {
      let teller = try Teller(at: office, "loket-\(number)", fault: "committed:1")
      teller.send(.signIn("rina", "bukan ini juga", office.newErrand(), in: office.newVisit()))
      #expect(try teller.replies().isEmpty)
    }
    let teller = try Teller(at: office, "loket-3", environment: ["ANJUNGAN_PATIENCE_SECONDS": "1"])
    #expect(
      try teller.ask(.signIn("rina", "bukan ini juga", office.newErrand(), in: office.newVisit()))
        == .shift(.signedIn(.wrong)))

    let files = (1...2).map { open(office.store + ".password-\($0)", O_RDWR | O_CLOEXEC) }
    for file in files { #expect(flock(file, LOCK_EX | LOCK_NB) == 0) }
    let before = try account()?.wrongs.count
    #expect(try teller.ask(.signIn("rina", Self.right, office.newErrand(), in: office.newVisit())) == .failed(.busy))
    let reset = try office.run(
      ["staff", "reset", "rina", "--branch", "J01"], input: ["sandi baru milik rina"],
      environment: ["ANJUNGAN_PATIENCE_SECONDS": "1"])
    #expect(reset.code == 75, "\(reset.errors)")
    #expect(try account()?.wrongs.count == before)
    for file in files { close(file) }
    let last = try teller.ask(.signIn("rina", Self.right, office.newErrand(), in: office.newVisit()))
    guard case .shift(.signedIn(.signedIn)) = last else { throw ChildFailure(description: "\(last)") }
  }

  /// What the kernel says of a process under this name, in bytes.
  private static func memory(_ name: String, of process: Int32) -> Int {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(name + ":") }),
      let found = line.firstMatch(of: /[0-9]+/)
    else { return 0 }
    return (Int(found.output) ?? 0) << 10
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
