import { elementAround } from './dom.ts';
import { createHighlighter } from './highlighter.ts';
import { groundOf, groundPlaces, lookOf, QUIET } from './looks.ts';
import type { Reference, Standing } from './reference.ts';
import { createToneReader, type Tone } from './tone.ts';

/** References drawn by status, in the set of colours that the ground behind each asks for. */
export interface Marks {
  draw(references: readonly Reference[]): void;
  erase(references: readonly Reference[]): void;
  /** From the next drawing on, only the reference attended to has a line; grounds stay. */
  hush(quiet: boolean): void;
  /** The reader turned to a reference, or away from all. */
  attend(reference: Reference | null): void;
  /** Looks at the grounds again. */
  redraw(references: readonly Reference[]): Generator<void>;
  /** Puts back what the page took out of the shared registry. */
  repair(): void;
  toneOf(reference: Standing): Tone;
  clear(): void;
}

export function createMarks(): Marks {
  let quiet = false;
  let attended: Reference | null = null;
  const lines = createHighlighter();
  const grounds = createHighlighter(-1);
  const toneOf = (reference: Standing, read = createToneReader()): Tone => {
    const around = elementAround(reference.places[0]!.node);
    return around ? read(around) : 'light';
  };
  const drawOne = (reference: Reference, read: (element: Element) => Tone) => {
    const tone = toneOf(reference, read);
    lines.mark(reference, quiet && reference !== attended ? QUIET : lookOf(reference.answer, tone));
    const ground = groundOf(reference.answer, tone);
    if (ground) grounds.mark(reference, ground, groundPlaces(reference));
    else grounds.unmark(reference);
  };

  const draw = (references: readonly Reference[]) => {
    const read = createToneReader();
    for (const reference of references) drawOne(reference, read);
  };

  return {
    draw,
    hush(next) {
      quiet = next;
    },
    attend(reference) {
      const turned = [attended, reference].filter((one) => one !== null);
      if (attended === reference) return;
      attended = reference;
      if (quiet) draw(turned);
    },
    erase(references) {
      for (const reference of references) {
        if (reference === attended) attended = null;
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
      attended = null;
      lines.clear();
      grounds.clear();
    },
  };
}
