import { isDesignMode, isPageHidden } from './dom.ts';
import type { Marks } from './marks.ts';
import type { Reading } from './reading.ts';
import type { Unready } from './unready.ts';

export interface SilentSetup {
  root: Element | null;
  marks: Pick<Marks, 'repair'>;
  reading: Pick<Reading, 'hasTurned'>;
  unready: Unready;
  /** Reads anew around the touched nodes. */
  act(touched: ReadonlySet<Node>, restyled: boolean): Promise<unknown>;
  signal: AbortSignal;
}

const EVERY = 1000;

/** Looks from time to time for what a page does without a word: clearing our marks, becoming an editor, defining its elements, showing and hiding. */
export function lookForSilent({ root, marks, reading, unready, act, signal }: SilentSetup): void {
  let wasEditor = isDesignMode();
  const looks = setInterval(() => {
    if (isPageHidden()) return;
    marks.repair();
    const ready = unready.take();
    const isTurned = reading.hasTurned();
    if (ready.size || isTurned) void act(ready, isTurned);
    if (isDesignMode() === wasEditor) return;
    wasEditor = !wasEditor;
    if (root) void act(new Set([root]), false);
  }, EVERY);
  signal.addEventListener('abort', () => clearInterval(looks));
}
