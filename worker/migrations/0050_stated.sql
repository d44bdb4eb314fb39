-- How many documents state a value of what they cite, so that one more citation of a popular instrument is counted by
-- one. `citedBy`, with an empty value, counts documents with a settled citation; `title` is stated by settled citations,
-- the other fields by those that name an identity. The value of `symbol` stands behind its folded form and a space.
CREATE TABLE stated (
  instrument TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('citedBy', 'issuedOn', 'symbol', 'type', 'issuerName', 'title')),
  value TEXT NOT NULL,
  documents INTEGER NOT NULL,
  -- Of a day of issue where others are stated as well: the first document that states it, in the order of keys.
  first_citing TEXT,
  PRIMARY KEY (instrument, field, value)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER stated_by_none AFTER UPDATE OF documents ON stated WHEN NEW.documents = 0
BEGIN
  DELETE FROM stated WHERE instrument = NEW.instrument AND field = NEW.field AND value = NEW.value;
END;

-- What a transaction changed and has not settled yet; worker/stores/settle.ts empties all three before it commits.
-- `sign` is 1 for a row as it came, -1 for a row as it went, 0 where only its order among others changed.
CREATE TABLE changed_citations (
  citation TEXT NOT NULL,
  citing TEXT NOT NULL,
  target TEXT,
  claim TEXT NOT NULL,
  claim_symbol TEXT,
  claim_issuer_name TEXT,
  state TEXT NOT NULL,
  issued_on TEXT,
  symbol TEXT,
  type TEXT,
  title TEXT,
  sign INTEGER NOT NULL CHECK (sign IN (-1, 0, 1)),
  counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1))
) STRICT;
CREATE INDEX changed_citations_by_target ON changed_citations (target, citation);

