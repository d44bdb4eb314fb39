import { z } from 'zod';

export const AuditQuery = z.object({
  person: z.string().max(64).optional().describe('Id of who did it.'),
  action: z.string().max(64).optional().describe('One action, or all that begin alike: `relation.`.'),
  instrument: z.string().max(300).optional().describe('Id, key or any earlier name.'),
  from: z.iso.date().optional().describe('First day.'),
  to: z.iso.date().optional().describe('Day before which.'),
  after: z
    .string()
    .regex(/^(?:[1-9]\d{0,15}|\d{1,15}(?:\.\d{1,15}){1,31})$/)
    .optional()
    .describe('`next` of the page before; a `seq` goes on before that entry, in its own log.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  standing: z.stringbool().default(false).describe('Whether to tell of each change what stands on it.'),
});

export const AuditEntry = z
  .object({
    seq: z.number().int(),
    at: z.iso.datetime(),
    actor: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
    action: z.string(),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    version: z.number().int().describe('To send with an undo of it.'),
    undone: z.boolean(),
    canUndo: z.boolean().describe('Whether it is of a kind that can be taken back, and has not been.'),
    dependents: z
      .array(z.number().int())
      .nullable()
      .optional()
      .describe(
        'With `standing`: later changes that keep it from being taken back, the newest first, empty where the log does not tell which; null where nothing does. Left out where that was not looked at.',
      ),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z
  .object({
    next: z.union([z.number().int(), z.string()]).nullable(),
    names: z
      .record(z.string(), z.string())
      .optional()
      .describe('What the ids in the items are called now: instruments, citations, relations, people.'),
    items: z.array(AuditEntry),
  })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.infer<typeof AuditPage>;
