import { quantile } from '../quantile.ts';
import type { Row } from '../report.ts';
import type { Stage } from './stage.ts';

const STEPS = 300;

/** Goes down the history screen by wheel: gaps between frames, rows that were passed and rows that are drawn. */
export async function scrollHistory({ desks: [desk] }: Stage): Promise<Row> {
  const page = await desk.open('#history');
  await page.locator('tr[data-seq]').first().waitFor();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frames });
  });
  await page.mouse.move(600, 500);
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, 600);
  await page.waitForTimeout(1_000);
  const seen = await page.evaluate(() => {
    const drawn = [...document.querySelectorAll<HTMLElement>('tr[data-seq]')].map(({ dataset }) => Number(dataset.seq));
    return { frames: (window as unknown as { frames: number[] }).frames, drawn };
  });
  await page.close();
  return {
    what: `scroll the history, ${STEPS} turns of the wheel`,
    'frame p50 ms': quantile(seen.frames, 0.5),
    'frame p95 ms': quantile(seen.frames, 0.95),
    'longest frame ms': Math.max(...seen.frames),
    'rows drawn': seen.drawn.length,
  };
}
