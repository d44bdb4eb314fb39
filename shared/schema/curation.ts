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

export const DecisionRequest = z
  .object({
    decision: z.enum(['accept', 'dismiss', 'reopen']).describe('reopen: two that were said not to be one wait again.'),
    keep: z.string().min(1).max(300).optional().describe('Of two instruments that are one: which stays.'),
    reason: Reason,
  })
  .meta({ id: 'DecisionRequest' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

export const DecisionReply = z.object({ seq: z.number().int() }).meta({ id: 'DecisionReply' });

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
