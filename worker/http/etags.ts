import { etag, RETAINED_304_HEADERS } from 'hono/etag';

/** Tags an answer by its content, and answers 304 to who has it already. */
export const tagged = etag({
  retainedHeaders: [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'access-control-expose-headers'],
});
