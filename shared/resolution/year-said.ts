import type { StatedCitation } from '../schema/index.ts';

/** Plans, programmes and reports say in the same words which year they are for. */
const OF_A_YEAR = new Set(['ke-hoach', 'chuong-trinh', 'bao-cao', 'de-an', 'du-an', 'phuong-an']);

/** "Quyết định số 12/QĐ-UBND năm 2025": the year of a number whose day is not said; refuses "Kế hoạch số 12/KH-UBND năm 2025". */
export function yearSaid({ dateText, dateProblem, type, issuedOn }: StatedCitation): number | null {
  if (issuedOn || dateProblem !== 'partial' || !dateText || OF_A_YEAR.has(type ?? '')) return null;
  const year = /(?<!\d)((?:19|20)\d\d)$/.exec(dateText.trim())?.[1];
  return year ? Number(year) : null;
}
