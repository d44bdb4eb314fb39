import type { World } from '../env.ts';
import type { Caller } from '../http/context.ts';
import { Refusal } from '../http/problem.ts';
import type { Stores } from '../stores/index.ts';
import { createPeopleRecords } from '../stores/people-records.ts';
import type { ProposalRow, Proposals } from '../stores/proposals.ts';

/** A proposal that nobody has decided. */
export async function readOpenProposal(id: string, proposals: Proposals): Promise<ProposalRow> {
  const row = await proposals.read(id);
  if (!row) throw new Refusal('notFound');
  if (row.state !== 'open') throw new Refusal('conflict', { detail: `It has been ${row.state} already.` });
  return row;
}

/** Who proposed it; refuses where he may not change anything any more. */
export async function proposerOf(row: ProposalRow, db: D1Database): Promise<Pick<Caller, 'id' | 'name' | 'role'>> {
  const person = await createPeopleRecords(db).read(row.proposedBy, row.proposedAt);
  if (!person || person.disabledAt !== null || person.role !== 'admin')
    throw new Refusal('conflict', { detail: 'The one who proposed it is no admin any more.' });
  const { id, name, role } = person;
  return { id, name, role };
}

/** Ends a proposal that is still open, with an audit row of its own. */
export function endProposal(
  row: ProposalRow,
  end: { state: 'approved' | 'declined' | 'withdrawn'; by: string; reason: string | null; change: number | null },
  around: { stores: Stores; proposals: Proposals; world: World; requestId: string },
): Promise<null> {
  const { stores, proposals, world, requestId } = around;
  return stores.ledger.write<null>(requestId, async () => {
    await readOpenProposal(row.id, proposals);
    return {
      statements: [proposals.end(row.id, { ...end, at: world.now().toISOString() })],
      audit: {
        actor: end.by,
        action: `proposal.${end.state}`,
        subject: row.id,
        before: { action: row.action, subject: row.subject, proposedBy: row.proposedBy },
        after: { state: end.state, reason: end.reason },
      },
      reply: { value: null },
    };
  });
}
