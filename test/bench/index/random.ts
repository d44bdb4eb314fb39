/** Numbers that look drawn by lot and are the same on every run. */
export interface Random {
  /** From 0 up to 1. */
  next: () => number;
  /** A whole number from 0 up to `below`. */
  int: (below: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** A rank from 0 up to `size`; rank r comes up about 1/(r+1) as often as rank 0. */
  rank: (size: number) => number;
}

/** Mulberry32: 32 bits of state, enough for a benchmark's variety and quick. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(next() * below);
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(list.length)]!,
    rank: (size) => Math.min(size - 1, Math.floor((size + 1) ** next()) - 1),
  };
}

/** A seed of its own for each of many things. */
export const seedOf = (kind: number, at: number) => Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(kind + 7, 0x85ebca6b);
