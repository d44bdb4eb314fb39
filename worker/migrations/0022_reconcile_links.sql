-- Secrets that stand in the address of the reconciliation service, for clients that cannot send a header. They are not
-- tokens: nothing but that service looks here, so a link that leaks opens nothing else.
CREATE TABLE reconcile_links (
  id TEXT NOT NULL PRIMARY KEY,
  secret_hash TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
