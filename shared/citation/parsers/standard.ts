/** Standards and technical regulations: "TCVN 9001:2015", "QCVN 01:2020/BTTTT", "ISO/IEC 27001:2022", "22 TCN 211-06". */
import { createDraft, type Draft } from '../draft.ts';
import { isDash, isDigit, isSpace, isUpper, isWord, skipSpaces } from '../pattern.ts';

const SERIES: Record<string, string> = {
  TCVN: 'tieu-chuan',
  TCXDVN: 'tieu-chuan',
  TCXD: 'tieu-chuan',
  TCN: 'tieu-chuan',
  TCCS: 'tieu-chuan',
  ISO: 'tieu-chuan',
  IEC: 'tieu-chuan',
  QCVN: 'quy-chuan',
  QCXDVN: 'quy-chuan',
  QCĐP: 'quy-chuan',
};

/**
 * Reads the standard whose number starts at `at`: the series before it, edition and body after it.
 * Takes "TCVN ISO 9001:2015", "TCVN 7820-2:2007", "QCVN 4 : 2009/BKHCN"; refuses "TCVN số", "ISO 1".
 */
export function readStandard(text: string, at: number): { kind: 'draft'; draft: Draft } | null {
  const series = readSeries(text, at);
  if (!series) return null;
  const number = readParts(text, at);
  let end = number.end;
  let year: number | null = null;
  const colon = skipSpaces(text, end);
  if (text.charCodeAt(colon) === 0x3a) {
    const start = skipSpaces(text, colon + 1);
    const stop = digitsEnd(text, start);
    if (stop - start === 4) {
      year = Number(text.slice(start, stop));
      end = stop;
    }
  }
  if (year === null && number.end - at < 2) return null;
  const body = year !== null && text.charCodeAt(end) === 0x2f ? readBody(text, end + 1) : null;
  if (body) end = body;
  const printed = text
    .slice(series.start, end)
    .replace(/\s+/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/Ð/g, 'Đ');
  return {
    kind: 'draft',
    draft: createDraft({
      start: series.start,
      end,
      kind: 'standard',
      type: series.type,
      typeFromWord: true,
      symbol: {
        start: series.start,
        end,
        text: printed,
        raw: printed,
        number: text.slice(at, number.end),
        year,
        typeCode: series.code,
        issuerCode: body ? text.slice(text.lastIndexOf('/', end) + 1, end) : null,
        unitCode: null,
      },
    }),
  };
}

/** Series word before the number, with what is written into it: "TCVN ISO/IEC", "22 TCN". */
function readSeries(text: string, at: number): { start: number; code: string; type: string } | null {
  let end = at;
  while (end > at - 4 && (isSpace(text.charCodeAt(end - 1)) || isDash(text.charCodeAt(end - 1)))) end--;
  let code = '';
  let start = end;
  for (let i = 0; i < 3; i++) {
    let from = start;
    while (from > start - 7 && isUpper(text.charCodeAt(from - 1))) from--;
    const word = text.slice(from, start).replace('Ð', 'Đ');
    if (!(word in SERIES) || isWord(text.charCodeAt(from - 1))) {
      if (i === 0) return null;
      start = start < end && i > 0 ? skipJoint(text, start) : start;
      break;
    }
    code = word;
    start = from;
    const joint = text.charCodeAt(from - 1);
    if (joint !== 0x2f && joint !== 0x20) break;
    start = from - 1;
  }
  if (!isUpper(text.charCodeAt(start))) start++;
  if (code === 'TCN')
    while (
      start > 3 &&
      (isDigit(text.charCodeAt(start - 1)) ||
        (text.charCodeAt(start - 1) === 0x20 && isDigit(text.charCodeAt(start - 2))))
    )
      start--;
  return { start, code, type: SERIES[code]! };
}

function skipJoint(text: string, at: number): number {
  return isUpper(text.charCodeAt(at)) ? at : at + 1;
}

/** "7820-2", "1-2-3", "61850". */
function readParts(text: string, at: number): { end: number } {
  let end = digitsEnd(text, at);
  while (isDash(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return { end };
}

function readBody(text: string, at: number): number | null {
  let end = at;
  while (
    end < at + 14 &&
    (isUpper(text.charCodeAt(end)) || isDigit(text.charCodeAt(end)) || text.charCodeAt(end) === 0x26)
  )
    end++;
  return end > at ? end : null;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 12 && isDigit(text.charCodeAt(end))) end++;
  return end;
}
