import { z } from 'zod';
import {
  AnnotationRequest,
  CaptureRequest,
  PACK_YEARS_MAX,
  PassageQuery,
  ReportRequest,
  StatedCitation,
} from '../../shared/schema/index.ts';
import type { ContentRequest, ExtensionRequest } from '../messages.ts';

/** References one page may ask about; the content script stops marking well before. */
const CITATIONS_MAX = 20_000;

/** UTF-16 units of a page's text that are looked through for its letterhead. */
const HEAD_MAX = 64_000;

/** UTF-16 units of one stretch of a page's text. */
const STRETCH_MAX = 400_000;

/** UTF-16 units of a page's text that notes are looked for in. */
const NOTED_MAX = 5_000_000;

const host = z.string().min(1).max(253);

const PageFacts = z.object({
  letterheadIssuer: z.string().max(300).nullable(),
  letterheadPlace: z.string().max(120).nullable(),
  letterheadSymbol: z.string().max(160).nullable(),
  writtenText: z.string().max(40).nullable().optional(),
  issuedOn: z.iso.date().nullable(),
});

const note = z.string().min(1).max(2_000);
const canonical = z.string().max(20_000).nullable();

const Content = z.discriminatedUnion('type', [
  z.object({ type: z.literal('notes/here'), canonical }),
  z.object({ type: z.literal('notes/marks'), canonical, text: z.string().max(NOTED_MAX) }),
  z.object({ type: z.literal('notes/begin') }),
  z.object({ type: z.literal('notes/open'), id: note }),
  z.object({ type: z.literal('notes/look') }),
  z.object({ type: z.literal('page/head'), text: z.string().max(HEAD_MAX) }),
  z.object({ type: z.literal('page/find'), text: z.string().max(STRETCH_MAX) }),
  z.object({
    type: z.literal('page/resolve'),
    facts: PageFacts,
    citations: z.array(StatedCitation).min(1).max(CITATIONS_MAX),
    atOnce: z.boolean().optional(),
  }),
  z.object({ type: z.literal('page/state') }),
  z.object({
    type: z.literal('page/changed'),
    count: z.number().int().min(0),
    findings: z.number().int().min(0),
    unchecked: z.number().int().min(0),
  }),
  z.object({ type: z.literal('card/load') }),
  z.object({ type: z.literal('card/passage'), instrument: z.string().min(1).max(64), ...PassageQuery.shape }),
  z.object({ type: z.literal('report/add'), body: ReportRequest }),
  z.object({ type: z.literal('report/read'), id: z.uuid() }),
  z.object({ type: z.literal('panel/open'), ref: z.string().max(64).nullable() }),
  z.object({ type: z.literal('options/open') }),
]);

const base = z.number().int().positive().nullable();

const Extension = z.discriminatedUnion('type', [
  z.object({ type: z.literal('notes/page'), tab: z.number().int() }),
  z.object({ type: z.literal('notes/mine') }),
  z.object({ type: z.literal('notes/save'), id: note, base, request: AnnotationRequest }),
  z.object({ type: z.literal('notes/delete'), id: note, base }),
  z.object({ type: z.literal('notes/restore'), id: note }),
  z.object({ type: z.literal('notes/settle'), id: note, keep: z.enum(['mine', 'saved']) }),
  z.object({ type: z.literal('notes/discard'), id: note }),
  z.object({ type: z.literal('notes/goTo'), tab: z.number().int(), id: note }),
  z.object({ type: z.literal('notes/draft'), tab: z.number().int(), of: z.enum(['selection', 'page']) }),
  z.object({ type: z.literal('notes/replace'), tab: z.number().int(), id: note }),
  z.object({ type: z.literal('notes/watch') }),
  z.object({
    type: z.literal('session/connect'),
    server: z.string().max(2000),
    invite: z.string().max(200).nullable(),
  }),
  z.object({ type: z.literal('session/signOut') }),
  z.object({ type: z.literal('session/state') }),
  z.object({ type: z.literal('site/set'), host, enabled: z.boolean() }),
  z.object({ type: z.literal('site/state'), host }),
  z.object({ type: z.literal('site/reach'), host }),
  z.object({ type: z.literal('site/once'), tab: z.number().int(), host }),
  z.object({ type: z.literal('site/remove'), host }),
  z.object({ type: z.literal('line/retry') }),
  z.object({ type: z.literal('outbox/add'), id: z.uuid(), title: z.string().max(500), body: CaptureRequest }),
  z.object({ type: z.literal('outbox/discard'), id: z.uuid() }),
  z.object({ type: z.literal('outbox/insist'), id: z.uuid(), as: z.uuid() }),
  z.object({ type: z.literal('outbox/read') }),
  z.object({ type: z.literal('log/read') }),
  z.object({ type: z.literal('pack/list') }),
  z.object({
    type: z.literal('pack/keep'),
    jurisdiction: z.string().min(1).max(64),
    years: z
      .array(z.string().regex(/^\d{4}$/))
      .min(1)
      .max(PACK_YEARS_MAX),
  }),
  z.object({ type: z.literal('pack/remove'), jurisdiction: z.string().min(1).max(64) }),
  z.object({
    type: z.literal('server/call'),
    call: z.object({
      method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
      path: z
        .string()
        .max(4_000)
        .regex(/^\/v1\/(?!\/)[^#\s]*$/),
      body: z.unknown().optional(),
      ifMatch: z.string().max(80).optional(),
      key: z.string().max(128).optional(),
    }),
  }),
]);

/** Anything a content script may ask; null for everything else. */
export function readContentRequest(message: unknown): ContentRequest | null {
  return Content.safeParse(message).data ?? null;
}

/** Anything the extension's own pages may ask; null for everything else. */
export function readExtensionRequest(message: unknown): ExtensionRequest | null {
  return Extension.safeParse(message).data ?? null;
}
