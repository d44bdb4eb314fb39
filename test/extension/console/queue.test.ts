import { describe, expect, test } from 'vitest';
import { choicesOf } from '../../../extension/console/queue/choices.ts';
import { changesBetween, type Entry, toEntry } from '../../../extension/console/queue/entry.ts';
import { readQueueKey } from '../../../extension/console/queue/keys.ts';
import { kindsFor, kindsOf, readFilter } from '../../../extension/console/queue/kinds.ts';
import { openCounts, visibleOf } from '../../../extension/console/queue/listed.ts';
import { ROW, rowsInView } from '../../../extension/console/queue/QueueRows.tsx';
import { reduceQueue } from '../../../extension/console/queue/reduce.ts';
import { createQueueState, type QueueEvent, type QueueState } from '../../../extension/console/queue/state.ts';
import { tellApart } from '../../../extension/console/queue/use-stated.ts';
import type { FoundReference } from '../../../extension/page-facts.ts';
import type { CitationEvidence, QueueItem, QueueKind } from '../../../shared/schema/index.ts';
import { instrument } from '../../support/outcomes.ts';
import { queueItem } from '../../support/queue-items.ts';

const ITEM = queueItem();
const entry = (id: string, over: Partial<QueueItem> = {}, kind: QueueKind = 'ambiguous'): Entry =>
  toEntry(kind, { ...ITEM, id, ...over }, null);
const evidence = (over: Partial<CitationEvidence> = {}): CitationEvidence => ({
  id: 'c_1',
  version: 1,
  text: 'Quyết định số 5/QĐ-UBND',
  sentence: { text: 'Theo Quyết định số 5/QĐ-UBND.', start: 5, end: 28 },
  citing: { id: 'i_own', key: 'lao-cai/ubnd/cong-van/2026/1', symbol: '1/UBND', title: null },
  claim: 'oneOf',
  state: 'ambiguous',
  target: null,
  judgements: [],
  candidates: [instrument({ id: 'i_a' }), instrument({ id: 'i_b' })],
  differs: [],
  ...over,
});
const REFUSED = { kind: 'refused', code: 'preconditionFailed', requestId: 'r1' } as const;
const COUNTS = { ambiguous: 3, unmatched: 1 };

const run = (events: readonly QueueEvent[], state: QueueState = createQueueState([])) =>
  events.reduce(reduceQueue, state);
const [a, b, c] = ['a', 'b', 'c'].map((id) => entry(id)) as [Entry, Entry, Entry];
const opened: QueueEvent = { type: 'opened', filter: 'all', cursor: { kinds: ['ambiguous'], after: null } };
const read = (entries: readonly Entry[]): QueueEvent => ({ type: 'read', counts: COUNTS, entries, cursor: null });
const full = run([opened, read([a, b, c])]);
const keys = (state: QueueState) => visibleOf(state).map(({ item }) => item.id);

describe('the queue', () => {
  test('stands on its first item, and moves no further than its ends', () => {
    expect(full.current).toBe(a.key);
    expect(run([{ type: 'moved', by: -1 }], full).current).toBe(a.key);
    expect(run(Array(9).fill({ type: 'moved', by: 1 }), full).current).toBe(c.key);
  });

  test('shows the next item before the server has answered, and counts one less', () => {
    const next = run([{ type: 'decided', entry: a }], full);
    expect([keys(next), next.current, openCounts(next)?.ambiguous]).toEqual([['b', 'c'], b.key, 2]);
    const written = run([{ type: 'written', key: a.key, changes: [7], later: false }], next);
    expect([openCounts(written)?.ambiguous, written.pending, written.done.at(-1)?.changes]).toEqual([2, [], [7]]);
  });

  test('shows the one before where the last was decided', () => {
    const next = run(
      [
        { type: 'chosen', key: c.key },
        { type: 'decided', entry: c },
      ],
      full,
    );
    expect(next.current).toBe(b.key);
  });

  test('brings an item back to its place when the write failed, with what changed', () => {
    const decided = run(
      [
        { type: 'chosen', key: b.key },
        { type: 'decided', entry: b },
      ],
      full,
    );
    const fresh = entry('b', { version: 2 });
    const back = run([{ type: 'returned', key: b.key, why: REFUSED, fresh, changed: [{ what: 'version' }] }], decided);
    expect([keys(back), back.current, back.back?.why.kind]).toEqual([['a', 'b', 'c'], b.key, 'refused']);
    expect(visibleOf(back)[1]!.item.version).toBe(2);
    expect(openCounts(back)?.ambiguous).toBe(3);
  });

  test('says so where what was decided waits no more', () => {
    const decided = run([{ type: 'decided', entry: a }], full);
    const gone = run([{ type: 'returned', key: a.key, why: REFUSED, fresh: null, changed: [] }], decided);
    expect([keys(gone), gone.gone?.key]).toEqual([['b', 'c'], a.key]);
  });

  test('takes no item twice, and none that has just been decided', () => {
    const decided = run([{ type: 'decided', entry: a }], full);
    expect(keys(run([read([a, b])], decided))).toEqual(['b', 'c']);
    const written = run([{ type: 'written', key: a.key, changes: [1], later: false }, read([a])], decided);
    expect(keys(written)).toEqual(['b', 'c']);
    expect(keys(run([read([entry('a', { version: 2 })])], written))).toEqual(['b', 'c', 'a']);
  });

  test('puts an item off for the session, and shows it under its own filter', () => {
    const off = run([{ type: 'putOff', key: a.key }], full);
    expect([keys(off), off.current]).toEqual([['b', 'c'], b.key]);
    const later = run([{ ...opened, filter: 'later' } as QueueEvent, read([a, b, c])], off);
    expect(keys(later)).toEqual(['a']);
    expect(keys(run([{ type: 'putOff', key: a.key }], later))).toEqual([]);
  });

  test('a request leaves its citations waiting, put off', () => {
    const asked = run(
      [
        { type: 'decided', entry: a },
        { type: 'written', key: a.key, changes: [], later: true },
      ],
      full,
    );
    expect([asked.later.has(a.key), openCounts(asked)?.ambiguous]).toEqual([true, 3]);
  });

  test('shows an item again whose decision was taken back', () => {
    const written = run(
      [
        { type: 'decided', entry: a },
        { type: 'written', key: a.key, changes: [4], later: false },
      ],
      full,
    );
    const back = run([{ type: 'undone', fresh: entry('a', { version: 3 }) }], written);
    expect([keys(back), back.current, back.done]).toEqual([['a', 'b', 'c'], a.key, []]);
  });

  test('a group of several citations stays counted when one of them is settled', () => {
    const group = { symbol: '777/qdubnd', citations: 2, documents: 2 };
    const some = entry('u', { group }, 'unmatched');
    const state = run([opened, read([some]), { type: 'decided', entry: some }]);
    expect(openCounts(state)?.unmatched).toBe(1);
  });
});

