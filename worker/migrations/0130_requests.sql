-- What a reader asks the index to hold: the identity that the citation claims, as a JSON list of folded symbol or name,
-- series, jurisdictions and body. Who asks for the same twice asks once, and it ends when the instrument comes.
ALTER TABLE reports ADD COLUMN wanted TEXT;
ALTER TABLE reports ADD COLUMN wanted_symbol TEXT;

CREATE UNIQUE INDEX reports_asked_once ON reports (wanted, created_by) WHERE closed_at IS NULL AND wanted IS NOT NULL;
CREATE INDEX reports_wanted ON reports (wanted_symbol) WHERE closed_at IS NULL AND wanted IS NOT NULL;
