import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

@Suite("The ledger")
struct LedgerTests {
  private let bench = FileBench()

  /// A ledger of ten rows, and its head.
  private func tenRows() throws -> LedgerHead {
    let store = try bench.sqlite()
    for _ in 0..<8 { try store.strikes() }
    guard case .intact(10, let head, false, _) = try LedgerAudit(store).verify() else {
      throw BrokenLedger(verdict: try LedgerAudit(store).verify())
    }
    return head
  }

  /// What somebody with the file and without the key can do.
  private func tampers(_ sql: String) throws {
    try bench.outside("DROP TRIGGER ledger_never_edited; DROP TRIGGER ledger_never_removed")
    try bench.outside(sql)
  }

  private func verdict(_ head: LedgerHead? = nil) throws -> LedgerVerdict {
    try LedgerAudit(try bench.sqlite()).verify(head: head)
  }

  private func rows() throws -> [LedgerRow] {
    var rows: [LedgerRow] = []
    try LedgerAudit(try bench.sqlite()).export { (row) throws(Failure) in rows.append(row) }
    return rows
  }

  @Test("Rows cannot be edited or removed", arguments: ["UPDATE ledger SET at = 1", "DELETE FROM ledger"])
  func appendOnly(sql: String) throws {
    _ = try tenRows()
    #expect(throws: DatabaseError.self) { try bench.outside(sql) }
    #expect(try bench.ledger().count == 10)
  }

  @Test(
    "Any column that is edited is found",
    arguments: [
      "written = written + 1", "at = at - 1", "event = 'kpj.right'", "participant = NULL",
      "participant = x'0123456789abcdeffedcba9876543211'", "participant = x'01'", "branch = 'BDG01'", "branch = ''",
      "terminal = NULL", "staff = ''", "staff = 'ani'", "about = 'x'", "details = 'left=2'",
      "details = details || char(0) || 'x'", "seal = zeroblob(32)", "chain = ''", "chain = 'AMB01'", "chain = 'jkt01'",
      "chain = chain || char(0)", "place = place + 100", "place = NULL", "place = -1", "chain = '', place = NULL",
    ])
  func edited(column: String) throws {
    _ = try tenRows()
    try tampers("UPDATE ledger SET \(column) WHERE seq = 5")
    #expect(try verdict() == .broken(at: 5, why: .altered))
  }

  @Test("A branch without a terminal is not read as no branch")
  func halfStation() throws {
    _ = try tenRows()
    try tampers("UPDATE ledger SET branch = 'BDG01' WHERE seq = 2")
    #expect(try verdict() == .broken(at: 2, why: .altered))
  }

  @Test("A removed row is found", arguments: [1, 2, 6, 9])
  func removed(seq: Int64) throws {
    _ = try tenRows()
    try tampers("DELETE FROM ledger WHERE seq = \(seq)")
    #expect(try verdict() == .broken(at: seq, why: .missing))
  }

  @Test("A removed row is found though the rest is numbered anew")
  func renumbered() throws {
    _ = try tenRows()
    try tampers("DELETE FROM ledger WHERE seq = 4; UPDATE ledger SET seq = seq - 1 WHERE seq > 4")
    #expect(try verdict() == .broken(at: 4, why: .altered))
  }

  @Test("Two rows that changed places are found")
  func reordered() throws {
    _ = try tenRows()
    try tampers(
      """
      UPDATE ledger SET seq = 1000 WHERE seq = 6; UPDATE ledger SET seq = 6 WHERE seq = 7;
      UPDATE ledger SET seq = 7 WHERE seq = 1000
      """)
    #expect(try verdict() == .broken(at: 6, why: .altered))
  }

  @Test("A row that somebody without the key adds is found")
  func added() throws {
    _ = try tenRows()
    try tampers(
      """
      INSERT INTO ledger (written, at, event, details, key_id, seal)
      SELECT written, at, 'block.opened', '', key_id, randomblob(32) FROM ledger WHERE seq = 10
      """)
    #expect(try verdict() == .broken(at: 11, why: .altered))
  }

