import { JUDGED_TOGETHER_MAX, JudgementsReply } from '../../../shared/schema/index.ts';
import { callServer } from '../call-server.ts';
import type { Written } from './decide.ts';
import { planOf } from './plan.ts';
import type { Job } from './write-many.ts';

/** A decision that is a word on a citation, as the server takes many at once; null for any other. */
function judgementOf({ entry, decision }: Job, reason: string) {
  const plan = planOf(entry, decision, reason);
  return plan?.on === 'citation' ? { id: plan.id, version: plan.version, request: plan.request } : null;
}

/** Jobs in the groups that one request takes: words on citations together, all else alone. */
export function groupJobs(jobs: readonly Job[]): Job[][] {
  const isWord = (job: Job) => judgementOf(job, '') !== null;
  const groups: Job[][] = [];
  for (const job of jobs) {
    const last = groups.at(-1);
    if (last && isWord(job) && isWord(last[0]!) && last.length < JUDGED_TOGETHER_MAX) last.push(job);
    else groups.push([job]);
  }
  return groups;
}

/** Citations that a refusal names: on account of which it is one, or that another database holds. */
const namedBy = (answer: Written, path: 'refused' | 'elsewhere'): ReadonlySet<string> =>
  new Set(
    answer.kind === 'refused'
      ? (answer.errors ?? []).filter((each) => each.path === path).map(({ message }) => message)
      : [],
  );

/**
 * Writes words on citations as one change. What the server refuses by name is left out and the rest sent again, so that one
 * that changed meanwhile does not keep the others.
 */
export async function writeTogether(jobs: readonly Job[], reason: string): Promise<Map<Job, Written>> {
  const written = new Map<Job, Written>();
  const waiting: (readonly Job[])[] = [jobs];
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    const citations = group.flatMap((job) => judgementOf(job, reason) ?? []);
    const key = `${group[0]!.key}:${group.length}`;
    const call = { method: 'POST', path: '/v1/citations/judgements', body: { citations }, key } as const;
    const came = await callServer(call, JudgementsReply);
    const answer: Written = came.kind === 'ok' ? { kind: 'ok', value: [] } : came;
    const [refused, elsewhere] = [namedBy(answer, 'refused'), namedBy(answer, 'elsewhere')];
    const named = group.filter(({ entry }) => refused.has(entry.item.id) || elsewhere.has(entry.item.id));
    const rest = group.filter((job) => !named.includes(job));
    const isAll = named.length === 0 || (refused.size === 0 && rest.length === 0);
    for (const [at, job] of group.entries()) {
      const isOut = isAll || refused.has(job.entry.item.id);
      if (came.kind === 'ok') written.set(job, { kind: 'ok', value: [came.value.seqs[at]!] });
      else if (isOut) written.set(job, answer);
    }
    if (came.kind === 'ok' || isAll) continue;
    waiting.push(
      ...[rest, named.filter(({ entry }) => elsewhere.has(entry.item.id))].filter(({ length }) => length > 0),
    );
  }
  return written;
}
