/** Text that old portals serve in the encodings of Vietnamese fonts from before Unicode, made readable. */
import { decodeTcvn3 } from './tcvn3.ts';
import { vniLetter } from './vni.ts';

export interface Decoded {
  text: string;
  /** Source offset of a decoded offset, also of the end of a span. */
  toSource(at: number): number;
}

const WINDOW = 3000;
/** TCVN3 writes đ as ®: "®Þnh", "®­îc"; not "Sony® Xperia". */
const TCVN3_SIGN = /(?<![\p{L}\d])®[a-z\u00A8-\u00FE]/gu;
/** "ngaøy", "cuûa", "ñònh", "Quyeát"; not "naïve" alone. */
const VNI_SIGN = /[aeouyôö][øùûõï]|[aeo][âàáåãä]|ñ[a-zôöòóæ]/giu;
/** Letters that only Unicode text holds: a line with one of them is not decoded. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u0300\u0301\u0303\u0309\u0323]/;

/** Decodes text in TCVN3 (ABC) or VNI; null, at the cost of a search for a few letters, when it is in neither. */
export function decodeLegacy(text: string): Decoded | null {
  const tcvn3 = text.indexOf('®');
  if (tcvn3 >= 0 && count(text, tcvn3, TCVN3_SIGN) >= 2)
    return { text: eachLine(text, decodeTcvn3), toSource: (at) => at };
  const vni = first(text, 'øûïØÛÏ');
  return vni >= 0 && count(text, vni, VNI_SIGN) >= 6 ? decodeVni(text) : null;
}

function first(text: string, letters: string): number {
  const found = [...letters].map((letter) => text.indexOf(letter)).filter((at) => at >= 0);
  return found.length > 0 ? Math.min(...found) : -1;
}

/** How often the sign stands around `at`. */
function count(text: string, at: number, sign: RegExp): number {
  return text.slice(Math.max(0, at - 200), at + WINDOW).match(sign)?.length ?? 0;
}

function eachLine(text: string, decode: (line: string) => string): string {
  return text.replace(/[^\n]+/g, (line) => (UNICODE.test(line) ? line : decode(line)));
}

function decodeVni(text: string): Decoded {
  const origin = new Uint32Array(text.length + 1);
  let decoded = '';
  let start = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const foreign = UNICODE.test(line);
    for (let i = 0; i < line.length; ) {
      const read = foreign ? null : vniLetter(line, i);
      origin[decoded.length] = start + i;
      decoded += read?.letter ?? line[i];
      i += read?.length ?? 1;
    }
    start += line.length;
  }
  origin[decoded.length] = text.length;
  return { text: decoded, toSource: (at) => origin[Math.min(at, decoded.length)]! };
}
