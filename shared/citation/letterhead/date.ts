/** On which date a document is judged, and how its date is shown. */
import type { Letterhead } from '../types.ts';
import { daysIn, isoDate } from './dateline.ts';

export interface LetterheadDate {
  /** ISO date to judge on: the document's own; the last day of the month a draft gives, or of its year; null without any. */
  iso: string | null;
  /** As far as the document states it: "02/5/2024", "5/2024", "2024". */
  dateText: string | null;
}

/** Days 1 to 9 and months 1 and 2 take a zero: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export function letterheadDate({ issuedOn }: Letterhead): LetterheadDate {
  if (!issuedOn || issuedOn.year === null) return { iso: null, dateText: null };
  const { year, month, day } = issuedOn;
  if (month === null) return { iso: isoDate(year, 12, 31), dateText: `${year}` };
  const shownMonth = month < 3 ? `0${month}` : `${month}`;
  const validMonth = month >= 1 && month <= 12;
  if (day === null)
    return { iso: validMonth ? isoDate(year, month, daysIn(year, month)) : null, dateText: `${shownMonth}/${year}` };
  return { iso: issuedOn.iso, dateText: `${String(day).padStart(2, '0')}/${shownMonth}/${year}` };
}
