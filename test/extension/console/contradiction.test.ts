import { describe, expect, it } from 'vitest';
import { daysOut, type WayOut, waysOut } from '../../../extension/console/queue/contradiction.ts';
import type { Contradiction, QueueItem } from '../../../shared/schema/index.ts';
import { instrument } from '../../support/outcomes.ts';
import { proposedRelation } from '../../support/queue-items.ts';

const self = instrument({ id: 'i_self', version: 7 });
const named = { id: 'i_self', key: 'k', symbol: '1/QĐ-UBND', title: null };
const relation = (id: string) => proposedRelation(id, { version: 3 });
type Side = Contradiction['sides'][number];
const said = (...ids: string[]): Side => ({
  what: 'replaces',
  on: '2023-01-01',
  of: named,
  relations: ids.map(relation),
  count: ids.length,
});
const own = (what: 'issued' | 'effect' | 'expiry'): Side => ({
  what,
  on: '2023-01-01',
  of: named,
  relations: [],
  count: 0,
});
const item = (kind: Contradiction['kind'], sides: Side[]): QueueItem => ({
  id: `i_self ${kind}`,
  version: 10,
  citation: null,
  instruments: [self],
  differs: [],
  relation: null,
  group: null,
  fact: null,
  report: null,
  contradiction: { kind, sides },
  reason: null,
});
/** "1: a confirmed, b rejected" for each key. */
const told = (ways: readonly WayOut[]) =>
  ways.map(({ key, steps }) => `${key}: ${steps.map(({ id, body }) => `${id} ${Object.values(body)[0]}`).join(', ')}`);

describe('ways out of a contradiction', () => {
  const rows: [Contradiction['kind'], Side[], string[]][] = [
    [
      'endsDiffer',
      [said('a'), said('b', 'c')],
      [
        'N: a rejected, b rejected, c rejected',
        '1: a confirmed, b rejected, c rejected',
        '2: b confirmed, c confirmed, a rejected',
        'Y: a confirmed, b confirmed, c confirmed',
      ],
    ],
    [
      'ring',
      [said('a'), said('b')],
      [
        'N: a rejected, b rejected',
        '1: a confirmed, b rejected',
        '2: b confirmed, a rejected',
        'Y: a confirmed, b confirmed',
      ],
    ],
    [
      'ring',
      [said('a'), said('b'), said('c')],
      [
        'N: a rejected, b rejected, c rejected',
        '1: a rejected',
        '2: b rejected',
        '3: c rejected',
        'Y: a confirmed, b confirmed, c confirmed',
      ],
    ],
    [
      'actedAfterEnd',
      [said('a'), said('b'), said('c')],
      [
        'N: a rejected, b rejected, c rejected',
        '1: a confirmed, b rejected, c rejected',
        '2: a rejected, b confirmed',
        '3: a rejected, c confirmed',
        'Y: a confirmed, b confirmed, c confirmed',
      ],
    ],
    // Documents do cite their basis: only the end is in doubt.
    ['basisAfterEnd', [said('a'), said('b', 'c')], ['1: a confirmed', '2: a rejected']],
    ['actedBeforeIssued', [said('a'), own('issued')], ['2: a rejected', 'Y: a confirmed']],
    ['actsBeforeIssued', [said('a'), own('issued')], ['N: a rejected', '2: a null', 'Y: a confirmed']],
    ['endsBeforeEffect', [own('expiry'), own('effect')], ['1: i_self null', '2: i_self null']],
  ];
  it.each(rows)('of the kind %s', (kind, sides, expected) => {
    expect(told(waysOut(item(kind, sides)))).toEqual(expected);
  });

  it('go by the version that was read, of relations and of the instrument', () => {
    const [, first] = waysOut(item('endsDiffer', [said('a'), said('b')]));
    expect(first!.steps.map(({ of, version }) => [of, version])).toEqual([
      ['relation', 3],
      ['relation', 3],
    ]);
    const ways = waysOut(item('endsBeforeEffect', [own('expiry'), own('effect')]));
    expect(ways.map(({ steps }) => steps[0])).toEqual([
      { of: 'instrument', id: 'i_self', version: 7, body: { effectiveOn: null } },
      { of: 'instrument', id: 'i_self', version: 7, body: { expiresOn: null } },
    ]);
  });

  it('there are none of what is no contradiction', () => {
    expect(waysOut({ ...item('ring', []), contradiction: null })).toEqual([]);
  });
});

describe('days of issue', () => {
  it('are taken one at a time', () => {
    const says = ['2023-12-12', '2023-12-21'].map((on) => ({ what: 'issued' as const, on, by: null, statedIn: null }));
    const conflicts = [{ kind: 'issueDatesDiffer' as const, says }];
    const dated = { ...item('ring', []), instruments: [{ ...self, conflicts }] };
    expect(told(daysOut(dated))).toEqual(['1: i_self 2023-12-12', '2: i_self 2023-12-21']);
  });
});
