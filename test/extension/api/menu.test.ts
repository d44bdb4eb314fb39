import { expect, test } from 'vitest';
import { checkSelection, offerCapture } from '../../../extension/api/menu.ts';
import { heldSetting } from '../../support/settings.ts';

test('a selection opens the panel of its tab before anything else, and is handed over', async () => {
  const order: string[] = [];
  const lookUp = heldSetting<{ tab: number; text: string } | null>(null);
  lookUp.watch(() => order.push('written'));
  const openPanel = async (tab: number) => void order.push(`opened ${tab}`);
  await checkSelection(7, 'Nghị định số 34/2016/NĐ-CP', { openPanel, lookUp });
  expect(order).toEqual(['opened 7', 'written']);
  expect(await lookUp.read()).toEqual({ tab: 7, text: 'Nghị định số 34/2016/NĐ-CP' });
});

test('of an endless selection as much is kept as is looked through', async () => {
  const lookUp = heldSetting<{ tab: number; text: string } | null>(null);
  await checkSelection(7, 'x'.repeat(200_000), { openPanel: async () => {}, lookUp });
  expect((await lookUp.read())?.text).toHaveLength(100_000);
});

test('the page menu opens the panel first, and asks it for the preview of its own tab', async () => {
  const order: string[] = [];
  const capture = heldSetting<{ tab: number } | null>(null);
  capture.watch(() => order.push('written'));
  await offerCapture(7, { openPanel: async (tab) => void order.push(`opened ${tab}`), capture });
  expect(order).toEqual(['opened 7', 'written']);
  expect(await capture.read()).toEqual({ tab: 7 });
});
