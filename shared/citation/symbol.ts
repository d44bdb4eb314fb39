/** What a read symbol is: its parts, the type its code names, whether a Party body numbers this way. Null when it is no symbol at all. */
import type { Code } from './parsers/code.ts';
import type { NumberRead } from './parsers/number.ts';
import { isUpper } from './pattern.ts';
import type { InstrumentSymbol } from './types.ts';
import { typeOfCode } from './types-of-instrument.ts';

export interface Reading {
  symbol: InstrumentSymbol;
  type: string | null;
  party: boolean;
  /** False when the type word before the number cannot belong to it: "… đi làm việc theo hợp đồng số 69/2020/QH14". */
  keepsWord: boolean;
}

interface Surroundings {
  so: boolean;
  type: string | null;
  ownLine: boolean;
}

/** Bodies that stand alone after the number: Hiến pháp 2013 Điều 70, 74; older forms to 1992. */
const ALONE = /^(?:QH\d{0,2}|UBTVQH\d{0,2}|HĐBT|HĐCP|HĐNN\d?|CP|TTg|CTN|LCT|VBHN|LPQT)$/i;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{0,2}$/i;
/** Quy định 399-QĐ/TW: bodies of the Party write number-type/body; state offices sometimes slip into number/type-body. */
const PARTY_BODY = /^(?:TW|TƯ|TU|ĐU|HU|QU|VPT[WU]|BTCTW|BTGTW|UBKTTW|BNCTW|BDVTW)$/;
const LAWS = /^(?:luat|bo-luat|phap-lenh|nghi-quyet|hien-phap|lenh|van-ban)$/;
/** Words of everyday speech that also name a type: they yield to a code that says otherwise. */
const WEAK_WORDS = /^(?:du-an|de-an|hop-dong|phuong-an|tieu-chuan|quy-chuan|dieu-uoc|other)$/;

/** Judges number and code together. */
export function classify(number: NumberRead, code: Code, around: Surroundings): Reading | null {
  const parts = splitGlued(code.parts.map(normalise));
  const first = parts[0]!;
  const typed = typeOfSymbol(parts, around.type === 'chi-thi' || number.joint === '-');
  if (!isPlausible(number, parts, code.text, around, typed !== null)) return null;
  const rest = typed ? parts.slice(1) : parts;
  const joint = typed?.id.endsWith('lien-tich') ?? false;
  const issuer = joint ? rest.join('-') : rest[0];
  const party =
    (number.joint === '-' && code.text.includes('/') && !/^HĐNN/.test(issuer ?? '')) || PARTY_BODY.test(issuer ?? '');
  const text = normalise(number.text + code.text);
  return {
    symbol: {
      text,
      raw: text,
      number: number.number,
      year: number.year,
      typeCode: typed?.code ?? null,
      issuerCode: issuer ? normalise(issuer) : null,
      unitCode: joint || rest.length < 2 ? null : normalise(rest.slice(1).join('-')),
    },
    type: typed?.id ?? typeOfBody(first, parts.length),
    party,
    keepsWord: keepsWord(around.type, first, typed?.id ?? null),
  };
}

/** "214/2025/NĐCP", "01/1999/QĐ.UB": the hyphen was lost or became a dot. */
const GLUED =
  /^(N[ĐD]|Q[ĐD]|NQ|TTLT|TT|CT|KH(?=UBND$)|TB(?=UBND$))(?:\.(?=[A-ZĐ]{2})|(?=(?:CP|TTg|UBND|HĐND|UBTVQH\d*|B[A-ZĐ]{2,})$))(.+)$/;

function splitGlued(parts: string[]): string[] {
  const glued = parts.length === 1 ? GLUED.exec(parts[0]!) : null;
  return glued ? glued.slice(1) : parts;
}

function keepsWord(word: string | null, first: string, byCode: string | null): boolean {
  if (!word) return false;
  if (ASSEMBLY.test(first)) return LAWS.test(word);
  return !(WEAK_WORDS.test(word) && byCode !== null && byCode !== word);
}

