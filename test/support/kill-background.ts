import { expect, type Page } from '@playwright/test';
import type { OpenBrowser } from './browser.ts';

/** Ends the service worker as the browser does after half a minute without work; `page` is any page of the browser. */
export async function killBackground({ context, extensionId }: OpenBrowser, page: Page): Promise<void> {
  const cdp = (await context.browser()?.newBrowserCDPSession()) ?? (await context.newCDPSession(page));
  const list = async () => {
    const { targetInfos } = (await cdp.send('Target.getTargets')) as {
      targetInfos: { type: string; url: string; targetId: string }[];
    };
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  };
  const [target] = await list();
  expect(target, 'a service worker to end').toBeDefined();
  await cdp.send('Target.closeTarget', { targetId: target!.targetId });
  await expect.poll(async () => (await list()).some(({ targetId }) => targetId === target!.targetId)).toBe(false);
}
