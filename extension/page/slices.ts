/** Longest stretch of work at a time, in milliseconds. */
const SLICE = 8;
/** Steps between two looks at the clock. */
const STRIDE = 32;

/**
 * Runs a step-wise job in short slices, so that the page stays responsive; ends early when the signal does. A step that
 * hands out a promise is waited for.
 */
export async function runInSlices(job: Iterator<void | Promise<void>>, signal: AbortSignal): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      for (let i = 0; i < STRIDE; i++) {
        const step = job.next();
        if (step.done) return;
        if (step.value) await step.value;
      }
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
