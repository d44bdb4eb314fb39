import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPace } from '../../../extension/page/pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(marks: number) {
  const drawn: number[] = [];
  const start = performance.now();
  const at = () => performance.now() - start;
  const pace = createPace(
    () => drawn.push(at()),
    () => marks,
  );
  return { pace, drawn };
}

describe('the pace of drawing', () => {
  test('the first drawing is made at once, and so is one long after', () => {
    const { pace, drawn } = setUp(100);
    pace.ask();
    vi.advanceTimersByTime(5000);
    pace.ask();
    expect(drawn).toEqual([0, 5000]);
  });

  test('drawings that follow each other are gathered, the longer the more marks there are', () => {
    const { pace, drawn } = setUp(300);
    for (let i = 0; i < 10; i++) {
      pace.ask();
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([0, 300]);
  });

  test('no page waits longer than a second', () => {
    const { pace, drawn } = setUp(20_000);
    pace.ask();
    pace.ask();
    vi.advanceTimersByTime(1000);
    expect(drawn).toHaveLength(2);
  });

  test('the first drawing is held until it is released, once', () => {
    const { pace, drawn } = setUp(100);
    pace.hold(300);
    pace.ask();
    vi.advanceTimersByTime(200);
    expect(drawn).toEqual([]);
    pace.release();
    pace.ask();
    vi.advanceTimersByTime(5000);
    expect(drawn).toEqual([200]);
  });

  test('a hold that nobody releases has an end', () => {
    const { pace, drawn } = setUp(100);
    pace.hold(300);
    pace.ask();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([300]);
  });

  test('what was drawn before its release keeps the rest after it', () => {
    const { pace, drawn } = setUp(100);
    pace.hold(10);
    pace.ask();
    vi.advanceTimersByTime(20);
    pace.release();
    pace.ask();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([10, 110]);
  });

  test('after its end nothing is drawn', () => {
    const { pace, drawn } = setUp(300);
    pace.ask();
    pace.ask();
    pace.stop();
    vi.advanceTimersByTime(1000);
    expect(drawn).toEqual([0]);
  });
});
