import { type Anchor, anchorQuotes, type Quote } from '../../shared/anchoring/index.ts';
import type { PassageTarget } from '../../shared/schema/index.ts';
import type { LocalNote, NotePlace } from '../annotation/types.ts';
import { cleanAddress } from './page-address.ts';

/** A page as far as notes can be told to be of it. */
export interface KnownPage {
  source: string;
  equivalents: readonly string[];
  instrument: string | null;
}

/** Whether a note is of a page: by one of its addresses, or because both show the same instrument. */
export function isOfPage(target: PassageTarget, page: KnownPage): boolean {
  if (page.instrument !== null && target.instrument === page.instrument) return true;
  const own = [page.source, ...page.equivalents];
  return [target.source, ...target.equivalents].some((url) => own.includes(cleanAddress(url) ?? url));
}

/** The words a target stands on; null for a page as a whole. */
export function quoteOf(target: LocalNote['annotation']['target']): Quote | null {
  if (typeof target === 'string') return null;
  const quote = target.selector.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) return null;
  const { exact, prefix, suffix, unique } = quote;
  return unique === undefined ? { exact, prefix, suffix } : { exact, prefix, suffix, unique };
}

/** Finds quotes in a text; of a text like the last one only those that are new are looked for. Nothing of it is stored. */
export function createAnchors(find: typeof anchorQuotes = anchorQuotes) {
  const known = new Map<number, { text: string; anchors: Map<string, Anchor> }>();
  return (tab: number, text: string, quotes: readonly Quote[]): Anchor[] => {
    let page = known.get(tab);
    if (page?.text !== text) page = { text, anchors: new Map() };
    known.delete(tab);
    known.set(tab, page);
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
    const keys = quotes.map((quote) => JSON.stringify(quote));
    const missing = quotes.filter((_, at) => !page.anchors.has(keys[at]!));
    const found = find(text, missing);
    for (const [at, quote] of missing.entries()) page.anchors.set(JSON.stringify(quote), found[at]!);
    return keys.map((key) => page.anchors.get(key)!);
  };
}

/** Tabs whose text is remembered while the service worker lives. */
const KEPT = 4;

export interface PlacedNotes {
  notes: LocalNote[];
  /** Where first notes stand in the text, those that are there. */
  marks: { id: string; start: number; end: number }[];
}

/** Threads with their places: those of the page as a whole first, then in the order of the text, orphans last. */
export function placeNotes(
  notes: readonly LocalNote[],
  anchor: (quotes: readonly Quote[]) => readonly Anchor[],
): PlacedNotes {
  const roots = notes.filter(({ id, root }) => id === root);
  const quoted = roots.flatMap((note) => {
    const quote = quoteOf(note.annotation.target);
    return quote ? [{ note, quote }] : [];
  });
  const anchors = anchor(quoted.map(({ quote }) => quote));
  const anchorOf = new Map(quoted.map(({ note }, at) => [note.id, anchors[at]!]));
  const startOf = (id: string) => {
    const found = anchorOf.get(id);
    return !found ? -1 : found.kind === 'anchored' ? found.place.start : Number.POSITIVE_INFINITY;
  };
  const ordered = [...roots].sort(
    (a, b) => compare(startOf(a.id), startOf(b.id)) || a.annotation.created.localeCompare(b.annotation.created),
  );
  const replies = Map.groupBy(
    notes.filter(({ id, root }) => id !== root),
    ({ root }) => root,
  );
  const marks: PlacedNotes['marks'] = [];
  const placed = ordered.flatMap((root, order) => {
    const found = anchorOf.get(root.id);
    if (found?.kind === 'anchored' && !root.annotation.deleted) marks.push({ id: root.id, ...found.place });
    const place = placeOf(found, order);
    const below = (replies.get(root.id) ?? []).sort((a, b) => a.annotation.created.localeCompare(b.annotation.created));
    return [root, ...below].map((note) => ({ ...note, place }));
  });
  return { notes: placed, marks };
}

function placeOf(anchor: Anchor | undefined, order: number): NotePlace {
  if (!anchor) return { kind: 'page' };
  return anchor.kind === 'anchored' ? { kind: 'anchored', order, method: anchor.method } : anchor;
}

/** Infinities are equal to each other. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
