#if Postgres
  /// The tables of a store of many branches, as the migrations of SQLite have left them, with what differs: a clock for
  /// each chain, words of complaints as a table of their own, numbers of ledger rows from a sequence.
  enum PostgresSchema {
    /// Goes up with every change; a store of a newer one is refused.
    static let version = 1

    /// Texts are compared byte by byte, whatever the language of the database.
    static var statements: String {
      (people + desk).replacing(#/([\w"]) text\b/#) { "\($0.1) text COLLATE \"C\"" } + triggers
    }

    /// Who is on record, what protects him, and the ledger.
    private static let people = """
      CREATE TABLE fact (
        name text NOT NULL PRIMARY KEY,
        value text NOT NULL
      );
      CREATE TABLE branch (
        code text NOT NULL PRIMARY KEY,
        name text NOT NULL,
        city text,
        zone text NOT NULL,
        telephone text,
        hours text
      );
      CREATE TABLE participant (
        nik bigint PRIMARY KEY,
        id bytea NOT NULL UNIQUE CHECK (octet_length(id) = 16),
        name text NOT NULL,
        birth bigint NOT NULL,
        sex text,
        marital text,
        mother text,
        telephone text,
        email text,
        address text
      );
      CREATE TABLE membership (
        kpj text NOT NULL PRIMARY KEY,
        nik bigint NOT NULL REFERENCES participant(nik) DEFERRABLE,
        npp text,
        employer text,
        city text,
        branch text NOT NULL REFERENCES branch(code) DEFERRABLE,
        segment text,
        registered bigint NOT NULL,
        status text NOT NULL,
        inactive_since bigint,
        last_paid bigint,
        moving_to text
      );
      CREATE INDEX membership_nik ON membership(nik);
      CREATE TABLE population (
        nik bigint PRIMARY KEY,
        name text NOT NULL,
        birth bigint NOT NULL,
        marital text
      );
      CREATE TABLE claim (
        kpj text NOT NULL REFERENCES membership(kpj) DEFERRABLE,
        branch text NOT NULL REFERENCES branch(code) DEFERRABLE,
        opened bigint NOT NULL,
        status text NOT NULL,
        queue text,
        last_event bigint NOT NULL,
        PRIMARY KEY (kpj, opened)
      );
      CREATE TABLE access (
        participant bytea NOT NULL PRIMARY KEY CHECK (octet_length(participant) = 16),
        kpj_strikes bigint NOT NULL,
        face_strikes bigint NOT NULL,
        block_cause text,
        block_since bigint,
        report_number text,
        report_at bigint,
        report_channel text,
        opens_at bigint,
        reservation_attempt bytea CHECK (octet_length(reservation_attempt) = 16),
        reservation_at bigint,
        card text,
        counter_only text,
        reservation_branch text,
        reservation_terminal text,
        voids text NOT NULL DEFAULT '[]',
        report_staff text,
        CHECK ((block_cause IS NULL) = (block_since IS NULL)),
        CHECK (block_cause IS NOT NULL OR report_number IS NULL),
        CHECK ((report_number IS NULL) = (opens_at IS NULL)),
        CHECK ((report_number IS NULL) = (report_at IS NULL)),
        CHECK ((report_number IS NULL) = (report_channel IS NULL)),
        CHECK ((reservation_attempt IS NULL) = (reservation_at IS NULL))
      );
      CREATE TABLE block_history (
        participant bytea NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (participant, at)
      );
      CREATE TABLE strike (
        attempt bytea NOT NULL PRIMARY KEY CHECK (octet_length(attempt) = 16),
        participant bytea NOT NULL,
        kind text NOT NULL,
        at bigint NOT NULL,
        branch text NOT NULL,
        terminal text NOT NULL
      );
      CREATE INDEX strike_participant ON strike(participant, at);
      CREATE TABLE proof (
        errand bytea NOT NULL PRIMARY KEY CHECK (octet_length(errand) = 16),
        kind text NOT NULL,
        text_version text,
        participant bytea NOT NULL,
        visit bytea NOT NULL,
        branch text NOT NULL,
        terminal text NOT NULL,
        at bigint NOT NULL,
        used_at bigint
      );
      CREATE INDEX proof_participant ON proof(participant, visit);
      CREATE TABLE clock (
        chain text PRIMARY KEY,
        boot text NOT NULL,
        since_boot bigint NOT NULL,
        time bigint NOT NULL,
        carried bigint NOT NULL,
        episode bigint,
        doubtful_since bigint,
        wall bigint NOT NULL DEFAULT 0,
        aside bigint NOT NULL DEFAULT 0,
        left_out bigint
      );
      CREATE TABLE ledger (
        seq bigint PRIMARY KEY,
        written bigint NOT NULL,
        at bigint NOT NULL,
        event text NOT NULL,
        participant bytea,
        branch text,
        terminal text,
        staff text,
        about text,
        details text NOT NULL,
        key_id text NOT NULL,
        seal bytea NOT NULL CHECK (octet_length(seal) = 32),
        chain text NOT NULL DEFAULT '',
        place bigint
      );
      CREATE INDEX ledger_participant ON ledger(participant) WHERE participant IS NOT NULL;
      CREATE TABLE reported_branch (
        code text,
        name text,
        city text,
        zone text,
        telephone text,
        hours text,
        PRIMARY KEY (code)
      );
      CREATE TABLE reported_participant (
        nik bigint,
        name text,
        birth bigint,
        sex text,
        marital text,
        mother text,
        telephone text,
        email text,
        address text,
        PRIMARY KEY (nik)
      );
      CREATE TABLE reported_membership (
        kpj text,
        nik bigint,
        npp text,
        employer text,
        city text,
        branch text,
        segment text,
        registered bigint,
        status text,
        inactive_since bigint,
        last_paid bigint,
        moving_to text,
        PRIMARY KEY (kpj)
      );
      CREATE TABLE reported_population (
        nik bigint,
        name text,
        birth bigint,
        marital text,
        PRIMARY KEY (nik)
      );
      CREATE TABLE reported_claim (
        kpj text,
        opened bigint,
        branch text,
        status text,
        queue text,
        last_event bigint,
        PRIMARY KEY (kpj, opened)
      );
      CREATE INDEX proof_at ON proof(at);
      """
  }
#endif
