import { dayIn } from '../../../shared/import/series-day.ts';
import type { ImportDefaults } from '../../../shared/schema/index.ts';
import type { Line } from './matrix.ts';

/** What rows of a list for one series are, where they do not say so; a term gives no year. */
export const cellFor = ({ type, issuer }: Line, series: string): ImportDefaults => ({
  type,
  issuer: issuer.name,
  series: dayIn(series) === null ? null : series,
});
