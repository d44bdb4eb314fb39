import { z } from 'zod';
import { placesOfPack } from '../../shared/pack/index.ts';
import { CENTRAL } from '../../shared/registry/index.ts';
import {
  PACK_PAGE,
  PACK_YEARS_MAX,
  type PackPage,
  type PackQuery,
  type PackSeries,
} from '../../shared/schema/index.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { Databases } from '../stores/databases.ts';
import { joined } from '../stores/joined-card.ts';
import { createPacks, type PackPart, type PackRow } from '../stores/packs.ts';
import { toPackEvent, toPackRecord } from './pack-record.ts';
import { readLater } from './replacement-chains.ts';

/** Changes when records are written otherwise, so that no pack is taken for up to date that was written the old way. */
const FORM = 1;
/** Instruments whose followers are read at once. */
const LATER_STEP = 100;

const Place = z.tuple([z.number().int().min(0).max(1000), z.string().max(300)]);

/** What a pack is asked for, and where it stands. */
export interface PackPlan {
  scope: PackPage['scope'];
  parts: PackPart[];
  databasesOf(part: PackPart): D1Database[];
}

/** Reads what a pack is asked for; refuses a place that is no province and too many years. */
export function planPack({ jurisdiction, years: text }: PackQuery, { main, all, of }: Databases): PackPlan {
  const jurisdictions = placesOfPack(jurisdiction);
  if (!jurisdictions)
    throw new Refusal('badRequest', { errors: [{ path: 'jurisdiction', message: 'Not the slug of a province.' }] });
  const years = [...new Set(text.split(','))].sort();
  if (years.length > PACK_YEARS_MAX)
    throw new Refusal('badRequest', { errors: [{ path: 'years', message: `At most ${PACK_YEARS_MAX} years.` }] });
  const home = of(jurisdictions[0]!);
  return {
    scope: {
      jurisdictions,
      years,
      pages: all.length === 1 ? null : jurisdictions.filter((place) => of(place) === home),
    },
    parts: [
      ...jurisdictions.map((place) => ({
        kind: 'place' as const,
        jurisdiction: place,
        years: place === CENTRAL ? null : years,
      })),
      { kind: 'names', outside: jurisdictions, years },
    ],
    databasesOf: (part) => [...new Set([part.kind === 'place' ? of(part.jurisdiction) : home, home, main])],
  };
}

/** What changes with everything that a pack holds, and with nothing else. Also its ETag. */
export async function packRevision({ scope, parts, databasesOf }: PackPlan): Promise<string> {
  const databases = [...new Set(parts.flatMap(databasesOf))];
  const stamps = await Promise.all(databases.map((database) => createPacks(database).readStamps(parts)));
  return (await sha256(JSON.stringify([FORM, scope, stamps]))).slice(0, 32);
}

/** Rows of a part by key from every database that may hold some; those of one instrument joined. */
async function readPart(
  part: PackPart,
  after: string,
  { databases, limit, isOwn }: { databases: D1Database[]; limit: number; isOwn(row: PackRow, db: D1Database): boolean },
): Promise<{ rows: PackRow[]; rowsRead: number; more: boolean }> {
  const lists = await Promise.all(
    databases.map(async (db) => ({ db, ...(await createPacks(db).list(part, after, limit)) })),
  );
  const rowsRead = lists.reduce((sum, list) => sum + list.rowsRead, 0);
  const full = lists.filter(({ rows }) => rows.length === limit);
  // Beyond the end of a list that was cut, another database's rows may still meet their likes.
  const ends = full.map(({ rows }) => rows.at(-1)!.key).sort();
  const end = ends[0] ?? null;
  const byKey = new Map<string, { row: PackRow; own: boolean }[]>();
  for (const { db, rows } of lists)
    for (const row of rows)
      if (end === null || row.key <= end)
        byKey.set(row.key, [...(byKey.get(row.key) ?? []), { row, own: isOwn(row, db) }]);
  const keys = [...byKey.keys()].sort();
  const rows = keys.map((key) => {
    const copies = byKey.get(key)!;
    return copies.length === 1 ? copies[0]!.row : { ...copies[0]!.row, ...joined(copies) };
  });
  return { rows, rowsRead, more: end !== null };
}

async function readSeries({ parts, databasesOf }: PackPlan): Promise<PackSeries[]> {
  const best = new Map<string, PackSeries>();
  for (const part of parts) {
    if (part.kind !== 'place') continue;
    for (const db of databasesOf(part))
      for (const { dated, ...row } of await createPacks(db).listSeries(part)) {
        const name = [row.jurisdiction, row.issuer, row.type, row.series, dated].join(' ');
        if ((best.get(name)?.held ?? 0) < row.held) best.set(name, { ...row, dated: dated === 1 });
      }
  }
  return [...best.values()];
}

async function readFirst(plan: PackPlan): Promise<Pick<PackPage, 'series' | 'withheld'>> {
  const databases = [...new Set(plan.parts.flatMap(plan.databasesOf))];
  const former = await Promise.all(databases.map((db) => createPacks(db).listFormer(plan.scope.jurisdictions)));
  return { series: await readSeries(plan), withheld: former.flat() };
}

async function countAll({ parts, databasesOf }: PackPlan): Promise<number> {
  const counts = await Promise.all(
    parts.map(async (part) =>
      Math.max(...(await Promise.all(databasesOf(part).map((db) => createPacks(db).count(part))))),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** What is known of everything that came after some instruments. */
async function readFollowers(rows: readonly PackRow[], all: readonly D1Database[]): Promise<PackPage['later']> {
  const keys = [
    ...new Set(
      rows.flatMap(({ events }) =>
        (JSON.parse(events) as { kind: string; by: { key: string } }[]).flatMap(({ kind, by }) =>
          kind === 'replaces' || kind === 'repeals' ? [by.key] : [],
        ),
      ),
    ),
  ];
  const later = new Map<string, PackPage['later'][number]>();
  for (let from = 0; from < keys.length; from += LATER_STEP) {
    const { events } = await readLater(keys.slice(from, from + LATER_STEP), all);
    for (const [key, own] of events) later.set(key, { key, events: own.map(toPackEvent) });
  }
  return [...later.values()];
}

/** One page of a pack. The first one also holds what is not paged. */
export async function readPack(
  { after }: Pick<PackQuery, 'after'>,
  plan: PackPlan,
  {
    databases,
    revision,
    now,
    limit = PACK_PAGE,
  }: { databases: Databases; revision: string; now: Date; limit?: number },
): Promise<PackPage & { rowsRead: number }> {
  let [at, key] = readCursor(after, Place) ?? [0, ''];
  const rows: PackRow[] = [];
  let rowsRead = 0;
  while (at < plan.parts.length && rows.length < limit) {
    const part = plan.parts[at]!;
    const found = await readPart(part, key, {
      databases: plan.databasesOf(part),
      limit: limit - rows.length,
      isOwn: (row, db) => databases.of(row.jurisdiction) === db,
    });
    rows.push(...found.rows);
    rowsRead += found.rowsRead;
    [at, key] = found.more ? [at, found.rows.at(-1)!.key] : [at + 1, ''];
  }
  const first = after === undefined ? await readFirst(plan) : { series: [], withheld: [] };
  return {
    version: 1,
    scope: plan.scope,
    revision,
    asOf: now.toISOString(),
    total: after === undefined ? await countAll(plan) : 0,
    items: rows.map(toPackRecord),
    later: await readFollowers(rows, databases.all),
    ...first,
    next: at < plan.parts.length ? writeCursor([at, key]) : null,
    rowsRead,
  };
}
