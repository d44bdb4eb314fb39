-- What admins say of names beside the shipped tables: that two unit codes of a body are one (`word` is `means`), or that a
-- body's files went to another (`word` to `means`). True of what was issued from `valid_from` to `valid_to`, both days
-- included. A null jurisdiction means every place.
CREATE TABLE vocabulary (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('unitCode', 'succession')),
  word TEXT NOT NULL,
  means TEXT NOT NULL,
  -- Of a unit code, the body that signs with it.
  issuer TEXT,
  means_name TEXT,
  jurisdiction TEXT,
  valid_from TEXT,
  valid_to TEXT,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  -- JSON of worker/services/vocabulary-readings.ts, from which `readings` follows.
  readings TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX vocabulary_by_word ON vocabulary (kind, word);

-- What a claim may also mean: a symbol of `issuer` that ends in `tail`, the same with `other_tail` of `other_issuer`.
-- `strict` where only the same day tells that it does.
CREATE TABLE readings (
  entry TEXT NOT NULL,
  issuer TEXT NOT NULL,
  tail TEXT NOT NULL,
  other_issuer TEXT NOT NULL,
  other_tail TEXT NOT NULL,
  jurisdiction TEXT,
  valid_from TEXT,
  valid_to TEXT,
  strict INTEGER NOT NULL CHECK (strict IN (0, 1))
) STRICT;

CREATE INDEX readings_by_issuer ON readings (issuer);
CREATE INDEX readings_by_entry ON readings (entry);

-- Claims that a change of the vocabulary touches, until every citation has been looked at.
CREATE TABLE touched_readings (
  issuer TEXT NOT NULL,
  tail TEXT NOT NULL,
  PRIMARY KEY (issuer, tail)
) STRICT, WITHOUT ROWID;

-- The one walk over the citations that follows a change: those up to `after` are settled as the vocabulary has it now. A
-- change in its course begins it anew, as another round.
CREATE TABLE vocabulary_walk (
  only INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
  round INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'open')),
  after TEXT NOT NULL,
  seen INTEGER NOT NULL,
  total INTEGER NOT NULL,
  touched INTEGER NOT NULL,
  moved INTEGER NOT NULL
) STRICT;

INSERT INTO vocabulary_walk (only, round, state, after, seen, total, touched, moved) VALUES (1, 0, 'done', '', 0, 0, 0, 0);

CREATE TRIGGER reading_came AFTER INSERT ON readings
BEGIN
  INSERT OR IGNORE INTO touched_readings (issuer, tail) VALUES (NEW.issuer, NEW.tail);
END;

CREATE TRIGGER reading_went AFTER DELETE ON readings
BEGIN
  INSERT OR IGNORE INTO touched_readings (issuer, tail) VALUES (OLD.issuer, OLD.tail);
END;

CREATE TRIGGER vocabulary_came AFTER INSERT ON vocabulary
BEGIN
  INSERT INTO readings (entry, issuer, tail, other_issuer, other_tail, jurisdiction, valid_from, valid_to, strict)
  SELECT NEW.id, value ->> 'issuer', value ->> 'tail', value ->> 'otherIssuer', value ->> 'otherTail', NEW.jurisdiction, NEW.valid_from,
    NEW.valid_to, value ->> 'strict' FROM json_each(NEW.readings);
  UPDATE vocabulary_walk SET round = round + 1, state = 'open', after = '', seen = 0, total = (SELECT count(*) FROM citations), touched = 0, moved = 0;
END;

CREATE TRIGGER vocabulary_went AFTER DELETE ON vocabulary
BEGIN
  DELETE FROM readings WHERE entry = OLD.id;
  UPDATE vocabulary_walk SET round = round + 1, state = 'open', after = '', seen = 0, total = (SELECT count(*) FROM citations), touched = 0, moved = 0;
END;

CREATE TRIGGER vocabulary_changed AFTER UPDATE OF jurisdiction, valid_from, valid_to, readings ON vocabulary
WHEN (OLD.jurisdiction, OLD.valid_from, OLD.valid_to, OLD.readings) IS NOT (NEW.jurisdiction, NEW.valid_from, NEW.valid_to, NEW.readings)
BEGIN
  DELETE FROM readings WHERE entry = OLD.id;
  INSERT INTO readings (entry, issuer, tail, other_issuer, other_tail, jurisdiction, valid_from, valid_to, strict)
  SELECT NEW.id, value ->> 'issuer', value ->> 'tail', value ->> 'otherIssuer', value ->> 'otherTail', NEW.jurisdiction, NEW.valid_from,
    NEW.valid_to, value ->> 'strict' FROM json_each(NEW.readings);
  UPDATE vocabulary_walk SET round = round + 1, state = 'open', after = '', seen = 0, total = (SELECT count(*) FROM citations), touched = 0, moved = 0;
END;

CREATE TRIGGER journal_vocabulary_insert AFTER INSERT ON vocabulary WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'vocabulary', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'kind', NEW.kind, 'word', NEW.word, 'means', NEW.means, 'issuer', NEW.issuer, 'means_name', NEW.means_name, 'jurisdiction', NEW.jurisdiction, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'source', NEW.source, 'reason', NEW.reason, 'readings', NEW.readings, 'added_by', NEW.added_by, 'added_at', NEW.added_at)) FROM journal_open;
END;

CREATE TRIGGER journal_vocabulary_delete AFTER DELETE ON vocabulary WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'vocabulary', OLD.id,
    json_array(json_object('id', OLD.id, 'kind', OLD.kind, 'word', OLD.word, 'means', OLD.means, 'issuer', OLD.issuer, 'means_name', OLD.means_name, 'jurisdiction', OLD.jurisdiction, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'source', OLD.source, 'reason', OLD.reason, 'readings', OLD.readings, 'added_by', OLD.added_by, 'added_at', OLD.added_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_vocabulary_update AFTER UPDATE OF means_name, jurisdiction, valid_from, valid_to, source, reason ON vocabulary
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.means_name, OLD.jurisdiction, OLD.valid_from, OLD.valid_to, OLD.source, OLD.reason)
    IS NOT (NEW.means_name, NEW.jurisdiction, NEW.valid_from, NEW.valid_to, NEW.source, NEW.reason)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'vocabulary', NEW.id,
    json_array(json_object('means_name', OLD.means_name, 'jurisdiction', OLD.jurisdiction, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'source', OLD.source, 'reason', OLD.reason)),
    json_array(json_object('means_name', NEW.means_name, 'jurisdiction', NEW.jurisdiction, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'source', NEW.source, 'reason', NEW.reason)) FROM journal_open;
END;
