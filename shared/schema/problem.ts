import { z } from 'zod';

/** The literal codes of every error the server answers with. */
export const ProblemCode = z.enum([
  'badRequest',
  'unauthenticated',
  'expired',
  'forbidden',
  'outsideJurisdiction',
  'notFound',
  'gone',
  'methodNotAllowed',
  'conflict',
  'keyReused',
  'preconditionFailed',
  'preconditionRequired',
  'tooLarge',
  'unsupported',
  'rateLimited',
  'unreadable',
  'turnedAway',
  'inviteUsed',
  'unavailable',
  'internal',
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** RFC 9457 problem document. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: ProblemCode,
    requestId: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    current: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('With preconditionFailed: what one wanted to change as it is now, where the answer holds it.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
