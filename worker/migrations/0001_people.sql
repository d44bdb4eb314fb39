CREATE TABLE people (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('reviewer', 'staff', 'admin')),
  created_at TEXT NOT NULL,
  disabled_at TEXT
) STRICT;

CREATE TABLE invites (
  code_hash TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('reviewer', 'staff', 'admin')),
  name TEXT,
  created_by TEXT REFERENCES people (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at TEXT,
  used_by TEXT REFERENCES people (id)
) STRICT;

CREATE TABLE tokens (
  token_hash TEXT NOT NULL PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;

CREATE INDEX tokens_by_person ON tokens (person);

-- One row for each change, chained: hash = SHA-256 of the previous hash and this row. `seq` is also the lock that puts
-- writers in line: a batch that read an older head inserts a taken number and is rolled back whole.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  request_id TEXT NOT NULL,
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'audit is append-only');
END;

CREATE TABLE idempotency (
  person TEXT NOT NULL REFERENCES people (id),
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  reply TEXT NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (person, key)
) STRICT, WITHOUT ROWID;
