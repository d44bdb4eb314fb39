import type { AuditRow } from '../stores/audit.ts';
import { createJournal } from '../stores/journal.ts';
import { createTakingBack } from '../stores/taking-back.ts';
import { laterThanTexts } from './take-back-text.ts';
import { isFirstText } from './undo-capture.ts';
import { findObstacles } from './undo-obstacles.ts';

type Entry = Pick<AuditRow, 'seq' | 'action' | 'subject' | 'before' | 'after' | 'version' | 'rows'>;

/** Rows of changes that are looked at together; what goes beyond is looked at when it is asked for alone. */
const ROWS_MAX = 2_000;

const isCapture = ({ action }: Entry) => action === 'instrument.capture';

/** Whether a change is of a kind that can be taken back, and has not been. */
export const canUndo = (entry: Entry): boolean =>
  entry.version % 2 === 1 && (entry.rows > 0 || (isCapture(entry) && isFirstText(entry)));

async function findChanged(captures: readonly Entry[], db: D1Database): Promise<[number, number[]][]> {
  if (captures.length === 0) return [];
  const [later, hashes] = await Promise.all([
    laterThanTexts(
      captures.map(({ subject, seq }) => ({ id: subject, seq })),
      db,
    ),
    createTakingBack(db).readHashes(captures.map(({ subject }) => subject)),
  ]);
  return captures.flatMap(({ seq, subject, after }): [number, number[]][] => {
    const stand = later.get(seq) ?? [];
    const { contentHash } = JSON.parse(after ?? '{}') as { contentHash?: string };
    return stand.length > 0 || hashes.get(subject) !== contentHash ? [[seq, stand]] : [];
  });
}

/**
 * The later changes that keep entries of one log from being taken back, as far as it tells which: an entry that nothing
 * keeps has null, one of too many rows to look at in passing is left out.
 */
export async function findStanding(
  entries: readonly Entry[],
  db: D1Database,
  rowsMax = ROWS_MAX,
): Promise<Map<number, number[] | null>> {
  const asked = entries.filter(canUndo);
  const captures = asked.filter((entry) => isCapture(entry) && entry.rows === 0);
  let room = rowsMax;
  const kept = asked.filter(({ rows }) => {
    room -= rows;
    return rows > 0 && room >= 0;
  });
  const [changed, obstacles] = await Promise.all([
    findChanged(captures, db),
    createJournal(db)
      .readMany(kept.map(({ seq }) => seq))
      .then((changes) => findObstacles(changes, db)),
  ]);
  const free = [...captures, ...kept].map(({ seq }) => [seq, null] as const);
  const stopped = Array.from(obstacles, ([seq, { later }]) => [seq, later] as const);
  return new Map<number, number[] | null>([...free, ...changed, ...stopped]);
}
