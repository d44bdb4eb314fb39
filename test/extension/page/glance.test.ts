import { describe, expect, test, vi } from 'vitest';
import { createGlance } from '../../../extension/page/glance.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('a glance', () => {
  test('goes on where the last one ended, and begins anew behind the end', () => {
    const asked: number[] = [];
    const look = createGlance(
      () => upTo(150),
      (one) => {
        asked.push(one);
        return false;
      },
    );
    expect([look(), look(), look()]).toEqual([false, false, false]);
    expect(asked).toEqual([...upTo(150), ...upTo(100)]);
  });

  test('ends at the first that has turned', () => {
    const hasTurned = vi.fn((one: number) => one === 3);
    expect(createGlance(() => upTo(10), hasTurned)()).toBe(true);
    expect(hasTurned).toHaveBeenCalledTimes(4);
  });

  test('sees what is there when it begins anew', () => {
    let all = [1, 2];
    const look = createGlance(
      () => all,
      (one) => one === 9,
    );
    look();
    all = [9];
    expect(look()).toBe(true);
  });
});
