import { dayOf } from '../ui/dates.ts';

/** Hands a value to the reader as a file named by what it is and today's date. */
export function saveJson(name: string, value: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `dan-chieu-${name}-${dayOf(new Date().toISOString())}.json`;
  link.click();
  URL.revokeObjectURL(url);
}
