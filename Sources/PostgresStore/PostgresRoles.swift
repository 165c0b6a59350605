#if Postgres
  package import Keeping
  import Rules
  import SQLRecords
  import Services

  /// Roles of least privilege, as SQL that the owner of a store runs. Rule MB7.
  package enum PostgresRoles {
    static let owner = "anjungan_owner"
    static let importer = "anjungan_import"

    /// Whose functions some are: each part has a schema of its own.
    enum Part: CaseIterable {
      case ledger, kiosk, counter

      var schema: String {
        switch self {
        case .ledger: "anjungan_ledger"
        case .kiosk: "anjungan_kiosk"
        case .counter: "anjungan_counter"
        }
      }

      /// Who may call them.
      var takers: [String] {
        switch self {
        case .ledger: [Part.kiosk.schema, Part.counter.schema, PostgresRoles.importer]
        case .kiosk, .counter: [schema]
        }
      }

      func statements(of all: RoleStatements) -> [KnownStatement] {
        switch self {
        case .ledger: all.ledger
        case .kiosk: all.kiosk
        case .counter: all.counter
        }
      }
    }

    /// Of its function, with the schema. The text is in it: another version's statement has another function.
    static func name(of statement: KnownStatement, in part: Part) -> String {
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in statement.sql.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      let digits = String(sum, radix: 16)
      return "\(part.schema).\(statement.purpose)_" + String(repeating: "0", count: 16 - digits.count) + digits
    }

    static func call(of statement: KnownStatement, _ name: String) -> String {
      let places = (1...max(1, statement.kinds.count)).map { "$\($0)" }.prefix(statement.kinds.count)
      let called = "\(name)(\(places.joined(separator: ", ")))"
      return statement.isQuery ? "SELECT * FROM \(called)" : "SELECT \(called) AS \(PostgresWays.changed)"
    }

    /// All of it, in one transaction; may be run any number of times.
    package static func script() throws(StoreRefusal) -> String {
      let statements = try known()
      let parts = Part.allCases.map { part in
        let offers = part.statements(of: statements).map { offer($0, in: part) }
        return """

          -- Functions of \(part.takers.joined(separator: ", ")).
          DO $offers$
          BEGIN
          \(offers.joined(separator: "\n"))
          END $offers$;
          """
      }
      return [
        preamble, ownership, doors, sight, PostgresHost.script, officeOnly, grants(), offering,
        parts.joined(separator: "\n"), ending,
      ].joined(separator: "\n")
    }

    /// All of them, with their schemas, each with how many places it has.
    package static func functions() throws(StoreRefusal) -> [(name: String, places: Int)] {
      let all = try known()
      return Part.allCases.flatMap { part in
        part.statements(of: all).map { (name(of: $0, in: part), $0.kinds.count) }
      }
    }

    private static func known() throws(StoreRefusal) -> RoleStatements {
      guard let statements = RoleStatements.postgres else {
        throw StoreRefusal(.damaged, "the roles", "the statements of the roles could not be made")
      }
      return statements
    }

    // MARK: Who sees what

    /// Tables whose rows a counter adds and changes. It sees every table and deletes from none.
    private static let ofCounters = [
      "access", "applied", "block_history", "caller_facts", "cancelled_claim", "card_sight", "clock",
      "comparison_shown", "correction", "hand_over", "identified", "lookup_brake", "opening", "outbox", "pengkinian",
      "proof", "receipt", "shift", "sign_in_brake", "staff", "strike", "strike_brake", "ticket", "ticket_edition",
      "ticket_event", "ticket_message", "ticket_note", "ticket_pass", "ticket_words",
    ]

    /// Tables whose rows an import adds, changes and deletes.
    private static let ofImports = [
      "branch", "claim", "delivery", "former", "incomplete", "membership", "participant", "population",
      "reported_branch", "reported_claim", "reported_membership", "reported_participant", "reported_population",
    ]

    /// Tables whose rows an import adds and changes; the marks of an import in `fact` are deleted again.
    private static let besideImports = ["clock", "fact"]

    /// Tables that an import reads.
    private static let seenByImports = [
      "access", "cancelled_claim", "former_person", "nik_alias", "opening", "pengkinian", "schema_version", "ticket",
    ]

    /// What a kiosk's functions see of each table that they read: a table that is not here cannot be read by one of them.
    /// Of the staff they see that a branch has a head; who took a complaint or a report is nobody's name.
    private static let sights: [(table: String, columns: String, condition: String)] = [
      ("access", ownAccess, ""),
      ("applied", "participant, sex, marital, mother, telephone", ""),
      ("block_history", "participant, at", ""),
      ("branch", "code, name, city, zone, telephone, hours", ""),
      ("cancelled_claim", "kpj, opened, at", ""),
      ("claim", "kpj, branch, opened, status, queue, last_event", ""),
      ("clock", "chain, \(ClockAnchor.columns)", ""),
      ("fact", "name, value", ""),
      ("former_person", "former, participant", ""),
      ("hand_over", "branch, number, participant, visit, at, opened_in, taken_at", ""),
      ("holiday", "day, kind, name, source", ""),
      ("identified", "visit, participant, at", ""),
      ("incomplete", "nik, file", ""),
      (
        "ledger",
        "seq, chain, place, seal, at, event, participant, NULL::text AS branch, NULL::text AS terminal, "
          + "NULL::text AS staff, NULL::text AS about, ''::text AS details", ""
      ),
      ("lookup_brake", "branch, terminal, subject, failures, persons, paused_until", ""),
      (
        "membership",
        "kpj, nik, employer, city, branch, segment, registered, status, inactive_since, last_paid, moving_to", ""
      ),
      ("nik_alias", "nik, participant", ""),
      ("participant", "nik, id, name, birth, sex, marital, mother, telephone", ""),
      (
        "pengkinian",
        "number, participant, branch, terminal, submitted, due, due_estimated, state, decided_at, reason, "
          + "reason_words, told, data, NULL::text AS entered_by, NULL::text AS recorded", ""
      ),
      ("population", "nik, name, birth, marital", ""),
      ("proof", "errand, kind, text_version, participant, visit, branch, terminal, at, used_at", ""),
      ("receipt", "errand, visit, verdict", ""),
      ("schema_version", "version", ""),
      ("staff", "branch, role, head, disabled", " WHERE head = 1"),
      ("strike", "attempt, participant, kind, at, branch, terminal", ""),
      ("strike_brake", "branch, terminal, traces, paused_until", ""),
      ("ticket", ownTicket, ""),
      ("ticket_message", "id, ticket, at, from_office, text", ""),
      ("ticket_pass", "visit, ticket, at", ""),
    ]

    private static let ownAccess = """
      participant, kpj_strikes, face_strikes, block_cause, block_since, report_number, report_at, report_channel, \
      NULL::text AS report_staff, opens_at, reservation_attempt, reservation_at, reservation_branch, \
      reservation_terminal, card, counter_only, voids
      """

    private static let ownTicket = """
      id, number, fingerprint, category, mode, filed, branch, channel, participant, reporter, phone, pin, text, follows, \
      state, since, clock_from, CASE WHEN assignee IS NOT NULL THEN '\(somebody)' END AS assignee, waits, escalated, \
      agency, duplicate_of, links, told, wrong_facts, unread, opened, acknowledged, '[]'::text AS concerns
      """

    /// In the place of an officer's name.
    private static let somebody = "officer"

    // MARK: The script

    private static let preamble = """
      -- Roles of least privilege for a store of anjungan. Read it, then run it in the store's database as a superuser:
      -- after the store was made, and again with every version of the program, before its kiosks are started.
      --   anjungan store roles > roles.sql
      --   psql -v ON_ERROR_STOP=1 -f roles.sql DATABASE
      -- Everything or nothing; what is there already stays. The database and its schema public belong to the store alone.
      BEGIN;
      SET LOCAL client_min_messages = warning;

      -- Nobody signs in as one of these: logins are made in them.
      --   CREATE ROLE kios_jks1 LOGIN PASSWORD '...' IN ROLE anjungan_kiosk;
      DO $do$
      DECLARE role text;
      BEGIN
        FOREACH role IN ARRAY ARRAY['anjungan_owner', 'anjungan_kiosk', 'anjungan_counter', 'anjungan_import'] LOOP
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
          END;
        END LOOP;
      END $do$;
      """

    private static let ownership = """

      -- Everything is the owner's; whoever made the store goes on as one.
      DO $do$
      DECLARE former text; thing record;
      BEGIN
        SELECT tableowner INTO former FROM pg_tables WHERE schemaname = 'public' AND tablename = 'fact';
        IF former IS NULL THEN RAISE EXCEPTION 'there is no store in the schema public of this database'; END IF;
        FOR thing IN SELECT format('ALTER TABLE %s OWNER TO anjungan_owner', oid::regclass) AS change FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relowner <> 'anjungan_owner'::regrole LOOP
          EXECUTE thing.change;
        END LOOP;
        ALTER SEQUENCE public.ledger_number OWNER TO anjungan_owner;
        FOR thing IN SELECT format('ALTER FUNCTION %s OWNER TO anjungan_owner', oid::regprocedure) AS change
          FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype LOOP
          EXECUTE thing.change;
        END LOOP;
        IF former <> 'anjungan_owner' AND NOT (SELECT rolsuper FROM pg_roles WHERE rolname = former) THEN
          EXECUTE format('GRANT anjungan_owner TO %I', former);
        END IF;
      END $do$;
      """

    private static let doors = """

      -- Nothing for everybody. What an earlier version gave is taken back.
      DO $do$
      BEGIN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO anjungan_owner, anjungan_kiosk, anjungan_counter, '
          'anjungan_import', current_database());
        -- A delivery is checked in a schema of its own.
        EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO anjungan_owner, anjungan_import', current_database());
      END $do$;
      REVOKE ALL ON SCHEMA public FROM PUBLIC, anjungan_kiosk, anjungan_counter, anjungan_import;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC, anjungan_kiosk, anjungan_counter, anjungan_import;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, anjungan_kiosk, anjungan_counter, anjungan_import;
      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC, anjungan_kiosk, anjungan_counter, anjungan_import;
      GRANT USAGE, CREATE ON SCHEMA public TO anjungan_owner;
      GRANT USAGE ON SCHEMA public TO anjungan_counter, anjungan_import;
      CREATE SCHEMA IF NOT EXISTS anjungan_sight AUTHORIZATION anjungan_owner;
      CREATE SCHEMA IF NOT EXISTS anjungan_ledger AUTHORIZATION anjungan_owner;
      CREATE SCHEMA IF NOT EXISTS anjungan_kiosk AUTHORIZATION anjungan_owner;
      CREATE SCHEMA IF NOT EXISTS anjungan_counter AUTHORIZATION anjungan_owner;
      GRANT USAGE ON SCHEMA anjungan_ledger TO anjungan_kiosk, anjungan_counter, anjungan_import;
      GRANT USAGE ON SCHEMA anjungan_kiosk TO anjungan_kiosk;
      GRANT USAGE ON SCHEMA anjungan_counter TO anjungan_counter;
      """

    private static var sight: String {
      let views = sights.map { sight in
        """
        DROP VIEW IF EXISTS anjungan_sight.\(sight.table);
        CREATE VIEW anjungan_sight.\(sight.table) AS SELECT \(sight.columns) FROM public.\(sight.table)\(sight.condition);
        ALTER VIEW anjungan_sight.\(sight.table) OWNER TO anjungan_owner;
        """
      }
      return
        "\n-- What a kiosk's functions see: no notes, nobody of the staff. A table that is not here they cannot read.\n"
        + views.joined(separator: "\n")
    }

    private static let officeOnly = """

      -- What only officers decide stays as it is, whatever a kiosk saves.
      CREATE OR REPLACE FUNCTION anjungan_sight.keep_ticket() RETURNS trigger LANGUAGE plpgsql AS $trigger$
      BEGIN
        NEW.assignee := OLD.assignee;
        NEW.concerns := OLD.concerns;
        NEW.acknowledged := OLD.acknowledged;
        NEW.agency := OLD.agency;
        NEW.duplicate_of := OLD.duplicate_of;
        NEW.links := OLD.links;
        NEW.category := OLD.category;
        NEW.branch := OLD.branch;
        NEW.participant := OLD.participant;
        NEW.pin := OLD.pin;
        RETURN NEW;
      END $trigger$;
      CREATE OR REPLACE FUNCTION anjungan_sight.keep_report() RETURNS trigger LANGUAGE plpgsql AS $trigger$
      BEGIN
        NEW.report_staff := CASE WHEN NEW.report_number = OLD.report_number THEN OLD.report_staff END;
        RETURN NEW;
      END $trigger$;
      ALTER FUNCTION anjungan_sight.keep_ticket() OWNER TO anjungan_owner;
      ALTER FUNCTION anjungan_sight.keep_report() OWNER TO anjungan_owner;
      CREATE OR REPLACE TRIGGER kept_from_kiosks BEFORE UPDATE ON public.ticket FOR EACH ROW
      WHEN (current_setting('anjungan.kiosk', true) = 'yes') EXECUTE FUNCTION anjungan_sight.keep_ticket();
      CREATE OR REPLACE TRIGGER kept_from_kiosks BEFORE UPDATE ON public.access FOR EACH ROW
      WHEN (current_setting('anjungan.kiosk', true) = 'yes') EXECUTE FUNCTION anjungan_sight.keep_report();
      """

    private static func grants() -> String {
      let tables = { (names: [String]) in names.map { "public.\($0)" }.joined(separator: ", ") }
      return """

        -- A kiosk may touch no table. A counter sees all, adds and changes what its work is about, and deletes nothing.
        GRANT SELECT ON ALL TABLES IN SCHEMA public TO anjungan_counter;
        GRANT INSERT, UPDATE ON \(tables(ofCounters)) TO anjungan_counter;
        -- An import works on what is delivered.
        GRANT SELECT, INSERT, UPDATE, DELETE ON \(tables(ofImports)) TO anjungan_import;
        GRANT SELECT, INSERT, UPDATE, DELETE ON \(tables(besideImports)) TO anjungan_import;
        GRANT SELECT ON \(tables(seenByImports)) TO anjungan_import;
        GRANT SELECT (seq, chain, place, seal) ON public.ledger TO anjungan_import;
        """
    }

    /// Columns and types the server tells itself.
    private static let offering = """

      -- Makes one function of one statement, and lets one role call it.
      CREATE FUNCTION pg_temp.offer(
        called text, takers text, path text, settings text, kinds text[], is_query boolean, condition text, statement text
      ) RETURNS void LANGUAGE plpgsql AS $offer$
      DECLARE places text[]; probe text := statement; told text; body text;
      BEGIN
        PERFORM set_config('search_path', path, true);
        EXECUTE 'PREPARE anjungan_probe' || coalesce(' (' || nullif(array_to_string(kinds, ', '), '') || ')', '') || ' AS '
          || statement;
        SELECT p.parameter_types::text[] INTO places FROM pg_prepared_statements AS p WHERE p.name = 'anjungan_probe';
        EXECUTE 'DEALLOCATE anjungan_probe';
        IF is_query THEN
          FOR place IN REVERSE cardinality(places)..1 LOOP
            probe := regexp_replace(probe, '\\$' || place || '(?![0-9])', 'NULL::' || places[place], 'g');
          END LOOP;
          EXECUTE 'CREATE TEMP VIEW anjungan_probe AS ' || probe;
          SELECT string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', ' ORDER BY a.attnum)
          INTO told FROM pg_attribute AS a WHERE a.attrelid = 'pg_temp.anjungan_probe'::regclass AND a.attnum > 0;
          EXECUTE 'DROP VIEW pg_temp.anjungan_probe';
          told := 'TABLE (' || told || ')';
          body := 'RETURN QUERY ' || statement || ';';
        ELSE
          told := 'bigint';
          body := statement || '; GET DIAGNOSTICS changed_rows = ROW_COUNT; RETURN changed_rows;';
        END IF;
        IF condition <> '' THEN
          body := 'IF (' || condition || ') IS NOT TRUE THEN RAISE insufficient_privilege; END IF; ' || body;
        END IF;
        EXECUTE format('CREATE OR REPLACE FUNCTION %s(%s) RETURNS %s LANGUAGE plpgsql SECURITY DEFINER '
          'SET search_path = %s %s AS %L', called, array_to_string(places, ', '), told, path, settings,
          E'\\n#variable_conflict use_column\\nDECLARE changed_rows bigint;\\nBEGIN\\n' || body || E'\\nEND');
        EXECUTE format('ALTER FUNCTION %s OWNER TO anjungan_owner', called);
        EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', called);
        EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO %s', called, takers);
      END $offer$;
      """

    private static func offer(_ statement: KnownStatement, in part: Part) -> String {
      let isSight = part == .kiosk && statement.isQuery && !statement.sql.hasSuffix(" UPDATE")
      let kinds = statement.kinds.map { "'\($0?.type ?? "unknown")'" }.joined(separator: ", ")
      let condition = (statement.condition ?? "").replacing("'", with: "''")
      return """
        PERFORM pg_temp.offer('\(name(of: statement, in: part))', '\(part.takers.joined(separator: ", "))',
          '\(isSight ? "anjungan_sight" : "public"), pg_temp', '\(part == .kiosk ? "SET anjungan.kiosk = 'yes'".replacing("'", with: "''") : "")',
          ARRAY[\(kinds)]::text[], \(statement.isQuery), '\(condition)', $statement$
        \(PostgresConnection.numbered(statement.sql))
        $statement$);
        """
    }

    private static let ending = """

      COMMIT;

      -- Functions of earlier versions are still there, for kiosks that were not renewed yet. When none is left:
      --   DROP SCHEMA anjungan_kiosk, anjungan_counter, anjungan_ledger CASCADE;
      -- and run this once more, while no kiosk and no counter works.
      """
  }

  extension KnownStatement.Kind {
    fileprivate var type: String {
      switch self {
      case .integer: "bigint"
      case .real: "double precision"
      case .bytes: "bytea"
      }
    }
  }
#endif
