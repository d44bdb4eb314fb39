import { z } from 'zod';
import { IsoDate } from './citation.ts';
import { Reason } from './curation.ts';

const Code = z
  .string()
  .trim()
  .regex(/^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}&.\- ]{1,30}$/u)
  .describe('As printed behind the code of the body: `BCVT&CNTT`.');
const BodyId = z
  .string()
  .regex(/^[a-z0-9-]{2,120}$/)
  .describe('Id of a body: `so-thong-tin-va-truyen-thong`.');
const Place = z
  .string()
  .regex(/^[a-z-]{2,64}$/)
  .nullable()
  .default(null)
  .describe('The jurisdiction in which it is true; every one where null.');
const Source = z.string().trim().min(1).max(300).describe('Where it is written.');
const DryRun = z.boolean().default(false).describe('Says what would change and writes nothing.');

/** A day of issue, both ends included; null leaves that end open. */
const Span = { validFrom: IsoDate.nullable().default(null), validTo: IsoDate.nullable().default(null) };

export const UnitCodeRequest = z
  .object({
    code: Code,
    means: Code,
    issuer: BodyId,
    jurisdiction: Place,
    ...Span,
    source: Source,
    reason: Reason,
    dryRun: DryRun,
  })
  .meta({ id: 'UnitCodeRequest' });
export type UnitCodeRequest = z.infer<typeof UnitCodeRequest>;

export const SuccessionRequest = z
  .object({
    former: BodyId,
    heir: BodyId,
    heirName: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .nullable()
      .default(null)
      .describe('Of an heir that the registry lacks.'),
    jurisdiction: Place,
    validFrom: IsoDate.describe('First day on which its files are the heir’s.'),
    validTo: IsoDate.nullable().default(null),
    source: Source,
    reason: Reason,
    dryRun: DryRun,
  })
  .meta({ id: 'SuccessionRequest' });
export type SuccessionRequest = z.infer<typeof SuccessionRequest>;

/** What is left out stays as it is. */
export const VocabularyChange = z
  .object({
    validFrom: IsoDate.nullable().optional(),
    validTo: IsoDate.nullable().optional(),
    source: Source.optional(),
    reason: Reason,
    dryRun: DryRun,
  })
  .meta({ id: 'VocabularyChange' });
export type VocabularyChange = z.infer<typeof VocabularyChange>;

const Provenance = {
  id: z.string(),
  jurisdiction: z.string().nullable(),
  jurisdictionName: z.string().nullable(),
  validFrom: IsoDate.nullable(),
  validTo: IsoDate.nullable(),
  source: z.string(),
  reason: z.string().nullable(),
  by: z.string().nullable().describe('Who said so; null for what is shipped.'),
  at: z.iso.datetime().nullable(),
  shipped: z.boolean().describe('Comes with the software and is not changed here.'),
  version: z.number().int().positive().nullable(),
};

export const UnitCode = z
  .object({ ...Provenance, code: z.string(), means: z.string(), issuer: z.string(), issuerName: z.string() })
  .meta({ id: 'UnitCode' });
export type UnitCode = z.infer<typeof UnitCode>;

export const Succession = z
  .object({
    ...Provenance,
    of: z.enum(['body', 'province']),
    former: z.string(),
    formerName: z.string(),
    heir: z.string(),
    heirName: z.string(),
  })
  .meta({ id: 'Succession' });
export type Succession = z.infer<typeof Succession>;

export const VocabularyQuery = z.object({
  q: z.string().trim().max(100).optional().describe('Letters of a code or name, without regard to marks.'),
  after: z.string().max(20).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

const next = z.string().nullable().describe('`after` of the next page.');
export const UnitCodePage = z.object({ items: z.array(UnitCode), next }).meta({ id: 'UnitCodePage' });
export const SuccessionPage = z.object({ items: z.array(Succession), next }).meta({ id: 'SuccessionPage' });

/** Citations whose target changes, and instruments that lose or get one. */
export const VocabularyEffect = z.object({ citations: z.number().int(), instruments: z.number().int() });
export type VocabularyEffect = z.infer<typeof VocabularyEffect>;

/** How far the citations have been settled anew since the last change of the vocabulary. */
export const VocabularyProgress = z
  .object({
    state: z.enum(['done', 'open']),
    seen: z.number().int().describe('Citations looked at.'),
    total: z.number().int().describe('Citations there were when the change was made.'),
    touched: z.number().int().describe('Those that the change is about.'),
    moved: z.number().int().describe('Those whose target it changed.'),
  })
  .meta({ id: 'VocabularyProgress' });
export type VocabularyProgress = z.infer<typeof VocabularyProgress>;

const written = {
  seq: z.number().int().nullable().describe('Of the change in the audit log; null for a dry run.'),
  effect: VocabularyEffect.nullable().describe('What a dry run found.'),
  progress: VocabularyProgress,
};
export const UnitCodeReply = z.object({ ...written, entry: UnitCode.nullable() }).meta({ id: 'UnitCodeReply' });
export type UnitCodeReply = z.infer<typeof UnitCodeReply>;
export const SuccessionReply = z.object({ ...written, entry: Succession.nullable() }).meta({ id: 'SuccessionReply' });
export type SuccessionReply = z.infer<typeof SuccessionReply>;
