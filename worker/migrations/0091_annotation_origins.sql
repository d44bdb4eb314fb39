-- Where an imported note comes from, so that a second import of it adds nothing.
CREATE TABLE annotation_origins (
  origin TEXT NOT NULL,
  importer TEXT NOT NULL REFERENCES people (id),
  annotation TEXT NOT NULL UNIQUE REFERENCES annotations (id),
  author TEXT,
  PRIMARY KEY (importer, origin)
) STRICT, WITHOUT ROWID;
