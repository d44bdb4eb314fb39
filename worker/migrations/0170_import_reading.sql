-- How the rows of an import are read beside its columns: what holds for those that state nothing (JSON).
ALTER TABLE imports ADD COLUMN defaults TEXT;

-- The field of a row that a note is about, where it is one.
ALTER TABLE import_notes ADD COLUMN field TEXT;
