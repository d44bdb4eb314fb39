/** Longest stretch of work at a time, in milliseconds. */
const SLICE = 8;
/** Steps between two looks at the clock. */
const STRIDE = 4;

/**
 * Runs a step-wise job in short slices, so that the page stays responsive; ends early when the signal does. A step that
 * hands out a promise is waited for. Answers with the milliseconds of work, waiting left out.
 */
export async function runInSlices(job: Iterator<void | Promise<void>>, signal: AbortSignal): Promise<number> {
  let work = 0;
  for (;;) {
    let start = performance.now();
    const end = start + SLICE;
    do {
      for (let i = 0; i < STRIDE; i++) {
        const step = job.next();
        if (step.done) return work + performance.now() - start;
        if (!step.value) continue;
        work += performance.now() - start;
        await step.value;
        start = performance.now();
      }
    } while (performance.now() < end);
    work += performance.now() - start;
    await turn();
    if (signal.aborted) return work;
  }
}

/** Lets everything else on the thread go first. */
export function turn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?(run: () => void, options: object): Promise<void> } };
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'background' });
  return new Promise((resolve) => setTimeout(resolve, 0));
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
