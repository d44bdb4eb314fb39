/** A day within a series: of the second numbering of a merged province one after the merger; null of a term. */
export function dayIn(series: string): string | null {
  const [year, half] = series.split('-');
  if (!/^\d{4}$/.test(year ?? '')) return null;
  return half ? `${year}-12-31` : `${year}-06-30`;
}
