export interface StoredRule {
  /** Citations that one admin may change at once; null where there is no limit. */
  above: number | null;
  version: number;
}

/** Above how many citations a change needs a second admin. It is kept in the main database. */
export function createSecondPerson(db: D1Database) {
  return {
    read: async (): Promise<StoredRule> =>
      (await db.prepare('SELECT above, version FROM second_person').first<StoredRule>()) ?? { above: null, version: 1 },

    write: (above: number | null) =>
      db.prepare('UPDATE second_person SET above = ?, version = version + 1').bind(above),

    /** Admins of the whole country who can sign in: any of them may be the second one. */
    countAdmins: async (): Promise<number> =>
      (await db
        .prepare(
          `SELECT count(*) AS n FROM people WHERE role = 'admin' AND jurisdiction IS NULL AND disabled_at IS NULL`,
        )
        .first<number>('n')) ?? 0,
  };
}
