import { z } from 'zod';
import { IsoDate } from './citation.ts';
import { Instrument, InstrumentBrief } from './instrument.ts';

/** Records of one page of a pack. */
export const PACK_PAGE = 500;
/** Years of one pack. */
export const PACK_YEARS_MAX = 40;

export const PackQuery = z.object({
  jurisdiction: z.string().min(1).max(64).describe('Slug of a province; its heir and all that it absorbed go along.'),
  years: z
    .string()
    .regex(/^(?:19|20)\d\d(?:,(?:19|20)\d\d)*$/)
    .max(5 * PACK_YEARS_MAX)
    .describe(`At most ${PACK_YEARS_MAX} years, such as 2022,2023,2024.`),
  after: z.string().max(400).optional().describe('`next` of the page before.'),
});
export type PackQuery = z.infer<typeof PackQuery>;

const Actor = z.object({
  id: z.string(),
  key: z.string(),
  symbol: z.string().nullable(),
  brief: InstrumentBrief.nullable().describe('Of what replaces or repeals.'),
});

/** What changes a status, as the index holds it; days are worked out where the pack is read. */
export const PackEvent = z.union([
  z.object({
    kind: z.enum(['effect', 'expiry']),
    on: IsoDate,
    from: IsoDate.nullish().describe('Day from which a later end counts, where another act extended it.'),
    extendedBy: Actor.optional(),
  }),
  z.object({
    kind: z.enum(['replaces', 'repeals', 'suspends', 'resumes', 'amends']),
    on: IsoDate.nullable(),
    issuedOn: IsoDate.nullable(),
    partial: z.boolean(),
    by: Actor,
  }),
]);
export type PackEvent = z.infer<typeof PackEvent>;

/** An instrument as resolving needs it: what a symbol or a name is compared with, and all a card says that no day changes. */
export const PackRecord = z
  .object({
    symbolFolded: z.string(),
    names: z.array(z.object({ name: z.string(), series: z.string() })).describe('Folded names it is cited by.'),
    issuerName: z.string().nullable().describe('For bodies that no registry holds.'),
    series: z.string(),
    seriesType: z.string(),
    instrument: Instrument.omit({ status: true, chain: true, heldNowBy: true }),
    events: z.array(PackEvent),
  })
  .meta({ id: 'PackRecord' });
export type PackRecord = z.infer<typeof PackRecord>;

/** How much of a number series the index holds. */
export const PackSeries = z
  .object({
    jurisdiction: z.string(),
    issuer: z.string(),
    type: z.string(),
    series: z.string(),
    dated: z.boolean().describe('True for the numbering that prints its year.'),
    held: z.number().int(),
    highest: z.number().int(),
  })
  .meta({ id: 'PackSeries' });
export type PackSeries = z.infer<typeof PackSeries>;

/** What a pack speaks for. Whatever lies outside was not looked at. */
export const PackScope = z
  .object({
    jurisdictions: z.array(z.string()).describe('Held for the years; the centre and laws by name are held whole.'),
    years: z.array(z.string()),
    pages: z
      .array(z.string())
      .nullable()
      .describe('Jurisdictions whose pages it answers as the index would; null for pages of any.'),
  })
  .meta({ id: 'PackScope' });
export type PackScope = z.infer<typeof PackScope>;

export const PackPage = z
  .object({
    version: z.literal(1),
    scope: PackScope,
    revision: z.string().describe('Also the ETag. A page of another revision belongs to another pack.'),
    asOf: z.iso.datetime(),
    total: z.number().int().describe('Records of the whole pack.'),
    items: z.array(PackRecord),
    later: z
      .array(z.object({ key: z.string(), events: z.array(PackEvent) }))
      .describe('What happened to instruments that came after those of this page, wherever they belong.'),
    withheld: z
      .array(z.object({ jurisdiction: z.string(), symbolFolded: z.string() }))
      .describe(
        'Numbers that mean another instrument since two were made one: to be asked of the index. Only on the first page.',
      ),
    series: z.array(PackSeries).describe('Only on the first page.'),
    next: z.string().nullable(),
  })
  .meta({ id: 'PackPage' });
export type PackPage = z.infer<typeof PackPage>;
