/** What a page costs its renderer, read through the DevTools protocol. */
import type { CDPSession, Page } from '@playwright/test';

/** One task of the page's main thread, in milliseconds: `cpu` is the thread's own time, `wall` includes waiting for a core. */
export interface Task {
  cpu: number;
  wall: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args: { name?: string };
}

/** What of tasks goes beyond 50 ms each, as Total Blocking Time counts it. */
export function blockingTime(tasks: readonly Task[]): number {
  return tasks.reduce((sum, { cpu }) => sum + Math.max(0, cpu - 50), 0);
}

/** Main-thread time spent while `act` ran and `quiet` ms after, in milliseconds of the thread's own clock. */
export async function timeSpent(page: Page, act: () => Promise<unknown>, quiet: number): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await read();
  await act();
  await page.waitForTimeout(quiet);
  const spent = (await read()) - before;
  await session.detach();
  return spent;
}

/** Tasks of this page's main thread while `act` ran and `quiet` ms after. */
export async function traceTasks(page: Page, act: () => Promise<unknown>, quiet: number): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline', '__metadata'] },
  });
  await page.evaluate(() => performance.mark('page-under-test'));
  await act();
  await page.waitForTimeout(quiet);
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return mainTasks(events);
}

/** Several pages may share the trace: the one that was asked about did most of the work. */
function mainTasks(events: readonly TraceEvent[]): Task[] {
  const names = new Map(events.filter(({ name }) => name === 'thread_name').map((event) => [idOf(event), event.args]));
  const tasks = events.filter((event) => event.ph === 'X' && event.name.endsWith('RunTask'));
  const own = tasks.filter((event) => names.get(idOf(event))?.name === 'CrRendererMain');
  const byThread = [...Map.groupBy(own, idOf).values()].map((all) =>
    all.map(({ dur = 0, tdur = 0 }) => ({ cpu: tdur / 1000, wall: dur / 1000 })),
  );
  const weight = (all: readonly Task[]) => all.reduce((sum, { cpu }) => sum + cpu, 0);
  return byThread.sort((a, b) => weight(b) - weight(a))[0] ?? [];
}

const idOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;

/** JavaScript heap and DOM nodes that are left after a forced collection. */
export async function readHeap(session: CDPSession): Promise<{ bytes: number; nodes: number; listeners: number }> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
