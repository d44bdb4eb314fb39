import { z } from 'zod';
import { Rejection } from './capture.ts';
import { IsoDate } from './citation.ts';
import { NamedInstrument } from './curation.ts';
import { Instrument } from './instrument.ts';
import { CitationEvidence } from './judgement.ts';
import { Relation } from './relation.ts';
import { Report } from './report.ts';

export const QueueKind = z.enum([
  'ambiguous',
  'unmatched',
  'proposed',
  'duplicates',
  'facts',
  'dates',
  'contradictions',
  'relations',
  'reports',
]);
export type QueueKind = z.infer<typeof QueueKind>;

export const QueueQuery = z.object({
  kind: QueueKind.optional().describe('Counts alone without one.'),
  after: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  dismissed: z
    .enum(['true', 'false'])
    .default('false')
    .describe('Of duplicates: those that a person said are not one, to be opened again.'),
  place: z
    .string()
    .max(64)
    .optional()
    .describe('A jurisdiction, whose database alone is meant; all of them unless stated.'),
});

export const ContradictionKind = z.enum([
  'actedBeforeIssued',
  'actsBeforeIssued',
  'endsBeforeEffect',
  'endsDiffer',
  'actedAfterEnd',
  'basisAfterEnd',
  'ring',
]);
export type ContradictionKind = z.infer<typeof ContradictionKind>;

/** Relations that one side of a contradiction names. */
export const SIDE_RELATIONS_MAX = 20;

/** Statements about force that exclude each other, and that nobody has confirmed yet. */
export const Contradiction = z
  .object({
    kind: ContradictionKind,
    sides: z.array(
      z.object({
        what: z.enum(['issued', 'effect', 'expiry', 'replaces', 'repeals', 'suspends', 'resumes', 'amends', 'basedOn']),
        on: IsoDate.nullable(),
        of: NamedInstrument.describe('The instrument whose day it is, or which acts.'),
        relations: z
          .array(Relation)
          .max(SIDE_RELATIONS_MAX)
          .describe('What says so, with the sentences; none where it is a day of the instrument itself.'),
        count: z.number().int().describe('All relations that say so.'),
      }),
    ),
  })
  .meta({ id: 'Contradiction' });
export type Contradiction = z.infer<typeof Contradiction>;

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
    contradiction: Contradiction.nullable(),
    reason: z.string().nullable().describe('Why two instruments may be one.'),
    rejection: Rejection.optional().describe('Of a proposed capture: why the same text was turned away before.'),
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
