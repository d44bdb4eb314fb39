-- Raised with every change by an admin: the version that an update names.
ALTER TABLE people ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
-- The day a sign-in was last used; written at most once a day.
ALTER TABLE tokens ADD COLUMN last_used_on TEXT;
-- An invite code that an admin took back.
ALTER TABLE invites ADD COLUMN revoked_at TEXT;
