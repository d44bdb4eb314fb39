import { useEffect, useState } from 'preact/hooks';
import { ask } from '../ask.ts';
import type { SiteState } from '../background-state.ts';
import { sitesSetting } from '../settings.ts';

/** How the reader set a host; null until known. */
export function useSite(host: string | null): SiteState | null {
  const [site, setSite] = useState<SiteState | null>(null);
  useEffect(() => {
    setSite(null);
    if (host === null) return;
    let live = true;
    const read = () => void ask({ type: 'site/state', host }).then((state) => live && state && setSite(state));
    read();
    const stop = sitesSetting.watch(read);
    return () => {
      live = false;
      stop();
    };
  }, [host]);
  return site;
}
