import type { Preview } from '../http/preview-page.ts';
import type { CardRow } from '../stores/card-columns.ts';
import { fullName } from './full-name.ts';
import { formatDate, toInstrument } from './instrument-card.ts';
import { STATUS_NAMES } from './reconcile-properties.ts';

/** What a preview says of an instrument. */
export function readPreview(row: CardRow, today: string): Preview {
  const instrument = toInstrument(row, { today, written: null });
  const { code, since, by } = instrument.status.today;
  const known =
    instrument.holding === 'held'
      ? 'Có toàn văn trong chỉ mục'
      : `Chưa có toàn văn; biết qua ${instrument.citedBy} văn bản viện dẫn`;
  const status = [STATUS_NAMES[code], since && `từ ${formatDate(since)}`, by?.symbol && `(${by.symbol})`];
  return {
    heading: fullName(instrument),
    title: instrument.title,
    facts: [
      ['Tình trạng', status.filter(Boolean).join(' ')],
      ['Địa phương', instrument.jurisdiction.name],
      ...(instrument.heldNowBy ? ([['Nay do', instrument.heldNowBy.name]] as const) : []),
      ['Trong chỉ mục', known],
    ],
    quotation: instrument.bestSentence?.text ?? null,
  };
}
