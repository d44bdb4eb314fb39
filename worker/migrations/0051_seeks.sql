-- The same symbol waits in every year: those of one series are found alone.
DROP INDEX citations_waiting;
CREATE INDEX citations_waiting ON citations (claim_symbol, claim_series) WHERE claim <> 'exact';

-- What names an instrument, looked for where it goes or moves.
CREATE INDEX aliases_by_instrument ON aliases (instrument);
CREATE INDEX law_names_by_instrument ON law_names (instrument);
