import type { PageEvent } from '../bridge.ts';

/** Hands events to the card, and keeps the latest ones until the card is there. */
export interface PageEvents {
  emit(event: PageEvent): void;
  listen(listener: (event: PageEvent) => void): void;
  /** Runs when a card is first wanted. */
  onFirst(act: () => void): void;
}

export function createPageEvents(): PageEvents {
  let listeners: ((event: PageEvent) => void)[] = [];
  let backlog: PageEvent[] = [];
  let first: (() => void) | null = null;
  return {
    onFirst(act) {
      first = act;
    },
    emit(event) {
      if (event.type === 'enter' || event.type === 'open') {
        first?.();
        first = null;
      }
      if (listeners.length) for (const listener of listeners) listener(event);
      else if (event.type === 'enter' || event.type === 'open') backlog = [event];
      else if (backlog.length && (event.type === 'leave' || event.type === 'close')) backlog.push(event);
    },
    listen(listener) {
      listeners = [...listeners, listener];
      for (const event of backlog) listener(event);
      backlog = [];
    },
  };
}
