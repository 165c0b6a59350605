#if Postgres
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// A ledger whose branches each hold their own key and no other. Rule MB7.
  @Suite("A key for each branch", .waiting)
  struct BranchKeyTests {
    private let bench: PostgresBench
    private let folder = TemporaryFolder()
    private let jakarta = Samples.at("kios-1", "JKT01")
    private let ambon = Samples.at("kios-1", "AMB01")

    /// The head office has the keys of all.
    private var office: String { folder.path + "/office.key" }

    init() throws {
      bench = try PostgresBench()
      try opened(office).stock(Stock(try Samples.everybody()))
    }

    func opened(_ keyFile: String) throws -> PostgresStore {
      try PostgresStore(at: bench.place, options: ArchiveOptions(keyFile: keyFile), clock: bench.clock)
    }

    /// Divides the key and gives Jakarta its own.
    private func divided() throws -> PostgresStore {
      try opened(office).rotateKey(
        for: try #require(ReasonCode("cabang")), by: try #require(StaffName("sari")), dividing: true)
      return try atJakarta()
    }

    private func atJakarta() throws -> PostgresStore {
      let path = folder.path + "/" + Seal.hex(Array(SystemChance().key().prefix(4)))
      try KeyFile.write(branch: "JKT01", from: office, to: path)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      return try opened(path)
    }

    private func strikes(_ store: PostgresStore, at station: Station) throws {
      try store.write(about: [Samples.wholeID], at: station) { (books) throws(Failure) in
        try books.enter(
          LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: station))
      }
    }

    private func verdict(_ store: PostgresStore) throws -> (isIntact: Bool, unchecked: Int64) {
      guard case .intact(_, _, _, let unchecked) = try store.verifyLedger(head: nil) else { return (false, 0) }
      return (true, unchecked)
    }

    @Test("MB7: a branch writes its own chain and no other, nor what belongs to no branch; nothing of it stays")
    func own() throws {
      try strikes(try opened(office), at: jakarta)
      let branch = try divided()
      try strikes(branch, at: jakarta)
      let before = try bench.postgres().ledgerHead()
      #expect(throws: Failure.unreachable) { try strikes(branch, at: ambon) }
      #expect(throws: Failure.unreachable) {
        try branch.write(.everything) { (books) throws(Failure) in
          try books.enter(LedgerEntry(.imported, at: books.time.now))
        }
      }
      #expect(throws: Failure.unreachable) {
        try branch.rotateKey(for: try #require(ReasonCode("x")), by: try #require(StaffName("sari")))
      }
      #expect(try opened(office).ledgerHead() == before)
      try strikes(try opened(office), at: ambon)
    }

    @Test("MB7: each checks what it has the key of; the head office everything")
    func checked() throws {
      try strikes(try opened(office), at: ambon)
      let branch = try divided()
      try strikes(branch, at: jakarta)
      for _ in 0..<3 { try strikes(try opened(office), at: ambon) }
      #expect(try verdict(try opened(office)) == (true, 0))
      // Before it was divided all rows were under one key, which everybody has by now.
      #expect(try verdict(branch) == (true, 3))
    }

    @Test("MB7: a row of another branch that was sealed with one's own key is found out by the head office")
    func forged() throws {
      let branch = try divided()
      try strikes(branch, at: jakarta)
      try strikes(try opened(office), at: ambon)
      let server = try Server.shared.get()
      // Jakarta's last row, as if it were Ambon's.
      try server.does(
        """
        ALTER TABLE ledger DISABLE TRIGGER USER;
        UPDATE ledger SET chain = 'AMB01', place = 2 WHERE seq = (SELECT max(seq) FROM ledger WHERE chain = 'JKT01')
        """, in: bench.database)
      #expect(try !verdict(try opened(office)).isIntact)
    }

    @Test("MB7: what was altered in the own chain a branch finds itself")
    func altered() throws {
      let branch = try divided()
      for _ in 0..<2 { try strikes(branch, at: jakarta) }
      try Server.shared.get().does(
        """
        ALTER TABLE ledger DISABLE TRIGGER USER;
        UPDATE ledger SET details = 'x' WHERE seq = (SELECT min(seq) FROM ledger WHERE chain = 'JKT01')
        """, in: bench.database)
      #expect(try !verdict(branch).isIntact)
    }

    @Test("MB7: after a rotation a branch writes again as soon as it has its part of the new key, and old PINs open")
    func rotated() throws {
      let lock = try opened(office).seal.lock(of: ["PGD", "123456"])
      let branch = try divided()
      #expect(branch.seal.opens(lock, with: ["PGD", "123456"]))
      #expect(branch.seal.digest(of: ["x"]) == (try opened(office)).seal.digest(of: ["x"]))
      let own = branch.seal.lock(of: ["PGD", "654321"])
      try opened(office).rotateKey(for: try #require(ReasonCode("tahunan")), by: try #require(StaffName("sari")))
      #expect(throws: Failure.unreachable) { try strikes(branch, at: jakarta) }
      let renewed = try atJakarta()
      try strikes(renewed, at: jakarta)
      #expect(renewed.seal.opens(own, with: ["PGD", "654321"]) && renewed.seal.opens(lock, with: ["PGD", "123456"]))
      #expect(try verdict(try opened(office)) == (true, 0))
    }

    @Test("MB7: an undivided key is given to no branch, and no file is written over")
    func refused() throws {
      let path = folder.path + "/jakarta.key"
      #expect(throws: StoreRefusal.self) { try KeyFile.write(branch: "JKT01", from: office, to: path) }
      #expect(!FileManager.default.fileExists(atPath: path))
      _ = try divided()
      try KeyFile.write(branch: "JKT01", from: office, to: path)
      #expect(throws: StoreRefusal.self) { try KeyFile.write(branch: "AMB01", from: office, to: path) }
      #expect(throws: StoreRefusal.self) { try KeyFile.write(branch: "AMB01", from: path, to: path + "2") }
    }

    @Test("MB6, MB7: what a branch notices of the server's clock stands in its own chain")
    func clock() throws {
      let branch = try divided()
      try strikes(branch, at: jakarta)
      bench.clock.synchronises(false)
      bench.clock.steps(.hours(30))
      try strikes(branch, at: jakarta)
      let rows = try branch.ledger(after: 0, limit: 1_000).filter { $0.event == "clock.episode" }
      #expect(rows.map(\.chain) == [LedgerChain(code: "JKT01")])
    }
  }
#endif
