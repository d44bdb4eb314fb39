import type { Link } from './net.ts';

/** Groups of instruments that replacements join, that of `start` first; `start` alone where nothing replaced it. */
export function findChains(start: string, links: readonly Link[]): string[][] {
  const near = new Map<string, string[]>([[start, []]]);
  for (const { from, to, type } of links)
    if (type === 'replaces') {
      near.set(from, [...(near.get(from) ?? []), to]);
      near.set(to, [...(near.get(to) ?? []), from]);
    }
  const met = new Set<string>();
  const chains: string[][] = [];
  for (const id of near.keys()) {
    if (met.has(id)) continue;
    const chain = new Set([id]);
    for (const member of chain) for (const other of near.get(member)!) chain.add(other);
    for (const member of chain) met.add(member);
    chains.push([...chain]);
  }
  return chains;
}

/** Far less than a day, in years. */
const AFTER = 1 / 5000;

/** Times with what replaces an instrument after it, also where its own day is not known or says otherwise. A ring ends too. */
export function orderTimes(
  times: ReadonlyMap<string, number | null>,
  links: readonly Link[],
): Map<string, number | null> {
  const ordered = new Map(times);
  const replaced = links.filter(({ type }) => type === 'replaces');
  for (let round = 0; round < replaced.length; round++) {
    let moved = false;
    for (const { from, to } of replaced) {
      const [later, earlier] = [ordered.get(from) ?? null, ordered.get(to) ?? null];
      if (earlier !== null && (later === null || later <= earlier)) {
        ordered.set(from, earlier + AFTER);
        moved = true;
      } else if (earlier === null && later !== null) {
        ordered.set(to, later - AFTER);
        moved = true;
      }
    }
    if (!moved) break;
  }
  return ordered;
}
