import { typeName } from '../../registry/instrument-types.ts';
import { typeGloss } from '../../registry/type-gloss.ts';
import type { Series } from '../../schema/index.ts';
import { type CaseRule, finding } from '../case.ts';

function coverage(series: Series | null): { vi: string; en: string } {
  if (!series || series.held === 0)
    return {
      vi: 'Chưa có ở đây không có nghĩa là không tồn tại.',
      en: 'Not being here does not mean it does not exist.',
    };
  const { held, highest, type, year, issuer } = series;
  return {
    vi: `Chỉ mục có ${held} trong khoảng ${highest} ${(typeName(type) ?? type).toLowerCase()} năm ${year} của ${issuer}.`,
    en: `The index holds ${held} of about ${highest} ${typeGloss(type) ?? typeName(type) ?? type} of ${year} by ${issuer}.`,
  };
}

/** Says what the index holds instead of saying that something does not exist. */
export const unknown: CaseRule = ({ citation, outcome }) => {
  if (outcome?.kind !== 'notFound') return [];
  const { vi, en } = coverage(outcome.series);
  const words = { vi: `Chưa có trong chỉ mục. ${vi}`, en: `Not in the index. ${en}` };
  return [finding('unknown', { ...words, severity: 'info', ref: citation.ref })];
};

export const ambiguous: CaseRule = ({ citation, outcome }) => {
  if (outcome?.kind !== 'ambiguous') return [];
  const n = outcome.total;
  return [
    finding('ambiguous', {
      vi:
        n === 1
          ? 'Có 1 văn bản mang số hiệu này; trang không ghi đủ để biết chắc.'
          : `Có ${n} văn bản cùng số hiệu; trang không ghi đủ để phân biệt.`,
      en:
        n === 1
          ? '1 act has this symbol; the page does not say enough to be sure of it.'
          : `${n} acts share this symbol; the page does not say enough to tell them apart.`,
      severity: 'info',
      ref: citation.ref,
    }),
  ];
};
