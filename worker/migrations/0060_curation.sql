-- What people decide about the index, and what every such decision changed, row by row, so that it can be taken back alone.

-- A number that was found to be another instrument's: citations, lists and texts that bear it mean that instrument.
CREATE TABLE former_identities (
  id TEXT NOT NULL PRIMARY KEY,
  jurisdiction TEXT NOT NULL,
  symbol_folded TEXT NOT NULL,
  series TEXT NOT NULL,
  issuer TEXT NOT NULL,
  instrument TEXT NOT NULL REFERENCES instruments (id),
  created_at TEXT NOT NULL,
  UNIQUE (symbol_folded, series, jurisdiction, issuer)
) STRICT;

CREATE INDEX former_identities_by_instrument ON former_identities (instrument);

-- A person's word on one citation outranks the rule: its one target, or instruments that it never means. It is kept
-- apart from the citation, whose row is written anew when its text is captured again.
CREATE TABLE judgements (
  id TEXT NOT NULL PRIMARY KEY,
  citation TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'rejected')),
  target TEXT NOT NULL REFERENCES instruments (id),
  judged_by TEXT NOT NULL,
  judged_at TEXT NOT NULL,
  UNIQUE (citation, target)
) STRICT;

CREATE INDEX judgements_by_target ON judgements (target);

ALTER TABLE citations ADD COLUMN judgement TEXT CHECK (judgement IN ('confirmed', 'rejected'));

CREATE INDEX citations_ambiguous ON citations (id) WHERE state = 'ambiguous';
CREATE INDEX citations_unmatched ON citations (claim_symbol, id) WHERE state = 'unsettled';
CREATE INDEX instruments_proposed ON instruments (id) WHERE state = 'proposed';

-- A person's word on a relation that a rule read from a text.
CREATE TABLE relation_decisions (
  relation TEXT NOT NULL PRIMARY KEY,
  type TEXT NOT NULL,
  reach TEXT NOT NULL CHECK (reach IN ('whole', 'part')),
  pinpoint TEXT,
  effective_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;

ALTER TABLE relations ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

CREATE INDEX relations_proposed ON relations (id) WHERE method = 'rule' AND state = 'proposed';

ALTER TABLE suggestions ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Two instruments that may be one (`one` < `other`). A pair that a person dismissed stays here, and so is not found again.
CREATE TABLE duplicates (
  id TEXT NOT NULL PRIMARY KEY,
  one TEXT NOT NULL,
  other TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('sameSymbol', 'sameNumber', 'sameText')),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'dismissed')),
  version INTEGER NOT NULL DEFAULT 1,
  found_at TEXT NOT NULL,
  UNIQUE (one, other)
) STRICT;

CREATE INDEX duplicates_open ON duplicates (id) WHERE state = 'open';
CREATE INDEX duplicates_by_other ON duplicates (other);

-- Rows as they were before and after one audited change. Images are arrays of objects, because a function takes 32
-- arguments. Counts, versions and everything that settling works out are left out.
CREATE TABLE journal (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  row TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE INDEX journal_by_seq ON journal (seq);
CREATE INDEX journal_by_row ON journal (row, tbl, seq);

CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal is append-only');
END;

CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'journal is append-only');
END;

-- Holds the number of the change that is being written, only inside its transaction.
CREATE TABLE journal_open (seq INTEGER NOT NULL PRIMARY KEY) STRICT;

-- Which change an undo took back; an undo can be taken back itself.
CREATE TABLE undos (
  seq INTEGER NOT NULL PRIMARY KEY,
  undoes INTEGER NOT NULL
) STRICT;

CREATE INDEX undos_by_undone ON undos (undoes);

CREATE INDEX audit_by_subject ON audit (subject, seq);
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_action ON audit (action, seq);

