-- Whose documents a person may put right: a province of today by its slug, 'trung-uong', or null for the whole country.
ALTER TABLE people ADD COLUMN jurisdiction TEXT;
ALTER TABLE invites ADD COLUMN jurisdiction TEXT;
