-- Identity is (jurisdiction, symbol_folded, series, issuer). `series` is the year whose numbering the symbol belongs to;
-- '2025-07' is the second numbering of 2025 in a merged province. Without a number, symbol_folded is derived from the text.
CREATE TABLE instruments (
  id TEXT NOT NULL PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  jurisdiction TEXT NOT NULL,
  symbol_folded TEXT NOT NULL,
  series TEXT NOT NULL,
  issuer TEXT NOT NULL,
  series_type TEXT NOT NULL,
  number INTEGER,
  type TEXT NOT NULL,
  symbol TEXT,
  name TEXT,
  name_folded TEXT,
  title TEXT,
  title_from TEXT CHECK (title_from IN ('text', 'citation')),
  -- For bodies the registry does not hold.
  issuer_name TEXT,
  issued_on TEXT,
  date_text TEXT,
  draft INTEGER NOT NULL DEFAULT 0 CHECK (draft IN (0, 1)),
  holding TEXT NOT NULL CHECK (holding IN ('held', 'mentioned')),
  effective_on TEXT,
  expires_on TEXT,
  source_url TEXT,
  text_key TEXT,
  content_hash TEXT,
  cited_by INTEGER NOT NULL DEFAULT 0,
  best_citation TEXT,
  -- Whether any relation changes it, so that reading a card looks for one only then.
  acted_on INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL,
  UNIQUE (jurisdiction, symbol_folded, series, issuer)
) STRICT;

CREATE INDEX instruments_by_symbol ON instruments (symbol_folded, series, jurisdiction);
CREATE INDEX instruments_by_name ON instruments (name_folded, series) WHERE name_folded IS NOT NULL;
CREATE UNIQUE INDEX instruments_by_content ON instruments (content_hash) WHERE content_hash IS NOT NULL;

-- Every key and id an instrument ever had.
CREATE TABLE aliases (
  alias TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL REFERENCES instruments (id),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  id TEXT NOT NULL PRIMARY KEY,
  citing TEXT NOT NULL REFERENCES instruments (id),
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  type TEXT,
  symbol TEXT,
  name TEXT,
  issued_on TEXT,
  issuer TEXT,
  title TEXT,
  pinpoint TEXT,
  antecedent INTEGER,
  relation TEXT,
  sentence TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  telling INTEGER NOT NULL,
  -- What the words claim, read in the scope of the citing document: see docs/index.md.
  claim TEXT NOT NULL CHECK (claim IN ('exact', 'assumed', 'oneOf', 'named', 'open')),
  claim_jurisdictions TEXT NOT NULL,
  claim_symbol TEXT,
  claim_series TEXT,
  claim_issuer TEXT,
  claim_issuer_name TEXT,
  claim_on TEXT,
  method TEXT NOT NULL,
  confidence REAL NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('settled', 'ambiguous', 'unsettled')),
  target TEXT REFERENCES instruments (id),
  created_at TEXT NOT NULL,
  UNIQUE (citing, position)
) STRICT;

CREATE INDEX citations_by_target ON citations (target, telling) WHERE target IS NOT NULL;
CREATE INDEX citations_waiting ON citations (claim_symbol) WHERE claim <> 'exact';

-- What a document states of itself (subject_citation null) or of two others it cites; it is then a witness. Source and
-- target follow the citations as those are settled.
CREATE TABLE relations (
  id TEXT NOT NULL PRIMARY KEY,
  stated_in TEXT NOT NULL REFERENCES instruments (id),
  type TEXT NOT NULL,
  subject_citation TEXT,
  object_citation TEXT NOT NULL,
  source TEXT REFERENCES instruments (id),
  target TEXT REFERENCES instruments (id),
  reach TEXT NOT NULL CHECK (reach IN ('whole', 'part')),
  pinpoint TEXT,
  effective_on TEXT,
  method TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX relations_by_statement ON relations (stated_in);
CREATE INDEX relations_by_source ON relations (source) WHERE source IS NOT NULL;
CREATE INDEX relations_by_target ON relations (target, type) WHERE target IS NOT NULL;

-- How much of each number series the index holds.
CREATE TABLE series (
  jurisdiction TEXT NOT NULL,
  issuer TEXT NOT NULL,
  type TEXT NOT NULL,
  series TEXT NOT NULL,
  held INTEGER NOT NULL,
  highest INTEGER NOT NULL,
  PRIMARY KEY (jurisdiction, issuer, type, series)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER series_grow AFTER INSERT ON instruments WHEN NEW.number IS NOT NULL
BEGIN
  INSERT INTO series (jurisdiction, issuer, type, series, held, highest)
  VALUES (NEW.jurisdiction, NEW.issuer, NEW.series_type, NEW.series, 1, NEW.number)
  ON CONFLICT DO UPDATE SET held = held + 1, highest = max(highest, NEW.number);
END;
