import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

/// Who presses Esc waits no longer, and neither does whoever asks next.
@Suite("A question that is given up") struct GivingUpTests {
  private let bench = FileBench()

  /// Through rows of the ledger none of which is of these kinds: seconds of work for one statement.
  private static let long = LedgerQuery(events: (0..<200).map { "no.such.kind.\($0)" })

  /// A store with so many rows that nobody wrote.
  private func store(_ patience: Patience, rows: Int = 200_000) throws -> SQLiteStore {
    let store = try bench.sqlite(ArchiveOptions(patience: patience))
    try bench.outside(
      """
      WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < \(rows))
      INSERT INTO ledger (seq, written, at, event, details, key_id, seal)
      SELECT i, 1795246200000, 1795246200000, 'block.set', '', '', zeroblob(32) FROM n
      """)
    return store
  }

  @Test("The statement that runs ends soon, with nothing said, and the next question is answered")
  func running() throws {
    let patience = Patience()
    let store = try store(patience)
    Thread.detachNewThread {
      usleep(100_000)
      patience.cancel()
    }
    let began = ContinuousClock.now
    #expect(throws: Failure.cancelled) {
      try store.read { (records) throws(Failure) in try records.ledger(Self.long, limit: 1) }
    }
    #expect(ContinuousClock.now - began < .seconds(1.5))
    patience.renew()
    #expect(try store.read { (records) throws(Failure) in try records.ledger(LedgerQuery(), limit: 1) }.count == 1)
  }

  @Test("What was given up before it began is not gone through; a short question is answered all the same")
  func before() throws {
    let patience = Patience()
    let store = try store(patience)
    patience.cancel()
    #expect(throws: Failure.cancelled) {
      try store.read { (records) throws(Failure) in try records.ledger(Self.long, limit: 1) }
    }
    #expect(try store.read { (records) throws(Failure) in try records.ledger(LedgerQuery(), limit: 1) }.count == 1)
  }

  @Test("A change that is given up in the middle of a statement changes nothing")
  func writing() throws {
    let patience = Patience()
    let store = try store(patience)
    #expect(throws: Failure.cancelled) {
      try store.write { (books) throws(Failure) in
        try books.save(Access(strikes: Strikes(kpj: 1)), of: Samples.wholeID)
        patience.cancel()
        _ = try books.ledger(Self.long, limit: 1)
      }
    }
    patience.renew()
    #expect(try store.strikesCounted() == 0)
    try store.strikes()
    #expect(try store.strikesCounted() == 1)
  }
}
