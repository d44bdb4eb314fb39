import { Refusal } from '../http/problem.ts';
import { type AuditFilter, type AuditRow, createAudit } from '../stores/audit.ts';
import { readAuditNames } from '../stores/audit-names.ts';
import type { Databases } from '../stores/databases.ts';
import { firstNumberOf, readLogNumber } from '../stores/log-numbers.ts';

/** A log, with the names of an instrument in it where only that is asked for. */
export interface Log {
  db: D1Database;
  names: readonly string[] | null;
}

type Listed = AuditRow & { told: number };

/** Ids that a state names, such as `i_…` of an instrument. */
const idsIn = (json: string | null) => [...(json ?? '').matchAll(/"([cdipr]_[^"\\]{1,100})"/g)].map(([, id]) => id!);

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
  { after, limit, databases }: { after: string | undefined; limit: number; databases: Databases },
): Promise<{ rows: Listed[]; names: Record<string, string>; next: number | string | null }> {
  const start = readStart(after, logs, databases);
  const lists = await Promise.all(
    start.map(async ({ log: { db, names }, before }) => {
      const rows = await createAudit(db).list({ ...filter, instrument: names }, before, limit);
      const first = firstNumberOf(databases, db);
      return { db, before, rows: rows.map((row) => ({ ...row, told: first + row.seq })) };
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
  const named = await Promise.all(
    lists.map(({ db, rows }, at) => {
      const shown = rows.slice(0, taken[at]);
      const ids = shown.flatMap(({ subject, before, after: left }) => [subject, ...idsIn(before), ...idsIn(left)]);
      return ids.length > 0 ? readAuditNames(db, ids) : {};
    }),
  );
  const ends = lists.map(({ before, rows }, at) => rows[taken[at]! - 1]?.seq ?? before ?? 0);
  const next = lists.length === 1 ? (rows.at(-1)?.told ?? null) : ends.join('.');
  return { rows, names: Object.assign({}, ...named.reverse()), next: rows.length === limit ? next : null };
}
