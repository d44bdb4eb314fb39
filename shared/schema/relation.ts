import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';
import { Reason } from './curation.ts';

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

/** Relations that one request decides. */
export const RELATION_DECISIONS_MAX = 200;

export const RelationDecisions = z
  .object({
    changes: z
      .array(
        RelationChange.omit({ reason: true }).extend({
          id: z.string().min(1).max(200),
          version: z.number().int().min(1).describe('Its version as one read it.'),
        }),
      )
      .min(1)
      .max(RELATION_DECISIONS_MAX)
      .refine((changes) => new Set(changes.map(({ id }) => id)).size === changes.length, {
        message: 'Each relation once.',
      }),
    reason: Reason,
  })
  .meta({ id: 'RelationDecisions' });
export type RelationDecisions = z.infer<typeof RelationDecisions>;

export const RelationDecisionsReply = z
  .object({ seqs: z.array(z.number().int()).describe('The changes in the audit log, in the order of the request.') })
  .meta({ id: 'RelationDecisionsReply' });
