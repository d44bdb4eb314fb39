/** Can all that the index was told of the cited instrument be so? */
import type { Conflict, Instrument, SaidOf } from '../../schema/index.ts';
import { type Case, type CaseRule, type CitingText, finding } from '../case.ts';
import { printDate } from '../print-date.ts';

interface Words {
  vi: string;
  en: string;
}

const ACTS: Partial<Record<SaidOf['what'], [vi: string, en: string]>> = {
  replaces: ['thay thế', 'replaces it'],
  repeals: ['bãi bỏ', 'repeals it'],
  suspends: ['ngưng hiệu lực', 'suspends it'],
  resumes: ['chấm dứt ngưng hiệu lực', 'resumes it'],
  amends: ['sửa đổi, bổ sung', 'amends it'],
};
const OWN: Partial<Record<SaidOf['what'], [vi: string, en: string]>> = {
  issued: ['ban hành ngày', 'it was issued on'],
  effect: ['có hiệu lực từ', 'it takes effect on'],
  expiry: ['hết hiệu lực từ', 'it ends on'],
};

const named = (one: { key: string; symbol: string | null; name: string | null }) => one.symbol ?? one.name ?? one.key;

/** "30/2025/QĐ-UBND thay thế từ 20/3/2025 (theo 9/QĐ-UBND)". */
function sayOne({ what, on, by, statedIn }: SaidOf): Words {
  const day = on === null ? null : printDate(on);
  const [ownVi, ownEn] = OWN[what] ?? ['', ''];
  if (!by) return { vi: `${ownVi} ${day}`, en: `${ownEn} ${day}` };
  if (what === 'issued') return { vi: `${named(by)} ghi ${day}`, en: `${named(by)} says ${day}` };
  const [vi, en] = ACTS[what] ?? ['', ''];
  const told = statedIn ? { vi: ` (theo ${named(statedIn)})`, en: ` (says ${named(statedIn)})` } : { vi: '', en: '' };
  return {
    vi: `${named(by)} ${vi}${day ? ` từ ${day}` : ''}${told.vi}`,
    en: `${named(by)} ${en}${day ? ` from ${day}` : ''}${told.en}`,
  };
}

function say(says: readonly SaidOf[]): Words {
  const words = says.map(sayOne);
  const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    vi: `${upper(words.map(({ vi }) => vi).join('; '))}.`,
    en: `${upper(words.map(({ en }) => en).join('; '))}.`,
  };
}

const keysOf = (says: readonly SaidOf[]) => [
  ...new Set(says.flatMap(({ by, statedIn }) => ((statedIn ?? by) ? [(statedIn ?? by)!.key] : []))),
];

const instrumentOf = ({ outcome }: Case): Instrument | null => (outcome?.kind === 'found' ? outcome.instrument : null);

/** Between two days said of one end the page's own date makes a difference; else it is for information. */
function severityOf({ kind, says }: Conflict, text: CitingText): 'look' | 'info' {
  if (kind !== 'endsDiffer') return 'look';
  const days = says.flatMap(({ on }) => (on === null ? [] : [on])).sort();
  return days[0]! <= text.writtenOn && text.writtenOn < days.at(-1)! ? 'look' : 'info';
}

export const relationLoop: CaseRule = (subject) => {
  const instrument = instrumentOf(subject);
  if (instrument?.chain?.end !== 'loop') return [];
  const { steps } = instrument.chain;
  const words = steps.map(({ by, type, on }, at) => {
    const old = named(steps[at - 1]?.by ?? instrument);
    const day = on && printDate(on);
    const [vi, en] = type === 'repeals' ? ['bãi bỏ', 'repeals'] : ['thay thế', 'replaces'];
    return {
      vi: `${named(by)} ${vi} ${old}${day ? ` từ ${day}` : ''}`,
      en: `${named(by)} ${en} ${old}${day ? ` from ${day}` : ''}`,
    };
  });
  return [
    finding('relationLoop', {
      vi: `Chuỗi thay thế khép vòng. ${words.map(({ vi }) => vi).join('; ')}.`,
      en: `Replacements form a ring. ${words.map(({ en }) => en).join('; ')}.`,
      ref: subject.citation.ref,
      field: 'symbol',
      source: steps[0]!.by.key,
      sources: [...new Set(steps.map(({ by }) => by.key))],
    }),
  ];
};

export const statusContradiction: CaseRule = (subject, text) => {
  const instrument = instrumentOf(subject);
  const conflicts = instrument?.conflicts?.filter(({ kind }) => kind !== 'issueDatesDiffer') ?? [];
  return conflicts.map((conflict) => {
    const words = say(conflict.says);
    const sources = keysOf(conflict.says);
    return finding('statusContradiction', {
      vi: `Thông tin hiệu lực mâu thuẫn. ${words.vi}`,
      en: `What is said of its force does not agree. ${words.en}`,
      severity: severityOf(conflict, text),
      ref: subject.citation.ref,
      field: 'symbol',
      source: sources[0] ?? instrument!.key,
      ...(sources.length > 1 ? { sources } : {}),
    });
  });
};

/** A day that the page itself states is compared by `dateDiffers`; this says that others do not agree on one. */
export const issueDatesDiffer: CaseRule = (subject) => {
  const conflict = instrumentOf(subject)?.conflicts?.find(({ kind }) => kind === 'issueDatesDiffer');
  if (!conflict) return [];
  const words = say(conflict.says);
  const sources = keysOf(conflict.says);
  return [
    finding('issueDatesDiffer', {
      vi: `Ngày ban hành được ghi khác nhau. ${words.vi}`,
      en: `Documents state different dates of issue. ${words.en}`,
      severity: 'info',
      ref: subject.citation.ref,
      field: 'issuedOn',
      source: sources[0] ?? null,
      sources,
    }),
  ];
};
