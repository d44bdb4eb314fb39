/** Where a note stands, as W3C TextQuoteSelector says it: the words and what stands around them, all in the page's own letters. */
export interface Quote {
  exact: string;
  prefix: string;
  suffix: string;
  /** Whether the words stood only once on the page they were taken from; absent where whoever made the note did not say. */
  unique?: boolean;
}

/** Code units of the page's text, `end` not included. */
export interface Place {
  start: number;
  end: number;
}

/** `exact`: letter by letter. `normalised`: the same words in other spelling or spacing. `approximate`: some words differ. */
export type AnchorMethod = 'exact' | 'normalised' | 'approximate';

/**
 * Why a note has no place. `gone`: nothing near enough. `ambiguous`: several places as good as each other.
 * `unsupported`: the words are there, but nothing of what stood around them. `wordless`: the quote has no letter or digit.
 */
export type OrphanReason = 'gone' | 'ambiguous' | 'unsupported' | 'wordless';

export type Anchor =
  | { kind: 'anchored'; place: Place; method: AnchorMethod /** Words that differ. */; edits: number }
  | { kind: 'orphan'; reason: OrphanReason };
