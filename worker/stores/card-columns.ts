/** Acts that change whether another is in force; a draft or a letter that only asks for it does not. */
export const CHANGING = `'replaces', 'repeals', 'suspends', 'resumes', 'amends'`;
export const ACTING_TYPES = `'hien-phap', 'bo-luat', 'luat', 'phap-lenh', 'lenh', 'nghi-quyet', 'nghi-quyet-lien-tich', 'nghi-dinh', 'quyet-dinh', 'chi-thi', 'thong-tu', 'thong-tu-lien-tich', 'ke-hoach', 'quy-che', 'quy-dinh'`;

export const ACTING = `a.draft = 0 AND a.type IN (${ACTING_TYPES})`;

/** What acts on an instrument: `a`; where it replaces or repeals it, with what names it in a chain. */
const ACTOR = `json_object('id', a.id, 'key', a.key, 'symbol', a.symbol, 'name', a.name)`;
const SUCCESSOR = `json_object('id', a.id, 'key', a.key, 'symbol', a.symbol, 'type', a.type, 'name', a.name, 'title', a.title, 'issuer', a.issuer,
     'issuerName', a.issuer_name, 'jurisdiction', a.jurisdiction, 'issuedOn', a.issued_on, 'holding', a.holding, 'effectiveOn', a.effective_on,
     'expiresOn', a.expires_on, 'actedOn', a.acted_on)`;

/** The end that an act `a` extends an instrument to; the words name the last day. */
const EXTENDED = `json_object('kind', 'expiry', 'on', date(r.effective_on, '+1 day'), 'from', coalesce(a.effective_on, a.issued_on), 'extendedBy', ${ACTOR})`;
/** Relations that may change an instrument `i`: sought by type, for thousands may be based on it. */
const ACTS_ON_IT = `r.target = i.id AND r.type IN (${CHANGING}, 'extends') AND (r.type <> 'extends' OR (r.reach = 'whole' AND r.effective_on IS NOT NULL))`;

/** Events that others cause to an instrument `i`, as a JSON array. */
export const EVENTS = `iif(i.acted_on = 0, '[]', (SELECT json_group_array(json(iif(r.type = 'extends', ${EXTENDED}, json_object('kind', r.type, 'on', coalesce(r.effective_on, a.effective_on), 'issuedOn', a.issued_on,
     'partial', json(iif(r.reach = 'part', 'true', 'false')), 'by', json(iif(r.type IN ('replaces', 'repeals'), ${SUCCESSOR}, ${ACTOR})),
     'statedIn', json(iif(r.stated_in = r.source OR r.method = 'list', 'null',
       (SELECT json_object('key', s.key, 'symbol', s.symbol, 'name', s.name) FROM instruments s WHERE s.id = r.stated_in)))))))
   FROM relations r JOIN instruments a ON a.id = r.source
   WHERE ${ACTS_ON_IT} AND r.state <> 'rejected' AND ${ACTING}))`;

/** What is told of an instrument in its best sentence `b` and by whom `k`, as `told_sentences` keeps it. `readTold` takes it apart. */
export const TOLD = `json_array(b.sentence, b.sentence_start, b.sentence_end, k.id, k.key, k.type, k.symbol, k.issuer, k.issuer_name,
    k.jurisdiction, k.issued_on, k.date_text, k.draft)`;

/** What this deployment says of who keeps the files of `i`'s body. */
export const SUCCESSIONS = `vocabulary v WHERE v.kind = 'succession' AND v.word = i.issuer AND (v.jurisdiction IS NULL OR v.jurisdiction = i.jurisdiction)`;

/** Bodies that keep them, as the text of a JSON array. */
const HEIRS = `(SELECT json_group_array(json_object('id', v.means, 'name', v.means_name, 'from', v.valid_from, 'to', v.valid_to)) FROM ${SUCCESSIONS}) || ''`;

type Columns = readonly (readonly [keyof CardRow, string])[];

/** Columns of a card that nearly every instrument `i` fills. */
export const OFTEN = [
  ['id', 'i.id'],
  ['key', 'i.key'],
  ['jurisdiction', 'i.jurisdiction'],
  ['issuer', 'i.issuer'],
  ['series', 'i.series'],
  ['seriesType', 'i.series_type'],
  ['type', 'i.type'],
  ['symbol', 'i.symbol'],
  ['title', 'i.title'],
  ['titleFrom', 'i.title_from'],
  ['issuedOn', 'i.issued_on'],
  ['holding', 'i.holding'],
  ['citedBy', 'i.cited_by'],
  ['version', 'i.version'],
] as const satisfies Columns;

/** Its best sentence and who wrote that. */
export const TOLD_COLUMN = `coalesce(t.told, iif(k.id IS NULL, NULL, ${TOLD})) AS told`;

