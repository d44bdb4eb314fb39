import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../extension/answer.ts';
import type { PageReference } from '../../../extension/page-facts.ts';
import { filterNamed, offerFilters, passes } from '../../../extension/panel/filters.ts';
import { readKey } from '../../../extension/panel/keys.ts';
import { listRows, searchRows } from '../../../extension/panel/rows.ts';
import { initialState, type PanelEvent, reduce } from '../../../extension/panel/state.ts';
import { isTypingIn } from '../../../extension/ui/is-typing-in.ts';
import type { Outcome, StatedCitation } from '../../../shared/schema/index.ts';
import { found, stated, status } from '../../support/outcomes.ts';

const answered = (outcome: Outcome): Answer => ({ asOf: '2026-11-20T02:00:00.000Z', stale: false, outcome });

function place(ref: string, citation: Partial<StatedCitation> = {}, answer: Answer | null = null): PageReference {
  const full = stated({ ref, ...citation });
  return { ref, text: full.symbol ?? full.name ?? ref, citation: full, answer };
}

const decision = answered(found({ id: 'i1' }));
const plan = answered(
  found({
    id: 'i2',
    type: 'ke-hoach',
    symbol: '233/KH-UBND',
    title: 'chuyển đổi số',
    status: { today: status({ code: 'inForce' }), whenWritten: null },
  }),
);
const page = [
  place('a', {}, decision),
  place('b', { symbol: '233/KH-UBND', type: 'ke-hoach' }, plan),
  place('c', { kind: 'short', issuedOn: null, issuer: null }, decision),
  place('d', { symbol: '175/KH-UBND', type: 'ke-hoach' }, answered({ kind: 'notFound', ref: 'd', series: null })),
];

describe('rows', () => {
  test('places of one instrument share the row of the first, in reading order', () => {
    expect(listRows(page, true).map(({ refs }) => refs)).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  test('ungrouped, each place has its own', () => {
    expect(listRows(page, false).map(({ refs }) => refs)).toEqual([['a'], ['b'], ['c'], ['d']]);
  });

  test('a short form first does not hide what the full form says', () => {
    const short = place('a', {
      kind: 'short',
      issuedOn: null,
      issuer: null,
      implied: { issuedOn: '2023-12-12', issuer: null },
    });
    const [row] = listRows([short, place('b', { title: 'giao chỉ tiêu' })], true);
    expect(row).toMatchObject({ refs: ['a', 'b'], shown: { ref: 'b' } });
  });

  test('one symbol with two dates is two rows while nobody has settled it', () => {
    expect(listRows([place('a'), place('b', { issuedOn: '2022-12-12' })], true)).toHaveLength(2);
  });

  test('two spellings that the index settled to one instrument are one row', () => {
    const both = [
      place('a', { symbol: '426/STTTT-BCVT&CNTT' }, decision),
      place('b', { symbol: '426/STTTT-BCVTCNTT' }, decision),
    ];
    expect(listRows(both, true)).toHaveLength(1);
  });
});

describe('search', () => {
  test.each<[string, string[]]>([
    ['2068', ['a']],
    ['ke hoach 233', ['b']],
    ['CHUYỂN đổi', ['b']],
    ['qd-ubnd', ['a']],
    ['không có', []],
    ['   ', ['a', 'b', 'd']],
  ])('%j finds %j', (query, refs) => {
    expect(searchRows(listRows(page, true), query).map(({ shown }) => shown.ref)).toEqual(refs);
  });
});

describe('filters', () => {
  test('offer what the page has, with counts of places', () => {
    expect(offerFilters(page).map(({ filter, count }) => [filter.id, count])).toEqual([
      ['all', 4],
      ['inForce', 1],
      ['unknown', 2],
      ['notFound', 1],
    ]);
  });

  test('expired and replaced pass together as ended', () => {
    const ended = (cause: string) =>
      place('x', {}, answered(found({ status: { today: status({ code: 'expired', cause }), whenWritten: null } })));
    expect([ended('replaces'), ended('expiry')].every((one) => passes(filterNamed('ended'), one))).toBe(true);
  });

  test('a filter that is not known hides nothing', () => {
    expect(page.every((one) => passes(filterNamed('gone'), one))).toBe(true);
  });
});

describe('the panel', () => {
  const rows = listRows(page, true);
  const afterEvents = (...events: PanelEvent[]) => events.reduce(reduce, initialState);
  const down: PanelEvent = { type: 'move', by: 1, rows };

  test('the arrows walk the rows and stop at the ends', () => {
    expect(afterEvents(down).chosen).toBe(rows[0]?.key);
    expect(afterEvents(down, down, down, down, down).chosen).toBe(rows[2]?.key);
    expect(afterEvents({ type: 'move', by: -1, rows }).chosen).toBe(rows[2]?.key);
  });

  test('going to a row of two places goes to each in turn', () => {
    const went: PanelEvent = { type: 'went', places: 2 };
    expect([afterEvents(down).place, afterEvents(down, went).place, afterEvents(down, went, went).place]).toEqual([
      0, 1, 0,
    ]);
    expect(afterEvents(down, went, down).place).toBe(0);
  });

  test('pressing a filter again lifts it', () => {
    const press: PanelEvent = { type: 'filter', filter: 'unknown' };
    expect(afterEvents(press).filter).toBe('unknown');
    expect(afterEvents(press, press).filter).toBe('all');
  });

  test('what the card asks for is shown whatever was filtered', () => {
    const state = afterEvents(
      { type: 'filter', filter: 'inForce' },
      { type: 'search', query: 'x' },
      { type: 'tab', tab: 'page' },
      { type: 'show', ref: 'c', rows },
    );
    expect(state).toMatchObject({ tab: 'references', filter: 'all', query: '', chosen: rows[0]?.key });
  });

  test('a reference that is no longer on the page changes nothing', () => {
    expect(afterEvents(down, { type: 'show', ref: 'gone', rows })).toEqual(afterEvents(down));
  });

  test('another page keeps the arrangement and forgets the choice', () => {
    const state = afterEvents(
      down,
      { type: 'group', grouped: false },
      { type: 'filter', filter: 'unknown' },
      { type: 'otherPage' },
    );
    expect(state).toMatchObject({ grouped: false, filter: 'all', chosen: null });
  });
});

describe('keys', () => {
  const press = (key: string, over: Partial<KeyboardEventInit> = {}) => new KeyboardEvent('keydown', { key, ...over });

  test.each<[string, unknown]>([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['c', 'copy'],
    ['F', 'filter'],
    ['/', 'search'],
    ['?', 'help'],
    ['2', { tab: 2 }],
    ['Escape', 'escape'],
    ['5', null],
    ['Enter', null],
  ])('%s', (key, action) => {
    expect(readKey(press(key), false)).toEqual(action);
  });

  test('letters are off while typing, Escape is not', () => {
    expect([readKey(press('c'), true), readKey(press('Escape'), true)]).toEqual([null, 'escape']);
  });

  test('the browser keeps its own: Ctrl+C copies the selection', () => {
    expect(readKey(press('c', { ctrlKey: true }), false)).toBeNull();
  });

  test('fields take letters, buttons do not', () => {
    expect([isTypingIn(document.createElement('input')), isTypingIn(document.createElement('button'))]).toEqual([
      true,
      false,
    ]);
  });
});
