/** Letters that number points, in their order. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** Place of a number in its list: "5a" -> [5, 1], "đ" -> [5, 0], "a1" -> [1, 1]; null for what numbers nothing. */
function orderOf(label: string): readonly [number, number] | null {
  const digits = /^(\d{1,3})([a-zđ]?)$/u.exec(label);
  if (digits) return [Number(digits[1]), digits[2] ? LETTERS.indexOf(digits[2]) + 1 : 0];
  const letter = LETTERS.indexOf(label[0] ?? '-') + 1;
  return letter > 0 ? [letter, Number(label.slice(1))] : null;
}

/**
 * Which of the labels, in reading order, number one list: each comes next after the one before. A number may be missing,
 * but not one that still comes: then what is ahead of its turn belongs to something else. `startsAtOne`: nothing counts
 * before a first.
 */
export function inSequence(labels: readonly string[], startsAtOne: boolean): boolean[] {
  const orders = labels.map(orderOf);
  const lastSeen = new Map<number, number>();
  for (const [i, order] of orders.entries()) if (order) lastSeen.set(order[0], i);
  let [major, minor] = [0, 0];
  return orders.map((order, i) => {
    if (!order) return false;
    const [next, extra] = order;
    const isNext = next === major + 1 || (next === major && major > 0 && extra > minor);
    const isGap = next > major + 1 && !(startsAtOne && major === 0) && (lastSeen.get(major + 1) ?? -1) < i;
    if (!isNext && !isGap) return false;
    [major, minor] = [next, extra];
    return true;
  });
}
