/** Which instrument type a word or a symbol's code names, ready for reading text. */
import { INSTRUMENT_TYPES } from '../registry/instrument-types.ts';
import { fold } from './pattern.ts';
import { createTermTable } from './term-table.ts';

/** Type words in any case and with or without marks: "Quyết định", "QUYET DINH", "QĐ". */
export const TYPE_WORDS = createTermTable([
  ...INSTRUMENT_TYPES.flatMap(({ id, words, codes }) =>
    [...words, ...codes.slice(0, 1)].filter((word) => word.length > 1).map((word) => [word, id] as const),
  ),
]);

export interface TypeCode {
  id: string;
  /** As the law writes it: "QĐ". */
  code: string;
}

const EXACT = new Map<string, TypeCode>();
const FOLDED = new Map<string, TypeCode>();
for (const { id, codes, family } of INSTRUMENT_TYPES) {
  if (family === 'standard') continue;
  for (const code of codes) {
    EXACT.set(code, { id, code });
    if (!FOLDED.has(foldCode(code))) FOLDED.set(foldCode(code), { id, code });
  }
}

/** Type of a symbol's first code; one without its marks or in the wrong case ("QD") counts as the type it folds to. */
export function typeOfCode(code: string): TypeCode | null {
  return EXACT.get(code) ?? FOLDED.get(foldCode(code)) ?? null;
}

function foldCode(code: string): string {
  let folded = '';
  for (let i = 0; i < code.length; i++) folded += String.fromCharCode(fold(code.charCodeAt(i)));
  return folded;
}
