import { z } from 'zod';
import { CorrectionRequest, RejectionRequest } from './capture.ts';
import { ChangedCitation, DecisionRequest, NamedInstrument } from './curation.ts';
import { JudgementRequest } from './judgement.ts';
import { Problem } from './problem.ts';
import { RelationDecisions } from './relation.ts';

/** Decisions that one request looks ahead at. */
export const QUEUE_PREVIEW_MAX = 20;

const subject = { id: z.string().min(1).max(300), version: z.number().int().min(1).describe('As one read it.') };

/** A decision as it would be sent to the route of its own. */
export const PlannedDecision = z
  .discriminatedUnion('on', [
    z.object({ on: z.literal('citation'), ...subject, request: JudgementRequest }),
    z.object({ on: z.literal('suggestion'), ...subject, request: DecisionRequest }),
    z.object({ on: z.literal('relations'), request: RelationDecisions }),
    z.object({ on: z.literal('instrument'), ...subject, request: CorrectionRequest }),
    z.object({ on: z.literal('capture'), ...subject, request: RejectionRequest }),
  ])
  .meta({ id: 'PlannedDecision' });
export type PlannedDecision = z.infer<typeof PlannedDecision>;

export const QueuePreviewRequest = z
  .object({ decisions: z.array(PlannedDecision).min(1).max(QUEUE_PREVIEW_MAX) })
  .meta({ id: 'QueuePreviewRequest' });

/** What one decision would change of the index as it is now. */
export const DecisionPreview = z
  .object({
    problem: Problem.pick({ code: true, detail: true, errors: true })
      .nullable()
      .describe('Why it would be refused; null where it would be taken.'),
    links: z.number().int().nullable().describe('Citations whose link would be another; of all.'),
    citations: z.array(ChangedCitation).describe('The first hundred of them.'),
    instruments: z
      .array(z.string())
      .describe('Ids of the first hundred that would be written, or have a relation, a name or a citation that is.'),
    names: z.array(NamedInstrument).describe('What all that is named here is called.'),
  })
  .meta({ id: 'DecisionPreview' });
export type DecisionPreview = z.infer<typeof DecisionPreview>;

export const QueuePreview = z
  .object({ items: z.array(DecisionPreview).describe('In the order of the request.') })
  .meta({ id: 'QueuePreview' });
