import type { Letterhead } from '../../shared/citation/index.ts';
import type { PageFacts } from '../messages.ts';
import { factsOf, NO_FACTS, readPageLetterhead } from './facts.ts';

/** A letterhead further down than this many characters is not looked for. */
const HEAD_MAX = 64_000;

/** What the page says of itself, gathered from its text in reading order. */
export interface PageHead {
  readonly letterhead: Letterhead | null;
  readonly facts: PageFacts;
  begin(): void;
  /** False once enough was gathered. */
  add(text: string): boolean;
  /** True when the facts are other than before. */
  end(): boolean;
}

export function createPageHead(): PageHead {
  let texts: string[] = [];
  let length = 0;
  let letterhead: Letterhead | null = null;
  let facts = NO_FACTS;
  return {
    get letterhead() {
      return letterhead;
    },
    get facts() {
      return facts;
    },
    begin() {
      texts = [];
      length = 0;
    },
    add(text) {
      if (length >= HEAD_MAX) return false;
      texts.push(text);
      length += text.length;
      return length < HEAD_MAX;
    },
    end() {
      const before = JSON.stringify(facts);
      letterhead = readPageLetterhead(texts.join('\n\n').slice(0, HEAD_MAX));
      facts = factsOf(letterhead);
      texts = [];
      return JSON.stringify(facts) !== before;
    },
  };
}
