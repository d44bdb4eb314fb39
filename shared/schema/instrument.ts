import { z } from 'zod';
import { IsoDate, RelationType } from './citation.ts';

export const StatusCode = z.enum(['pending', 'inForce', 'partlyExpired', 'expired', 'suspended', 'unknown']);
export type StatusCode = z.infer<typeof StatusCode>;

/** Status on a date, with the event that decided it. `cause` is a relation type or `expiry`/`effect`; null when nothing did. */
export const StatusOn = z
  .object({
    on: IsoDate,
    code: StatusCode,
    since: IsoDate.nullable(),
    cause: z.string().nullable(),
    by: z.object({ id: z.string(), key: z.string(), symbol: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'StatusOn' });
export type StatusOn = z.infer<typeof StatusOn>;

export const Jurisdiction = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Jurisdiction' });

/** `held`: its text is known. `mentioned`: known only through what other documents say of it. */
export const Holding = z.enum(['held', 'mentioned']);

/** One sentence that cites the instrument, with the span of the citation inside it and who wrote it. */
export const CitingSentence = z
  .object({
    text: z.string(),
    start: z.number().int().describe('UTF-16 offset of the citation in text.'),
    end: z.number().int(),
    citing: z.object({
      id: z.string(),
      key: z.string(),
      type: z.string().nullable(),
      symbol: z.string().nullable(),
      issuer: z.string().nullable(),
      issuedOn: IsoDate.nullable(),
      dateText: z.string().nullable().describe('The date as far as the document states it, such as 5/2024.'),
      draft: z.boolean(),
    }),
  })
  .meta({ id: 'CitingSentence' });
export type CitingSentence = z.infer<typeof CitingSentence>;

/** Steps of a replacement chain that are told; `cut` says that more follow. */
export const CHAIN_MAX = 8;

/** What names an instrument in a line. */
export const InstrumentBrief = z
  .object({
    id: z.string(),
    key: z.string(),
    type: z.string(),
    symbol: z.string().nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    issuer: z.object({ id: z.string(), name: z.string() }),
    issuedOn: IsoDate.nullable(),
    holding: Holding,
  })
  .meta({ id: 'InstrumentBrief' });
export type InstrumentBrief = z.infer<typeof InstrumentBrief>;

/** One step: `by` acts on the instrument of the step before, the first on the instrument itself. */
export const ChainStep = z
  .object({
    by: InstrumentBrief,
    type: RelationType.describe('How it acts: replaces or repeals.'),
    on: IsoDate.nullable().describe('First day on which it acts; null where that is not known.'),
    reach: z.enum(['whole', 'part']),
    status: StatusCode.nullable().describe('Status of `by` on the day of the chain; null where the walk was cut.'),
  })
  .meta({ id: 'ChainStep' });
export type ChainStep = z.infer<typeof ChainStep>;

/** What replaced an instrument, what replaced that, and so on; told of one that was chosen or asked for, null where nothing did. */
export const ReplacementChain = z
  .object({
    on: IsoDate.describe('Day on which it is told: today, or the day asked for where that is later.'),
    steps: z
      .array(ChainStep)
      .min(1)
      .max(CHAIN_MAX)
      .describe('A repeal and a replacement in part have no next step: what follows them does not follow the whole.'),
    end: z
      .enum(['complete', 'loop', 'cut'])
      .describe(`loop: the last step names an instrument met before. cut: more than ${CHAIN_MAX} steps.`),
  })
  .meta({ id: 'ReplacementChain' });
export type ReplacementChain = z.infer<typeof ReplacementChain>;

const Named = z.object({ key: z.string(), symbol: z.string().nullable(), name: z.string().nullable() });

/** One thing that is said of an instrument. */
export const SaidOf = z
  .object({
    what: z.enum(['issued', 'effect', 'expiry', 'replaces', 'repeals', 'suspends', 'resumes', 'amends']),
    on: IsoDate.nullable(),
    by: Named.nullable().describe('Who acts; for a day of issue who states it. null: its own text, or a list.'),
    statedIn: Named.nullable().describe('The document that says so of the two, where that is not `by`.'),
  })
  .meta({ id: 'SaidOf' });
export type SaidOf = z.infer<typeof SaidOf>;

/** Things said of one instrument that cannot all be so. The status goes by the first whole end nevertheless. */
export const Conflict = z
  .object({
    kind: z.enum(['actedBeforeIssued', 'endsBeforeEffect', 'endsDiffer', 'actedAfterEnd', 'issueDatesDiffer']),
    says: z.array(SaidOf).min(2).max(3),
  })
  .meta({ id: 'Conflict' });
export type Conflict = z.infer<typeof Conflict>;

/** Everything the card says of an instrument. */
export const Instrument = z
  .object({
    id: z.string(),
    key: z.string().describe('jurisdiction/issuer/type/year/symbol'),
    type: z.string(),
    symbol: z.string().nullable(),
    name: z.string().nullable(),
    title: z.string().nullable(),
    titleFrom: z.enum(['text', 'citation']).nullable(),
    issuer: z.object({ id: z.string(), name: z.string() }),
    jurisdiction: Jurisdiction,
    heldNowBy: z
      .object({ name: z.string(), since: IsoDate })
      .nullable()
      .describe('Who keeps the file today, where that is another body.'),
    issuedOn: IsoDate.nullable(),
    dateText: z.string().nullable(),
    draft: z.boolean(),
    holding: Holding,
    sourceUrl: z.string().nullable(),
    citedBy: z.number().int().describe('How many documents in the index cite it.'),
    bestSentence: CitingSentence.nullable(),
    status: z.object({ today: StatusOn, whenWritten: StatusOn.nullable() }),
    chain: ReplacementChain.nullable().optional(),
    conflicts: z.array(Conflict).optional().describe('Absent where nothing contradicts.'),
    version: z.number().int(),
    state: z
      .enum(['proposed', 'accepted'])
      .optional()
      .describe('A text that staff captured is proposed until an admin accepts it.'),
    listed: z
      .object({ source: z.string().nullable(), verified: z.boolean() })
      .nullable()
      .optional()
      .describe('A list that holds it, and whether its facts were checked against a source.'),
  })
  .meta({ id: 'Instrument' });
export type Instrument = z.infer<typeof Instrument>;

export const CitationsPage = z
  .object({ total: z.number().int(), next: z.string().nullable(), items: z.array(CitingSentence) })
  .meta({ id: 'CitationsPage' });
export type CitationsPage = z.infer<typeof CitationsPage>;
