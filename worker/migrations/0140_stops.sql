-- A transaction that writes here ends without effect, and what it wrote is the message of the error that ends it.
CREATE TABLE stops (said TEXT NOT NULL) STRICT;

CREATE TRIGGER stopped BEFORE INSERT ON stops
BEGIN
  SELECT RAISE(ABORT, NEW.said);
END;
