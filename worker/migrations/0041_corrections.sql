-- 1 where a person put right what a text was read to say of itself: the same text captured again leaves that alone.
ALTER TABLE instruments ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0 CHECK (corrected IN (0, 1));
