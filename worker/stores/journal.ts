/** A row as one change left it, beside what it was before; null where it was not there. */
export interface JournalRow {
  tbl: JournalTable;
  row: string;
  before: Image | null;
  after: Image | null;
}

export type Image = Record<string, string | number | null>;

/** Tables whose rows people's changes are kept of, with the columns that name a row and those that count how often it changed. */
const TABLES = {
  instruments: { key: ['id'], version: true },
  aliases: { key: ['alias'], version: false },
  former_identities: { key: ['id'], version: false },
  judgements: { key: ['id'], version: false },
  relation_decisions: { key: ['relation'], version: false },
  relations: { key: ['id'], version: true },
  suggestions: { key: ['id'], version: true },
  duplicates: { key: ['id'], version: true },
  law_names: { key: ['name_folded', 'series', 'instrument'], version: false },
  citations: { key: ['id'], version: false },
  rejections: { key: ['id'], version: false },
  vocabulary: { key: ['id'], version: true },
  note_tags: { key: ['id'], version: true },
} as const;
export type JournalTable = keyof typeof TABLES;

/** Columns that settling works out of citations and lists, for an instrument that is only mentioned. */
const MENTIONED = new Set([
  'type',
  'symbol',
  'name',
  'name_folded',
  'title',
  'title_from',
  'issuer_name',
  'issued_on',
  'effective_on',
  'expires_on',
  'source_url',
]);
const SETTLED = new Set(['target', 'state']);

/** Whether a column of a row follows from others, so that nobody changed it. */
export function isDerived(table: JournalTable, column: string, image: Image): boolean {
  if (table === 'instruments') return image.holding === 'mentioned' && MENTIONED.has(column);
  if (table === 'citations') return SETTLED.has(column);
  return table === 'relations' && image.method === 'rule' && (column === 'source' || column === 'target');
}

/** Columns that a change set otherwise than they were, as one of its two images tells which of them people set. */
export function differing({ tbl, before, after }: JournalRow, by: 'before' | 'after'): string[] {
  if (!before || !after) return [];
  const [told, other] = by === 'before' ? [before, after] : [after, before];
  // What settling has worked out since is not in the images.
  return Object.keys(after).filter(
    (column) =>
      !isDerived(tbl, column, told) &&
      (told[column] !== other[column] || (by === 'before' && isDerived(tbl, column, other))),
  );
}

/** Whether a row is as a change left it, in everything the change was about. */
export function standsAs(row: JournalRow, now: Image | null): boolean {
  if (row.after === null || now === null) return (row.after === null) === (now === null);
  const { after, before, tbl } = row;
  const columns = before
    ? differing(row, 'after')
    : Object.keys(after).filter((column) => !isDerived(tbl, column, after));
  return columns.every((column) => now[column] === after[column]);
}

const parse = (image: string | null): Image | null => image && Object.assign({}, ...(JSON.parse(image) as Image[]));
const quoted = (column: string) => `"${column}"`;
/** What the journal calls a row. */
const rowName = (table: JournalTable) => {
  const { key } = TABLES[table];
  return key.length === 1 ? key[0] : `json_array(${key.join(', ')})`;
};

/** Whether a row of a table is the one that the journal names. */
const isNamed = (table: JournalTable, named: string) => {
  const { key } = TABLES[table];
  const part = (i: number) => (key.length === 1 ? named : `json_extract(${named}, '$[${i}]')`);
  return key.map((column, i) => `${table}.${column} = ${part(i)}`).join(' AND ');
};

/** A note of the journal as it is stored. */
export interface StoredImages {
  tbl: JournalTable;
  row: string;
  before: string | null;
  after: string | null;
}

/** Notes of one change in their order, each row once; one that came and went, or is as it was, is left out. */
export function foldRows(notes: readonly StoredImages[]): JournalRow[] {
  const rows = new Map<string, JournalRow>();
  for (const { tbl, row, before, after } of notes) {
    const first = rows.get(`${tbl} ${row}`);
    const image = parse(after);
    const earlier = first ? first.before && { ...parse(before), ...first.before } : parse(before);
    rows.set(`${tbl} ${row}`, {
      tbl,
      row,
      before: earlier,
      after: image && first?.after ? { ...first.after, ...image } : image,
    });
  }
  return [...rows.values()].filter((row) =>
    row.before && row.after
      ? differing(row, 'after').length + differing(row, 'before').length > 0
      : row.before !== row.after,
  );
}

