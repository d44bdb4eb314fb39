-- Where a symbol names no type, the word for it parts the numbers of a year: "Nghị quyết 39-CP" is not "Nghị định 39-CP".
-- Its series is then '1994:nghi-quyet'. Instruments that were one under such a number become two; every old key answers on.
CREATE TABLE act_words (word TEXT NOT NULL PRIMARY KEY, act TEXT NOT NULL) STRICT;
INSERT INTO act_words VALUES ('luat', 'luat'), ('bo-luat', 'luat'), ('hien-phap', 'luat'), ('phap-lenh', 'phap-lenh'), ('lenh', 'lenh'),
  ('nghi-quyet', 'nghi-quyet'), ('nghi-quyet-lien-tich', 'nghi-quyet-lien-tich'), ('nghi-dinh', 'nghi-dinh'), ('quyet-dinh', 'quyet-dinh'),
  ('chi-thi', 'chi-thi'), ('thong-tu', 'thong-tu'), ('thong-tu-lien-tich', 'thong-tu-lien-tich'), ('sac-lenh', 'sac-lenh'), ('sac-luat', 'sac-luat');

-- Symbols without a code for the type: `untold` is the type that was taken for granted.
CREATE TABLE typeless (instrument TEXT NOT NULL PRIMARY KEY, untold TEXT NOT NULL, series TEXT NOT NULL, slug TEXT NOT NULL) STRICT;
INSERT INTO typeless
SELECT id, series_type, series, substr(key, length(jurisdiction || issuer || series_type || series) + 5) FROM instruments
WHERE (series_type = 'cong-van' OR (series_type = 'luat' AND issuer = 'quoc-hoi') OR (series_type = 'phap-lenh' AND issuer = 'uy-ban-thuong-vu-quoc-hoi'))
  AND number IS NOT NULL AND instr(symbol_folded, '~') = 0 AND instr(issuer, '~') = 0 AND instr(series, ':') = 0
  AND substr(key, 1, length(jurisdiction || issuer || series_type || series) + 4) = jurisdiction || '/' || issuer || '/' || series_type || '/' || series || '/';

INSERT OR IGNORE INTO aliases (alias, instrument, created_at)
SELECT i.key, i.id, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM typeless t JOIN instruments i ON i.id = t.instrument JOIN act_words w ON w.word = i.type
WHERE w.act <> t.untold;

UPDATE instruments SET series = typed.series || ':' || typed.act, series_type = typed.act, version = version + 1,
  key = jurisdiction || '/' || issuer || '/' || typed.act || '/' || typed.series || '/' || typed.slug
FROM (SELECT t.instrument, t.series, t.slug, w.act FROM typeless t JOIN instruments i ON i.id = t.instrument JOIN act_words w ON w.word = i.type WHERE w.act <> t.untold) typed
WHERE instruments.id = typed.instrument;

-- Words that say no type leave the number of a body that signs alone open: "số 39-CP", "Văn bản số 39-CP".
UPDATE citations SET target = NULL, state = 'unsettled', claim = iif(claim_on IS NULL, 'open', 'oneOf'), claim_series = claim_series || ':'
WHERE claim IN ('exact', 'assumed') AND judgement IS NOT 'confirmed' AND target IN (SELECT instrument FROM typeless) AND instr(claim_series, ':') = 0
  AND (kind = 'no-type' OR type = 'van-ban')
  AND (claim_symbol GLOB '*/cp' OR claim_symbol GLOB '*/ttg' OR claim_symbol GLOB '*/hdbt' OR claim_symbol GLOB '*/hdcp' OR claim_symbol GLOB '*/qh[0-9]*' OR claim_symbol GLOB '*/ubtvqh[0-9]*');

-- Citations with another word than the instrument they were counted under mean one of their own.
CREATE TABLE parted (citation TEXT NOT NULL PRIMARY KEY, was TEXT NOT NULL, act TEXT NOT NULL, series TEXT NOT NULL) STRICT;
INSERT INTO parted
SELECT c.id, t.instrument, w.act, t.series || iif(w.act = t.untold, '', ':' || w.act) FROM typeless t JOIN citations c ON c.target = t.instrument
  JOIN act_words w ON w.word = c.type
WHERE c.claim IN ('exact', 'assumed') AND c.judgement IS NOT 'confirmed' AND c.kind <> 'no-type';
INSERT OR IGNORE INTO parted
SELECT c.id, t.instrument, t.untold, t.series FROM typeless t JOIN instruments i ON i.id = t.instrument JOIN citations c ON c.target = t.instrument
WHERE c.claim IN ('exact', 'assumed') AND c.judgement IS NOT 'confirmed' AND i.series <> t.series;

INSERT OR IGNORE INTO instruments (id, key, jurisdiction, symbol_folded, series, issuer, issuer_name, series_type, number, type, symbol, date_text, holding, created_at)
SELECT 'i_' || lower(hex(randomblob(8))), i.jurisdiction || '/' || i.issuer || '/' || p.act || '/' || t.series || '/' || t.slug,
  i.jurisdiction, i.symbol_folded, p.series, i.issuer, i.issuer_name, p.act, i.number, p.act, i.symbol, i.date_text, 'mentioned', strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
FROM (SELECT DISTINCT was, act, series FROM parted) p JOIN instruments i ON i.id = p.was JOIN typeless t ON t.instrument = p.was
WHERE p.series <> i.series;

UPDATE citations SET claim_series = meant.series,
  target = coalesce(meant.id, target)
FROM (SELECT p.citation, p.series, n.id FROM parted p JOIN instruments i ON i.id = p.was
  LEFT JOIN instruments n ON n.jurisdiction = i.jurisdiction AND n.symbol_folded = i.symbol_folded AND n.series = p.series AND n.issuer = i.issuer) meant
WHERE citations.id = meant.citation AND claim_series IS NOT meant.series;

UPDATE relations SET target = (SELECT c.target FROM citations c WHERE c.id = relations.object_citation)
WHERE method = 'rule' AND object_citation IN (SELECT citation FROM parted);
UPDATE relations SET source = (SELECT c.target FROM citations c WHERE c.id = relations.subject_citation)
WHERE method = 'rule' AND subject_citation IN (SELECT citation FROM parted);

DROP TABLE parted;
DROP TABLE typeless;
DROP TABLE act_words;
