import type { Probe } from './candidates.ts';
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';
import { isRead, isTrueOf, readsAs } from './stand-ins.ts';

type Held = CardRow & { claimAt: number; strict: 0 | 1; otherBody: 0 | 1 };

const field = (name: string) => `value ->> '${name}'`;
const CLAIM = {
  issuer: field('issuer'),
  symbol: field('symbol'),
  place: field('jurisdiction'),
  series: field('series'),
};

/** Readings of claims, as JSON; no instrument is looked for where nothing is said. */
const SAID = `
  SELECT json_group_array(json_object('at', ${field('at')}, 'symbol', ${CLAIM.symbol}, 'jurisdiction', ${CLAIM.place}, 'series', ${CLAIM.series},
    'body', ${field('body')}, 'tail', said.tail, 'other_tail', said.other_tail, 'other_issuer', said.other_issuer, 'place', said.jurisdiction,
    'valid_from', said.valid_from, 'valid_to', said.valid_to, 'strict', said.strict)) AS list
  FROM json_each(?1) CROSS JOIN readings said WHERE ${isRead('said', CLAIM)}`;

/** Of the body that is said, what is held and in the span; of others, whatever has the number, where the claim only assumed its body. */
const HELD = `
  WITH said AS MATERIALIZED (SELECT ${['at', 'symbol', 'series', 'body', 'tail', 'other_tail', 'other_issuer', 'valid_from', 'valid_to', 'strict'].map((name) => `${field(name)} AS ${name}`).join(', ')},
    ${field('jurisdiction')} AS claimed_place, ${field('place')} AS jurisdiction FROM json_each(?1))
  SELECT DISTINCT said.at AS claimAt, said.strict, i.issuer <> said.other_issuer AS otherBody, ${CARD_COLUMNS}
  FROM said CROSS JOIN instruments i ${CARD_JOINS}
  WHERE ${readsAs('said', { symbol: 'said.symbol', place: 'said.claimed_place', series: 'said.series' }, 'i')}
    AND iif(i.issuer = said.other_issuer, i.holding = 'held' AND ${isTrueOf('said', 'i')}, said.body IS NULL AND NOT said.strict)`;

/** Asks of which bodies that probes name the vocabulary says anything. */
export function lookForReadings(db: D1Database, probes: readonly Probe[]): D1PreparedStatement {
  const issuers = [...new Set(probes.map(({ issuer }) => issuer))].filter((issuer) => issuer !== null);
  return db
    .prepare(
      'SELECT value AS issuer FROM json_each(?1) WHERE EXISTS (SELECT 1 FROM readings said WHERE said.issuer = value)',
    )
    .bind(JSON.stringify(issuers));
}

/** Instruments that claims may also mean by the deployment's vocabulary, of the bodies it speaks of. */
export async function readStandIns(db: D1Database, probes: readonly Probe[], spoken: readonly { issuer: string }[]) {
  const bodies = new Set(spoken.map(({ issuer }) => issuer));
  const placed = probes.filter(
    ({ jurisdiction, series, issuer }) =>
      jurisdiction !== null && series !== null && issuer !== null && bodies.has(issuer),
  );
  if (placed.length === 0) return { found: [], rowsRead: 0 };
  const asked = await db.prepare(SAID).bind(JSON.stringify(placed)).all<{ list: string }>();
  const list = asked.results[0]?.list ?? '[]';
  if (list === '[]') return { found: [], rowsRead: asked.meta.rows_read };
  const { results, meta } = await db.prepare(HELD).bind(list).all<Held>();
  const found = results.map(({ claimAt: at, strict, otherBody, ...card }) => {
    const readAs = otherBody ? ('otherBody' as const) : strict ? ('heir' as const) : ('same' as const);
    return { at, card: { ...card, readAs } };
  });
  return { found, rowsRead: asked.meta.rows_read + meta.rows_read };
}
