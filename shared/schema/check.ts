import { z } from 'zod';
import { CAPTURE_TEXT_MAX } from './capture.ts';
import { StatedCitation } from './citation.ts';
import { Finding } from './finding.ts';
import { Outcome } from './resolve.ts';

const Span = z.object({
  start: z.number().int().describe('UTF-16 offset in the text that was sent.'),
  end: z.number().int(),
});
const Stated = Span.extend({ text: z.string() });

export const CheckRequest = z
  .object({
    text: z.string().min(1).max(CAPTURE_TEXT_MAX),
    portal: z.string().max(64).nullable().default(null).describe('Jurisdiction of the portal host.'),
    home: z.string().max(64).nullable().default(null),
  })
  .meta({ id: 'CheckRequest' });
export type CheckRequest = z.infer<typeof CheckRequest>;

/** What a text says of itself, each part with its place; null where it says nothing. */
export const LetterheadReply = z
  .object({
    symbol: Stated.nullable().describe(
      'Its own number; the text is what stands after a blank where the number is open.',
    ),
    type: z.string().nullable(),
    issuer: Stated.nullable(),
    place: Stated.nullable(),
    issuedOn: Stated.extend({ iso: z.iso.date().nullable() }).nullable(),
    title: Stated.nullable(),
    addressees: z.array(Stated),
    signatory: Stated.nullable(),
    capacity: Stated.nullable(),
    draft: z.boolean(),
  })
  .meta({ id: 'Letterhead' });

export const CheckReply = z
  .object({
    asOf: z.iso.datetime(),
    scope: z.string().nullable(),
    letterhead: LetterheadReply,
    citations: z.array(Span.extend({ text: z.string(), stated: StatedCitation, outcome: Outcome.nullable() })),
    findings: z.array(Finding.extend({ span: Span.nullable() })),
  })
  .meta({ id: 'CheckReply' });
export type CheckReply = z.infer<typeof CheckReply>;
