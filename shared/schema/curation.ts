import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';
import { Instrument } from './instrument.ts';
import { Report } from './report.ts';

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
      reason: Reason.optional(),
    }),
    z.object({ verdict: z.literal('reopen'), reason: Reason.optional() }),
  ])
  .meta({ id: 'JudgementRequest' });
export type JudgementRequest = z.infer<typeof JudgementRequest>;

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

export const JudgementReply = z
  .object({ seq: z.number().int(), citation: CitationEvidence })
  .meta({ id: 'JudgementReply' });

export const DecisionRequest = z
  .object({
    decision: z.enum(['accept', 'dismiss']),
    keep: z.string().min(1).max(300).optional().describe('Of two instruments that are one: which stays.'),
    reason: Reason,
  })
  .meta({ id: 'DecisionRequest' });
export type DecisionRequest = z.infer<typeof DecisionRequest>;

export const DecisionReply = z.object({ seq: z.number().int() }).meta({ id: 'DecisionReply' });

export const AuditQuery = z.object({
  person: z.string().max(64).optional().describe('Id of who did it.'),
  action: z.string().max(64).optional(),
  instrument: z.string().max(300).optional().describe('Id, key or any earlier name.'),
  from: z.iso.date().optional().describe('First day.'),
  to: z.iso.date().optional().describe('Day before which.'),
  after: z.coerce.number().int().min(1).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const AuditPage = z
  .object({
    next: z.number().int().nullable(),
    items: z.array(
      z.object({
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
      }),
    ),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;

const RelationState = z.enum(['proposed', 'confirmed', 'rejected']);
const Pinpoint = z.string().trim().min(1).max(300);
const RelationEnd = z.object({ id: z.string(), key: z.string(), symbol: z.string().nullable() });

export const Relation = z
  .object({
    id: z.string(),
    version: z.number().int(),
    type: RelationType,
    source: RelationEnd.nullable().describe('What acts; null while its citation is not settled.'),
    target: RelationEnd.nullable(),
    statedIn: z.string().describe('Id of the instrument that states it: a party, or a witness.'),
    method: z.enum(['rule', 'list', 'person']),
    state: RelationState,
    reach: z.enum(['whole', 'part']),
    pinpoint: z.string().nullable(),
    effectiveOn: IsoDate.nullable(),
    sentence: z.string().nullable(),
  })
  .meta({ id: 'Relation' });
export type Relation = z.infer<typeof Relation>;

export const RelationsPage = z
  .object({ next: z.string().nullable(), items: z.array(Relation) })
  .meta({ id: 'RelationsPage' });

export const RelationReply = z.object({ seq: z.number().int(), relation: Relation }).meta({ id: 'RelationReply' });
export type RelationReply = z.infer<typeof RelationReply>;

export const RelationQuery = z.object({
  instrument: z.string().max(300).optional().describe('Id or key of either end.'),
  type: RelationType.optional(),
  state: RelationState.optional(),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const RelationRequest = z
  .object({
    type: RelationType,
    source: z.string().min(1).max(300),
    target: z.string().min(1).max(300),
    statedIn: z
      .string()
      .min(1)
      .max(300)
      .nullable()
      .default(null)
      .describe('A witness; the source itself unless stated.'),
    reach: z.enum(['whole', 'part']).default('whole'),
    pinpoint: Pinpoint.nullable().default(null),
    effectiveOn: IsoDate.nullable().default(null),
    reason: Reason,
  })
  .meta({ id: 'RelationRequest' });
export type RelationRequest = z.infer<typeof RelationRequest>;

export const RelationChange = z
  .object({
    type: RelationType.optional(),
    reach: z.enum(['whole', 'part']).optional(),
    pinpoint: Pinpoint.nullable().optional(),
    effectiveOn: IsoDate.nullable().optional(),
    state: RelationState.optional(),
    reason: Reason,
  })
  .meta({ id: 'RelationChange' });
export type RelationChange = z.infer<typeof RelationChange>;

export const QueueKind = z.enum([
  'ambiguous',
  'unmatched',
  'proposed',
  'duplicates',
  'facts',
  'dates',
  'relations',
  'reports',
]);
export type QueueKind = z.infer<typeof QueueKind>;

export const QueueQuery = z.object({
  kind: QueueKind.optional().describe('Counts alone without one.'),
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  place: z.string().max(64).optional().describe('A jurisdiction, whose database is meant; the main one unless stated.'),
});

/** One thing that waits for a person, with what there is to decide it by. */
export const QueueItem = z
  .object({
    id: z.string(),
    version: z.number().int().nullable().describe('To send with the decision.'),
    citation: CitationEvidence.nullable().describe('The citing sentence, with candidates.'),
    instruments: z.array(Instrument),
    differs: z.array(z.string()).describe('Fields in which the instruments differ.'),
    relation: Relation.nullable(),
    group: z.object({ symbol: z.string(), citations: z.number().int(), documents: z.number().int() }).nullable(),
    fact: z
      .object({
        field: z.string(),
        held: z.string(),
        offered: z.string(),
        stands: z.string(),
        source: z.string().nullable(),
      })
      .nullable(),
    report: Report.nullable(),
    reason: z.string().nullable().describe('Why two instruments may be one.'),
  })
  .meta({ id: 'QueueItem' });
export type QueueItem = z.infer<typeof QueueItem>;

export const QueuePage = z
  .object({
    counts: z.record(QueueKind, z.number().int()),
    next: z.string().nullable(),
    items: z.array(QueueItem),
  })
  .meta({ id: 'QueuePage' });
export type QueuePage = z.infer<typeof QueuePage>;

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
