import { createDraft, type Draft, type Refiner } from '../draft.ts';
import { WALL } from '../pattern.ts';

const BETWEEN = /^((?:\s?[,;]\s{0,3}(?:số\s)?\d{1,5}){0,20})\s*(?:,|;|&|và)\s*(?:số\s+)?$/u;

/** "số 1, 2 và 3/KH-UBND": the bare numbers before a whole symbol share its code; `raw` stays the bare number. */
export const shareSymbol: Refiner = (drafts, { text }) => {
  const shared: Draft[] = [];
  for (const draft of drafts) {
    const first = shared.at(-1);
    const between =
      first && isBare(first) && draft.symbol && !isBare(draft) && draft.start === draft.symbol.start
        ? gap(text, first, draft)
        : null;
    if (first && between !== null && draft.symbol) {
      first.symbol = complete(first.symbol!, draft.symbol);
      first.kind = draft.kind === 'party' ? 'party' : first.kind;
      for (const match of between.matchAll(/\d+/g))
        shared.push(createMember(first, draft, first.end + match.index, match[0]));
      if (first.typeFromWord) draft.type = first.type;
      if (draft.kind === 'no-type') draft.kind = 'list-member';
    }
    shared.push(draft);
  }
  return shared;
};

function isBare({ symbol }: Draft): boolean {
  return symbol !== null && symbol.text === symbol.number;
}

function gap(text: string, first: Draft, last: Draft): string | null {
  if (last.start - first.end > 60) return null;
  const between = text.slice(first.end, last.start);
  return WALL.test(between) ? null : (BETWEEN.exec(between)?.[1] ?? null);
}

function complete(
  bare: NonNullable<Draft['symbol']>,
  whole: NonNullable<Draft['symbol']>,
): NonNullable<Draft['symbol']> {
  return {
    ...whole,
    start: bare.start,
    end: bare.end,
    number: bare.number,
    raw: bare.raw,
    text: bare.number + whole.text.slice(whole.number.length),
  };
}

function createMember(first: Draft, last: Draft, start: number, number: string): Draft {
  const symbol = complete({ ...first.symbol!, start, end: start + number.length, number, raw: number }, last.symbol!);
  return createDraft({
    start,
    end: start + number.length,
    kind: last.kind === 'party' ? 'party' : 'list-member',
    type: first.type,
    typeFromWord: first.typeFromWord,
    symbol,
  });
}
