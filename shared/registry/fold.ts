import { remember } from './remember.ts';

/** Lower case without marks and with d for đ, so that spellings of one Vietnamese word compare equal. Length may change. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');
}

/** A code as printed in a symbol, without marks, punctuation or case: "BGD&ĐT" and "BGDĐT" are one code. */
export const foldCode: (code: string) => string = remember((code) => fold(code).replace(/[^a-z0-9]+/g, ''));
