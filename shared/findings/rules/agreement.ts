/** Does what the page states agree with what the index holds of the same instrument? */

import { mayBeOneBody } from '../../registry/commune.ts';
import { fold } from '../../registry/fold.ts';
import { issuerAsOf, readIssuer } from '../../registry/issuer-lookup.ts';
import { yearSaid } from '../../resolution/year-said.ts';
import type { Instrument, StatedCitation } from '../../schema/index.ts';
import { type CaseRule, finding } from '../case.ts';
import { printDate } from '../print-date.ts';
import { beginsWith, titlesDisagree } from '../title-agreement.ts';

function sourceWords(instrument: Instrument): { vi: string; en: string } {
  if (instrument.holding === 'held') return { vi: 'toàn văn', en: 'its text' };
  if (instrument.listed?.verified) return { vi: 'danh mục', en: 'a list' };
  const n = instrument.citedBy;
  if (n === 0) return { vi: 'danh mục', en: 'a list' };
  return { vi: `${n} viện dẫn`, en: n === 1 ? '1 citation' : `${n} citations` };
}

/** What the page says of the day, if the index says otherwise: a day, or a year alone. */
function otherDay(citation: StatedCitation, issuedOn: string): { text: string; vi: string } | null {
  const day = citation.issuedOn && printDate(citation.issuedOn);
  if (day) return citation.issuedOn === issuedOn ? null : { text: day, vi: day };
  const year = yearSaid(citation);
  return year === null || issuedOn.startsWith(`${year}-`) ? null : { text: String(year), vi: `năm ${year}` };
}

export const dateDiffers: CaseRule = ({ citation, outcome }) => {
  if (outcome?.kind !== 'found' || !outcome.instrument.issuedOn) return [];
  const { instrument } = outcome;
  const stated = otherDay(citation, outcome.instrument.issuedOn);
  if (stated === null) return [];
  const page = stated.text;
  const index = printDate(outcome.instrument.issuedOn);
  const source = sourceWords(instrument);
  return [
    finding('dateDiffers', {
      vi: `Ngày khác với chỉ mục. Trang ghi ${stated.vi}. Chỉ mục ghi ngày ${index}, theo ${source.vi}.`,
      en: `Date differs from the index. Page: ${page}. Index: ${index}, from ${source.en}.`,
      ref: citation.ref,
      field: 'issuedOn',
      page,
      index,
      source: instrument.key,
    }),
  ];
};

/** "UBND huyện" on a page of UBND huyện Cao Lộc: the words name no place, so that the link was made by the page's own. */
function isOwnUnit(stated: string, body: string): boolean {
  return (
    /^(?:ubnd|hdnd)-(?:huyen|quan|thi-xa|xa|phuong|dac-khu|thi-tran)$/.test(stated) && body.startsWith(`${stated}-`)
  );
}

/** A head speaks for the body, and a body that names no province is the page's own: neither is a difference. */
export const issuerDiffers: CaseRule = ({ citation, outcome }) => {
  if (outcome?.kind !== 'found' || !citation.issuer) return [];
  const { instrument } = outcome;
  const named = readIssuer(citation.issuer);
  if (!named) return [];
  const stated = issuerAsOf(named, instrument.issuedOn);
  const sameBody = mayBeOneBody(stated.id, instrument.issuer.id) || isOwnUnit(stated.id, instrument.issuer.id);
  const sameProvince = stated.province === null || stated.province === instrument.jurisdiction.id;
  if (sameBody && sameProvince) return [];
  const [page, index] = [citation.issuer, instrument.issuer.name];
  return [
    finding('issuerDiffers', {
      vi: `Cơ quan khác với chỉ mục. Trang ghi ${page}. Chỉ mục ghi ${index}.`,
      en: `Issuer differs from the index. Page: ${page}. Index: ${index}.`,
      ref: citation.ref,
      field: 'issuer',
      page,
      index,
      source: instrument.key,
    }),
  ];
};

/** Titles are shortened and paraphrased when cited; only another subject, or another year in it, is a difference. */
export const titleDiffers: CaseRule = ({ citation, outcome }) => {
  if (outcome?.kind !== 'found' || !citation.title) return [];
  const { instrument } = outcome;
  if (!instrument.title || beginsWith(citation.title, instrument.title)) return [];
  if (!titlesDisagree(fold(citation.title), fold(instrument.title))) return [];
  return [
    finding('titleDiffers', {
      vi: `Trích yếu khác với chỉ mục. Trang ghi "${citation.title}". Chỉ mục ghi "${instrument.title}".`,
      en: `Subject differs from the index. Page: "${citation.title}". Index: "${instrument.title}".`,
      ref: citation.ref,
      field: 'title',
      page: citation.title,
      index: instrument.title,
      source: instrument.key,
    }),
  ];
};
