import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';
import { Instrument } from './instrument.ts';

/** Rows that a preview names of each kind; its counts are of all. */
export const PREVIEW_MAX = 200;

export const Reason = z.string().trim().min(1).max(500);

/** An instrument named in a list of changes. */
export const NamedInstrument = z
  .object({ id: z.string(), key: z.string(), symbol: z.string().nullable(), title: z.string().nullable() })
  .meta({ id: 'NamedInstrument' });
export type NamedInstrument = z.infer<typeof NamedInstrument>;

export const CitationState = z.enum(['settled', 'ambiguous', 'unsettled']);
export type CitationState = z.infer<typeof CitationState>;

const Link = z.object({ state: CitationState, target: z.string().nullable() });

/** A citation whose link changes; `to` is null where the citation itself goes. */
export const ChangedCitation = z
  .object({ id: z.string(), citing: z.string(), text: z.string(), from: Link, to: Link.nullable() })
  .meta({ id: 'ChangedCitation' });
export type ChangedCitation = z.infer<typeof ChangedCitation>;

const Ends = z.object({ source: z.string().nullable(), target: z.string().nullable() });

export const ChangedRelation = z
  .object({ id: z.string(), type: RelationType, from: Ends, to: Ends.nullable() })
  .meta({ id: 'ChangedRelation' });
export type ChangedRelation = z.infer<typeof ChangedRelation>;

/** What a person says of the link of a citation: its instrument, one that it never means, or nothing any more. */
export const JudgementRequest = z
  .discriminatedUnion('verdict', [
    z.object({ verdict: z.literal('confirm'), instrument: z.string().min(1).max(300), reason: Reason.optional() }),
    z.object({
      verdict: z.literal('reject'),
      instrument: z.string().min(1).max(300).optional().describe('Its present target unless stated.'),
      others: z
        .array(z.string().min(1).max(300))
        .max(64)
        .optional()
        .describe('Further instruments that it does not mean, said in the same change.'),
      reason: Reason.optional(),
    }),
    z.object({ verdict: z.literal('reopen'), reason: Reason.optional() }),
  ])
  .meta({ id: 'JudgementRequest' });
export type JudgementRequest = z.infer<typeof JudgementRequest>;

/** Citations that one request judges. */
export const JUDGED_TOGETHER_MAX = 200;

export const JudgementsRequest = z
  .object({
    citations: z
      .array(z.object({ id: z.string().min(1).max(64), version: z.number().int().min(1), request: JudgementRequest }))
      .min(1)
      .max(JUDGED_TOGETHER_MAX)
      .refine((citations) => new Set(citations.map(({ id }) => id)).size === citations.length, {
        message: 'Each citation once.',
      }),
  })
  .meta({ id: 'JudgementsRequest' });
export type JudgementsRequest = z.infer<typeof JudgementsRequest>;

export const JudgementsReply = z
  .object({ seqs: z.array(z.number().int()).describe('The changes in the audit log, in the order of the request.') })
  .meta({ id: 'JudgementsReply' });

const Words = z.object({ vi: z.string(), en: z.string() });

/** A citation with what decides its link. */
export const CitationEvidence = z
  .object({
    id: z.string(),
    version: z.number().int(),
    text: z.string(),
    sentence: z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }),
    citing: NamedInstrument,
    claim: z.enum(['exact', 'assumed', 'oneOf', 'named', 'open']),
    state: CitationState,
    target: z.string().nullable(),
    judgements: z.array(
      z.object({
        verdict: z.enum(['confirmed', 'rejected']),
        instrument: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
        words: Words,
      }),
    ),
    candidates: z.array(Instrument).describe('Everything it may mean, also what a person ruled out.'),
    differs: z.array(z.string()).describe('Fields in which the candidates differ.'),
  })
  .meta({ id: 'CitationEvidence' });
export type CitationEvidence = z.infer<typeof CitationEvidence>;

/** Citations of the same words that wait for a target. */
export const AlikePage = z.object({ more: z.boolean(), items: z.array(CitationEvidence) }).meta({ id: 'AlikePage' });
export type AlikePage = z.infer<typeof AlikePage>;

export const JudgementReply = z
  .object({ seq: z.number().int(), citation: CitationEvidence })
  .meta({ id: 'JudgementReply' });

