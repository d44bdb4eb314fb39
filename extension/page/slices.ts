/** Longest stretch of work at a time, in milliseconds. */
const SLICE = 8;
/** Steps between two looks at the clock. */
const STRIDE = 32;

/** Runs a step-wise job in short slices, so that the page stays responsive; ends early when the signal does. */
export async function runInSlices(job: Iterator<void>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      for (let i = 0; i < STRIDE; i++) if (job.next().done) return;
    } while (performance.now() < end);
    await turn();
    if (signal.aborted) return;
  }
}

/** Lets everything else on the thread go first. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?(run: () => void, options: object): Promise<void> } };
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'background' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}
