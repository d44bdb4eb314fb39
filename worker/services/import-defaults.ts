import { dayIn } from '../../shared/import/series-day.ts';
import { fold, readIssuer, typeName } from '../../shared/registry/index.ts';
import type { ImportDefaults } from '../../shared/schema/index.ts';
import { placeSymbol } from './import-place.ts';
import { otherThanDefault, type Reason } from './import-reasons.ts';
import { type ListedRow, typeOf } from './import-row.ts';
import type { RawRow } from './import-text.ts';

const FIELDS = ['type', 'issuer', 'series'] as const;

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** A row with what it does not state filled in. */
export function withDefaults(raw: RawRow, defaults: ImportDefaults): RawRow {
  if ('problem' in raw) return raw;
  const value = { ...raw.value };
  for (const field of FIELDS) if (isEmpty(value[field]) && defaults[field] !== null) value[field] = defaults[field];
  return { ...raw, value };
}

function sameIssuer({ place, listing }: ListedRow, stated: string, given: string): boolean {
  if (fold(stated) === fold(given)) return true;
  if (place.symbol === null) return readIssuer(given)?.id === place.issuer;
  const other = placeSymbol(place.symbol, { type: listing.type, issuer: given, issuedOn: dayIn(place.series) });
  return other?.jurisdiction === place.jurisdiction && other.issuer === place.issuer;
}

/** Where a row says something else than the defaults, compared by what it means and not by its letters. */
export function besideDefaults(
  row: ListedRow,
  value: Record<string, unknown>,
  { type, issuer, series }: ImportDefaults,
): Reason[] {
  const reasons: Reason[] = [];
  const stated = String(value.issuer);
  if (type !== null && row.listing.type !== typeOf(type))
    reasons.push(otherThanDefault('type', typeName(row.listing.type) ?? row.listing.type, typeName(type) ?? type));
  if (issuer !== null && !sameIssuer(row, stated, issuer)) reasons.push(otherThanDefault('issuer', stated, issuer));
  if (series !== null && row.place.series !== series)
    reasons.push(otherThanDefault('series', row.place.series, series));
  return reasons;
}
