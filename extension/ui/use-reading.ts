import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { PageReading } from '../page-facts.ts';
import { readTab } from '../read-tab.ts';

/** `reading`: being asked. `absent`: our script is not in that tab. */
export type TabReading = { kind: 'reading' } | { kind: 'absent' } | { kind: 'read'; reading: PageReading };

/** The references of a tab, read again whenever its page says that they changed. */
export function useReading(tab: number | null): TabReading {
  const [held, setHeld] = useState<TabReading>({ kind: 'reading' });
  useEffect(() => {
    setHeld({ kind: 'reading' });
    if (tab === null) return;
    let latest = 0;
    const read = async () => {
      const turn = ++latest;
      const reading = await readTab(tab);
      if (turn === latest) setHeld(reading ? { kind: 'read', reading } : { kind: 'absent' });
    };
    const onMessage = (message: unknown, sender: { tab?: { id?: number } }) => {
      if (sender.tab?.id === tab && (message as { type?: unknown } | null)?.type === 'page/changed') void read();
      return undefined;
    };
    const onUpdated = (id: number, change: { status?: string }) => {
      if (id === tab && change.status) void read();
    };
    browser.runtime.onMessage.addListener(onMessage);
    browser.tabs.onUpdated.addListener(onUpdated);
    void read();
    return () => {
      latest = -1;
      browser.runtime.onMessage.removeListener(onMessage);
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [tab]);
  return held;
}
