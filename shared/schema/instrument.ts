import { z } from 'zod';
import { IsoDate } from './citation.ts';

export const StatusCode = z.enum(['pending', 'inForce', 'partlyExpired', 'expired', 'suspended', 'unknown']);
export type StatusCode = z.infer<typeof StatusCode>;

/** Status on a date, with the event that decided it. `cause` is a relation type or `expiry`/`effect`; null when nothing did. */
export const StatusOn = z
  .object({
    on: IsoDate,
    code: StatusCode,
    since: IsoDate.nullable(),
    cause: z.string().nullable(),
    by: z.object({ id: z.string(), key: z.string(), symbol: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'StatusOn' });
export type StatusOn = z.infer<typeof StatusOn>;

export const Jurisdiction = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Jurisdiction' });

/** `held`: its text is known. `mentioned`: known only through what other documents say of it. */
export const Holding = z.enum(['held', 'mentioned']);

/** One sentence that cites the instrument, with the span of the citation inside it and who wrote it. */
export const CitingSentence = z
  .object({
    text: z.string(),
    start: z.number().int().describe('UTF-16 offset of the citation in text.'),
    end: z.number().int(),
    citing: z.object({
      id: z.string(),
      key: z.string(),
      type: z.string().nullable(),
      symbol: z.string().nullable(),
      issuer: z.string().nullable(),
      issuedOn: IsoDate.nullable(),
      dateText: z.string().nullable().describe('The date as far as the document states it, such as 5/2024.'),
      draft: z.boolean(),
    }),
  })
  .meta({ id: 'CitingSentence' });
export type CitingSentence = z.infer<typeof CitingSentence>;

/** Everything the card says of an instrument. */
export const Instrument = z
  .object({
    id: z.string(),
    key: z.string().describe('jurisdiction/issuer/type/year/symbol'),
    type: z.string(),
    symbol: z.string().nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    titleFrom: z.enum(['text', 'citation']).nullable(),
    issuer: z.object({ id: z.string(), name: z.string() }),
    jurisdiction: Jurisdiction,
    heldNowBy: z
      .object({ name: z.string(), since: IsoDate })
      .nullable()
      .describe('Who keeps the file today, where that is another body.'),
    issuedOn: IsoDate.nullable(),
    dateText: z.string().nullable(),
    draft: z.boolean(),
    holding: Holding,
    sourceUrl: z.string().nullable(),
    citedBy: z.number().int().describe('How many documents in the index cite it.'),
    bestSentence: CitingSentence.nullable(),
    status: z.object({ today: StatusOn, whenWritten: StatusOn.nullable() }),
    version: z.number().int(),
    state: z
      .enum(['proposed', 'accepted'])
      .optional()
      .describe('A text that staff captured is proposed until an admin accepts it.'),
    listed: z
      .object({ source: z.string().nullable(), verified: z.boolean() })
      .nullable()
      .optional()
      .describe('A list that holds it, and whether its facts were checked against a source.'),
  })
  .meta({ id: 'Instrument' });
export type Instrument = z.infer<typeof Instrument>;

export const CitationsPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(CitingSentence) })
  .meta({ id: 'CitationsPage' });
export type CitationsPage = z.infer<typeof CitationsPage>;
