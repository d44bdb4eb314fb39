import type { ProblemCode } from '../../shared/schema/index.ts';
import type { OutboxItem } from '../background-state.ts';
import type { Failure, Reply } from './reply.ts';

/** Seconds before the first retry; doubles up to the longest. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 300;
/** What was saved is shown this long. */
const SAVED_KEPT = 24 * 3_600_000;

/** Who would send now. */
export interface Sender {
  server: string;
  name: string;
}

/** What a write came to: the name it has now, and whether that is new. */
export interface Saved {
  key: string | null;
  created: boolean;
}

/** What of a queued write decides when it is tried. */
export interface Queued {
  server: string;
  by: string;
  at: string;
  failures: number;
  state: Waiting | { kind: 'refused' | 'saved' | 'conflict' };
}
export type Waiting = Extract<OutboxItem['state'], { kind: 'waiting' }>;

/** The item as it stands after an answer: saved, refused for good, or waiting for its next try. */
export function afterReply(item: OutboxItem, reply: Reply<Saved>, now: Date, random: number): OutboxItem {
  if (reply.kind === 'ok') {
    const { key, created } = reply.value;
    return { ...item, state: { kind: 'saved', at: now.toISOString(), key, created } };
  }
  return { ...item, ...afterFailure(item, reply, now, random) };
}

/** Refused for good, or waiting for the next try: later each time, and not before the server asked for. */
export function afterFailure(
  item: Pick<Queued, 'failures'>,
  reply: Failure,
  now: Date,
  random: number,
): { failures: number; state: Waiting | { kind: 'refused'; code: ProblemCode; why?: string } } {
  const code = refusalOf(reply);
  if (code !== null) {
    const why = reply.kind === 'refused' ? reply.errors?.find(({ path }) => path === 'rejected')?.message : undefined;
    return { failures: item.failures, state: { kind: 'refused', code, ...(why ? { why } : {}) } };
  }
  const failures = item.failures + 1;
  const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)) * (0.75 + random / 2);
  const asked = 'retryInSeconds' in reply ? (reply.retryInSeconds ?? 0) : 0;
  const retryAt = new Date(now.getTime() + Math.max(pause, asked) * 1000).toISOString();
  return { failures, state: { kind: 'waiting', cause: causeOf(reply), retryAt } };
}

/** Items that may be sent now by `sender`, the oldest first; an item goes only to the server and in the name it was meant for. */
export function listDue<I extends Queued>(items: readonly I[], sender: Sender | null, now: Date): I[] {
  return items
    .filter((item) => {
      const { state } = item;
      if (state.kind !== 'waiting' || !isFor(item, sender)) return false;
      return state.retryAt === null || Date.parse(state.retryAt) <= now.getTime();
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** When `sender` has something to send next, in milliseconds since 1970; null when nothing waits for time to pass. */
export function nextTry(items: readonly Queued[], sender: Sender | null): number | null {
  const times = items.flatMap((item) => {
    const { state } = item;
    return state.kind === 'waiting' && state.retryAt !== null && isFor(item, sender) ? [Date.parse(state.retryAt)] : [];
  });
  return times.length > 0 ? Math.min(...times) : null;
}

function isFor({ server, by }: Queued, sender: Sender | null): boolean {
  return sender !== null && sender.server === server && sender.name === by;
}

/** The item ready to be tried at once, now that the way is open again; what the server itself put off stays put off. */
export function afterReturn<I extends Queued>(item: I): I {
  const { state } = item;
  if (state.kind !== 'waiting' || state.retryAt === null) return item;
  if (state.cause === 'rateLimited' || state.cause === 'serverError') return item;
  return { ...item, state: { ...state, retryAt: null } };
}

/** True for what was saved long enough ago to be forgotten. */
export function isOver({ state }: OutboxItem, now: Date): boolean {
  return state.kind === 'saved' && Date.parse(state.at) + SAVED_KEPT <= now.getTime();
}

/** Why trying again would not help; null where it may. */
function refusalOf(failure: Failure): ProblemCode | null {
  if (failure.kind === 'tooLarge') return 'tooLarge';
  if (failure.kind !== 'refused') return null;
  return ['unauthenticated', 'expired', 'conflict', 'unavailable'].includes(failure.code) ? null : failure.code;
}

function causeOf(failure: Failure): Waiting['cause'] {
  switch (failure.kind) {
    case 'refused':
      return failure.code === 'unauthenticated' || failure.code === 'expired' ? 'expired' : 'serverError';
    case 'tooLarge':
    case 'replyTooLarge':
    case 'unreadable':
      return 'serverError';
    default:
      return failure.kind;
  }
}
