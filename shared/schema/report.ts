import { z } from 'zod';
import { StatedCitation } from './citation.ts';
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

export const ReportClosing = z
  .object({ reason: z.string().trim().min(1).max(REPORT_NOTE_MAX) })
  .meta({ id: 'ReportClosing' });
