import type { Probe } from './candidates.ts';
import { CARD_COLUMNS, CARD_JOINS, type CardRow } from './card-columns.ts';

/** The identity under which a claim asked for an instrument that has another one now. */
export interface AskedAs {
  jurisdiction: string;
  series: string;
  issuer: string;
}

/** A number that was found to be another's. */
export interface Former extends AskedAs {
  symbol: string;
  instrument: string;
}

const FORMER = `
  SELECT f.symbol_folded AS symbol, f.instrument, f.jurisdiction, f.series, f.issuer
  FROM json_each(?1) CROSS JOIN former_identities f ON f.symbol_folded = value
  WHERE EXISTS (SELECT 1 FROM former_identities)`;

/** Asks for the numbers of probes that were found to be another's. There are few, so that only symbols go along. */
export function lookForFormer(db: D1Database, probes: readonly Probe[]): D1PreparedStatement {
  return db.prepare(FORMER).bind(JSON.stringify([...new Set(probes.map(({ symbol }) => symbol))]));
}

function mayMean({ series, seriesTo, jurisdiction, body }: Probe, former: Former): boolean {
  if (jurisdiction !== null && jurisdiction !== former.jurisdiction) return false;
  if (body !== null && body !== former.issuer) return false;
  if (series === null || (series <= former.series && former.series <= (seriesTo ?? ''))) return true;
  return jurisdiction === null && series === former.series.slice(0, 4);
}

/** Instruments that probes ask for under a number that was found to be theirs. Cards are read only where there are any. */
export async function readFormer(db: D1Database, probes: readonly Probe[], known: readonly Former[]) {
  if (known.length === 0) return { found: [], rowsRead: 0 };
  const bySymbol = Map.groupBy(known, ({ symbol }) => symbol);
  const asked = probes.flatMap((probe) =>
    (bySymbol.get(probe.symbol) ?? [])
      .filter((former) => mayMean(probe, former))
      .map(({ instrument, jurisdiction, series, issuer }) => ({
        at: probe.at,
        instrument,
        askedAs: { jurisdiction, series, issuer },
      })),
  );
  if (asked.length === 0) return { found: [], rowsRead: 0 };
  const { results, meta } = await db
    .prepare(`SELECT ${CARD_COLUMNS} FROM json_each(?1) CROSS JOIN instruments i ON i.id = value ${CARD_JOINS}`)
    .bind(JSON.stringify([...new Set(asked.map(({ instrument }) => instrument))]))
    .all<CardRow>();
  const cards = new Map(results.map((card) => [card.id, card]));
  const found = asked.flatMap(({ at, instrument, askedAs }) => {
    const card = cards.get(instrument);
    return card ? [{ at, card: { ...card, askedAs } }] : [];
  });
  return { found, rowsRead: meta.rows_read };
}
