import { z } from 'zod';

/**
 * Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group, as this service speaks it.
 * https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/
 */
export const RECONCILE_BATCH_MAX = 50;
export const EXTEND_IDS_MAX = 200;

/** Characters of a cell that are read. */
export const RECONCILE_CELL_MAX = 2000;

const JSON_TEXT_MAX = 900_000;

/** What is sent, by query or as a form: JSON in a field, as the specification has it. */
export const ReconcileForm = z
  .object({
    queries: z
      .string()
      .max(JSON_TEXT_MAX)
      .optional()
      .describe(`A reconciliation query batch as JSON, of at most ${RECONCILE_BATCH_MAX} queries.`),
    extend: z.string().max(JSON_TEXT_MAX).optional().describe('A data extension query as JSON.'),
  })
  .meta({ id: 'ReconcileForm' });
export type ReconcileForm = z.infer<typeof ReconcileForm>;

const PropertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.looseObject({ id: z.string(), name: z.string().optional() }),
]);
export type PropertyValue = z.infer<typeof PropertyValue>;

export const ReconcileQuery = z
  .strictObject({
    query: z.string().optional().describe(`Of a longer cell the first ${RECONCILE_CELL_MAX} characters are read.`),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    limit: z.number().optional().describe('None for 0 or less.'),
    properties: z
      .array(z.looseObject({ pid: z.string(), v: z.union([PropertyValue, z.array(PropertyValue)]) }))
      .max(50)
      .optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  })
  .refine(({ query, properties }) => query !== undefined || (properties?.length ?? 0) > 0, {
    message: 'A query needs words or properties.',
  });
export type ReconcileQuery = z.infer<typeof ReconcileQuery>;

export const ReconcileBatch = z.record(z.string(), ReconcileQuery);
export type ReconcileBatch = z.infer<typeof ReconcileBatch>;

const Named = z.object({ id: z.string(), name: z.string() });

export const ReconcileCandidate = Named.extend({
  description: z.string().optional(),
  type: z.array(Named),
  score: z.number(),
  match: z.boolean().describe('True only where resolution found one instrument and nothing stated differs from it.'),
  features: z.array(z.object({ id: z.string(), value: z.union([z.boolean(), z.number()]) })),
});
export type ReconcileCandidate = z.infer<typeof ReconcileCandidate>;

export const ReconcileResults = z
  .record(z.string(), z.object({ result: z.array(ReconcileCandidate) }))
  .meta({ id: 'ReconcileResults' });
export type ReconcileResults = z.infer<typeof ReconcileResults>;

const Service = z.object({ service_url: z.string(), service_path: z.string() });
const Flyout = Service.extend({ flyout_service_url: z.string(), flyout_service_path: z.string() });

export const ReconcileManifest = z
  .object({
    versions: z.array(z.string()),
    name: z.string(),
    identifierSpace: z.string(),
    schemaSpace: z.string(),
    documentation: z.string(),
    serviceVersion: z.string(),
    batchSize: z.number().int(),
    defaultTypes: z.array(Named),
    view: z.object({ url: z.string() }),
    preview: z.object({ url: z.string(), width: z.number().int(), height: z.number().int() }),
    suggest: z.object({ entity: Flyout, property: Service, type: Service }),
    extend: z.object({
      propose_properties: Service,
      property_settings: z.array(
        z.object({
          type: z.literal('text'),
          name: z.string(),
          label: z.string(),
          default: z.string(),
          help_text: z.string(),
        }),
      ),
    }),
  })
  .meta({ id: 'ReconcileManifest' });
export type ReconcileManifest = z.infer<typeof ReconcileManifest>;

export const SuggestReply = z
  .object({
    result: z.array(Named.extend({ description: z.string().optional(), notable: z.array(Named).optional() })),
  })
  .meta({ id: 'SuggestReply' });
export type SuggestReply = z.infer<typeof SuggestReply>;

export const FlyoutReply = z
  .object({ id: z.string(), html: z.string().describe('Text in a few elements, without scripts and links.') })
  .meta({ id: 'FlyoutReply' });

export const ProposalReply = z
  .object({ type: z.string(), limit: z.number().int(), properties: z.array(Named) })
  .meta({ id: 'ProposalReply' });

export const ExtendQuery = z.looseObject({
  ids: z.array(z.string().max(300)).max(EXTEND_IDS_MAX),
  properties: z
    .array(z.looseObject({ id: z.string().max(64), settings: z.record(z.string(), z.unknown()).optional() }))
    .max(50),
});
export type ExtendQuery = z.infer<typeof ExtendQuery>;

const ExtendValue = z.union([
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.number().int() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ id: z.string(), name: z.string() }),
]);
export type ExtendValue = z.infer<typeof ExtendValue>;

export const ExtendReply = z
  .object({
    meta: z.array(Named.extend({ type: Named.optional() })),
    rows: z.record(z.string(), z.record(z.string(), z.array(ExtendValue))),
  })
  .meta({ id: 'ExtendReply' });
export type ExtendReply = z.infer<typeof ExtendReply>;

export const ReconcileLinkRequest = z
  .object({
    label: z.string().min(1).max(120).describe('Who uses it and for what.'),
    days: z.number().int().min(1).max(365).default(90),
  })
  .meta({ id: 'ReconcileLinkRequest' });

/** The address is shown once, here; the server keeps a hash of its secret. */
export const ReconcileLinkReply = z
  .object({ id: z.string(), url: z.string(), label: z.string(), expiresAt: z.iso.datetime() })
  .meta({ id: 'ReconcileLinkReply' });

export const ReconcileLinks = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        createdBy: z.string(),
        createdAt: z.iso.datetime(),
        expiresAt: z.iso.datetime(),
        revokedAt: z.iso.datetime().nullable(),
      }),
    ),
  })
  .meta({ id: 'ReconcileLinks' });
