-- What is said of one instrument's force and cannot all be so, as far as no person has confirmed it. Worked out from
-- relations and days at the end of every transaction, for the instruments in `changed_force`; nothing follows from it.
CREATE TABLE contradictions (
  id TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN
    ('actedBeforeIssued', 'actsBeforeIssued', 'endsBeforeEffect', 'endsDiffer', 'actedAfterEnd', 'basisAfterEnd', 'ring')),
  -- Of a ring: a JSON list of the instruments that replace one another.
  members TEXT,
  CHECK ((kind = 'ring') = (members IS NOT NULL))
) STRICT;

CREATE INDEX contradictions_by_instrument ON contradictions (instrument);

CREATE TABLE changed_force (instrument TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

-- A basis tells nothing unless something acts on it. Of a replacement, both ends may stand in a ring.
CREATE TRIGGER force_relation_came AFTER INSERT ON relations
WHEN NEW.target IS NOT NULL AND NEW.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn')
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT NEW.target WHERE NEW.type <> 'basedOn' OR EXISTS (SELECT 1 FROM instruments i WHERE i.id = NEW.target AND i.acted_on = 1)
  UNION SELECT NEW.source WHERE NEW.type = 'replaces' AND NEW.source IS NOT NULL;
END;

CREATE TRIGGER force_relation_went AFTER DELETE ON relations
WHEN OLD.target IS NOT NULL AND OLD.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn')
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT OLD.target WHERE OLD.type <> 'basedOn' OR EXISTS (SELECT 1 FROM instruments i WHERE i.id = OLD.target AND i.acted_on = 1)
  UNION SELECT OLD.source WHERE OLD.type = 'replaces' AND OLD.source IS NOT NULL;
END;

CREATE TRIGGER force_relation_changed AFTER UPDATE OF source, target, type, reach, effective_on, state, version ON relations
WHEN OLD.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn')
  OR NEW.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn')
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT i.id FROM instruments i WHERE i.id IN (OLD.target, NEW.target) AND (i.acted_on = 1 OR 'basedOn' NOT IN (OLD.type, NEW.type))
  UNION SELECT value FROM json_each(json_array(OLD.source, NEW.source)) WHERE value IS NOT NULL AND 'replaces' IN (OLD.type, NEW.type);
END;

CREATE TRIGGER force_decision_came AFTER INSERT ON relation_decisions
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT r.target FROM relations r WHERE r.id = NEW.relation AND r.target IS NOT NULL;
END;

CREATE TRIGGER force_decision_went AFTER DELETE ON relation_decisions
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT r.target FROM relations r WHERE r.id = OLD.relation AND r.target IS NOT NULL;
END;

CREATE TRIGGER force_instrument_came AFTER INSERT ON instruments WHEN NEW.expires_on <= NEW.effective_on
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument) VALUES (NEW.id);
END;

CREATE TRIGGER force_instrument_went AFTER DELETE ON instruments WHEN EXISTS (SELECT 1 FROM contradictions c WHERE c.instrument = OLD.id)
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument) VALUES (OLD.id);
END;

CREATE TRIGGER force_instrument_changed AFTER UPDATE OF issued_on, effective_on, expires_on, type, draft ON instruments
WHEN (OLD.issued_on, OLD.effective_on, OLD.expires_on, OLD.type, OLD.draft) IS NOT (NEW.issued_on, NEW.effective_on, NEW.expires_on, NEW.type, NEW.draft)
BEGIN
  INSERT OR IGNORE INTO changed_force (instrument)
  SELECT NEW.id WHERE NEW.acted_on = 1 OR NEW.expires_on IS NOT NULL OR OLD.expires_on IS NOT NULL
  UNION SELECT r.target FROM relations r JOIN instruments i ON i.id = r.target WHERE r.source = NEW.id AND i.acted_on = 1;
END;

-- What the index holds by now is looked at with the next change.
INSERT INTO changed_force (instrument)
SELECT id FROM instruments WHERE acted_on = 1 OR expires_on <= effective_on;
