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
INSERT INTO grdb_migrations VALUES('18 outbox');
INSERT INTO grdb_migrations VALUES('19 reporters');
CREATE TABLE fact (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO fact VALUES('key.id','a8816e0f2268478786e1e679094dd745');
INSERT INTO fact VALUES('pins.clear','yes');
INSERT INTO fact VALUES('register.imported','2026-11-21T07:30:00.000Z');
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
INSERT INTO participant VALUES(102030101600001,X'00000000000000010000000000000002','Budi',-3650,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO participant VALUES(3171234505900001,X'0123456789abcdeffedcba9876543210','Siti Nur''aini Š. Rahmawati',7429,'PEREMPUAN','KAWIN','Aminah','+6281234567890',NULL,NULL);
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
INSERT INTO membership VALUES('16000000074',3171234505900001,NULL,'PT Angin Ribut','Bekasi','JKT01','PU',20000,'TIDAK AKTIF',20400,24311,'CV Teduh');
INSERT INTO membership VALUES('16000000082',102030101600001,NULL,NULL,NULL,'JKT01',NULL,20500,'AKTIF',NULL,NULL,NULL);
INSERT INTO membership VALUES('9A000000015',3171234505900001,NULL,NULL,NULL,'AMB01','PMI',11000,'AKTIF',NULL,24312,NULL);
CREATE TABLE population (
  nik INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  birth INTEGER NOT NULL,
  marital TEXT
) STRICT;
INSERT INTO population VALUES(3171234505900001,'SITI NURAINI',7429,'CERAI MATI');
INSERT INTO population VALUES(9999999999999999,'Yosefina',0,NULL);
CREATE TABLE claim (
  kpj TEXT NOT NULL REFERENCES membership(kpj),
  branch TEXT NOT NULL REFERENCES branch(code),
  opened INTEGER NOT NULL,
  status TEXT NOT NULL,
  queue TEXT,
  last_event INTEGER NOT NULL,
  PRIMARY KEY (kpj, opened)
) STRICT, WITHOUT ROWID;
INSERT INTO claim VALUES('16000000074','AMB01',20700,'AKTIF',NULL,20703);
INSERT INTO claim VALUES('9A000000015','JKT01',20600,'DIBAYAR','B-017',20600);
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
INSERT INTO access VALUES(X'0123456789abcdeffedcba9876543210',4,1,'kpj',1795246201123,'BMC-DEF-GHS',1795246260123,'175',1795332660123,X'00000000000000090000000000000008',1795246202123,'9A000000015','thirdBlock','JKT01','kiosk-1','[1795246197123]',NULL);
CREATE TABLE block_history (
  participant BLOB NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (participant, at)
) STRICT, WITHOUT ROWID;
INSERT INTO block_history VALUES(X'0123456789abcdeffedcba9876543210',1795246191123);
INSERT INTO block_history VALUES(X'0123456789abcdeffedcba9876543210',1795246201123);
CREATE TABLE strike (
  attempt BLOB NOT NULL PRIMARY KEY CHECK (length(attempt) = 16),
  participant BLOB NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO strike VALUES(X'00000000000000030000000000000003',X'0123456789abcdeffedcba9876543210','kpj',1795246200123,'JKT01','kiosk-1');
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
INSERT INTO proof VALUES(X'00000000000000070000000000000002','consent','2026-11',X'0123456789abcdeffedcba9876543210',X'00000000000000050000000000000006','JKT01','kiosk-1',1795246200000,NULL);
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
INSERT INTO ledger VALUES(1,1795246200000,1795246200000,'key.created',NULL,NULL,NULL,NULL,'77e3b797000ede5e4a224ea3b7c176b0','','77e3b797000ede5e4a224ea3b7c176b0',X'47d16c1da31c5fca21e4ec54d09d2ea9201974dce51fd58a5b8ddd46bb1f9ea1','',NULL);
INSERT INTO ledger VALUES(2,1795246200000,1795246200000,'clock.started',NULL,NULL,NULL,NULL,NULL,'','77e3b797000ede5e4a224ea3b7c176b0',X'029830b167ad9c15050298d5f1fa512b8a8fc46352fd4cb21fbf19e4c302d0c1','',NULL);
INSERT INTO ledger VALUES(3,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'','77e3b797000ede5e4a224ea3b7c176b0',X'f7ca0279ddfa86714bceffcf9f8102a241111fc29e404f25c997dcbd69cafc57','',NULL);
INSERT INTO ledger VALUES(4,1795246200000,1795246200000,'sign-in.begun',NULL,'AMB01','loket-1','budi','x','','77e3b797000ede5e4a224ea3b7c176b0',X'46fa0334d72473d71b352412e66b4ad68e69c7be2f761b040f52272afcbfc050','',NULL);
INSERT INTO ledger VALUES(5,1795246200000,1795246200000,'sign-in.begun',NULL,'JKT01','loket-1','budi','x','','77e3b797000ede5e4a224ea3b7c176b0',X'a64a8a3c8783cc987e287da6217ceb6dc7ffd852e220e70fdf12e951f2b3ecc6','',NULL);
INSERT INTO ledger VALUES(6,1795246200000,1795246200000,'key.rotated',NULL,NULL,NULL,'sari',NULL,'new=a8816e0f2268478786e1e679094dd745 old=77e3b797000ede5e4a224ea3b7c176b0 reason=yearly seal=937bdf288c1632fc22eb7d86f311d1e7125d1c7fd339fc8cee36600ddbeccd06','77e3b797000ede5e4a224ea3b7c176b0',X'7965d1fd4d095c9a13804c58a121705fd6b7e1224b6de31f910c5951273a16b5','',NULL);
INSERT INTO ledger VALUES(7,1795246200000,1795246200000,'kpj.wrong',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',NULL,NULL,'','a8816e0f2268478786e1e679094dd745',X'c54e6168a21fccd12951d525d5f91c8587c82198993aa6c826ce1c4912e9d31f','',NULL);
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
INSERT INTO pengkinian VALUES('BMC-DEF-GHS',X'0123456789abcdeffedcba9876543210','JKT01','kiosk-1',1795246200000,1795678200000,0,'inProcess',NULL,NULL,'{"additional":{"account":"001201004567","bank":"Bank Rakyat Indonesia","emergency":{"name":"Agus Pratiwi","phone":"+6281390001002","relation":"SAUDARA"},"holder":"Rina Pratiwi"},"contact":{"email":"Rina.Pratiwi@pos.example","npwp":"0013000666091000","phone":"+6281270008001"},"population":{"address":{"district":"Kebayoran Baru","postcode":"12140","province":31,"regency":"Kota Jakarta Selatan","rt":"004","rw":"011","street":"Jl. Melati No. 7","village":"Gandaria Utara"},"birthPlace":"Yogyakarta","kk":"3174010102030004","marital":"KAWIN","mother":"Siti Aminah","sex":"PEREMPUAN"}}',NULL,NULL,'[]',NULL);
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
INSERT INTO applied VALUES(X'0123456789abcdeffedcba9876543210','BMC-DEF-GHS',1795246200000,'PEREMPUAN','KAWIN','Siti Aminah','+6281270008001','{"additional":{"account":"001201004567","bank":"Bank Rakyat Indonesia","emergency":{"name":"Agus Pratiwi","phone":"+6281390001002","relation":"SAUDARA"},"holder":"Rina Pratiwi"},"contact":{"email":"Rina.Pratiwi@pos.example","npwp":"0013000666091000","phone":"+6281270008001"},"population":{"address":{"district":"Kebayoran Baru","postcode":"12140","province":31,"regency":"Kota Jakarta Selatan","rt":"004","rw":"011","street":"Jl. Melati No. 7","village":"Gandaria Utara"},"birthPlace":"Yogyakarta","kk":"3174010102030004","marital":"KAWIN","mother":"Siti Aminah","sex":"PEREMPUAN"}}');
CREATE TABLE cancelled_claim (
  kpj TEXT NOT NULL,
  opened INTEGER NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (kpj, opened)
) STRICT, WITHOUT ROWID;
INSERT INTO cancelled_claim VALUES('16000000074',20700,1795246200000);
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
  wrong_facts TEXT NOT NULL, links TEXT NOT NULL DEFAULT '[]', told TEXT NOT NULL DEFAULT '[]', unread INTEGER, opened INTEGER, acknowledged INTEGER, concerns TEXT NOT NULL DEFAULT '[]', urgency INTEGER NOT NULL DEFAULT 2932896, due_estimated INTEGER, next_at INTEGER, reporter_words TEXT,
  CHECK (mode <> 'anonim' OR (participant IS NULL AND reporter IS NULL AND phone IS NULL))
) STRICT;
INSERT INTO ticket VALUES(1,'BMB-AAA-AA6','print','service','anonim',1795246200000,'JKT01','kiosk',NULL,NULL,NULL,'001234','Antrean di loket dua jam, lalu loket ditutup.',NULL,'received',0,1795246200000,1795246200000,NULL,'[]',NULL,NULL,NULL,'[]','[]','[]',NULL,NULL,NULL,'[]',20784,0,1795798800000,NULL);
CREATE TABLE ticket_pass (
  visit BLOB NOT NULL CHECK (length(visit) = 16),
  ticket TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (visit, ticket)
) STRICT, WITHOUT ROWID;
INSERT INTO ticket_pass VALUES(X'00000000000000050000000000000006','BMB-AAA-AA6',1795246200000);
CREATE TABLE ticket_message (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  from_office INTEGER NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO ticket_message VALUES(1,'BMB-AAA-AA6',1795246200000,0,'Baik, terima kasih.');
CREATE TABLE ticket_event (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  step TEXT NOT NULL,
  actor TEXT NOT NULL
) STRICT;
INSERT INTO ticket_event VALUES(1,'BMB-AAA-AA6',1795246200000,'{"told":{}}','{"officer":{"_0":"ani"}}');
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
INSERT INTO staff VALUES('ani','petugas','JKT01',3171234505900001,'$argon2id$',0,'[]',NULL,0,0);
CREATE TABLE shift (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  staff TEXT NOT NULL,
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  ended INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO shift VALUES(X'00000000000000080000000000000001','ani','JKT01','loket «1»',1795246200123,1795282200123,NULL);
CREATE TABLE ticket_note (
  id INTEGER PRIMARY KEY,
  ticket TEXT NOT NULL REFERENCES ticket(number),
  at INTEGER NOT NULL,
  staff TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
INSERT INTO ticket_note VALUES(1,'BMB-AAA-AA6',1795246204123,'ani','Sudah ditelepon.');
CREATE TABLE opening (
  participant BLOB NOT NULL PRIMARY KEY CHECK (length(participant) = 16),
  branch TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO opening VALUES(X'0123456789abcdeffedcba9876543210','JKT01','ani',1795246205123,'Sakit keras.');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','ticket_words','ticket_words',0,'CREATE VIRTUAL TABLE ticket_words USING fts5(words, tokenize = ''ascii'', detail = ''none'', columnsize = 0)');
CREATE TABLE IF NOT EXISTS 'ticket_words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO ticket_words_data VALUES(1,X'010b');
INSERT INTO ticket_words_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO ticket_words_data VALUES(137438953473,X'000000340830616e747265616e0101026469010305747574757001020275610101036a616d0101046c616c750102046f6b657401040a0508050607');
INSERT INTO ticket_words_data VALUES(274877906945,X'0000005a0830616e747265616e01000001046261696b0101026469010000030574757475700100000202756101000001036a616d01000001056b617369680101046c616c7501000002046f6b65740100000106746572696d6101040c07070a0708080909');
CREATE TABLE IF NOT EXISTS 'ticket_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO ticket_words_idx VALUES(1,X'',2);
INSERT INTO ticket_words_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'ticket_words_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO ticket_words_content VALUES(1,'antrean di loket dua jam lalu loket ditutup baik terima kasih');
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
INSERT INTO lookup_brake VALUES('AMB01','kiosk-2','tickets','[{"at":1795246200000,"what":"0e"}]','[]',NULL);
INSERT INTO lookup_brake VALUES('JKT01','kiosk-1','people','[{"at":1795246200000,"what":"digest"}]','[]',NULL);
CREATE TABLE IF NOT EXISTS "strike_brake" (
  branch TEXT NOT NULL,
  terminal TEXT NOT NULL,
  traces TEXT NOT NULL,
  paused_until INTEGER,
  PRIMARY KEY (branch, terminal)
) STRICT, WITHOUT ROWID;
INSERT INTO strike_brake VALUES('JKT01','kiosk-1','[{"at":1795246200000,"blocked":true,"participant":"0123456789abcdeffedcba9876543210"}]',NULL);
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
INSERT INTO sign_in_brake VALUES('ani','AMB01','loket-1',1,0,NULL,1795246200000);
INSERT INTO sign_in_brake VALUES('ani','JKT01','loket-1',1,0,NULL,1795246200000);
INSERT INTO sign_in_brake VALUES('budi','AMB01','loket-1',2,0,NULL,1795246200000);
INSERT INTO sign_in_brake VALUES('budi','JKT01','loket-1',2,0,NULL,1795246200000);
CREATE TABLE ticket_edition (
  branch TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE outbox (
  purpose TEXT NOT NULL,
  subject TEXT NOT NULL,
  written INTEGER NOT NULL,
  participant BLOB CHECK (participant IS NULL OR length(participant) = 16),
  branch TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  PRIMARY KEY (purpose, subject, written)
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
CREATE INDEX outbox_due ON outbox(branch, not_before);
CREATE INDEX outbox_old ON outbox(not_before);
PRAGMA writable_schema=OFF;
COMMIT;
