import { z } from 'zod';

/** What shape of reference the words are. `short` is bound to an antecedent; `self` is the document's own number. */
export const CitationKind = z.enum([
  'full',
  'list-member',
  'no-type',
  'short',
  'law-by-name',
  'party',
  'standard',
  'self',
]);
export type CitationKind = z.infer<typeof CitationKind>;

/** ISO calendar date, `2023-12-12`. */
export const IsoDate = z.iso.date();

/** ELI-like relation of the citing text to the cited instrument, read from the words before the citation. */
export const RelationType = z.enum([
  'basedOn',
  'cites',
  'amends',
  'replaces',
  'repeals',
  'suspends',
  'corrects',
  'consolidates',
  'details',
  'guides',
  'answers',
  'implements',
  'extends',
  'resumes',
]);
export type RelationType = z.infer<typeof RelationType>;

/**
 * A citation as it crosses the wire: what the page's words state, and nothing of the page around them.
 * `implied` holds fields filled in from an earlier full mention of the same instrument on the page.
 */
export const StatedCitation = z
  .object({
    ref: z.string().min(1).max(64).describe("The caller's own handle; comes back with the outcome."),
    kind: CitationKind,
    type: z.string().max(64).nullable().describe('Instrument type id, such as quyet-dinh.'),
    symbol: z.string().max(160).nullable().describe('Normalised symbol: NFC, Đ, no spaces, hyphen-minus.'),
    name: z.string().max(600).nullable().describe('Name of a law cited by name.'),
    issuedOn: IsoDate.nullable(),
    issuer: z.string().max(300).nullable().describe('Issuer phrase as printed.'),
    title: z.string().max(1000).nullable(),
    pinpoint: z.string().max(300).nullable(),
    implied: z
      .object({
        issuedOn: IsoDate.nullable(),
        issuer: z.string().max(300).nullable(),
        symbol: z.string().max(160).optional().describe('Number of a law that the words repeat by its name alone.'),
      })
      .optional(),
    relation: RelationType.nullable().optional().describe('What the words before it say the citing text does to it.'),
    dateText: z.string().max(80).nullable().optional().describe('The date as printed, where there is one.'),
    dateProblem: z.enum(['partial', 'impossible']).nullable().optional(),
    paragraph: z.number().int().min(1).optional().describe('Which paragraph of the page it stands in, from 1.'),
  })
  .meta({ id: 'StatedCitation' });
export type StatedCitation = z.infer<typeof StatedCitation>;
