import { type InstrumentRecord, type Provenance, RecordedField } from '../../shared/schema/index.ts';
import { inOrder, isAct } from '../../shared/status/status-on.ts';
import type { CardRow } from '../stores/card-columns.ts';
import type { SaidRow, StoredRecord } from '../stores/record.ts';
import { eventsOf } from './instrument-card.ts';

interface Facts {
  key?: string;
  symbol?: string | null;
  issuedOn?: string | null;
  title?: string | null;
  instrument?: string;
  field?: string;
  type?: string;
  effectiveOn?: string | null;
  expiresOn?: string | null;
  readIn?: string | null;
}

/** Parts of a key that say what the issuer is: its place and its body. */
const bodyIn = ({ key = '' }: Facts) => key.split('/').slice(0, 2).join('/');
const placeIn = ({ key = '' }: Facts) => key.split('/')[0];
const typeIn = ({ key = '' }: Facts) => key.split('/')[2];

/** Whether a person's change in the log is what a field says now. */
function said(row: SaidRow, field: RecordedField, id: string): boolean {
  const [before, after] = [JSON.parse(row.before) as Facts, JSON.parse(row.after) as Facts];
  if (row.action !== 'instrument.correct') return before.instrument === id && before.field === field;
  if (field === 'issuer') return bodyIn(before) !== bodyIn(after);
  if (field === 'jurisdiction') return placeIn(before) !== placeIn(after);
  if (field === 'type') return before.type !== after.type || typeIn(before) !== typeIn(after);
  return before[field] !== after[field];
}

/** Who says what each field says; a field of which nothing is known is left out. */
function provenanceOf(card: CardRow, record: StoredRecord): Provenance[] {
  const listing = JSON.parse(record.row?.listed ?? '{}') as Record<string, unknown> & { source?: string | null };
  const has: Record<RecordedField, unknown> = {
    type: card.type,
    symbol: card.symbol,
    jurisdiction: card.jurisdiction,
    issuer: card.issuer,
    issuedOn: card.issuedOn ?? card.dateText,
    title: card.title,
    effectiveOn: card.effectiveOn,
    expiresOn: card.expiresOn,
  };
  return RecordedField.options
    .filter((field) => has[field] !== null)
    .map((field) => {
      const person = record.said.find((row) => said(row, field, card.id));
      if (person) {
        const { readIn: source = null } = JSON.parse(person.after) as Facts;
        return { field, from: 'person', by: person.name, at: person.at, documents: null, source };
      }
      const listed = listing[field === 'issuer' ? 'issuerName' : field];
      const documents = record.stated.get(field === 'issuer' ? 'issuerName' : field) ?? null;
      const ownText = card.holding === 'held' && !(field === 'title' && card.titleFrom === 'citation');
      const isList =
        listed !== undefined && listed !== null && (!ownText || field === 'effectiveOn' || field === 'expiresOn');
      if (isList) return { field, from: 'list', by: listing.source ?? null, at: null, documents: null };
      return ownText
        ? { field, from: 'text', by: null, at: null, documents: null }
        : { field, from: 'citation', by: null, at: null, documents };
    });
}

/** What is kept beside an instrument's facts: who says them, what moves its status, its names, what it may be one with. */
export function toRecord(card: CardRow, record: StoredRecord): InstrumentRecord {
  const { relations = 0, cited = 0, citing = 0, aliases = 0, changes = 0 } = record.row ?? {};
  return {
    id: card.id,
    version: card.version,
    effectiveOn: card.effectiveOn,
    expiresOn: card.expiresOn,
    provenance: provenanceOf(card, record),
    events: eventsOf(card)
      .sort(inOrder)
      .map((event) => ({
        kind: event.kind,
        on: event.on,
        partial: isAct(event) && event.partial,
        by: isAct(event)
          ? { id: event.by.id, key: event.by.key, symbol: event.by.symbol, issuedOn: event.issuedOn }
          : event.extendedBy
            ? {
                id: event.extendedBy.id,
                key: event.extendedBy.key,
                symbol: event.extendedBy.symbol,
                issuedOn: event.from ?? null,
              }
            : null,
      })),
    aliases: record.aliases,
    pairs: record.pairs.map(({ id, state, version, other, key, symbol, title }) => ({
      id,
      state,
      version,
      other: { id: other, key, symbol, title },
    })),
    counts: { relations, cited, citing, aliases, changes },
  };
}
