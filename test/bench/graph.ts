/** What the graph of the console costs, in real Chromium: drawn first, moved, sized, filtered. `--nodes N`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { buildExtension, EXTENSION } from '../../scripts/build-extension.ts';
import { connectExtension, launchWithExtension } from '../support/browser.ts';
import { letterOutcome } from '../support/letter-outcomes.ts';
import { sampleGraph } from '../support/sample-graph.ts';
import { startScriptedServer } from '../support/scripted-server.ts';
import { traceTasks } from './page/renderer.ts';
import { printTable, type Row, saveResults } from './report.ts';

const MOVES = 30;

/** Time between frames while `act` runs, and the tasks of the page's main thread. */
async function watch(page: Page, what: string, act: () => Promise<unknown>): Promise<Row> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames, going: true });
    let last = performance.now();
    const next = (now: number) => {
      frames.push(now - last);
      last = now;
      if ((window as unknown as { going: boolean }).going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const tasks = await traceTasks(page, act, 100);
  const frames = await page.evaluate(() => {
    const seen = window as unknown as { frames: number[]; going: boolean };
    seen.going = false;
    return seen.frames.slice(1).sort((a, b) => a - b);
  });
  const at = (share: number) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))] ?? 0;
  return {
    act: what,
    frames: frames.length,
    'frame p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'longest ms': at(1),
    'longest task ms cpu': Math.max(0, ...tasks.map(({ cpu }) => cpu)),
    'wall ms': Math.max(0, ...tasks.map(({ wall }) => wall)),
  };
}

/** Bytes that only this screen loads. */
function chunk(): Row {
  const folder = path.join(EXTENSION, 'chunks');
  const file = readdirSync(folder).find((name) => name.startsWith('GraphView-'))!;
  const code = readFileSync(path.join(folder, file));
  return { file: 'GraphView', B: code.length, 'B gzip': gzipSync(code, { level: 9 }).length };
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { nodes: { type: 'string', default: '500' } } });
  const graph = sampleGraph(Number(values.nodes));
  buildExtension();
  const server = await startScriptedServer({
    kind: 'answers',
    outcome: letterOutcome,
    also: (call) => (call.includes('/neighbours') ? graph : call.includes('/v1/queue') ? {} : null),
  });
  const browser = await launchWithExtension({ portalPort: 1 });
  try {
    await connectExtension(browser, server.url, 'MAU0-MAU0-MAU0');
    const page = await browser.context.newPage();
    await page.setViewportSize({ width: 1440, height: 900 });
    const console = `chrome-extension://${browser.extensionId}/console.html`;
    await page.goto(`${console}#graph`);
    await page.getByRole('searchbox').waitFor();
    const rows: Row[] = [];
    const began = await page.evaluate(() => performance.now());
    rows.push(
      await watch(page, 'opened', async () => {
        await page.evaluate(() => location.assign('#graph/n0'));
        await page.locator('.drawing .node').last().waitFor({ state: 'attached' });
      }),
    );
    const drawn = await page.evaluate(() => performance.now());
    const [x, y] = [500, 500];
    await page.mouse.move(x, y);
    rows.push(
      await watch(page, 'moved', async () => {
        await page.mouse.down();
        for (let i = 0; i < MOVES; i++) await page.mouse.move(x - 5 * i, y + 2 * i);
        await page.mouse.up();
      }),
    );
    rows.push(
      await watch(page, 'sized', async () => {
        for (let i = 0; i < MOVES; i++) await page.mouse.wheel(0, i < MOVES / 2 ? 60 : -60);
      }),
    );
    await page.getByRole('button', { name: 'Vừa khung' }).click();
    rows.push(
      await watch(page, 'moved, all in sight', async () => {
        await page.mouse.down();
        for (let i = 0; i < MOVES; i++) await page.mouse.move(x + 4 * i, y - i);
        await page.mouse.up();
      }),
    );
    rows.push(
      await watch(page, 'stepped with J', async () => {
        for (let i = 0; i < 20; i++) await page.keyboard.press('j');
      }),
    );
    rows.push(await watch(page, 'filtered', () => page.getByRole('checkbox').nth(1).click()));
    printTable(
      `${graph.nodes.length} instruments, ${graph.edges.length} edges; shown after ${Math.round(drawn - began)} ms`,
      rows,
    );
    const size = chunk();
    printTable('Loaded with this screen', [size]);
    saveResults('graph', { rows, size: [size], shown: [{ 'after ms': Math.round(drawn - began) }] });
  } finally {
    await browser.close();
    await server.stop();
  }
}
