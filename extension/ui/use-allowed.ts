import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the browser lets us read all of the origins; true until known. A reader can take the permission back. */
export function useAllowed(origins: readonly string[]): boolean {
  const [allowed, setAllowed] = useState(true);
  const named = origins.join(' ');
  useEffect(() => {
    let live = true;
    const read = async () => {
      const held = await browser.permissions.contains({ origins: named.split(' ').filter(Boolean) }).catch(() => true);
      if (live) setAllowed(held);
    };
    void read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      live = false;
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [named]);
  return allowed;
}
