import { isConnected, shadowOf } from './dom.ts';

/** Custom elements whose code has not run yet, and empty boxes that wait for an application: their shadow tree comes without a change to the page's tree. */
export interface Unready {
  add(element: Element): void;
  /** Those that have a shadow tree by now. */
  take(): ReadonlySet<Element>;
}

/** More are not waited for. */
const MAX = 1000;

export function createUnready(): Unready {
  const waiting = new Set<Element>();
  return {
    add(element) {
      if (waiting.size < MAX) waiting.add(element);
    },
    take() {
      const ready = new Set<Element>();
      for (const element of waiting) {
        const isReady = shadowOf(element) !== null;
        if (isReady && isConnected(element)) ready.add(element);
        if (isReady || !isConnected(element)) waiting.delete(element);
      }
      return ready;
    },
  };
}
