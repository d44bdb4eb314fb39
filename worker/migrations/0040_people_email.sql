-- The e-mail under which Cloudflare Access knows a person, in lower case.
ALTER TABLE people ADD COLUMN email TEXT;

CREATE UNIQUE INDEX people_by_email ON people (email) WHERE email IS NOT NULL;