/** Rows as changes left them, and how to put them back. */
export function createJournal(db: D1Database) {
  /** The rows of several changes, by their numbers. */
  async function readMany(seqs: readonly number[]): Promise<Map<number, JournalRow[]>> {
    const { results } = await db
      .prepare(
        'SELECT j.seq, j.tbl, j.row, j.before, j.after FROM json_each(?1) x CROSS JOIN journal j ON j.seq = x.value ORDER BY j.position',
      )
      .bind(JSON.stringify(seqs))
      .all<StoredImages & { seq: number }>();
    return new Map(
      Array.from(
        Map.groupBy(results, ({ seq }) => seq),
        ([seq, notes]) => [seq, foldRows(notes)],
      ),
    );
  }

  return {
    /** The rows of one change, each once; one that came and went within it is left out. */
    read: async (seq: number): Promise<JournalRow[]> => (await readMany([seq])).get(seq) ?? [],

    readMany,

    /** The same rows as they are now, in the same order. */
    async readNow(rows: readonly JournalRow[]): Promise<(Image | null)[]> {
      const now = new Map<string, Image>();
      for (const [table, some] of Map.groupBy(rows, ({ tbl }) => tbl)) {
        const { results } = await db
          .prepare(
            `SELECT j.value AS journal_row, ${table}.* FROM json_each(?1) j CROSS JOIN ${table} ON ${isNamed(table, 'j.value')}`,
          )
          .bind(JSON.stringify(some.map(({ row }) => row)))
          .all<Image>();
        for (const { journal_row: row, ...image } of results) now.set(`${table} ${row}`, image);
      }
      return rows.map(({ tbl, row }) => now.get(`${tbl} ${row}`) ?? null);
    },

    /** Puts rows back as they were before: those that came go first, so that those that went find their place. */
    restore(rows: readonly JournalRow[]): D1PreparedStatement[] {
      const came = rows.filter(({ before }) => before === null);
      // Instruments first: what comes back of relations is noted on them.
      const went = rows
        .filter(({ after }) => after === null)
        .sort((a, b) => Number(b.tbl === 'instruments') - Number(a.tbl === 'instruments'));
      const changed = rows.filter((row) => differing(row, 'before').length > 0);
      return [
        db.prepare('PRAGMA defer_foreign_keys = true'),
        ...[...Map.groupBy(came, ({ tbl }) => tbl)].map(([tbl, some]) =>
          db
            .prepare(`DELETE FROM ${tbl} WHERE ${rowName(tbl)} IN (SELECT value FROM json_each(?1))`)
            .bind(JSON.stringify(some.map(({ row }) => row))),
        ),
        ...[...Map.groupBy(changed, (row) => JSON.stringify([row.tbl, ...differing(row, 'before')]))].map(
          ([kind, some]) => {
            const [tbl, ...columns] = JSON.parse(kind) as [JournalTable, ...string[]];
            const sets = columns.map((column) => `${quoted(column)} = j.value ->> '$.before.${quoted(column)}'`);
            if (TABLES[tbl].version) sets.push('version = version + 1');
            return db
              .prepare(
                `UPDATE ${tbl} SET ${sets.join(', ')} FROM json_each(?1) j WHERE ${isNamed(tbl, "(j.value ->> 'row')")}`,
              )
              .bind(JSON.stringify(some.map(({ row, before }) => ({ row, before }))));
          },
        ),
        ...[...Map.groupBy(went, ({ tbl }) => tbl)].map(([tbl, some]) => {
          const columns = Object.keys(some[0]!.before!);
          return db
            .prepare(
              `INSERT INTO ${tbl} (${columns.map(quoted).join(', ')}) SELECT ${columns.map((column) => `value ->> '$.${quoted(column)}'`).join(', ')} FROM json_each(?1)`,
            )
            .bind(JSON.stringify(some.map(({ before }) => before)));
        }),
      ];
    },
  };
}
