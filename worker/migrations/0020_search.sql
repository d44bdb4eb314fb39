-- Full text over what a person may type of an instrument. The tokenizer folds case and marks but not đ, so the triggers
-- write d for it; `shared/registry/fold.ts` folds queries alike, and a test holds the two against each other.
-- `facet` holds the filters as words, so that they narrow the search before its cap: t type, i issuer, j jurisdiction,
-- y year of the series, h holding. Only the index is kept: an entry is known by its instrument's rowid.
CREATE VIRTUAL TABLE search USING fts5(
  symbol, title, kind, body, facet,
  content = '', contentless_delete = 1, prefix = '2', tokenize = "unicode61 remove_diacritics 2"
);

CREATE VIEW search_entries (instrument_rowid, symbol, title, kind, body, facet) AS
SELECT
  i.rowid,
  replace(replace(replace(replace(coalesce(i.symbol, '') || ' ' || iif(instr(i.symbol, '&'), replace(i.symbol, '&', ''), '') || ' ' || iif(i.symbol_folded GLOB '~*', '', i.symbol_folded), 'Đ', 'D'), 'đ', 'd'), 'Ð', 'D'), 'ð', 'd'),
  replace(replace(replace(replace(coalesce(i.name, '') || ' ' || coalesce(i.title, ''), 'Đ', 'D'), 'đ', 'd'), 'Ð', 'D'), 'ð', 'd'),
  i.type,
  replace(replace(replace(replace(i.issuer || ' ' || coalesce(i.issuer_name, '') || ' ' || i.jurisdiction, 'Đ', 'D'), 'đ', 'd'), 'Ð', 'D'), 'ð', 'd'),
  't' || replace(i.type, '-', '') || ' i' || replace(i.issuer, '-', '') || ' j' || replace(i.jurisdiction, '-', '')
    || ' y' || substr(i.series, 1, 4) || ' h' || i.holding
FROM instruments i;

CREATE TRIGGER search_insert AFTER INSERT ON instruments
BEGIN
  INSERT INTO search (rowid, symbol, title, kind, body, facet)
  SELECT * FROM search_entries WHERE instrument_rowid = NEW.rowid;
END;

CREATE TRIGGER search_update
AFTER UPDATE OF symbol, symbol_folded, name, title, type, issuer, issuer_name, jurisdiction, series, holding ON instruments
WHEN (OLD.symbol, OLD.symbol_folded, OLD.name, OLD.title, OLD.type, OLD.issuer, OLD.issuer_name, OLD.jurisdiction, OLD.series, OLD.holding)
  IS NOT (NEW.symbol, NEW.symbol_folded, NEW.name, NEW.title, NEW.type, NEW.issuer, NEW.issuer_name, NEW.jurisdiction, NEW.series, NEW.holding)
BEGIN
  DELETE FROM search WHERE rowid = OLD.rowid;
  INSERT INTO search (rowid, symbol, title, kind, body, facet)
  SELECT * FROM search_entries WHERE instrument_rowid = NEW.rowid;
END;

CREATE TRIGGER search_delete AFTER DELETE ON instruments
BEGIN
  DELETE FROM search WHERE rowid = OLD.rowid;
END;

INSERT INTO search (rowid, symbol, title, kind, body, facet)
SELECT * FROM search_entries;
