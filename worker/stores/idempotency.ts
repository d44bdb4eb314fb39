import type { ReplyQuery } from './ledger.ts';

export interface StoredReply {
  bodyHash: string;
  status: number;
  reply: string;
}

/** Answers already given to a person's Idempotency-Keys. */
export function createIdempotency(db: D1Database) {
  return {
    read: (person: string, key: string): Promise<StoredReply | null> =>
      db
        .prepare('SELECT body_hash AS bodyHash, status, reply FROM idempotency WHERE person = ? AND key = ?')
        .bind(person, key)
        .first<StoredReply>(),

    insert: (
      row: { person: string; key: string; bodyHash: string; status: number; createdAt: string },
      reply: { value: unknown } | ReplyQuery,
    ) => {
      const query = 'value' in reply ? { sql: '?', params: [JSON.stringify(reply.value)] } : reply;
      return db
        .prepare(
          `INSERT INTO idempotency (reply, person, key, body_hash, status, created_at) VALUES ((${query.sql}), ?, ?, ?, ?, ?)`,
        )
        .bind(...query.params, row.person, row.key, row.bodyHash, row.status, row.createdAt);
    },
  };
}

export type Idempotency = ReturnType<typeof createIdempotency>;
