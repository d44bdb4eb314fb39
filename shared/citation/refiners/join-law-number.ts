import type { Draft, Refiner } from '../draft.ts';
import { WALL } from '../pattern.ts';

/**
 * "Luật Viên chức số 58/2010/QH12" is one reference with a name and a number. The number's own reading may have taken the last
 * words of the name for a type ("… quy phạm pháp luật số 64/2025/QH15"): the name wins.
 */
export const joinLawNumber: Refiner = (drafts, { text }) => {
  const joined: Draft[] = [];
  let law: Draft | null = null;
  for (const draft of drafts) {
    if (law && draft.symbol && draft.kind !== 'self' && follows(text, law, draft) && !isOfInnerLaw(text, law, draft)) {
      joined[joined.lastIndexOf(law)] = {
        ...draft,
        start: law.start,
        kind: 'full',
        type: law.type,
        typeFromWord: true,
        name: law.name,
      };
      law = null;
      continue;
    }
    joined.push(draft);
    law = draft.kind === 'law-by-name' ? draft : draft.symbol ? null : law;
  }
  return joined;
};

/**
 * "Luật sửa đổi … của Luật A số 31/2024/QH15, Luật B số 27/2023/QH15": where a further law with a number of its own goes
 * on, the number is the inner law's, and the amending law has none here.
 */
function isOfInnerLaw(text: string, law: Draft, { end }: Draft): boolean {
  return (
    /sửa đổi|bổ sung/iu.test(law.name ?? '') &&
    /^\s*(?:,|và)\s*(?:bộ )?luật [^,;.\n]{2,80}? số \d/iu.test(text.slice(end, end + 120))
  );
}

function follows(text: string, law: Draft, { start, symbol }: Draft): boolean {
  const at = symbol!.start;
  if (at < law.end || at > law.end + 16 || (start !== at && start >= law.end)) return false;
  const gap = text.slice(law.end, at);
  return /^\s*,?\s*(?:s[ốô]\s*:?\s*)?$/iu.test(gap) && !WALL.test(gap);
}
