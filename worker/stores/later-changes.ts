import { VERSION_OF_ENTRY } from './audit.ts';
import { foldRows, type JournalRow, type JournalTable, type StoredImages } from './journal.ts';

/** A row of which one asks what became of it after a change. */
export interface AskedRow {
  seq: number;
  tbl: JournalTable;
  row: string;
}

/** A later change, with what it did to the row. */
export interface LaterChange {
  seq: number;
  did: JournalRow;
}

const nameOf = ({ seq, tbl, row }: AskedRow) => `${seq} ${tbl} ${row}`;

/** Later changes that stand still: one that was taken back, and what took it back, are none together. */
const LATER = `
  SELECT x.value ->> 'seq' AS since, j.tbl, j.row, j.seq, j.before, j.after
  FROM json_each(?1) x CROSS JOIN journal j ON j.row = x.value ->> 'row' AND j.tbl = x.value ->> 'tbl' AND j.seq > x.value ->> 'seq'
  CROSS JOIN audit a ON a.seq = j.seq
  WHERE ${VERSION_OF_ENTRY} % 2 = 1 AND NOT EXISTS (SELECT 1 FROM undos u WHERE u.seq = j.seq AND u.undoes > x.value ->> 'seq')
  ORDER BY j.position`;

/** What became of rows after a change, as the journal tells. */
export function createLaterChanges(db: D1Database) {
  /** Of each row of the list the changes after its number, the oldest first. */
  async function read(asked: readonly AskedRow[]): Promise<(row: AskedRow) => LaterChange[]> {
    if (asked.length === 0) return () => [];
    const list = asked.map(({ seq, tbl, row }) => ({ seq, tbl, row }));
    const { results } = await db
      .prepare(LATER)
      .bind(JSON.stringify(list))
      .all<StoredImages & { since: number; seq: number }>();
    const notes = Map.groupBy(results, ({ since, tbl, row }) => nameOf({ seq: since, tbl, row }));
    return (row) =>
      Array.from(
        Map.groupBy(notes.get(nameOf(row)) ?? [], ({ seq }) => seq),
        ([seq, each]) => foldRows(each).map((did) => ({ seq, did })),
      ).flat();
  }

  return {
    read,

    /** The latest of them; null where there is none. */
    async latest(row: AskedRow): Promise<number | null> {
      return (await read([row]))(row).at(-1)?.seq ?? null;
    },
  };
}
