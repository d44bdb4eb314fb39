/** Waits for a pause before acting, but never longer than a ceiling; costly acts are spaced out in proportion. */
export interface Rhythm {
  /** Something happened that asks for an act. */
  beat(): void;
  stop(): void;
}

const PAUSE = 120;
const CEILING = 1000;
/** An act may take at most this share of the time. */
const SHARE = 1 / 10;

export function createRhythm(act: () => Promise<void>, now: () => number = () => performance.now()): Rhythm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let restUntil = 0;
  let acting = false;
  let again = false;
  let stopped = false;

  const run = async () => {
    timer = undefined;
    acting = true;
    const start = now();
    await act();
    acting = false;
    restUntil = now() + (now() - start) / SHARE;
    if (again && !stopped) plan();
  };
  const plan = () => {
    again = false;
    if (timer === undefined) first = now();
    else clearTimeout(timer);
    const wait = Math.min(PAUSE, first + CEILING - now());
    timer = setTimeout(run, Math.max(0, wait, restUntil - now()));
  };
  return {
    beat() {
      if (acting) again = true;
      else plan();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
