import { browser } from 'wxt/browser';
import { ask } from './ask.ts';
import { originOf } from './sites.ts';
import type { MessageKey } from './ui/i18n.ts';

/** Asks to run on a host from now on; gives what went wrong. The browser's own question needs the click, so it comes first. */
export async function allowHost(host: string): Promise<MessageKey | null> {
  const allowed = await browser.permissions.request({ origins: [originOf(host)] }).catch(() => false);
  return allowed && (await ask({ type: 'site/reach', host })) ? null : 'popupRefused';
}

/** Runs on a tab until it is loaded anew; the toolbar's click has given the permission. */
export async function allowOnce(tab: number, host: string): Promise<MessageKey | null> {
  return (await ask({ type: 'site/once', tab, host })) ? null : 'popupOnceRefused';
}

interface AccessRequests {
  addHostAccessRequest?(request: { tabId: number }): Promise<void>;
}

/** Whether the browser can ask for a tab whose address we may not see: Chrome from 133 on. */
export function canAskAccess(): boolean {
  return (browser.permissions as AccessRequests).addHostAccessRequest !== undefined;
}

/** Has the browser show its own question at the toolbar; the reader's yes comes back as a permission. */
export async function askAccess(tab: number): Promise<void> {
  await (browser.permissions as AccessRequests).addHostAccessRequest?.({ tabId: tab }).catch(() => {});
}
