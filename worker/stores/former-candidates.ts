import type { Probe } from './candidates.ts';
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';

/** The identity under which a claim asked for an instrument that has another one now. */
export interface AskedAs {
  jurisdiction: string;
  series: string;
  issuer: string;
}

interface Former extends AskedAs {
  at: number;
  instrument: string;
}

const field = (name: string) => `value ->> '${name}'`;

const FORMER = `
  SELECT ${field('at')} AS at, f.instrument, f.jurisdiction, f.series, f.issuer FROM json_each(?1) CROSS JOIN former_identities f
    ON f.symbol_folded = ${field('symbol')}
    AND (${field('series')} IS NULL OR f.series BETWEEN ${field('series')} AND ${field('seriesTo')} OR (${field('jurisdiction')} IS NULL AND substr(f.series, 1, 4) = ${field('series')}))
    AND (${field('jurisdiction')} IS NULL OR f.jurisdiction = ${field('jurisdiction')}) AND (${field('body')} IS NULL OR f.issuer = ${field('body')})
  WHERE EXISTS (SELECT 1 FROM former_identities)`;

/** Instruments that claims ask for under a number that was found to be theirs. Cards are read only where there are any. */
export async function readFormer(db: D1Database, probes: readonly Probe[]) {
  const asked = await db.prepare(FORMER).bind(JSON.stringify(probes)).all<Former>();
  if (asked.results.length === 0) return { found: [], rowsRead: asked.meta.rows_read };
  const { results, meta } = await db
    .prepare(`SELECT ${CARD_COLUMNS} FROM json_each(?1) CROSS JOIN instruments i ON i.id = value ${CARD_JOINS}`)
    .bind(JSON.stringify([...new Set(asked.results.map(({ instrument }) => instrument))]))
    .all<CardRow>();
  const cards = new Map(results.map((card) => [card.id, card]));
  const found = asked.results.flatMap(({ at, instrument, ...askedAs }) => {
    const card = cards.get(instrument);
    return card ? [{ at, card: { ...card, askedAs } }] : [];
  });
  return { found, rowsRead: asked.meta.rows_read + meta.rows_read };
}
