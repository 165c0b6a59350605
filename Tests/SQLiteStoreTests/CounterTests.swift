import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("Rows of the counter")
struct CounterTests {
  private let bench = FileBench()

  /// A store with one of each.
  private func filled() throws -> SQLiteStore {
    try bench.stock(Samples.everybody())
    let store = try bench.sqlite()
    try StoreCheck.writeEverything(store)
    return store
  }

  @Test(
    "An account that holds what its columns never do is damage, not a crash, however it is looked for",
    arguments: [
      "name = 'Ani B'", "role = 'boss'", "role = ''", "nik = -1", "nik = 10000000000000000", "wrongs = '{'",
      "wrongs = '[\"a\"]'",
      "wrongs = 'null'",
    ])
  func damagedStaff(change: String) throws {
    let store = try filled()
    try bench.outside("UPDATE staff SET \(change)")
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.staff(at: "JKT01") } }
    guard !change.hasPrefix("name") else { return }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.staff(StoreCheck.name("ani")) }
    }
  }

  @Test("So is a shift of nobody")
  func damagedShift() throws {
    let store = try filled()
    try bench.outside("UPDATE shift SET staff = 'Ani B'")
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.shift(StoreCheck.shift(1).id) }
    }
  }

  @Test("So is a note", arguments: ["text = ''", "text = 'x'", "staff = ''", "staff = 'Ani B'"])
  func damagedNote(change: String) throws {
    let (store, ticket) = (try filled(), try StoreCheck.ticket())
    try bench.outside("UPDATE ticket_note SET \(change)")
    #expect(throws: Failure.damaged) { try store.read { (all) throws(Failure) in try all.notes(of: ticket.number) } }
  }

  @Test("So is an early opening", arguments: ["reason = ''", "reason = '  '", "asked_by = ''"])
  func damagedOpening(change: String) throws {
    let store = try filled()
    try bench.outside("UPDATE opening SET \(change)")
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.opening(of: Samples.wholeID) }
    }
  }

  @Test("So are a submission of nobody, a person of no NIK and a row of the ledger of half an id")
  func damagedLists() throws {
    let store = try filled()
    try bench.outside(
      """
      UPDATE pengkinian SET entered_by = 'Ani B'; UPDATE participant SET nik = -5 WHERE id = x'\(Samples.bareID)';
      DROP TRIGGER ledger_never_edited; UPDATE ledger SET participant = x'00' WHERE participant IS NOT NULL
      """)
    let birth = try Samples.bare().birth
    let name = try PersonName("Budi")
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.submissions(of: Samples.wholeID, limit: 9) }
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.people(.name(name, birth), limit: 9) }
    }
    #expect(throws: Failure.damaged) {
      try store.read { (all) throws(Failure) in try all.ledger(LedgerQuery(), limit: 9) }
    }
  }

  @Test("A ticket that the search has lost takes no message")
  func lostWords() throws {
    let (store, ticket, message) = (try filled(), try StoreCheck.ticket(), try StoreCheck.message())
    try bench.outside("DELETE FROM ticket_words")
    #expect(throws: Failure.damaged) {
      try store.write { (books) throws(Failure) in try books.add(message, to: ticket.number) }
    }
    #expect(try store.read { (all) throws(Failure) in try all.messages(of: ticket.number) }.count == 1)
  }

  @Test("Wrong passwords are remembered for two days after the last, then go a few at a time")
  func signInBrakes() throws {
    let store = try bench.sqlite()
    func guesses(_ numbers: ClosedRange<Int>) throws {
      try store.write { (books) throws(Failure) in
        for number in numbers {
          try books.save(SignInBrake(wrong: 1), of: StoreCheck.name("petugas-\(number)"), at: Samples.at("loket-1"))
        }
      }
    }
    try guesses(1...10)
    bench.clock.passes(.days(2))
    try guesses(10...11)
    #expect(try rows("sign_in_brake") == 11)
    bench.clock.passes(.milliseconds(1))
    try guesses(12...12)
    #expect(try rows("sign_in_brake") == 8)
    try guesses(13...15)
    #expect(try rows("sign_in_brake") == 6)
  }

  @Test(
    "Lists are read by an index, not by all rows",
    arguments: [
      ("SELECT nik FROM participant AS p WHERE p.birth = 1", "participant_birth"),
      ("SELECT id FROM ticket AS t WHERE t.participant = x'00' ORDER BY t.filed DESC", "ticket_participant"),
      ("SELECT seq FROM ledger WHERE staff = 'ani' ORDER BY seq DESC", "ledger_staff"),
      ("SELECT count(*) FROM ledger WHERE branch = '' AND event = '' AND at >= 1 AND at < 2", "ledger_figures"),
      (
        "SELECT coalesce(place, seq) AS spot FROM ledger WHERE chain = '' AND seq < 9 ORDER BY place DESC, seq DESC LIMIT 1",
        "ledger_chain"
      ),
    ])
  func plans(sql: String, index: String) throws {
    _ = try bench.sqlite()
    let plan = try bench.outside {
      try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.contains("INDEX \(index) ") })
    #expect(!plan.contains { $0.contains("TEMP B-TREE") })
  }

  private func rows(_ table: String) throws -> Int? {
    try bench.outside { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") }
  }
}
