import { language } from './i18n.ts';

/** 1.902 in Vietnamese, 1,902 in English. */
export function formatNumber(value: number, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language() === 'en' ? 'en-US' : 'vi-VN', options).format(value);
}
