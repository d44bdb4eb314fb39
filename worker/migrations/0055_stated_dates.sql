-- Where citing documents state different days of issue for an instrument known through them alone: JSON of at most three
-- days, the most stated first, each with how many documents state it and the first of those. NULL where they agree.
ALTER TABLE instruments ADD COLUMN stated_dates TEXT;
