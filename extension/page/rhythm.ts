/** Waits for a pause before acting, but never longer than a ceiling; costly acts are spaced out in proportion. */
export interface Rhythm {
  /** Something happened that asks for an act; an urgent one is not made to wait for a pause. */
  beat(isUrgent?: boolean): void;
  stop(): void;
}

const PAUSE = 120;
const CEILING = 1000;
/** An act may take at most this share of the time. */
const SHARE = 1 / 10;

/** `act` answers with the milliseconds of work it was. */
export function createRhythm(act: () => Promise<number>, now: () => number = () => performance.now()): Rhythm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let restUntil = 0;
  let acting = false;
  let again = false;
  let stopped = false;

  const run = async () => {
    timer = undefined;
    acting = true;
    const work = await act();
    acting = false;
    restUntil = now() + work / SHARE;
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
    beat(isUrgent = false) {
      if (acting) again = true;
      else if (isUrgent && now() >= restUntil) {
        clearTimeout(timer);
        void run();
      } else plan();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
