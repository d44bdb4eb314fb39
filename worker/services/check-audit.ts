import type { AuditCheck } from '../../shared/schema/index.ts';
import { type AuditChainRow, createAudit } from '../stores/audit.ts';
import { auditHash, FIRST_HASH } from '../stores/ledger.ts';

/** Rows that are checked in one request. */
export const CHECKED_MAX = 500;

/** Recomputes the hashes of some rows of the log, from a number on; each must stand on the one before. */
export async function checkAudit(db: D1Database, from: number): Promise<AuditCheck> {
  const audit = createAudit(db);
  const [rows, head, before] = await Promise.all([
    audit.readChain(from, CHECKED_MAX),
    audit.head(),
    from > 1 ? audit.readChain(from - 1, 1) : [],
  ]);
  let last = before[0]?.hash ?? FIRST_HASH;
  let seq = from - 1;
  const told = (brokenAt: number | null): AuditCheck => ({
    from,
    to: seq,
    head,
    hash: seq > 0 ? last : null,
    brokenAt,
  });
  for (const row of rows) {
    if (row.seq !== seq + 1) return told(seq + 1);
    if (!(await isWhole(row, last))) return told(row.seq);
    last = row.hash;
    seq = row.seq;
  }
  return told(rows.length === 0 && head >= from ? from : null);
}

const isWhole = async ({ hash, ...row }: AuditChainRow, last: string) =>
  row.prevHash === last && hash === (await auditHash(row));
