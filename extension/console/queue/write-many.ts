import { type Decision, type NotWritten, writeDecision } from './decide.ts';
import type { Entry } from './entry.ts';
import type { Aside } from './state.ts';

/** One decision of a batch; sent twice under its key it is made once. */
export interface Job {
  entry: Entry;
  decision: Decision;
  key: string;
}

export const toJob = (entry: Entry, decision: Decision): Job => ({ entry, decision, key: crypto.randomUUID() });

export interface Failed {
  job: Job;
  answer: NotWritten;
}

/** What became of a batch: nothing of it is lost. */
export interface Outcome {
  settled: readonly Entry[];
  changes: readonly number[];
  asides: readonly Aside[];
  failed: readonly Failed[];
  /** Not sent, because the line broke or a person stopped. */
  unsent: readonly Job[];
}

/** Writes decisions one after the other; one that is refused lets the others go on, a broken line does not. */
export async function writeMany(
  jobs: readonly Job[],
  { reason, onStep, stopped }: { reason: string; onStep: (done: number) => void; stopped: () => boolean },
): Promise<Outcome> {
  const [settled, changes, asides, failed]: [Entry[], number[], Aside[], Failed[]] = [[], [], [], []];
  for (const [at, job] of jobs.entries()) {
    const isOver = stopped() || failed.at(-1)?.answer.kind === 'unreached';
    if (isOver) return { settled, changes, asides, failed, unsent: jobs.slice(at) };
    const { entry, decision, key } = job;
    const answer = await writeDecision(entry, decision, { reason, key });
    if (answer.kind === 'ok') {
      settled.push(entry);
      changes.push(...answer.value);
    } else if (answer.kind === 'waits') {
      const { proposal, links, above } = answer.aside;
      asides.push({ entry, waiting: { proposal, links, above, by: null, at: null } });
    } else failed.push({ job, answer });
    onStep(at + 1);
  }
  return { settled, changes, asides, failed, unsent: [] };
}
