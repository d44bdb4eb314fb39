-- What readers tell the admins of a citation: that it leads to another instrument than meant, or that the index lacks it.
CREATE TABLE reports (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('wrongLink', 'missing')),
  citation TEXT NOT NULL,
  scope TEXT,
  -- Key of the instrument that was shown, as it was then: an earlier key goes on as an alias.
  shown TEXT,
  note TEXT,
  created_by TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  closed_by TEXT REFERENCES people (id),
  closed_at TEXT,
  reason TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((kind = 'wrongLink') = (shown IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (reason IS NULL))
) STRICT;

CREATE INDEX reports_open ON reports (created_at DESC, id DESC) WHERE closed_at IS NULL;
CREATE INDEX reports_closed ON reports (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
