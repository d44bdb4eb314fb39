import type { NotesSide } from '../bridge.ts';
import { attributeOf, isPageHidden, listen } from './dom.ts';
import { selectedRange } from './selection.ts';
import type { Send } from './wire.ts';

/** After the pointer or key that selected, so that the selection stands. */
const SETTLE = 50;

/** The address that a page gives itself. */
export function canonicalOf(): string | null {
  const link = Document.prototype.querySelector.call(document, 'link[rel~="canonical"]');
  return link && attributeOf(link, 'href');
}

/**
 * Has the page's notes shown once there are any, and offers to write one where the reader has selected words; the script
 * that does either comes only then.
 */
export function followNotes(
  signal: AbortSignal,
  send: Send,
  open: () => Promise<NotesSide | null>,
): { changed(): void } {
  let isStale = false;
  let side: NotesSide | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(): Promise<void> {
    isStale = false;
    const here = await send({ type: 'notes/here', canonical: canonicalOf() });
    if (signal.aborted || !here) return;
    if (here.count === 0 && !side) return;
    side ??= await open();
    side?.refresh();
  }

  function changed(): void {
    if (isPageHidden()) isStale = true;
    else void look();
  }

  const offer = async () => {
    if (signal.aborted || !selectedRange()) return;
    side ??= await open();
    side?.offer();
  };
  const settle = (event: Event) => {
    if (!event.isTrusted) return;
    clearTimeout(timer);
    timer = setTimeout(() => void offer(), SETTLE);
  };
  listen(window, 'pointerup', settle, { signal, passive: true, capture: true });
  listen(window, 'keyup', (event) => event.shiftKey && settle(event), { signal, passive: true, capture: true });
  listen(document, 'visibilitychange', () => isStale && changed(), { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (window.parent === window) changed();
  return { changed };
}
