import type { Reading } from '../../shared/resolution/index.ts';
import { CARD_JOINS, CARD_JOINS_WITHOUT_SENTENCE, type CardRow } from './card-columns.ts';
import { HIGHEST } from './coverage.ts';
import { type AskedAs, type Former, lookForFormer, readFormer } from './former-candidates.ts';
import { PACKED_COLUMNS, type PackedCardRow, unpackCard } from './packed-card.ts';
import { lookForReadings, readStandIns } from './read-stand-ins.ts';

/** One place to look for one claim. `at` is the claim's place in the batch. */
export interface Probe {
  at: number;
  symbol: string;
  series: string | null;
  /** The last series, as text is ordered, where the words leave the type open; else the same. */
  seriesTo: string | null;
  jurisdiction: string | null;
  /** The body, where the claim settles it; then no other body of the place is looked at. */
  body: string | null;
  /** A commune of which the place may have had several: those of its name, with a district or without, alone are looked at. */
  commune: string | null;
  /** Series to report on when nothing is found. */
  issuer: string | null;
  type: string | null;
}

export interface NameProbe {
  at: number;
  name: string;
  series: string | null;
}

export interface Coverage {
  held: number;
  highest: number;
}

/**
 * An instrument that a claim may mean, with the identity it was asked under where that is not its own, or how the
 * deployment's vocabulary reads the claim as it; of a commune's paper, the bodies of the name that state a district.
 */
export type CandidateRow = CardRow & { askedAs?: AskedAs; readAs?: Reading['how']; namesakes?: string[] };

export interface Candidates {
  cards: Map<number, CandidateRow[]>;
  coverage: Map<number, Coverage>;
  rowsRead: number;
}

/** Instruments shown for one reference whose place is not known; there are 63 provinces. */
const EVERYWHERE_MAX = 64;

/** A probe goes to the database as an array: a thousand of them without the names of their fields are half as long. */
const PROBE: readonly (keyof Probe)[] = [
  'at',
  'symbol',
  'series',
  'seriesTo',
  'jurisdiction',
  'body',
  'issuer',
  'type',
  'commune',
];
const NAME_PROBE: readonly (keyof NameProbe)[] = ['at', 'name', 'series'];

const field = (name: keyof Probe) => `value ->> ${PROBE.indexOf(name)}`;
const nameField = (name: keyof NameProbe) => `value ->> ${NAME_PROBE.indexOf(name)}`;
const asArray = (probe: Probe) => PROBE.map((name) => probe[name]);
const asNameArray = (probe: NameProbe) => NAME_PROBE.map((name) => probe[name]);

/** Only where nothing is found: how much of the symbol's own series is known. */
const COVERAGE = `iif(i.id IS NULL, (
  SELECT json_object('held', v.held + v.mentioned, 'highest', (${HIGHEST})) FROM coverage v
  WHERE v.jurisdiction = ${field('jurisdiction')} AND v.issuer = ${field('issuer')} AND v.type = ${field('type')} AND v.series = ${field('series')}
    AND v.dated = (instr(${field('symbol')}, '/' || substr(${field('series')}, 1, 4) || '/') > 0) AND v.held + v.mentioned > 0), NULL)`;

const NAMESAKES = `iif(${field('commune')} IS NULL OR i.id IS NULL, NULL, (
  SELECT json_group_array(DISTINCT v.issuer) FROM coverage v WHERE v.jurisdiction = ${field('jurisdiction')} AND v.held + v.mentioned > 0
    AND v.issuer BETWEEN ${field('commune')} || '.' AND ${field('commune')} || '.~'))`;

const cards = (coverage: string, from: string, joins: string = CARD_JOINS, namesakes = 'NULL') =>
  `SELECT ${field('at')} AS at, ${coverage} AS coverage, ${namesakes} AS namesakes, ${PACKED_COLUMNS} FROM ${from} ${joins}`;

const IN_PLACE = `i.jurisdiction = ${field('jurisdiction')} AND i.symbol_folded = ${field('symbol')}`;
const OF_ONE_SERIES = `${IN_PLACE} AND i.series = ${field('series')}`;
const OF_NAME = `(i.issuer = ${field('commune')} OR i.issuer BETWEEN ${field('commune')} || '.' AND ${field('commune')} || '.~')`;
const IN_SERIES = `${IN_PLACE} AND i.series BETWEEN ${field('series')} AND ${field('seriesTo')} AND (${field('commune')} IS NULL OR ${OF_NAME})`;

/**
 * Probes come in five JSON lists, each with its own index seek: of one body in a series, in a series, in a place, in every
 * place, by name. The first two also fetch how much of the series is held, where they find nothing. What the third and
 * fourth find is never chosen, since the claim lacks its year or its place.
 */
