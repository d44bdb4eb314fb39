import { z } from 'zod';
import { StatedCitation } from './citation.ts';
import { PageContext } from './context.ts';
import { Finding } from './finding.ts';
import { Instrument } from './instrument.ts';

export const RESOLVE_MAX = 1000;

export const ResolveRequest = z
  .object({
    context: PageContext,
    citations: z.array(StatedCitation).min(1).max(RESOLVE_MAX),
    findings: z.boolean().optional().describe('false leaves findings out, for a client that works them out itself.'),
    listed: z.boolean().optional().describe('true asks for a ListedReply, which says each instrument once.'),
  })
  .meta({ id: 'ResolveRequest' });
export type ResolveRequest = z.infer<typeof ResolveRequest>;

/** What agreed when a link was made; the card turns these into words. */
export const Evidence = z.enum([
  'number',
  'type',
  'issuer',
  'date',
  'year',
  'name',
  'lawInForce',
  'provinceFromPhrase',
  'provinceFromLetterhead',
  'provinceFromPortal',
  'provinceFromHome',
]);
export type Evidence = z.infer<typeof Evidence>;

/** How much of a number series the index holds; `highest` is the highest number seen in it. */
export const Series = z
  .object({
    held: z.number().int(),
    highest: z.number().int(),
    type: z.string(),
    year: z.number().int(),
    issuer: z.string(),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof Series>;

export const FoundOutcome = z.object({
  kind: z.literal('found'),
  ref: z.string(),
  instrument: Instrument,
  evidence: z.array(Evidence),
});
export const AmbiguousOutcome = z.object({
  kind: z.literal('ambiguous'),
  ref: z.string(),
  total: z.number().int(),
  candidates: z.array(Instrument),
  differs: z.array(z.enum(['jurisdiction', 'issuer', 'type', 'issuedOn', 'title', 'status', 'holding'])),
  why: z.enum(['noProvince', 'noDate', 'sameInScope']),
});
export const NotFoundOutcome = z.object({ kind: z.literal('notFound'), ref: z.string(), series: Series.nullable() });

export const Outcome = z
  .discriminatedUnion('kind', [FoundOutcome, AmbiguousOutcome, NotFoundOutcome])
  .meta({ id: 'Outcome' });
export type Outcome = z.infer<typeof Outcome>;

export const ResolveReply = z
  .object({
    asOf: z.iso.datetime(),
    scope: z.string().nullable().describe('Jurisdiction the page was read in.'),
    outcomes: z.array(Outcome),
    findings: z.array(Finding).default([]).describe('What a careful reviewer would look at; ref names the citation.'),
  })
  .meta({ id: 'ResolveReply' });
export type ResolveReply = z.infer<typeof ResolveReply>;
