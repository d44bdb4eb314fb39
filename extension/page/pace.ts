/**
 * Spaces out additions to the highlight registry. After every change the browser works through all marks of the page again,
 * about 20 µs each in Chromium, so the more there are, the more additions are gathered before the next one.
 */
export interface Pace {
  /** Something is there to be drawn: now, or when the last drawing is far enough back. */
  ask(): void;
  /** The first drawing waits for `release`, this many milliseconds at most. */
  hold(longest: number): void;
  /** What is asked for from now on is not held back any more. */
  release(): void;
  stop(): void;
}

/** Rest after a drawing, in milliseconds for each mark on the page, and the longest one. */
const REST = 1;
const REST_MAX = 800;

export function createPace(draw: () => void, count: () => number, now: () => number = () => performance.now()): Pace {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;
  let isHeld = false;
  const run = () => {
    timer = undefined;
    isHeld = false;
    draw();
    restUntil = now() + Math.min(REST_MAX, count() * REST);
  };
  return {
    ask() {
      if (timer !== undefined) return;
      const wait = restUntil - now();
      if (wait <= 0) run();
      else timer = setTimeout(run, wait);
    },
    hold(longest) {
      isHeld = true;
      restUntil = now() + longest;
    },
    release() {
      if (!isHeld) return;
      isHeld = false;
      restUntil = 0;
      clearTimeout(timer);
      timer = undefined;
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
