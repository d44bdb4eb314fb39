import { z } from 'zod';
import { AuditEntry } from './audit.ts';
import { ChangedCitation, NamedInstrument, Reason } from './curation.ts';
import { Problem } from './problem.ts';

export const UndoRequest = z.object({ reason: Reason.optional() }).meta({ id: 'UndoRequest' });
export type UndoRequest = z.infer<typeof UndoRequest>;

/** Kinds of rows that changes keep. */
export const KeptKind = z.enum(['instruments', 'aliases', 'judgements', 'relations', 'suggestions', 'vocabulary']);
export type KeptKind = z.infer<typeof KeptKind>;

/** What an undo would do as the index stands, and what has to be taken back before it. */
export const UndoPreview = z
  .object({
    problem: Problem.pick({ code: true, detail: true, errors: true }).nullable(),
    steps: z
      .array(AuditEntry)
      .describe(
        'Everything to take back, in this order: what stands on the change, the newest first, and the change last.',
      ),
    complete: z.boolean().describe('Whether all that stands on it is known and can be taken back.'),
    names: z.record(z.string(), z.string()),
    rows: z
      .array(
        z.object({
          kind: KeptKind,
          back: z.number().int().describe('Come again.'),
          gone: z.number().int(),
          changed: z.number().int(),
        }),
      )
      .describe('What becomes of the rows that the change kept.'),
    links: z.number().int().nullable().describe('Citations that would lead elsewhere; null where it would be refused.'),
    citations: z.array(ChangedCitation).describe('The first of them.'),
    instruments: z.array(NamedInstrument).describe('Those that the citations name.'),
    stays: z.number().int().describe('Later changes that are not touched; at most 100 are counted.'),
  })
  .meta({ id: 'UndoPreview' });
export type UndoPreview = z.infer<typeof UndoPreview>;
