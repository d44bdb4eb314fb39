-- An act that extends another to a day changes whether that is in force, as ends and suspensions do.
DROP TRIGGER relation_came;
CREATE TRIGGER relation_came AFTER INSERT ON relations
WHEN NEW.target IS NOT NULL AND NEW.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'extends')
BEGIN
  UPDATE instruments SET acted_on = 1 WHERE id = NEW.target AND acted_on = 0;
END;

DROP TRIGGER relation_went;
CREATE TRIGGER relation_went AFTER DELETE ON relations
WHEN OLD.target IS NOT NULL AND OLD.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'extends')
BEGIN
  UPDATE instruments SET acted_on = 0 WHERE id = OLD.target AND acted_on = 1 AND NOT EXISTS (
    SELECT 1 FROM relations r WHERE r.target = OLD.target AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'extends'));
END;

DROP TRIGGER relation_moved;
CREATE TRIGGER relation_moved AFTER UPDATE OF target, type ON relations WHEN (OLD.target, OLD.type) IS NOT (NEW.target, NEW.type)
BEGIN
  UPDATE instruments SET acted_on = EXISTS (
    SELECT 1 FROM relations r WHERE r.target = instruments.id AND r.type IN ('replaces', 'repeals', 'suspends', 'resumes', 'amends', 'extends'))
  WHERE id IN (OLD.target, NEW.target);
END;

UPDATE instruments SET acted_on = 1 WHERE acted_on = 0 AND id IN (SELECT target FROM relations WHERE type = 'extends');
