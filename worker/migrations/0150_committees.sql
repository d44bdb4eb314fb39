-- Steering committees, the Party's committees below the province and bodies the registry does not know ("TTYT", the health centre
-- of every huyện) share a code with others of one place, and each numbers its papers anew: the day of issue parts them, as
-- '2025:2025-08-13'. Keys stay as they are; a citation under another day than its target's means another paper and waits for it.
UPDATE citations SET claim_series = claim_series || ':' || coalesce(claim_on, ''), claim = iif(claim_on IS NULL, 'open', claim)
WHERE claim_series GLOB '[12]*' AND instr(claim_series, ':') = 0
  AND (claim_issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong', 'huyen-uy', 'quan-uy', 'thi-uy', 'dang-uy')
    OR (claim = 'assumed' AND claim_issuer_name IS NOT NULL AND claim_issuer NOT GLOB 'ubnd*' AND claim_issuer NOT GLOB 'hdnd*'));

UPDATE instruments SET series = series || ':' || issued_on, version = version + 1
WHERE issued_on IS NOT NULL AND series GLOB '[12]*' AND instr(series, ':') = 0
  AND (issuer IN ('ban-chi-dao', 'ban-chi-dao-trung-uong', 'huyen-uy', 'quan-uy', 'thi-uy', 'dang-uy')
    OR id IN (SELECT target FROM citations WHERE claim = 'assumed' AND claim_issuer_name IS NOT NULL
      AND claim_issuer NOT GLOB 'ubnd*' AND claim_issuer NOT GLOB 'hdnd*' AND instr(claim_series, ':') > 0));

UPDATE citations SET target = NULL, state = 'unsettled'
WHERE target IS NOT NULL AND judgement IS NOT 'confirmed' AND claim_series GLOB '*:[12]*'
  AND claim_series IS NOT (SELECT i.series FROM instruments i WHERE i.id = citations.target);
