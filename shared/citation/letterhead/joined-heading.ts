/** The head of gazette texts, all in one: "THÔNG TƯ⏎CỦA BỘ TÀI CHÍNH SỐ 05/2010/TT-BTC NGÀY 13 THÁNG 01 NĂM 2010". */
import type { CleanText, Draft } from '../draft.ts';
import { findSymbols } from '../parsers/symbol.ts';
import { stated } from '../span.ts';
import type { StatedDate, StatedText } from '../types.ts';
import { readDatelineAt, skip } from './dateline.ts';
import type { Heading } from './heading.ts';

export interface JoinedHeading {
  symbol: NonNullable<Draft['symbol']>;
  issuer: StatedText | null;
  issuedOn: StatedDate | null;
  /** Where the title starts. */
  end: number;
}

const REACH = 260;
/** "CỦA CHÍNH PHỦ SỐ", "SỐ", "số". */
const LEAD = /^(\s*C[ỦủUu]A\s+)?([\p{Lu}\p{Ll}\s,&-]{2,120}?)?\s*(?:SỐ|Số|số)\s*:?\s*$/u;

/** Reads number, issuer and date from the words right after a type heading, or null. */
export function readJoinedHeading(heading: Heading, page: CleanText): JoinedHeading | null {
  const words = page.text.slice(heading.end, heading.end + REACH);
  const symbol = findSymbols({ ...page, text: words })[0]?.symbol ?? readBareNumber(words);
  const lead = symbol && LEAD.exec(words.slice(0, symbol.start));
  if (!symbol || !lead || (lead[2] && !lead[1])) return null;
  const shifted = { ...symbol, start: heading.end + symbol.start, end: heading.end + symbol.end };
  const issuerStart = heading.end + (lead[1]?.length ?? 0);
  const issuedOn = readDatelineAt(page, skip(page.text, shifted.end))?.issuedOn ?? null;
  return {
    symbol: shifted,
    issuer: lead[1] && lead[2] ? stated(page.text, issuerStart, issuerStart + lead[2].trimEnd().length) : null,
    issuedOn,
    end: issuedOn?.end ?? shifted.end,
  };
}

/** "CỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI SỐ 67 NGÀY …": decrees of 1945 to 1957 had a number only. */
function readBareNumber(words: string): JoinedHeading['symbol'] | null {
  const match = /^\s*CỦA\s[\p{Lu}\p{Ll}\s]{2,80}?\sSỐ\s{1,9}(\d{1,4})(?=\s+NGÀY\s)/iu.exec(words);
  const number = match?.[1];
  if (!match || !number) return null;
  const parts = { text: number, raw: number, number, year: null, typeCode: null, issuerCode: null, unitCode: null };
  return { ...parts, start: match[0].length - number.length, end: match[0].length };
}
