-- A change that touches more citations than one person may change waits for a second admin. `above` is null while the rule
-- is off.
CREATE TABLE second_person (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  above INTEGER CHECK (above >= 0),
  version INTEGER NOT NULL
) STRICT;

INSERT INTO second_person (only, above, version) VALUES (1, NULL, 1);

-- The request as it was sent, to be sent again in its sender's name once another admin has approved it.
CREATE TABLE proposals (
  id TEXT NOT NULL PRIMARY KEY,
  method TEXT NOT NULL,
  path TEXT NOT NULL,
  body TEXT,
  if_match TEXT,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT,
  after TEXT,
  -- Citations that it would have touched; null where it is the rule itself that it loosens.
  links INTEGER,
  above INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'approved', 'declined', 'withdrawn')),
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  decided_by TEXT,
  decided_at TEXT,
  reason TEXT,
  -- Its number in the audit log, where that is in this database.
  change INTEGER
) STRICT;

CREATE INDEX proposals_by_state ON proposals (state, proposed_at, id);

-- Links as they were before the change that is being written; emptied with it.
CREATE TABLE touched_links (
  citation TEXT NOT NULL PRIMARY KEY,
  state TEXT,
  target TEXT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER touched_link_moved AFTER UPDATE OF target, state ON citations
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.target, OLD.state) IS NOT (NEW.target, NEW.state)
BEGIN
  INSERT OR IGNORE INTO touched_links (citation, state, target) VALUES (OLD.id, OLD.state, OLD.target);
END;

CREATE TRIGGER touched_link_went AFTER DELETE ON citations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT OR IGNORE INTO touched_links (citation, state, target) VALUES (OLD.id, OLD.state, OLD.target);
END;

CREATE TRIGGER touched_link_came AFTER INSERT ON citations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT OR IGNORE INTO touched_links (citation, state, target) VALUES (NEW.id, NULL, NULL);
END;

CREATE TRIGGER touched_links_forgotten AFTER DELETE ON journal_open
BEGIN
  DELETE FROM touched_links;
END;

-- A captured text that an admin turned away, so that whoever captures it again is told.
CREATE TABLE rejections (
  id TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT,
  content_hash TEXT NOT NULL,
  captured_by TEXT,
  reason TEXT NOT NULL,
  rejected_by TEXT NOT NULL,
  rejected_at TEXT NOT NULL
) STRICT;

CREATE INDEX rejections_by_text ON rejections (content_hash, rejected_at);
CREATE INDEX rejections_by_instrument ON rejections (instrument);

CREATE TRIGGER journal_rejections_insert AFTER INSERT ON rejections WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'rejections', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'instrument', NEW.instrument, 'key', NEW.key, 'title', NEW.title, 'content_hash', NEW.content_hash, 'captured_by', NEW.captured_by, 'reason', NEW.reason, 'rejected_by', NEW.rejected_by, 'rejected_at', NEW.rejected_at)) FROM journal_open;
END;

CREATE TRIGGER journal_rejections_delete AFTER DELETE ON rejections WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'rejections', OLD.id,
    json_array(json_object('id', OLD.id, 'instrument', OLD.instrument, 'key', OLD.key, 'title', OLD.title, 'content_hash', OLD.content_hash, 'captured_by', OLD.captured_by, 'reason', OLD.reason, 'rejected_by', OLD.rejected_by, 'rejected_at', OLD.rejected_at)),
    NULL FROM journal_open;
END;

-- An import that is being taken back, chunk by chunk from the last to the first.
CREATE TABLE import_revocations (
  import TEXT NOT NULL PRIMARY KEY REFERENCES imports (id),
  -- Chunks taken back, and the number in the audit log before which the next one stands.
  done INTEGER NOT NULL DEFAULT 0,
  before_seq INTEGER NOT NULL,
  taken INTEGER NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL,
  revoked_by TEXT NOT NULL,
  revoked_at TEXT NOT NULL
) STRICT;

-- What an import brought and could not be taken back, because something was said since that stands on it.
CREATE TABLE import_kept (
  import TEXT NOT NULL REFERENCES imports (id),
  instrument TEXT NOT NULL,
  why TEXT NOT NULL CHECK (why IN ('gone', 'listedSince', 'changedSince', 'decidedSince')),
  -- The later change in the audit log, where it tells.
  change INTEGER,
  PRIMARY KEY (import, instrument)
) STRICT, WITHOUT ROWID;

CREATE INDEX imports_by_age ON imports (created_at, id);
