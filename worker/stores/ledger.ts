import type { World } from '../env.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { AuditChainRow } from './audit.ts';
import { isTransient } from './transient.ts';

export interface AuditEntry {
  actor: string | null;
  action: string;
  subject: string;
  before: unknown;
  after: unknown;
}

/** A query of one column and row that holds the reply as JSON, run where the change has just been written. */
export interface ReplyQuery {
  sql: string;
  params: unknown[];
}

/** Statements, and what the audit log says of them. */
export interface Told {
  statements: D1PreparedStatement[];
  audit: AuditEntry;
}

/** A change that is ready to be written. */
export interface Change<T> extends Told {
  /** What comes before it in the same transaction, each with an audit row of its own, so that each can be taken back alone. */
  preceding?: readonly Told[];
  reply: { value: T } | ReplyQuery;
  /** Whether the rows it changes are kept as they were, so that it can be taken back alone. */
  journal?: true;
}

/** A reply alone means that there is nothing to write. */
export type Plan<T> = () => Promise<Change<T> | { value: T }>;

export interface Ledger {
  /**
   * Plans a change on what the index holds now and writes it with its audit row as one transaction. If another writer
   * came between, the whole is planned again.
   */
  write<T>(requestId: string, plan: Plan<T>): Promise<T>;
}

/** Being overtaken costs a new plan; a fault of D1 itself is tried again at most five times. */
const ATTEMPTS = { overtaken: 40, fault: 5 };
/** What the first row of the log stands on. */
export const FIRST_HASH = '0'.repeat(64);
const TAKEN = /UNIQUE constraint failed: audit\.seq/;

/** SHA-256 over a row and the hash before it, as stored in `audit.hash`. */
export function auditHash(row: Omit<AuditChainRow, 'hash'>): Promise<string> {
  const { seq, at, actor, action, subject, before, after, requestId, prevHash } = row;
  return sha256(JSON.stringify([prevHash, seq, at, actor, action, subject, before, after, requestId]));
}

const jsonOrNull = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

export function createLedger(db: D1Database, world: World): Ledger {
  /** The row that tells of a change, and the head of the log once it stands there. */
  async function auditStatement(entry: AuditEntry, requestId: string, head: { seq: number; hash: string }) {
    const row = {
      seq: head.seq + 1,
      at: world.now().toISOString(),
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      before: jsonOrNull(entry.before),
      after: jsonOrNull(entry.after),
      requestId,
      prevHash: head.hash,
    };
    const hash = await auditHash(row);
    const statement = db
      .prepare(
        'INSERT INTO audit (seq, at, actor, action, subject, before, after, request_id, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .bind(row.seq, row.at, row.actor, row.action, row.subject, row.before, row.after, requestId, row.prevHash, hash);
    return { statement, head: { seq: row.seq, hash } };
  }

  /** Every audit row before what it tells of: first, so that being overtaken is what fails, before anything that follows from it. */
  async function written<T>(change: Change<T>, requestId: string, from: { seq: number; hash: string }) {
    const { journal, preceding = [] } = change;
    const all: D1PreparedStatement[] = [];
    let head = from;
    for (const [at, { audit, statements }] of [...preceding, change].entries()) {
      const told = await auditStatement(audit, requestId, head);
      head = told.head;
      const open = at === 0 ? 'INSERT INTO journal_open (seq) VALUES (?)' : 'UPDATE journal_open SET seq = ?';
      all.push(told.statement, ...(journal ? [db.prepare(open).bind(head.seq)] : []), ...statements);
    }
    return journal ? [...all, db.prepare('DELETE FROM journal_open')] : all;
  }

  async function attempt<T>(requestId: string, plan: Plan<T>): Promise<T> {
    const head = (await db
      .prepare('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')
      .first<{ seq: number; hash: string }>()) ?? { seq: 0, hash: FIRST_HASH };
    const change = await plan();
    if ('value' in change) return change.value;
    const statements = await written(change, requestId, head);
    if ('value' in change.reply) {
      await db.batch(statements);
      return change.reply.value;
    }
    const { sql, params } = change.reply;
    const results = await db.batch<{ reply: string }>([
      ...statements,
      db.prepare(`SELECT (${sql}) AS reply`).bind(...params),
    ]);
    return JSON.parse(results.at(-1)?.results[0]?.reply ?? 'null') as T;
  }

  return {
    async write(requestId, plan) {
      const tried = { overtaken: 0, fault: 0 };
      for (;;) {
        try {
          return await attempt(requestId, plan);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          const kind = TAKEN.test(message) ? 'overtaken' : isTransient(error) ? 'fault' : null;
          if (!kind) throw error;
          if (++tried[kind] === ATTEMPTS[kind])
            throw new Refusal(kind === 'overtaken' ? 'conflict' : 'unavailable', { headers: { 'retry-after': '1' } });
          const [byte = 0] = world.randomBytes(1);
          await new Promise((resolve) => setTimeout(resolve, byte * Math.min(tried[kind], 4)));
        }
      }
    },
  };
}
