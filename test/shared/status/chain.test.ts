import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, chainFrom, type StatusEvent, statusOn, successorOn } from '../../../shared/status/index.ts';

const act = (by: string, on: string | null, more: Partial<Act> = {}): Act => ({
  kind: 'replaces',
  on,
  issuedOn: on,
  partial: false,
  by: { id: by, key: by, symbol: by },
  ...more,
});
const told = (graph: Record<string, StatusEvent[]>, date = '2026-01-01', max = 8) => {
  const chain = chainFrom('a', { date, max, eventsOf: (key) => graph[key] ?? null });
  return chain && [...chain.acts.map(({ by }) => by.key), chain.end].join(' ');
};
const THREE = { a: [act('b', '2020-01-01')], b: [act('c', '2024-01-01')], c: [] };

describe('a replacement chain', () => {
  const rows: [string, Record<string, StatusEvent[]>, string | null][] = [
    ['of nothing is none', { a: [] }, null],
    ['of an amendment is none', { a: [act('b', '2020-01-01', { kind: 'amends', partial: true })], b: [] }, null],
    ['goes on to what holds today', THREE, 'b c complete'],
    [
      'ends with a repeal',
      { a: [act('b', '2020-01-01', { kind: 'repeals' })], b: [act('c', '2024-01-01')] },
      'b complete',
    ],
    ['ends with a part', { a: [act('b', '2020-01-01', { partial: true })], b: [act('c', '2024-01-01')] }, 'b complete'],
    [
      'prefers the whole to a part',
      { a: [act('b', '2020-01-01', { partial: true }), act('c', '2024-01-01')], c: [] },
      'c complete',
    ],
    ['names a replacement without a day', { a: [act('b', null, { issuedOn: '2020-01-01' })], b: [] }, 'b complete'],
    ['leaves out one without any date', { a: [act('b', null, { issuedOn: null })], b: [] }, null],
    [
      'names the instrument where a ring closes',
      { a: [act('b', '2020-01-01')], b: [act('a', '2021-01-01')] },
      'b a loop',
    ],
    ['closes on an instrument that replaces itself', { a: [act('a', '2020-01-01')] }, 'a loop'],
    ['is cut at what nobody knows', { a: [act('b', '2020-01-01')] }, 'b cut'],
    // An end of its own does not hide what came after.
    ['goes past an expiry', { a: [{ kind: 'expiry', on: '2019-01-01' }, act('b', '2020-01-01')], b: [] }, 'b complete'],
  ];
  it.each(rows)('%s', (_, graph, expected) => {
    expect(told(graph)).toBe(expected);
  });

  it('is told as of a day', () => {
    expect(told(THREE, '2019-12-31')).toBeNull();
    expect(told(THREE, '2023-12-31')).toBe('b complete');
    expect(told(THREE, '2024-01-01')).toBe('b c complete');
  });

  it('is cut where more steps follow than are told, and not at the last', () => {
    expect(told(THREE, '2026-01-01', 1)).toBe('b cut');
    expect(told(THREE, '2026-01-01', 2)).toBe('b c complete');
  });

  it('ends on every graph, and begins with the act that the status names', () => {
    const key = fc.constantFrom('a', 'b', 'c', 'd');
    const day = fc.integer({ min: 0, max: 6 }).map((n) => `2024-0${n + 1}-01`);
    const event = fc
      .tuple(key, fc.option(day, { freq: 3 }), day, fc.boolean(), fc.constantFrom('replaces', 'repeals', 'amends'))
      .map(([by, on, issuedOn, partial, kind]) => act(by, on, { issuedOn, partial, kind: kind as 'replaces' }));
    const events = fc.array(event, { maxLength: 4 });
    fc.assert(
      fc.property(fc.record({ a: events, b: events, c: events, d: events }), day, (graph, date) => {
        const chain = chainFrom('a', { date, max: 3, eventsOf: (at) => graph[at as 'a'] });
        expect(chain?.acts.length ?? 0).toBeLessThanOrEqual(3);
        expect(chain?.acts[0] ?? null).toEqual(successorOn(date, graph.a));
        const { by, cause } = statusOn(date, graph.a);
        if (cause === 'replaces' || cause === 'repeals') expect(chain?.acts[0]?.by).toEqual(by);
      }),
      { numRuns: 500 },
    );
  });
});
