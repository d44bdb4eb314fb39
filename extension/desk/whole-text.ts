import type { Span } from '../../shared/citation/types.ts';
import { pageRoot } from '../page/dom.ts';
import { runInSlices } from '../page/slices.ts';
import { type PageText, type Place, placesOf } from '../page/text-map.ts';
import { walk } from '../page/walk.ts';

/** UTF-16 units that are gathered; what stands further down is left out. */
const MAX = 5_000_000;
const BETWEEN = '\n\n';

/** The words of a page in one text, with the way to and from the page. */
export interface WholeText {
  readonly text: string;
  placesOf(span: Span): Place[];
  /** Where a range of the page stands in the text; null where it holds none of it. */
  spanOf(range: Range): Span | null;
}

/** Reads the page as it stands now, in slices; `worked` is told the milliseconds that took. */
export async function readWhole(
  signal: AbortSignal,
  worked: (milliseconds: number) => void = () => {},
): Promise<WholeText> {
  const parts: { at: number; page: PageText }[] = [];
  let length = 0;
  const onText = (page: PageText) => {
    if (length > 0) length += BETWEEN.length;
    parts.push({ at: length, page });
    length += page.text.length;
  };
  const root = pageRoot();
  const job = root && walk(root, { onText, onHidden() {}, onShadow() {} });
  if (job)
    worked(await runInSlices({ next: () => (length > MAX ? { done: true, value: undefined } : job.next()) }, signal));
  return {
    text: parts
      .map(({ page }) => page.text)
      .join(BETWEEN)
      .slice(0, MAX),
    placesOf: ({ start, end }) =>
      parts.flatMap(({ at, page }) =>
        at < end && start < at + page.text.length ? placesOf(page, start - at, end - at) : [],
      ),
    spanOf: (range) => spanOf(parts, range),
  };
}

function spanOf(parts: readonly { at: number; page: PageText }[], range: Range): Span | null {
  let start: number | null = null;
  let end = 0;
  for (const { at, page } of parts)
    for (const piece of page.pieces) {
      if (!range.intersectsNode(piece.node)) continue;
      const [from, to] = within(range, piece.node);
      const first = Math.max(from, piece.from);
      const last = Math.min(to, piece.from + piece.length);
      if (first >= last) continue;
      start ??= at + piece.at + first - piece.from;
      end = at + piece.at + last - piece.from;
    }
  return start === null ? null : { start, end };
}

/** The part of a text node that lies in a range. */
function within(range: Range, node: Text): [number, number] {
  return [
    range.startContainer === node ? range.startOffset : 0,
    range.endContainer === node ? range.endOffset : node.data.length,
  ];
}

/** The span without white space at its ends; null where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
