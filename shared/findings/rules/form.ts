/** What the citation's own words tell, with no index at all. */

import { foldCode } from '../../registry/fold.ts';
import { INSTRUMENT_TYPES, typeName } from '../../registry/instrument-types.ts';
import { type CaseRule, finding, nameOf, writtenWords } from '../case.ts';
import { printDate } from '../print-date.ts';
import { readSymbolForm } from '../symbol-form.ts';

const TYPES_OF_CODE = new Map<string, string[]>();
for (const type of INSTRUMENT_TYPES)
  for (const code of type.codes)
    TYPES_OF_CODE.set(foldCode(code), [...(TYPES_OF_CODE.get(foldCode(code)) ?? []), type.id]);

/** Words that stand for any paper, or that a symbol of another type may carry. */
const GENERIC = new Set(['van-ban', 'cong-van', 'thong-bao', 'ket-luan', 'other']);

export const typeDiffers: CaseRule = ({ citation }) => {
  if (
    !citation.symbol ||
    !citation.type ||
    citation.kind === 'no-type' ||
    citation.kind === 'party' ||
    GENERIC.has(citation.type)
  )
    return [];
  const { typeCode } = readSymbolForm(citation.symbol);
  const meant = typeCode ? TYPES_OF_CODE.get(foldCode(typeCode)) : undefined;
  if (!meant || meant.includes(citation.type) || typeName(citation.type) === null) return [];
  const [page, index] = [typeName(citation.type), typeName(meant[0] as string)];
  return [
    finding('typeDiffers', {
      vi: `Loại khác với số hiệu. Trang ghi "${page}"; ${citation.symbol} là số hiệu của ${index}.`,
      en: `Type differs from the symbol. Page: "${page}"; ${citation.symbol} is a ${index}.`,
      ref: citation.ref,
      field: 'type',
      page,
      index,
    }),
  ];
};

const FLAWS = {
  slash: ['thiếu dấu gạch chéo', 'slash missing'],
  hyphen: ['thiếu dấu gạch nối', 'hyphen missing'],
  year: ['năm không hợp lẽ', 'year not plausible'],
} as const;

export const malformedSymbol: CaseRule = ({ citation }) => {
  if (!citation.symbol || citation.kind === 'standard') return [];
  const { flaw, meant } = readSymbolForm(citation.symbol);
  if (!flaw) return [];
  const [vi, en] = FLAWS[flaw];
  const suggested = meant ? { vi: ` Đủ dấu: ${meant}.`, en: ` With it: ${meant}.` } : { vi: '', en: '' };
  return [
    finding('malformedSymbol', {
      vi: `Số hiệu không đúng dạng: "${citation.symbol}", ${vi}.${suggested.vi}`,
      en: `Symbol not well formed: "${citation.symbol}", ${en}.${suggested.en}`,
      ref: citation.ref,
      field: 'symbol',
      page: citation.symbol,
      index: meant,
    }),
  ];
};

export const impossibleDate: CaseRule = ({ citation }) => {
  if (citation.dateProblem !== 'impossible' || !citation.dateText) return [];
  const page = citation.dateText.replace(/^ngày\s+/i, '');
  return [
    finding('impossibleDate', {
      vi: `Không có ngày ${page} trong lịch.`,
      en: `There is no ${page} in the calendar.`,
      ref: citation.ref,
      field: 'issuedOn',
      page,
    }),
  ];
};

/** Normative symbols carry their year since 1997 (Luật Ban hành văn bản quy phạm pháp luật 1996 and its successors). */
const YEAR_SINCE = '1997-01-01';
const CARRIES_YEAR = new Set(['nghi-dinh', 'thong-tu', 'thong-tu-lien-tich']);

export const missingYear: CaseRule = ({ citation, outcome }) => {
  if (!citation.symbol || !citation.type || !CARRIES_YEAR.has(citation.type)) return [];
  const form = readSymbolForm(citation.symbol);
  if (form.year !== null || !form.typeCode || (citation.issuedOn && citation.issuedOn < YEAR_SINCE)) return [];
  const index = outcome?.kind === 'found' ? outcome.instrument.symbol : null;
  return [
    finding('missingYear', {
      vi: `Số hiệu quy phạm thiếu năm.${index ? ` Chỉ mục có ${index}.` : ''}`,
      en: `Normative symbol without its year.${index ? ` Index has ${index}.` : ''}`,
      ref: citation.ref,
      field: 'symbol',
      page: citation.symbol,
      index,
    }),
  ];
};

export const citesFuture: CaseRule = ({ citation }, text) => {
  if (!text.dated || !citation.issuedOn || citation.issuedOn <= text.writtenOn || citation.kind === 'self') return [];
  const [page, own] = [printDate(citation.issuedOn), writtenWords(text)];
  return [
    finding('citesFuture', {
      vi: `Ngày viện dẫn muộn hơn văn bản này: ${page}, sau ${own}.`,
      en: `Cited date is later than this text: ${page}, after ${own}.`,
      ref: citation.ref,
      field: 'issuedOn',
      page,
      index: nameOf(citation),
    }),
  ];
};
