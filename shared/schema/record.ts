import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';
import { CitationState, NamedInstrument } from './curation.ts';
import { InstrumentBrief } from './instrument.ts';

export const RecordedField = z.enum([
  'type',
  'symbol',
  'jurisdiction',
  'issuer',
  'issuedOn',
  'title',
  'effectiveOn',
  'expiresOn',
]);
export type RecordedField = z.infer<typeof RecordedField>;

/** Who says what a field says: its own text, those who cite it, a list, or the person who put it right. */
export const Provenance = z
  .object({
    field: RecordedField,
    from: z.enum(['text', 'citation', 'list', 'person']),
    by: z.string().nullable().describe('Name of the person, or of the list.'),
    at: z.iso.datetime().nullable(),
    source: z.string().nullable().optional().describe('Where the person read it.'),
    documents: z.number().int().nullable().describe('How many documents state it so.'),
  })
  .meta({ id: 'Provenance' });
export type Provenance = z.infer<typeof Provenance>;

/** Something that decides an instrument's status. `by`: the act of another one. */
export const RecordedEvent = z
  .object({
    kind: z.enum(['effect', 'expiry', 'replaces', 'repeals', 'suspends', 'resumes', 'amends']),
    on: IsoDate.nullable(),
    partial: z.boolean(),
    by: z
      .object({ id: z.string(), key: z.string(), symbol: z.string().nullable(), issuedOn: IsoDate.nullable() })
      .nullable(),
  })
  .meta({ id: 'RecordedEvent' });
export type RecordedEvent = z.infer<typeof RecordedEvent>;

/** What the index keeps beside the facts of an instrument. */
export const InstrumentRecord = z
  .object({
    id: z.string(),
    version: z.number().int(),
    effectiveOn: IsoDate.nullable(),
    expiresOn: IsoDate.nullable(),
    provenance: z.array(Provenance),
    events: z.array(RecordedEvent),
    aliases: z.array(z.object({ alias: z.string(), since: z.string() })).describe('The newest 500.'),
    pairs: z
      .array(
        z.object({
          id: z.string(),
          state: z.enum(['open', 'accepted', 'dismissed']),
          version: z.number().int(),
          other: NamedInstrument,
        }),
      )
      .describe('Instruments that may be the same, and those that a person said are not.'),
    counts: z.object({
      relations: z.number().int(),
      cited: z.number().int().describe('Places that cite it.'),
      citing: z.number().int().describe('Places in its own text that cite others.'),
      aliases: z.number().int(),
      changes: z.number().int().describe('Rows of the audit log about it.'),
    }),
  })
  .meta({ id: 'InstrumentRecord' });
export type InstrumentRecord = z.infer<typeof InstrumentRecord>;

export const LinksQuery = z.object({
  direction: z.enum(['in', 'out']).default('in').describe('in: places that cite it; out: places in its text.'),
  after: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,9}){0,31}$/)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** One place where an instrument cites another, as a person judges it. */
export const CitationLink = z
  .object({
    id: z.string(),
    version: z.number().int().describe('To send with a judgement.'),
    text: z.string(),
    sentence: z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }),
    pinpoint: z.string().nullable(),
    role: RelationType.nullable(),
    state: CitationState,
    judgement: z.enum(['confirmed', 'rejected']).nullable(),
    confidence: z.number(),
    other: InstrumentBrief.nullable().describe('What cites it; outwards, what is cited, where that is settled.'),
  })
  .meta({ id: 'CitationLink' });
export type CitationLink = z.infer<typeof CitationLink>;

export const LinksPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(CitationLink) })
  .meta({ id: 'LinksPage' });
export type LinksPage = z.infer<typeof LinksPage>;
