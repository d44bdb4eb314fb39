import { browser } from 'wxt/browser';
import type { Setting, Trouble } from '../settings.ts';

const RETRY = 'retry';
const TIDY = 'tidy';
const DAY_MINUTES = 24 * 60;

export interface RetryTools {
  trouble: Setting<Trouble | null>;
  check(): Promise<boolean>;
  /** Has open pages ask again. */
  recheck(): Promise<void>;
  tidy(): Promise<void>;
  now: () => Date;
}

/**
 * Tries the server again when its pause is over, and has open pages ask again once it answered anyone. A timer serves
 * short pauses; an alarm, which browsers round up to half a minute, serves when the service worker has ended meanwhile.
 */
export function scheduleRetry({ trouble, check, recheck, tidy, now }: RetryTools): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function retry(): Promise<void> {
    const current = await trouble.read();
    if (!current?.retryAt || Date.parse(current.retryAt) > now().getTime()) return;
    await check();
  }

  trouble.watch((current) => {
    clearTimeout(timer);
    void browser.alarms.clear(RETRY);
    if (current === null) void recheck();
    if (!current?.retryAt) return;
    const at = Date.parse(current.retryAt);
    timer = setTimeout(retry, at - now().getTime() + 50);
    void browser.alarms.create(RETRY, { when: at + 1000 });
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === RETRY) void retry();
    if (name === TIDY) void tidy();
  });
  self.addEventListener('online', () => void check());
  void browser.alarms.create(TIDY, { periodInMinutes: DAY_MINUTES });
}
