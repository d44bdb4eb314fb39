/** Was the cited instrument in force when the text was written, and is it today? */
import type { StatusOn } from '../../schema/index.ts';
import { type CaseRule, finding, writtenDay, writtenWords } from '../case.ts';
import { printDate } from '../print-date.ts';

const OUT = {
  expired: ['hết từ', 'ended from'],
  suspended: ['ngưng từ', 'suspended from'],
  pending: ['có hiệu lực từ', 'in force only from'],
} as const;

function isOut(code: StatusOn['code']): code is keyof typeof OUT {
  return code in OUT;
}

const endedBefore = (status: StatusOn, day: string) =>
  status.code === 'expired' && status.since !== null && status.since <= day;

export const basisExpired: CaseRule = ({ citation, outcome }, text) => {
  if (outcome?.kind !== 'found' || citation.relation !== 'basedOn' || !text.dated) return [];
  const then = outcome.instrument.status.whenWritten;
  if (!then || !endedBefore(then, text.writtenOn) || !then.since) return [];
  const [symbol, ended, written] = [
    outcome.instrument.symbol ?? outcome.instrument.name,
    printDate(then.since),
    writtenDay(text),
  ];
  return [
    finding('basisExpired', {
      vi: `Căn cứ không còn hiệu lực. ${symbol} hết hiệu lực từ ${ended}, trước ${written.vi}.`,
      en: `Legal basis no longer in force. ${symbol} ended on ${ended}, before ${written.en}.`,
      ref: citation.ref,
      field: 'symbol',
      index: ended,
      source: then.by?.key ?? outcome.instrument.key,
    }),
  ];
};

/** Replaced before the text was written is worth a look; replaced since then is for information. */
export const replaced: CaseRule = ({ citation, outcome }, text) => {
  if (outcome?.kind !== 'found') return [];
  const { today } = outcome.instrument.status;
  if (today.code !== 'expired' || today.cause !== 'replaces' || !today.since || !today.by) return [];
  const since = printDate(today.since);
  const after = text.dated && today.since > text.writtenOn;
  const written = writtenWords(text);
  const held = ['inForce', 'partlyExpired'].includes(outcome.instrument.status.whenWritten?.code ?? '');
  const then = held
    ? { vi: `văn bản này ghi ${written}, khi đó còn hiệu lực`, en: `it was in force on ${written}` }
    : { vi: `văn bản này ghi ${written}, trước ngày đó`, en: `this text is dated ${written}, before that` };
  return [
    finding('replaced', {
      vi: `Đã bị thay thế. ${today.by.symbol} thay thế từ ${since}${after ? `; ${then.vi}` : ''}.`,
      en: `Replaced by ${today.by.symbol} from ${since}${after ? `; ${then.en}` : ''}.`,
      severity: after ? 'info' : 'look',
      ref: citation.ref,
      field: 'symbol',
      index: today.by.symbol,
      source: today.by.key,
    }),
  ];
};

/** What a text may do to another on its own day. */
const ENDS = new Set(['replaces', 'repeals', 'suspends']);

/** Left to `replaced` and `basisExpired` where those say it better. */
export const notInForce: CaseRule = (subject, text) => {
  const { citation, outcome } = subject;
  if (outcome?.kind !== 'found' || !text.dated) return [];
  const then = outcome.instrument.status.whenWritten;
  if (!then?.since || !isOut(then.code)) return [];
  const saidBetter =
    basisExpired(subject, text).length > 0 || replaced(subject, text).some(({ severity }) => severity === 'look');
  if (saidBetter) return [];
  const [vi, en] = OUT[then.code];
  // the text that ends it from its own day says so itself
  if (ENDS.has(citation.relation ?? '') && then.since === text.writtenOn) return [];
  const [day, since] = [writtenDay(text), printDate(then.since)];
  return [
    finding('notInForce', {
      vi: `Không có hiệu lực vào ${day.vi}: ${vi} ${since}.`,
      en: `Not in force ${day.en === writtenWords(text) ? 'on' : 'at'} ${day.en}: ${en} ${since}.`,
      ref: citation.ref,
      field: 'symbol',
      index: since,
      source: then.by?.key ?? outcome.instrument.key,
    }),
  ];
};
