PRAGMA application_id = 0x616e6a67;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 ground');
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
  counter_only TEXT,
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
CREATE TABLE pengkinian (
  number TEXT NOT NULL PRIMARY KEY,
  participant BLOB NOT NULL,
  submitted INTEGER NOT NULL,
  due INTEGER NOT NULL,
  due_estimated INTEGER NOT NULL,
  state TEXT NOT NULL,
  decided_at INTEGER
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
) STRICT, WITHOUT ROWID;
INSERT INTO lookup_brake VALUES('kiosk-1','[{"at":1795246201123,"what":"0f"}]','[]',NULL);
INSERT INTO lookup_brake VALUES('kiosk-2 #tracking','[]','[]',1795247100123);
INSERT INTO lookup_brake VALUES('kiosk-9','[]','[]',1795247100123);
CREATE TABLE strike_brake (
  terminal TEXT NOT NULL PRIMARY KEY,
  traces TEXT NOT NULL,
  paused_until INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO strike_brake VALUES('kiosk-3','[]',1795247100123);
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
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('ledger',9);
CREATE INDEX membership_nik ON membership(nik);
CREATE INDEX strike_participant ON strike(participant, at);
CREATE INDEX proof_participant ON proof(participant, visit);
CREATE INDEX pengkinian_participant ON pengkinian(participant, submitted);
CREATE INDEX receipt_at ON receipt(at);
CREATE INDEX ledger_participant ON ledger(participant) WHERE participant IS NOT NULL;
CREATE TRIGGER ledger_never_edited BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_never_removed BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
COMMIT;
