import { expect, type Page } from '@playwright/test';
import type { OpenBrowser } from './browser.ts';

/**
 * Ends the service worker as the browser does after half a minute without work; `page` is any page of the browser. What
 * waits for it may wake it again at once.
 */
export async function killBackground({ context, extensionId }: OpenBrowser, page: Page): Promise<void> {
  const cdp = (await context.browser()?.newBrowserCDPSession()) ?? (await context.newCDPSession(page));
  const { targetInfos } = (await cdp.send('Target.getTargets')) as {
    targetInfos: { type: string; url: string; targetId: string }[];
  };
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  expect(target, 'a service worker to end').toBeDefined();
  await cdp.send('Target.closeTarget', { targetId: target!.targetId });
}
