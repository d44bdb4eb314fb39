import { comparePlaces } from './compare-places.ts';

/** Rows of one list from a row on, with how many it has in all. */
export type ReadList<T> = (from: number, limit: number) => Promise<{ total: number; rows: T[] }>;

/** `3.0.12`: rows of each list that earlier pages showed. One list alone is a plain number. */
export const PAGE_PLACE = /^\d{1,9}(?:\.\d{1,9}){0,31}$/;

/**
 * One page of several lists as of one: each is in the order of its rows' places, and so is what they make together. A
 * list that is not there (`null`) keeps its part of the place.
 */
export async function readMergedPage<T extends { place: string }>(
  lists: readonly (ReadList<T> | null)[],
  { after, limit }: { after: string | undefined; limit: number },
): Promise<{ total: number; rows: T[]; next: string | null }> {
  const shown = (after ?? '').split('.').map(Number);
  const from = lists.map((_, at) => shown[at] ?? 0);
  const answers = await Promise.all(lists.map((read, at) => read?.(from[at]!, limit) ?? { total: 0, rows: [] }));
  const rows = answers
    .flatMap(({ rows }, list) =>
      rows.map((row) => ({ row, list, place: JSON.parse(row.place) as (string | number)[] })),
    )
    .sort((a, b) => comparePlaces(a.place, b.place))
    .slice(0, limit);
  const until = from.map((start, at) => start + rows.filter(({ list }) => list === at).length);
  const more = answers.some(({ total }, at) => until[at]! < total);
  return {
    total: answers.reduce((sum, { total }) => sum + total, 0),
    rows: rows.map(({ row }) => row),
    next: more ? until.join('.') : null,
  };
}
