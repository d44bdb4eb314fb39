import { type PackIndex, resolveFromPack, wantedOf } from '../../shared/pack/index.ts';
import type { Outcome, PackEvent, PackRecord, PageContext, StatedCitation } from '../../shared/schema/index.ts';
import type { PackDatabase, PackPart } from './pack-database.ts';
import { within } from './pack-database.ts';

/** An answer of a pack, and the day that it is of. */
export interface PackAnswer {
  asOf: string;
  outcome: Outcome;
}

/** What the packs of a server know of a page's citations, by `ref`; those that no pack speaks for are left out. */
export type AskPacks = (
  origin: string,
  context: PageContext,
  citations: readonly StatedCitation[],
) => Promise<Map<string, PackAnswer>>;

/** Instruments that replace one another, followed so far. */
const FOLLOWED = 10;

/** Resolves without a server. A store that cannot be opened holds no pack: nothing here throws. */
export function createPackAnswers(open: () => Promise<PackDatabase>, today: () => string): AskPacks {
  return async (origin, context, citations) => {
    const answers = new Map<string, PackAnswer>();
    try {
      const database = await open();
      const kept = (await database.getAll('packs')).flatMap((pack) =>
        pack.server === origin && pack.kept ? [pack.kept] : [],
      );
      // The newest one has the last word.
      for (const part of kept.sort((a, b) => a.asOf.localeCompare(b.asOf))) {
        const pack = await gather(database, part, context, citations);
        for (const [ref, outcome] of resolveFromPack({ context, citations }, pack, today()))
          answers.set(ref, { asOf: part.asOf, outcome });
      }
    } catch {
      return new Map();
    }
    return answers;
  };
}

/** The part of a pack that a page's citations ask for, and all that came after it. */
async function gather(
  database: PackDatabase,
  { generation, scope, series, withheld }: PackPart,
  context: PageContext,
  citations: readonly StatedCitation[],
): Promise<PackIndex> {
  const wanted = wantedOf(context, citations);
  const transaction = database.transaction(['records', 'later']);
  const records = transaction.objectStore('records');
  const read = async (index: 'symbol' | 'names', words: readonly string[]) =>
    new Map(
      await Promise.all(
        words.map(async (word) => {
          const rows = await records.index(index).getAll(within(generation, word));
          return [word, rows.map(({ record }) => record)] as const;
        }),
      ),
    );
  const bySymbol = await read('symbol', wanted.symbols);
  const byName = await read('names', wanted.names);
  const later = new Map<string, readonly PackEvent[]>();
  const found: PackRecord[] = [...bySymbol.values(), ...byName.values()].flat();
  let next = found.flatMap(({ events }) => successorsIn(events));
  for (let round = 0; next.length > 0 && round < FOLLOWED; round++) {
    const met = await Promise.all(
      [...new Set(next)].map(async (key) => {
        const row = await records.get([generation, key]);
        const events = row?.record.events ?? (await transaction.objectStore('later').get([generation, key]))?.events;
        return [key, events] as const;
      }),
    );
    for (const [key, events] of met) if (events) later.set(key, events);
    next = met.flatMap(([, events]) => successorsIn(events ?? [])).filter((key) => !later.has(key));
  }
  const gone = new Set(withheld.map(({ jurisdiction, symbolFolded }) => `${jurisdiction} ${symbolFolded}`));
  return {
    scope,
    series,
    bySymbol: (symbol) => bySymbol.get(symbol) ?? [],
    byName: (name) => byName.get(name) ?? [],
    later: (key) => later.get(key) ?? null,
    isWithheld: (jurisdiction, symbol) => gone.has(`${jurisdiction} ${symbol}`),
  };
}

function successorsIn(events: readonly PackEvent[]): string[] {
  return events.flatMap((event) =>
    'by' in event && (event.kind === 'replaces' || event.kind === 'repeals') ? [event.by.key] : [],
  );
}
