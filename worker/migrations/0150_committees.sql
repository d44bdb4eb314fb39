-- Many steering committees of one place sign with one code and each numbers its papers anew: the day of issue parts them, as
-- '2025:2025-08-13'. Keys stay as they are; a citation under another day than its target's means another paper and waits for it.
UPDATE instruments SET series = series || ':' || issued_on, version = version + 1
WHERE issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong') AND issued_on IS NOT NULL AND series GLOB '[12]*' AND instr(series, ':') = 0;

UPDATE citations SET claim_series = claim_series || ':' || coalesce(claim_on, ''), claim = iif(claim_on IS NULL, 'open', claim)
WHERE claim_issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong') AND claim_series IS NOT NULL AND instr(claim_series, ':') = 0;

UPDATE citations SET target = NULL, state = 'unsettled'
WHERE claim_issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong') AND target IS NOT NULL AND judgement IS NOT 'confirmed'
  AND claim_series IS NOT (SELECT i.series FROM instruments i WHERE i.id = citations.target);