  @Test("A row under a key that is not the store's is named so")
  func unknownKey() throws {
    _ = try tenRows()
    try tampers("UPDATE ledger SET key_id = 'other' WHERE seq = 3")
    #expect(try verdict() == .broken(at: 3, why: .unknownKey))
  }

  @Test("A tail that was cut off is found with a head, and without one nobody can tell")
  func cutTail() throws {
    let head = try tenRows()
    #expect(try verdict(head) == .intact(rows: 10, head: head, tailIsKnown: true))
    try tampers("DELETE FROM ledger WHERE seq > 8")
    #expect(try verdict(head) == .broken(at: 9, why: .cutOff))
    guard case .intact(8, let shorter, tailIsKnown: false, _) = try verdict() else {
      Issue.record("eight rows are left and hang together")
      return
    }
    #expect(shorter.seq == 8)
  }

  @Test("A tail that was cut off and written again is found with a head")
  func rewritten() throws {
    let head = try tenRows()
    try tampers("DELETE FROM ledger WHERE seq > 8")
    bench.clock.passes(.seconds(1))
    let store = try bench.sqlite()
    for _ in 0..<2 { try store.strikes() }
    #expect(try verdict(head) == .broken(at: 10, why: .otherHead))
    #expect(try bench.ledger().count == 10)
  }

  @Test("A ledger grows on from a head that was written down")
  func grows() throws {
    let head = try tenRows()
    try bench.sqlite().strikes()
    guard case .intact(11, _, tailIsKnown: true, _) = try verdict(head) else {
      Issue.record("an older head still holds")
      return
    }
  }

  @Test("A ledger without any row is not a ledger")
  func emptied() throws {
    _ = try tenRows()
    try tampers("DELETE FROM ledger")
    #expect(try verdict() == .broken(at: 1, why: .missing))
  }

  @Test("More rows than one batch are followed to the end")
  func long() throws {
    let store = try bench.sqlite()
    try store.write { (books) throws(Failure) in
      for turn in 0..<4_998 {
        try books.enter(LedgerEntry(.attemptRefused, at: books.time.now, details: ["turn": "\(turn)"]))
      }
    }
    #expect(try bench.ledger().count == 5_000)
    try tampers("UPDATE ledger SET details = 'turn=x' WHERE seq = 4000")
    #expect(try verdict() == .broken(at: 4_000, why: .altered))
  }

  @Test("A head is read as it is written, and nothing else is")
  func heads() throws {
    let head = try tenRows()
    #expect(LedgerHead(head.description) == head)
    #expect(LedgerHead(head.description.uppercased()) == head)
    let bad = ["", "10", "10:", ":" + head.hash, "0:" + head.hash, "10:" + head.hash.dropLast(), "x:" + head.hash]
    // By bytes: wide digits, a sign, a mark behind the colon.
    let wide = String(repeating: "ａ", count: 16) + String(repeating: "a", count: 16)
    let strange = [
      "10:" + wide, "+10:" + head.hash, "１０:" + head.hash, "10:\u{301}" + head.hash, "10:" + head.hash + "\r",
    ]
    for text in bad + strange + ["10:" + head.hash.dropLast() + "g", head.description + ":"] {
      #expect(LedgerHead(text) == nil)
    }
  }

  @Test("A row goes on from the last one of its branch, and a branch begins at the end of the store's chain")
  func chains() throws {
    let store = try bench.sqlite()
    try store.strikes()
    try store.strikes(at: Samples.at("kiosk-1", "AMB01"))
    try store.strikes()
    try store.write { (books) throws(Failure) in
      try books.enter(LedgerEntry(.imported, at: books.time.now))
      let nowhere = Station(branch: Station.noBranch, terminal: "host")
      try books.enter(LedgerEntry(.clockAccepted, at: books.time.now, station: nowhere))
      try books.enter(LedgerEntry(.brakeLookups, at: books.time.now, station: Samples.at("kiosk-1", "BDG01")))
    }
    let rows = try rows()
    #expect(rows.map(\.seq) == Array(1...8))
    #expect(rows.map(\.chain.code) == ["", "", "JKT01", "AMB01", "JKT01", "", "", "BDG01"])
    #expect(rows.map(\.place) == [1, 2, 1, 1, 2, 3, 4, 1])
    let key = store.seal
    for (row, before) in [(2, 1), (3, 1), (4, 2), (5, 1), (6, 5), (7, 6)] {
      let end = LedgerEnd(place: rows[row].place - 1, seal: rows[before].seal)
      #expect(rows[row].isSealed(by: key, onto: end), "row \(row + 1) is sealed onto row \(before + 1)")
    }
    guard case .intact(8, _, false, _) = try verdict() else {
      Issue.record("all chains hold: \(try verdict())")
      return
    }
  }

