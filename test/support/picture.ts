import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Small and still sharp enough to read. */
const QUALITY = 26;

/** Takes what the window of a page shows, as a small WebP. */
export async function takePicture(page: Page, file: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { data } = await browser.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await browser.detach();
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** Lets what a page began to draw come to rest. */
export function settle(page: Page, milliseconds = 350): Promise<void> {
  return page.waitForTimeout(milliseconds);
}
