import type { PutAside } from '../../shared/schema/index.ts';
import type { World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { randomName } from '../http/digest.ts';
import type { Stores } from '../stores/index.ts';
import type { AuditEntry } from '../stores/ledger.ts';
import type { NewProposal, Proposals } from '../stores/proposals.ts';

const ID_LENGTH = 16;

/** A request as it was sent. */
export type Sent = Pick<NewProposal, 'method' | 'path' | 'body' | 'ifMatch'>;

const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));

/** Keeps a request that needs a second admin; the same one sent again is the same proposal. */
export async function keepProposal(
  sent: Sent,
  { audit, links, above }: { audit: AuditEntry; links: number | null; above: number },
  around: { stores: Stores; proposals: Proposals; world: World; caller: Caller; requestId: string },
): Promise<PutAside> {
  const { stores, proposals, world, caller, requestId } = around;
  return stores.ledger.write<PutAside>(requestId, async () => {
    const proposal: NewProposal = {
      ...sent,
      id: `q_${randomName(world.randomBytes, ID_LENGTH)}`,
      action: audit.action,
      subject: audit.subject,
      before: json(audit.before),
      after: json(audit.after),
      links,
      above,
      proposedBy: caller.id,
      proposedAt: world.now().toISOString(),
    };
    const same = await proposals.readSame(proposal);
    const kept = same ?? proposal;
    const value: PutAside = { waitsFor: 'secondPerson', proposal: kept.id, links: kept.links, above: kept.above };
    if (same) return { value };
    return {
      statements: [proposals.insert(proposal)],
      audit: {
        actor: caller.id,
        action: 'proposal.create',
        subject: proposal.id,
        before: null,
        after: { action: audit.action, subject: audit.subject, links, limit: above },
      },
      reply: { value },
    };
  });
}
