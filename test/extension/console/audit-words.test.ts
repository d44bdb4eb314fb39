import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { readFilter } from '../../../extension/console/history/filters.ts';
import { ACTIONS } from '../../../extension/console/history/log-words.ts';
import {
  type AuditItem,
  actWords,
  changedThings,
  reasonOf,
  subjectWords,
} from '../../../extension/console/history/words.ts';
import { groupRelations } from '../../../extension/console/instrument/relation-groups.ts';
import { setLanguage } from '../../../extension/ui/i18n.ts';
import type { Relation } from '../../../shared/schema/index.ts';

const item = (rest: Partial<AuditItem>): AuditItem => ({
  seq: 9,
  at: '2026-11-20T02:31:00.000Z',
  actor: { id: 'p_a', name: 'Quản trị A' },
  action: 'instrument.correct',
  subject: 'i_a',
  before: null,
  after: null,
  version: 1,
  undone: false,
  canUndo: true,
  ...rest,
});

afterEach(() => setLanguage('vi'));

describe('what was done, in words', () => {
  it('a correction tells only what is otherwise, days as decrees write them', () => {
    const before = { key: 'k', symbol: '175/KH-UBND', issuedOn: '2022-09-08', title: 'Kế hoạch', version: 3 };
    const after = { ...before, issuedOn: '2022-08-08', absorbed: null, reason: 'gõ nhầm tháng' };
    const entry = item({ before, after });
    expect(changedThings(entry, {})).toEqual([{ label: 'Ngày ban hành', before: '08/9/2022', after: '08/8/2022' }]);
    expect(reasonOf(entry)).toBe('gõ nhầm tháng');
  });

  it('a new relation comes from nothing, its ends named once', () => {
    const after = { type: 'replaces', reach: 'whole', pinpoint: null, effectiveOn: '2025-03-01', state: 'confirmed' };
    const entry = item({
      action: 'relation.create',
      subject: 'r_a',
      after: { ...after, source: 'i_b', target: 'i_a', reason: 'Bản gốc.' },
    });
    const names = { r_a: '7/2025/QĐ-UBND → 25/2022/QĐ-UBND', i_a: '25/2022/QĐ-UBND', i_b: '7/2025/QĐ-UBND' };
    expect(subjectWords(entry, names)).toBe('7/2025/QĐ-UBND → 25/2022/QĐ-UBND');
    expect(changedThings(entry, names)).toEqual([
      { label: null, before: null, after: 'thay thế, toàn bộ, 01/3/2025, đã xác nhận' },
    ]);
  });

  it('a relation that is gone is named by its ends, which were', () => {
    const before = { type: 'amends', reach: 'part', source: 'i_b', target: 'i_a' };
    const entry = item({ action: 'relation.remove', subject: 'r_a', before });
    const [thing] = changedThings(entry, { i_a: 'A', i_b: 'B' });
    expect(thing).toMatchObject({ after: null });
    expect(thing!.before).toContain('B');
  });

  it('a judgement tells the target by its name', () => {
    const entry = item({
      action: 'citation.confirm',
      subject: 'c_a',
      before: { state: 'ambiguous', target: null, judgements: [] },
      after: { instrument: 'i_a', reason: undefined },
    });
    expect(changedThings(entry, { i_a: '2068/QĐ-UBND' })).toContainEqual({
      label: 'Đích',
      before: null,
      after: '2068/QĐ-UBND',
    });
  });

  it('an undo names what it took back', () => {
    const entry = item({
      action: 'undo',
      before: { seq: 4, action: 'instrument.merge' },
      after: { undoes: 4, rows: 9 },
    });
    expect(changedThings(entry, {})).toEqual([{ label: null, before: null, after: 'Gộp #4' }]);
  });

  it('a merge is named by what went; a digest is not shown', () => {
    const gone = item({ action: 'instrument.merge', before: { key: 'lang-son/k' }, after: { into: 'i_b' } });
    expect(subjectWords(gone, { i_a: '426/STTTT' })).toBe('lang-son/k');
    const invite = item({ action: 'invite.create', subject: 'a'.repeat(64), after: { role: 'staff', name: 'C' } });
    expect([subjectWords(invite, {}), changedThings(invite, {})[0]!.after]).toEqual(['C', 'C, chuyên viên']);
  });

  it('an action of a later server goes by its own name', () => {
    expect(actWords('graph.pin')).toBe('graph.pin');
  });

  it('every action that the Worker writes has words', () => {
    const written = globSync('worker/{services,routes}/*.ts').flatMap((file) =>
      [
        ...readFileSync(file, 'utf8').matchAll(
          /action: (?:\w+ \? )?'([a-zA-Z]+(?:\.[a-zA-Z]+)?)'(?: : '([a-zA-Z.]+)')?/g,
        ),
      ].flatMap(([, one, other]) => (other ? [one!, other] : [one!])),
    );
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((action) => !(action in ACTIONS))).toEqual([]);
  });

  it('speaks English too', () => {
    setLanguage('en');
    expect(actWords('instrument.merge')).toBe('Merged');
  });
});

describe('a filter of the history', () => {
  it('holds the last day whole, over the end of a month', () => {
    expect(readFilter(new URLSearchParams('from=2026-11-01&to=2026-11-30'))).toMatchObject({
      from: '2026-11-01',
      to: '2026-12-01',
    });
  });

  it.each(['at=-1', 'at=x', 'at=1.5', 'to=never'])('leaves out what cannot be: %s', (query) => {
    expect(readFilter(new URLSearchParams(query))).toMatchObject({ at: null, to: null });
  });
});

describe('relations around an instrument', () => {
  const relation = (rest: Partial<Relation>) =>
    ({
      id: 'r',
      type: 'amends',
      state: 'confirmed',
      source: { id: 'i_b' },
      target: { id: 'i_a' },
      ...rest,
    }) as Relation;

  it('stand by direction and type, what was rejected last, and what one looks for stands there empty', () => {
    const groups = groupRelations(
      [
        relation({ id: 'r1', state: 'rejected' }),
        relation({ id: 'r2' }),
        relation({ id: 'r3', type: 'basedOn', source: { id: 'i_a' }, target: { id: 'i_c' } } as Partial<Relation>),
      ],
      'i_a',
    );
    expect(groups.map(({ way, type, items }) => [way, type, items.map(({ id }) => id)])).toEqual([
      ['out', 'basedOn', ['r3']],
      ['out', 'replaces', []],
      ['in', 'replaces', []],
      ['in', 'amends', ['r2', 'r1']],
    ]);
  });
});