/** "CT" is Chỉ thị before a body ("CT-TTg") and the Tax Department before one of its units ("CT-CS"). */
const AFTER_DIRECTIVE = /^(?:TTg|UB|TU|TW|TƯ|ĐU|HU|QU|HĐ|B[A-ZĐ]|S[A-ZĐ]{2}|NHNN|TANDTC|VKS|TCT|TCHQ|BCĐ|CTN|CP|CTUB)/i;

function typeOfSymbol(parts: string[], directive: boolean): ReturnType<typeof typeOfCode> {
  const typed = typeOfCode(parts[0]!);
  if (!typed || parts.length < 2) return typed && /^(?:VBHN|LPQT)$/.test(typed.code) ? typed : null;
  if (typed.code === 'TC') return null;
  if (typed.code === 'CT' && !directive && !AFTER_DIRECTIVE.test(parts[1]!)) return null;
  return typed;
}

function typeOfBody(first: string, length: number): string | null {
  if (/^QH/i.test(first)) return 'luat';
  if (/^UBTVQH/i.test(first)) return 'nghi-quyet';
  if (/^(?:HĐBT|CP|HĐCP)$/i.test(first)) return 'nghi-dinh';
  if (/^TTg$/i.test(first) && length === 1) return 'quyet-dinh';
  if (/^HĐ(?:LĐ|KT|MB|DV|TV|TG|TD|NT|CG)$/.test(first)) return 'hop-dong';
  return (length === 1 && typeOfCode(first)?.id) || 'cong-van';
}

function isPlausible(number: NumberRead, parts: string[], text: string, around: Surroundings, typed: boolean): boolean {
  const first = parts[0]!;
  if (number.joint === '-') {
    if (typed && text.includes('/'))
      return around.type !== null || around.so || PARTY_BODY.test(parts[1]!) || isFirm(parts[1]!);
    if (around.type === null) return around.so && around.ownLine && /^(?:CP|TTg|HĐBT|CT)$/.test(first);
    return ALONE.test(first) || isFirm(first);
  }
  if (number.joint === ' ') return lacksSlash(parts, text, around);
  if (parts.length > 1) {
    if (around.type) return true;
    if (typed)
      return (
        text.includes('-') || text.includes('/') || number.year !== null || (around.so && COMMITTEE.test(parts[1]!))
      );
    return (isFirm(first) && isFirm(parts[1]!)) || (around.so && (isFirm(first) || number.year !== null));
  }
  if (ALONE.test(first)) return around.type !== null || around.so || (ASSEMBLY.test(first) && number.year !== null);
  if (around.type) return isFirm(first) || first === first.toLowerCase();
  return around.so && isFirm(first) && (number.year !== null || around.ownLine);
}

const COMMITTEE = /^(?:UBND|HĐND)$/;

/** Bodies that sign letters with their code first: "STTTT-CĐS", "BTC-QLCS", "UBND-NC". */
const SIGNS_LETTERS = /^(?:S[A-ZĐ&]{2,6}|B[A-ZĐ&]{2,7}|UBND|HĐND|VPCP|VPUBND)$/;

/**
 * "Kế hoạch số 90KH-UBND", "Quyết định 123 QĐ-UBND", "số 90KH-UBND", "Công văn số 426STTTT-CĐS": the code is that of the word,
 * or a committee's, or of a body under the word for a letter, so that the slash before it got lost; refuses "Chỉ thị 16 NN-PTNT",
 * "số 90KH-SX", "số 426STTTT-CĐS".
 */
function lacksSlash([first = '', body = '']: string[], text: string, { type, so }: Surroundings): boolean {
  const typed = typeOfCode(first);
  if (typed === null) return /^(?:cong-van|van-ban)$/.test(type ?? '') && SIGNS_LETTERS.test(first) && isFirm(body);
  if (type === null) return so && COMMITTEE.test(body);
  return text.includes('/') || (typed.id === type && isFirm(body));
}

/** Two capitals, or a capital and a dot: "UBND", "V.I". */
function isFirm(part: string): boolean {
  return part.length >= 2 && isUpper(part.charCodeAt(0)) && (isUpper(part.charCodeAt(1)) || part[1] === '.');
}

function normalise(text: string): string {
  return /[Ðð]/.test(text) ? text.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') : text;
}
