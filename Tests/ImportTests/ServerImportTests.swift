#if Postgres
  import Keeping
  import Rules
  import Services
  import StoreSupport
  import Support
  import Testing

  /// Imports into a store that many branches share. Rules MB3, DL3, S5.
  @Suite("Imports on a server that many branches share") struct ServerImportTests {
    /// Citra checks her membership at the kiosk of Ambon.
    private func asks(_ store: any Archive) throws -> Reply {
      let desk = try Desk(store: store, at: Station(branch: "AMB1", terminal: "kios-1"), seal: store.seal)
      let identity = Identity(
        nik: try NIK("3174075508959002"), birth: try #require(CivilDay("1995-08-15")), name: try PersonName("Citra"))
      let chance = SystemChance()
      return desk.answer(Errand(id: chance.identifier(), visit: chance.identifier(), request: .look(identity)))
    }

    private func isFound(_ reply: Reply) -> Bool { if case .look(.found) = reply { true } else { false } }

    @Test func `MB3 A kiosk of another branch checks a membership at every step of an import but the merge`() throws {
      let scene = try IntakeScene(.server)
      try scene.imports()
      try scene.set(.participants, 0, "telepon", "081200009999")
      let kiosk = try scene.open(Patience(limit: .milliseconds(100)))
      var replies: [IntakeProgress.Step: Reply] = [:]
      try scene.imports { progress in
        if replies[progress.step] == nil { replies[progress.step] = try? asks(kiosk) }
      }
      for step in [.reading(.branches), .reading(.claims), .checking, .waiting] as [IntakeProgress.Step] {
        #expect(replies[step].map(isFound) == true, "\(step): \(String(describing: replies[step]))")
      }
      #expect(replies[.merging(.participants)] == .failed(.maintenance))
      #expect(isFound(try asks(kiosk)))
      #expect(try scene.value("SELECT telephone FROM participant WHERE nik = 3174071508959001") == "081200009999")
    }

    /// Where the importer's connection is cut.
    private static let cuts: [IntakeProgress.Step] = [
      .reading(.memberships), .checking, .waiting, .merging(.branches), .merging(.claims),
    ]

    @Test(arguments: cuts)
    func `S5 An import that is cut off leaves nothing in the store, and the next one clears what it had read`(
      _ cut: IntakeProgress.Step
    ) throws {
      let scene = try IntakeScene(.server)
      try scene.imports()
      try scene.set(.participants, 0, "telepon", "081200009999")
      try scene.set(.claims, 0, "status", "DIBAYAR")
      try scene.add(.branches, ["kode": "MDN1", "nama": "Medan", "zona": "WIB"])
      let before = try scene.dump()
      var isCut = false
      #expect(throws: ImportFault.self) {
        try scene.imports { progress in
          guard progress.step == cut, !isCut else { return }
          let isGone: Bool? = try? scene.value(
            """
            SELECT pg_terminate_backend(pid, 10000) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711003
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """)
          isCut = isGone == true
        }
      }
      #expect(isCut)
      #expect(try scene.dump() == before)
      #expect(try !scene.leftovers().isEmpty)
      #expect(try scene.imports().changeCount == 3)
      #expect(try scene.leftovers().isEmpty)
    }

    @Test func `MB3 A branch brings its own people, and those of the others stay as they were`() throws {
      let scene = try IntakeScene(.server)
      try scene.imports()
      let others = "SELECT * FROM (SELECT p.* FROM participant p WHERE nik = 3174075508959002) AS others"
      let before = try scene.column(others)
      // Bandung's own: without Ambon, Citra and her card.
      try scene.remove(.branches, row: 1)
      try scene.remove(.participants, row: 1)
      try scene.remove(.memberships, row: 2)
      try scene.set(.participants, 0, "telepon", "081200009999")
      #expect(try scene.imports().changeCount == 1)
      #expect(try scene.column(others) == before)
      #expect(try scene.value("SELECT count(*) FROM membership") == 3)
    }

    @Test func `What an import brings lies under the ledger's chain of the store, and the ledger holds`() throws {
      let scene = try IntakeScene(.server)
      try scene.imports()
      let store = try scene.open()
      let head = try #require(try store.ledgerHead())
      guard case .intact(_, _, true, _) = try store.verifyLedger(head: head) else {
        Issue.record("not intact")
        return
      }
      #expect(try scene.column("SELECT chain FROM ledger WHERE event = 'import.merged'") == [""])
    }
  }
#endif
