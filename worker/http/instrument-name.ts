import { z } from '@hono/zod-openapi';

/** How a path names an instrument. */
export const InstrumentName = z.object({
  id: z
    .string()
    .min(1)
    .max(300)
    .openapi({ description: 'Id, key or any earlier key. The slashes of a key may stand as they are.' }),
});
