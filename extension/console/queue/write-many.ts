import { type Decision, type NotWritten, type Written, writeDecision } from './decide.ts';
import type { Entry } from './entry.ts';
import type { Aside } from './state.ts';
import { groupJobs, writeTogether } from './write-together.ts';

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

/** Writes decisions, those on citations as one change; one that is refused lets the others go on, a broken line does not. */
export async function writeMany(
  jobs: readonly Job[],
  { reason, onStep, stopped }: { reason: string; onStep: (done: number) => void; stopped: () => boolean },
): Promise<Outcome> {
  const [settled, changes, asides, failed]: [Entry[], number[], Aside[], Failed[]] = [[], [], [], []];
  const groups = groupJobs(jobs);
  for (const [at, group] of groups.entries()) {
    const isOver = stopped() || failed.at(-1)?.answer.kind === 'unreached';
    if (isOver) return { settled, changes, asides, failed, unsent: groups.slice(at).flat() };
    for (const [job, answer] of await writeGroup(group, reason)) {
      const { entry } = job;
      if (answer.kind === 'ok') {
        settled.push(entry);
        changes.push(...answer.value);
      } else if (answer.kind === 'waits') {
        const { proposal, links, above } = answer.aside;
        asides.push({ entry, waiting: { proposal, links, above, by: null, at: null } });
      } else failed.push({ job, answer });
    }
    onStep(settled.length + asides.length + failed.length);
  }
  return { settled, changes, asides, failed, unsent: [] };
}

async function writeGroup(group: readonly Job[], reason: string): Promise<Map<Job, Written>> {
  const [first] = group;
  if (group.length > 1 || !first) return writeTogether(group, reason);
  return new Map([[first, await writeDecision(first.entry, first.decision, { reason, key: first.key })]]);
}
