-- A stamp of everything that a card of a jurisdiction and year shows: another one after every change, so that a pack kept
-- off line is asked for again only when something in it is different. Names of laws are stamped under '*'.
CREATE TABLE pack_stamps (
  jurisdiction TEXT NOT NULL,
  year TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (jurisdiction, year)
) STRICT, WITHOUT ROWID;

INSERT INTO pack_stamps (jurisdiction, year, stamp)
SELECT jurisdiction, substr(series, 1, 4), hex(randomblob(8)) FROM instruments GROUP BY 1, 2;
INSERT INTO pack_stamps (jurisdiction, year, stamp) VALUES ('*', '', hex(randomblob(8)));

CREATE TRIGGER pack_insert AFTER INSERT ON instruments
BEGIN
  INSERT INTO pack_stamps (jurisdiction, year, stamp) VALUES (NEW.jurisdiction, substr(NEW.series, 1, 4), hex(randomblob(8)))
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE jurisdiction = '*' AND NEW.name_folded IS NOT NULL;
END;

CREATE TRIGGER pack_update AFTER UPDATE ON instruments
BEGIN
  INSERT INTO pack_stamps (jurisdiction, year, stamp)
  SELECT OLD.jurisdiction, substr(OLD.series, 1, 4), hex(randomblob(8)) WHERE true
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO pack_stamps (jurisdiction, year, stamp)
  SELECT NEW.jurisdiction, substr(NEW.series, 1, 4), hex(randomblob(8))
  WHERE (OLD.jurisdiction, OLD.series) IS NOT (NEW.jurisdiction, NEW.series)
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  UPDATE pack_stamps SET stamp = hex(randomblob(8))
  WHERE jurisdiction = '*' AND (OLD.name_folded IS NOT NULL OR NEW.name_folded IS NOT NULL);
END;

CREATE TRIGGER pack_delete AFTER DELETE ON instruments
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8))
  WHERE (jurisdiction = OLD.jurisdiction AND year = substr(OLD.series, 1, 4)) OR (jurisdiction = '*' AND OLD.name_folded IS NOT NULL);
END;

-- What others say of an instrument stands on its card: the document of its best sentence, and those that act on it.
CREATE TRIGGER pack_named AFTER UPDATE OF key, type, symbol, name, title, issuer, issuer_name, jurisdiction, issued_on, date_text, draft, holding, effective_on, expires_on, acted_on ON instruments
WHEN (OLD.key, OLD.type, OLD.symbol, OLD.name, OLD.title, OLD.issuer, OLD.issuer_name, OLD.jurisdiction, OLD.issued_on, OLD.date_text, OLD.draft, OLD.holding, OLD.effective_on, OLD.expires_on, OLD.acted_on)
  IS NOT (NEW.key, NEW.type, NEW.symbol, NEW.name, NEW.title, NEW.issuer, NEW.issuer_name, NEW.jurisdiction, NEW.issued_on, NEW.date_text, NEW.draft, NEW.holding, NEW.effective_on, NEW.expires_on, NEW.acted_on)
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE (jurisdiction, year) IN (
    SELECT t.jurisdiction, substr(t.series, 1, 4) FROM relations r JOIN instruments t ON t.id = r.target WHERE r.source = NEW.id
    UNION SELECT t.jurisdiction, substr(t.series, 1, 4) FROM citations c JOIN instruments t ON t.id = c.target AND t.best_citation = c.id WHERE c.citing = NEW.id);
END;

CREATE TRIGGER pack_relation_insert AFTER INSERT ON relations WHEN NEW.target IS NOT NULL
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE (jurisdiction, year) IN (SELECT jurisdiction, substr(series, 1, 4) FROM instruments WHERE id = NEW.target);
END;

CREATE TRIGGER pack_relation_update AFTER UPDATE ON relations
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8))
  WHERE (jurisdiction, year) IN (SELECT jurisdiction, substr(series, 1, 4) FROM instruments WHERE id IN (OLD.target, NEW.target));
END;

CREATE TRIGGER pack_relation_delete AFTER DELETE ON relations WHEN OLD.target IS NOT NULL
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE (jurisdiction, year) IN (SELECT jurisdiction, substr(series, 1, 4) FROM instruments WHERE id = OLD.target);
END;

CREATE TRIGGER pack_name_insert AFTER INSERT ON law_names
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE jurisdiction = '*';
END;

CREATE TRIGGER pack_name_delete AFTER DELETE ON law_names
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE jurisdiction = '*';
END;

-- The sentence itself, should it be read anew.
CREATE TRIGGER pack_sentence AFTER UPDATE OF sentence, sentence_start, sentence_end ON citations WHEN NEW.target IS NOT NULL
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8))
  WHERE (jurisdiction, year) IN (SELECT jurisdiction, substr(series, 1, 4) FROM instruments WHERE id = NEW.target AND best_citation = NEW.id);
END;

-- A number that came to mean another instrument is withheld from packs.
CREATE TRIGGER pack_former_insert AFTER INSERT ON former_identities
BEGIN
  INSERT INTO pack_stamps (jurisdiction, year, stamp) VALUES (NEW.jurisdiction, substr(NEW.series, 1, 4), hex(randomblob(8)))
  ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;

CREATE TRIGGER pack_former_delete AFTER DELETE ON former_identities
BEGIN
  UPDATE pack_stamps SET stamp = hex(randomblob(8)) WHERE jurisdiction = OLD.jurisdiction AND year = substr(OLD.series, 1, 4);
END;
