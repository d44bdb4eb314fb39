import type { ProposalState } from '../../shared/schema/index.ts';

export interface ProposalRow {
  id: string;
  method: string;
  path: string;
  body: string | null;
  ifMatch: string | null;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
  links: number | null;
  above: number;
  state: ProposalState;
  proposedBy: string;
  proposerName: string | null;
  proposedAt: string;
  decidedBy: string | null;
  deciderName: string | null;
  decidedAt: string | null;
  reason: string | null;
  change: number | null;
}

export type NewProposal = Pick<
  ProposalRow,
  | 'id'
  | 'method'
  | 'path'
  | 'body'
  | 'ifMatch'
  | 'action'
  | 'subject'
  | 'before'
  | 'after'
  | 'links'
  | 'above'
  | 'proposedBy'
  | 'proposedAt'
>;

const SELECT = `SELECT p.id, p.method, p.path, p.body, p.if_match AS ifMatch, p.action, p.subject, p.before, p.after, p.links, p.above, p.state,
  p.proposed_by AS proposedBy, a.name AS proposerName, p.proposed_at AS proposedAt, p.decided_by AS decidedBy, b.name AS deciderName,
  p.decided_at AS decidedAt, p.reason, p.change
  FROM proposals p LEFT JOIN people a ON a.id = p.proposed_by LEFT JOIN people b ON b.id = p.decided_by`;

/** Changes that wait for a second admin, and what became of them. They are kept in the main database. */
export function createProposals(db: D1Database) {
  return {
    read: (id: string): Promise<ProposalRow | null> =>
      db.prepare(`${SELECT} WHERE p.id = ?`).bind(id).first<ProposalRow>(),

    /** The same request of the same person that waits already. */
    readSame: ({ method, path, body, ifMatch, proposedBy }: NewProposal): Promise<ProposalRow | null> =>
      db
        .prepare(
          `${SELECT} WHERE p.state = 'open' AND p.method = ? AND p.path = ? AND p.body IS ? AND p.if_match IS ? AND p.proposed_by = ?`,
        )
        .bind(method, path, body, ifMatch, proposedBy)
        .first<ProposalRow>(),

    /** The newest first, those before a place: a day and an id. */
    async list(state: ProposalState | null, before: readonly [string, string] | null, limit: number) {
      const { results } = await db
        .prepare(
          `${SELECT} WHERE (?1 IS NULL OR p.state = ?1) AND (?2 IS NULL OR (p.proposed_at, p.id) < (?2, ?3))
           ORDER BY p.proposed_at DESC, p.id DESC LIMIT ?4`,
        )
        .bind(state, before?.[0] ?? null, before?.[1] ?? null, limit)
        .all<ProposalRow>();
      return results;
    },

    insert: (row: NewProposal) =>
      db
        .prepare(
          `INSERT INTO proposals (id, method, path, body, if_match, action, subject, before, after, links, above, proposed_by, proposed_at)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .bind(
          row.id,
          row.method,
          row.path,
          row.body,
          row.ifMatch,
          row.action,
          row.subject,
          row.before,
          row.after,
          row.links,
          row.above,
          row.proposedBy,
          row.proposedAt,
        ),

    /** Within the transaction of the change itself, whose audit row has been written. */
    approve: (id: string, by: string, at: string) =>
      db
        .prepare(
          `UPDATE proposals SET state = 'approved', decided_by = ?2, decided_at = ?3, change = (SELECT max(seq) FROM audit)
           WHERE id = ?1 AND state = 'open'`,
        )
        .bind(id, by, at),

    end: (
      id: string,
      end: {
        state: 'approved' | 'declined' | 'withdrawn';
        by: string;
        at: string;
        reason: string | null;
        change: number | null;
      },
    ) =>
      db
        .prepare(
          `UPDATE proposals SET state = ?2, decided_by = ?3, decided_at = ?4, reason = ?5, change = ?6 WHERE id = ?1 AND state = 'open'`,
        )
        .bind(id, end.state, end.by, end.at, end.reason, end.change),
  };
}

export type Proposals = ReturnType<typeof createProposals>;
