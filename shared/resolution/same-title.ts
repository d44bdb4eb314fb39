/** Shorter titles than this are shared by unrelated instruments: "phê duyệt dự toán". */
export const TITLE_TELLS_FROM = 24;

/**
 * Whether a citation gives an instrument's own title: one of the two begins with the other, letter for letter from the
 * second on, for the first is small in a sentence and capital in a heading.
 */
export function givesTitle(cited: string | null, own: string | null): boolean {
  if (cited === null || own === null) return false;
  const shared = Math.min(cited.length, own.length);
  return shared >= TITLE_TELLS_FROM && cited.slice(1, shared) === own.slice(1, shared);
}
