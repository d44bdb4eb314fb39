export { anchorQuotes } from './anchor.ts';
export { describeQuote } from './describe.ts';
export type { Anchor, AnchorMethod, OrphanReason, Place, Quote } from './types.ts';
