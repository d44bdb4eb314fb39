import { browser } from 'wxt/browser';
import type { Setting } from '../settings.ts';

/**
 * Opens the side panel beside a tab. Browsers open it only while a click or a key is being handled, so nothing may be
 * awaited before this. False: the browser refused, as Firefox does for clicks in a page.
 */
export async function openPanel(tab: number, ref: string | null, shown: Setting<{ tab: number; ref: string } | null>) {
  const opened = open(tab);
  if (ref !== null) await shown.write({ tab, ref });
  return opened.then(
    () => true,
    () => false,
  );
}

function open(tab: number): Promise<void> {
  if (import.meta.env.FIREFOX) {
    return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
  }
  return browser.sidePanel.open({ tabId: tab });
}
