import { language } from './i18n.ts';

/** 1.902 in Vietnamese, 1,902 in English. */
export function formatNumber(value: number, digits = 0): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language() === 'en' ? 'en-US' : 'vi-VN', options).format(value);
}

/** Bytes as people say them: 3,4 MB. */
export function formatBytes(bytes: number): string {
  return bytes < 1_000_000 ? `${formatNumber(bytes / 1000)} kB` : `${formatNumber(bytes / 1_000_000, 1)} MB`;
}
