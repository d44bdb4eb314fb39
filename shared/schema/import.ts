import { z } from 'zod';
import { IsoDate } from './citation.ts';

/** One row of metadata, as NDJSON holds it; a CSV row has the same columns, lists separated by `|`. */
export const ImportRow = z
  .object({
    type: z.string().min(1).max(64).describe('Instrument type id, or its Vietnamese name.'),
    symbol: z.string().min(1).max(160).nullable().default(null),
    name: z.string().min(1).max(600).nullable().default(null).describe('Name of a law.'),
    title: z.string().max(1000).nullable().default(null),
    issuer: z.string().min(1).max(300).describe('Issuing body in words, with its province: "UBND tỉnh Lạng Sơn".'),
    issuedOn: IsoDate.nullable().default(null),
    effectiveOn: IsoDate.nullable().default(null),
    expiresOn: IsoDate.nullable().default(null).describe('First day no longer in force.'),
    replacedBy: z
      .array(z.string().max(160))
      .max(100)
      .default([])
      .describe('Symbols of central instruments that replace it.'),
    amendedBy: z.array(z.string().max(160)).max(100).default([]),
    amends: z.array(z.string().max(160)).max(100).default([]),
    aliases: z.array(z.string().max(300)).max(20).default([]),
    verified: z.boolean().default(false),
    source: z.string().max(300).nullable().default(null).describe('Where the facts were read.'),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
  })
  .refine((row) => row.symbol !== null || row.name !== null, { message: 'A row needs a symbol or a name.' })
  .meta({ id: 'ImportRow' });
export type ImportRow = z.infer<typeof ImportRow>;
