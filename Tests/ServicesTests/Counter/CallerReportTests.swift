import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// 175's report: one more fact, counted before it is compared. Rules B1, AKf.
@Suite("Reports to 175")
struct CallerReportTests {
  private let room: CounterRoom
  private let officer: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
    try room.strikes(room.people[0])
  }

  private func reports(_ fact: ExtraFact, of person: Invented? = nil) throws -> ReportOutcome {
    let request = CounterRequest.report((person ?? self.person).participantID, .callCentre(fact))
    guard case .report(let outcome) = try room.ask(request, by: officer) else { throw Failure.damaged }
    return outcome
  }

  private func reportsOnHost(_ fact: ExtraFact) throws -> ReportOutcome {
    let request = Request.host(.report(person.identity, fact), by: try CounterRoom.name("root"))
    guard case .host(.report(let outcome)) = try room.ask(request, at: "host") else { throw Failure.damaged }
    return outcome
  }

  private static let end = FakeHost.start.later(by: .hours(24))

  @Test("Three wrong facts, at counters and on the host together, end it for 24 hours, right facts too")
  func ended() throws {
    #expect(try reports(.telephone("0000")) == .notFound && reportsOnHost(.mother("Orang Lain")) == .notFound)
    #expect(try reports(.employer("PT Lain")) == .notFound)
    #expect(try reports(.mother("Siti Aminah")) == .factsEnded(until: Self.end))
    #expect(try reportsOnHost(.telephone("1234")) == .factsEnded(until: Self.end))
    #expect(try room.access(of: person).block?.report == nil)
    let why = ["fact", "fact", "fact", "facts", "facts"].map { "why=\($0)" }
    #expect(try room.ledger(.staffRefused).map(\.details) == why)
    room.host.passes(.milliseconds(24 * 3_600_000 - 1))
    #expect(try reportsOnHost(.mother("Siti Aminah")) == .factsEnded(until: Self.end))
    room.host.passes(.milliseconds(1))
    guard case .reported = try reportsOnHost(.mother("Siti Aminah")) else { throw Failure.damaged }
  }

  @Test("Kiosk, and counter with the KTP, stay open meanwhile; nobody else is touched")
  func others() throws {
    for _ in 0..<3 { _ = try reports(.telephone("0000")) }
    try room.strikes(room.people[1])
    guard case .reported = try reports(.mother("Siti Aminah"), of: room.people[1]) else { throw Failure.damaged }
    try room.seesCard(of: person, by: officer)
    guard case .report(.reported(let sheet)) = try room.ask(.report(person.participantID, .counter), by: officer)
    else { throw Failure.damaged }
    #expect(sheet.block.report?.staff == officer.name)
    guard case .report(.alreadyReported(let again, _)) = try room.ask(.report(person.identity), at: "kios-1") else {
      throw Failure.damaged
    }
    #expect(again.block.report?.number == sheet.block.report?.number)
  }

  @Test("A right one takes its own count back, and leaves the two before it")
  func right() throws {
    for _ in 0..<2 { _ = try reports(.telephone("0000")) }
    guard case .reported = try reports(.mother("Siti Aminah")) else { throw Failure.damaged }
    #expect(try reports(.telephone("0000")) == .notFound)
    #expect(try reports(.mother("Siti Aminah")) == .factsEnded(until: Self.end))
  }

  @Test("It counts before it is compared: three cuts in between have used it up")
  func countedFirst() throws {
    for _ in 0..<3 {
      let cut = try CutStore(room.file, after: 1)
      let desk = try Desk(
        store: cut, at: Station(branch: "J01", terminal: CounterRoom.counter), settings: CounterRoom.settings(),
        seal: room.file.seal)
      let request = CounterRequest.report(person.participantID, .callCentre(.mother("Siti Aminah")))
      #expect(desk.answer(room.errand(.counter(request, by: officer))) == .failed(.unreachable))
    }
    #expect(try reports(.mother("Siti Aminah")) == .factsEnded(until: Self.end))
  }

  @Test("S11: the same errand counts once, and hears the same")
  func once() throws {
    let desk = try room.desk()
    let request = CounterRequest.report(person.participantID, .callCentre(.telephone("0000")))
    let errand = room.errand(.counter(request, by: officer))
    for _ in 0..<5 { #expect(desk.answer(errand) == .counter(.report(.notFound))) }
    guard case .reported(let sheet) = try reports(.mother("Siti Aminah")) else { throw Failure.damaged }
    #expect(sheet.block.report?.channel == .callCentre && sheet.block.report?.staff == officer.name)
  }
}

/// A store whose power fails after so many writes that touch it.
private final class CutStore: Store {
  private let store: SQLiteStore
  private var left: Int

  init(_ store: SQLiteStore, after writes: Int) throws {
    self.store = store
    left = writes
  }

  func read<Value>(_ work: (any Records) throws(Failure) -> Value) throws(Failure) -> Value { try store.read(work) }

  func verifyLedger(head: LedgerHead?) throws(Failure) -> LedgerVerdict { try store.verifyLedger(head: head) }

  func takingPasswordTurn<Value>(_ work: (PasswordTurn) throws(Failure) -> Value) throws(Failure) -> Value {
    try store.takingPasswordTurn(work)
  }

  func write<Value>(_ scope: WriteScope, _ work: (any Books) throws(Failure) -> Value) throws(Failure) -> Value {
    guard left > 0 else { throw .unreachable }
    left -= 1
    return try store.write(scope, work)
  }
}
