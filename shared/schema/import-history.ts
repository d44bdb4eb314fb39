import { z } from 'zod';
import { NamedInstrument, Reason } from './curation.ts';
import { ImportJob } from './import.ts';

/** How far an import has been taken back. */
export const ImportRevocation = z
  .object({
    state: z.enum(['open', 'done']),
    done: z.number().int().describe('Chunks taken back, from the last to the first.'),
    chunks: z.number().int(),
    taken: z.number().int().describe('Instruments of which nothing of it is left.'),
    kept: z.number().int().describe('Instruments left as they are, because something said since stands on it.'),
    reason: z.string(),
    by: z.object({ id: z.string(), name: z.string().nullable() }),
    at: z.iso.datetime(),
  })
  .meta({ id: 'ImportRevocation' });
export type ImportRevocation = z.infer<typeof ImportRevocation>;

/** An import with who began it and whether it was taken back. */
export const ImportSummary = ImportJob.extend({
  digest: z.string().describe('SHA-256 of its input: the same input goes on where it broke off.'),
  by: z.object({ id: z.string(), name: z.string().nullable() }),
  revocation: ImportRevocation.nullable(),
}).meta({ id: 'ImportSummary' });
export type ImportSummary = z.infer<typeof ImportSummary>;

export const ImportsQuery = z.object({
  rehearsals: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .describe('Dry runs as well.'),
  after: z.string().max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const ImportsPage = z
  .object({ next: z.string().nullable(), items: z.array(ImportSummary) })
  .meta({ id: 'ImportsPage' });
export type ImportsPage = z.infer<typeof ImportsPage>;

export const ImportRevocationRequest = z.object({ reason: Reason }).meta({ id: 'ImportRevocationRequest' });

/** `gone`: merged or removed; `listedSince`: a later list says it too; `changedSince`, `decidedSince`: a person spoke. */
export const KeptReason = z.enum(['gone', 'listedSince', 'changedSince', 'decidedSince']);
export type KeptReason = z.infer<typeof KeptReason>;

export const ImportKeptPage = z
  .object({
    next: z.string().nullable(),
    items: z.array(
      z.object({
        instrument: NamedInstrument.pick({ id: true }).extend({
          key: z.string().nullable(),
          symbol: z.string().nullable(),
          title: z.string().nullable(),
        }),
        why: KeptReason,
        dependsOn: z.number().int().nullable().describe('The later change in the audit log, where it tells.'),
      }),
    ),
  })
  .meta({ id: 'ImportKeptPage' });
export type ImportKeptPage = z.infer<typeof ImportKeptPage>;

/** Some rows of the audit log, each checked against its hash and the one before. */
export const AuditCheck = z
  .object({
    from: z.number().int(),
    to: z.number().int().describe('The last one that was looked at; 0 where the log is empty.'),
    head: z.number().int().describe('The last one there is.'),
    hash: z.string().nullable().describe('Of the last one looked at: to be compared with one kept elsewhere.'),
    brokenAt: z.number().int().nullable().describe('The first that is not as it was written, or missing.'),
  })
  .meta({ id: 'AuditCheck' });
export type AuditCheck = z.infer<typeof AuditCheck>;
