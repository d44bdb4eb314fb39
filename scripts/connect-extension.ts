import type { OpenBrowser } from './open-browser.ts';

/** Signs the extension in as a person would: the prefilled options page and its button. */
export async function connectExtension(browser: OpenBrowser, server: string, invite: string): Promise<void> {
  const page = await browser.context.newPage();
  const prefilled = new URLSearchParams({ server, invite });
  await page.goto(`chrome-extension://${browser.extensionId}/options.html#${prefilled}`);
  await page.locator('[data-action="connect"]').click();
  await page.locator('[data-connection="connected"]').waitFor();
  await page.close();
}
