import { formatDate } from '../../ui/dates.ts';
import { t, tCount } from '../../ui/i18n.ts';
import { formatNumber } from '../../ui/numbers.ts';
import { sayRelation } from '../../ui/relation-words.ts';
import { sayWhy } from './contradiction-words.ts';
import { type Entry, openCandidates } from './entry.ts';
import { sayField } from './field-words.ts';

/** Takes "2068/QĐ-UBND" of "Quyết định số 2068/QĐ-UBND" and 426/STTTT-BCVT&CNTT; not a date. */
export const SYMBOL = /\d+[\p{L}\d]*\/(?:\d{4}\/)?\p{L}[\p{L}\p{N}&/-]*/u;

const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
/** What a citation is called in a narrow row: its symbol where it has one. */
const short = (text: string | undefined) => oneLine(text).match(SYMBOL)?.[0] ?? oneLine(text);

/** The words of a citation on one line. */
export const citedWords = ({ item }: Entry): string => oneLine(item.citation?.text);

/** The two lines of a row. */
export function rowWords({ kind, item }: Entry): { title: string; hint: string } {
  const [one, other] = item.instruments;
  const name = one?.symbol ?? one?.name ?? one?.key ?? '';
  const citing = item.citation?.citing.symbol ?? item.citation?.citing.title ?? '';
  switch (kind) {
    case 'ambiguous': {
      const count = openCandidates(item).length;
      return {
        title: short(item.citation?.text),
        hint: [tCount('queueRowCandidates', count, [formatNumber(count)]), citing].filter(Boolean).join(' · '),
      };
    }
    case 'unmatched': {
      const { citations, documents } = item.group ?? { citations: 1, documents: 1 };
      const count = tCount('queueRowDocuments', documents, [formatNumber(documents), formatNumber(citations)]);
      return { title: short(item.citation?.text) || (item.group?.symbol ?? ''), hint: count };
    }
    case 'proposed':
    case 'dates':
      return {
        title: name,
        hint: [one?.issuer.name, one?.issuedOn && formatDate(one.issuedOn)].filter(Boolean).join(' · '),
      };
    case 'duplicates':
      return { title: name, hint: t('queueRowAnd', [other?.symbol ?? other?.name ?? other?.key ?? '']) };
    case 'facts':
      return {
        title: name,
        hint: item.fact
          ? t('queueRowFact', [sayField(item.fact.field), sayValue(item.fact.held), sayValue(item.fact.offered)])
          : '',
      };
    case 'contradictions':
      return { title: name, hint: item.contradiction ? sayWhy(item.contradiction).replace(/[:,].*$/, '') : '' };
    case 'relations': {
      const { source, target, type } = item.relation ?? {};
      return {
        title: source?.symbol ?? source?.key ?? t('queueUnsettledEnd'),
        hint: `${type ? sayRelation(type) : ''} ${target?.symbol ?? target?.key ?? t('queueUnsettledEnd')}`,
      };
    }
    case 'reports': {
      const { citation, by, kind: what } = item.report ?? {};
      return {
        title: citation?.symbol ?? citation?.name ?? '',
        hint: t(what === 'missing' ? 'queueRowMissing' : 'queueRowWrong', [by ?? '']),
      };
    }
  }
}

/** A value of a field: days as the decree on records writes them. */
export function sayValue(value: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value) : value;
}
