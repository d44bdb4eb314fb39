import { expect, type Page, test } from '@playwright/test';
import type { Outcome, StatedCitation } from '../../shared/schema/index.ts';
import { locateMark } from '../support/browser.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { checkAccess, LETTER, openScreens, type Screens } from '../support/screens.ts';

let screens: Screens;
test.beforeAll(async () => {
  screens = await openScreens();
  screens.server.behave({ kind: 'answers', outcome: otherDate });
  await screens.connect();
});
test.afterAll(() => screens?.close());

/** The index knows the plan by another date than the letter, which is a finding. */
function otherDate(citation: StatedCitation): Outcome {
  const outcome = letterOutcome(citation);
  return outcome.kind === 'found' && citation.symbol === '233/KH-UBND'
    ? { ...outcome, instrument: { ...outcome.instrument, issuedOn: '2023-12-21' } }
    : outcome;
}

/** Texts that have a line under them, and how many have a ground. */
function seen(page: Page): Promise<{ lines: string[]; grounds: number }> {
  return page.evaluate(() => {
    const drawn = [...CSS.highlights].filter(([name]) => name.startsWith('danchieu-'));
    const textsOf = (wanted: RegExp) =>
      drawn.flatMap(([name, ranges]) => (wanted.test(name) ? [...ranges].map((range) => String(range)) : []));
    return { lines: textsOf(/^danchieu-\d+$/), grounds: textsOf(/^danchieu-annotation-/).length };
  });
}

test('quiet mode takes the lines from an open page, leaves its grounds, and draws a line where the pointer is', async () => {
  const letter = await screens.visit(LETTER);
  await expect.poll(async () => (await seen(letter)).lines.length).toBe(9);
  await expect.poll(async () => (await seen(letter)).grounds).toBeGreaterThan(0);
  const { grounds } = await seen(letter);
  const options = await screens.openOptions();
  await options.getByRole('switch', { name: 'Chế độ yên lặng' }).press('Space');
  await expect.poll(() => seen(letter)).toEqual({ lines: [], grounds });

  const { x, y } = await locateMark(letter, '2068/QĐ-UBND');
  await letter.mouse.move(x, y, { steps: 3 });
  await expect.poll(() => seen(letter)).toEqual({ lines: [expect.stringContaining('2068/QĐ-UBND')], grounds });
  await letter.mouse.move(2, 2);
  await expect.poll(() => seen(letter)).toEqual({ lines: [], grounds });

  await letter.reload();
  await expect.poll(() => seen(letter)).toEqual({ lines: [], grounds });
  await options.getByRole('switch', { name: 'Chế độ yên lặng' }).click();
  await expect.poll(async () => (await seen(letter)).lines.length).toBe(9);
  await options.close();
  await letter.close();
});

test('in quiet mode the reference chosen by key has its line', async () => {
  await screens.background.evaluate(() => chrome.storage.local.set({ quiet: true }));
  const letter = await screens.visit(LETTER);
  await expect.poll(async () => (await seen(letter)).grounds).toBeGreaterThan(0);
  const step = () =>
    screens.background.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs.sendMessage(tab!.id!, { type: 'command', name: 'next' }, { frameId: 0 });
    }, LETTER);
  await step();
  await expect.poll(async () => (await seen(letter)).lines.length).toBe(1);
  const [first] = (await seen(letter)).lines;
  await step();
  await expect.poll(async () => (await seen(letter)).lines).not.toContain(first);
  expect((await seen(letter)).lines).toHaveLength(1);
  await screens.background.evaluate(() => chrome.storage.local.set({ quiet: false }));
  await letter.close();
});

test('the options explain the lines beside the switch, in both languages and themes', async () => {
  for (const [language, title] of [
    ['vi', 'Nét gạch và thẻ'],
    ['en', 'Marks and cards'],
  ] as const) {
    await screens.speak(language);
    const options = await screens.openOptions();
    const box = options.getByRole('region', { name: title });
    await expect(box.getByRole('listitem')).toHaveCount(6);
    expect(await checkAccess(options)).toEqual([]);
    await options.close();
  }
  await screens.speak('vi');
});
