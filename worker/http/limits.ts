import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../env.ts';
import { Refusal } from './problem.ts';

/** Bytes of a request body. */
export const BODY_MAX = 1_048_576;

/** Citations of one token in a minute, unless the deployment sets `CITATIONS_PER_MINUTE`. */
export const CITATIONS_PER_MINUTE = 60_000;

/** A text to read counts as a citation for each so many characters. */
export const CHARACTERS_PER_CITATION = 1000;

/** Citations of one token in a minute, in this deployment. */
export const citationsPerMinute = ({ CITATIONS_PER_MINUTE: stated }: Env) => Number(stated ?? CITATIONS_PER_MINUTE);

export const limitBody = bodyLimit({
  maxSize: BODY_MAX,
  onError: () => {
    throw new Refusal('tooLarge', { detail: `At most ${BODY_MAX} bytes.` });
  },
});
