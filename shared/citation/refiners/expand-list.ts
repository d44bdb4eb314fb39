import type { Draft, Refiner } from '../draft.ts';
import { WALL } from '../pattern.ts';

/**
 * In "các Công văn số 940/A, số 941/A ngày … và 942/A" the head is written once: the others are members of its list and
 * take its type.
 */
export const expandList: Refiner = (drafts, { text }) => {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (draft.kind === 'no-type' || (draft.kind === 'party' && !draft.typeFromWord)) {
      const joined = last !== null && draft.start - last.end < 2000 && joins(text.slice(fieldsEnd(last), draft.start));
      if (joined && last?.typeFromWord) {
        draft.type = last.type;
        draft.typeFromWord = true;
      }
      if (draft.kind === 'no-type' && (joined || followsSeparator(text, draft.start))) draft.kind = 'list-member';
    }
    last = draft.symbol && draft.kind !== 'self' && draft.kind !== 'standard' ? draft : null;
  }
  return drafts;
};

/** Where what the reference says of itself ends. */
function fieldsEnd(draft: Draft): number {
  return Math.max(draft.end, draft.issuedOn?.end ?? 0, draft.issuer?.end ?? 0, draft.title?.end ?? 0);
}

function joins(gap: string): boolean {
  return gap.length < 24 && /\S/.test(gap) && JOINT.test(gap) && !WALL.test(gap);
}

const JOINT = /^[\s)]*(?:[,;][\s,;)]*)?(?:(?:và|hoặc|hay|&|đến|cùng)\s*)?(?:số\s*:?\s*)?$/iu;
const SEPARATOR = /(?:[,;]|(?<=\s)(?:và|hoặc))\s+(?:số\s*:?\s*)?$/iu;

/** A comma, a semicolon or "và" stands before the number, in the same block. */
function followsSeparator(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 14), at);
  return SEPARATOR.test(before) && !WALL.test(before);
}
