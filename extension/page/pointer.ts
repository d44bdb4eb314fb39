import type { PageEvent } from '../bridge.ts';
import { listen, tagOf } from './dom.ts';
import type { Reference } from './reference.ts';
import { hasSelection } from './selection.ts';

export interface PointerSetup {
  signal: AbortSignal;
  find(x: number, y: number): Reference | null;
  emit(event: PageEvent): void;
}

/** Follows the pointer over references, one look a frame at most. Events that the page made up itself do not count. */
export function followPointer({ signal, find, emit }: PointerSetup): void {
  let over: string | null = null;
  let last: PointerEvent | null = null;
  let isDue = false;
  // Whoever selects its words wants these, not the card over them: it counts again once the pointer has left it.
  let selected: string | null = null;

  const look = () => {
    isDue = false;
    if (!last || signal.aborted) return;
    const { clientX: x, clientY: y, timeStamp: at } = last;
    const under = isOnCard(last) ? null : (find(x, y)?.ref ?? null);
    if (isSelecting(last)) selected = under;
    else if (under !== selected) selected = null;
    const ref = under === selected ? null : under;
    if (ref !== over && over !== null) emit({ type: 'leave', x, y, at });
    if (ref !== over && ref !== null) emit({ type: 'enter', ref, x, y, at });
    if (ref === over) emit({ type: 'move', x, y, at });
    over = ref;
  };

  listen(
    window,
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      last = event;
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(look);
    },
    { signal, passive: true, capture: true },
  );
  listen(
    window,
    'pointerout',
    (event) => {
      if (!event.isTrusted || event.relatedTarget || over === null) return;
      emit({ type: 'leave', x: event.clientX, y: event.clientY, at: event.timeStamp });
      over = null;
      last = null;
    },
    { signal, passive: true, capture: true },
  );
  let isScrolled = false;
  listen(
    window,
    'scroll',
    () => {
      if (isScrolled) return;
      isScrolled = true;
      requestAnimationFrame(() => {
        isScrolled = false;
        if (!signal.aborted) emit({ type: 'scrolled' });
      });
    },
    { signal, passive: true, capture: true },
  );
  listen(
    window,
    'click',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || isOnLink(event)) return;
      const reference = isOnCard(event) ? null : find(event.clientX, event.clientY);
      if (reference) emit({ type: 'open', ref: reference.ref, by: 'touch' });
    },
    { signal, passive: true, capture: true },
  );
}

function isSelecting({ buttons }: PointerEvent): boolean {
  return (buttons & 1) !== 0 && hasSelection();
}

function isOnCard(event: Event): boolean {
  return event.target instanceof Element && tagOf(event.target) === 'DAN-CHIEU-CARD';
}

function isOnLink(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof HTMLAnchorElement || target instanceof HTMLButtonElement);
}
