import { browser } from 'wxt/browser';
import type { PageCommand } from '../messages.ts';
import { hostOf } from '../sites.ts';

/** Sends a command to the top frame of a tab; false where none of our scripts listens. */
export async function sendToTab(tab: number, command: PageCommand): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tab, command, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Sends a command to every frame of every tab; tabs we do not run in do not hear it. */
export async function sendToAllTabs(command: PageCommand): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.flatMap(({ id }) => (id === undefined ? [] : [browser.tabs.sendMessage(id, command).catch(() => null)])),
  );
}

/** Shows on the toolbar how many references of a tab want a look; nothing when none does. */
export async function showBadge(tab: number, findings: number): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#FFF1B8' });
    await browser.action.setBadgeTextColor({ tabId: tab, color: '#1B2330' });
    await browser.action.setBadgeText({ tabId: tab, text: findings > 0 ? String(findings) : '' });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Tells every page whether it may still be read. */
export async function tellSwitched(mayRun: (tab: number, host: string) => Promise<boolean>): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    const host = hostOf(url);
    if (id === undefined || !host) continue;
    const enabled = await mayRun(id, host);
    await sendToTab(id, { type: 'page/enabled', enabled });
    if (!enabled) await showBadge(id, 0);
  }
}
