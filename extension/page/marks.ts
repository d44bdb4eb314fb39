import { elementAround } from './dom.ts';
import { createExtents } from './extent.ts';
import { createHighlighter } from './highlighter.ts';
import { FAR, groundOf, groundPlaces, lookOf, QUIET } from './looks.ts';
import { createPace } from './pace.ts';
import type { Reference, Standing } from './reference.ts';
import { createToneReader, type Tone } from './tone.ts';

/** References drawn by status, in the set of colours that the ground behind each asks for. */
export interface Marks {
  /** Soon: on a page with many marks several calls are gathered. Of a full page only what the reader may come to is lined. */
  draw(references: readonly Reference[]): void;
  /** Nothing is drawn before `settle`, or until this many milliseconds have passed. */
  hold(longest: number): void;
  /** Together with what is then still to be drawn, so that text read anew does not flicker. */
  erase(references: readonly Reference[]): void;
  /** From the next drawing on, only the reference attended to has a line; grounds stay. */
  hush(quiet: boolean): void;
  /** The reader turned to a reference, or away from all. */
  attend(reference: Reference | null): void;
  /** Looks at the grounds again. */
  redraw(references: readonly Reference[]): Generator<void>;
  /** Draws what the reader has come near to, at once. */
  look(): void;
  /** From now on also what is far from the reader, together with these. */
  settle(references?: readonly Reference[]): void;
  /** Every reference for paper, or again only what is near. */
  print(isPrinting: boolean): void;
  /** Puts back what the page took out of the shared registry. */
  repair(): void;
  toneOf(reference: Standing): Tone;
  clear(): void;
}

/** `list` tells the references of the page in reading order. */
export function createMarks(list: () => readonly Reference[]): Marks {
  let quiet = false;
  let attended: Reference | null = null;
  const lines = createHighlighter();
  const grounds = createHighlighter(-1);
  const extents = createExtents(list);
  const toneOf = (reference: Standing, read = createToneReader()): Tone => {
    const around = elementAround(reference.places[0]!.node);
    return around ? read(around) : 'light';
  };
  const drawOne = (reference: Reference, read: (element: Element) => Tone) => {
    const extent = reference === attended ? 'line' : extents.of(reference);
    if (extent !== 'line') {
      if (extent === 'plain') lines.mark(reference, FAR);
      else lines.unmark(reference);
      return grounds.unmark(reference);
    }
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
      drawNow(new Set([...coming, ...extents.look()]));
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
    hold: pace.hold,
    hush(next) {
      quiet = next;
    },
    attend(reference) {
      const turned = [attended, reference].filter((one) => one !== null);
      if (attended === reference) return;
      attended = reference;
      if (quiet || turned.some((one) => extents.of(one) !== 'line')) drawNow(turned);
    },
    erase(references) {
      for (const reference of references) {
        if (reference === attended) attended = null;
        extents.forget(reference);
        coming.delete(reference);
        going.add(reference);
      }
      if (references.length) pace.ask();
    },
    *redraw(references) {
      const read = createToneReader();
      for (const reference of references) yield drawOne(reference, read);
    },
    look: () => drawNow(extents.look()),
    settle(references = []) {
      extents.settle();
      for (const reference of references) coming.add(reference);
      pace.release();
      pace.ask();
    },
    print(isPrinting) {
      extents.lineAll(isPrinting);
      drawNow(extents.look());
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
