-- One text without a letterhead may stand on the portals of two provinces: it is then two instruments.
DROP INDEX instruments_by_content;
CREATE INDEX instruments_by_content ON instruments (content_hash) WHERE content_hash IS NOT NULL;
