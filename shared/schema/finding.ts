import { z } from 'zod';

export const FindingCode = z.enum([
  'unknown',
  'ambiguous',
  'dateDiffers',
  'issuerDiffers',
  'typeDiffers',
  'titleDiffers',
  'notInForce',
  'replaced',
  'basisExpired',
  'citesFuture',
  'inconsistentWithin',
  'malformedSymbol',
  'impossibleDate',
  'blank',
  'missingYear',
  'relationLoop',
  'statusContradiction',
  'issueDatesDiffer',
]);
export type FindingCode = z.infer<typeof FindingCode>;

/** Something a careful reviewer would look at, in factual words; never an accusation. */
export const Finding = z
  .object({
    code: FindingCode,
    severity: z.enum(['look', 'info']).describe('`info` has no ground on the page and is not counted in the badge.'),
    ref: z.string().nullable().describe('The citation it is about; null where it is about the document itself.'),
    field: z
      .enum(['symbol', 'type', 'issuedOn', 'issuer', 'title'])
      .nullable()
      .describe('Which stated field is in dispute, to be marked with the citation.'),
    vi: z.string(),
    en: z.string(),
    page: z.string().nullable().describe('What the page says.'),
    index: z.string().nullable().describe('What the index, the symbol or the calendar says.'),
    source: z.string().nullable().describe('Key of the instrument that is the evidence.'),
    sources: z
      .array(z.string())
      .optional()
      .describe('Keys of all the instruments that are the evidence, where there are several.'),
  })
  .meta({ id: 'Finding' });
export type Finding = z.infer<typeof Finding>;
