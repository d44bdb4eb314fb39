-- What a list (an import of metadata) says of an instrument: JSON of worker/services/import-listing.ts. Beside the columns,
-- so that settling can weigh it against text and citations in whatever order they come.
ALTER TABLE instruments ADD COLUMN listed TEXT;

-- A document captured by staff is proposed until an admin accepts it.
ALTER TABLE instruments ADD COLUMN state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN ('proposed', 'accepted'));

-- Further names under which a law is cited.
CREATE TABLE law_names (
  name_folded TEXT NOT NULL,
  series TEXT NOT NULL,
  instrument TEXT NOT NULL REFERENCES instruments (id),
  PRIMARY KEY (name_folded, series, instrument)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('ndjson', 'csv', 'documents', 'index')),
  columns TEXT NOT NULL,
  digest TEXT NOT NULL,
  dry_run INTEGER NOT NULL CHECK (dry_run IN (0, 1)),
  total INTEGER,
  next INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done')),
  rows INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  suggested INTEGER NOT NULL DEFAULT 0,
  bad INTEGER NOT NULL DEFAULT 0,
  created_by TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE INDEX imports_open ON imports (digest) WHERE state = 'open';

-- The answer to each chunk, so that a chunk sent twice is applied once.
CREATE TABLE import_chunks (
  import TEXT NOT NULL REFERENCES imports (id),
  sequence INTEGER NOT NULL,
  body_hash TEXT NOT NULL,
  reply TEXT NOT NULL,
  PRIMARY KEY (import, sequence)
) STRICT, WITHOUT ROWID;

-- Bad rows, suggestions and remarks, each with its line.
CREATE TABLE import_notes (
  import TEXT NOT NULL REFERENCES imports (id),
  line INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('bad', 'suggestion', 'remark')),
  code TEXT NOT NULL,
  vi TEXT NOT NULL,
  en TEXT NOT NULL,
  PRIMARY KEY (import, line, position)
) STRICT, WITHOUT ROWID;

-- What a dry run would have written so far; emptied when it ends.
CREATE TABLE import_staged (
  import TEXT NOT NULL REFERENCES imports (id),
  identity TEXT NOT NULL,
  known TEXT NOT NULL,
  PRIMARY KEY (import, identity)
) STRICT, WITHOUT ROWID;

-- A fact that an import states otherwise than the index: a person decides. `stands` is the value that the index shows.
CREATE TABLE suggestions (
  id TEXT NOT NULL PRIMARY KEY,
  instrument TEXT NOT NULL REFERENCES instruments (id),
  field TEXT NOT NULL,
  held TEXT NOT NULL,
  offered TEXT NOT NULL,
  stands TEXT NOT NULL CHECK (stands IN ('held', 'offered')),
  source TEXT,
  import TEXT NOT NULL,
  line INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed')),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX suggestions_by_instrument ON suggestions (instrument);
CREATE INDEX suggestions_open ON suggestions (id) WHERE state = 'open';
