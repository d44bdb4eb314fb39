import { z } from 'zod';
import { IsoDate } from './citation.ts';
import { Reason } from './curation.ts';

/** The kinds of note a review office uses; notes go on bearing a term that is not offered any more. */
export const NoteTag = z
  .object({
    id: z.string().max(80),
    vi: z.string().max(80),
    en: z.string().max(80),
    retired: z.boolean().default(false).describe('Whether it is not offered today.'),
    validFrom: IsoDate.nullable().default(null).describe('First day on which it is offered.'),
    validTo: IsoDate.nullable().default(null).describe('Last day on which it is offered.'),
    source: z.string().nullable().default(null),
    reason: z.string().nullable().default(null),
    by: z.string().nullable().default(null).describe('Who added it; null for what is shipped.'),
    at: z.iso.datetime().nullable().default(null),
    version: z.number().int().positive().default(1).describe('Also the ETag; `If-Match` takes it.'),
  })
  .meta({ id: 'NoteTag' });
export type NoteTag = z.infer<typeof NoteTag>;
export const NOTE_TAGS: readonly NoteTag[] = [
  { id: 'so-lieu', vi: 'số liệu', en: 'figures' },
  { id: 'can-cu-phap-ly', vi: 'căn cứ pháp lý', en: 'legal basis' },
  { id: 'trung-lap', vi: 'trùng lặp', en: 'duplication' },
  { id: 'the-thuc', vi: 'thể thức', en: 'form' },
  { id: 'tien-do', vi: 'tiến độ', en: 'progress' },
].map((tag) => NoteTag.parse(tag));

export const NoteTagsReply = z.object({ items: z.array(NoteTag) }).meta({ id: 'NoteTags' });
export type NoteTagsReply = z.infer<typeof NoteTagsReply>;

const Term = z.string().trim().min(1).max(80);
const TermSource = z.string().trim().min(1).max(300).describe('Where it is written.');

/** A new term; its id stays, for notes name it. */
export const NoteTagRequest = z
  .object({
    id: z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    vi: Term,
    en: Term,
    validFrom: IsoDate.nullable().default(null),
    validTo: IsoDate.nullable().default(null),
    source: TermSource,
    reason: Reason,
  })
  .meta({ id: 'NoteTagRequest' });
export type NoteTagRequest = z.infer<typeof NoteTagRequest>;

/** What is left out stays as it is. */
export const NoteTagChange = z
  .object({
    vi: Term.optional(),
    en: Term.optional(),
    validFrom: IsoDate.nullable().optional(),
    validTo: IsoDate.nullable().optional(),
    source: TermSource.optional(),
    reason: Reason,
  })
  .meta({ id: 'NoteTagChange' });
export type NoteTagChange = z.infer<typeof NoteTagChange>;

export const NoteTagReply = z
  .object({ seq: z.number().int().describe('Of the change in the audit log.'), tag: NoteTag })
  .meta({ id: 'NoteTagReply' });
export type NoteTagReply = z.infer<typeof NoteTagReply>;
