import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { hostOf } from '../sites.ts';

export interface ShownTab {
  id: number;
  host: string | null;
}

/** The tab a screen is about: the one named by `?tab=`, else the one in front. Null until known. */
export function useTab(search: string): ShownTab | null {
  const [tab, setTab] = useState<ShownTab | null>(null);
  useEffect(() => {
    const named = Number(new URLSearchParams(search).get('tab'));
    const find = named
      ? browser.tabs.get(named)
      : browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
    void find.then((found) => {
      if (found?.id !== undefined) setTab({ id: found.id, host: hostOf(found.url) });
    });
  }, [search]);
  return tab;
}
