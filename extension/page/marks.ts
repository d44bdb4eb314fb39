import { elementAround } from './dom.ts';
import { createHighlighter } from './highlighter.ts';
import { groundOf, groundPlaces, lookOf } from './looks.ts';
import type { Reference } from './reference.ts';
import { createToneReader, type Tone } from './tone.ts';

/** References drawn by status, in the set of colours that the ground behind each asks for. */
export interface Marks {
  draw(references: readonly Reference[]): void;
  erase(references: readonly Reference[]): void;
  /** Looks at the grounds again. */
  redraw(references: readonly Reference[]): Generator<void>;
  /** Puts back what the page took out of the shared registry. */
  repair(): void;
  toneOf(reference: Reference): Tone;
  clear(): void;
}

export function createMarks(): Marks {
  const lines = createHighlighter();
  const grounds = createHighlighter(-1);
  const toneOf = (reference: Reference, read = createToneReader()): Tone => {
    const around = elementAround(reference.places[0]!.node);
    return around ? read(around) : 'light';
  };
  const drawOne = (reference: Reference, read: (element: Element) => Tone) => {
    const tone = toneOf(reference, read);
    lines.mark(reference, lookOf(reference.answer, tone));
    const ground = groundOf(reference.answer, tone);
    if (ground) grounds.mark(reference, ground, groundPlaces(reference));
    else grounds.unmark(reference);
  };

  return {
    draw(references) {
      const read = createToneReader();
      for (const reference of references) drawOne(reference, read);
    },
    erase(references) {
      for (const reference of references) {
        lines.unmark(reference);
        grounds.unmark(reference);
      }
    },
    *redraw(references) {
      const read = createToneReader();
      for (const reference of references) yield drawOne(reference, read);
    },
    repair() {
      lines.repair();
      grounds.repair();
    },
    toneOf: (reference) => toneOf(reference),
    clear() {
      lines.clear();
      grounds.clear();
    },
  };
}
