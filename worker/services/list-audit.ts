import { Refusal } from '../http/problem.ts';
import { type AuditFilter, type AuditRow, createAudit } from '../stores/audit.ts';
import { readAuditNames } from '../stores/audit-names.ts';
import type { Databases } from '../stores/databases.ts';
import { firstNumberOf, readLogNumber } from '../stores/log-numbers.ts';
import { findStanding } from './undo-standing.ts';

/** A log, with the names of an instrument in it where only that is asked for. */
export interface Log {
  db: D1Database;
  names: readonly string[] | null;
}

type Listed = AuditRow & { told: number; standing?: number[] | null };

/** Ids that a state names, such as `i_…` of an instrument. */
const idsIn = (json: string | null) => [...(json ?? '').matchAll(/"([cdgimprv]_[^"\\]{1,100})"/g)].map(([, id]) => id!);

/** What the things are called that these entries speak of. */
export async function namesIn(rows: readonly AuditRow[], db: D1Database): Promise<Record<string, string>> {
  const ids = rows.flatMap(({ subject, before, after }) => [subject, ...idsIn(before), ...idsIn(after)]);
  return ids.length > 0 ? readAuditNames(db, ids) : {};
}

/** The last number shown of each log, 0 where none was: `12.0.7`. One number alone goes on in its own log. */
function readStart(after: string | undefined, logs: readonly Log[], databases: Databases) {
  if (after === undefined) return logs.map((log) => ({ log, before: null }));
  const parts = after.split('.').map(Number);
  if (parts.length === 1) {
    const place = readLogNumber(databases, parts[0]!);
    const log = logs.find(({ db }) => db === place?.db);
    return log && place ? [{ log, before: place.seq }] : [];
  }
  if (parts.length !== logs.length)
    throw new Refusal('badRequest', { errors: [{ path: 'after', message: 'Not a cursor of this list.' }] });
  return logs.map((log, at) => ({ log, before: parts[at] || null }));
}

/** What was done, the newest first, over the logs of several databases; rows of one log keep its order. */
export async function listAudit(
  logs: readonly Log[],
  filter: Omit<AuditFilter, 'instrument'>,
  asked: { after: string | undefined; limit: number; databases: Databases; standing: boolean },
): Promise<{ rows: Listed[]; names: Record<string, string>; next: number | string | null }> {
  const { after, limit, databases } = asked;
  const start = readStart(after, logs, databases);
  const lists = await Promise.all(
    start.map(async ({ log: { db, names }, before }) => {
      const rows = await createAudit(db).list({ ...filter, instrument: names }, before, limit);
      const first = firstNumberOf(databases, db);
      return { db, before, rows: rows.map((row): Listed => ({ ...row, told: first + row.seq })) };
    }),
  );
  const taken = lists.map(() => 0);
  const rows: Listed[] = [];
  while (rows.length < limit) {
    const heads = lists.flatMap(({ rows }, at) => (rows[taken[at]!] ? [{ row: rows[taken[at]!]!, at }] : []));
    const [newest] = heads.sort((a, b) => (a.row.at < b.row.at ? 1 : a.row.at > b.row.at ? -1 : a.at - b.at));
    if (!newest) break;
    rows.push(newest.row);
    taken[newest.at]! += 1;
  }
  const shown = lists.map(({ rows }, at) => rows.slice(0, taken[at]));
  const named = await Promise.all(lists.map(({ db }, at) => namesIn(shown[at]!, db)));
  const stands = await Promise.all(
    lists.map(({ db }, at) => (asked.standing ? findStanding(shown[at]!, db) : new Map<number, number[] | null>())),
  );
  for (const [at, { db }] of lists.entries())
    for (const row of shown[at]!) {
      const later = stands[at]!.get(row.seq);
      if (later !== undefined) row.standing = later?.map((seq) => firstNumberOf(databases, db) + seq) ?? null;
    }
  const ends = lists.map(({ before, rows }, at) => rows[taken[at]! - 1]?.seq ?? before ?? 0);
  const next = lists.length === 1 ? (rows.at(-1)?.told ?? null) : ends.join('.');
  return { rows, names: Object.assign({}, ...named.reverse()), next: rows.length === limit ? next : null };
}
