import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, conflictsIn, type StatedDate, type StatusEvent, statusOn } from '../../../shared/status/index.ts';

const act = (kind: Act['kind'], by: string, on: string | null, more: Partial<Act> = {}): Act => ({
  kind,
  on,
  issuedOn: on,
  partial: kind === 'amends',
  by: { id: by, key: by, symbol: by },
  ...more,
});
const EFFECT: StatusEvent = { kind: 'effect', on: '2020-01-01' };
const ended = act('replaces', 'b', '2022-01-01');

/** "kind: what by on, what by on". */
const told = (events: StatusEvent[], issuedOn: string | null = '2019-12-01', statedDates: StatedDate[] = []) =>
  conflictsIn({ issuedOn, events, statedDates }).map(
    ({ kind, says }) => `${kind}: ${says.map(({ what, by, on }) => `${what} ${by?.key ?? '-'} ${on}`).join(', ')}`,
  );

describe('what cannot all be so of one instrument', () => {
  const rows: [string, StatusEvent[], string[]][] = [
    ['nothing is said', [], []],
    ['a plain life', [EFFECT, act('amends', 'x', '2021-01-01'), ended], []],
    [
      'replaced before it was issued',
      [act('replaces', 'b', '2018-05-01')],
      ['actedBeforeIssued: replaces b 2018-05-01, issued - 2019-12-01'],
    ],
    [
      'replaced by one that was issued before it, from a day after it',
      [act('replaces', 'b', '2022-01-01', { issuedOn: '2019-06-01' })],
      ['actedBeforeIssued: replaces b 2019-06-01, issued - 2019-12-01'],
    ],
    ['replaced on the day of its issue', [act('replaces', 'b', '2019-12-01')], []],
    [
      'ends before it takes effect',
      [EFFECT, { kind: 'expiry', on: '2019-12-31' }],
      ['endsBeforeEffect: expiry - 2019-12-31, effect - 2020-01-01'],
    ],
    ['ends the day after it takes effect', [EFFECT, { kind: 'expiry', on: '2020-01-02' }], []],
    [
      'repealed from two days by one act',
      [ended, act('replaces', 'b', '2022-07-01')],
      ['endsDiffer: replaces b 2022-01-01, replaces b 2022-07-01'],
    ],
    [
      'repealed after it was replaced',
      [ended, act('repeals', 'c', '2024-01-01')],
      ['endsDiffer: replaces b 2022-01-01, repeals c 2024-01-01'],
    ],
    ['replaced by two on one day', [ended, act('replaces', 'c', '2022-01-01')], []],
    ['replaced in part first', [act('replaces', 'c', '2021-01-01', { partial: true }), ended], []],
    // A text that was to end by itself is often repealed in a list years later.
    ['repealed after it had expired', [{ kind: 'expiry', on: '2021-01-01' }, ended], []],
    [
      'amended after it was replaced, as if in force',
      [ended, act('amends', 'c', '2023-01-01')],
      ['actedAfterEnd: replaces b 2022-01-01, amends c 2023-01-01'],
    ],
    // The amending law was issued while it was in force.
    ['amended from the day it ends on', [ended, act('amends', 'c', '2022-01-01', { issuedOn: '2021-06-01' })], []],
  ];
  it.each(rows)('%s', (_, events, expected) => {
    expect(told(events)).toEqual(expected);
  });

  it('names the document that says so of two others', () => {
    const statedIn = { key: 'w', symbol: 'w', name: null };
    const [conflict] = conflictsIn({
      issuedOn: null,
      events: [ended, act('replaces', 'b', '2022-07-01', { statedIn })],
      statedDates: [],
    });
    expect(conflict?.says.map((said) => said.statedIn)).toEqual([null, statedIn]);
  });

  it('two days of issue, unless one is a slip of few', () => {
    const stated = (one: number, other: number) => [
      { on: '2023-12-12', count: one, key: 'x', symbol: 'x' },
      { on: '2023-11-12', count: other, key: 'y', symbol: 'y' },
    ];
    expect(told([], null, stated(1, 1))).toEqual(['issueDatesDiffer: issued y 2023-11-12, issued x 2023-12-12']);
    expect(told([], null, stated(4, 1))).toHaveLength(1);
    expect(told([], null, stated(5, 1))).toEqual([]);
  });

  it('the order in which things are said does not matter, and the status stands whatever is said', () => {
    const day = fc.integer({ min: 0, max: 6 }).map((n) => `2024-0${n + 1}-01`);
    const event: fc.Arbitrary<StatusEvent> = fc.oneof(
      fc.record({ kind: fc.constantFrom('effect' as const, 'expiry' as const), on: day }),
      fc
        .tuple(
          fc.constantFrom<Act['kind'][]>('replaces', 'repeals', 'suspends', 'resumes', 'amends'),
          fc.constantFrom('a', 'b'),
          fc.option(day),
          day,
          fc.boolean(),
        )
        .map(([kind, by, on, issuedOn, partial]) => act(kind, by, on, { issuedOn, partial })),
    );
    const twice = fc
      .array(event, { maxLength: 6 })
      .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
    fc.assert(
      fc.property(twice, day, ([one, other], on) => {
        const say = (events: StatusEvent[]) => conflictsIn({ issuedOn: '2024-03-01', events, statedDates: [] });
        expect(say(one)).toEqual(say(other));
        for (const { says } of say(one)) expect(says.length).toBeGreaterThan(1);
        const ends = one.filter(
          (each) => ['replaces', 'repeals'].includes(each.kind) && !('partial' in each && each.partial),
        );
        if (ends.some((end) => end.on !== null && end.on <= on)) expect(statusOn(on, one).code).toBe('expired');
      }),
      { numRuns: 500 },
    );
  });
});
