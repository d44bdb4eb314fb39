import type { z } from 'zod';
import { ImportChunkReply, ImportJob, type ImportNote, ImportNotesPage } from '../../../shared/schema/index.ts';
import type { ServerCall } from '../../messages.ts';
import { type Answered, callServer } from '../call-server.ts';
import type { List } from './read-list.ts';

export type Refused = Exclude<Answered<unknown>, { kind: 'ok' }>;

export interface Sending {
  dryRun: boolean;
  /** Hears of every chunk the server has taken, and of waits for a server that does not answer. */
  told: (progress: { job: ImportJob; waiting: Refused | null }) => void;
  signal: AbortSignal;
}

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/** Sends a list to the end, from where an earlier sending broke off; waits for a server that cannot be reached. */
export async function sendList(list: List, { dryRun, told, signal }: Sending): Promise<Answered<ImportJob>> {
  const body = { ...list.request, dryRun };
  const opened = await insist({ method: 'POST', path: '/v1/imports', body }, ImportJob, signal, () => {});
  if (opened.kind !== 'ok') return opened;
  let job: ImportJob = opened.value;
  told({ job, waiting: null });
  for (let sequence = job.next; sequence < list.chunks.length && job.state === 'open'; sequence++) {
    if (signal.aborted) break;
    const held = job;
    const call = {
      method: 'PUT',
      path: `/v1/imports/${held.id}/chunks/${sequence}`,
      body: list.chunks[sequence],
    } as const;
    const taken = await insist(call, ImportChunkReply, signal, (waiting) => told({ job: held, waiting }));
    if (taken.kind !== 'ok') return taken;
    job = taken.value.job;
    told({ job, waiting: null });
  }
  return { kind: 'ok', value: job };
}

/** Asks until there is an answer; every call of an import may be made twice. */
export async function insist<T>(
  call: ServerCall,
  schema: z.ZodType<T>,
  signal: AbortSignal,
  wait: (answer: Refused) => void,
): Promise<Answered<T>> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
    const answer = await callServer(call, schema);
    if (answer.kind !== 'unreached' || signal.aborted) return answer;
    if (answer.connection.kind === 'signedOut' || answer.connection.kind === 'expired') return answer;
    wait(answer);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What the server had to say of rows: at most so many are shown, the counts say the rest. */
const NOTES_MAX = 5_000;

export async function readNotes(id: string): Promise<ImportNote[]> {
  const notes: ImportNote[] = [];
  for (let after: string | null = ''; after !== null && notes.length < NOTES_MAX; ) {
    const path: string = `/v1/imports/${id}/notes${after && `?after=${encodeURIComponent(after)}`}`;
    const page: Answered<ImportNotesPage> = await callServer({ method: 'GET', path }, ImportNotesPage);
    if (page.kind !== 'ok') break;
    notes.push(...page.value.items);
    after = page.value.next;
  }
  return notes;
}
