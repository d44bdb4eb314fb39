import { z } from 'zod';
import { CitationState, NamedInstrument, Reason } from './curation.ts';
import { Instrument } from './instrument.ts';

/** What a person says of the link of a citation: its instrument, one that it never means, or nothing any more. */
export const JudgementRequest = z
  .discriminatedUnion('verdict', [
    z.object({ verdict: z.literal('confirm'), instrument: z.string().min(1).max(300), reason: Reason.optional() }),
    z.object({
      verdict: z.literal('reject'),
      instrument: z.string().min(1).max(300).optional().describe('Its present target unless stated.'),
      others: z
        .array(z.string().min(1).max(300))
        .max(64)
        .optional()
        .describe('Further instruments that it does not mean, said in the same change.'),
      reason: Reason.optional(),
    }),
    z.object({ verdict: z.literal('reopen'), reason: Reason.optional() }),
  ])
  .meta({ id: 'JudgementRequest' });
export type JudgementRequest = z.infer<typeof JudgementRequest>;

/** Citations that one request judges. */
export const JUDGED_TOGETHER_MAX = 200;

export const JudgementsRequest = z
  .object({
    citations: z
      .array(z.object({ id: z.string().min(1).max(64), version: z.number().int().min(1), request: JudgementRequest }))
      .min(1)
      .max(JUDGED_TOGETHER_MAX)
      .refine((citations) => new Set(citations.map(({ id }) => id)).size === citations.length, {
        message: 'Each citation once.',
      }),
  })
  .meta({ id: 'JudgementsRequest' });
export type JudgementsRequest = z.infer<typeof JudgementsRequest>;

export const JudgementsReply = z
  .object({ seqs: z.array(z.number().int()).describe('The changes in the audit log, in the order of the request.') })
  .meta({ id: 'JudgementsReply' });

const Words = z.object({ vi: z.string(), en: z.string() });

/** A citation with what decides its link. */
export const CitationEvidence = z
  .object({
    id: z.string(),
    version: z.number().int(),
    text: z.string(),
    sentence: z.object({ text: z.string(), start: z.number().int(), end: z.number().int() }),
    citing: NamedInstrument,
    claim: z.enum(['exact', 'assumed', 'oneOf', 'named', 'open']),
    state: CitationState,
    target: z.string().nullable(),
    judgements: z.array(
      z.object({
        verdict: z.enum(['confirmed', 'rejected']),
        instrument: z.string(),
        by: z.string(),
        at: z.iso.datetime(),
        words: Words,
      }),
    ),
    candidates: z.array(Instrument).describe('Everything it may mean, also what a person ruled out.'),
    differs: z.array(z.string()).describe('Fields in which the candidates differ.'),
  })
  .meta({ id: 'CitationEvidence' });
export type CitationEvidence = z.infer<typeof CitationEvidence>;

/** Citations of the same words that wait for a target. */
export const AlikePage = z.object({ more: z.boolean(), items: z.array(CitationEvidence) }).meta({ id: 'AlikePage' });
export type AlikePage = z.infer<typeof AlikePage>;

export const JudgementReply = z
  .object({ seq: z.number().int(), citation: CitationEvidence })
  .meta({ id: 'JudgementReply' });
