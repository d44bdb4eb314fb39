export interface LinkRow {
  id: string;
  label: string;
  createdBy: string;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

const COLUMNS = 'l.id, l.label, l.created_at AS createdAt, l.expires_at AS expiresAt, l.revoked_at AS revokedAt';
const LIST_MAX = 200;

/** Addresses of the reconciliation service for clients that cannot send a header; their secrets are known by hash only. */
export function createReconcileLinks(db: D1Database) {
  return {
    readBySecret: (secretHash: string): Promise<LinkRow | null> =>
      db
        .prepare(
          `SELECT ${COLUMNS}, l.created_by AS createdBy FROM reconcile_links l JOIN people p ON p.id = l.created_by
           WHERE l.secret_hash = ? AND p.disabled_at IS NULL`,
        )
        .bind(secretHash)
        .first<LinkRow>(),

    read: (id: string): Promise<LinkRow | null> =>
      db
        .prepare(`SELECT ${COLUMNS}, l.created_by AS createdBy FROM reconcile_links l WHERE l.id = ?`)
        .bind(id)
        .first<LinkRow>(),

    async list(): Promise<LinkRow[]> {
      const { results } = await db
        .prepare(
          `SELECT ${COLUMNS}, p.name AS createdBy FROM reconcile_links l JOIN people p ON p.id = l.created_by
           ORDER BY l.created_at DESC, l.id LIMIT ${LIST_MAX}`,
        )
        .all<LinkRow>();
      return results;
    },

    insert: (link: Omit<LinkRow, 'revokedAt'> & { secretHash: string }) =>
      db
        .prepare(
          'INSERT INTO reconcile_links (id, secret_hash, label, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .bind(link.id, link.secretHash, link.label, link.createdBy, link.createdAt, link.expiresAt),

    revoke: (id: string, at: string) =>
      db.prepare('UPDATE reconcile_links SET revoked_at = ? WHERE id = ?').bind(at, id),
  };
}

export type ReconcileLinks = ReturnType<typeof createReconcileLinks>;
