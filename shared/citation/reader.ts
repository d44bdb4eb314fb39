import { createFinder, type FindOptions } from './find.ts';
import type { Citation } from './types.ts';

export interface CitationReader {
  /** Takes the next piece of the text; answers with what can be told for sure by now, spans counted from the very first piece. */
  push(piece: string): Citation[];
  /** Answers with the rest. */
  end(): Citation[];
}

/** Reads a text that comes in pieces; together the answers equal those on the whole. Holds text back only to the last blank line. */
export function createCitationReader(options: FindOptions = {}): CitationReader {
  const read = createFinder(options);
  let held = '';
  return {
    push(piece) {
      const from = Math.max(0, held.length - 1);
      held += piece;
      const cut = lastWall(held, from);
      if (cut === 0) return [];
      const text = held.slice(0, cut);
      held = held.slice(cut);
      return read(text);
    },
    end() {
      const text = held;
      held = '';
      return read(text);
    },
  };
}

/** Offset after the last blank line that ends at or after `from`, 0 if none; one inside torn emphasis is none. */
function lastWall(text: string, from: number): number {
  for (let at = text.lastIndexOf('\n\n'); at >= from; at = text.lastIndexOf('\n\n', at - 1)) {
    if (text.charAt(at - 1) !== '*') return at + 2;
    if (at === 0) break;
  }
  return 0;
}
