import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

/// A store as the program of an earlier version left it, from the text that was dumped of it then, with its key file. Those
/// from version 13 on are the one of version 12 as the changes up to theirs have left it.
struct FormerStore: CustomTestStringConvertible, Sendable {
  /// Of the tables: so many changes had been made to them.
  let version: Int
  /// The last row of the ledger as that program told it.
  let head: LedgerHead
  let testDescription: String

  static let all: [FormerStore] = heads.enumerated().compactMap { index, text in
    LedgerHead(text).map { FormerStore(version: index + 1, head: $0, testDescription: "version \(index + 1)") }
  }

  /// Founded and used by the program of version 17, so with chains of its own.
  static let withChains = LedgerHead("7:da781b35bd48398a3f66fd1948c97830f48590daf39fa4e48453cae8d54920e6").map {
    FormerStore(version: 17, head: $0, testDescription: "version 17 with chains", name: "lived-17")
  }

  private static let heads =
    Array(repeating: "9:20c2355c28a32c9529253bc6afd3517ef8511b2886b36cf20e9ea8880517b202", count: 11)
    + Array(repeating: "7:c54e6168a21fccd12951d525d5f91c8587c82198993aa6c826ce1c4912e9d31f", count: 8)

  private let name: String

  private init(version: Int, head: LedgerHead, testDescription: String, name: String? = nil) {
    (self.version, self.head, self.testDescription) = (version, head, testDescription)
    self.name = name ?? "version-\(version)"
  }

  /// Lays it where a bench expects its store.
  func lay(for bench: FileBench) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "FormerStores")
    let text = try String(contentsOf: folder.appending(path: "\(name).sql"), encoding: .utf8)
    try bench.outside(text)
    try bench.outside { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = WAL") }
    let key = try Data(contentsOf: folder.appending(path: "\(name).key"))
    let file = bench.folder.file("ledger.key")
    try key.write(to: URL(fileURLWithPath: file))
    chmod(file, 0o600)
  }
}

/// Every version of the tables so far opens, keeps what was counted, and its ledger holds. Rules MB1, MB2.
@Suite("A store of every version so far")
struct FormerStoreTests {
  private let bench = FileBench()

  private func verdict(_ head: LedgerHead? = nil) throws -> LedgerVerdict {
    try LedgerAudit(try bench.sqlite()).verify(head: head)
  }

  @Test("There is one of each, and its head was written down")
  func complete() {
    #expect(FormerStore.all.map(\.version) == Array(1...19))
  }

  @Test("It opens, and its ledger holds up to the head that was written down then", arguments: FormerStore.all)
  func holds(former: FormerStore) throws {
    try former.lay(for: bench)
    #expect(try verdict(former.head) == .intact(rows: former.head.seq, head: former.head, tailIsKnown: true))
    #expect(try bench.sqlite().ledgerHead() == former.head, "opening it writes nothing")
  }

  @Test("One with a chain for each branch opens, and each goes on where it ended")
  func chainsGoOn() throws {
    let former = try #require(FormerStore.withChains)
    try former.lay(for: bench)
    #expect(try verdict(former.head) == .intact(rows: 7, head: former.head, tailIsKnown: true))
    for branch in ["AMB01", "JKT01"] { try bench.sqlite().strikes(at: Samples.at("kiosk-1", branch)) }
    var rows: [LedgerRow] = []
    try LedgerAudit(try bench.sqlite()).export { (row) throws(Failure) in rows.append(row) }
    #expect(rows.suffix(2).map(\.chain.code) == ["AMB01", "JKT01"])
    #expect(rows.suffix(2).map(\.place) == [2, 4])
    let head = try #require(try bench.sqlite().ledgerHead())
    #expect(try verdict(former.head) == .intact(rows: 9, head: head, tailIsKnown: true))
  }

  @Test("It goes on: old rows stay one chain, new ones begin at its end or go on in it", arguments: FormerStore.all)
  func goesOn(former: FormerStore) throws {
    try former.lay(for: bench)
    for branch in ["JKT01", "AMB01", "JKT01"] { try bench.sqlite().strikes(at: Samples.at("kiosk-1", branch)) }
    try bench.sqlite().rotateKey(for: ReasonCode("yearly")!, by: StaffName("sari")!)
    try bench.sqlite().strikes()
    guard case .intact(let count, _, true, _) = try verdict(former.head), count == former.head.seq + 5 else {
      Issue.record("\(try verdict(former.head))")
      return
    }
    var new: [LedgerRow] = []
    try LedgerAudit(try bench.sqlite()).export { (row) throws(Failure) in
      if row.seq > former.head.seq {
        new.append(row)
      } else if row.link != nil {
        Issue.record("an old row got a place")
      }
    }
    #expect(new.map(\.chain.code) == ["JKT01", "AMB01", "JKT01", "", "JKT01"])
    #expect(new.map(\.place) == [1, 1, 2, former.head.seq + 1, 3])
    let head = try #require(try bench.sqlite().ledgerHead())
    #expect(try verdict(head) == .intact(rows: count, head: head, tailIsKnown: true))
  }

