import { fold } from '../../shared/registry/index.ts';
import type { InstrumentRow } from '../stores/instruments.ts';
import type { Listing } from '../stores/listings.ts';

const FIELDS = ['type', 'name', 'title', 'issuedOn', 'effectiveOn', 'expiresOn'] as const;
type Field = (typeof FIELDS)[number];
export type Facts = Record<Field, string | null>;

/** An instrument that the index holds, as far as a list could say otherwise. */
export interface Known {
  id: string;
  key: string;
  holding: InstrumentRow['holding'];
  /** Known only because a list named it as what acts on another. */
  named: boolean;
  facts: Facts;
  listed: Listing | null;
}

export interface Difference {
  field: Field;
  held: string;
  offered: string;
  stands: 'held' | 'offered';
}

export interface Weighed {
  outcome: 'created' | 'updated' | 'unchanged' | 'suggested';
  listing: Listing;
  facts: Facts;
  differences: Difference[];
  /** Whether there is anything to write. */
  changed: boolean;
  /** A text or list already calls it another type: two acts share the symbol, and nothing of the row is taken. */
  namesake: boolean;
}

/** Titles are compared by their words: "Về việc", punctuation and case are no difference, nor is the end that was cut off. */
function sameFact(field: Field, a: string, b: string): boolean {
  if (field !== 'title' && field !== 'name') return a === b;
  const words = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/^ ?ve viec /, '')
      .trim();
  const [one, other] = [words(a), words(b)];
  return one.startsWith(other) || other.startsWith(one);
}

const without = <T extends object>(row: T) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<T>;

/** A source corrects itself and a verified list outdoes an unverified one; otherwise only what is empty is filled in. */
function merged(existing: Listing | null, row: Listing): Listing {
  if (!existing) return row;
  const corrects = row.source !== null && row.source === existing.source;
  const outdoes = row.verified > existing.verified;
  if (corrects || outdoes) return { ...existing, ...without(row), verified: row.verified };
  return { ...row, ...without(existing), verified: existing.verified, import: row.import };
}

/** What the index shows of a field once the listing stands. Mirrors the settling of the stores. */
function shownFact(field: Field, known: Known | null, listing: Listing): string | null {
  const offered = listing[field];
  const now = known?.facts[field] ?? null;
  if (!known || now === null) return offered;
  if (known.holding === 'held') return now;
  const fromList = known.listed !== null && known.listed[field] === now;
  return fromList || listing.verified ? (offered ?? now) : now;
}

/** Weighs a row against what the index holds. Pure. */
export function weigh(known: Known | null, row: Listing): Weighed {
  const listing = merged(known?.listed ?? null, row);
  const facts = Object.fromEntries(FIELDS.map((field) => [field, shownFact(field, known, listing)])) as Facts;
  const corrects = (field: Field) =>
    row.source !== null && row.source === known?.listed?.source && known.listed[field] === known.facts[field];
  const differences = FIELDS.flatMap((field): Difference[] => {
    const held = known?.facts[field] ?? null;
    const offered = row[field];
    if (held === null || offered === null || corrects(field) || sameFact(field, held, offered)) return [];
    return [{ field, held, offered, stands: facts[field] === offered ? 'offered' : 'held' }];
  });
  const described = known !== null && (known.listed !== null || known.holding === 'held');
  if (described && differences.some(({ field }) => field === 'type')) {
    const held = differences.map((each) => ({ ...each, stands: 'held' as const }));
    const listing = known.listed ?? row;
    return { outcome: 'suggested', listing, facts: known.facts, differences: held, changed: false, namesake: true };
  }
  const before = known?.listed && JSON.stringify({ ...known.listed, import: '' }, Object.keys(listing).sort());
  const after = JSON.stringify({ ...listing, import: '' }, Object.keys(listing).sort());
  const changed = before !== after;
  const fresh = known === null || known.named;
  const outcome = fresh ? 'created' : differences.length > 0 ? 'suggested' : changed ? 'updated' : 'unchanged';
  return {
    outcome,
    listing: changed || !known?.listed ? listing : known.listed,
    facts,
    differences,
    changed,
    namesake: false,
  };
}
