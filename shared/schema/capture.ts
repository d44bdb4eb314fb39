import { z } from 'zod';
import { CitationKind, IsoDate } from './citation.ts';
import { Reason } from './curation.ts';

/** UTF-16 code units of free text in one request. */
export const CAPTURE_TEXT_MAX = 64_000;

/** One document's text, as a person reads it, with where it was read. */
export const CaptureRequest = z
  .object({
    text: z.string().min(1).max(CAPTURE_TEXT_MAX),
    sourceUrl: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .nullable()
      .default(null),
    portal: z.string().max(64).nullable().default(null).describe('Jurisdiction of the portal host.'),
    home: z.string().max(64).nullable().default(null),
    despiteRejection: z
      .boolean()
      .optional()
      .describe('Propose a text that an admin has turned away once more, knowing that.'),
  })
  .meta({ id: 'CaptureRequest' });
export type CaptureRequest = z.infer<typeof CaptureRequest>;

/** What a person says an instrument is, where its text was read otherwise, and days that decide its status; what is left out stays as it is. */
export const CorrectionRequest = z
  .object({
    symbol: z.string().min(1).max(120).optional(),
    issuer: z.string().min(1).max(300).optional().describe('As one cites it, with its place: UBND tỉnh Lạng Sơn.'),
    jurisdiction: z
      .string()
      .max(64)
      .optional()
      .describe('Place that it belongs to: the slug of a province, or `trung-uong`.'),
    issuedOn: IsoDate.optional(),
    title: z.string().min(1).max(2000).nullable().optional(),
    type: z.string().min(1).max(64).optional().describe('Instrument type id, such as quyet-dinh.'),
    effectiveOn: IsoDate.nullable().optional().describe('First day of effect; null where none is known.'),
    expiresOn: IsoDate.nullable().optional().describe('First day on which it no longer is in force.'),
    source: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Where the person read a day of effect or of expiry.'),
    reason: Reason.optional(),
  })
  .refine(({ effectiveOn, expiresOn, source }) => source !== undefined || !(effectiveOn || expiresOn), {
    path: ['source'],
    message: 'Say where the day is read.',
  })
  .refine(
    ({ reason: _, source: __, ...stated }) => Object.values(stated).some((value) => value !== undefined),
    'State at least one field.',
  )
  .meta({ id: 'CorrectionRequest' });
export type CorrectionRequest = z.infer<typeof CorrectionRequest>;

export const CapturedCitation = z
  .object({
    start: z.number().int(),
    end: z.number().int(),
    text: z.string(),
    kind: CitationKind,
    target: z.object({ id: z.string(), key: z.string(), created: z.boolean() }).nullable(),
    state: z.enum(['settled', 'ambiguous', 'unsettled']),
  })
  .meta({ id: 'CapturedCitation' });

export const CaptureReply = z
  .object({
    instrument: z.object({ id: z.string(), key: z.string(), created: z.boolean() }),
    citations: z.array(CapturedCitation),
  })
  .meta({ id: 'CaptureReply' });
export type CaptureReply = z.infer<typeof CaptureReply>;

/** Why a captured text was turned away. */
export const Rejection = z
  .object({ reason: z.string(), by: z.string(), byName: z.string().nullable(), at: z.iso.datetime() })
  .meta({ id: 'Rejection' });
export type Rejection = z.infer<typeof Rejection>;

export const RejectionRequest = z.object({ reason: Reason }).meta({ id: 'RejectionRequest' });

/** `replaced`: another text stands there now; `gone`: neither is there. */
export const CaptureState = z.enum(['proposed', 'accepted', 'rejected', 'replaced', 'gone']);
export type CaptureState = z.infer<typeof CaptureState>;

/** What one has captured, and what became of it. */
export const OwnCapture = z
  .object({
    seq: z.number().int().describe('Its number in the audit log.'),
    instrument: z.string(),
    key: z.string(),
    symbol: z.string().nullable(),
    title: z.string().nullable(),
    at: z.iso.datetime(),
    state: CaptureState,
    rejection: Rejection.nullable(),
  })
  .meta({ id: 'OwnCapture' });
export type OwnCapture = z.infer<typeof OwnCapture>;

export const OwnCapturesPage = z
  .object({ next: z.number().int().nullable(), items: z.array(OwnCapture) })
  .meta({ id: 'OwnCapturesPage' });
export type OwnCapturesPage = z.infer<typeof OwnCapturesPage>;
