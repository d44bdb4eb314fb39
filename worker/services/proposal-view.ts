import {
  type ChangedCitation,
  CitationState,
  Problem,
  type Proposal,
  type ProposalPreview,
} from '../../shared/schema/index.ts';
import { createMergePreview } from '../stores/merge-preview.ts';
import type { ProposalRow } from '../stores/proposals.ts';
import { createTouchedLinks, type Touched } from '../stores/touched-links.ts';

const person = (id: string, name: string | null) => ({ id, name });

/** A proposal as clients see it. */
export function toProposal(row: ProposalRow): Proposal {
  const { id, state, action, subject, links, above, proposedAt, decidedAt, reason, change } = row;
  return {
    id,
    state,
    action,
    subject,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
    links,
    above,
    proposedBy: person(row.proposedBy, row.proposerName),
    proposedAt,
    decidedBy: row.decidedBy === null ? null : person(row.decidedBy, row.deciderName),
    decidedAt,
    reason,
    change,
  };
}

/** Ids that a proposal speaks of. */
export const idsOf = ({ subject, before, after }: ProposalRow) => [
  subject,
  ...[...`${before}${after}`.matchAll(/"([cdipr]_[^"\\]{1,100})"/g)].map(([, id]) => id!),
];

type Links = Pick<ProposalPreview, 'links' | 'citations' | 'instruments'>;

/** Links as they are and as they would be. */
export async function describeLinks(touched: Touched, databases: readonly D1Database[]): Promise<Links> {
  const becomes = new Map(touched.citations.map(({ id, to }) => [id, to]));
  const each = await Promise.all(
    databases.map(async (db) => {
      const rows = await createTouchedLinks(db).asTheyAre([...becomes.keys()]);
      const citations = rows.map(({ id, citing, text, state, target }): ChangedCitation => {
        const to = becomes.get(id) ?? null;
        return {
          id,
          citing,
          text,
          from: { state: CitationState.parse(state), target },
          to: to && { state: CitationState.parse(to.state), target: to.target },
        };
      });
      const ids = citations.flatMap(({ citing, from, to }) => [citing, from.target, to?.target ?? null]);
      const instruments = await createMergePreview(db).names([...new Set(ids.filter((id) => id !== null))]);
      return { citations, instruments };
    }),
  );
  return {
    links: touched.links,
    citations: each.flatMap(({ citations }) => citations),
    instruments: each.flatMap(({ instruments }) => instruments),
  };
}

/** What a rehearsal came to, or why the change is not taken any more. */
export async function toPreview(
  answer: Response,
  databases: readonly D1Database[],
): Promise<Links & Pick<ProposalPreview, 'problem'>> {
  if (!answer.ok) {
    const { code, detail, errors } = Problem.parse(await answer.json());
    return { problem: { code, detail, errors }, links: null, citations: [], instruments: [] };
  }
  return { problem: null, ...(await describeLinks((await answer.json()) as Touched, databases)) };
}
