import { z } from 'zod';
import { CitationEvidence } from './curation.ts';
import { Instrument } from './instrument.ts';
import { Relation } from './relation.ts';
import { Report } from './report.ts';

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
  place: z.string().max(64).optional().describe('A jurisdiction, whose database alone is meant; all of them unless stated.'),
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
