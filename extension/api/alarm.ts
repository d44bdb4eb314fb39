import { browser } from 'wxt/browser';

/**
 * Calls `ring` at the instant last asked for under a name. A timer serves short pauses; an alarm, which browsers round up
 * to half a minute, serves when the service worker has ended meanwhile.
 */
export function createAlarm(own: string, ring: () => void): (instant: number | null) => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === own) ring();
  });
  browser.runtime.onStartup.addListener(ring);
  return async (instant) => {
    clearTimeout(timer);
    if (instant === null) {
      await browser.alarms.clear(own);
      return;
    }
    timer = setTimeout(ring, Math.max(0, instant - Date.now()) + 50);
    await browser.alarms.create(own, { when: instant + 1000 });
  };
}
