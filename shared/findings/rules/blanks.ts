import type { Finding } from '../../schema/index.ts';
import { type CitingText, finding } from '../case.ts';

const WORDS = { number: ['số văn bản', 'number'], date: ['ngày ban hành', 'date'] } as const;

/** What a draft's letterhead leaves open. */
export function blanks(text: CitingText): Finding[] {
  return text.blanks.map((part) => {
    const [vi, en] = WORDS[part];
    return finding('blank', {
      vi: `Chỗ trống: ${vi}.`,
      en: `Blank: ${en}.`,
      field: part === 'number' ? 'symbol' : 'issuedOn',
    });
  });
}
