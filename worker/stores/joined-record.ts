import type { RecordRow, StoredRecord } from './record.ts';

const ROW: RecordRow = { listed: null, corrected: 0, relations: 0, cited: 0, citing: 0, aliases: 0, changes: 0 };

/**
 * What several databases keep beside the facts of one instrument; the one that speaks for it comes first. Documents that
 * state a fact are the most that one database counts, for the values that others count may differ.
 */
export function joinRecords(records: readonly StoredRecord[]): StoredRecord {
  const [first] = records;
  if (first && records.length === 1) return first;
  const rows = records.flatMap(({ row }) => row ?? []);
  const sum = (count: 'relations' | 'cited' | 'citing' | 'aliases' | 'changes') =>
    rows.reduce((whole, row) => whole + row[count], 0);
  const stated = new Map<string, number>();
  for (const [field, documents] of records.flatMap((each) => [...each.stated]))
    stated.set(field, Math.max(documents, stated.get(field) ?? 0));
  return {
    row: {
      ...(rows[0] ?? ROW),
      listed: rows.find(({ listed }) => listed !== null)?.listed ?? null,
      relations: sum('relations'),
      cited: sum('cited'),
      citing: sum('citing'),
      aliases: sum('aliases'),
      changes: sum('changes'),
    },
    aliases: records.flatMap(({ aliases }) => aliases),
    pairs: records.flatMap(({ pairs }) => pairs),
    stated,
    said: records.flatMap(({ said }) => said),
  };
}
