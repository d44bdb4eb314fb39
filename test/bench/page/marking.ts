/** Marking 1,000 references in a page of 1 MB, beside doing nothing and beside other ways. */
import type { Page } from '@playwright/test';
import type { Row } from '../report.ts';
import { prepareMarks } from './own-marks.ts';
import { blockingTime, median, timeSpent, traceTasks } from './renderer.ts';
import { markWithMarkJs, prepareRivals, wrapInElements } from './rivals.ts';
import { type Stage, waitForMarks } from './stage.ts';

/** The window in which every way is measured, in milliseconds after it was started. */
const WINDOW = 2500;

const EXTENSION = 'this extension: reading, marking, answers';
const OWN_MARKS = 'its marks alone, spans given';
const MARK_JS = 'mark.js, spans given';

interface Way {
  what: string;
  /** Gets ready while nobody measures. */
  prepare?(page: Page): Promise<(page: Page) => Promise<unknown>>;
}

/** Runs each way `runs` times in a fresh page that has come to rest with the extension switched off. */
export async function tryMarking(stage: Stage, url: string, runs: number): Promise<Row[]> {
  const host = new URL(url).host;
  const ways: Way[] = [
    { what: 'doing nothing' },
    {
      what: EXTENSION,
      prepare: async () => () => stage.tell({ type: 'site/set', host, enabled: true }),
    },
    { what: OWN_MARKS, prepare: prepareMarks },
    {
      what: MARK_JS,
      prepare: async (page) => {
        const stretches = await prepareRivals(page);
        return (page) => markWithMarkJs(page, stretches);
      },
    },
    {
      what: 'elements, spans given',
      prepare: async (page) => {
        const stretches = await prepareRivals(page);
        return (page) => wrapInElements(page, stretches);
      },
    },
  ];
  const seen = new Map(
    ways.map(({ what }) => [
      what,
      { spent: [] as number[], cpu: [] as number[], blocking: [] as number[], changes: 0 },
    ]),
  );
  for (let run = 0; run < runs; run++) {
    for (const { what, prepare } of ways) {
      const figures = seen.get(what)!;
      for (const kind of ['time', 'tasks'] as const) {
        await stage.tell({ type: 'site/set', host, enabled: false });
        const page = await stage.open(url);
        const act = (await prepare?.(page)) ?? (async () => {});
        await countChanges(page);
        if (kind === 'time') figures.spent.push(await timeSpent(page, () => act(page), WINDOW));
        else {
          const tasks = await traceTasks(page, () => act(page), WINDOW);
          figures.cpu.push(Math.max(0, ...tasks.map(({ cpu }) => cpu)));
          figures.blocking.push(blockingTime(tasks));
        }
        if (what === EXTENSION || what === OWN_MARKS) await waitForMarks(page, 1000);
        figures.changes = Math.max(figures.changes, await readChanges(page));
        await page.close();
      }
    }
  }
  await stage.tell({ type: 'site/set', host, enabled: true });
  const nothing = median(seen.get('doing nothing')!.spent);
  const markJs = median(seen.get(MARK_JS)!.spent) - nothing;
  return ways.map(({ what }) => {
    const { spent, cpu, blocking, changes } = seen.get(what)!;
    return {
      way: what,
      'main thread, ms': median(spent),
      'over nothing, ms': median(spent) - nothing,
      'of mark.js': (median(spent) - nothing) / markJs,
      'longest task, ms of the thread': median(cpu),
      'blocking, ms': median(blocking),
      'DOM changes': changes,
    };
  });
}

async function countChanges(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counter = { changes: 0 };
    Object.assign(window, { counter });
    new MutationObserver((records) => {
      counter.changes += records.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

function readChanges(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { counter: { changes: number } }).counter.changes);
}
