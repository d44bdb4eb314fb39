/**
 * The numbering a symbol belongs to, as it stands in an identity: "1994", "2025-07", "khoa-15". Where the symbol names no
 * type, several types of one body may bear one number of a year, and the word for the type parts them: "1994:nghi-dinh".
 * Where many bodies sign with one code, the day of issue parts them: "2025:2025-08-13".
 */

const OF_TYPE = ':';

/** The numbering of one type among those that share a year's numbers. */
export const seriesOfType = (series: string, type: string): string => `${series}${OF_TYPE}${type}`;

/** The numbering of one among the many bodies that sign with one code: each steering committee begins its own at 01/QĐ-BCĐ. */
export const seriesOfDay = (series: string, on: string): string => `${series}${OF_TYPE}${on}`;

/** What a claim without a word for the type looks in: the numberings of all types of a year, "1994:". */
export const seriesOfAnyType = (series: string): string => `${series}${OF_TYPE}`;

/** The year or term alone, as it stands in a key: "1994" for "1994:nghi-dinh". */
export const yearOfSeries = (series: string): string => series.split(OF_TYPE)[0] ?? series;

/** As it stands in a key: the day of issue where that parts the numbers, else the year or term alone. */
export function seriesInKey(series: string): string {
  const part = series.split(OF_TYPE)[1] ?? '';
  return /^\d/.test(part) ? part : yearOfSeries(series);
}

/** Lowest and highest series, as text is ordered, that a claim's series may mean. */
export function seriesRange(series: string): { from: string; to: string } {
  return series.endsWith(OF_TYPE) ? { from: yearOfSeries(series), to: `${series}~` } : { from: series, to: series };
}

/** Whether an instrument's series is the one that a claim names, or one of those. */
export function meetsSeries(claimed: string, own: string): boolean {
  return own === claimed || (claimed.endsWith(OF_TYPE) && `${own}${OF_TYPE}`.startsWith(claimed));
}