  @Test("Two codes that read alike are two chains, and neither is taken for the other")
  func alikeCodes() throws {
    for branch in ["CAF\u{C9}", "CAFE\u{301}", "CAF\u{C9}"] {
      try bench.sqlite().strikes(at: Samples.at("kiosk-1", branch))
    }
    #expect(try rows().map(\.place) == [1, 2, 1, 1, 2])
    guard case .intact(5, _, _, _) = try verdict() else {
      Issue.record("\(try verdict())")
      return
    }
  }

  /// Rows 3 to 5 are of Jakarta, 6 and 7 of Ambon, 8 of Jakarta.
  private func twoBranches() throws -> LedgerHead {
    let store = try bench.sqlite()
    for _ in 0..<3 { try store.strikes() }
    for _ in 0..<2 { try store.strikes(at: Samples.at("kiosk-1", "AMB01")) }
    try store.strikes()
    return try #require(try store.ledgerHead())
  }

  @Test("A whole branch that was removed is found, also when the rest is numbered anew")
  func branchRemoved() throws {
    _ = try twoBranches()
    try tampers("DELETE FROM ledger WHERE chain = 'AMB01'")
    #expect(try verdict() == .broken(at: 6, why: .missing))
    try bench.outside("UPDATE ledger SET seq = 6 WHERE seq = 8")
    #expect(try verdict() == .broken(at: 6, why: .altered))
  }

  @Test("Rows that changed the chain, or places in it, are found")
  func moved() throws {
    _ = try twoBranches()
    try tampers("UPDATE ledger SET chain = 'AMB01', branch = 'AMB01', place = 3 WHERE seq = 8")
    #expect(try verdict() == .broken(at: 8, why: .altered))
    try bench.outside(
      """
      UPDATE ledger SET chain = 'JKT01', branch = 'JKT01', place = 4 WHERE seq = 8;
      UPDATE ledger SET place = 9 WHERE seq = 4; UPDATE ledger SET place = 2 WHERE seq = 5;
      UPDATE ledger SET place = 3 WHERE seq = 4
      """)
    #expect(try verdict() == .broken(at: 4, why: .altered))
  }

  @Test("One head over all chains: whichever chain goes on, it is another one, and an older one still holds")
  func headOverAll() throws {
    let first = try twoBranches()
    #expect(first.seq == 8)
    var heads = [first]
    for branch in ["AMB01", "JKT01", "BDG01"] {
      try bench.sqlite().strikes(at: Samples.at("kiosk-1", branch))
      heads.append(try #require(try bench.sqlite().ledgerHead()))
    }
    #expect(Set(heads.map(\.hash)).count == 4 && heads.map(\.seq) == [8, 9, 10, 11])
    for head in heads { #expect(try verdict(head) == .intact(rows: 11, head: heads[3], tailIsKnown: true)) }
    let false9 = LedgerHead(seq: 9, hash: heads[2].hash)
    #expect(try verdict(false9) == .broken(at: 9, why: .otherHead))
  }

  @Test("Nothing in a row names a person in clear")
  func exported() throws {
    try bench.stock(Samples.everybody())
    try bench.sqlite().strikes()
    var last: LedgerRow?
    try LedgerAudit(try bench.sqlite()).export { (row) throws(Failure) in last = row }
    #expect(last?.event == "kpj.wrong" && last?.participant == Samples.wholeID.description)
    #expect(last?.branch == "JKT01" && last?.terminal == "kiosk-1" && last?.staff == nil)
  }
}