describe('what can be said of an item', () => {
  const around = { found: [], request: null };
  const said = (item: Entry) => choicesOf(item, around).map(({ key }) => key);

  test.each([
    ['a citation that two fit', entry('c', { citation: evidence() }), ['0', '1', '2']],
    ['a capture', entry('p', {}, 'proposed'), ['N', 'Y']],
    ['two that may be one', entry('d', { instruments: evidence().candidates }, 'duplicates'), ['N', '1', '2']],
    ['a relation', entry('r', {}, 'relations'), ['N', 'Y']],
    ['a report', entry('x', {}, 'reports'), ['N', 'Y']],
    ['days that differ', entry('t', {}, 'dates'), []],
  ])('%s', (_, item, expected) => {
    expect(said(item)).toEqual(expected);
  });

  test('no key for an instrument that somebody ruled out, nor for the citing document itself', () => {
    const ruled = { verdict: 'rejected', by: 'A', at: '2026-01-01T00:00:00.000Z', words: { vi: '', en: '' } } as const;
    const candidates = [...evidence().candidates, instrument({ id: 'i_own' })];
    const citation = evidence({ candidates, judgements: [{ ...ruled, instrument: 'i_a' }] });
    expect(choicesOf(entry('c', { citation }), around).map(({ decision }) => decision)).toEqual([
      { kind: 'none' },
      { kind: 'confirm', instrument: 'i_b' },
    ]);
  });

  test('a key for each of nine found, no more', () => {
    const found = Array.from({ length: 12 }, (_, at) => instrument({ id: `i_${at}` }));
    const choices = choicesOf(entry('u', { citation: evidence() }, 'unmatched'), { found, request: null });
    expect(choices.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});

test('what another hand did to an item is named', () => {
  const judged = {
    verdict: 'rejected',
    instrument: 'i_a',
    by: 'B',
    at: '2026-01-01T00:00:00.000Z',
    words: { vi: '', en: '' },
  } as const;
  const before = { ...ITEM, citation: evidence() };
  const now = { ...ITEM, version: 2, citation: evidence({ version: 2, judgements: [judged] }) };
  expect(changesBetween(before, now)).toEqual([
    { what: 'judged', by: 'B', at: judged.at, verdict: 'rejected', instrument: 'i_a' },
    { what: 'candidates', before: 2, now: 1 },
  ]);
  expect(changesBetween(ITEM, { ...ITEM, version: 2 })).toEqual([{ what: 'version' }]);
});

describe('keys', () => {
  const press = (key: string, over: KeyboardEventInit = {}) =>
    readQueueKey(new KeyboardEvent('keydown', { key, ...over }));
  test.each([
    ['j', 'next'],
    ['K', 'previous'],
    ['s', 'later'],
    ['e', 'evidence'],
    ['u', 'undo'],
    ['?', 'help'],
    ['3', { press: '3' }],
    ['0', { press: '0' }],
    ['y', { press: 'Y' }],
    ['a', null],
    ['/', null],
  ])('%s', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  test('held down they move, and decide nothing', () => {
    expect([press('j', { repeat: true }), press('1', { repeat: true }), press('u', { repeat: true })]).toEqual([
      'next',
      null,
      null,
    ]);
  });

  test('with a modifier they are the browser’s', () => {
    expect(press('s', { ctrlKey: true })).toBeNull();
  });
});

describe('the list', () => {
  test('draws some rows of a hundred thousand', () => {
    const { from, to } = rowsInView(50_000 * ROW, 700, 100_000);
    expect(from).toBeLessThanOrEqual(50_000);
    expect(to).toBeGreaterThanOrEqual(50_013);
    expect(to - from).toBeLessThan(40);
    expect(rowsInView(0, 700, 3)).toEqual({ from: 0, to: 3 });
  });

  test('tells reports to admins alone', () => {
    expect([kindsFor('staff').includes('reports'), kindsFor('admin').includes('reports')]).toEqual([false, true]);
    expect([readFilter('dates'), readFilter('later'), readFilter('x')]).toEqual(['dates', 'later', 'all']);
    expect(kindsOf('reports', kindsFor('reviewer'))).toEqual([]);
  });
});

test('of the references in a sentence, the one that waits is told from its neighbours', () => {
  const at = (start: number, end: number) => ({ start, end, text: String(start) }) as FoundReference;
  const { own, neighbours } = tellApart([at(0, 5), at(10, 20), at(30, 40)], { start: 8, end: 20 });
  expect([own?.start, neighbours.map(({ start }) => start)]).toEqual([10, [0, 30]]);
});
