import { z } from 'zod';
import { IsoDate } from './citation.ts';

/**
 * What is known of the page that cites, strongest first: its letterhead, then the portal it stands on, then the
 * reader's own province. Jurisdictions are registry slugs such as `lang-son`; a URL is never part of it.
 */
export const PageContext = z
  .object({
    letterheadIssuer: z.string().max(300).nullable().default(null),
    letterheadPlace: z.string().max(120).nullable().default(null),
    letterheadSymbol: z
      .string()
      .max(160)
      .nullable()
      .optional()
      .describe(
        "The page's own symbol, its number blank or not: tells a ministry's letter from one of Hà Nội's offices.",
      ),
    issuedOn: IsoDate.nullable()
      .default(null)
      .describe("The citing document's own date; a draft with only month and year gives the month's last day."),
    portal: z.string().max(64).nullable().default(null).describe('Jurisdiction of the portal host.'),
    home: z.string().max(64).nullable().default(null).describe("The reader's own province from the options."),
  })
  .meta({ id: 'PageContext' });
export type PageContext = z.infer<typeof PageContext>;
