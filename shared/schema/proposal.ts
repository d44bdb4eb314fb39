import { z } from 'zod';
import { ChangedCitation, NamedInstrument, Reason } from './curation.ts';
import { Problem } from './problem.ts';

/** Above how many citations a change needs a second admin. */
export const SecondPersonRule = z
  .object({
    above: z.number().int().min(0).nullable().describe('Null: one admin may change as many as there are.'),
    admins: z.number().int().describe('Admins who can sign in.'),
    version: z.number().int().positive(),
  })
  .meta({ id: 'SecondPersonRule' });
export type SecondPersonRule = z.infer<typeof SecondPersonRule>;

export const SecondPersonRuleChange = z
  .object({ above: z.number().int().min(0).max(1_000_000).nullable(), reason: Reason })
  .meta({ id: 'SecondPersonRuleChange' });
export type SecondPersonRuleChange = z.infer<typeof SecondPersonRuleChange>;

/** A change that was not made and waits for a second admin. */
export const PutAside = z
  .object({
    waitsFor: z.literal('secondPerson'),
    proposal: z.string(),
    links: z.number().int().nullable().describe('Citations it would touch; null where it loosens the rule itself.'),
    above: z.number().int(),
  })
  .meta({ id: 'PutAside' });
export type PutAside = z.infer<typeof PutAside>;

export const ProposalState = z.enum(['open', 'approved', 'declined', 'withdrawn']);
export type ProposalState = z.infer<typeof ProposalState>;

const Person = z.object({ id: z.string(), name: z.string().nullable() });

/** A change that waits for a second admin, or that one has decided. */
export const Proposal = z
  .object({
    id: z.string(),
    state: ProposalState,
    action: z.string().describe('What the audit log will call it.'),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    links: z.number().int().nullable(),
    above: z.number().int(),
    proposedBy: Person,
    proposedAt: z.iso.datetime(),
    decidedBy: Person.nullable(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable().describe('Why it was declined or withdrawn.'),
    change: z.number().int().nullable().describe('Its number in the audit log, once approved.'),
  })
  .meta({ id: 'Proposal' });
export type Proposal = z.infer<typeof Proposal>;

export const ProposalQuery = z.object({
  state: ProposalState.optional().describe('All unless stated.'),
  after: z.string().max(100).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const ProposalsPage = z
  .object({
    next: z.string().nullable(),
    names: z.record(z.string(), z.string()).describe('What the ids in the items are called now.'),
    items: z.array(Proposal),
  })
  .meta({ id: 'ProposalsPage' });
export type ProposalsPage = z.infer<typeof ProposalsPage>;

/** What a proposal would do to the index as it is now; `problem` is why it would not be taken any more. */
export const ProposalPreview = z
  .object({
    proposal: Proposal,
    names: z.record(z.string(), z.string()),
    problem: Problem.pick({ code: true, detail: true, errors: true }).nullable(),
    links: z.number().int().nullable(),
    citations: z.array(ChangedCitation).describe('The first of those it touches.'),
    instruments: z.array(NamedInstrument).describe('Those that the citations name.'),
  })
  .meta({ id: 'ProposalPreview' });
export type ProposalPreview = z.infer<typeof ProposalPreview>;

export const ProposalDecline = z.object({ reason: Reason }).meta({ id: 'ProposalDecline' });
