import type { PackPage } from '../../shared/schema/index.ts';
import type { PackJob, StoredPack } from './pack-database.ts';
import type { Failure } from './reply.ts';

/** How often a download begins again because the index changed under it. */
const RESTARTS_MAX = 3;
/** Seconds before a failed step is tried again. */
const PAUSE = 30;

export const newJob = (years: string[], restarts = 0): PackJob => ({
  years,
  part: null,
  total: null,
  after: null,
  restarts,
  state: { kind: 'running' },
});

/** The pack after a page that belongs to its download; `bytes` is how much that weighs. The last page makes it the kept one. */
export function withPage(
  pack: StoredPack,
  job: PackJob,
  page: PackPage,
  fresh: { generation: string; bytes: number },
): StoredPack {
  const { revision, scope, asOf, series, withheld } = page;
  const before = job.part ?? {
    generation: fresh.generation,
    years: job.years,
    revision,
    scope,
    asOf,
    series,
    withheld,
    records: 0,
    bytes: 0,
  };
  const part = { ...before, records: before.records + page.items.length, bytes: before.bytes + fresh.bytes };
  if (page.next === null) return { ...pack, kept: part, job: null };
  return {
    ...pack,
    job: { ...job, part, total: job.total ?? page.total, after: page.next, state: { kind: 'running' } },
  };
}

/** The pack after a page of another revision: pages of two revisions make no pack, so it begins again, but not for ever. */
export function begunAgain(pack: StoredPack, job: PackJob): StoredPack {
  if (job.restarts >= RESTARTS_MAX) return failed(pack, job, 'changing');
  return { ...pack, job: newJob(job.years, job.restarts + 1) };
}

/** The pack after a refresh that found nothing new: what is kept is true of today. */
export function stillGood(pack: StoredPack, at: string): StoredPack {
  return { ...pack, kept: pack.kept && { ...pack.kept, asOf: at }, job: null };
}

/** The pack whose download cannot go on. What was fetched of it is let go. */
export function failed(pack: StoredPack, job: PackJob, cause: 'full' | 'changing' | 'refused'): StoredPack {
  return { ...pack, job: { ...job, part: null, after: null, total: null, state: { kind: 'failed', cause } } };
}

/** The pack after an answer that was none: refused for good, or to be tried again when the server allows. */
export function afterFailure(pack: StoredPack, job: PackJob, failure: Failure, now: Date, random: number): StoredPack {
  const signedOut = failure.kind === 'refused' && ['unauthenticated', 'expired'].includes(failure.code);
  if (failure.kind === 'tooLarge' || (failure.kind === 'refused' && !signedOut)) return failed(pack, job, 'refused');
  const asked = 'retryInSeconds' in failure ? (failure.retryInSeconds ?? 0) : 0;
  const seconds = Math.max(asked, PAUSE * (0.75 + random / 2));
  const retryAt = new Date(now.getTime() + seconds * 1000).toISOString();
  return { ...pack, job: { ...job, state: { kind: 'waiting', retryAt } } };
}

/** When there is something to fetch next, in milliseconds since 1970; null when there is not. */
export function nextStep(packs: readonly StoredPack[], now: Date): number | null {
  const times = packs.flatMap(({ job }) => {
    if (!job || job.state.kind === 'failed') return [];
    return [job.state.kind === 'waiting' ? Date.parse(job.state.retryAt) : now.getTime()];
  });
  return times.length > 0 ? Math.min(...times) : null;
}
