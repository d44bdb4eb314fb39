import { listen } from '../page/dom.ts';

/** How far down a finger must have gone for the sheet to close, in CSS pixels. */
const FAR = 70;

/** A sheet follows a finger that draws it down from its top, and closes once that has gone far enough. */
export function followSwipe(root: HTMLElement, signal: AbortSignal, close: () => void): void {
  let from: number | null = null;
  const drag = (by: number) => root.style.setProperty('--drag', `${by}px`);
  const options = { signal, passive: true } as const;

  listen(
    root,
    'touchstart',
    (event) => {
      const isAtTop = (root.querySelector('.body')?.scrollTop ?? 0) <= 0;
      const isAlone = event.isTrusted && event.touches.length === 1;
      from = isAlone && isAtTop && root.dataset.form === 'sheet' ? (event.touches[0]?.clientY ?? null) : null;
    },
    options,
  );
  listen(
    root,
    'touchmove',
    (event) => {
      if (from !== null) drag(Math.max(0, (event.touches[0]?.clientY ?? from) - from));
    },
    options,
  );
  listen(
    root,
    'touchend',
    (event) => {
      const by = from === null ? 0 : (event.changedTouches[0]?.clientY ?? from) - from;
      from = null;
      drag(0);
      if (by >= FAR) close();
    },
    options,
  );
  listen(
    root,
    'touchcancel',
    () => {
      from = null;
      drag(0);
    },
    options,
  );
}