export const DecisionRequest = z
  .object({
    decision: z.enum(['accept', 'dismiss', 'reopen']).describe('reopen: two that were said not to be one wait again.'),
    keep: z.string().min(1).max(300).optional().describe('Of two instruments that are one: which stays.'),
    reason: Reason,
  })
  .meta({ id: 'DecisionRequest' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

export const DecisionReply = z.object({ seq: z.number().int() }).meta({ id: 'DecisionReply' });

export const AuditQuery = z.object({
  person: z.string().max(64).optional().describe('Id of who did it.'),
  action: z.string().max(64).optional().describe('One action, or all that begin alike: `relation.`.'),
  instrument: z.string().max(300).optional().describe('Id, key or any earlier name.'),
  from: z.iso.date().optional().describe('First day.'),
  to: z.iso.date().optional().describe('Day before which.'),
  after: z
    .string()
    .regex(/^(?:[1-9]\d{0,15}|\d{1,15}(?:\.\d{1,15}){1,31})$/)
    .optional()
    .describe('`next` of the page before; a `seq` goes on before that entry, in its own log.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  standing: z.stringbool().default(false).describe('Whether to tell of each change what stands on it.'),
});

export const AuditEntry = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    action: z.string(),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    version: z.number().int().describe('To send with an undo of it.'),
    undone: z.boolean(),
    canUndo: z.boolean().describe('Whether it is of a kind that can be taken back, and has not been.'),
    dependents: z
      .array(z.number().int())
      .nullable()
      .optional()
      .describe(
        'With `standing`: later changes that keep it from being taken back, the newest first, empty where the log does not tell which; null where nothing does. Left out where that was not looked at.',
      ),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z
  .object({
    next: z.union([z.number().int(), z.string()]).nullable(),
    names: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the ids in the items are called now: instruments, citations, relations, people.'),
    items: z.array(AuditEntry),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

/** A fact that two instruments state differently: `kept` stands, `other` is kept as a suggestion with its source. */
export const DifferingField = z.object({ field: z.string(), kept: z.string(), other: z.string() });
export type DifferingField = z.infer<typeof DifferingField>;

/** Everything that a change would touch. */
export const ChangePreview = z
  .object({
    counts: z.object({
      instruments: z.number().int(),
      citations: z.number().int(),
      relations: z.number().int(),
      aliases: z.number().int(),
    }),
    text: z.enum(['none', 'moved', 'gone']).describe('What becomes of the text of the one that goes.'),
    instruments: z.array(NamedInstrument).max(PREVIEW_MAX),
    citing: z.array(NamedInstrument).max(PREVIEW_MAX).optional().describe('Documents in which the citations stand.'),
    citations: z.array(ChangedCitation).max(PREVIEW_MAX),
    relations: z.array(ChangedRelation).max(PREVIEW_MAX),
    differs: z.array(DifferingField),
  })
  .meta({ id: 'ChangePreview' });
export type ChangePreview = z.infer<typeof ChangePreview>;

export const MergeRequest = z
  .object({
    into: z.string().min(1).max(300).describe('Id or key of the instrument that stays.'),
    intoVersion: z.number().int().min(1).optional().describe('Its version as one read it.'),
    reason: Reason,
    dryRun: z.boolean().default(false).describe('Only tell what would change.'),
  })
  .meta({ id: 'MergeRequest' });
export type MergeRequest = z.infer<typeof MergeRequest>;

export const SplitRequest = z
  .object({
    symbol: z.string().min(1).max(120).describe('Number of the instrument that comes out of it.'),
    type: z.string().min(1).max(60).nullable().default(null),
    issuer: z.string().min(1).max(300).describe('As one cites it, with its place: UBND tỉnh Lạng Sơn.'),
    issuedOn: IsoDate,
    title: z.string().min(1).max(2000).nullable().default(null),
    aliases: z.array(z.string().min(1).max(300)).max(200).default([]),
    citations: z.array(z.string().min(1).max(64)).max(1000).default([]),
    relations: z.array(z.string().min(1).max(200)).max(1000).default([]).describe('Relations that are no rule’s.'),
    reason: Reason,
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'SplitRequest' });
export type SplitRequest = z.infer<typeof SplitRequest>;

/** `changes` of a dry run; otherwise `seq`, the change in the audit log, and the instrument as it is now. */
export const CurationReply = z
  .object({
    seq: z.number().int().nullable(),
    instrument: Instrument.nullable(),
    changes: ChangePreview.nullable(),
  })
  .meta({ id: 'CurationReply' });
export type CurationReply = z.infer<typeof CurationReply>;
