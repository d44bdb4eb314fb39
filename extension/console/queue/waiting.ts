import { z } from 'zod';
import { type Proposal, ProposalsPage } from '../../../shared/schema/index.ts';
import { type Answered, callServer, pathWith } from '../call-server.ts';
import type { Entry } from './entry.ts';

/** A decision that waits for a second admin. */
export interface Waiting {
  proposal: string;
  links: number | null;
  above: number;
  /** Who proposed it and when; null until the server has told. */
  by: { id: string; name: string | null } | null;
  at: string | null;
}

/** Open proposals by what they are about. */
export type WaitingItems = ReadonlyMap<string, Waiting>;

const PAGE = 100;
/** Proposals that are read at most: more than that wait in the history. */
const MOST = 1000;

const Together = z.object({ together: z.array(z.string()) });

/** What an open proposal keeps from being decided again. */
function subjectsOfProposal({ action, subject, after }: Proposal): string[] {
  const [on = ''] = action.split('.');
  const many = Together.safeParse(after);
  const subjects = many.success ? many.data.together : [subject];
  return subjects.map((each) => `${on === 'instrument' ? action : on} ${each}`);
}

/** What an item is called by the proposals that may be about it. */
export function subjectsOf({ kind, item }: Entry): string[] {
  switch (kind) {
    case 'ambiguous':
    case 'unmatched':
      return [`citation ${item.id}`];
    case 'duplicates':
    case 'facts':
      return [`suggestion ${item.id}`];
    case 'relations':
      return [`relation ${item.id}`];
    case 'proposed':
      return [`instrument.reject ${item.id}`];
    case 'dates':
      return [`instrument.correct ${item.id}`];
    case 'contradictions': {
      const relations = item.contradiction?.sides.flatMap((side) => side.relations) ?? [];
      const self = item.instruments.map(({ id }) => `instrument.correct ${id}`);
      return [...relations.map(({ id }) => `relation ${id}`), ...self];
    }
    case 'reports':
      return [];
  }
}

/** The proposal that an item waits with; null where it can be decided. */
export function waitingOf(entry: Entry, waiting: WaitingItems): Waiting | null {
  if (waiting.size === 0) return null;
  for (const subject of subjectsOf(entry)) {
    const found = waiting.get(subject);
    if (found) return found;
  }
  return null;
}

/** Everything that waits for a second admin. */
export async function readWaiting(): Promise<Answered<WaitingItems>> {
  const found = new Map<string, Waiting>();
  let after: string | null = null;
  do {
    const path: string = pathWith('/v1/proposals', { state: 'open', after, limit: PAGE });
    const answer: Answered<ProposalsPage> = await callServer({ method: 'GET', path }, ProposalsPage);
    if (answer.kind !== 'ok') return answer;
    for (const each of answer.value.items) {
      const { id: proposal, links, above, proposedBy: by, proposedAt: at } = each;
      for (const subject of subjectsOfProposal(each)) found.set(subject, { proposal, links, above, by, at });
    }
    after = answer.value.next;
  } while (after !== null && found.size < MOST);
  return { kind: 'ok', value: found };
}
