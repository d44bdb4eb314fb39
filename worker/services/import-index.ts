import { type IndexRow, type IndexTable, type IndexTables, REFERENCES, TABLE_NAMES } from '../stores/index-tables.ts';
import type { ChunkPlan, ImportWorld } from './import-chunk.ts';
import { noCounts, notesOf } from './import-metadata.ts';
import { hashDiffers, missingInstrument, notExport, type Reason } from './import-reasons.ts';
import type { RawRow } from './import-text.ts';
import { type ExportedRow, rowHash } from './index-export.ts';

const isRow = (value: unknown): value is IndexRow =>
  value !== null &&
  typeof value === 'object' &&
  Object.values(value).every((cell) => cell === null || ['string', 'number'].includes(typeof cell));

async function readExported(
  value: Record<string, unknown>,
  columns: Map<IndexTable, Set<string>>,
): Promise<ExportedRow | Reason> {
  const { table, row, hash } = value as Partial<ExportedRow>;
  if (!isRow(row) || typeof hash !== 'string') return notExport();
  const known = table === 'texts' ? new Set(['key', 'text']) : columns.get(table as IndexTable);
  if (table === 'texts' && !/^texts\/[0-9a-f]{64}$/.test(String(row.key))) return notExport();
  if (!table || !known || !Object.keys(row).every((column) => known.has(column))) return notExport();
  return hash === (await rowHash(table, row)) ? { table, row, hash } : hashDiffers();
}

/** The first and last line of an export are about it, not of it. */
const isAbout = (value: Record<string, unknown>) => 'index' in value || 'end' in value;

const referred = ({ table, row }: ExportedRow) =>
  (table === 'texts' ? [] : REFERENCES[table]).flatMap((column) => (row[column] === null ? [] : String(row[column])));

/** Rows of a chunk with what is wrong with each, the instruments they name looked up as well. */
async function readRows(
  rows: readonly RawRow[],
  tables: IndexTables,
): Promise<{ line: number; read: ExportedRow | Reason }[]> {
  const columns = new Map<IndexTable, Set<string>>();
  for (const table of TABLE_NAMES) columns.set(table, await tables.columns(table));
  const read = await Promise.all(
    rows.map(async (raw) => ({
      line: raw.line,
      read: 'problem' in raw ? raw.problem : await readExported(raw.value, columns),
    })),
  );
  const sound = read.flatMap((each) => ('code' in each.read ? [] : each.read));
  const held = await tables.instrumentsAmong([...new Set(sound.flatMap(referred))]);
  for (const { table, row } of sound) if (table === 'instruments') held.add(String(row.id));
  return read.map(({ line, read }) =>
    !('code' in read) && referred(read).some((id) => !held.has(id))
      ? { line, read: missingInstrument() }
      : { line, read },
  );
}

/** Plans the restoring of one chunk of an export: rows as they were, each checked against its hash. */
export async function planRestore(rows: readonly RawRow[], { stores, texts }: ImportWorld): Promise<ChunkPlan> {
  const plan: ChunkPlan = { statements: [], counts: noCounts(), notes: [], before: null, after: null };
  const taken = new Map<IndexTable, IndexRow[]>();
  const told = rows.filter((raw) => !('value' in raw && isAbout(raw.value)));
  for (const { line, read } of await readRows(told, stores.tables)) {
    plan.counts.rows += 1;
    if ('code' in read) {
      plan.counts.bad += 1;
      plan.notes.push(...notesOf(line, 'bad', [read]));
      continue;
    }
    plan.counts.created += 1;
    if (read.table === 'texts') await texts.put(String(read.row.key), String(read.row.text));
    else taken.set(read.table, [...(taken.get(read.table) ?? []), read.row]);
  }
  for (const table of TABLE_NAMES) plan.statements.push(...stores.tables.insert(table, taken.get(table) ?? []));
  plan.statements.push(...stores.tables.countRestored());
  plan.after = Object.fromEntries(Array.from(taken, ([table, list]) => [table, list.length]));
  return plan;
}
