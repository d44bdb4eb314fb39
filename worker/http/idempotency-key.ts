import { z } from '@hono/zod-openapi';

/** Header of a write that may be sent twice. */
export const IdempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(128)
    .optional()
    .openapi({ description: 'Applied once for each key; 422 with another body.' }),
});
