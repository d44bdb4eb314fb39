import { z } from 'zod';
import { IsoDate, StatedCitation } from './citation.ts';
import { Jurisdiction } from './instrument.ts';
import { PAGE_MAX } from './search.ts';

/** What a reader tells the admins: a citation that leads to another instrument than meant, or to none. */
export const ReportKind = z.enum(['wrongLink', 'missing']);
export type ReportKind = z.infer<typeof ReportKind>;

export const REPORT_NOTE_MAX = 1000;

/** The citation as the page states it: nothing else of the page, and not its address. */
export const ReportedCitation = StatedCitation.pick({
  kind: true,
  type: true,
  symbol: true,
  name: true,
  issuedOn: true,
  issuer: true,
  title: true,
  pinpoint: true,
}).meta({ id: 'ReportedCitation' });
export type ReportedCitation = z.infer<typeof ReportedCitation>;

export const ReportRequest = z
  .object({
    kind: ReportKind,
    citation: ReportedCitation,
    scope: z.string().max(64).nullable().default(null).describe('Jurisdiction the page was read in.'),
    shown: z.string().min(1).max(300).nullable().default(null).describe('Key of the instrument that was shown.'),
    note: z.string().trim().min(1).max(REPORT_NOTE_MAX).nullable().default(null),
    numberedIn: IsoDate.optional().describe(
      'A day in the year of its number, where neither symbol nor day of issue tells.',
    ),
  })
  .refine(({ kind, shown }) => (kind === 'wrongLink') === (shown !== null), {
    path: ['shown'],
    message: 'A wrong link names the instrument shown; a missing one names none.',
  })
  .meta({ id: 'ReportRequest' });
export type ReportRequest = z.infer<typeof ReportRequest>;

export const ReportReply = z.object({ id: z.string() }).meta({ id: 'ReportReply' });
export type ReportReply = z.infer<typeof ReportReply>;

export const Report = z
  .object({
    id: z.string(),
    kind: ReportKind,
    citation: ReportedCitation,
    scope: z.string().nullable(),
    shown: z.string().nullable().describe('Key of the instrument that was shown, as it was then.'),
    note: z.string().nullable(),
    by: z.string().describe('Name of the reader.'),
    at: z.iso.datetime(),
    state: z.enum(['open', 'closed']),
    closed: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

export const ReportQuery = z.object({
  state: z.enum(['open', 'closed']).default('open'),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50),
});

export const ReportsPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(Report) })
  .meta({ id: 'ReportsPage' });
export type ReportsPage = z.infer<typeof ReportsPage>;

/** An instrument that readers ask the index to hold, however many ask. */
export const MissingRequest = z
  .object({
    id: z.string().describe('The first report, by which all of them are closed.'),
    version: z.number().int(),
    citation: ReportedCitation,
    series: z.string().nullable().describe('Year or term of its number, where that is known.'),
    jurisdictions: z.array(Jurisdiction).describe('Where it may be; none where nothing tells.'),
    asked: z.number().int().describe('How many people ask.'),
    mine: z.boolean().describe('Whether the caller asks.'),
    first: z.iso.datetime(),
    last: z.iso.datetime(),
  })
  .meta({ id: 'MissingRequest' });
export type MissingRequest = z.infer<typeof MissingRequest>;

export const RequestsQuery = z.object({
  jurisdiction: z.string().max(64).optional(),
  after: z.string().max(300).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(50),
});

export const RequestsPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(MissingRequest) })
  .meta({ id: 'RequestsPage' });
export type RequestsPage = z.infer<typeof RequestsPage>;

export const ReportClosing = z
  .object({ reason: z.string().trim().min(1).max(REPORT_NOTE_MAX) })
  .meta({ id: 'ReportClosing' });
