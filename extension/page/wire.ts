import { browser } from 'wxt/browser';
import type { ContentRequest, Replies } from '../messages.ts';

type Reply<R extends ContentRequest> = Replies[R['type']];

/** Sends a request to the background. Null when nobody answered. */
export type Send = <R extends ContentRequest>(request: R) => Promise<Reply<R> | null>;

/** False once the extension was updated or removed: this script is then a left-over that must go quietly. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** What may be asked twice: a background that was being put to sleep is awake the second time. */
const ASKING: readonly ContentRequest['type'][] = [
  'page/head',
  'page/find',
  'page/resolve',
  'page/state',
  'notes/here',
  'notes/marks',
];

/** `onOrphaned` runs when the extension behind this script is gone. */
export function createSend(onOrphaned: () => void): Send {
  return async (request) => {
    if (!isAlive()) {
      onOrphaned();
      return null;
    }
    for (let tries = ASKING.includes(request.type) ? 2 : 1; ; tries--) {
      try {
        return (await browser.runtime.sendMessage(request)) ?? null;
      } catch {
        if (!isAlive()) onOrphaned();
        if (!isAlive() || tries === 1) return null;
      }
    }
  };
}
