import { type CardEvent, type CardState, DWELL, GRACE } from './state.ts';

/** Turns the passing of time into events: each timer carries the token it was set for. */
export interface Timers {
  follow(before: CardState, after: CardState, isWaiting: boolean): void;
  stop(): void;
}

const SECOND = 1000;

export function createTimers(
  dispatch: (event: CardEvent) => void,
  now: () => number = () => performance.now(),
): Timers {
  const running = new Map<string, ReturnType<typeof setTimeout>>();

  const set = (name: string, delay: number, act: () => void) => {
    clearTimeout(running.get(name));
    running.set(name, setTimeout(act, Math.max(0, delay)));
  };
  const drop = (name: string) => {
    clearTimeout(running.get(name));
    running.delete(name);
  };
  const count = (token: number, seconds: number) =>
    set('wait', SECOND, () => {
      dispatch({ type: 'waited', token, seconds });
      if (running.has('wait')) count(token, seconds + 1);
    });

  return {
    follow(before, after, isWaiting) {
      const { next, leaving, card } = after;
      if (!next) drop('dwell');
      else if (next.token !== before.next?.token)
        set('dwell', next.at + DWELL - now(), () => dispatch({ type: 'dwellOver', token: next.token }));
      if (!leaving) drop('grace');
      else if (leaving !== before.leaving)
        set('grace', leaving.at + GRACE - now(), () => dispatch({ type: 'graceOver', token: leaving.token }));
      if (!card || !isWaiting) drop('wait');
      else if (card.token !== before.card?.token || !running.has('wait')) count(card.token, card.waited + 1);
    },
    stop() {
      for (const name of [...running.keys()]) drop(name);
    },
  };
}
