import { z } from 'zod';
import { AuditPage, Proposal } from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import type { Entry } from './entry.ts';
import { callOf, type Decision, plainCallOf, planOf } from './plan.ts';

export type { Decision } from './plan.ts';

/** Numbers of the changes in the audit log; what cannot be taken back has none. */
export type Written = Answered<readonly number[]>;
export type NotWritten = Exclude<Written, { kind: 'ok' }>;

/** Replies name their change, or their changes; that of an instrument does not. */
const Numbered = z.object({ seq: z.number().int().optional(), seqs: z.array(z.number().int()).optional() });

/** Writes a decision on an item as it was read, all of it or nothing; `reason` goes into the audit log. */
export async function writeDecision(
  entry: Entry,
  decision: Decision,
  { reason, key = crypto.randomUUID() }: { reason: string; key?: string },
): Promise<Written> {
  const plan = planOf(entry, decision, reason);
  const call = plan ? callOf(plan, key) : plainCallOf(entry, decision, reason, key);
  if (!call) return { kind: 'ok', value: [] };
  const answer = await callServer(call, Numbered);
  if (answer.kind !== 'ok') return answer;
  const { seq, seqs = seq === undefined ? [] : [seq] } = answer.value;
  if (seqs.length > 0) return { kind: 'ok', value: seqs };
  const unnamed =
    plan?.on === 'instrument'
      ? await latestOf(plan.id, 'instrument.correct')
      : decision.kind === 'accept'
        ? await latestOf(entry.item.id, 'instrument.accept')
        : null;
  return { kind: 'ok', value: unnamed === null ? [] : [unnamed] };
}

/** The latest change of a kind, where the reply to it does not name it: the log does. */
async function latestOf(instrument: string, action: string): Promise<number | null> {
  const log = pathWith('/v1/audit', { instrument, action, limit: 1 });
  const found = await callServer({ method: 'GET', path: log }, AuditPage);
  return found.kind === 'ok' ? (found.value.items[0]?.seq ?? null) : null;
}

/** What an undo came to: what still stands, and why, where not all of it was taken back. */
export interface Undone {
  left: { changes: readonly number[]; proposals: readonly string[] };
  why: NotWritten | null;
}

/**
 * Takes changes back, the last first, and withdraws what waits for a second admin. One that is refused stands, the others go on;
 * without a line to the server all that is left stands.
 */
export async function undoAll(
  { changes, proposals }: Undone['left'],
  { reason, onStep }: { reason: string; onStep: (done: number) => void },
): Promise<Undone> {
  const left = { changes: [] as number[], proposals: [] as string[] };
  let why: NotWritten | null = null;
  let done = 0;
  const lost = () => why?.kind === 'unreached';
  for (const seq of changes.toReversed()) {
    const call = { method: 'POST', path: `/v1/audit/${seq}/undo`, ifMatch: '"1"', key: crypto.randomUUID() } as const;
    const answer: Answered<unknown> = lost() ? why! : await callServer(call, z.unknown());
    if (answer.kind !== 'ok') {
      left.changes.unshift(seq);
      why ??= answer;
    }
    onStep(++done);
  }
  for (const id of proposals) {
    const call = { method: 'POST', path: `/v1/proposals/${id}/decline`, body: { reason } } as const;
    const answer: Answered<unknown> = lost() ? why! : await callServer(call, Proposal);
    if (answer.kind !== 'ok') {
      left.proposals.push(id);
      why ??= answer;
    }
    onStep(++done);
  }
  return { left, why };
}
