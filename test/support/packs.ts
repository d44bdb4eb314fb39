import type { PackIndex } from '../../shared/pack/index.ts';
import { PackPage } from '../../shared/schema/index.ts';

/** All pages of a pack, as the server gives them one after the other. */
export async function fetchPack(query: string, get: (path: string) => Promise<unknown>): Promise<PackPage[]> {
  const pages: PackPage[] = [];
  for (let after: string | null = null; ; ) {
    const page = PackPage.parse(await get(`/v1/packs?${query}${after === null ? '' : `&after=${after}`}`));
    pages.push(page);
    if (page.next === null) return pages;
    after = page.next;
  }
}

/** Pages of one pack, to resolve with. */
export function indexPack(pages: readonly PackPage[]): PackIndex {
  const records = pages.flatMap(({ items }) => items);
  const later = new Map(pages.flatMap((page) => page.later).map(({ key, events }) => [key, events]));
  const withheld = new Set(
    pages.flatMap((page) => page.withheld).map(({ jurisdiction, symbolFolded }) => `${jurisdiction} ${symbolFolded}`),
  );
  return {
    scope: pages[0]!.scope,
    bySymbol: (folded) => records.filter((record) => record.symbolFolded === folded),
    byName: (folded) => records.filter(({ names }) => names.some(({ name }) => name === folded)),
    later: (key) => later.get(key) ?? records.find(({ instrument }) => instrument.key === key)?.events ?? null,
    series: pages.flatMap((page) => page.series),
    isWithheld: (jurisdiction, symbol) => withheld.has(`${jurisdiction} ${symbol}`),
  };
}
