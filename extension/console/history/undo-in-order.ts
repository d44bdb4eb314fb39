import { DecisionReply } from '../../../shared/schema/index.ts';
import type { Answered } from '../call-server.ts';
import { sendChange } from '../instrument/change.ts';
import type { AuditItem } from './words.ts';

export type Step = Pick<AuditItem, 'seq' | 'version'>;

/** How far several undos came; `answer` is the last one, which is what stopped them where it is not `ok`. */
export interface Undone {
  done: number;
  at: Step;
  answer: Answered<{ seq: number }>;
}

/** Takes changes back one after the other, each in a transaction of its own; the first that is refused ends it. */
export async function undoInOrder(
  steps: readonly Step[],
  reason: string,
  told: (done: number) => void,
): Promise<Undone | null> {
  let last: Undone | null = null;
  for (const [done, at] of steps.entries()) {
    told(done);
    const call = { method: 'POST', path: `/v1/audit/${at.seq}/undo`, body: { reason }, version: at.version } as const;
    const answer = await sendChange(call, DecisionReply);
    last = { done: answer.kind === 'ok' ? done + 1 : done, at, answer };
    if (answer.kind !== 'ok') return last;
  }
  return last;
}
