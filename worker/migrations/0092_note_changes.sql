-- From here on `annotations.seq` is a count of its own: each changed note takes the next, so that no two share one and a
-- reader may stop after any of them. `narrowed` is the number of the change after which fewer may read a thread.
ALTER TABLE annotations ADD COLUMN narrowed INTEGER;

CREATE INDEX annotations_by_narrowed ON annotations (narrowed) WHERE narrowed IS NOT NULL;

-- People whom the words of a note name as "@Name"; whether they may read it is asked when it is read.
CREATE TABLE annotation_mentions (
  person TEXT NOT NULL REFERENCES people (id),
  annotation TEXT NOT NULL REFERENCES annotations (id),
  PRIMARY KEY (person, annotation)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_mentions_by_annotation ON annotation_mentions (annotation);

-- Who was in a group once, so that he is told which notes are not for him any more.
CREATE TABLE former_members (
  "group" TEXT NOT NULL REFERENCES groups (id),
  person TEXT NOT NULL REFERENCES people (id),
  until TEXT NOT NULL,
  PRIMARY KEY (person, "group")
) STRICT, WITHOUT ROWID;
