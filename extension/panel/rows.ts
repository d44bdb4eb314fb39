import { fold } from '../../shared/registry/fold.ts';
import type { PageReading, PageReference } from '../page-facts.ts';
import { instrumentOf, type StatusKey, statusOf } from '../ui/status.ts';
import { describe } from '../ui/written.ts';
import { filterNamed, passes } from './filters.ts';

/** A line of the list: one place, or all places of one instrument. */
export interface Row {
  key: string;
  status: StatusKey;
  /** The fullest mention of it, which the row shows. */
  shown: PageReference;
  /** Handles of its places, in reading order. */
  refs: string[];
}

/** The rows of a page that the reader's filter and search leave. */
export function chooseRows(
  { references }: PageReading,
  { filter, grouped, query }: { filter: string; grouped: boolean; query: string },
): Row[] {
  const passed = references.filter((reference) => passes(filterNamed(filter), reference));
  const rows = listRows(passed, grouped);
  return query ? searchRows(rows, query) : rows;
}

/** Rows in reading order; with `grouped`, places of one instrument share the row of the first. */
export function listRows(references: readonly PageReference[], grouped: boolean): Row[] {
  const rows = new Map<string, Row>();
  for (const reference of references) {
    const key = grouped ? keyOf(reference) : reference.ref;
    const row = rows.get(key);
    if (!row) {
      rows.set(key, { key, status: statusOf(reference.answer), shown: reference, refs: [reference.ref] });
      continue;
    }
    row.refs.push(reference.ref);
    if (fullness(reference) > fullness(row.shown)) row.shown = reference;
  }
  return [...rows.values()];
}

/** Rows whose words hold every word of the query, marks and case aside. */
export function searchRows(rows: readonly Row[], query: string): Row[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean);
  return rows.filter(({ shown }) => {
    const { type, symbol, name, issuer, title } = describe(shown.citation, shown.answer);
    const words = fold([type, symbol, name, issuer, title, shown.text].join(' '));
    return wanted.every((word) => words.includes(word));
  });
}

function keyOf({ citation, answer }: PageReference): string {
  const settled = instrumentOf(answer);
  if (settled) return `id:${settled.id}`;
  const { type, symbol, name, issuedOn, implied } = citation;
  return [statusOf(answer), type, symbol ?? name, issuedOn ?? implied?.issuedOn ?? ''].join('|');
}

function fullness({ citation: { issuedOn, issuer, title } }: PageReference): number {
  return [issuedOn, issuer, title].filter(Boolean).length;
}
