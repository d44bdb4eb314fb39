import { createRandom, seedOf } from './random.ts';
import type { World } from './world.ts';

/** Which instruments of a world have their text in the index, and which of the others each of those must cite. */
export interface Corpus {
  held: Uint32Array;
  /** Instruments that document `at` of `held` cites first, so that everything in the world is at least mentioned. */
  firstOf: (at: number) => number[];
}

/** Share of instruments whose text is known; most of what is cited is in nobody's database. */
const HELD_SHARE = 0.3;

export function createCorpus(world: World): Corpus {
  const held: number[] = [];
  const owed: { from: number; count: number }[] = [];
  const mentioned: number[] = [];
  const byDay = (a: number, b: number) => world.day(a) - world.day(b) || a - b;
  for (const { first, count } of world.places.values()) {
    const all = Array.from({ length: count }, (_, i) => first + i);
    const isHeld = (index: number) => createRandom(seedOf(4, index)).chance(HELD_SHARE);
    const [texts, others] = [all.filter(isHeld).sort(byDay), all.filter((index) => !isHeld(index)).sort(byDay)];
    for (const [i] of texts.entries()) {
      const from = Math.floor((i * others.length) / texts.length);
      owed.push({ from: mentioned.length + from, count: Math.floor(((i + 1) * others.length) / texts.length) - from });
    }
    for (const index of texts) held.push(index);
    for (const index of others) mentioned.push(index);
  }
  return {
    held: Uint32Array.from(held),
    firstOf: (at) => mentioned.slice(owed[at]!.from, owed[at]!.from + owed[at]!.count),
  };
}