  @Test("A row of before that is edited, or taken out of its chain, is found", arguments: FormerStore.all)
  func edited(former: FormerStore) throws {
    try former.lay(for: bench)
    try bench.sqlite().strikes()
    try bench.outside("DROP TRIGGER ledger_never_edited; DROP TRIGGER ledger_never_removed")
    for change in ["place = 3", "chain = 'JKT01', place = 99", "chain = 'JKT01'", "event = 'kpj.right'"] {
      let before = try bench.outside {
        try Row.fetchOne($0, sql: "SELECT chain, place, event FROM ledger WHERE seq = 3")
      }
      try bench.outside("UPDATE ledger SET \(change) WHERE seq = 3")
      #expect(try verdict() == .broken(at: 3, why: .altered), "\(change)")
      let row = try #require(before)
      try bench.outside { other in
        try other.execute(
          sql: "UPDATE ledger SET chain = ?, place = ?, event = ? WHERE seq = 3",
          arguments: [row["chain"] as String, row["place"] as Int64?, row["event"] as String])
      }
    }
    try bench.outside("DELETE FROM ledger WHERE seq = \(former.head.seq)")
    #expect(try verdict() == .broken(at: former.head.seq, why: .missing))
  }

  @Test("It has the tables of a new store, and does what one does", arguments: FormerStore.all)
  func sameTables(former: FormerStore) throws {
    try former.lay(for: bench)
    _ = try bench.sqlite()
    let fresh = FileBench()
    _ = try fresh.sqlite()
    #expect(try bench.tables() == fresh.tables())
    try bench.sqlite().strikes()
  }

  @Test(
    "What a terminal had counted counts on at its branch, what nobody can place in every branch it may have been",
    arguments: FormerStore.all.filter { $0.version < 12 })
  func brakes(former: FormerStore) throws {
    try former.lay(for: bench)
    let until = Samples.moment(900)
    try bench.sqlite().read { (records) throws(Failure) in
      let lookups = { (subject: LookupSubject, terminal: String, branch: String) throws(Failure) in
        try records.lookupBrake(of: subject, at: Samples.at(terminal, branch))
      }
      #expect(try lookups(.people, "kiosk-1", "JKT01").failures.map(\.what) == ["0f"])
      #expect(try lookups(.people, "kiosk-1", "AMB01") == LookupBrake())
      #expect(try lookups(.tickets, "kiosk-2", "AMB01").pausedUntil == until)
      #expect(try lookups(.people, "kiosk-2", "AMB01") == LookupBrake())
      for branch in ["JKT01", "AMB01"] {
        #expect(try lookups(.people, "kiosk-9", branch).pausedUntil == until, "\(branch)")
      }
      #expect(try records.strikeBrake(at: Samples.at("kiosk-3")).pausedUntil == until)
      #expect(try records.strikeBrake(at: Samples.at("kiosk-3", "AMB01")) == StrikeBrake())
    }
  }

  @Test(
    "Wrong passwords go on to count, and a shift lasts", arguments: FormerStore.all.filter { (4..<12) ~= $0.version })
  func signIns(former: FormerStore) throws {
    try former.lay(for: bench)
    let ani = try StoreCheck.name("ani")
    try bench.sqlite().read { (records) throws(Failure) in
      let (known, unseen) = (SignInBrake(wrong: 2, pauses: 1), SignInBrake(wrong: 1))
      #expect(
        try records.signInBrakes(of: ani) == [
          Samples.at("loket-1"): known, Samples.at("loket-1", "AMB01"): known, Samples.at("loket-9"): unseen,
          Samples.at("loket-9", "AMB01"): unseen,
        ])
      let shift = try records.shift(ShiftID(high: 8, low: 1))
      #expect(shift?.station == Samples.at("loket-1") && shift?.until == Samples.moment(36_000))
    }
  }
}
