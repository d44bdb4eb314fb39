import { printDate } from '../../shared/findings/print-date.ts';

/** ISO date as the decree on records writes it: 02/5/2024, 08/02/2024. */
export const formatDate = printDate;

/** The day of an ISO date without its year: 18/11. */
export function formatDay(iso: string): string {
  return formatDate(iso).slice(0, -5);
}

/** Local date of an instant, ISO. */
export function dayOf(instant: string): string {
  const at = new Date(instant);
  return [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
}

/** Local time of an instant: 09:41. */
export function formatTime(instant: string): string {
  const at = new Date(instant);
  return `${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** Local time of an instant to the second: 09:41:07. */
export function formatSecond(instant: string): string {
  return `${formatTime(instant)}:${pad(new Date(instant).getSeconds())}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
