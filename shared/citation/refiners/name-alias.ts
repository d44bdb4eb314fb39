import type { Draft, Refiner } from '../draft.ts';

const DEFINES = /(?:gọi|viết) (?:tắt )?là:?\s*["“]?\s*$/iu;

/** "Quyết định số 544/QĐ-TTg … (sau đây gọi tắt là Đề án 544)": the short name stands for the reference before it. */
export const nameAlias: Refiner = (drafts, { text }) => {
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (
      last &&
      isShort(draft) &&
      draft.start - last.end < 400 &&
      DEFINES.test(text.slice(Math.max(last.end, draft.start - 24), draft.start))
    )
      draft.antecedent = last;
    if (draft.symbol && draft.kind !== 'self') last = draft.antecedent ?? draft;
  }
  return drafts;
};

function isShort({ symbol, name }: Draft): boolean {
  return symbol ? symbol.text === symbol.number : name === null;
}
