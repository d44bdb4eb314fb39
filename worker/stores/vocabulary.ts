/** What an admin said of names. */
export interface VocabularyRow {
  id: string;
  kind: 'unitCode' | 'succession';
  word: string;
  means: string;
  issuer: string | null;
  meansName: string | null;
  jurisdiction: string | null;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  reason: string;
  /** JSON of `SaidReading[]`. */
  readings: string;
  addedBy: string;
  addedAt: string;
  version: number;
}

const COLUMNS: Record<keyof VocabularyRow, string> = {
  id: 'id',
  kind: 'kind',
  word: 'word',
  means: 'means',
  issuer: 'issuer',
  meansName: 'means_name',
  jurisdiction: 'jurisdiction',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  source: 'source',
  reason: 'reason',
  readings: 'readings',
  addedBy: 'added_by',
  addedAt: 'added_at',
  version: 'version',
};
const NAMES = Object.keys(COLUMNS) as (keyof VocabularyRow)[];
const SELECTED = NAMES.map((name) => `v.${COLUMNS[name]} AS ${name}`).join(', ');
const INSERT = `INSERT INTO vocabulary (${NAMES.map((name) => COLUMNS[name]).join(', ')})
  SELECT ${NAMES.map((name) => `value ->> '${name}'`).join(', ')} FROM json_each(?1)`;

/** The deployment's vocabulary; it is small, and read whole. */
export function createVocabulary(db: D1Database) {
  const all = async (where: string, ...values: unknown[]) =>
    (
      await db
        .prepare(
          `SELECT ${SELECTED}, p.name AS byName FROM vocabulary v LEFT JOIN people p ON p.id = v.added_by ${where}`,
        )
        .bind(...values)
        .all<VocabularyRow & { byName: string | null }>()
    ).results;
  return {
    list: (kind: VocabularyRow['kind']) => all('WHERE v.kind = ?1 ORDER BY v.added_at DESC, v.id', kind),

    read: async (id: string) => (await all('WHERE v.id = ?1', id))[0] ?? null,

    insert: (rows: readonly VocabularyRow[]) => db.prepare(INSERT).bind(JSON.stringify(rows)),

    change: (row: Pick<VocabularyRow, 'id' | 'validFrom' | 'validTo' | 'source' | 'reason'>) =>
      db
        .prepare(
          `UPDATE vocabulary SET valid_from = ?1 ->> 'validFrom', valid_to = ?1 ->> 'validTo', source = ?1 ->> 'source',
             reason = ?1 ->> 'reason', version = version + 1 WHERE id = ?1 ->> 'id'`,
        )
        .bind(JSON.stringify(row)),

    /** Every row, in one order, to hold two databases against each other. */
    snapshot: async (): Promise<VocabularyRow[]> =>
      (await db.prepare(`SELECT ${SELECTED} FROM vocabulary v ORDER BY v.id`).all<VocabularyRow>()).results,

    /** Leaves these rows and no others; a row that stands is not touched. */
    replace: (rows: readonly VocabularyRow[]): D1PreparedStatement[] => {
      const list = JSON.stringify(rows);
      const same = NAMES.map((name) => `v.${COLUMNS[name]} IS value ->> '${name}'`).join(' AND ');
      return [
        db
          .prepare(
            `DELETE FROM vocabulary WHERE id NOT IN (SELECT v.id FROM json_each(?1) JOIN vocabulary v ON ${same})`,
          )
          .bind(list),
        db.prepare(`${INSERT} WHERE value ->> 'id' NOT IN (SELECT id FROM vocabulary)`).bind(list),
      ];
    },
  };
}
