import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageEvents } from '../../../extension/page/events.ts';
import { createQueue } from '../../../extension/page/queue.ts';
import { createRhythm } from '../../../extension/page/rhythm.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(cost = 0) {
  const acts: number[] = [];
  let now = 0;
  const rhythm = createRhythm(
    async () => {
      acts.push(now);
      now += cost;
      return cost;
    },
    () => now,
  );
  const wait = async (time: number) => {
    for (let step = 0; step < time; step += 10) {
      now += 10;
      await vi.advanceTimersByTimeAsync(10);
    }
  };
  return { rhythm, acts, wait };
}

describe('the rhythm of changes', () => {
  test('a burst is answered once, after it has ended', async () => {
    const { rhythm, acts, wait } = setUp();
    for (let i = 0; i < 5; i++) {
      rhythm.beat();
      await wait(50);
    }
    expect(acts).toHaveLength(0);
    await wait(200);
    expect(acts).toHaveLength(1);
  });

  test('a page that never pauses is answered within the ceiling', async () => {
    const { rhythm, acts, wait } = setUp();
    for (let i = 0; i < 30; i++) {
      rhythm.beat();
      await wait(50);
    }
    expect(acts.length).toBeGreaterThanOrEqual(1);
    expect(acts[0]).toBeLessThanOrEqual(1010);
  });

  test('costly answers are spaced out', async () => {
    const { rhythm, acts, wait } = setUp(200);
    for (let i = 0; i < 80; i++) {
      rhythm.beat();
      await wait(50);
    }
    expect(acts[1]! - acts[0]!).toBeGreaterThanOrEqual(2000);
  });

  test('an urgent beat is answered at once, but not while it rests from a costly one', async () => {
    const { rhythm, acts, wait } = setUp(50);
    rhythm.beat(true);
    expect(acts).toEqual([0]);
    await wait(200);
    rhythm.beat(true);
    expect(acts).toHaveLength(1);
    await wait(600);
    expect(acts).toHaveLength(2);
  });

  test('nothing happens after it is stopped', async () => {
    const { rhythm, acts, wait } = setUp();
    rhythm.beat();
    rhythm.stop();
    await wait(2000);
    expect(acts).toHaveLength(0);
  });
});

test('jobs in a queue never overlap', async () => {
  const order: string[] = [];
  const inTurn = createQueue();
  const job = (name: string, time: number) => async () => {
    order.push(`${name} begins`);
    await new Promise((done) => setTimeout(done, time));
    order.push(`${name} ends`);
  };
  const both = Promise.all([inTurn(job('a', 20)), inTurn(job('b', 5))]);
  await vi.advanceTimersByTimeAsync(50);
  await both;
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

describe('events before the card is there', () => {
  const enter = { type: 'enter', ref: 'a', x: 0, y: 0, at: 0 } as const;
  const leave = { type: 'leave', x: 0, y: 0, at: 1 } as const;

  test('the latest hover is told when it comes', () => {
    const events = createPageEvents();
    const heard: unknown[] = [];
    events.emit(enter);
    events.emit(leave);
    events.emit({ ...enter, ref: 'b' });
    events.listen((event) => heard.push(event));
    expect(heard).toEqual([{ ...enter, ref: 'b' }]);
  });

  test('what no card follows is not kept', () => {
    const events = createPageEvents();
    const heard: unknown[] = [];
    events.emit({ type: 'changed' });
    events.emit({ type: 'scrolled' });
    events.emit(leave);
    events.listen((event) => heard.push(event));
    expect(heard).toEqual([]);
  });

  test('its script is asked for at the first hover, once', () => {
    const events = createPageEvents();
    const first = vi.fn();
    events.onFirst(first);
    events.emit({ type: 'changed' });
    expect(first).not.toHaveBeenCalled();
    events.emit(enter);
    events.emit(enter);
    expect(first).toHaveBeenCalledOnce();
  });
});
