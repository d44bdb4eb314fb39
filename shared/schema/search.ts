import { z } from 'zod';
import { Holding, Instrument, StatusCode } from './instrument.ts';

/** Rows of one page, whatever the list. */
export const PAGE_MAX = 200;
/** Matches that are ranked and counted; beyond them a query is to be narrowed. */
export const SEARCH_CAP = 1000;
export const SEARCH_QUERY_MAX = 300;

const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9.-]+$/);

const STATUSES = new RegExp(`^(?:${StatusCode.options.join('|')})(?:,(?:${StatusCode.options.join('|')}))*$`);

export const SearchQuery = z.object({
  q: z
    .string()
    .min(1)
    .max(SEARCH_QUERY_MAX)
    .describe(
      'Words of symbol, title, type or issuer, with or without marks; the last word may be its beginning only.',
    ),
  type: Slug.optional().describe('Type id, such as quyet-dinh.'),
  issuer: Slug.optional().describe('Issuer id, such as ubnd.'),
  jurisdiction: Slug.optional().describe('Province slug, or trung-uong.'),
  year: z
    .string()
    .regex(/^(?:19|20)\d\d$/)
    .optional()
    .describe('Year of the number series.'),
  holding: Holding.optional(),
  status: z
    .string()
    .regex(STATUSES)
    .optional()
    .describe('One or more of inForce, partlyExpired, expired, suspended, pending, unknown, parted by commas.'),
  on: z.iso
    .date()
    .optional()
    .describe('Day on which `status`, and `whenWritten` of each instrument, is asked for; today unless stated.'),
  after: z.string().max(400).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(20),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

/** Part of a field with the words that matched; offsets are UTF-16, into `text`. */
export const Snippet = z
  .object({
    field: z.enum(['symbol', 'name', 'title', 'issuer']),
    text: z.string(),
    marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
  })
  .meta({ id: 'Snippet' });
export type Snippet = z.infer<typeof Snippet>;

export const SearchReply = z
  .object({
    total: z.object({
      count: z.number().int(),
      capped: z
        .boolean()
        .describe(`There are more than ${SEARCH_CAP}: only exact symbols and names are sure to be among them.`),
    }),
    next: z.string().nullable(),
    items: z.array(z.object({ instrument: Instrument, snippets: z.array(Snippet) })),
  })
  .meta({ id: 'SearchReply' });
export type SearchReply = z.infer<typeof SearchReply>;
