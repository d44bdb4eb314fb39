-- How much of each number series the index holds, kept by triggers. A body numbers its normative instruments
-- (25/2022/QĐ-UBND) apart from the others (2068/QĐ-UBND): `dated` is 1 for the series that prints its year.
CREATE TABLE coverage (
  jurisdiction TEXT NOT NULL,
  issuer TEXT NOT NULL,
  type TEXT NOT NULL,
  series TEXT NOT NULL,
  dated INTEGER NOT NULL CHECK (dated IN (0, 1)),
  held INTEGER NOT NULL,
  mentioned INTEGER NOT NULL,
  PRIMARY KEY (jurisdiction, issuer, type, series, dated)
) STRICT, WITHOUT ROWID;

-- The numbers of one series in order: the highest is one seek, the gaps are one scan.
CREATE INDEX instruments_by_number ON instruments (
  jurisdiction, issuer, series_type, series, instr(symbol_folded, '/' || substr(series, 1, 4) || '/') > 0, number
) WHERE number IS NOT NULL;

CREATE TRIGGER coverage_insert AFTER INSERT ON instruments WHEN NEW.number IS NOT NULL
BEGIN
  INSERT INTO coverage (jurisdiction, issuer, type, series, dated, held, mentioned)
  VALUES (NEW.jurisdiction, NEW.issuer, NEW.series_type, NEW.series, instr(NEW.symbol_folded, '/' || substr(NEW.series, 1, 4) || '/') > 0,
    NEW.holding = 'held', NEW.holding = 'mentioned')
  ON CONFLICT DO UPDATE SET held = held + excluded.held, mentioned = mentioned + excluded.mentioned;
END;

CREATE TRIGGER coverage_delete AFTER DELETE ON instruments WHEN OLD.number IS NOT NULL
BEGIN
  UPDATE coverage SET held = held - (OLD.holding = 'held'), mentioned = mentioned - (OLD.holding = 'mentioned')
  WHERE jurisdiction = OLD.jurisdiction AND issuer = OLD.issuer AND type = OLD.series_type AND series = OLD.series
    AND dated = (instr(OLD.symbol_folded, '/' || substr(OLD.series, 1, 4) || '/') > 0);
END;

CREATE TRIGGER coverage_update
AFTER UPDATE OF jurisdiction, issuer, series_type, series, symbol_folded, number, holding ON instruments
WHEN (OLD.jurisdiction, OLD.issuer, OLD.series_type, OLD.series, OLD.symbol_folded, OLD.number, OLD.holding)
  IS NOT (NEW.jurisdiction, NEW.issuer, NEW.series_type, NEW.series, NEW.symbol_folded, NEW.number, NEW.holding)
BEGIN
  UPDATE coverage SET held = held - (OLD.holding = 'held'), mentioned = mentioned - (OLD.holding = 'mentioned')
  WHERE OLD.number IS NOT NULL
    AND jurisdiction = OLD.jurisdiction AND issuer = OLD.issuer AND type = OLD.series_type AND series = OLD.series
    AND dated = (instr(OLD.symbol_folded, '/' || substr(OLD.series, 1, 4) || '/') > 0);
  INSERT INTO coverage (jurisdiction, issuer, type, series, dated, held, mentioned)
  SELECT NEW.jurisdiction, NEW.issuer, NEW.series_type, NEW.series, instr(NEW.symbol_folded, '/' || substr(NEW.series, 1, 4) || '/') > 0,
    NEW.holding = 'held', NEW.holding = 'mentioned'
  WHERE NEW.number IS NOT NULL
  ON CONFLICT DO UPDATE SET held = held + excluded.held, mentioned = mentioned + excluded.mentioned;
END;

INSERT INTO coverage (jurisdiction, issuer, type, series, dated, held, mentioned)
SELECT jurisdiction, issuer, series_type, series, instr(symbol_folded, '/' || substr(series, 1, 4) || '/') > 0 AS dated,
  total(holding = 'held'), total(holding = 'mentioned')
FROM instruments WHERE number IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