const SQL = [
  cards(COVERAGE, `json_each(?1) LEFT JOIN instruments i ON ${OF_ONE_SERIES} AND i.issuer = ${field('body')}`),
  cards(COVERAGE, `json_each(?2) LEFT JOIN instruments i ON ${IN_SERIES}`, CARD_JOINS, NAMESAKES),
  cards('NULL', `json_each(?3) CROSS JOIN instruments i ON ${IN_PLACE}`, CARD_JOINS_WITHOUT_SENTENCE),
  cards(
    'NULL',
    `json_each(?4) CROSS JOIN instruments i ON i.rowid IN (SELECT o.rowid FROM instruments o WHERE o.symbol_folded = ${field('symbol')}
       AND (${field('series')} IS NULL OR o.series = ${field('series')} OR substr(o.series, 1, 4) = ${field('series')}) LIMIT ${EVERYWHERE_MAX})`,
    CARD_JOINS_WITHOUT_SENTENCE,
  ),
  cards(
    'NULL',
    `json_each(?5) CROSS JOIN instruments i ON i.rowid IN (
       SELECT o.rowid FROM instruments o WHERE o.name_folded = ${nameField('name')} AND (${nameField('series')} IS NULL OR o.series = ${nameField('series')})
       UNION SELECT o.rowid FROM law_names n JOIN instruments o ON o.id = n.instrument
       WHERE n.name_folded = ${nameField('name')} AND (${nameField('series')} IS NULL OR n.series = ${nameField('series')}))`,
  ),
].join('\nUNION ALL\n');

function listsOf(probes: readonly Probe[], names: readonly NameProbe[]): unknown[][] {
  const placed = probes.filter((probe) => probe.jurisdiction !== null);
  const inSeries = placed.filter((probe) => probe.series !== null);
  return [
    inSeries.filter((probe) => probe.body !== null).map(asArray),
    inSeries.filter((probe) => probe.body === null).map(asArray),
    placed.filter((probe) => probe.series === null).map(asArray),
    probes.filter((probe) => probe.jurisdiction === null).map(asArray),
    names.map(asNameArray),
  ];
}

/** A page cites its basis again and again: each place is looked in once, for every claim that asks for it. */
function distinct<T extends { at: number }>(
  probes: readonly T[],
  placeOf: (probe: T) => string,
  claims: number[][],
): T[] {
  const places = new Map<string, T>();
  for (const probe of probes) {
    const place = placeOf(probe);
    const asked = places.get(place);
    if (asked) claims[asked.at]!.push(probe.at);
    else places.set(place, { ...probe, at: claims.push([probe.at]) - 1 });
  }
  // In the order of the index, so that neighbours are found on one of its pages.
  return [...places.keys()].sort().map((place) => places.get(place)!);
}

const placeOf = ({ symbol, series, seriesTo, jurisdiction, body, commune, issuer, type }: Probe) =>
  `${jurisdiction}\n${symbol}\n${series}\n${seriesTo}\n${body}\n${issuer}\n${type}\n${commune}`;
const placeOfName = ({ name, series }: NameProbe) => `${name}\n${series}`;

/** Everything the index holds that a batch of claims may mean: one query, beside looks for numbers found to be another's or said to be the same. */
export async function readCandidates(db: D1Database, probes: Probe[], names: NameProbe[]): Promise<Candidates> {
  const claims: number[][] = [];
  const places = distinct(probes, placeOf, claims);
  const lists = listsOf(places, distinct(names, placeOfName, claims));
  const asked = db.prepare(SQL).bind(...lists.map((list) => JSON.stringify(list)));
  const [held, former, readings] = (await db.batch([
    asked,
    lookForFormer(db, places),
    lookForReadings(db, places),
  ])) as [
    D1Result<{ at: number; coverage: string | null; namesakes: string | null } & PackedCardRow>,
    D1Result<Former>,
    D1Result<{ issuer: string }>,
  ];
  const found: Candidates = { cards: new Map(), coverage: new Map(), rowsRead: 0 };
  for (const row of held.results) {
    const coverage = row.coverage && (JSON.parse(row.coverage) as Coverage);
    const card: CandidateRow | null = row.often === null ? null : unpackCard(row);
    if (card && row.namesakes) card.namesakes = JSON.parse(row.namesakes) as string[];
    for (const at of claims[row.at]!) {
      if (coverage) found.coverage.set(at, coverage);
      const cards = found.cards.get(at);
      if (card && cards) cards.push(card);
      else if (card) found.cards.set(at, [card]);
    }
  }
  const [met, standIns] = await Promise.all([
    readFormer(db, places, former.results),
    readStandIns(db, places, readings.results),
  ]);
  for (const { at: place, card } of met.found)
    for (const at of claims[place]!) {
      const others = (found.cards.get(at) ?? []).filter(({ id }) => id !== card.id);
      found.cards.set(at, [...others, card]);
    }
  for (const { at: place, card } of standIns.found)
    for (const at of claims[place]!) found.cards.set(at, [...(found.cards.get(at) ?? []), card]);
  for (const { meta } of [held, former, readings]) found.rowsRead += meta.rows_read;
  found.rowsRead += met.rowsRead + standIns.rowsRead;
  return found;
}
