import type { DecisionPreview, PlannedDecision } from '../../shared/schema/index.ts';
import { createMergePreview } from '../stores/merge-preview.ts';
import type { ProposalRow } from '../stores/proposals.ts';
import type { Touched } from '../stores/touched-links.ts';
import { toPreview } from './proposal-view.ts';

type Sent = Pick<ProposalRow, 'method' | 'path' | 'body' | 'ifMatch'>;

/** An id in a path; a lone surrogate, which no address can hold, names nothing. */
const name = (id: string) => encodeURIComponent(id.toWellFormed());

/** The request by which a decision is made. */
export function toRequest(decision: PlannedDecision): Sent {
  const body = JSON.stringify(decision.request);
  if (decision.on === 'relations') return { method: 'POST', path: '/v1/relations/decisions', body, ifMatch: null };
  const { on, id, version } = decision;
  const ifMatch = `"${version}"`;
  switch (on) {
    case 'citation':
      return { method: 'POST', path: `/v1/citations/${name(id)}/judgement`, body, ifMatch };
    case 'suggestion':
      return { method: 'POST', path: `/v1/suggestions/${name(id)}/decision`, body, ifMatch };
    case 'instrument':
      return { method: 'PATCH', path: `/v1/instruments/${name(id)}`, body, ifMatch };
    case 'capture':
      return { method: 'POST', path: `/v1/instruments/${name(id)}/rejection`, body, ifMatch };
  }
}

/** What the rehearsal of a decision came to, with the names of everything that it speaks of. */
export async function toDecisionPreview(answer: Response, databases: readonly D1Database[]): Promise<DecisionPreview> {
  const copy = answer.clone();
  const { problem, links, citations, instruments: named } = await toPreview(answer, databases);
  if (problem) return { problem, links, citations, instruments: [], names: [] };
  const touched = (await copy.json()) as Touched;
  const ends = citations.flatMap(({ from, to }) => [from.target, to?.target ?? null]).filter((id) => id !== null);
  const instruments = [...new Set([...(touched.instruments ?? []), ...ends])];
  const known = new Map(named.map((each) => [each.id, each]));
  const unknown = instruments.filter((id) => !known.has(id));
  const found = await Promise.all(databases.map((db) => createMergePreview(db).names(unknown)));
  for (const each of found.flat()) known.set(each.id, each);
  return { problem, links, citations, instruments, names: [...known.values()] };
}