CREATE TRIGGER journal_instruments_insert AFTER INSERT ON instruments WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'instruments', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'key', NEW.key, 'jurisdiction', NEW.jurisdiction, 'symbol_folded', NEW.symbol_folded, 'series', NEW.series, 'issuer', NEW.issuer, 'series_type', NEW.series_type, 'number', NEW.number, 'type', NEW.type, 'symbol', NEW.symbol, 'name', NEW.name, 'name_folded', NEW.name_folded, 'title', NEW.title, 'title_from', NEW.title_from, 'issuer_name', NEW.issuer_name),
    json_object('issued_on', NEW.issued_on, 'date_text', NEW.date_text, 'draft', NEW.draft, 'holding', NEW.holding, 'effective_on', NEW.effective_on, 'expires_on', NEW.expires_on, 'source_url', NEW.source_url, 'text_key', NEW.text_key, 'content_hash', NEW.content_hash, 'listed', NEW.listed, 'state', NEW.state, 'corrected', NEW.corrected, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_instruments_delete AFTER DELETE ON instruments WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'instruments', OLD.id,
    json_array(json_object('id', OLD.id, 'key', OLD.key, 'jurisdiction', OLD.jurisdiction, 'symbol_folded', OLD.symbol_folded, 'series', OLD.series, 'issuer', OLD.issuer, 'series_type', OLD.series_type, 'number', OLD.number, 'type', OLD.type, 'symbol', OLD.symbol, 'name', OLD.name, 'name_folded', OLD.name_folded, 'title', OLD.title, 'title_from', OLD.title_from, 'issuer_name', OLD.issuer_name),
    json_object('issued_on', OLD.issued_on, 'date_text', OLD.date_text, 'draft', OLD.draft, 'holding', OLD.holding, 'effective_on', OLD.effective_on, 'expires_on', OLD.expires_on, 'source_url', OLD.source_url, 'text_key', OLD.text_key, 'content_hash', OLD.content_hash, 'listed', OLD.listed, 'state', OLD.state, 'corrected', OLD.corrected, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_instruments_update AFTER UPDATE OF key, jurisdiction, symbol_folded, series, issuer, series_type, number, date_text, draft, holding, text_key, content_hash, listed, state, corrected, type, symbol, name, name_folded, title, title_from, issuer_name, issued_on, effective_on, expires_on, source_url ON instruments
WHEN EXISTS (SELECT 1 FROM journal_open) AND ((OLD.key, OLD.jurisdiction, OLD.symbol_folded, OLD.series, OLD.issuer, OLD.series_type, OLD.number, OLD.date_text, OLD.draft, OLD.holding, OLD.text_key, OLD.content_hash, OLD.listed, OLD.state, OLD.corrected)
    IS NOT (NEW.key, NEW.jurisdiction, NEW.symbol_folded, NEW.series, NEW.issuer, NEW.series_type, NEW.number, NEW.date_text, NEW.draft, NEW.holding, NEW.text_key, NEW.content_hash, NEW.listed, NEW.state, NEW.corrected) OR (NEW.holding = 'held' AND (OLD.type, OLD.symbol, OLD.name, OLD.name_folded, OLD.title, OLD.title_from, OLD.issuer_name, OLD.issued_on, OLD.effective_on, OLD.expires_on, OLD.source_url)
    IS NOT (NEW.type, NEW.symbol, NEW.name, NEW.name_folded, NEW.title, NEW.title_from, NEW.issuer_name, NEW.issued_on, NEW.effective_on, NEW.expires_on, NEW.source_url)))
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'instruments', NEW.id,
    json_array(json_object('id', OLD.id, 'key', OLD.key, 'jurisdiction', OLD.jurisdiction, 'symbol_folded', OLD.symbol_folded, 'series', OLD.series, 'issuer', OLD.issuer, 'series_type', OLD.series_type, 'number', OLD.number, 'type', OLD.type, 'symbol', OLD.symbol, 'name', OLD.name, 'name_folded', OLD.name_folded, 'title', OLD.title, 'title_from', OLD.title_from, 'issuer_name', OLD.issuer_name),
    json_object('issued_on', OLD.issued_on, 'date_text', OLD.date_text, 'draft', OLD.draft, 'holding', OLD.holding, 'effective_on', OLD.effective_on, 'expires_on', OLD.expires_on, 'source_url', OLD.source_url, 'text_key', OLD.text_key, 'content_hash', OLD.content_hash, 'listed', OLD.listed, 'state', OLD.state, 'corrected', OLD.corrected, 'created_at', OLD.created_at)),
    json_array(json_object('id', NEW.id, 'key', NEW.key, 'jurisdiction', NEW.jurisdiction, 'symbol_folded', NEW.symbol_folded, 'series', NEW.series, 'issuer', NEW.issuer, 'series_type', NEW.series_type, 'number', NEW.number, 'type', NEW.type, 'symbol', NEW.symbol, 'name', NEW.name, 'name_folded', NEW.name_folded, 'title', NEW.title, 'title_from', NEW.title_from, 'issuer_name', NEW.issuer_name),
    json_object('issued_on', NEW.issued_on, 'date_text', NEW.date_text, 'draft', NEW.draft, 'holding', NEW.holding, 'effective_on', NEW.effective_on, 'expires_on', NEW.expires_on, 'source_url', NEW.source_url, 'text_key', NEW.text_key, 'content_hash', NEW.content_hash, 'listed', NEW.listed, 'state', NEW.state, 'corrected', NEW.corrected, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_aliases_insert AFTER INSERT ON aliases WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'aliases', NEW.alias,
    NULL,
    json_array(json_object('alias', NEW.alias, 'instrument', NEW.instrument, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_aliases_delete AFTER DELETE ON aliases WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'aliases', OLD.alias,
    json_array(json_object('alias', OLD.alias, 'instrument', OLD.instrument, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_aliases_update AFTER UPDATE OF instrument ON aliases
WHEN EXISTS (SELECT 1 FROM journal_open) AND OLD.instrument
    IS NOT NEW.instrument
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'aliases', NEW.alias,
    json_array(json_object('alias', OLD.alias, 'instrument', OLD.instrument, 'created_at', OLD.created_at)),
    json_array(json_object('alias', NEW.alias, 'instrument', NEW.instrument, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_former_identities_insert AFTER INSERT ON former_identities WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'former_identities', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'jurisdiction', NEW.jurisdiction, 'symbol_folded', NEW.symbol_folded, 'series', NEW.series, 'issuer', NEW.issuer, 'instrument', NEW.instrument, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_former_identities_delete AFTER DELETE ON former_identities WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'former_identities', OLD.id,
    json_array(json_object('id', OLD.id, 'jurisdiction', OLD.jurisdiction, 'symbol_folded', OLD.symbol_folded, 'series', OLD.series, 'issuer', OLD.issuer, 'instrument', OLD.instrument, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_former_identities_update AFTER UPDATE OF instrument ON former_identities
WHEN EXISTS (SELECT 1 FROM journal_open) AND OLD.instrument
    IS NOT NEW.instrument
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'former_identities', NEW.id,
    json_array(json_object('id', OLD.id, 'jurisdiction', OLD.jurisdiction, 'symbol_folded', OLD.symbol_folded, 'series', OLD.series, 'issuer', OLD.issuer, 'instrument', OLD.instrument, 'created_at', OLD.created_at)),
    json_array(json_object('id', NEW.id, 'jurisdiction', NEW.jurisdiction, 'symbol_folded', NEW.symbol_folded, 'series', NEW.series, 'issuer', NEW.issuer, 'instrument', NEW.instrument, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_judgements_insert AFTER INSERT ON judgements WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'judgements', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'citation', NEW.citation, 'verdict', NEW.verdict, 'target', NEW.target, 'judged_by', NEW.judged_by, 'judged_at', NEW.judged_at)) FROM journal_open;
END;

CREATE TRIGGER journal_judgements_delete AFTER DELETE ON judgements WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'judgements', OLD.id,
    json_array(json_object('id', OLD.id, 'citation', OLD.citation, 'verdict', OLD.verdict, 'target', OLD.target, 'judged_by', OLD.judged_by, 'judged_at', OLD.judged_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_judgements_update AFTER UPDATE OF verdict, target ON judgements
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.verdict, OLD.target)
    IS NOT (NEW.verdict, NEW.target)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'judgements', NEW.id,
    json_array(json_object('id', OLD.id, 'citation', OLD.citation, 'verdict', OLD.verdict, 'target', OLD.target, 'judged_by', OLD.judged_by, 'judged_at', OLD.judged_at)),
    json_array(json_object('id', NEW.id, 'citation', NEW.citation, 'verdict', NEW.verdict, 'target', NEW.target, 'judged_by', NEW.judged_by, 'judged_at', NEW.judged_at)) FROM journal_open;
END;

CREATE TRIGGER journal_relations_insert AFTER INSERT ON relations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relations', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'stated_in', NEW.stated_in, 'type', NEW.type, 'subject_citation', NEW.subject_citation, 'object_citation', NEW.object_citation, 'source', NEW.source, 'target', NEW.target, 'reach', NEW.reach, 'pinpoint', NEW.pinpoint, 'effective_on', NEW.effective_on, 'method', NEW.method, 'state', NEW.state, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_relations_delete AFTER DELETE ON relations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relations', OLD.id,
    json_array(json_object('id', OLD.id, 'stated_in', OLD.stated_in, 'type', OLD.type, 'subject_citation', OLD.subject_citation, 'object_citation', OLD.object_citation, 'source', OLD.source, 'target', OLD.target, 'reach', OLD.reach, 'pinpoint', OLD.pinpoint, 'effective_on', OLD.effective_on, 'method', OLD.method, 'state', OLD.state, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_relations_update AFTER UPDATE OF stated_in, type, reach, pinpoint, effective_on, method, state, source, target ON relations
WHEN EXISTS (SELECT 1 FROM journal_open) AND ((OLD.stated_in, OLD.type, OLD.reach, OLD.pinpoint, OLD.effective_on, OLD.method, OLD.state)
    IS NOT (NEW.stated_in, NEW.type, NEW.reach, NEW.pinpoint, NEW.effective_on, NEW.method, NEW.state) OR (NEW.method <> 'rule' AND (OLD.source, OLD.target)
    IS NOT (NEW.source, NEW.target)))
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relations', NEW.id,
    json_array(json_object('id', OLD.id, 'stated_in', OLD.stated_in, 'type', OLD.type, 'subject_citation', OLD.subject_citation, 'object_citation', OLD.object_citation, 'source', OLD.source, 'target', OLD.target, 'reach', OLD.reach, 'pinpoint', OLD.pinpoint, 'effective_on', OLD.effective_on, 'method', OLD.method, 'state', OLD.state, 'created_at', OLD.created_at)),
    json_array(json_object('id', NEW.id, 'stated_in', NEW.stated_in, 'type', NEW.type, 'subject_citation', NEW.subject_citation, 'object_citation', NEW.object_citation, 'source', NEW.source, 'target', NEW.target, 'reach', NEW.reach, 'pinpoint', NEW.pinpoint, 'effective_on', NEW.effective_on, 'method', NEW.method, 'state', NEW.state, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_relation_decisions_insert AFTER INSERT ON relation_decisions WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relation_decisions', NEW.relation,
    NULL,
    json_array(json_object('relation', NEW.relation, 'type', NEW.type, 'reach', NEW.reach, 'pinpoint', NEW.pinpoint, 'effective_on', NEW.effective_on, 'state', NEW.state, 'decided_by', NEW.decided_by, 'decided_at', NEW.decided_at)) FROM journal_open;
END;

CREATE TRIGGER journal_relation_decisions_delete AFTER DELETE ON relation_decisions WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relation_decisions', OLD.relation,
    json_array(json_object('relation', OLD.relation, 'type', OLD.type, 'reach', OLD.reach, 'pinpoint', OLD.pinpoint, 'effective_on', OLD.effective_on, 'state', OLD.state, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_relation_decisions_update AFTER UPDATE OF type, reach, pinpoint, effective_on, state ON relation_decisions
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.type, OLD.reach, OLD.pinpoint, OLD.effective_on, OLD.state)
    IS NOT (NEW.type, NEW.reach, NEW.pinpoint, NEW.effective_on, NEW.state)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'relation_decisions', NEW.relation,
    json_array(json_object('relation', OLD.relation, 'type', OLD.type, 'reach', OLD.reach, 'pinpoint', OLD.pinpoint, 'effective_on', OLD.effective_on, 'state', OLD.state, 'decided_by', OLD.decided_by, 'decided_at', OLD.decided_at)),
    json_array(json_object('relation', NEW.relation, 'type', NEW.type, 'reach', NEW.reach, 'pinpoint', NEW.pinpoint, 'effective_on', NEW.effective_on, 'state', NEW.state, 'decided_by', NEW.decided_by, 'decided_at', NEW.decided_at)) FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_insert AFTER INSERT ON suggestions WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'suggestions', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'instrument', NEW.instrument, 'field', NEW.field, 'held', NEW.held, 'offered', NEW.offered, 'stands', NEW.stands, 'source', NEW.source, 'import', NEW.import, 'line', NEW.line, 'state', NEW.state, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_delete AFTER DELETE ON suggestions WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'suggestions', OLD.id,
    json_array(json_object('id', OLD.id, 'instrument', OLD.instrument, 'field', OLD.field, 'held', OLD.held, 'offered', OLD.offered, 'stands', OLD.stands, 'source', OLD.source, 'import', OLD.import, 'line', OLD.line, 'state', OLD.state, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_suggestions_update AFTER UPDATE OF instrument, state, held, stands ON suggestions
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.instrument, OLD.state, OLD.held, OLD.stands)
    IS NOT (NEW.instrument, NEW.state, NEW.held, NEW.stands)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'suggestions', NEW.id,
    json_array(json_object('id', OLD.id, 'instrument', OLD.instrument, 'field', OLD.field, 'held', OLD.held, 'offered', OLD.offered, 'stands', OLD.stands, 'source', OLD.source, 'import', OLD.import, 'line', OLD.line, 'state', OLD.state, 'created_at', OLD.created_at)),
    json_array(json_object('id', NEW.id, 'instrument', NEW.instrument, 'field', NEW.field, 'held', NEW.held, 'offered', NEW.offered, 'stands', NEW.stands, 'source', NEW.source, 'import', NEW.import, 'line', NEW.line, 'state', NEW.state, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_duplicates_insert AFTER INSERT ON duplicates WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'duplicates', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'one', NEW.one, 'other', NEW.other, 'reason', NEW.reason, 'state', NEW.state, 'found_at', NEW.found_at)) FROM journal_open;
END;

CREATE TRIGGER journal_duplicates_delete AFTER DELETE ON duplicates WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'duplicates', OLD.id,
    json_array(json_object('id', OLD.id, 'one', OLD.one, 'other', OLD.other, 'reason', OLD.reason, 'state', OLD.state, 'found_at', OLD.found_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_duplicates_update AFTER UPDATE OF one, other, state ON duplicates
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.one, OLD.other, OLD.state)
    IS NOT (NEW.one, NEW.other, NEW.state)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'duplicates', NEW.id,
    json_array(json_object('id', OLD.id, 'one', OLD.one, 'other', OLD.other, 'reason', OLD.reason, 'state', OLD.state, 'found_at', OLD.found_at)),
    json_array(json_object('id', NEW.id, 'one', NEW.one, 'other', NEW.other, 'reason', NEW.reason, 'state', NEW.state, 'found_at', NEW.found_at)) FROM journal_open;
END;

CREATE TRIGGER journal_law_names_insert AFTER INSERT ON law_names WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'law_names', json_array(NEW.name_folded, NEW.series, NEW.instrument),
    NULL,
    json_array(json_object('name_folded', NEW.name_folded, 'series', NEW.series, 'instrument', NEW.instrument)) FROM journal_open;
END;

CREATE TRIGGER journal_law_names_delete AFTER DELETE ON law_names WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'law_names', json_array(OLD.name_folded, OLD.series, OLD.instrument),
    json_array(json_object('name_folded', OLD.name_folded, 'series', OLD.series, 'instrument', OLD.instrument)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_law_names_update AFTER UPDATE ON law_names WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'law_names', json_array(OLD.name_folded, OLD.series, OLD.instrument),
    json_array(json_object('name_folded', OLD.name_folded, 'series', OLD.series, 'instrument', OLD.instrument)),
    NULL FROM journal_open;
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'law_names', json_array(NEW.name_folded, NEW.series, NEW.instrument),
    NULL,
    json_array(json_object('name_folded', NEW.name_folded, 'series', NEW.series, 'instrument', NEW.instrument)) FROM journal_open;
END;

CREATE TRIGGER journal_citations_insert AFTER INSERT ON citations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'citations', NEW.id,
    NULL,
    json_array(json_object('id', NEW.id, 'citing', NEW.citing, 'position', NEW.position, 'start', NEW.start, 'end', NEW."end", 'text', NEW.text, 'kind', NEW.kind, 'type', NEW.type, 'symbol', NEW.symbol, 'name', NEW.name, 'issued_on', NEW.issued_on, 'issuer', NEW.issuer, 'title', NEW.title, 'pinpoint', NEW.pinpoint, 'antecedent', NEW.antecedent),
    json_object('relation', NEW.relation, 'sentence', NEW.sentence, 'sentence_start', NEW.sentence_start, 'sentence_end', NEW.sentence_end, 'telling', NEW.telling, 'claim', NEW.claim, 'claim_jurisdictions', NEW.claim_jurisdictions, 'claim_symbol', NEW.claim_symbol, 'claim_series', NEW.claim_series, 'claim_issuer', NEW.claim_issuer, 'claim_issuer_name', NEW.claim_issuer_name, 'claim_on', NEW.claim_on, 'method', NEW.method, 'confidence', NEW.confidence, 'state', NEW.state),
    json_object('target', NEW.target, 'judgement', NEW.judgement, 'created_at', NEW.created_at)) FROM journal_open;
END;

CREATE TRIGGER journal_citations_delete AFTER DELETE ON citations WHEN EXISTS (SELECT 1 FROM journal_open)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'citations', OLD.id,
    json_array(json_object('id', OLD.id, 'citing', OLD.citing, 'position', OLD.position, 'start', OLD.start, 'end', OLD."end", 'text', OLD.text, 'kind', OLD.kind, 'type', OLD.type, 'symbol', OLD.symbol, 'name', OLD.name, 'issued_on', OLD.issued_on, 'issuer', OLD.issuer, 'title', OLD.title, 'pinpoint', OLD.pinpoint, 'antecedent', OLD.antecedent),
    json_object('relation', OLD.relation, 'sentence', OLD.sentence, 'sentence_start', OLD.sentence_start, 'sentence_end', OLD.sentence_end, 'telling', OLD.telling, 'claim', OLD.claim, 'claim_jurisdictions', OLD.claim_jurisdictions, 'claim_symbol', OLD.claim_symbol, 'claim_series', OLD.claim_series, 'claim_issuer', OLD.claim_issuer, 'claim_issuer_name', OLD.claim_issuer_name, 'claim_on', OLD.claim_on, 'method', OLD.method, 'confidence', OLD.confidence, 'state', OLD.state),
    json_object('target', OLD.target, 'judgement', OLD.judgement, 'created_at', OLD.created_at)),
    NULL FROM journal_open;
END;

CREATE TRIGGER journal_citations_update AFTER UPDATE OF citing, claim, claim_jurisdictions, claim_symbol, claim_series, claim_issuer, claim_issuer_name, claim_on, judgement ON citations
WHEN EXISTS (SELECT 1 FROM journal_open) AND (OLD.citing, OLD.claim, OLD.claim_jurisdictions, OLD.claim_symbol, OLD.claim_series, OLD.claim_issuer, OLD.claim_issuer_name, OLD.claim_on, OLD.judgement)
    IS NOT (NEW.citing, NEW.claim, NEW.claim_jurisdictions, NEW.claim_symbol, NEW.claim_series, NEW.claim_issuer, NEW.claim_issuer_name, NEW.claim_on, NEW.judgement)
BEGIN
  INSERT INTO journal (seq, tbl, row, before, after)
  SELECT seq, 'citations', NEW.id,
    json_array(json_object('citing', OLD.citing, 'claim', OLD.claim, 'claim_jurisdictions', OLD.claim_jurisdictions, 'claim_symbol', OLD.claim_symbol, 'claim_series', OLD.claim_series, 'claim_issuer', OLD.claim_issuer, 'claim_issuer_name', OLD.claim_issuer_name, 'claim_on', OLD.claim_on, 'judgement', OLD.judgement)),
    json_array(json_object('citing', NEW.citing, 'claim', NEW.claim, 'claim_jurisdictions', NEW.claim_jurisdictions, 'claim_symbol', NEW.claim_symbol, 'claim_series', NEW.claim_series, 'claim_issuer', NEW.claim_issuer, 'claim_issuer_name', NEW.claim_issuer_name, 'claim_on', NEW.claim_on, 'judgement', NEW.judgement)) FROM journal_open;
END;
