import { describe, expect, it } from 'vitest';
import { sidesOf, type Told, type ToldOfOne } from '../../../shared/status/index.ts';

const told = (relation: string, type: Told['type'], day: string | null, more: Partial<Told> = {}): Told => ({
  relation,
  type,
  source: `i_${relation}`,
  partial: false,
  stated: null,
  day,
  issued: day,
  ...more,
});
const OWN: Omit<ToldOfOne, 'told'> = { issuedOn: '2020-01-10', effectiveOn: '2020-02-01', expiresOn: null };

/** "what day relations" of each side. */
const shown = (kind: Parameters<typeof sidesOf>[0], all: Told[], own: Partial<ToldOfOne> = {}) =>
  sidesOf(kind, { ...OWN, ...own, told: all }).map(({ what, on, relations, of }) =>
    [what, on, relations.join('+') || (of ?? 'own')].join(' '),
  );

describe('what stands against what', () => {
  it('is each act from before its issue, beside the day of issue', () => {
    const all = [
      told('a', 'amends', '2019-05-01'),
      told('b', 'replaces', '2024-01-01'),
      told('c', 'repeals', '2018-01-01'),
    ];
    expect(shown('actedBeforeIssued', all)).toEqual([
      'repeals 2018-01-01 c',
      'amends 2019-05-01 a',
      'issued 2020-01-10 own',
    ]);
    expect(shown('actedBeforeIssued', [told('d', 'amends', '2021-01-01', { issued: '2019-06-01' })])).toEqual([
      'amends 2019-06-01 d',
      'issued 2020-01-10 own',
    ]);
    expect(shown('actedBeforeIssued', [told('e', 'amends', '2020-01-10')])).toEqual([]);
    expect(shown('actedBeforeIssued', all.slice(1, 2))).toEqual([]);
    expect(shown('actedBeforeIssued', all, { issuedOn: null })).toEqual([]);
  });

  it('is a day that a relation names, beside the later day of issue of its own author', () => {
    const early = told('a', 'replaces', '2022-01-01', { stated: '2022-01-01', issued: '2022-03-01' });
    expect(shown('actsBeforeIssued', [early])).toEqual(['replaces 2022-01-01 a', 'issued 2022-03-01 i_a']);
    for (const other of [{ stated: null }, { issued: null }, { stated: '2022-03-01' }, { stated: '2022-03-02' }])
      expect(shown('actsBeforeIssued', [{ ...early, ...other }])).toEqual([]);
  });

  it('is an end no later than the beginning', () => {
    expect(shown('endsBeforeEffect', [], { expiresOn: '2020-02-01' })).toEqual([
      'expiry 2020-02-01 own',
      'effect 2020-02-01 own',
    ]);
    expect(shown('endsBeforeEffect', [], { expiresOn: '2020-02-02' })).toEqual([]);
  });

  it('is each day of an end, with everything that names it', () => {
    const all = [
      told('b', 'repeals', '2024-05-01'),
      told('a', 'replaces', '2023-01-01'),
      told('c', 'replaces', '2024-05-01'),
      told('d', 'replaces', '2022-01-01', { partial: true }),
      told('e', 'repeals', null),
    ];
    expect(shown('endsDiffer', all)).toEqual(['replaces 2023-01-01 a', 'repeals 2024-05-01 b+c']);
    expect(shown('endsDiffer', all.slice(0, 1))).toEqual([]);
  });

  it('is an end, and what later acts on it as if it were in force', () => {
    const all = [
      told('a', 'replaces', '2023-01-01'),
      told('b', 'amends', '2023-06-01'),
      told('c', 'suspends', '2022-06-01'),
    ];
    expect(shown('actedAfterEnd', all)).toEqual(['replaces 2023-01-01 a', 'amends 2023-06-01 b']);
    expect(shown('actedAfterEnd', all.slice(1))).toEqual([]);
    expect(shown('actedAfterEnd', [all[0]!, all[2]!, told('d', 'amends', '2023-01-01')])).toEqual([]);
  });

  it('is an end, and everything later that is based on it', () => {
    const all = [
      told('a', 'repeals', '2023-01-01'),
      told('b', 'basedOn', '2023-06-01'),
      told('c', 'basedOn', '2023-04-01'),
    ];
    expect(shown('basisAfterEnd', all)).toEqual(['repeals 2023-01-01 a', 'basedOn 2023-04-01 b+c']);
    for (const day of ['2022-06-01', '2023-01-01'])
      expect(shown('basisAfterEnd', [told('b', 'basedOn', day), all[0]!])).toEqual([]);
  });
});