-- `waited_for` is a folded symbol or name under which citations may wait for the instrument.
CREATE TABLE changed_instruments (
  waited_for TEXT NOT NULL,
  series TEXT NOT NULL,
  instrument TEXT NOT NULL,
  PRIMARY KEY (waited_for, series, instrument)
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting_citations (citation TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TRIGGER citation_came AFTER INSERT ON citations
BEGIN
  INSERT INTO changed_citations (citation, citing, target, claim, claim_symbol, claim_issuer_name, state, issued_on, symbol, type, title, sign)
  VALUES (NEW.id, NEW.citing, NEW.target, NEW.claim, NEW.claim_symbol, NEW.claim_issuer_name, NEW.state, NEW.issued_on, NEW.symbol, NEW.type, NEW.title, 1);
END;

CREATE TRIGGER citation_went AFTER DELETE ON citations
BEGIN
  INSERT INTO changed_citations (citation, citing, target, claim, claim_symbol, claim_issuer_name, state, issued_on, symbol, type, title, sign)
  VALUES (OLD.id, OLD.citing, OLD.target, OLD.claim, OLD.claim_symbol, OLD.claim_issuer_name, OLD.state, OLD.issued_on, OLD.symbol, OLD.type, OLD.title, -1);
END;

CREATE TRIGGER citation_changed
AFTER UPDATE OF citing, target, claim, claim_symbol, claim_issuer_name, state, issued_on, symbol, type, title ON citations
WHEN (OLD.citing, OLD.target, OLD.claim, OLD.claim_symbol, OLD.claim_issuer_name, OLD.state, OLD.issued_on, OLD.symbol, OLD.type, OLD.title)
  IS NOT (NEW.citing, NEW.target, NEW.claim, NEW.claim_symbol, NEW.claim_issuer_name, NEW.state, NEW.issued_on, NEW.symbol, NEW.type, NEW.title)
BEGIN
  INSERT INTO changed_citations (citation, citing, target, claim, claim_symbol, claim_issuer_name, state, issued_on, symbol, type, title, sign)
  VALUES
    (OLD.id, OLD.citing, OLD.target, OLD.claim, OLD.claim_symbol, OLD.claim_issuer_name, OLD.state, OLD.issued_on, OLD.symbol, OLD.type, OLD.title, -1),
    (NEW.id, NEW.citing, NEW.target, NEW.claim, NEW.claim_symbol, NEW.claim_issuer_name, NEW.state, NEW.issued_on, NEW.symbol, NEW.type, NEW.title, 1);
END;

-- The key puts sentences of equal worth in order.
CREATE TRIGGER citing_renamed AFTER UPDATE OF key ON instruments WHEN OLD.key <> NEW.key
BEGIN
  INSERT INTO changed_citations (citation, citing, target, claim, state, sign, counted)
  SELECT id, citing, target, claim, state, 0, 1 FROM citations WHERE citing = NEW.id;
END;

CREATE TRIGGER instrument_came AFTER INSERT ON instruments
BEGIN
  INSERT OR IGNORE INTO changed_instruments (waited_for, series, instrument)
  SELECT NEW.symbol_folded, NEW.series, NEW.id UNION ALL SELECT NEW.name_folded, NEW.series, NEW.id WHERE NEW.name_folded IS NOT NULL;
END;

CREATE TRIGGER instrument_went AFTER DELETE ON instruments
BEGIN
  INSERT OR IGNORE INTO changed_instruments (waited_for, series, instrument)
  SELECT OLD.symbol_folded, OLD.series, OLD.id UNION ALL SELECT OLD.name_folded, OLD.series, OLD.id WHERE OLD.name_folded IS NOT NULL;
END;

CREATE TRIGGER instrument_changed
AFTER UPDATE OF jurisdiction, symbol_folded, series, issuer, issued_on, name_folded, title, holding, listed ON instruments
WHEN (OLD.jurisdiction, OLD.symbol_folded, OLD.series, OLD.issuer, OLD.issued_on, OLD.name_folded, OLD.holding, OLD.listed)
  IS NOT (NEW.jurisdiction, NEW.symbol_folded, NEW.series, NEW.issuer, NEW.issued_on, NEW.name_folded, NEW.holding, NEW.listed)
  OR (NEW.holding = 'held' AND OLD.title IS NOT NEW.title)
BEGIN
  INSERT OR IGNORE INTO changed_instruments (waited_for, series, instrument)
  SELECT OLD.symbol_folded, OLD.series, OLD.id UNION ALL SELECT NEW.symbol_folded, NEW.series, NEW.id
  UNION ALL SELECT OLD.name_folded, OLD.series, OLD.id WHERE OLD.name_folded IS NOT NULL
  UNION ALL SELECT NEW.name_folded, NEW.series, NEW.id WHERE NEW.name_folded IS NOT NULL;
END;

-- A further name of an instrument is of the year that stands with the name.
CREATE TRIGGER law_name_came AFTER INSERT ON law_names
BEGIN
  INSERT OR IGNORE INTO changed_instruments (waited_for, series, instrument)
  SELECT NEW.name_folded, i.series, i.id FROM instruments i WHERE i.id = NEW.instrument;
END;

CREATE TRIGGER law_name_moved AFTER UPDATE OF instrument ON law_names WHEN OLD.instrument <> NEW.instrument
BEGIN
  INSERT OR IGNORE INTO changed_instruments (waited_for, series, instrument)
  SELECT NEW.name_folded, i.series, i.id FROM instruments i WHERE i.id IN (OLD.instrument, NEW.instrument);
END;

-- `acted_on` follows the relations.
CREATE TRIGGER relation_came AFTER INSERT ON relations
WHEN NEW.target IS NOT NULL AND NEW.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')
BEGIN
  UPDATE instruments SET acted_on = 1 WHERE id = NEW.target AND acted_on = 0;
END;

CREATE TRIGGER relation_went AFTER DELETE ON relations
WHEN OLD.target IS NOT NULL AND OLD.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends')
BEGIN
  UPDATE instruments SET acted_on = 0 WHERE id = OLD.target AND acted_on = 1 AND NOT EXISTS (
    SELECT 1 FROM relations r WHERE r.target = OLD.target AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends'));
END;

CREATE TRIGGER relation_moved AFTER UPDATE OF target, type ON relations WHEN (OLD.target, OLD.type) IS NOT (NEW.target, NEW.type)
BEGIN
  UPDATE instruments SET acted_on = EXISTS (
    SELECT 1 FROM relations r WHERE r.target = instruments.id AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends'))
  WHERE id IN (OLD.target, NEW.target);
END;

INSERT INTO stated (instrument, field, value, documents)
SELECT c.target, f.key, f.value, count(DISTINCT c.citing)
FROM citations c, json_each(json_object(
  'citedBy', iif(c.state = 'settled' AND c.citing <> c.target, '', NULL),
  'issuedOn', iif(c.claim IN ('exact', 'assumed'), c.issued_on, NULL),
  'symbol', iif(c.claim IN ('exact', 'assumed'), c.claim_symbol || ' ' || c.symbol, NULL),
  'type', iif(c.claim IN ('exact', 'assumed') AND c.type <> 'van-ban', c.type, NULL),
  'issuerName', iif(c.claim IN ('exact', 'assumed'), c.claim_issuer_name, NULL),
  'title', iif(c.state = 'settled', c.title, NULL))) f
WHERE c.target IS NOT NULL AND f.value IS NOT NULL
GROUP BY 1, 2, 3;
