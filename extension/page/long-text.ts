/** A text node longer than this is read in parts. */
export const LONG = 128_000;

/** Where a very long text node is cut: at a blank line, the end of a sentence, or a space. */
export function cutOf(data: string, from: number): number {
  if (data.length - from <= LONG) return data.length;
  const part = data.slice(from, from + LONG);
  for (const mark of ['\n\n', '. ', '\n', ' ']) {
    const at = part.lastIndexOf(mark);
    if (at > LONG / 2) return from + at + mark.length;
  }
  return from + LONG;
}
