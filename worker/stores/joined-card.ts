import type { CardRow } from './card-columns.ts';

/**
 * What several databases know of one instrument. A document and all it says is in one database only, so that counts add up
 * and events are not told twice; the database of the instrument's own place speaks first.
 */
export function joined(rows: readonly { row: CardRow; own: boolean }[]): CardRow {
  const [first, ...others] = [...rows].sort((a, b) => Number(b.own) - Number(a.own)).map(({ row }) => row);
  let whole = first!;
  for (const other of others) {
    whole = {
      ...whole,
      told: whole.told ?? other.told,
      holding: whole.holding === 'held' ? 'held' : other.holding,
      ...(whole.title === null ? { title: other.title, titleFrom: other.titleFrom } : {}),
      issuedOn: whole.issuedOn ?? other.issuedOn,
      citedBy: whole.citedBy + other.citedBy,
      events: JSON.stringify([...JSON.parse(whole.events), ...JSON.parse(other.events)]),
    };
  }
  return whole;
}
