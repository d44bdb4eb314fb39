import type { Caller } from '../http/context.ts';
import { sha256 } from '../http/digest.ts';
import { Refusal } from '../http/problem.ts';
import type { ReconcileLinks } from '../stores/reconcile-links.ts';

/** The reader behind an address of the reconciliation service: never more than a reviewer, and nobody's own token. */
export async function findLinkCaller(secret: string, links: ReconcileLinks, now: Date): Promise<Caller> {
  const secretHash = await sha256(secret);
  const link = await links.readBySecret(secretHash);
  if (!link || link.revokedAt) throw new Refusal('unauthenticated');
  if (link.expiresAt <= now.toISOString()) throw new Refusal('expired');
  return {
    id: link.id,
    name: link.label,
    role: 'reviewer',
    jurisdiction: null,
    expiresAt: link.expiresAt,
    tokenHash: secretHash,
  };
}
