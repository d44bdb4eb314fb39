import { elementAround } from './dom.ts';
import { createHighlighter } from './highlighter.ts';
import { groundOf, groundPlaces, lookOf, QUIET } from './looks.ts';
import { createPace } from './pace.ts';
import type { Reference, Standing } from './reference.ts';
import { createToneReader, type Tone } from './tone.ts';

/** References drawn by status, in the set of colours that the ground behind each asks for. */
export interface Marks {
  /** Soon: on a page with many marks several calls are gathered. */
  draw(references: readonly Reference[]): void;
  /** Together with what is then still to be drawn, so that text read anew does not flicker. */
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

  const drawNow = (references: Iterable<Reference>) => {
    const read = createToneReader();
    for (const reference of references) drawOne(reference, read);
  };
  const coming = new Set<Reference>();
  const going = new Set<Reference>();
  const pace = createPace(
    () => {
      drawNow(coming);
      coming.clear();
      for (const reference of going) {
        lines.unmark(reference);
        grounds.unmark(reference);
      }
      going.clear();
    },
    () => lines.size,
  );

  return {
    draw(references) {
      for (const reference of references) coming.add(reference);
      if (references.length) pace.ask();
    },
    hush(next) {
      quiet = next;
    },
    attend(reference) {
      const turned = [attended, reference].filter((one) => one !== null);
      if (attended === reference) return;
      attended = reference;
      if (quiet) drawNow(turned);
    },
    erase(references) {
      for (const reference of references) {
        if (reference === attended) attended = null;
        coming.delete(reference);
        going.add(reference);
      }
      if (references.length) pace.ask();
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
      pace.stop();
      coming.clear();
      going.clear();
      lines.clear();
      grounds.clear();
    },
  };
}
