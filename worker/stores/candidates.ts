import type { Reading } from '../../shared/resolution/index.ts';
import { CARD_COLUMNS, CARD_JOINS, CARD_JOINS_WITHOUT_SENTENCE, type CardRow } from './card-columns.ts';
import { HIGHEST } from './coverage.ts';
import { type AskedAs, readFormer } from './former-candidates.ts';
import { readStandIns } from './read-stand-ins.ts';

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
 * deployment's vocabulary reads the claim as it.
 */
export type CandidateRow = CardRow & { askedAs?: AskedAs; readAs?: Reading['how'] };

export interface Candidates {
  cards: Map<number, CandidateRow[]>;
  coverage: Map<number, Coverage>;
  rowsRead: number;
}

/** Instruments shown for one reference whose place is not known; there are 63 provinces. */
const EVERYWHERE_MAX = 64;

const field = (name: string) => `value ->> '${name}'`;

/** Only where nothing is found: how much of the symbol's own series is known. */
const COVERAGE = `iif(i.id IS NULL, (
  SELECT json_object('held', v.held + v.mentioned, 'highest', (${HIGHEST})) FROM coverage v
  WHERE v.jurisdiction = ${field('jurisdiction')} AND v.issuer = ${field('issuer')} AND v.type = ${field('type')} AND v.series = ${field('series')}
    AND v.dated = (instr(${field('symbol')}, '/' || substr(${field('series')}, 1, 4) || '/') > 0) AND v.held + v.mentioned > 0), NULL)`;

const cards = (coverage: string, from: string, joins: string = CARD_JOINS) =>
  `SELECT ${field('at')} AS at, ${coverage} AS coverage, ${CARD_COLUMNS} FROM ${from} ${joins}`;

const IN_PLACE = `i.jurisdiction = ${field('jurisdiction')} AND i.symbol_folded = ${field('symbol')}`;
const OF_ONE_SERIES = `${IN_PLACE} AND i.series = ${field('series')}`;
const IN_SERIES = `${IN_PLACE} AND i.series BETWEEN ${field('series')} AND ${field('seriesTo')}`;

/**
 * Probes come in five JSON lists, each with its own index seek: of one body in a series, in a series, in a place, in every
 * place, by name. The first two also fetch how much of the series is held, where they find nothing. What the third and
 * fourth find is never chosen, since the claim lacks its year or its place.
 */
const SQL = [
  cards(COVERAGE, `json_each(?1) LEFT JOIN instruments i ON ${OF_ONE_SERIES} AND i.issuer = ${field('body')}`),
  cards(COVERAGE, `json_each(?2) LEFT JOIN instruments i ON ${IN_SERIES}`),
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
       SELECT o.rowid FROM instruments o WHERE o.name_folded = ${field('name')} AND (${field('series')} IS NULL OR o.series = ${field('series')})
       UNION SELECT o.rowid FROM law_names n JOIN instruments o ON o.id = n.instrument
       WHERE n.name_folded = ${field('name')} AND (${field('series')} IS NULL OR n.series = ${field('series')}))`,
  ),
].join('\nUNION ALL\n');

function listsOf(probes: Probe[], names: NameProbe[]): unknown[][] {
  const placed = probes.filter((probe) => probe.jurisdiction !== null);
  const inSeries = placed.filter((probe) => probe.series !== null);
  return [
    inSeries.filter((probe) => probe.body !== null),
    inSeries.filter((probe) => probe.body === null),
    placed.filter((probe) => probe.series === null),
    probes.filter((probe) => probe.jurisdiction === null),
    names,
  ];
}

/** A page cites its basis again and again: each place is looked in once, for every claim that asks for it. */
function distinct<T extends { at: number }>(probes: readonly T[], claims: number[][]): T[] {
  const places = new Map<string, T>();
  for (const { at, ...place } of probes) {
    const name = Object.values(place).join('\n');
    const asked = places.get(name);
    if (asked) claims[asked.at]!.push(at);
    else places.set(name, { ...place, at: claims.push([at]) - 1 } as T);
  }
  return [...places.values()];
}

/** Everything the index holds that a batch of claims may mean: one query, beside a look for numbers found to be another's. */
export async function readCandidates(db: D1Database, probes: Probe[], names: NameProbe[]): Promise<Candidates> {
  const claims: number[][] = [];
  const places = distinct(probes, claims);
  const lists = listsOf(places, distinct(names, claims));
  const [{ results, meta }, former, standIns] = await Promise.all([
    db
      .prepare(SQL)
      .bind(...lists.map((list) => JSON.stringify(list)))
      .all<{ at: number; coverage: string | null } & CardRow>(),
    readFormer(db, places),
    readStandIns(db, places),
  ]);
  const found: Candidates = {
    cards: new Map(),
    coverage: new Map(),
    rowsRead: meta.rows_read + former.rowsRead + standIns.rowsRead,
  };
  for (const row of results) {
    const coverage = row.coverage && (JSON.parse(row.coverage) as Coverage);
    for (const at of claims[row.at]!) {
      if (coverage) found.coverage.set(at, coverage);
      const cards = found.cards.get(at);
      if (row.id && cards) cards.push(row);
      else if (row.id) found.cards.set(at, [row]);
    }
  }
  for (const { at: place, card } of former.found)
    for (const at of claims[place]!) {
      const others = (found.cards.get(at) ?? []).filter(({ id }) => id !== card.id);
      found.cards.set(at, [...others, card]);
    }
  for (const { at: place, card } of standIns.found)
    for (const at of claims[place]!) found.cards.set(at, [...(found.cards.get(at) ?? []), card]);
  return found;
}
