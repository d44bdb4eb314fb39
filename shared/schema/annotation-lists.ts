/** Notes as they are found, followed and looked back at. */
import { z } from 'zod';
import { Annotation, AnnotationBody, Motivation, Person, Visibility, Workflow } from './annotation.ts';
import { IsoDate } from './citation.ts';

/** One step of the change feed (`text/event-stream`): `seq` is what to go on from after a break. */
export const AnnotationChange = z
  .object({
    seq: z.number().int(),
    kind: z.enum(['created', 'changed', 'deleted', 'hidden']),
    id: z.string().describe('Address of the note. With a hidden first note its whole thread is hidden.'),
    annotation: Annotation.nullable().describe('Null where the reader may no longer read it.'),
  })
  .meta({ id: 'AnnotationChange' });
export type AnnotationChange = z.infer<typeof AnnotationChange>;

/** `GET /v1/annotations/changes` and `/feed`. */
export const ChangesQuery = z.object({
  since: z.coerce.number().int().nonnegative().default(0).describe('`seq` of the last change or page one has.'),
  url: z.string().max(2_000).optional().describe('Only notes on this page or an equivalent of it.'),
});

export const ChangesPage = z
  .object({ items: z.array(AnnotationChange), seq: z.number().int(), more: z.boolean() })
  .meta({ id: 'AnnotationChanges' });
export type ChangesPage = z.infer<typeof ChangesPage>;

/** `GET /v1/annotations/search`. */
export const AnnotationQuery = z.object({
  url: z.string().max(2_000).optional().describe('Notes on this page or an equivalent of it.'),
  instrument: z.string().max(300).optional().describe('Any id or key it has or had.'),
  creator: z.string().max(300).optional(),
  assignee: z.string().max(300).optional().describe('`me` for the caller.'),
  mentioned: z.string().max(300).optional().describe('Whom the words of the thread name; `me` for the caller.'),
  tag: z.string().max(80).optional(),
  workflow: Workflow.optional(),
  group: z.string().max(120).optional().describe('Its id or name.'),
  overdue: z.stringbool().optional(),
  replies: z.stringbool().default(true).describe('Whether the replies of the notes found come along.'),
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export const AnnotationsPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(Annotation), seq: z.number().int() })
  .meta({ id: 'AnnotationsPage' });
export type AnnotationsPage = z.infer<typeof AnnotationsPage>;

/** What a note was at one time, the newest first. */
export const AnnotationVersion = z
  .object({
    version: z.number().int(),
    at: z.iso.datetime(),
    by: Person,
    motivation: Motivation,
    body: z.array(AnnotationBody),
    visibility: Visibility,
    workflow: Workflow.nullable(),
    assignee: z.string().nullable(),
    due: IsoDate.nullable(),
    deleted: z.boolean(),
  })
  .meta({ id: 'AnnotationVersion' });
export const AnnotationHistory = z.object({ items: z.array(AnnotationVersion) }).meta({ id: 'AnnotationHistory' });
export type AnnotationHistory = z.infer<typeof AnnotationHistory>;
