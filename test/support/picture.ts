import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Small and still sharp enough to read. */
const QUALITY = 20;

/** Takes what the window of a page shows once it has come to rest, as a small WebP. */
export async function takePicture(page: Page, file: string): Promise<void> {
  await settle(page, 250);
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
