import type { Page } from '@playwright/test';
import type { Instrument } from '../../../shared/schema/index.ts';
import type { Row } from '../report.ts';
import { check } from './check.ts';
import type { Stage } from './stage.ts';

const FIELD = 'Trích yếu';

async function beginEdit(page: Page, words: string) {
  await page.getByRole('button', { name: `Sửa ${FIELD}` }).click();
  const form = page.getByRole('form', { name: `Sửa ${FIELD}` });
  await form.getByRole('textbox', { name: FIELD, exact: true }).fill(words);
  await form.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Đọc bản gốc.');
  return form;
}

/** Both open one instrument and write; the second to save is shown both, and what is saved then is said by whom. */
export async function editTogether({ ask, desks: [a, b] }: Stage, id: string): Promise<Row> {
  const began = performance.now();
  const [first, second] = [await a.open(`#instrument/${id}`), await b.open(`#instrument/${id}`)];
  const [mine, theirs] = [await beginEdit(first, 'Trích yếu của A'), await beginEdit(second, 'Trích yếu của B')];
  await mine.getByRole('button', { name: 'Lưu' }).click();
  await mine.waitFor({ state: 'hidden' });
  await theirs.getByRole('button', { name: 'Lưu' }).click();
  const both = theirs.getByRole('alert');
  await both.waitFor();
  const words = (await both.textContent()) ?? '';
  check('the second is shown both', [words.includes('của A'), words.includes('của B')], [true, true]);
  check(
    'and nothing was written over',
    (await ask<Instrument>('GET', `/v1/instruments/${id}`)).title,
    'Trích yếu của A',
  );
  await both.getByRole('button', { name: 'Giữ của bạn' }).click();
  await theirs.waitFor({ state: 'hidden' });
  check('what B kept stands', (await ask<Instrument>('GET', `/v1/instruments/${id}`)).title, 'Trích yếu của B');
  const log = await ask<{ items: { actor: { name: string } | null }[] }>('GET', `/v1/audit?instrument=${id}&limit=2`);
  check(
    'the log names both',
    log.items.map(({ actor }) => actor?.name),
    [b.name, a.name],
  );
  for (const page of [first, second]) await page.close();
  return {
    what: 'two admins edit one instrument',
    'first shown ms': null,
    'each p50 ms': null,
    'each p95 ms': null,
    's in all': (performance.now() - began) / 1000,
  };
}
