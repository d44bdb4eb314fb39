import { typeName } from '../../../shared/registry/instrument-types.ts';
import type { InstrumentBrief } from '../../../shared/schema/index.ts';
import { formatDate } from '../../ui/dates.ts';

type Named = Pick<InstrumentBrief, 'type' | 'symbol' | 'name' | 'key'>;

/** "Quyết định số 2068/QĐ-UBND", or the name of a law; always in Vietnamese. */
export function nameInFull({ type, symbol, name, key }: Named): string {
  const kind = typeName(type) ?? '';
  if (symbol) return [kind, 'số', symbol].filter(Boolean).join(' ');
  return name ?? (kind || key);
}

/** Body and day: "UBND tỉnh Lạng Sơn · 12/12/2023". */
export function bodyAndDay({ issuer, issuedOn }: Pick<InstrumentBrief, 'issuer' | 'issuedOn'>): string {
  return [issuer.name, issuedOn && formatDate(issuedOn)].filter(Boolean).join(' · ');
}

export const shortName = ({ symbol, name, key }: Pick<Named, 'symbol' | 'key'> & { name?: string | null }) =>
  symbol ?? name ?? key;
