import { z } from 'zod';
import { Visibility } from './annotation.ts';

export const IMPORTED_NOTES_MAX = 500;

/**
 * Notes from elsewhere: W3C annotations in a list, a page or a collection with its first page inside, or what Hypothesis
 * exports. They become notes of whoever sends them; who wrote them is kept beside them.
 */
export const AnnotationImportRequest = z
  .object({
    dryRun: z.boolean().default(false).describe('Say what would come of it, and change nothing.'),
    visibility: Visibility.default('me'),
    group: z.string().max(120).nullable().default(null),
    document: z
      .union([z.array(z.unknown()), z.record(z.string(), z.unknown())])
      .describe('The file as it is: `items`, `first.items`, `annotations` or `rows` hold the notes.'),
  })
  .meta({ id: 'AnnotationImportRequest' });
export type AnnotationImportRequest = z.infer<typeof AnnotationImportRequest>;

export const AnnotationImportReply = z
  .object({
    dryRun: z.boolean(),
    added: z.number().int(),
    known: z.number().int(),
    refused: z.number().int(),
    items: z.array(
      z.object({
        index: z.number().int().describe('Place in the file, from 0.'),
        origin: z.string().nullable().describe('The address it came with.'),
        outcome: z.enum(['added', 'known', 'refused']),
        id: z.string().nullable().describe('Its address here; null for a refused one, and in a dry run for a new one.'),
        reason: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'AnnotationImportReply' });
export type AnnotationImportReply = z.infer<typeof AnnotationImportReply>;
