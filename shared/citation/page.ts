/** The small door for scripts that run on every page: all fields but the cue. */
export { findCitations } from './find.ts';
export { citationToStated } from './format.ts';
export type { Citation } from './types.ts';
