import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StatusEvent, statusOn } from '../../../shared/status/index.ts';

const actor = (symbol: string) => ({ id: symbol, key: symbol, symbol });
const acts = (
  kind: 'replaces' | 'repeals' | 'suspends' | 'resumes' | 'amends',
  on: string | null,
  more: { partial?: boolean; issuedOn?: string; by?: string } = {},
): StatusEvent => ({
  kind,
  on,
  issuedOn: more.issuedOn ?? on,
  partial: more.partial ?? false,
  by: actor(more.by ?? '9/QĐ-UBND'),
});
const EFFECT: StatusEvent = { kind: 'effect', on: '2022-10-23' };

const EXPIRY: StatusEvent = { kind: 'expiry', on: '2025-01-01' };
const extended = (on: string, from: string | null, by = '8/QĐ-UBND'): StatusEvent => ({
  kind: 'expiry',
  on,
  from,
  extendedBy: actor(by),
});

describe('status on a day', () => {
  const rows: [string, string, StatusEvent[], string, string | null, string | null][] = [
    ['nothing is known', '2024-01-01', [], 'unknown', null, null],
    ['before its day of effect', '2022-10-22', [EFFECT], 'pending', '2022-10-23', 'effect'],
    ['on its day of effect', '2022-10-23', [EFFECT], 'inForce', '2022-10-23', 'effect'],
    [
      'on the day it expires',
      '2024-01-01',
      [EFFECT, { kind: 'expiry', on: '2024-01-01' }],
      'expired',
      '2024-01-01',
      'expiry',
    ],
    [
      'the day before it expires',
      '2023-12-31',
      [EFFECT, { kind: 'expiry', on: '2024-01-01' }],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    ['replaced', '2025-03-01', [EFFECT, acts('replaces', '2025-03-01')], 'expired', '2025-03-01', 'replaces'],
    // A list gives the last day and, apart from it, the law that follows on that day.
    [
      'ended on the day on which another replaces it, tells which',
      '2025-03-01',
      [EFFECT, { kind: 'expiry', on: '2025-03-01' }, acts('replaces', '2025-03-01')],
      'expired',
      '2025-03-01',
      'replaces',
    ],
    ['not replaced yet', '2025-02-28', [EFFECT, acts('replaces', '2025-03-01')], 'inForce', '2022-10-23', 'effect'],
    [
      'repealed, though its own day of effect is not known',
      '2025-03-01',
      [acts('repeals', '2025-02-01')],
      'expired',
      '2025-02-01',
      'repeals',
    ],
    [
      'repealed in part',
      '2025-03-01',
      [EFFECT, acts('repeals', '2025-02-01', { partial: true })],
      'partlyExpired',
      '2025-02-01',
      'repeals',
    ],
    [
      'amended',
      '2025-03-01',
      [EFFECT, acts('amends', '2024-02-01'), acts('amends', '2024-05-01')],
      'partlyExpired',
      '2024-02-01',
      'amends',
    ],
    ['suspended', '2024-06-01', [EFFECT, acts('suspends', '2024-05-01')], 'suspended', '2024-05-01', 'suspends'],
    [
      'resumed',
      '2024-08-01',
      [EFFECT, acts('suspends', '2024-05-01'), acts('resumes', '2024-07-01')],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'suspended in part',
      '2024-06-01',
      [EFFECT, acts('suspends', '2024-05-01', { partial: true })],
      'partlyExpired',
      '2024-05-01',
      'suspends',
    ],
    [
      'resumed in part',
      '2024-08-01',
      [EFFECT, acts('suspends', '2024-05-01', { partial: true }), acts('resumes', '2024-07-01', { partial: true })],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'resumed in part while the whole is suspended',
      '2024-08-01',
      [EFFECT, acts('suspends', '2024-05-01'), acts('resumes', '2024-07-01', { partial: true })],
      'suspended',
      '2024-05-01',
      'suspends',
    ],
    [
      'repealed in part, and the rest after its last day',
      '2025-07-01',
      [EFFECT, acts('repeals', '2025-02-01', { partial: true }), acts('repeals', '2025-07-01')],
      'expired',
      '2025-07-01',
      'repeals',
    ],
    [
      'amended, and after its own last day',
      '2025-01-01',
      [EFFECT, EXPIRY, acts('amends', '2024-02-01')],
      'expired',
      '2025-01-01',
      'expiry',
    ],
    [
      'extended before its last day',
      '2025-06-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2024-12-01')],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'after the day it was extended to',
      '2026-01-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2024-12-01')],
      'expired',
      '2026-01-01',
      'expiry',
    ],
    [
      'ended, while nobody has extended it yet',
      '2025-02-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2025-03-01')],
      'expired',
      '2025-01-01',
      'expiry',
    ],
    [
      'on the day from which it is extended',
      '2025-03-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2025-03-01')],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'extended twice',
      '2026-06-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2024-12-01'), extended('2027-01-01', '2025-12-01', '7/QĐ-UBND')],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'extended to an earlier day than its own',
      '2024-06-01',
      [EFFECT, EXPIRY, extended('2024-03-01', '2024-01-01')],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'extended, with no last day of its own',
      '2026-01-01',
      [EFFECT, extended('2026-01-01', '2024-12-01')],
      'expired',
      '2026-01-01',
      'expiry',
    ],
    [
      'extended, and replaced before that day',
      '2025-06-01',
      [EFFECT, EXPIRY, extended('2026-01-01', '2024-12-01'), acts('replaces', '2025-05-01')],
      'expired',
      '2025-05-01',
      'replaces',
    ],
    [
      'replaced while suspended',
      '2025-01-01',
      [EFFECT, acts('suspends', '2024-05-01'), acts('replaces', '2024-09-01')],
      'expired',
      '2024-09-01',
      'replaces',
    ],
    [
      'the first end counts',
      '2026-01-01',
      [EFFECT, acts('repeals', '2024-09-01'), acts('replaces', '2025-09-01')],
      'expired',
      '2024-09-01',
      'repeals',
    ],
    [
      'replaced on a day nobody knows',
      '2025-04-01',
      [EFFECT, acts('replaces', null, { issuedOn: '2025-03-01' })],
      'unknown',
      '2025-03-01',
      'replaces',
    ],
    [
      'before the act of unknown day was issued',
      '2025-02-01',
      [EFFECT, acts('replaces', null, { issuedOn: '2025-03-01' })],
      'inForce',
      '2022-10-23',
      'effect',
    ],
    [
      'amended on a day nobody knows',
      '2025-04-01',
      [EFFECT, acts('amends', null, { issuedOn: '2025-03-01' })],
      'inForce',
      '2022-10-23',
      'effect',
    ],
  ];
  it.each(rows)('%s (%s)', (_, on, events, code, since, cause) => {
    expect(statusOn(on, events)).toMatchObject({ code, since, cause });
  });

  it('names the act that decided', () => {
    expect(statusOn('2026-01-01', [EFFECT, acts('replaces', '2025-03-01', { by: '3/2025/QĐ-UBND' })]).by?.symbol).toBe(
      '3/2025/QĐ-UBND',
    );
    expect(statusOn('2023-01-01', [EFFECT]).by).toBeNull();
  });

  it('does not depend on the order of events', () => {
    const day = fc.integer({ min: 0, max: 6 }).map((n) => `2024-0${n + 1}-01`);
    const event: fc.Arbitrary<StatusEvent> = fc.oneof(
      fc.record({ kind: fc.constantFrom('effect' as const, 'expiry' as const), on: day }),
      fc
        .tuple(
          fc.constantFrom('replaces', 'repeals', 'suspends', 'resumes', 'amends'),
          fc.option(day, { freq: 1 }),
          day,
          fc.boolean(),
          fc.constantFrom('a', 'b'),
        )
        .map(([kind, on, issuedOn, partial, by]) => acts(kind as 'replaces', on, { issuedOn, partial, by })),
    );
    const twice = fc
      .array(event, { maxLength: 6 })
      .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })));
    fc.assert(
      fc.property(day, twice, (on, [one, other]) => {
        expect(statusOn(on, one)).toEqual(statusOn(on, other));
      }),
      { numRuns: 500 },
    );
  });
});

it('names the act that extended it as what decided its end', () => {
  const events = [EFFECT, EXPIRY, extended('2026-01-01', '2024-12-01')];
  expect(statusOn('2026-03-01', events).by?.key).toBe('8/QĐ-UBND');
  expect(statusOn('2024-11-01', events).by).toBeNull();
  expect(statusOn('2025-02-01', [EFFECT, EXPIRY, extended('2025-01-01', '2024-12-01')]).by).toBeNull();
});
