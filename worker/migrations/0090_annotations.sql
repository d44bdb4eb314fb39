-- People who work together; a note for "my group" is for one of these.
CREATE TABLE groups (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE group_members (
  "group" TEXT NOT NULL REFERENCES groups (id),
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY ("group", person)
) STRICT, WITHOUT ROWID;

CREATE INDEX group_members_by_person ON group_members (person, "group");

-- Terms a note may be tagged with; none is ever taken away, for notes go on naming it.
CREATE TABLE note_tags (
  id TEXT NOT NULL PRIMARY KEY,
  vi TEXT NOT NULL,
  en TEXT NOT NULL,
  retired INTEGER NOT NULL DEFAULT 0,
  position INTEGER NOT NULL
) STRICT;

INSERT INTO note_tags (id, vi, en, position) VALUES
  ('so-lieu', 'số liệu', 'figures', 1),
  ('can-cu-phap-ly', 'căn cứ pháp lý', 'legal basis', 2),
  ('trung-lap', 'trùng lặp', 'duplication', 3),
  ('the-thuc', 'thể thức', 'form', 4),
  ('tien-do', 'tiến độ', 'progress', 5);

-- W3C Web Annotations with the workflow of a review office. `seq` is the audit row of the last change: the change feed's order.
CREATE TABLE annotations (
  id TEXT NOT NULL PRIMARY KEY,
  motivation TEXT NOT NULL,
  -- JSON: the target as the contract has it; of a reply null.
  target TEXT,
  body TEXT NOT NULL,
  -- Of a reply the note it answers, and the note its thread began with; of that note itself null and its own id.
  reply_to TEXT REFERENCES annotations (id),
  root TEXT NOT NULL,
  instrument TEXT,
  visibility TEXT NOT NULL CHECK (visibility IN ('me', 'group', 'everyone')),
  "group" TEXT REFERENCES groups (id),
  workflow TEXT CHECK (workflow IN ('open', 'answered', 'closed')),
  assignee TEXT REFERENCES people (id),
  due TEXT,
  creator TEXT NOT NULL REFERENCES people (id),
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  edited INTEGER NOT NULL DEFAULT 0,
  deleted_at TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  seq INTEGER NOT NULL,
  CHECK ((target IS NULL) = (reply_to IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX annotations_by_seq ON annotations (seq, id);
CREATE INDEX annotations_by_root ON annotations (root, created_at);
CREATE INDEX annotations_by_creator ON annotations (creator, created_at);
CREATE INDEX annotations_by_assignee ON annotations (assignee, workflow) WHERE assignee IS NOT NULL;
CREATE INDEX annotations_by_instrument ON annotations (instrument) WHERE instrument IS NOT NULL;

-- The page's address and its equivalents, so that a note made on one copy is found on another.
CREATE TABLE annotation_pages (
  url TEXT NOT NULL,
  annotation TEXT NOT NULL REFERENCES annotations (id),
  PRIMARY KEY (url, annotation)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_pages_by_annotation ON annotation_pages (annotation);

CREATE TABLE annotation_tags (
  tag TEXT NOT NULL,
  annotation TEXT NOT NULL REFERENCES annotations (id),
  PRIMARY KEY (tag, annotation)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_tags_by_annotation ON annotation_tags (annotation);

-- Every state a note has been in, the present one too.
CREATE TABLE annotation_versions (
  annotation TEXT NOT NULL REFERENCES annotations (id),
  version INTEGER NOT NULL,
  -- JSON: motivation, target, body, visibility, group, workflow, assignee, due, deleted.
  state TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  PRIMARY KEY (annotation, version)
) STRICT, WITHOUT ROWID;
