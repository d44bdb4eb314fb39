import type { Finding, FindingCode, Outcome, StatedCitation } from '../schema/index.ts';
import { printDate } from './print-date.ts';

/** One citation of the text with what the index answered; null while nobody was asked. */
export interface Case {
  citation: StatedCitation;
  outcome: Outcome | null;
}

/** The text that cites, as far as it tells of itself. */
export interface CitingText {
  /** ISO day to judge on: its own date, a draft's last day of the month, or today. */
  writtenOn: string;
  /** The date as far as the text states it: "02/5/2024", "5/2024". */
  writtenText?: string | null;
  /** False when `writtenOn` is only today's date for want of its own. */
  dated: boolean;
  /** Which parts its letterhead leaves blank. */
  blanks: readonly ('number' | 'date')[];
}

/** A rule looks at one citation and says what a reviewer should look at. */
export type CaseRule = (subject: Case, text: CitingText) => Finding[];

/** Fills in what most findings share. */
export function finding(code: FindingCode, rest: Pick<Finding, 'vi' | 'en'> & Partial<Finding>): Finding {
  return { code, severity: 'look', ref: null, field: null, page: null, index: null, source: null, ...rest };
}

/** The citation as a reader names it: its symbol, else its name. */
export function nameOf(citation: StatedCitation): string {
  return citation.symbol ?? citation.name ?? '';
}

/** The day on which it is judged, as far as the text states it: "ngày 02/5/2024"; of a month, its end. */
export function writtenDay(text: CitingText): { vi: string; en: string } {
  const words = writtenWords(text);
  const isDay = words.split('/').length === 3;
  return isDay ? { vi: `ngày ${words}`, en: words } : { vi: `cuối tháng ${words}`, en: `the end of ${words}` };
}

/** The text's date as far as it states it itself; never a day that it leaves open. */
export function writtenWords({ writtenText, writtenOn }: CitingText): string {
  return writtenText ?? printDate(writtenOn);
}
