import { type DecisionPreview, QueuePreview } from '../../../shared/schema/index.ts';
import { callServer } from '../call-server.ts';
import { planOf } from './plan.ts';
import type { Failure } from './state.ts';
import type { Job } from './write-many.ts';

/** Decisions that are looked ahead at with one request. */
const AT_ONCE = 10;

/** A decision with what it would change. */
export interface Looked {
  job: Job;
  preview: DecisionPreview;
}

const NOTHING: DecisionPreview = { problem: null, links: 0, citations: [], instruments: [], names: [] };

/** Of what changes nothing but the item: the instrument that it is about, where it is about one. */
function ownPreview({ entry: { item }, decision }: Job): DecisionPreview {
  const [one] = item.instruments;
  if (decision.kind !== 'accept' || !one) return NOTHING;
  return { ...NOTHING, instruments: [one.id], names: [one] };
}

/** What each of many decisions would change, told by the server without doing it; the first trouble ends it. */
export async function lookAhead(
  jobs: readonly Job[],
  { reason, onStep, stopped }: { reason: string; onStep: (done: number) => void; stopped: () => boolean },
): Promise<readonly Looked[] | Failure> {
  const looked: Looked[] = [];
  for (let from = 0; from < jobs.length && !stopped(); from += AT_ONCE) {
    const some = jobs.slice(from, from + AT_ONCE);
    const plans = some.map(({ entry, decision }) => planOf(entry, decision, reason));
    const decisions = plans.filter((plan) => plan !== null);
    const answer =
      decisions.length === 0
        ? ({ kind: 'ok', value: { items: [] as DecisionPreview[] } } as const)
        : await callServer({ method: 'POST', path: '/v1/queue/preview', body: { decisions } }, QueuePreview);
    if (answer.kind !== 'ok') return answer;
    const items = answer.value.items[Symbol.iterator]();
    for (const [at, job] of some.entries())
      looked.push({ job, preview: plans[at] ? (items.next().value ?? NOTHING) : ownPreview(job) });
    onStep(Math.min(jobs.length, from + AT_ONCE));
  }
  return looked;
}

/** What decisions would change together. */
export interface PreviewSum {
  taken: readonly Looked[];
  refused: readonly Looked[];
  instruments: number;
  citations: number;
  pages: number;
  /** Whether more change than the server names, so that the numbers of instruments and pages are the least. */
  more: boolean;
}

export function sumOf(looked: readonly Looked[]): PreviewSum {
  const taken = looked.filter(({ preview }) => preview.problem === null);
  const citations = new Map(taken.flatMap(({ preview }) => preview.citations.map((each) => [each.id, each])));
  const named = taken.reduce((sum, { preview }) => sum + preview.citations.length, 0);
  const links = taken.reduce((sum, { preview }) => sum + (preview.links ?? 0), 0);
  return {
    taken,
    refused: looked.filter(({ preview }) => preview.problem !== null),
    instruments: new Set(taken.flatMap(({ preview }) => preview.instruments)).size,
    citations: citations.size + (links - named),
    pages: new Set([...citations.values()].map(({ citing }) => citing)).size,
    more: links > named,
  };
}
