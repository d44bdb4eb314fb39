import type { CaptureReply } from '../../shared/schema/index.ts';
import type { Caller } from '../http/context.ts';
import { readVersion } from '../http/if-match.ts';
import { Refusal } from '../http/problem.ts';
import type { CardRow } from '../stores/card-columns.ts';
import type { Instruments } from '../stores/instruments.ts';
import type { Change } from '../stores/ledger.ts';
import type { Rejections } from '../stores/rejections.ts';
import { mayDecideFor } from './expect-within.ts';

/** Whether what this person adds is accepted at once: an admin's, of a place where the admin may decide. */
export function mayAccept({ role, jurisdiction }: Caller, { audit: { after } }: Change<CaptureReply>): boolean {
  const { key } = after as { key: string };
  return role === 'admin' && mayDecideFor({ jurisdiction }, key.slice(0, key.indexOf('/')));
}

/** A capture with the state it leaves: accepted at once, or proposed; the same text again keeps its state. */
export function markState(
  change: Change<CaptureReply>,
  accepts: boolean,
  instruments: Instruments,
): Change<CaptureReply> {
  const { subject, before, after } = change.audit;
  const hashOf = (side: unknown) => (side as { contentHash: string | null } | null)?.contentHash ?? null;
  const known = hashOf(before) !== null && hashOf(before) === hashOf(after);
  if (!accepts && known) return change;
  const state = accepts ? 'accepted' : 'proposed';
  return {
    ...change,
    statements: [...change.statements, instruments.setState(subject, state)],
    audit: { ...change.audit, after: { ...(after as object), state } },
  };
}

/** Refuses a text that an admin has turned away, saying why, unless it is held all the same or is proposed knowingly. */
export async function expectWelcome(
  { audit: { before, after } }: Change<CaptureReply>,
  { despite, rejections }: { despite: boolean; rejections: Rejections },
): Promise<void> {
  const { contentHash } = after as { contentHash: string };
  if (despite || (before as { contentHash: string | null } | null)?.contentHash === contentHash) return;
  const rejection = await rejections.readOfText(contentHash);
  if (rejection)
    throw new Refusal('turnedAway', {
      detail: `This text was turned away: ${rejection.reason}`,
      errors: [{ path: 'rejected', message: rejection.reason }],
      current: { rejection },
    });
}

/** Plans the acceptance of a proposed capture in the version that the admin read; accepting twice is once. */
export async function planAcceptance(
  request: { name: string; ifMatch: string | undefined; caller: string },
  instruments: Instruments,
): Promise<Change<CardRow> | { value: CardRow }> {
  const version = readVersion(request.ifMatch);
  const row = await instruments.read(request.name);
  if (!row) throw new Refusal('notFound');
  if (row.state === 'accepted') return { value: row };
  if (version !== row.version) throw new Refusal('preconditionFailed', { detail: `It is at version ${row.version}.` });
  return {
    statements: [instruments.setState(row.id, 'accepted')],
    audit: {
      actor: request.caller,
      action: 'instrument.accept',
      subject: row.id,
      before: { state: row.state, version },
      after: { state: 'accepted', version },
    },
    reply: { value: { ...row, state: 'accepted' } },
    journal: true,
  };
}
