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
  if (import.meta.env.FIREFOX)
    return openSidebar((browser as unknown as { sidebarAction: SidebarAction }).sidebarAction);
  return browser.sidePanel.open({ tabId: tab });
}

interface SidebarAction {
  open(): Promise<void>;
  isOpen(window: object): Promise<boolean>;
}

/** A sidebar that stands open already is no refusal, though Firefox says so. */
async function openSidebar(sidebar: SidebarAction): Promise<void> {
  try {
    await sidebar.open();
  } catch (refusal) {
    if (!(await sidebar.isOpen({}))) throw refusal;
  }
}
