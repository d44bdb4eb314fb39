import { listen } from '../page/dom.ts';
import type { CardEvent } from './state.ts';

interface PageListeners {
  isOpen(): boolean;
  isOurs(target: EventTarget | null): boolean;
  /** Takes the reader into the card. */
  enter(): void;
  dispatch(event: CardEvent): void;
}

/** Keys and clicks on the page that concern an open card. What the page makes up itself does not count. */
export function listenToPage(signal: AbortSignal, { isOpen, isOurs, enter, dispatch }: PageListeners): void {
  listen(
    window,
    'keydown',
    (event) => {
      if (!event.isTrusted || !isOpen() || event.isComposing) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopImmediatePropagation();
        dispatch({ type: 'escape' });
      }
      const isPlainTab = event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
      if (isPlainTab && !isOurs(event.target)) {
        event.preventDefault();
        enter();
      }
    },
    { signal, capture: true },
  );
  listen(
    window,
    'pointerdown',
    (event) => {
      if (event.isTrusted && isOpen() && !isOurs(event.target)) dispatch({ type: 'close' });
    },
    { signal, capture: true, passive: true },
  );
}

/** The pointer and the focus inside the card. */
export function listenToCard(root: HTMLElement, signal: AbortSignal, dispatch: (event: CardEvent) => void): void {
  listen(root, 'pointerenter', () => dispatch({ type: 'cardEntered' }), { signal });
  listen(
    root,
    'pointerleave',
    ({ clientX: x, clientY: y, timeStamp: at }) => dispatch({ type: 'cardLeft', x, y, at }),
    { signal },
  );
  listen(root, 'focusin', () => dispatch({ type: 'focused' }), { signal });
  listen(
    root,
    'focusout',
    ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) dispatch({ type: 'blurred' });
    },
    { signal },
  );
}
