#if Postgres
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// What each login of a divided store must not do, and how it says what is missing. Rule MB7.
  @Suite("Roles of least privilege: what is refused", .waiting)
  struct LeastRightsTests {
    private static let people = [
      "access", "applied", "claim", "fact", "hand_over", "ledger", "membership", "nik_alias", "outbox", "participant",
      "pengkinian", "population", "proof", "receipt", "staff", "strike", "ticket", "ticket_message", "ticket_note",
    ]
    /// What nobody but the owner does.
    private static let owners = [
      "UPDATE public.ledger SET event = 'x'", "DELETE FROM public.ledger", "TRUNCATE public.ledger",
      "INSERT INTO public.ledger (seq, written, at, event, details, key_id, seal) VALUES (9, 1, 1, 'x', '', '', '')",
      "ALTER TABLE public.ledger DISABLE TRIGGER ALL", "DROP TRIGGER ledger_never_edited ON public.ledger",
      "SELECT setval('public.ledger_number', 1)", "CREATE TABLE public.mine (a int)",
      "ALTER TABLE public.participant ADD COLUMN a int", "DROP TABLE public.strike", "CREATE ROLE somebody",
      "SET ROLE anjungan_owner", "CREATE TABLE anjungan_sight.mine (a int)",
      "CREATE FUNCTION anjungan_kiosk.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
      "CREATE OR REPLACE VIEW anjungan_sight.fact AS SELECT 1", "TRUNCATE public.participant CASCADE",
      "COPY public.fact TO PROGRAM 'true'", "SELECT pg_read_file('/etc/passwd')",
    ]

    @Test("MB7: a kiosk touches no table and no view, and calls nobody else's functions")
    func kiosk() throws {
      let bench = try RoleBench()
      var all = Self.owners + ["CREATE SCHEMA mine", "CREATE TEMP TABLE branch (a int)"]
      for table in Self.people {
        all += [
          "SELECT 1 FROM public.\(table)", "DELETE FROM public.\(table)", "SELECT 1 FROM anjungan_sight.\(table)",
          "LOCK TABLE public.\(table)",
        ]
      }
      all += ["SET ROLE anjungan_counter", "SET ROLE anjungan_import", "SET ROLE \(bench.user(.counter))"]
      all += ["SELECT nextval('public.ledger_number')", try call("anjungan_counter", "settle_calendar")]
      for sql in all { #expect(bench.isRefused(sql, to: .kiosk), "\(sql)") }
    }

    @Test("MB7: a counter sees people, and neither delivers, deletes, writes the ledger nor changes its key")
    func counter() throws {
      let bench = try RoleBench()
      var all = Self.owners + ["CREATE SCHEMA mine", "CREATE TEMP TABLE branch (a int)"]
      all += (Self.people + ["shift", "opening", "ticket_event"]).map { "DELETE FROM public.\($0)" }
      for table in ["participant", "membership", "population", "claim", "branch", "fact", "holiday", "delivery"] {
        all.append("INSERT INTO public.\(table) SELECT * FROM public.\(table)")
      }
      all += [
        "UPDATE public.participant SET name = 'x'", "UPDATE public.fact SET value = 'x' WHERE name = 'key.id'",
        "SET ROLE anjungan_kiosk", "SET ROLE anjungan_import", "SELECT nextval('public.ledger_number')",
        try call("anjungan_kiosk", "branch"),
        try call("anjungan_counter", "settle_calendar", "'key.id', 'x'"),
        try call("anjungan_counter", "correct_nik", "'key.id'"),
      ]
      for sql in all { #expect(bench.isRefused(sql, to: .counter), "\(sql)") }
      #expect(!bench.isRefused("SELECT 1 FROM public.participant", to: .counter))
    }

    @Test("MB7: an import sees neither staff nor notes nor what stands in the ledger")
    func importer() throws {
      let bench = try RoleBench()
      var all = Self.owners
      for table in ["staff", "shift", "ticket_note", "ticket_message", "proof", "receipt", "hand_over", "applied"] {
        all += ["SELECT 1 FROM public.\(table)", "DELETE FROM public.\(table)"]
      }
      all += [
        "SELECT participant FROM public.ledger", "SELECT details FROM public.ledger", "DELETE FROM public.ticket",
        "UPDATE public.access SET kpj_strikes = 0", "SET ROLE anjungan_kiosk", "SET ROLE anjungan_counter",
        try call("anjungan_kiosk", "branch"), try call("anjungan_counter", "settle_calendar"),
      ]
      for sql in all { #expect(bench.isRefused(sql, to: .importer), "\(sql)") }
      #expect(!bench.isRefused("SELECT 1 FROM public.participant", to: .importer))
      #expect(!bench.isRefused("CREATE SCHEMA staged; CREATE UNLOGGED TABLE staged.a (a int)", to: .importer))
      // It enters its row by the function that everybody enters by.
      try bench.store(as: .importer).write { (books) throws(Failure) in
        try books.enter(LedgerEntry(.clockAccepted, at: books.time.now))
      }
      #expect(try bench.ledger().last?.event == LedgerEntry.Event.clockAccepted.rawValue)
    }

    @Test("MB7: an import brings a delivery and a change of it by its own login")
    func imports() throws {
      let bench = try RoleBench()
      let scene = try IntakeScene()
      let importer = try bench.importer()
      #expect(try importer.run(folder: scene.folder).changeCount > 0)
      try scene.set(.participants, 0, "nama", "Rangga Wiraguna")
      #expect(try importer.run(folder: scene.folder).changeCount == 1)
      #expect(try bench.ledger().count { $0.event == LedgerEntry.Event.imported.rawValue } == 2)
    }

    @Test(
      "MB7: tables of the same names, in a schema of one's own or a temporary one, change nothing that a function does")
    func searchPath() throws {
      let bench = try RoleBench()
      try bench.stock(Samples.everybody())
      let kiosk = bench.user(.kiosk)
      try bench.server.does(
        """
        CREATE SCHEMA evil AUTHORIZATION \(kiosk); GRANT TEMPORARY ON DATABASE \(bench.name) TO \(kiosk);
        CREATE TABLE evil.branch AS SELECT * FROM public.branch WITH NO DATA; ALTER TABLE evil.branch OWNER TO \(kiosk);
        """, in: bench.name)
      let lie = "VALUES ('JKT01', 'Bohong', NULL, 'WIB', NULL, NULL)"
      try bench.server.does(
        """
        INSERT INTO evil.branch \(lie);
        CREATE FUNCTION evil.strpos(text, text) RETURNS int LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''caught''; END'
        """, in: bench.name, as: kiosk)
      let preparation = """
        SET search_path = evil, pg_temp, pg_catalog; CREATE TEMP TABLE branch AS SELECT * FROM evil.branch;
        """
      let asked = try function("anjungan_kiosk", "branch")
      try bench.holds("SELECT name = 'Bohong' FROM branch", for: kiosk, after: preparation)
      try bench.holds(
        "SELECT name = '\(Samples.jakarta.name)' FROM \(asked.name)('JKT01')", for: kiosk, after: preparation)
    }

    @Test("MB7: every function is the owner's, has its path pinned with what is temporary last, and is not everybody's")
    func functions() throws {
      let bench = try RoleBench()
      try bench.holds(
        """
        SELECT count(*) > 100 AND bool_and(p.prosecdef AND p.proowner = 'anjungan_owner'::regrole
        AND (SELECT bool_or(s IN ('search_path=anjungan_sight, pg_temp', 'search_path=public, pg_temp'))
          FROM unnest(p.proconfig) AS s)
        AND NOT EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) AS a
          WHERE a.grantee = 0))
        FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
        WHERE n.nspname IN ('anjungan_kiosk', 'anjungan_counter', 'anjungan_ledger')
        """, for: "anjungan")
    }

    @Test("MB7: who names nobody is told of nobody by any function of a kiosk")
    func nobody() throws {
      let bench = try RoleBench()
      let people = try Invented.crowd(of: 3)
      try bench.store(as: .maker).stock(Invented.stock(people))
      let ticket = try Invented.ticket(
        1, mode: .open, participant: people[0].participantID, reporter: "Budi Saya", phone: "0812 7000 8001")
      let person = people[1].participantID
      try bench.store(as: .maker).write { (books) throws(Failure) in
        try books.add(ticket, under: "print")
        try books.save(Access(strikes: Strikes(kpj: 2), block: Block(cause: .kpj, since: books.time.now)), of: person)
        try books.identify(person, in: VisitID(high: 1, low: 1))
        try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: person, station: Samples.kiosk))
      }
      // Whatever is put in every place: nothing, nought, much, a pattern, the empty and the longest text.
      let telling = """
        DO $$
        DECLARE asked record; value text; found bigint; tried int := 0;
        BEGIN
          FOR asked IN SELECT p.oid::regprocedure::text AS name, p.oid::regproc::text AS called,
            (SELECT array_agg(t::regtype::text) FROM unnest(p.proargtypes) AS t) AS kinds
            FROM pg_proc AS p WHERE p.pronamespace = 'anjungan_kiosk'::regnamespace AND p.proretset LOOP
            FOREACH value IN ARRAY ARRAY[NULL, '0', '1', '9223372036854775807', '-1', '%', '', '_', repeat('9', 40)] LOOP
              BEGIN
                EXECUTE format('SELECT count(*) FROM %s(%s) AS told WHERE told::text ~* %L', asked.called,
                  (SELECT string_agg(CASE kind WHEN 'bytea' THEN coalesce(quote_literal('\\x' || CASE WHEN value ~ '^[0-9]+$'
                    AND length(value) % 2 = 0 THEN value ELSE '' END), 'NULL') || '::bytea'
                    ELSE quote_nullable(value) || '::' || kind END, ', ') FROM unnest(asked.kinds) AS kind),
                  'budi|siti|0000007e57|31741[0-9]{11}|\\+628|antrean') INTO found;
                tried := tried + 1;
                ASSERT found = 0, asked.name || ' tells somebody who says ' || coalesce(value, 'nothing');
              EXCEPTION WHEN invalid_text_representation OR numeric_value_out_of_range OR invalid_row_count_in_limit_clause
                THEN NULL;
              END;
            END LOOP;
          END LOOP;
          ASSERT tried > 200, 'tried ' || tried;
        END $$
        """
      try bench.server.does(telling, in: bench.name)
      // The same by one whole NIK.
      let dossier = try function("anjungan_kiosk", "dossier_of_nik")
      try bench.holds(
        "SELECT count(*) = 1 FROM \(dossier.name)(\(people[0].nik.value)) AS told WHERE told::text ~* 'budi'",
        for: bench.user(.kiosk))
    }

    @Test("MB7: a login of a store that was not divided, or by another version, is told so in one sentence")
    func undivided() throws {
      let bench = try RoleBench(isDivided: false)
      func sentence(_ login: RoleBench.Login) -> String {
        do {
          _ = try bench.store(as: login)
          return ""
        } catch {
          return (error as? StoreRefusal)?.sentence ?? "\(error)"
        }
      }
      #expect(sentence(.kiosk).contains("anjungan store roles"))
      try bench.divides()
      try bench.server.does("GRANT anjungan_kiosk TO \(bench.user(.kiosk))", in: bench.name)
      try bench.server.does("GRANT anjungan_counter TO \(bench.user(.counter))", in: bench.name)
      #expect(sentence(.kiosk).isEmpty && sentence(.counter).isEmpty && sentence(.maker).isEmpty)
      for (schema, login) in [("anjungan_kiosk", RoleBench.Login.kiosk), ("anjungan_counter", .counter)] {
        let older = try function(schema, login == .kiosk ? "ticket" : "delete_proofs")
        try bench.server.does(
          "ALTER FUNCTION \(older.name) RENAME TO older_\(login.rawValue)", in: bench.name)
        #expect(sentence(login).contains("functions of this version"))
      }
      // What is there stays, what is missing comes.
      try bench.divides()
      #expect(sentence(.kiosk).isEmpty && sentence(.counter).isEmpty)
      // A login without a role does not come in any more.
      #expect(sentence(.importer).contains("permission denied"))
    }

    // MARK: Functions by what they are for

    private func function(_ schema: String, _ purpose: String) throws -> (name: String, places: Int) {
      try #require(try PostgresRoles.functions().first { $0.name.hasPrefix("\(schema).\(purpose)_") })
    }

    private func call(_ schema: String, _ purpose: String, _ arguments: String? = nil) throws -> String {
      let (name, places) = try function(schema, purpose)
      let nothing = Array(repeating: "NULL", count: places).joined(separator: ", ")
      return "SELECT \(name)(\(arguments ?? nothing))"
    }
  }
#endif
