/** Standards and technical regulations: "TCVN 9001:2015", "QCVN 01:2020/BTTTT", "ISO/IEC 27001:2022", "22 TCN 211-06". */
import { createDraft, type Draft } from '../draft.ts';
import { isDash, isDigit, isSpace, isUpper, isWord, skipSpaces, skipSpacesBack } from '../pattern.ts';

const SERIES = new Map(
  Object.entries({ 'tieu-chuan': 'TCVN|TCXDVN|TCXD|TCN|TCCS|ISO|IEC', 'quy-chuan': 'QCVN|QCXDVN|QCĐP' }).flatMap(
    ([type, codes]) => codes.split('|').map((code) => [code, type] as const),
  ),
);

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
  const mark = skipSpaces(text, end);
  if (text.charCodeAt(mark) === 0x3a || (isDash(text.charCodeAt(mark)) && mark > end)) {
    const start = skipSpaces(text, mark + 1);
    const stop = digitsEnd(text, start);
    if (stop - start === 4) {
      year = Number(text.slice(start, stop));
      end = stop;
    }
  }
  if (year === null && (number.end - at < 2 || (series.code === 'ISO' && isFilmSpeed(text.slice(at, number.end)))))
    return null;
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

/** Series words before the number, first and last as they stand: "TCVN", "TCVN ISO/IEC", "22 TCN". */
function readSeries(text: string, at: number): { start: number; code: string; type: string } | null {
  let end = at;
  while (end > at - 4 && (isSpace(text.charCodeAt(end - 1)) || isDash(text.charCodeAt(end - 1)))) end--;
  if (!isUpper(text.charCodeAt(end - 1))) return null;
  let series: { start: number; code: string; type: string } | null = null;
  for (let words = 0; words < 3; words++) {
    let from = end;
    while (from > end - 7 && isUpper(text.charCodeAt(from - 1))) from--;
    const code = text.slice(from, end).replace('Ð', 'Đ');
    const type = SERIES.get(code);
    if (!type || isWord(text.charCodeAt(from - 1))) break;
    series = { start: from, code, type };
    end = text.charCodeAt(from - 1) === 0x2f ? from - 1 : skipSpacesBack(text, from);
  }
  if (series?.code === 'TCN') series.start = branchStart(text, series.start);
  return series;
}

/** "22 TCN": the branch before the series. */
function branchStart(text: string, at: number): number {
  let start = isSpace(text.charCodeAt(at - 1)) ? at - 1 : at;
  if (!isDigit(text.charCodeAt(start - 1))) return at;
  while (start > at - 4 && isDigit(text.charCodeAt(start - 1))) start--;
  return start;
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

/** "ISO 100", "ISO 100-6400": how sensitive a camera is. */
function isFilmSpeed(number: string): boolean {
  return /^(?:\d{2,3}|(?:16|32|64|128|256|512)00)(?:-\d+00)?$/.test(number);
}