/** Those that few fill, and what the others hold there. */
export const SELDOM = [
  ['issuerName', 'i.issuer_name'],
  ['name', 'i.name'],
  ['dateText', 'i.date_text'],
  ['sourceUrl', 'i.source_url'],
  ['effectiveOn', 'i.effective_on'],
  ['expiresOn', 'i.expires_on'],
  ['statedDates', "iif(i.holding = 'mentioned', i.stated_dates, NULL)"],
  ['listedSource', "i.listed ->> 'source'"],
  ['listedVerified', "i.listed ->> 'verified'"],
  ['heirs', HEIRS],
  ['draft', 'i.draft'],
  ['state', 'i.state'],
  ['events', `${EVENTS} || ''`],
] as const satisfies Columns;

/** Columns and joins that make a whole card of an instrument `i`: its best sentence and who wrote that, and its events. */
export const CARD_COLUMNS = `${[...OFTEN, ...SELDOM].map(([name, value]) => `${value} AS ${name}`).join(', ')}, ${TOLD_COLUMN}`;

/** The citation itself is read only where no copy of what it tells is kept. */
export const CARD_JOINS = `
  LEFT JOIN told_sentences t ON t.instrument = i.rowid
  LEFT JOIN citations b ON b.id = iif(t.told IS NULL, i.best_citation, NULL)
  LEFT JOIN instruments k ON k.id = b.citing`;

/** For one of several candidates, of which none is chosen and no sentence is shown. A seek of NULL reads nothing; ON FALSE would scan. */
export const CARD_JOINS_WITHOUT_SENTENCE = `
  LEFT JOIN told_sentences t ON t.instrument = NULL
  LEFT JOIN citations b ON b.id = NULL
  LEFT JOIN instruments k ON k.id = NULL`;

export interface CitingRow {
  sentence: string | null;
  sentenceStart: number | null;
  sentenceEnd: number | null;
  citingId: string | null;
  citingKey: string;
  citingType: string;
  citingSymbol: string | null;
  citingIssuer: string;
  citingIssuerName: string | null;
  citingJurisdiction: string;
  citingIssuedOn: string | null;
  citingDateText: string | null;
  citingDraft: number;
}

type Told = [
  sentence: string | null,
  sentenceStart: number,
  sentenceEnd: number,
  citingId: string,
  citingKey: string,
  citingType: string,
  citingSymbol: string | null,
  citingIssuer: string,
  citingIssuerName: string | null,
  citingJurisdiction: string,
  citingIssuedOn: string | null,
  citingDateText: string | null,
  citingDraft: number,
];

/** What is told of an instrument, from `TOLD`. */
export function readTold(json: string): CitingRow {
  const [sentence, sentenceStart, sentenceEnd, citingId, citingKey, citingType, citingSymbol, ...rest] = JSON.parse(
    json,
  ) as Told;
  const [citingIssuer, citingIssuerName, citingJurisdiction, citingIssuedOn, citingDateText, citingDraft] = rest;
  const told = { sentence, sentenceStart, sentenceEnd, citingId, citingKey, citingType, citingSymbol };
  return { ...told, citingIssuer, citingIssuerName, citingJurisdiction, citingIssuedOn, citingDateText, citingDraft };
}

/** An instrument that replaces or repeals another, as its event names it. */
export interface SuccessorRow {
  id: string;
  key: string;
  symbol: string | null;
  type: string;
  name: string | null;
  title: string | null;
  issuer: string;
  issuerName: string | null;
  jurisdiction: string;
  issuedOn: string | null;
  holding: 'held' | 'mentioned';
  effectiveOn: string | null;
  expiresOn: string | null;
  actedOn: 0 | 1;
}

export interface CardRow {
  id: string;
  key: string;
  jurisdiction: string;
  issuer: string;
  issuerName: string | null;
  series: string;
  seriesType: string;
  type: string;
  symbol: string | null;
  name: string | null;
  title: string | null;
  titleFrom: 'text' | 'citation' | null;
  issuedOn: string | null;
  dateText: string | null;
  draft: number;
  holding: 'held' | 'mentioned';
  sourceUrl: string | null;
  effectiveOn: string | null;
  expiresOn: string | null;
  citedBy: number;
  version: number;
  state: 'proposed' | 'accepted';
  listedSource: string | null;
  /** Null where no list holds it. */
  listedVerified: 0 | 1 | null;
  /** JSON array of the different days of issue that others state of it; null where they agree. */
  statedDates: string | null;
  /** JSON array of its best sentence and who wrote it; null where it has none. */
  told: string | null;
  /** JSON array of bodies that keep its body's files by what this deployment says. */
  heirs: string;
  /** JSON array of status events caused by other instruments. */
  events: string;
}
