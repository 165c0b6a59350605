import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

/// A number that no program can have stored is damage, and no arithmetic on it ends the program.
@Suite("Wild numbers in a store") struct WildNumberTests {
  private let bench = FileBench()

  private static let wild = ["-9223372036854775808", "-9223372036854775807", "9223372036854775807"]

  @Test(
    "Of the clock",
    arguments: ["since_boot", "wall", "time", "carried", "aside", "episode", "left_out", "doubtful_since"])
  func clock(column: String) throws {
    let store = try bench.sqlite()
    try store.strikes()
    for number in Self.wild {
      try bench.outside("UPDATE clock SET \(column) = \(number)")
      #expect(throws: Failure.damaged, "\(column) \(number)") { try store.strikes() }
      #expect(throws: Failure.damaged, "\(column) \(number)") { try store.strikesCounted() }
    }
  }

  @Test("Of strikes and of wrong passwords", arguments: wild + ["1000001", "-1"])
  func counts(number: String) throws {
    let store = try bench.sqlite()
    let name = try StoreCheck.name("ani")
    try store.strikes()
    try store.write { (books) throws(Failure) in
      try books.save(SignInBrake(wrong: 1, pauses: 2), of: name, at: Samples.at("loket-1"))
    }
    for column in ["kpj_strikes", "face_strikes"] {
      try bench.outside("UPDATE access SET \(column) = \(number)")
      #expect(throws: Failure.damaged) { try store.strikes() }
      try bench.outside("UPDATE access SET \(column) = 1")
    }
    for column in ["wrong", "pauses"] {
      try bench.outside("UPDATE sign_in_brake SET \(column) = \(number)")
      #expect(throws: Failure.damaged) {
        try store.read { (records) throws(Failure) in try records.signInBrake(of: name, at: Samples.at("loket-1")) }
      }
      try bench.outside("UPDATE sign_in_brake SET \(column) = 1")
    }
    #expect(try store.strikesCounted() == 1)
  }

  @Test("Of the ledger's last row", arguments: ["-9223372036854775808", "-1", "9223372036854775807"])
  func seq(number: String) throws {
    let store = try bench.sqlite()
    try bench.outside("DROP TRIGGER ledger_never_edited; DROP TRIGGER ledger_never_removed")
    try bench.outside("DELETE FROM ledger WHERE seq > 1; UPDATE ledger SET seq = \(number)")
    let fresh = try bench.sqlite()
    #expect(throws: Failure.damaged) { try fresh.strikes() }
    #expect(throws: Failure.unreachable) { _ = try store.strikesCounted() }
  }

  @Test("Of a place in a chain", arguments: wild + ["-1"])
  func place(number: String) throws {
    let store = try bench.sqlite()
    try store.strikes()
    try bench.outside("DROP TRIGGER ledger_never_edited; UPDATE ledger SET place = \(number) WHERE chain = 'JKT01'")
    #expect(throws: Failure.damaged) { try store.strikes() }
    guard case .broken(3, .altered) = try LedgerAudit(store).verify() else {
      Issue.record("\(try LedgerAudit(store).verify())")
      return
    }
  }

  @Test("Counting stops at its ends")
  func ends() {
    for number in [Int.min, -1, 3, .max] {
      var access = Access(strikes: Strikes(kpj: number, face: number))
      #expect((0...3).contains(access.strikes.left(.kpj)))
      _ = access.strike(.kpj, at: Samples.moment(0))
      var brake = SignInBrake(wrong: number, pauses: number)
      _ = brake.noteWrong(at: Samples.moment(0))
    }
  }

  @Test("C2: accepting another time leaves what was written before a doubtful gap as it was")
  func acceptedInDoubt() throws {
    let opens = try bench.sqlite().write { (books) throws(Failure) in
      let report = Report(number: Samples.reference(1), at: books.time.now, channel: .counter)
      try books.save(Access(block: Block(cause: .kpj, since: books.time.now, report: report)), of: Samples.wholeID)
      return report.opens
    }
    // The battery is empty in the other direction: ten days too many.
    bench.clock.boots("boot-2", wall: opens.later(by: .days(10)), isSynchronised: false)
    let store = try bench.sqlite()
    let late = try store.write { (books) throws(Failure) in
      let report = Report(number: Samples.reference(2), at: books.time.now, channel: .counter)
      try books.save(Access(block: Block(cause: .kpj, since: books.time.now, report: report)), of: Samples.bareID)
      return report.opens
    }
    bench.clock.steps(.milliseconds(-Span.days(10).milliseconds - Span.hours(12).milliseconds))
    let moved = try store.write { (books) throws(Failure) in try books.acceptClock() }
    try store.read { (records) throws(Failure) in
      #expect(records.time == StoreTime(now: opens.later(by: .hours(-12))))
      let block = try records.access(of: Samples.wholeID).block
      #expect(block?.report?.opens == opens && block?.isOver(at: records.time) == false)
      #expect(try records.access(of: Samples.bareID).block?.report?.opens == late.later(by: moved))
    }
  }
}
