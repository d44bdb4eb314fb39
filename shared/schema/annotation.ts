import { z } from 'zod';
import { IsoDate } from './citation.ts';

/**
 * Notes as W3C Web Annotations (Model of 2017-02-23), with the workflow of a review office beside them under names of our own,
 * which `ANNOTATION_CONTEXT` defines, so that every JSON-LD reader can tell the two apart.
 */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const ANNOTATION_CONTEXT = [
  ANNO_CONTEXT,
  {
    danchieu: 'urn:dan-chieu:ns#',
    workflow: 'danchieu:workflow',
    visibility: 'danchieu:visibility',
    group: 'danchieu:group',
    assignee: { '@id': 'danchieu:assignee', '@type': '@id' },
    due: 'danchieu:due',
    version: 'danchieu:version',
    unique: 'danchieu:unique',
    equivalents: 'danchieu:equivalents',
    instrument: 'danchieu:instrument',
    citation: 'danchieu:citation',
    deleted: 'danchieu:deleted',
    author: 'danchieu:author',
    assignedTo: 'danchieu:assignedTo',
    edited: 'danchieu:edited',
    may: 'danchieu:may',
    mentions: 'danchieu:mentions',
  },
] as const;
export const ANNOTATION_TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';

/** UTF-16 code units of a note's text. */
export const NOTE_TEXT_MAX = 4_000;
const QUOTE_MAX = 10_000;
const SURROUNDINGS_MAX = 1_100;
const TAGS_MAX = 20;

export const Motivation = z.enum([
  'commenting',
  'questioning',
  'assessing',
  'tagging',
  'linking',
  'highlighting',
  'replying',
]);
export type Motivation = z.infer<typeof Motivation>;

export const Workflow = z.enum(['open', 'answered', 'closed']);
export type Workflow = z.infer<typeof Workflow>;

/** Who may read a note: its author, the author's group (and whoever it is assigned to), or everyone signed in. */
export const Visibility = z.enum(['me', 'group', 'everyone']);
export type Visibility = z.infer<typeof Visibility>;

export const TextQuoteSelector = z
  .object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1).max(QUOTE_MAX),
    prefix: z.string().max(SURROUNDINGS_MAX).default(''),
    suffix: z.string().max(SURROUNDINGS_MAX).default(''),
    unique: z.boolean().optional().describe('Whether the words stood only once on the page they were taken from.'),
  })
  .meta({ id: 'TextQuoteSelector' });
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

export const TextPositionSelector = z
  .object({
    type: z.literal('TextPositionSelector'),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  })
  .meta({ id: 'TextPositionSelector' });

const XPathSelector = z.object({
  type: z.literal('XPathSelector'),
  value: z.string().max(2_000),
  refinedBy: TextPositionSelector.optional(),
});

export const RangeSelector = z
  .object({ type: z.literal('RangeSelector'), startSelector: XPathSelector, endSelector: XPathSelector })
  .meta({ id: 'RangeSelector' });
export type RangeSelector = z.infer<typeof RangeSelector>;

export const Selector = z.discriminatedUnion('type', [TextQuoteSelector, TextPositionSelector, RangeSelector]);
export type Selector = z.infer<typeof Selector>;

const PageUrl = z.url({ protocol: /^https?$/ }).max(2_000);

/** The passage a note stands on. */
export const PassageTarget = z
  .object({
    type: z.literal('SpecificResource'),
    source: PageUrl.describe('Canonical address of the page, without fragment.'),
    equivalents: z.array(PageUrl).max(10).default([]).describe('Other addresses of the same page.'),
    instrument: z.string().max(300).nullable().default(null).describe('Id or key of the instrument the page shows.'),
    citation: z.string().max(300).nullable().default(null).describe('The citation it stands on, as printed.'),
    selector: z.array(Selector).max(3).default([]).describe('Empty: the page as a whole.'),
  })
  .meta({ id: 'PassageTarget' });
export type PassageTarget = z.infer<typeof PassageTarget>;

/** The note's words, as Markdown of a small safe kind. */
const TextBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string().min(1).max(NOTE_TEXT_MAX),
  format: z.literal('text/markdown').default('text/markdown'),
  language: z.enum(['vi', 'en']).default('vi'),
  purpose: Motivation.exclude(['tagging', 'linking']),
});

const TagBody = z.object({
  type: z.literal('TextualBody'),
  value: z.string().min(1).max(80).describe('A term of the vocabulary: so-lieu, can-cu-phap-ly, …'),
  purpose: z.literal('tagging'),
});

const LinkBody = z.object({
  type: z.literal('SpecificResource'),
  source: z.url().max(2_000).describe('The instrument linked to, as its address on this server.'),
  purpose: z.literal('linking'),
});

export const AnnotationBody = z.union([TagBody, LinkBody, TextBody]);
export type AnnotationBody = z.infer<typeof AnnotationBody>;

const Written = {
  motivation: Motivation,
  body: z.array(AnnotationBody).max(TAGS_MAX).default([]),
  visibility: Visibility.default('group'),
  workflow: Workflow.nullable().default(null).describe('Null where nothing is asked: a comment, a highlight, a reply.'),
  assignee: z.string().max(300).nullable().default(null).describe('Address of a person on this server.'),
  due: IsoDate.nullable().default(null),
};

/** What a client sends; who wrote it and when is the server's to say. A reply's target is the address of a note. */
export const AnnotationRequest = z
  .object({
    '@context': z.unknown().optional(),
    type: z.literal('Annotation'),
    target: z.union([PassageTarget, z.url().max(2_000)]),
    group: z
      .string()
      .max(120)
      .nullable()
      .default(null)
      .describe('Which of the writer’s groups, by id or name; null: his first.'),
    ...Written,
  })
  .meta({ id: 'AnnotationRequest' });
export type AnnotationRequest = z.infer<typeof AnnotationRequest>;

export const Person = z
  .object({ id: z.string(), type: z.literal('Person'), name: z.string() })
  .meta({ id: 'AnnotationPerson' });

export const Annotation = z
  .object({
    '@context': z.unknown(),
    id: z.string().describe('Address of the note on this server.'),
    type: z.literal('Annotation'),
    target: z.union([PassageTarget, z.string()]),
    ...Written,
    creator: Person,
    via: z.string().optional().describe('The address it had where it was imported from.'),
    author: z.string().optional().describe('Who wrote it there.'),
    created: z.iso.datetime(),
    modified: z.iso.datetime(),
    group: z.string().nullable().describe('Name of the group that may read it, where the visibility is group.'),
    assignedTo: Person.nullable().default(null),
    mentions: z.array(Person).optional().describe('Those whom its words name as @Name and who may read it.'),
    version: z.number().int().positive().describe('Also the ETag; `If-Match` takes it.'),
    edited: z.boolean().describe('Whether the words were changed after they were first saved.'),
    deleted: z
      .boolean()
      .default(false)
      .describe('A tombstone: words and target are empty, the author may bring it back.'),
    may: z
      .array(z.enum(['edit', 'delete', 'restore', 'reply', 'answer', 'close', 'assign']))
      .describe('What the reader may do.'),
  })
  .meta({ id: 'Annotation' });
export type Annotation = z.infer<typeof Annotation>;
