-- A term of notes says from when to when it is offered, where it comes from and who said so. What is shipped has no source and nobody.
ALTER TABLE note_tags ADD COLUMN valid_from TEXT;
ALTER TABLE note_tags ADD COLUMN valid_to TEXT;
ALTER TABLE note_tags ADD COLUMN source TEXT;
ALTER TABLE note_tags ADD COLUMN reason TEXT;
ALTER TABLE note_tags ADD COLUMN added_by TEXT;
ALTER TABLE note_tags ADD COLUMN added_at TEXT;
ALTER TABLE note_tags ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Who brought a term, and when one was put out of use, is in the log.
UPDATE note_tags SET (added_by, added_at) = (
  SELECT actor, at FROM audit WHERE action = 'noteTag.put' AND subject = note_tags.id AND before IS NULL ORDER BY seq LIMIT 1);
UPDATE note_tags SET valid_to = date(coalesce(
    (SELECT max(at) FROM audit WHERE action = 'noteTag.put' AND subject = note_tags.id), 'now'), '-1 day')
  WHERE retired = 1;
ALTER TABLE note_tags DROP COLUMN retired;

CREATE TRIGGER journal_note_tags_insert AFTER INSERT ON note_tags WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'note_tags', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'vi', NEW.vi, 'en', NEW.en, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'source', NEW.source, 'reason', NEW.reason, 'added_by', NEW.added_by, 'added_at', NEW.added_at, 'position', NEW.position)) FROM journal_open;
END;

CREATE TRIGGER journal_note_tags_delete AFTER DELETE ON note_tags WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'note_tags', OLD.id,
    json_array(json_object('id', OLD.id, 'vi', OLD.vi, 'en', OLD.en, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'source', OLD.source, 'reason', OLD.reason, 'added_by', OLD.added_by, 'added_at', OLD.added_at, 'position', OLD.position)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_note_tags_update AFTER UPDATE OF vi, en, valid_from, valid_to, source, reason ON note_tags
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.vi, OLD.en, OLD.valid_from, OLD.valid_to, OLD.source, OLD.reason)
    IS NOT (NEW.vi, NEW.en, NEW.valid_from, NEW.valid_to, NEW.source, NEW.reason)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'note_tags', NEW.id,
    json_array(json_object('vi', OLD.vi, 'en', OLD.en, 'valid_from', OLD.valid_from, 'valid_to', OLD.valid_to, 'source', OLD.source, 'reason', OLD.reason)),
    json_array(json_object('vi', NEW.vi, 'en', NEW.en, 'valid_from', NEW.valid_from, 'valid_to', NEW.valid_to, 'source', NEW.source, 'reason', NEW.reason)) FROM journal_open;
END;
