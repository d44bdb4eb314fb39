import type { Page } from '@playwright/test';
import type { OpenBrowser } from './open-browser.ts';
import { locateMark, type ReportedReference, readAnsweredPage } from './page-reading.ts';

const STATUS: Record<string, string> = {
  inForce: 'Còn hiệu lực',
  partlyExpired: 'Hết hiệu lực một phần',
  pending: 'Chưa có hiệu lực',
  suspended: 'Ngưng hiệu lực',
  expired: 'Hết hiệu lực',
  unknown: 'Chưa rõ hiệu lực',
};

function verdict({ answer }: ReportedReference): string {
  const outcome = answer?.outcome;
  if (!outcome) return 'Chưa tra';
  if (outcome.kind === 'ambiguous') return 'Có nhiều khả năng';
  if (outcome.kind === 'notFound') return 'Chưa có trong chỉ mục';
  return STATUS[outcome.instrument?.status.today.code ?? ''] ?? 'Chưa rõ hiệu lực';
}

function row(reference: ReportedReference, at: number): string {
  const text = reference.text.replace(/\s+/g, ' ').padEnd(34);
  return `${String(at + 1).padStart(3)}  ${text} ${verdict(reference).padEnd(24)} ${reference.answer?.outcome?.instrument?.title ?? ''}`;
}

/** Table of the references on the page, as the extension reports them. */
export async function referenceTable(browser: OpenBrowser, page: Page): Promise<string> {
  const references = await readAnsweredPage(browser, page);
  return [`${references.length} references on ${page.url()}`, ...references.map(row)].join('\n');
}

/** Hovers one reference and keeps a picture of the page with its card. */
export async function pictureOfCard(page: Page, words: string, file: string): Promise<void> {
  const { x, y } = await locateMark(page, words);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  await page.locator('dan-chieu-card').waitFor({ state: 'attached' });
  await page.waitForTimeout(1200);
  await page.screenshot({ path: file });
}
