import { z } from 'zod';
import { IsoDate } from './citation.ts';

/** The year, or 2025-07 for the second numbering of 2025 in a merged province. */
const ImportSeries = z.string().regex(/^(?:19|20)\d\d(?:-07)?$/);

/** One row of metadata, as NDJSON holds it; a CSV row has the same columns, lists separated by `|`. */
export const ImportRow = z
  .object({
    type: z.string().min(1).max(64).describe('Instrument type id, or its Vietnamese name.'),
    symbol: z.string().min(1).max(160).nullable().default(null),
    name: z.string().min(1).max(600).nullable().default(null).describe('Name of a law.'),
    title: z.string().max(1000).nullable().default(null),
    issuer: z.string().min(1).max(300).describe('Issuing body in words, with its province: "UBND tỉnh Lạng Sơn".'),
    issuedOn: IsoDate.nullable().default(null),
    series: ImportSeries.nullable()
      .default(null)
      .describe('The year it is numbered in, where its day is not known; 2025-07: as in coverage.'),
    effectiveOn: IsoDate.nullable().default(null),
    expiresOn: IsoDate.nullable().default(null).describe('First day no longer in force.'),
    replacedBy: z
      .array(z.string().max(300))
      .max(100)
      .default([])
      .describe('Symbols of central instruments that replace it, or name and year of a law without one.'),
    amendedBy: z.array(z.string().max(300)).max(100).default([]),
    amends: z.array(z.string().max(300)).max(100).default([]),
    aliases: z.array(z.string().max(300)).max(20).default([]).describe('Further names of a law.'),
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

/** What holds for rows that state nothing of it. A row that states something else is taken as it says, with a remark. */
export const ImportDefaults = z
  .object({
    type: ImportRow.shape.type.nullable().default(null),
    issuer: ImportRow.shape.issuer.nullable().default(null),
    series: ImportSeries.nullable().default(null),
  })
  .meta({ id: 'ImportDefaults' });
export type ImportDefaults = z.infer<typeof ImportDefaults>;

/** `ndjson` and `csv` hold rows of metadata, `documents` whole texts, `index` an export to restore. */
export const ImportFormat = z.enum(['ndjson', 'csv', 'documents', 'index']);
export type ImportFormat = z.infer<typeof ImportFormat>;

export const ImportRequest = z
  .object({
    name: z.string().min(1).max(300).describe('What people know the list by, such as its file name.'),
    format: ImportFormat,
    columns: z
      .array(z.string().max(2000))
      .max(100)
      .default([])
      .describe('Header of a CSV, or the fields that its columns are, in their order.'),
    defaults: ImportDefaults.nullable().default(null).describe('For rows of metadata that state nothing.'),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe(
        'SHA-256 of the whole input; an unfinished import of the same input, columns and defaults is gone on with.',
      ),
    dryRun: z.boolean().default(false),
    total: z.number().int().min(0).nullable().default(null).describe('Rows or documents to come, for progress.'),
  })
  .meta({ id: 'ImportRequest' });
export type ImportRequest = z.infer<typeof ImportRequest>;

const Count = z.number().int().min(0);

/** Each row counts once: `bad`, else `suggested` where it states a fact otherwise, else one of the others. */
export const ImportCounts = z
  .object({ rows: Count, created: Count, updated: Count, unchanged: Count, suggested: Count, bad: Count })
  .meta({ id: 'ImportCounts' });
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportJob = z
  .object({
    id: z.string(),
    name: z.string(),
    format: ImportFormat,
    dryRun: z.boolean().describe('Nothing is written to the index; counts say what would be.'),
    state: z.enum(['open', 'done']),
    next: z.number().int().describe('Sequence number of the chunk it waits for.'),
    total: Count.nullable(),
    counts: ImportCounts,
    columns: z.array(z.string()).optional().describe('As they were given when it was begun.'),
    defaults: ImportDefaults.nullable().optional(),
    ignoredColumns: z.array(z.string()).describe('Columns of a CSV that mean nothing here.'),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ImportJob' });
export type ImportJob = z.infer<typeof ImportJob>;

/** Rows or documents in one chunk. */
export const IMPORT_ROWS_MAX = 500;

export const ImportChunk = z
  .object({
    line: z.number().int().min(1).describe('Line of the input that the text begins at; a document counts as one line.'),
    text: z.string().max(1_000_000).describe('Whole lines of the input as they are, or one document.'),
    document: z
      .object({
        name: z.string().max(300),
        html: z.boolean().default(false),
        sourceUrl: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .nullable()
          .default(null),
        portal: z.string().max(64).nullable().default(null),
      })
      .nullable()
      .default(null),
    last: z.boolean().default(false).describe('Nothing follows: the import is done.'),
  })
  .meta({ id: 'ImportChunk' });
export type ImportChunk = z.infer<typeof ImportChunk>;

/** `bad`: the row was left out. `suggestion`: the index holds another fact. `remark`: the row was taken, a part was not. */
export const ImportNote = z
  .object({
    line: z.number().int(),
    kind: z.enum(['bad', 'suggestion', 'remark']),
    code: z.string(),
    field: z.string().nullable().optional().describe('The field at fault, where it is one.'),
    vi: z.string(),
    en: z.string(),
  })
  .meta({ id: 'ImportNote' });
export type ImportNote = z.infer<typeof ImportNote>;

export const ImportChunkReply = z
  .object({ sequence: z.number().int(), counts: ImportCounts, notes: z.array(ImportNote), job: ImportJob })
  .meta({ id: 'ImportChunkReply' });
export type ImportChunkReply = z.infer<typeof ImportChunkReply>;

export const ImportNotesPage = z
  .object({ next: z.string().nullable(), items: z.array(ImportNote) })
  .meta({ id: 'ImportNotesPage' });
export type ImportNotesPage = z.infer<typeof ImportNotesPage>;

/** A fact that an import states otherwise than the index. `stands` says which of the two the index shows. */
export const Suggestion = z
  .object({
    id: z.string(),
    instrument: z.object({ id: z.string(), key: z.string() }),
    field: z.string(),
    held: z.string(),
    offered: z.string(),
    stands: z.enum(['held', 'offered']),
    source: z.string().nullable(),
    import: z.string(),
    line: z.number().int(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Suggestion' });
export type Suggestion = z.infer<typeof Suggestion>;

export const SuggestionsPage = z
  .object({ next: z.string().nullable(), items: z.array(Suggestion) })
  .meta({ id: 'SuggestionsPage' });
export type SuggestionsPage = z.infer<typeof SuggestionsPage>;
