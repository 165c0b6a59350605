PRAGMA application_id = 0x616e6a67;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 ground');
INSERT INTO grdb_migrations VALUES('2 intake');
INSERT INTO grdb_migrations VALUES('3 pengkinian and complaints');
INSERT INTO grdb_migrations VALUES('4 counter');
CREATE TABLE fact (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES('key.id','2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b');
CREATE TABLE branch (
  code TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  city TEXT,
  zone TEXT NOT NULL,
  telephone TEXT,
  hours TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO branch VALUES('AMB01','Ambon',NULL,'WIT',NULL,NULL);
INSERT INTO branch VALUES('JKT01','Jakarta Menara Jamsostek','Jakarta Selatan','WIB','0215207797','Senin–Jumat 08.00–15.00');
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
  counter_only TEXT, reservation_branch TEXT, reservation_terminal TEXT, voids TEXT NOT NULL DEFAULT '[]',
  CHECK ((block_cause IS NULL) = (block_since IS NULL)),
  CHECK (block_cause IS NOT NULL OR report_number IS NULL),
  CHECK ((report_number IS NULL) = (opens_at IS NULL)),
  CHECK ((report_number IS NULL) = (report_at IS NULL)),
  CHECK ((report_number IS NULL) = (report_channel IS NULL)),
  CHECK ((reservation_attempt IS NULL) = (reservation_at IS NULL))
) STRICT, WITHOUT ROWID;
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
CREATE TABLE receipt (
  errand BLOB NOT NULL PRIMARY KEY CHECK (length(errand) = 16),
  at INTEGER NOT NULL,
  reply TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE lookup_brake (
  terminal TEXT NOT NULL PRIMARY KEY,
  failures TEXT NOT NULL,
  persons TEXT NOT NULL,
  paused_until INTEGER
, branch TEXT) STRICT, WITHOUT ROWID;
INSERT INTO lookup_brake VALUES('kiosk-1','[{"at":1795246201123,"what":"0f"}]','[]',NULL,'JKT01');
INSERT INTO lookup_brake VALUES('kiosk-2 #tracking','[]','[]',1795247100123,'AMB01');
INSERT INTO lookup_brake VALUES('kiosk-9','[]','[]',1795247100123,NULL);
CREATE TABLE strike_brake (
  terminal TEXT NOT NULL PRIMARY KEY,
  traces TEXT NOT NULL,
  paused_until INTEGER
, branch TEXT) STRICT, WITHOUT ROWID;
INSERT INTO strike_brake VALUES('kiosk-3','[]',1795247100123,'JKT01');
CREATE TABLE clock (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  boot TEXT NOT NULL,
  since_boot INTEGER NOT NULL,
  time INTEGER NOT NULL,
  carried INTEGER NOT NULL,
  episode INTEGER,
  doubtful_since INTEGER
) STRICT;
INSERT INTO clock VALUES(1,'boot-1',600000,1795246200000,0,NULL,NULL);
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
) STRICT;
INSERT INTO ledger VALUES(1,1795246200000,1795246200000,'key.created',NULL,NULL,NULL,NULL,'1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a','','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'0b15b57c5048e4ec6cd9d5203a1f5299d7bcf4484f13033c04cc263409e559d4');
INSERT INTO ledger VALUES(2,1795246200000,1795246200000,'clock.started',NULL,NULL,NULL,NULL,NULL,'','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'86ceb5fa22ad6ee0f9ec3af423631b1476d284c236a68927ddba848500d6b2a9');
INSERT INTO ledger VALUES(3,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'left=2','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'e4f2758d38f10b4695451794c969ad67ceb6eb09922a8256f96449d346b58687');
INSERT INTO ledger VALUES(4,1795246200000,1795246200000,'brake.tracking',NULL,'AMB01','kiosk-2',NULL,NULL,'','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'6211ae3e70895c40055c6e8f85c68ecb7c54a3e013fcdbf868706a8f076d65f2');
INSERT INTO ledger VALUES(5,1795246200000,1795246200000,'kpj.wrong',X'00000000000000010000000000000002','JKT01','kiosk-3',NULL,NULL,'','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'5be49b49cd6a672ceb064271a59cfe0a8d67d78a111629af719558306b21ddf3');
INSERT INTO ledger VALUES(6,1795246200000,1795246200000,'sign-in.begun',NULL,'JKT01','loket-1','ani',NULL,'','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'79243cb5b071ed6bf5d43e5a78216b8876edf2df431431f5bd0d476bc92f0e7e');
INSERT INTO ledger VALUES(7,1795246200000,1795246200000,'sign-in.begun',NULL,'AMB01','loket-1','ani',NULL,'','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'b8676b9cf41cd6c324899813a1bfce0fc2f15903780e2622e4f7d06a0ddbf280');
INSERT INTO ledger VALUES(8,1795246200000,1795246200000,'key.rotated',NULL,NULL,NULL,'sari',NULL,'new=2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b old=1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a reason=yearly seal=50bc48b84c62008eb8f285fe6cdabe1064cbc063a0962f12875d8b5f7d1d2f9b','1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a',X'17634309de221ee32341075eee3e3b246ec21cb79e138c456d8f6107333d01ea');
INSERT INTO ledger VALUES(9,1795246200000,1795246200000,'block.reported',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,'x','','2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b',X'20c2355c28a32c9529253bc6afd3517ef8511b2886b36cf20e9ea8880517b202');
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
, entered_by TEXT) STRICT;
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
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_brake (
  name TEXT NOT NULL,
  terminal TEXT NOT NULL,
  wrong INTEGER NOT NULL,
  pauses INTEGER NOT NULL,
  paused_until INTEGER,
  touched INTEGER NOT NULL,
  PRIMARY KEY (name, terminal)
) STRICT, WITHOUT ROWID;
INSERT INTO sign_in_brake VALUES('ani','loket-1',2,1,NULL,1795247100123);
INSERT INTO sign_in_brake VALUES('ani','loket-9',1,0,NULL,1795247100123);
CREATE TABLE shift (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  staff TEXT NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  ended INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO shift VALUES(X'00000000000000080000000000000001','ani','JKT01','loket-1',1795246200123,1795282200123,NULL);
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
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('ledger',9);
CREATE INDEX membership_nik ON membership(nik);
CREATE INDEX strike_participant ON strike(participant, at);
CREATE INDEX proof_participant ON proof(participant, visit);
CREATE INDEX receipt_at ON receipt(at);
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
CREATE INDEX ticket_ended ON ticket(branch, ended, filed);
CREATE INDEX ticket_fingerprint ON ticket(fingerprint, filed);
CREATE INDEX ticket_pass_at ON ticket_pass(at);
CREATE INDEX ticket_message_ticket ON ticket_message(ticket);
CREATE INDEX ticket_event_ticket ON ticket_event(ticket);
CREATE INDEX sign_in_brake_touched ON sign_in_brake(touched);
CREATE INDEX ticket_note_ticket ON ticket_note(ticket);
CREATE INDEX opening_branch ON opening(branch);
CREATE INDEX participant_birth ON participant(birth);
CREATE INDEX ticket_participant ON ticket(participant, filed) WHERE participant IS NOT NULL;
CREATE INDEX ticket_event_at ON ticket_event(at);
CREATE INDEX pengkinian_submitted ON pengkinian(branch, submitted);
CREATE INDEX pengkinian_decided ON pengkinian(branch, decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX ledger_staff ON ledger(staff) WHERE staff IS NOT NULL;
CREATE INDEX ledger_figures ON ledger(branch, event, at) WHERE branch IS NOT NULL;
PRAGMA writable_schema=OFF;
COMMIT;
