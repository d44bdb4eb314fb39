import { listen } from './dom.ts';
import type { Marks } from './marks.ts';

/** Keeps the marks of a full page where the reader is, and all of them on paper. */
export function followView(marks: Marks, signal: AbortSignal): void {
  let isDue = false;
  const look = () => {
    isDue = false;
    if (!signal.aborted) marks.look();
  };
  // After the frame, not in it: what the browser does in a frame of a very large page is a long task by itself.
  const onScroll = () => {
    if (!isDue) requestAnimationFrame(() => setTimeout(look, 0));
    isDue = true;
  };
  listen(window, 'scroll', onScroll, { signal, passive: true, capture: true });
  listen(window, 'beforeprint', () => marks.print(true), { signal });
  listen(window, 'afterprint', () => marks.print(false), { signal });
}
