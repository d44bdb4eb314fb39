import type { Instrument } from '../../../shared/schema/index.ts';
import type { Row } from '../report.ts';
import { check } from './check.ts';
import { differing, type Snapshot } from './snapshot.ts';
import type { Desk, Stage } from './stage.ts';

/** The same number of two provinces, which a person takes for one. */
export interface Pair {
  one: string;
  other: string;
}

async function merge(desk: Desk, { one, other }: { one: Instrument; other: Instrument }): Promise<void> {
  const page = await desk.open(`#instrument/${one.id}`);
  await page.getByRole('button', { name: 'Gộp…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('searchbox').fill(`${other.symbol} ${other.jurisdiction.name} ${other.issuedOn?.slice(0, 4)}`);
  await sheet
    .locator('.found', { hasText: `${other.issuedOn?.slice(0, 4)}` })
    .filter({ hasText: other.jurisdiction.name })
    .filter({ hasText: other.title ?? '' })
    .first()
    .click();
  await sheet.getByRole('radio').first().check();
  await sheet.locator('.preview').waitFor();
  await sheet.getByLabel('Lý do').fill('Nhầm là một: cùng số, cùng năm.');
  await sheet.getByRole('button', { name: 'Gộp hai văn bản', exact: true }).click();
  await sheet.waitFor({ state: 'hidden' });
  await page.close();
}

/** Takes back the oldest merge that still stands, as History offers it. */
async function undoOldestMerge(desk: Desk): Promise<void> {
  const page = await desk.open('#history');
  const rows = page.getByRole('row', { name: /Gộp/ }).filter({ has: page.getByRole('button', { name: /^Hoàn tác/ }) });
  await rows.first().waitFor();
  const seq = await rows.last().getAttribute('data-seq');
  await rows
    .last()
    .getByRole('button', { name: /^Hoàn tác/ })
    .click();
  const pane = page.getByRole('complementary', { name: 'Chi tiết và hoàn tác' });
  await pane.getByRole('textbox', { name: 'Lý do (bắt buộc)' }).fill('Hai tỉnh, hai văn bản.');
  await pane.getByRole('button', { name: 'Hoàn tác việc này' }).click();
  await page.locator(`tr[data-seq="${seq}"][data-undone="true"]`).waitFor();
  await page.close();
}

/** Two provinces' numbers made one by mistake, ten later edits elsewhere, and the mistakes taken back: nothing else changes. */
export async function mergeAndUndo(
  { ask, change, desks: [desk, second] }: Stage,
  wish: { pairs: readonly Pair[]; others: readonly string[]; snapshot: () => Snapshot },
): Promise<Row> {
  const read = (id: string) => ask<Instrument>('GET', `/v1/instruments/${id}`);
  const before = wish.snapshot();
  const began = performance.now();
  for (const { one, other } of wish.pairs) await merge(desk, { one: await read(one), other: await read(other) });
  const joined = wish.snapshot();
  for (const { one, other } of wish.pairs)
    check(`${other} answers with the one that stays`, (await read(other)).id, one);

  for (const id of wish.others) {
    const { version } = await read(id);
    await change('PATCH', `/v1/instruments/${id}`, version, {
      title: `Trích yếu đã sửa ${id}`,
      reason: 'Đọc bản gốc.',
    });
  }
  for (const _ of wish.pairs) await undoOldestMerge(second);
  const after = wish.snapshot();
  const edited = new Set(wish.others.map((id) => `instruments ${id}`));
  check('rows the merges changed', differing(before, joined).length > wish.pairs.length, true);
  check(
    'rows that differ in the end',
    differing(before, after).filter((name) => !edited.has(name)),
    [],
  );
  check('later edits that still stand', differing(before, after).length, wish.others.length);
  return {
    what: `merge ${wish.pairs.length} pairs, ${wish.others.length} edits, undo all`,
    'first shown ms': null,
    'each p50 ms': null,
    'each p95 ms': null,
    's in all': (performance.now() - began) / 1000,
  };
}
