import { typeName } from '../../shared/registry/index.ts';
import type { Instrument } from '../../shared/schema/index.ts';

const PRECISION = ['năm', 'tháng', 'ngày'];

/** An instrument as a document would cite it: "Quyết định số 2068/QĐ-UBND ngày 12/12/2023 của UBND tỉnh Lạng Sơn". */
export function fullName(
  instrument: Pick<Instrument, 'type' | 'symbol' | 'name' | 'title' | 'issuer' | 'dateText'>,
): string {
  const { symbol, name, title, issuer, dateText } = instrument;
  const type = typeName(instrument.type) ?? 'Văn bản';
  const head = name ? [name, symbol && `số ${symbol}`] : [type, symbol ? `số ${symbol}` : title && `“${title}”`];
  const when = dateText && `${PRECISION[dateText.split('/').length - 1] ?? 'ngày'} ${dateText}`;
  return [...head, when, `của ${issuer.name}`].filter(Boolean).join(' ');
}
