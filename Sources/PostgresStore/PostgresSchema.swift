#if Postgres
  /// The tables of a store of many branches, as the migrations of SQLite have left them, with what differs: a clock for
  /// each chain, words of complaints as a table of their own, numbers of ledger rows from a sequence.
  enum PostgresSchema {
    /// Goes up with every change; a store of a newer one is refused.
    static let version = 1

    /// Texts are compared byte by byte, whatever the language of the database.
    static var statements: String { tables.replacing(#/([\w"]) text\b/#) { "\($0.1) text COLLATE \"C\"" } + triggers }

    private static let tables = """
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
      CREATE TABLE pengkinian (
        number text NOT NULL PRIMARY KEY,
        participant bytea NOT NULL CHECK (octet_length(participant) = 16),
        branch text NOT NULL,
        terminal text NOT NULL,
        submitted bigint NOT NULL,
        due bigint NOT NULL,
        due_estimated bigint NOT NULL,
        state text NOT NULL,
        decided_at bigint,
        reason text,
        data text NOT NULL,
        entered_by text,
        reason_words text,
        told text NOT NULL DEFAULT '[]',
        recorded text
      );
      CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);
      CREATE INDEX pengkinian_due ON pengkinian(branch, due);
      CREATE INDEX pengkinian_state ON pengkinian(branch, state, due);
      CREATE TABLE applied (
        participant bytea NOT NULL PRIMARY KEY CHECK (octet_length(participant) = 16),
        number text NOT NULL,
        at bigint NOT NULL,
        sex text NOT NULL,
        marital text NOT NULL,
        mother text NOT NULL,
        telephone text NOT NULL,
        data text NOT NULL
      );
      CREATE TABLE cancelled_claim (
        kpj text NOT NULL,
        opened bigint NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (kpj, opened)
      );
      CREATE TABLE ticket (
        id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        number text NOT NULL UNIQUE,
        fingerprint text NOT NULL,
        category text NOT NULL,
        mode text NOT NULL,
        filed bigint NOT NULL,
        branch text NOT NULL REFERENCES branch(code) DEFERRABLE,
        channel text NOT NULL,
        participant bytea CHECK (octet_length(participant) = 16),
        reporter text,
        phone text,
        pin text,
        text text NOT NULL,
        follows text,
        state text NOT NULL,
        ended bigint NOT NULL,
        since bigint NOT NULL,
        clock_from bigint NOT NULL,
        assignee text,
        waits text NOT NULL,
        escalated bigint,
        agency text,
        duplicate_of text,
        wrong_facts text NOT NULL,
        links text NOT NULL DEFAULT '[]',
        told text NOT NULL DEFAULT '[]',
        unread bigint,
        opened bigint,
        acknowledged bigint,
        concerns text NOT NULL DEFAULT '[]',
        urgency bigint NOT NULL DEFAULT 2932896,
        due_estimated bigint,
        next_at bigint,
        reporter_words text,
        CHECK (mode <> 'anonim' OR (participant IS NULL AND reporter IS NULL AND phone IS NULL))
      );
      CREATE INDEX ticket_branch ON ticket(branch, filed);
      CREATE INDEX ticket_fingerprint ON ticket(fingerprint, filed);
      CREATE TABLE ticket_pass (
        visit bytea NOT NULL CHECK (octet_length(visit) = 16),
        ticket text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (visit, ticket)
      );
      CREATE INDEX ticket_pass_at ON ticket_pass(at);
      CREATE TABLE ticket_message (
        id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        ticket text NOT NULL REFERENCES ticket(number) DEFERRABLE,
        at bigint NOT NULL,
        from_office bigint NOT NULL,
        text text NOT NULL
      );
      CREATE INDEX ticket_message_ticket ON ticket_message(ticket);
      CREATE TABLE ticket_event (
        id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        ticket text NOT NULL REFERENCES ticket(number) DEFERRABLE,
        at bigint NOT NULL,
        step text NOT NULL,
        actor text NOT NULL
      );
      CREATE INDEX ticket_event_ticket ON ticket_event(ticket);
      CREATE TABLE staff (
        name text NOT NULL PRIMARY KEY,
        role text NOT NULL,
        branch text NOT NULL,
        nik bigint NOT NULL,
        secret text NOT NULL,
        disabled bigint NOT NULL,
        wrongs text NOT NULL,
        locked bigint,
        head bigint NOT NULL DEFAULT 0,
        must_change bigint NOT NULL DEFAULT 0
      );
      CREATE TABLE shift (
        id bytea NOT NULL PRIMARY KEY CHECK (octet_length(id) = 16),
        staff text NOT NULL,
        branch text NOT NULL,
        terminal text NOT NULL,
        since bigint NOT NULL,
        until bigint NOT NULL,
        ended bigint
      );
      CREATE TABLE ticket_note (
        id bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        ticket text NOT NULL REFERENCES ticket(number) DEFERRABLE,
        at bigint NOT NULL,
        staff text NOT NULL,
        text text NOT NULL
      );
      CREATE INDEX ticket_note_ticket ON ticket_note(ticket);
      CREATE TABLE opening (
        participant bytea NOT NULL PRIMARY KEY CHECK (octet_length(participant) = 16),
        branch text NOT NULL,
        asked_by text NOT NULL,
        at bigint NOT NULL,
        reason text NOT NULL
      );
      CREATE INDEX opening_branch ON opening(branch);
      CREATE INDEX participant_birth ON participant(birth);
      CREATE INDEX ticket_participant ON ticket(participant, filed) WHERE participant IS NOT NULL;
      CREATE INDEX ticket_event_at ON ticket_event(at);
      CREATE INDEX pengkinian_submitted ON pengkinian(branch, submitted);
      CREATE INDEX pengkinian_decided ON pengkinian(branch, decided_at) WHERE decided_at IS NOT NULL;
      CREATE INDEX ledger_staff ON ledger(staff) WHERE staff IS NOT NULL;
      CREATE INDEX ledger_figures ON ledger(branch, event, at) WHERE branch IS NOT NULL;
      CREATE INDEX ticket_duplicate_of ON ticket(duplicate_of) WHERE duplicate_of IS NOT NULL;
      CREATE INDEX ticket_follows ON ticket(follows) WHERE follows IS NOT NULL;
      CREATE TABLE delivery (
        seq bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
        at bigint NOT NULL,
        day bigint,
        branches bigint,
        participants bigint,
        memberships bigint,
        population bigint,
        claims bigint
      );
      CREATE TABLE incomplete (
        nik bigint NOT NULL,
        file text NOT NULL,
        "row" text NOT NULL,
        "rows" bigint NOT NULL,
        since bigint NOT NULL,
        PRIMARY KEY (nik, file, "row")
      );
      CREATE TABLE former (
        nik bigint NOT NULL,
        "column" text NOT NULL,
        value text NOT NULL,
        PRIMARY KEY (nik, "column")
      );
      CREATE INDEX ticket_untold ON ticket(id) WHERE told = '[]';
      CREATE INDEX ticket_open ON ticket(id) WHERE ended = 0;
      CREATE INDEX pengkinian_untold ON pengkinian(number) WHERE told = '[]';
      CREATE INDEX pengkinian_open ON pengkinian(number) WHERE state = 'inProcess';
      CREATE TABLE holiday (
        day bigint NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        PRIMARY KEY (day, kind)
      );
      CREATE TABLE nik_alias (
        nik bigint PRIMARY KEY,
        participant bytea NOT NULL CHECK (octet_length(participant) = 16),
        seq bigint NOT NULL
      );
      CREATE INDEX nik_alias_participant ON nik_alias(participant);
      CREATE TABLE former_person (
        former bytea NOT NULL PRIMARY KEY CHECK (octet_length(former) = 16),
        participant bytea NOT NULL CHECK (octet_length(participant) = 16)
      );
      CREATE INDEX former_person_participant ON former_person(participant);
      CREATE TABLE correction (
        participant bytea NOT NULL PRIMARY KEY CHECK (octet_length(participant) = 16),
        nik bigint NOT NULL,
        branch text NOT NULL,
        asked_by text NOT NULL,
        at bigint NOT NULL,
        reason text NOT NULL
      );
      CREATE INDEX correction_branch ON correction(branch, at);
      CREATE TABLE comparison_shown (
        number text NOT NULL,
        staff text NOT NULL,
        sitting bytea NOT NULL CHECK (octet_length(sitting) = 16),
        digest text NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (number, staff, sitting)
      );
      CREATE INDEX comparison_shown_at ON comparison_shown(at);
      CREATE TABLE card_sight (
        sitting bytea NOT NULL CHECK (octet_length(sitting) = 16),
        participant bytea NOT NULL CHECK (octet_length(participant) = 16),
        staff text NOT NULL,
        telephone bigint NOT NULL,
        looked bigint NOT NULL,
        seen bigint,
        PRIMARY KEY (sitting, participant)
      );
      CREATE INDEX card_sight_looked ON card_sight(looked);
      CREATE TABLE caller_facts (
        participant bytea NOT NULL PRIMARY KEY CHECK (octet_length(participant) = 16),
        wrongs text NOT NULL,
        ended_until bigint
      );
      CREATE INDEX staff_nik ON staff(nik);
      CREATE TABLE receipt (
        errand bytea NOT NULL PRIMARY KEY CHECK (octet_length(errand) = 16),
        visit bytea NOT NULL CHECK (octet_length(visit) = 16),
        at bigint NOT NULL,
        verdict text NOT NULL
      );
      CREATE INDEX receipt_at ON receipt(at);
      CREATE TABLE identified (
        visit bytea NOT NULL CHECK (octet_length(visit) = 16),
        participant bytea NOT NULL,
        at bigint NOT NULL,
        PRIMARY KEY (visit, participant)
      );
      CREATE INDEX identified_at ON identified(at);
      CREATE UNIQUE INDEX ledger_chain ON ledger(chain, place);
      CREATE TABLE lookup_brake (
        branch text NOT NULL,
        terminal text NOT NULL,
        subject text NOT NULL,
        failures text NOT NULL,
        persons text NOT NULL,
        paused_until bigint,
        PRIMARY KEY (branch, terminal, subject)
      );
      CREATE TABLE strike_brake (
        branch text NOT NULL,
        terminal text NOT NULL,
        traces text NOT NULL,
        paused_until bigint,
        PRIMARY KEY (branch, terminal)
      );
      CREATE TABLE sign_in_brake (
        name text NOT NULL,
        branch text NOT NULL,
        terminal text NOT NULL,
        wrong bigint NOT NULL,
        pauses bigint NOT NULL,
        paused_until bigint,
        touched bigint NOT NULL,
        PRIMARY KEY (name, branch, terminal)
      );
      CREATE INDEX sign_in_brake_touched ON sign_in_brake(touched);
      CREATE INDEX ticket_listed ON ticket(branch, urgency, filed, id) WHERE ended = 0;
      CREATE INDEX ticket_next ON ticket(branch, next_at) WHERE ended = 0 AND next_at IS NOT NULL;
      CREATE TABLE ticket_edition (
        branch text NOT NULL PRIMARY KEY,
        number bigint NOT NULL
      );
      CREATE TABLE outbox (
        purpose text NOT NULL,
        subject text NOT NULL,
        written bigint NOT NULL,
        participant bytea CHECK (participant IS NULL OR octet_length(participant) = 16),
        branch text NOT NULL,
        not_before bigint NOT NULL,
        PRIMARY KEY (purpose, subject, written)
      );
      CREATE INDEX outbox_due ON outbox(branch, not_before);
      CREATE INDEX outbox_old ON outbox(not_before);
      CREATE TABLE hand_over (
        branch text NOT NULL,
        number text NOT NULL,
        participant bytea NOT NULL CHECK (octet_length(participant) = 16),
        visit bytea NOT NULL CHECK (octet_length(visit) = 16),
        at bigint NOT NULL,
        opened_in bytea CHECK (octet_length(opened_in) = 16),
        taken_at bigint,
        PRIMARY KEY (branch, number),
        CHECK (taken_at IS NULL OR opened_in IS NOT NULL)
      );
      CREATE INDEX hand_over_participant ON hand_over(participant);
      CREATE INDEX hand_over_visit ON hand_over(visit);
      CREATE INDEX hand_over_at ON hand_over(at);

      CREATE TABLE ticket_words (
        id bigint PRIMARY KEY REFERENCES ticket(id) ON DELETE CASCADE,
        words text NOT NULL
      );
      CREATE INDEX ticket_words_found ON ticket_words USING gin (array_to_tsvector(string_to_array(words, ' ')));
      CREATE SEQUENCE ledger_number;
      """
  }
#endif
