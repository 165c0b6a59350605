PRAGMA application_id = 0x616e6a67;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 ground');
INSERT INTO grdb_migrations VALUES('2 intake');
INSERT INTO grdb_migrations VALUES('3 pengkinian and complaints');
INSERT INTO grdb_migrations VALUES('4 counter');
INSERT INTO grdb_migrations VALUES('5 reasons in words');
INSERT INTO grdb_migrations VALUES('6 linked complaints');
INSERT INTO grdb_migrations VALUES('7 clock and file');
INSERT INTO grdb_migrations VALUES('8 deliveries');
INSERT INTO grdb_migrations VALUES('9 told days');
INSERT INTO grdb_migrations VALUES('10 corrected NIK');
INSERT INTO grdb_migrations VALUES('11 decided values');
INSERT INTO grdb_migrations VALUES('12 complaints and staff');
INSERT INTO grdb_migrations VALUES('13 receipts and proofs');
INSERT INTO grdb_migrations VALUES('14 chains of seals');
INSERT INTO grdb_migrations VALUES('15 brakes of stations');
INSERT INTO grdb_migrations VALUES('16 lists');
INSERT INTO grdb_migrations VALUES('17 moved complaints');
CREATE TABLE fact (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES('key.id','9b4a706b4a5c8a622c2db13a4ac82347');
CREATE TABLE branch (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  city TEXT,
  zone TEXT NOT NULL,
  telephone TEXT,
  hours TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE participant (
  nik INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  name TEXT NOT NULL,
  birth INTEGER NOT NULL,
  sex TEXT,
  marital TEXT,
  mother TEXT,
  telephone TEXT,
  email TEXT,
  address TEXT
) STRICT;
CREATE TABLE membership (
  kpj TEXT NOT NULL PRIMARY KEY,
  nik INTEGER NOT NULL REFERENCES participant(nik),
  npp TEXT,
  employer TEXT,
  city TEXT,
  branch TEXT NOT NULL REFERENCES branch(code),
  segment TEXT,
  registered INTEGER NOT NULL,
  status TEXT NOT NULL,
  inactive_since INTEGER,
  last_paid INTEGER,
  moving_to TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE population (
  nik INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  birth INTEGER NOT NULL,
  marital TEXT
) STRICT;
CREATE TABLE claim (
  kpj TEXT NOT NULL REFERENCES membership(kpj),
  branch TEXT NOT NULL REFERENCES branch(code),
  opened INTEGER NOT NULL,
  status TEXT NOT NULL,
  queue TEXT,
  last_event INTEGER NOT NULL,
  PRIMARY KEY (kpj, opened)
) STRICT, WITHOUT ROWID;
CREATE TABLE access (
  participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
  kpj_strikes INTEGER NOT NULL,
  face_strikes INTEGER NOT NULL,
  block_cause TEXT,
  block_since INTEGER,
  report_number TEXT,
  report_at INTEGER,
  report_channel TEXT,
  opens_at INTEGER,
  reservation_attempt BLOB CHECK (length(reservation_attempt) = 16),
  reservation_at INTEGER,
  card TEXT,
  counter_only TEXT, reservation_branch TEXT, reservation_terminal TEXT, voids TEXT NOT NULL DEFAULT '[]', report_staff TEXT,
  CHECK ((block_cause IS NULL) = (block_since IS NULL)),
  CHECK (block_cause IS NOT NULL OR report_number IS NULL),
  CHECK ((report_number IS NULL) = (opens_at IS NULL)),
  CHECK ((report_number IS NULL) = (report_at IS NULL)),
  CHECK ((report_number IS NULL) = (report_channel IS NULL)),
  CHECK ((reservation_attempt IS NULL) = (reservation_at IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO access VALUES(X'0123456789abcdeffedcba9876543210',4,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'[]',NULL);
CREATE TABLE block_history (
  participant BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (participant, at)
) STRICT, WITHOUT ROWID;
CREATE TABLE strike (
  attempt BLOB NOT NULL PRIMARY KEY CHECK (length(attempt) = 16),
  participant BLOB NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE proof (
  errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
  kind TEXT NOT NULL,
  text_version TEXT,
  participant BLOB NOT NULL,
  visit BLOB NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  at INTEGER NOT NULL,
  used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  boot TEXT NOT NULL,
  since_boot INTEGER NOT NULL,
  time INTEGER NOT NULL,
  carried INTEGER NOT NULL,
  episode INTEGER,
  doubtful_since INTEGER
, wall INTEGER NOT NULL DEFAULT 0, aside INTEGER NOT NULL DEFAULT 0, left_out INTEGER) STRICT;
INSERT INTO clock VALUES(1,'boot-1',600000,1795246200000,0,NULL,NULL,1795246200000,0,NULL);
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  written INTEGER NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  participant BLOB,
  branch TEXT,
  terminal TEXT,
  staff TEXT,
  about TEXT,
  details TEXT NOT NULL,
  key_id TEXT NOT NULL,
  seal BLOB NOT NULL CHECK (length(seal) = 32)
, chain TEXT NOT NULL DEFAULT '', place INTEGER) STRICT;
INSERT INTO ledger VALUES(1,1795246200000,1795246200000,'key.created',NULL,NULL,NULL,NULL,'3dfb7dc611d19b4dabe83e75b95fbcee','','3dfb7dc611d19b4dabe83e75b95fbcee',X'65047295c7d7953ddcd317ed7c46c082797a5df8d63a21a2a98a3c64b3faafbb','',1);
INSERT INTO ledger VALUES(2,1795246200000,1795246200000,'clock.started',NULL,NULL,NULL,NULL,NULL,'','3dfb7dc611d19b4dabe83e75b95fbcee',X'103b89469e77f61ff92848b71b1bb84c5ef52eadd5ec20f5b259cf3756d40f47','',2);
INSERT INTO ledger VALUES(3,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'','3dfb7dc611d19b4dabe83e75b95fbcee',X'2d24744767ef6df503cd21ac9de941fa3396ccd564d343a7fd409b210fea3469','JKT01',1);
INSERT INTO ledger VALUES(4,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','AMB01','kiosk-1',NULL,NULL,'','3dfb7dc611d19b4dabe83e75b95fbcee',X'bac594d4f46ebb967d2edd771b8d2dc8c55312236693524fb943c7e7318943c3','AMB01',1);
INSERT INTO ledger VALUES(5,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'','3dfb7dc611d19b4dabe83e75b95fbcee',X'c021dca1151b9d6b91a754a053c9d5669383c2920fb588f3918a9d25d843cb10','JKT01',2);
INSERT INTO ledger VALUES(6,1795246200000,1795246200000,'key.rotated',NULL,NULL,NULL,'sari',NULL,'heads=bb92289cfda9ab2f554aec13d60e333832285afa424392b29f65e749a5e557ad new=9b4a706b4a5c8a622c2db13a4ac82347 old=3dfb7dc611d19b4dabe83e75b95fbcee reason=yearly seal=68c1f8e14b135c8c9b74e4053b471c5c885eae2e51de1c7359b66f28bd3110b7','3dfb7dc611d19b4dabe83e75b95fbcee',X'f29425b336aee6737c7ef1355f953b14c79760f73508960f0b37fcec68fed079','',3);
INSERT INTO ledger VALUES(7,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'','9b4a706b4a5c8a622c2db13a4ac82347',X'db9d889bb9057875094c31364c9ea0e33a71d2818e263fcefa55f91fcab8b8d9','JKT01',3);
CREATE TABLE reported_branch (
  code TEXT, name TEXT, city TEXT, zone TEXT, telephone TEXT, hours TEXT,
  PRIMARY KEY (code)
) STRICT, WITHOUT ROWID;
CREATE TABLE reported_participant (
  nik INTEGER, name TEXT, birth INTEGER, sex TEXT, marital TEXT, mother TEXT, telephone TEXT, email TEXT, address TEXT,
  PRIMARY KEY (nik)
) STRICT, WITHOUT ROWID;
CREATE TABLE reported_membership (
  kpj TEXT, nik INTEGER, npp TEXT, employer TEXT, city TEXT, branch TEXT, segment TEXT, registered INTEGER, status TEXT, inactive_since INTEGER, last_paid INTEGER, moving_to TEXT,
  PRIMARY KEY (kpj)
) STRICT, WITHOUT ROWID;
CREATE TABLE reported_population (
  nik INTEGER, name TEXT, birth INTEGER, marital TEXT,
  PRIMARY KEY (nik)
) STRICT, WITHOUT ROWID;
CREATE TABLE reported_claim (
  kpj TEXT, opened INTEGER, branch TEXT, status TEXT, queue TEXT, last_event INTEGER,
  PRIMARY KEY (kpj, opened)
) STRICT, WITHOUT ROWID;
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
, entered_by TEXT, reason_words TEXT, told TEXT NOT NULL DEFAULT '[]', recorded TEXT) STRICT;
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
  wrong_facts TEXT NOT NULL, links TEXT NOT NULL DEFAULT '[]', told TEXT NOT NULL DEFAULT '[]', unread INTEGER, opened INTEGER, acknowledged INTEGER, concerns TEXT NOT NULL DEFAULT '[]', urgency INTEGER NOT NULL DEFAULT 2932896, due_estimated INTEGER, next_at INTEGER,
  CHECK (mode <> 'anonim' OR (participant IS NULL AND reporter IS NULL AND phone IS NULL))
) STRICT;
CREATE TABLE ticket_pass (
  visit BLOB NOT NULL CHECK (length(visit) = 16),
  ticket TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (visit, ticket)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_message (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  from_office INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  step TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
CREATE TABLE staff (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL,
  branch TEXT NOT NULL,
  nik INTEGER NOT NULL,
  secret TEXT NOT NULL,
  disabled INTEGER NOT NULL,
  wrongs TEXT NOT NULL,
  locked INTEGER
, head INTEGER NOT NULL DEFAULT 0, must_change INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
CREATE TABLE shift (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  staff TEXT NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  ended INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_note (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  staff TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE TABLE opening (
  participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
  branch TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ticket_words','ticket_words',0,'CREATE VIRTUAL TABLE ticket_words USING fts5(words, tokenize = ''ascii'', detail = ''none'', columnsize = 0)');
CREATE TABLE IF NOT EXISTS 'ticket_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO ticket_words_data VALUES(1,X'');
INSERT INTO ticket_words_data VALUES(10,X'00000000000000');
CREATE TABLE IF NOT EXISTS 'ticket_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS 'ticket_words_content'(id INTEGER PRIMARY KEY, c0);
CREATE TABLE IF NOT EXISTS 'ticket_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO ticket_words_config VALUES('version',4);
CREATE TABLE delivery (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  day INTEGER,
  branches INTEGER,
  participants INTEGER,
  memberships INTEGER,
  population INTEGER,
  claims INTEGER
) STRICT;
CREATE TABLE incomplete (
  nik INTEGER NOT NULL,
  file TEXT NOT NULL,
  "row" TEXT NOT NULL,
  "rows" INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (nik, file, "row")
) STRICT, WITHOUT ROWID;
CREATE TABLE former (
  nik INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (nik, "column")
) STRICT, WITHOUT ROWID;
CREATE TABLE holiday (
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (day, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE nik_alias (
  nik INTEGER PRIMARY KEY,
  participant BLOB NOT NULL CHECK (length(participant) = 16),
  seq INTEGER NOT NULL
) STRICT;
CREATE TABLE former_person (
  former BLOB NOT NULL PRIMARY KEY CHECK (length(former) = 16),
  participant BLOB NOT NULL CHECK (length(participant) = 16)
) STRICT, WITHOUT ROWID;
CREATE TABLE correction (
  participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
  nik INTEGER NOT NULL,
  branch TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE comparison_shown (
  number TEXT NOT NULL,
  staff TEXT NOT NULL,
  sitting BLOB NOT NULL CHECK (length(sitting) = 16),
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (number, staff, sitting)
) STRICT, WITHOUT ROWID;
CREATE TABLE card_sight (
  sitting BLOB NOT NULL CHECK (length(sitting) = 16),
  participant BLOB NOT NULL CHECK (length(participant) = 16),
  staff TEXT NOT NULL,
  telephone INTEGER NOT NULL,
  looked INTEGER NOT NULL,
  seen INTEGER,
  PRIMARY KEY (sitting, participant)
) STRICT, WITHOUT ROWID;
CREATE TABLE caller_facts (
  participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
  wrongs TEXT NOT NULL,
  ended_until INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE receipt (
  errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
  visit BLOB NOT NULL CHECK (length(visit) = 16),
  at INTEGER NOT NULL,
  verdict TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE identified (
  visit BLOB NOT NULL CHECK (length(visit) = 16),
  participant BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (visit, participant)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "lookup_brake" (
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  subject TEXT NOT NULL,
  failures TEXT NOT NULL,
  persons TEXT NOT NULL,
  paused_until INTEGER,
  PRIMARY KEY (branch, terminal, subject)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "strike_brake" (
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  traces TEXT NOT NULL,
  paused_until INTEGER,
  PRIMARY KEY (branch, terminal)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS "sign_in_brake" (
  name TEXT NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  pauses INTEGER NOT NULL,
  paused_until INTEGER,
  touched INTEGER NOT NULL,
  PRIMARY KEY (name, branch, terminal)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_edition (
  branch TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('ledger',7);
CREATE INDEX membership_nik ON membership(nik);
CREATE INDEX strike_participant ON strike(participant, at);
CREATE INDEX proof_participant ON proof(participant, visit);
CREATE INDEX ledger_participant ON ledger(participant) WHERE participant IS NOT NULL;
CREATE TRIGGER ledger_never_edited BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_never_removed BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER branch_changed_here AFTER UPDATE ON branch
WHEN (OLD.name IS NOT NEW.name OR OLD.city IS NOT NEW.city OR OLD.zone IS NOT NEW.zone OR OLD.telephone IS NOT NEW.telephone OR OLD.hours IS NOT NEW.hours) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
BEGIN
  INSERT INTO reported_branch (code, name, city, zone, telephone, hours)
  SELECT OLD.code, OLD.name, OLD.city, OLD.zone, OLD.telephone, OLD.hours
  WHERE NOT EXISTS (SELECT 1 FROM reported_branch WHERE code = OLD.code);
END;
CREATE TRIGGER branch_removed_here AFTER DELETE ON branch
BEGIN DELETE FROM reported_branch WHERE code = OLD.code; END;
CREATE TRIGGER participant_changed_here AFTER UPDATE ON participant
WHEN (OLD.name IS NOT NEW.name OR OLD.birth IS NOT NEW.birth OR OLD.sex IS NOT NEW.sex OR OLD.marital IS NOT NEW.marital OR OLD.mother IS NOT NEW.mother OR OLD.telephone IS NOT NEW.telephone OR OLD.email IS NOT NEW.email OR OLD.address IS NOT NEW.address) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
BEGIN
  INSERT INTO reported_participant (nik, name, birth, sex, marital, mother, telephone, email, address)
  SELECT OLD.nik, OLD.name, OLD.birth, OLD.sex, OLD.marital, OLD.mother, OLD.telephone, OLD.email, OLD.address
  WHERE NOT EXISTS (SELECT 1 FROM reported_participant WHERE nik = OLD.nik);
END;
CREATE TRIGGER participant_removed_here AFTER DELETE ON participant
BEGIN DELETE FROM reported_participant WHERE nik = OLD.nik; END;
CREATE TRIGGER membership_changed_here AFTER UPDATE ON membership
WHEN (OLD.nik IS NOT NEW.nik OR OLD.npp IS NOT NEW.npp OR OLD.employer IS NOT NEW.employer OR OLD.city IS NOT NEW.city OR OLD.branch IS NOT NEW.branch OR OLD.segment IS NOT NEW.segment OR OLD.registered IS NOT NEW.registered OR OLD.status IS NOT NEW.status OR OLD.inactive_since IS NOT NEW.inactive_since OR OLD.last_paid IS NOT NEW.last_paid OR OLD.moving_to IS NOT NEW.moving_to) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
BEGIN
  INSERT INTO reported_membership (kpj, nik, npp, employer, city, branch, segment, registered, status, inactive_since, last_paid, moving_to)
  SELECT OLD.kpj, OLD.nik, OLD.npp, OLD.employer, OLD.city, OLD.branch, OLD.segment, OLD.registered, OLD.status, OLD.inactive_since, OLD.last_paid, OLD.moving_to
  WHERE NOT EXISTS (SELECT 1 FROM reported_membership WHERE kpj = OLD.kpj);
END;
CREATE TRIGGER membership_removed_here AFTER DELETE ON membership
BEGIN DELETE FROM reported_membership WHERE kpj = OLD.kpj; END;
CREATE TRIGGER population_changed_here AFTER UPDATE ON population
WHEN (OLD.name IS NOT NEW.name OR OLD.birth IS NOT NEW.birth OR OLD.marital IS NOT NEW.marital) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
BEGIN
  INSERT INTO reported_population (nik, name, birth, marital)
  SELECT OLD.nik, OLD.name, OLD.birth, OLD.marital
  WHERE NOT EXISTS (SELECT 1 FROM reported_population WHERE nik = OLD.nik);
END;
CREATE TRIGGER population_removed_here AFTER DELETE ON population
BEGIN DELETE FROM reported_population WHERE nik = OLD.nik; END;
CREATE TRIGGER claim_changed_here AFTER UPDATE ON claim
WHEN (OLD.branch IS NOT NEW.branch OR OLD.status IS NOT NEW.status OR OLD.queue IS NOT NEW.queue OR OLD.last_event IS NOT NEW.last_event) AND NOT EXISTS (SELECT 1 FROM fact WHERE name = 'import.merging')
BEGIN
  INSERT INTO reported_claim (kpj, opened, branch, status, queue, last_event)
  SELECT OLD.kpj, OLD.opened, OLD.branch, OLD.status, OLD.queue, OLD.last_event
  WHERE NOT EXISTS (SELECT 1 FROM reported_claim WHERE kpj = OLD.kpj AND opened = OLD.opened);
END;
CREATE TRIGGER claim_removed_here AFTER DELETE ON claim
BEGIN DELETE FROM reported_claim WHERE kpj = OLD.kpj AND opened = OLD.opened; END;
CREATE INDEX proof_at ON proof(at);
CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);
CREATE INDEX pengkinian_due ON pengkinian(branch, due);
CREATE INDEX pengkinian_state ON pengkinian(branch, state, due);
CREATE INDEX ticket_branch ON ticket(branch, filed);
CREATE INDEX ticket_fingerprint ON ticket(fingerprint, filed);
CREATE INDEX ticket_pass_at ON ticket_pass(at);
CREATE INDEX ticket_message_ticket ON ticket_message(ticket);
CREATE INDEX ticket_event_ticket ON ticket_event(ticket);
CREATE INDEX ticket_note_ticket ON ticket_note(ticket);
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
CREATE TRIGGER participant_gone AFTER DELETE ON participant
BEGIN
  DELETE FROM former WHERE nik = OLD.nik;
  DELETE FROM incomplete WHERE nik = OLD.nik;
END;
CREATE TRIGGER participant_renumbered AFTER UPDATE OF nik ON participant WHEN OLD.nik <> NEW.nik
BEGIN
  UPDATE OR REPLACE former SET nik = NEW.nik WHERE nik = OLD.nik;
  UPDATE OR REPLACE incomplete SET nik = NEW.nik WHERE nik = OLD.nik;
END;
CREATE INDEX ticket_untold ON ticket(id) WHERE told = '[]';
CREATE INDEX ticket_open ON ticket(id) WHERE ended = 0;
CREATE INDEX pengkinian_untold ON pengkinian(number) WHERE told = '[]';
CREATE INDEX pengkinian_open ON pengkinian(number) WHERE state = 'inProcess';
CREATE INDEX nik_alias_participant ON nik_alias(participant);
CREATE INDEX former_person_participant ON former_person(participant);
CREATE INDEX correction_branch ON correction(branch, at);
CREATE INDEX comparison_shown_at ON comparison_shown(at);
CREATE INDEX card_sight_looked ON card_sight(looked);
CREATE INDEX staff_nik ON staff(nik);
CREATE INDEX receipt_at ON receipt(at);
CREATE INDEX identified_at ON identified(at);
CREATE UNIQUE INDEX ledger_chain ON ledger(chain, place);
CREATE INDEX sign_in_brake_touched ON sign_in_brake(touched);
CREATE INDEX ticket_listed ON ticket(branch, urgency, filed, number, ended, state, assignee, category, mode,
clock_from, due_estimated, next_at, unread, opened, escalated, acknowledged, concerns) WHERE ended = 0;
CREATE INDEX ticket_next ON ticket(branch, next_at) WHERE ended = 0 AND next_at IS NOT NULL;
CREATE TRIGGER ticket_filed AFTER INSERT ON ticket BEGIN
  INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER ticket_gone AFTER DELETE ON ticket BEGIN
  INSERT INTO ticket_edition VALUES (OLD.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER ticket_changed AFTER UPDATE ON ticket BEGIN
  INSERT INTO ticket_edition VALUES (NEW.branch, 1) ON CONFLICT (branch) DO UPDATE SET number = number + 1;
  INSERT INTO ticket_edition SELECT OLD.branch, 1 WHERE OLD.branch <> NEW.branch
  ON CONFLICT (branch) DO UPDATE SET number = number + 1;
END;
PRAGMA writable_schema=OFF;
COMMIT;
