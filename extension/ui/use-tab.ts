import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostOf } from '../sites.ts';

export interface ShownTab {
  id: number;
  host: string | null;
}

/** The tab a screen is about: the one named by `?tab=`, else the one in front of its window. Null until known. */
export function useTab(search: string): ShownTab | null {
  const [tab, setTab] = useState<ShownTab | null>(null);
  useEffect(() => {
    const named = Number(new URLSearchParams(search).get('tab'));
    const find = async () => {
      const [active] = named
        ? [await browser.tabs.get(named)]
        : await browser.tabs.query({ active: true, currentWindow: true });
      const host = hostOf(active?.url);
      const id = active?.id;
      if (id !== undefined) setTab((before) => (before?.id === id && before.host === host ? before : { id, host }));
    };
    void find();
    browser.tabs.onActivated.addListener(find);
    browser.tabs.onUpdated.addListener(find);
    return () => {
      browser.tabs.onActivated.removeListener(find);
      browser.tabs.onUpdated.removeListener(find);
    };
  }, [search]);
  return tab;
}
