import { bodyLimit } from 'hono/body-limit';
import { Refusal } from './problem.ts';

/** Bytes of a request body. */
export const BODY_MAX = 1_048_576;

/** Citations of one token in a minute, unless the deployment sets `CITATIONS_PER_MINUTE`. */
export const CITATIONS_PER_MINUTE = 60_000;

export const limitBody = bodyLimit({
  maxSize: BODY_MAX,
  onError: () => {
    throw new Refusal('tooLarge', { detail: `At most ${BODY_MAX} bytes.` });
  },
});
