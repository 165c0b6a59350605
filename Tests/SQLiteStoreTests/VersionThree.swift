import Foundation
import GRDB
import Rules
import Services
import StoreChecks
import Support

/// A store as the program of version 3 of the tables left it: its tables word for word, and one row of what the
/// counter's version changes.
enum VersionThree {
  /// Filed before there was a search; ``message`` belongs to it.
  static func ticket() throws -> Ticket {
    try Invented.ticket(
      7, filed: Samples.moment(0), branch: Samples.jakarta, text: "KÀRTU saya hilang; Jum’at ke kantor.")
  }

  /// Filed after it, and nothing was said to it.
  static func other() throws -> Ticket {
    try Invented.ticket(8, filed: Samples.moment(1), branch: Samples.jakarta, text: "Kartu patah di Bekasi.")
  }

  static let message = "Sudah DICETAK “ulang”."

  /// Submitted before anybody could enter one for somebody else.
  static func submission() throws -> Submission {
    let update = Update(
      number: Samples.reference(3), submitted: Samples.moment(0), due: Samples.moment(9), dueIsEstimate: true,
      state: .inProcess)
    return Submission(
      update: update, participant: Samples.wholeID, station: Samples.kiosk, data: try Invented.updateData())
  }

  static func create(in database: Database) throws {
    try VersionTwo.create(in: database)
    try database.execute(sql: changes)
    try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('3 pengkinian and complaints')")
    for ticket in [try ticket(), try other()] { try add(ticket, in: database) }
    for said in [message, "Terima kasih."] {
      try database.execute(
        sql: "INSERT INTO ticket_message (ticket, at, from_office, text) VALUES (?, 1, 1, ?)",
        arguments: [try ticket().number.description, said])
    }
    try add(try submission(), in: database)
    try database.execute(sql: rows)
  }

  private static func add(_ ticket: Ticket, in database: Database) throws {
    let filed = ticket.filed.milliseconds
    try database.execute(
      sql: """
        INSERT INTO ticket (number, fingerprint, category, mode, filed, branch, channel, pin, text, state, ended,
        since, clock_from, waits, wrong_facts)
        VALUES (?, 'print', 'service', 'anonim', ?, 'JKT01', 'kiosk', '001234', ?, 'received', 0, ?, ?, '[]', '[]')
        """,
      arguments: [ticket.number.description, filed, ticket.text.text, filed, filed])
  }

  private static func add(_ submission: Submission, in database: Database) throws {
    let update = submission.update
    let data = String(decoding: try JSONEncoder().encode(submission.data), as: UTF8.self)
    try database.execute(
      sql: """
        INSERT INTO pengkinian VALUES (?, x'\(submission.participant)', 'JKT01', 'kiosk-1', ?, ?, 1, 'inProcess',
        NULL, NULL, ?)
        """,
      arguments: [update.number.description, update.submitted.milliseconds, update.due.milliseconds, data])
  }

  /// Brakes of a terminal that moved from one branch to another, and of one that the ledger does not know.
  private static let rows = """
    INSERT INTO lookup_brake VALUES ('kiosk-1', '[{"at":1,"what":"0f"}]', '[]', 9);
    INSERT INTO lookup_brake VALUES ('kiosk-2 #tracking', '[]', '[]', 9);
    INSERT INTO lookup_brake VALUES ('kiosk-9', '[]', '[]', 9);
    INSERT INTO strike_brake VALUES ('kiosk-3', '[]', 9);
    INSERT INTO ledger (written, at, event, branch, terminal, details, key_id, seal)
    VALUES (1, 1, 'kpj.wrong', 'AMB01', 'kiosk-1', '', 'k', zeroblob(32)),
    (2, 2, 'kpj.wrong', 'JKT01', 'kiosk-2', '', 'k', zeroblob(32)),
    (3, 3, 'kpj.wrong', 'JKT01', 'kiosk-1', '', 'k', zeroblob(32)),
    (4, 4, 'kpj.wrong', 'JKT01', 'kiosk-3', '', 'k', zeroblob(32)),
    (5, 5, 'import.merged', NULL, NULL, '', 'k', zeroblob(32));
    """

  private static let changes = """
    ALTER TABLE access ADD COLUMN reservation_branch TEXT;
    ALTER TABLE access ADD COLUMN reservation_terminal TEXT;
    ALTER TABLE access ADD COLUMN voids TEXT NOT NULL DEFAULT '[]';
    UPDATE access SET reservation_branch = '?', reservation_terminal = '?' WHERE reservation_attempt IS NOT NULL;
    CREATE INDEX proof_at ON proof(at);
    DROP TABLE pengkinian;
    CREATE TABLE pengkinian (
      number TEXT NOT NULL PRIMARY KEY,
      participant BLOB NOT NULL CHECK (length(participant) = 16),
      branch TEXT NOT NULL,
      terminal TEXT NOT NULL,
      submitted INTEGER NOT NULL,
      due INTEGER NOT NULL,
      due_estimated INTEGER NOT NULL,
      state TEXT NOT NULL,
      decided_at INTEGER,
      reason TEXT,
      data TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);
    CREATE INDEX pengkinian_due ON pengkinian(branch, due);
    CREATE INDEX pengkinian_state ON pengkinian(branch, state, due);
    CREATE TABLE applied (
      participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
      number TEXT NOT NULL,
      at INTEGER NOT NULL,
      sex TEXT NOT NULL,
      marital TEXT NOT NULL,
      mother TEXT NOT NULL,
      telephone TEXT NOT NULL,
      data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cancelled_claim (
      kpj TEXT NOT NULL,
      opened INTEGER NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (kpj, opened)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ticket (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      fingerprint TEXT NOT NULL,
      category TEXT NOT NULL,
      mode TEXT NOT NULL,
      filed INTEGER NOT NULL,
      branch TEXT NOT NULL REFERENCES branch(code),
      channel TEXT NOT NULL,
      participant BLOB CHECK (length(participant) = 16),
      reporter TEXT,
      phone TEXT,
      pin TEXT,
      text TEXT NOT NULL,
      follows TEXT,
      state TEXT NOT NULL,
      ended INTEGER NOT NULL,
      since INTEGER NOT NULL,
      clock_from INTEGER NOT NULL,
      assignee TEXT,
      waits TEXT NOT NULL,
      escalated INTEGER,
      agency TEXT,
      duplicate_of TEXT,
      wrong_facts TEXT NOT NULL,
      CHECK (mode <> 'anonim' OR (participant IS NULL AND reporter IS NULL AND phone IS NULL))
    ) STRICT;
    CREATE INDEX ticket_branch ON ticket(branch, filed);
    CREATE INDEX ticket_ended ON ticket(branch, ended, filed);
    CREATE INDEX ticket_fingerprint ON ticket(fingerprint, filed);
    CREATE TABLE ticket_pass (
      visit BLOB NOT NULL CHECK (length(visit) = 16),
      ticket TEXT NOT NULL,
      at INTEGER NOT NULL,
      PRIMARY KEY (visit, ticket)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_pass_at ON ticket_pass(at);
    CREATE TABLE ticket_message (
      id INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket(number),
      at INTEGER NOT NULL,
      from_office INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_message_ticket ON ticket_message(ticket);
    CREATE TABLE ticket_event (
      id INTEGER PRIMARY KEY,
      ticket TEXT NOT NULL REFERENCES ticket(number),
      at INTEGER NOT NULL,
      step TEXT NOT NULL,
      actor TEXT NOT NULL
    ) STRICT;
    CREATE INDEX ticket_event_ticket ON ticket_event(ticket);
    """
}
