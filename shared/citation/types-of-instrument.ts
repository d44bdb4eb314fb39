/** Which instrument type a word or a symbol's code names, ready for reading text. */
import { INSTRUMENT_TYPES } from '../registry/instrument-types.ts';
import { createTermTable, fold } from './pattern.ts';

/** Type words in any case and with or without marks: "Quyết định", "QUYET DINH", "QĐ". */
export const TYPE_WORDS = createTermTable(
  INSTRUMENT_TYPES.flatMap((type) =>
    [...type.words, ...type.codes.slice(0, 1)].map((word) => [word, type.id] as const),
  ),
);

export interface TypeCode {
  id: string;
  /** As the law writes it: "QĐ". */
  code: string;
}

const CODES = new Map<string, TypeCode>();
for (const { id, codes, family } of INSTRUMENT_TYPES) {
  if (family === 'standard') continue;
  for (const code of codes) CODES.set(foldCode(code), CODES.get(foldCode(code)) ?? { id, code });
}

/** Type of a symbol's first code, marks and case aside ("QD" is QĐ); null when it names no type. */
export function typeOfCode(code: string): TypeCode | null {
  return CODES.get(foldCode(code)) ?? null;
}

function foldCode(code: string): string {
  let folded = '';
  for (let i = 0; i < code.length; i++) folded += String.fromCharCode(fold(code.charCodeAt(i)));
  return folded;
}
