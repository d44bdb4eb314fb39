-- The best sentence that cites an instrument, with who wrote it, as a card reads it: one row beside the instrument's own,
-- under its rowid, in the order of `TOLD` in worker/stores/card-columns.ts. A copy only: where it is missing, the citation
-- itself is read, so that whatever changes what it tells may simply drop it. Settling writes it with best_citation.
CREATE TABLE told_sentences (
  instrument INTEGER PRIMARY KEY,
  told TEXT NOT NULL
) STRICT;

CREATE TRIGGER told_settled AFTER UPDATE OF best_citation ON instruments
WHEN OLD.best_citation IS NOT NEW.best_citation OR NOT EXISTS (SELECT 1 FROM told_sentences WHERE instrument = NEW.rowid)
BEGIN
  DELETE FROM told_sentences WHERE instrument = NEW.rowid;
  INSERT INTO told_sentences (instrument, told)
  SELECT NEW.rowid, json_array(b.sentence, b.sentence_start, b.sentence_end, k.id, k.key, k.type, k.symbol, k.issuer, k.issuer_name,
    k.jurisdiction, k.issued_on, k.date_text, k.draft)
  FROM citations b JOIN instruments k ON k.id = b.citing WHERE b.id = NEW.best_citation;
END;

CREATE TRIGGER told_forgotten AFTER DELETE ON instruments
BEGIN
  DELETE FROM told_sentences WHERE instrument = OLD.rowid;
END;

CREATE TRIGGER told_by_another AFTER UPDATE OF key, type, symbol, issuer, issuer_name, jurisdiction, issued_on, date_text, draft ON instruments
WHEN (OLD.key, OLD.type, OLD.symbol, OLD.issuer, OLD.issuer_name, OLD.jurisdiction, OLD.issued_on, OLD.date_text, OLD.draft)
  IS NOT (NEW.key, NEW.type, NEW.symbol, NEW.issuer, NEW.issuer_name, NEW.jurisdiction, NEW.issued_on, NEW.date_text, NEW.draft)
BEGIN
  DELETE FROM told_sentences WHERE instrument IN (
    SELECT t.rowid FROM citations c JOIN instruments t ON t.id = c.target WHERE c.citing = NEW.id AND t.best_citation = c.id);
END;

CREATE TRIGGER told_otherwise AFTER UPDATE OF sentence, sentence_start, sentence_end, citing ON citations
WHEN (OLD.sentence, OLD.sentence_start, OLD.sentence_end, OLD.citing) IS NOT (NEW.sentence, NEW.sentence_start, NEW.sentence_end, NEW.citing)
BEGIN
  DELETE FROM told_sentences WHERE instrument IN (
    SELECT rowid FROM instruments WHERE id IN (OLD.target, NEW.target) AND best_citation = NEW.id);
END;

CREATE TRIGGER told_no_more AFTER DELETE ON citations WHEN OLD.target IS NOT NULL
BEGIN
  DELETE FROM told_sentences WHERE instrument = (SELECT rowid FROM instruments WHERE id = OLD.target AND best_citation = OLD.id);
END;
