import { z } from 'zod';

/** The literal codes of every error the server answers with. */
export const ProblemCode = z.enum([
  'badRequest',
  'unauthenticated',
  'expired',
  'forbidden',
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
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
