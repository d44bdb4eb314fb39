import { expect, type Page } from '@playwright/test';
import { axNodes } from './card-tree.ts';

/** Text of the card as a screen reader meets it; null when it is closed. */
export async function readCard(page: Page): Promise<string | null> {
  const texts = (await axNodes(page)).filter(({ role }) => role === 'StaticText').map(({ name }) => name);
  return texts.join(' ').replace(/\s+/g, ' ').trim() || null;
}

/** Waits for an open card that has its answer, and reads it. */
export async function cardText(page: Page): Promise<string> {
  await expect.poll(() => readCard(page), { message: 'the card opens' }).not.toBeNull();
  await expect.poll(() => readCard(page), { message: 'the card has its answer' }).not.toMatch(/Đang tra chỉ mục/);
  return (await readCard(page)) ?? '';
}
