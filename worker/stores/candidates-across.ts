import { type Candidates, type NameProbe, type Probe, readCandidates } from './candidates.ts';
import type { CardRow } from './card-columns.ts';
import type { Databases } from './databases.ts';
import { joined } from './joined-card.ts';

interface Share {
  probes: Probe[];
  names: NameProbe[];
}

/**
 * Like `readCandidates`, over the databases that may know of each claim: that of the place it names, that of the page's
 * own place, and the main one. A claim without a place is looked for in all. Databases are asked at the same time.
 */
export async function readCandidatesAcross(
  databases: Databases,
  { probes, names, page }: Share & { page: string | null },
): Promise<Candidates> {
  const { main, all, of } = databases;
  if (all.length === 1) return readCandidates(main, probes, names);
  const shares = new Map<D1Database, Share>(all.map((database) => [database, { probes: [], names: [] }]));
  for (const probe of probes)
    for (const database of new Set(probe.jurisdiction === null ? all : [of(probe.jurisdiction), of(page), main]))
      shares.get(database)!.probes.push(probe);
  for (const name of names) for (const database of new Set([of(page), main])) shares.get(database)!.names.push(name);

  const asked = [...shares].filter(([, share]) => share.probes.length + share.names.length > 0);
  const answers = await Promise.all(
    asked.map(async ([database, share]) => ({
      database,
      held: await readCandidates(database, share.probes, share.names),
    })),
  );
  const whole: Candidates = { cards: new Map(), coverage: new Map(), rowsRead: 0 };
  const known = new Map<number, Map<string, { row: CardRow; own: boolean }[]>>();
  for (const { database, held } of answers) {
    whole.rowsRead += held.rowsRead;
    for (const [at, coverage] of held.coverage)
      if ((whole.coverage.get(at)?.held ?? 0) < coverage.held) whole.coverage.set(at, coverage);
    for (const [at, rows] of held.cards) {
      const byKey = known.get(at) ?? new Map<string, { row: CardRow; own: boolean }[]>();
      known.set(at, byKey);
      for (const row of rows)
        byKey.set(row.key, [...(byKey.get(row.key) ?? []), { row, own: of(row.jurisdiction) === database }]);
    }
  }
  for (const [at, byKey] of known) whole.cards.set(at, [...byKey.values()].map(joined));
  return whole;
}
