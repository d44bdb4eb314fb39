import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, type Claim, decide, readClaim, readScope } from '../../../shared/resolution/index.ts';
import type { PageContext, StatedCitation } from '../../../shared/schema/index.ts';
import { context, stated } from '../../support/citations.ts';

function claim(citation: Partial<StatedCitation>, page: Partial<PageContext> = {}): Claim {
  return readClaim(stated(citation), readScope(context(page)))!;
}

function candidate(fields: Partial<Candidate> & { id: string }): Candidate {
  return {
    jurisdiction: 'lang-son',
    issuer: 'ubnd',
    series: '2023',
    type: 'quyet-dinh',
    seriesType: 'quyet-dinh',
    issuedOn: '2023-12-12',
    ...fields,
  };
}

const DECISION = { type: 'quyet-dinh', symbol: '2068/QĐ-UBND', issuedOn: '2023-12-12', issuer: 'UBND tỉnh' };
const LANG_SON = { letterheadPlace: 'Lạng Sơn' };

describe('one identity', () => {
  it('is found when the index holds it', () => {
    expect(decide(claim(DECISION, LANG_SON), [candidate({ id: 'a' })])).toEqual({
      kind: 'found',
      id: 'a',
      evidence: ['number', 'provinceFromLetterhead', 'type', 'issuer', 'date'],
    });
  });

  it('is found on another day of its year, and the day is no evidence then', () => {
    const decision = decide(claim({ ...DECISION, issuedOn: '2023-11-12' }, LANG_SON), [candidate({ id: 'a' })]);
    expect(decision).toMatchObject({ kind: 'found', id: 'a' });
    expect(decision).not.toHaveProperty('evidence', expect.arrayContaining(['date']));
  });

  it('is not another body of the same place', () => {
    const district = candidate({ id: 'd', issuer: 'ubnd-huyen-cao-loc' });
    expect(decide(claim(DECISION, LANG_SON), [district]).kind).toBe('notFound');
  });

  it('is not settled while its body is only assumed and another fits as well', () => {
    const both = [candidate({ id: 'p' }), candidate({ id: 'd', issuer: 'ubnd-huyen-cao-loc' })];
    expect(decide(claim({ ...DECISION, issuer: null }, LANG_SON), both)).toMatchObject({
      kind: 'ambiguous',
      why: 'sameInScope',
    });
    expect(decide(claim(DECISION, LANG_SON), both)).toMatchObject({ kind: 'found', id: 'p' });
  });

  it('is settled by the day where every day is known', () => {
    const both = [candidate({ id: 'p' }), candidate({ id: 'd', issuer: 'ubnd-huyen-cao-loc', issuedOn: '2023-02-01' })];
    expect(decide(claim({ ...DECISION, issuer: null }, LANG_SON), both)).toMatchObject({ kind: 'found', id: 'p' });
    const undated = [candidate({ id: 'p' }), candidate({ id: 'd', issuer: 'ubnd-huyen-cao-loc', issuedOn: null })];
    expect(decide(claim({ ...DECISION, issuer: null }, LANG_SON), undated).kind).toBe('ambiguous');
  });
});

describe('a number of the nineties that names no type', () => {
  const BARE = { kind: 'no-type', type: 'nghi-dinh', symbol: '39-CP', issuer: null } as const;
  const act = (id: string, seriesType: string, issuedOn: string | null) =>
    candidate({
      id,
      jurisdiction: 'trung-uong',
      issuer: 'chinh-phu',
      series: `1996:${seriesType}`,
      type: seriesType,
      seriesType,
      issuedOn,
    });
  const DECREE = act('d', 'nghi-dinh', '1996-06-27');
  const RESOLUTION = act('r', 'nghi-quyet', '1996-05-10');

  it.each([
    ['is the one act that has the day', '1996-06-27', [DECREE, RESOLUTION], 'found'],
    ['is open where nobody has the day', '1996-06-26', [DECREE, RESOLUTION], 'ambiguous'],
    [
      'is open where the day of another is not known',
      '1996-06-27',
      [DECREE, act('r', 'nghi-quyet', null)],
      'ambiguous',
    ],
    ['is open without a day, though the index holds one act only', null, [DECREE], 'ambiguous'],
  ])('%s', (_, issuedOn, candidates, kind) => {
    const open = issuedOn === null ? { ...BARE, symbol: '39-CP', implied: null } : { ...BARE, issuedOn };
    expect(decide(claim(open as Partial<StatedCitation>), candidates).kind).toBe(kind);
  });
});

describe('a page of no place', () => {
  const lang = candidate({ id: 'a' });
  const quang = candidate({ id: 'b', jurisdiction: 'quang-ngai' });

  it('gets both provinces that share symbol and day', () => {
    expect(decide(claim(DECISION), [quang, lang])).toEqual({ kind: 'ambiguous', ids: ['a', 'b'], why: 'noProvince' });
  });

  it('does not get the only province the index happens to hold', () => {
    expect(decide(claim(DECISION), [lang])).toEqual({ kind: 'ambiguous', ids: ['a'], why: 'noProvince' });
  });
});

describe('a merged province', () => {
  const page = { portal: 'bac-ninh', issuedOn: '2025-11-03' };
  const giang = candidate({ id: 'g', jurisdiction: 'bac-giang' });
  const ninh = candidate({ id: 'n', jurisdiction: 'bac-ninh' });

  it('finds the one predecessor whose act has the day, where an act of every predecessor is known', () => {
    expect(decide(claim(DECISION, page), [giang, { ...ninh, issuedOn: '2023-02-03' }])).toMatchObject({
      kind: 'found',
      id: 'g',
    });
  });

  it('leaves the day of one predecessor open while nobody knows what the other issued under the number', () => {
    expect(decide(claim(DECISION, page), [giang])).toEqual({ kind: 'ambiguous', ids: ['g'], why: 'noProvince' });
    // Tây Ninh and Long An are two, Vĩnh Long, Bến Tre and Trà Vinh three.
    const three = { portal: 'vinh-long', issuedOn: '2025-11-03' };
    const vinh = candidate({ id: 'v', jurisdiction: 'vinh-long', issuedOn: '2023-02-03' });
    const tra = candidate({ id: 't', jurisdiction: 'tra-vinh' });
    expect(decide(claim(DECISION, three), [vinh, tra]).kind).toBe('ambiguous');
    const ben = candidate({ id: 'b', jurisdiction: 'ben-tre', issuedOn: '2023-07-08' });
    expect(decide(claim(DECISION, three), [vinh, tra, ben])).toMatchObject({ kind: 'found', id: 't' });
  });

  it('is named by the words, or told by the title of a held text', () => {
    const named = { ...DECISION, issuer: 'UBND tỉnh Bắc Giang' };
    expect(decide(claim(named, page), [giang])).toMatchObject({ kind: 'found', id: 'g' });
    const titled = { ...DECISION, title: 'phê duyệt quy hoạch chi tiết khu dân cư' };
    const held = { ...giang, title: 'Phê duyệt quy hoạch chi tiết khu dân cư số 3', holding: 'held' as const };
    expect(decide(claim(titled, page), [held])).toMatchObject({ kind: 'found', id: 'g' });
    expect(decide(claim(titled, page), [{ ...held, holding: 'mentioned' }]).kind).toBe('ambiguous');
    expect(decide(claim(titled, page), [{ ...held, issuedOn: '2023-02-03' }]).kind).toBe('ambiguous');
    expect(decide(claim({ ...titled, title: 'phê duyệt quy hoạch' }, page), [held]).kind).toBe('ambiguous');
    const other = { ...held, title: 'Phê duyệt quy hoạch chi tiết cụm công nghiệp' };
    expect(decide(claim(titled, page), [other]).kind).toBe('ambiguous');
  });

  it('leaves two predecessors with the day open', () => {
    expect(decide(claim(DECISION, page), [giang, ninh])).toMatchObject({ kind: 'ambiguous', ids: ['g', 'n'] });
  });

  it('leaves it open where the day of one is not known or nobody has the day', () => {
    expect(decide(claim(DECISION, page), [giang, { ...ninh, issuedOn: null }]).kind).toBe('ambiguous');
    expect(decide(claim(DECISION, page), [{ ...giang, issuedOn: '2023-02-03' }]).kind).toBe('ambiguous');
  });
});

describe('a citation without a year', () => {
  it('is never settled, whatever one candidate the index holds', () => {
    expect(
      decide(claim({ symbol: '940/STTTT-CĐS' }, LANG_SON), [
        candidate({ id: 'a', issuer: 'so-thong-tin-va-truyen-thong' }),
      ]),
    ).toMatchObject({
      kind: 'ambiguous',
      why: 'noDate',
    });
  });
});

describe('a law by name', () => {
  const law = { kind: 'law-by-name' as const, type: 'luat', name: 'Luật Đất đai', issuedOn: '2024-01-18' };
  const held = candidate({
    id: 'l',
    jurisdiction: 'trung-uong',
    issuer: 'quoc-hoi',
    series: '2024',
    type: 'luat',
    seriesType: 'luat',
    issuedOn: '2024-01-18',
  });

  it('is found by name and year', () => {
    expect(decide(claim(law), [held])).toMatchObject({ kind: 'found', id: 'l', evidence: ['name', 'type', 'date'] });
  });

  it('is chosen by its day where two of one name are of one year', () => {
    const other = { ...held, id: 'm', issuedOn: '2024-11-29' };
    expect(decide(claim(law), [held, other])).toMatchObject({ kind: 'found', id: 'l' });
    expect(decide(claim({ ...law, issuedOn: '2024-05-05' }), [held, other]).kind).toBe('ambiguous');
    expect(decide(claim(law), [held, { ...other, issuedOn: null }]).kind).toBe('ambiguous');
    expect(decide(claim({ ...law, issuedOn: null, name: 'Luật Đất đai năm 2024' }), [held, other]).kind).toBe(
      'ambiguous',
    );
  });

  it('without a year is the one in force when the page was written, and says that this was filled in', () => {
    const bare = { ...law, issuedOn: null };
    const decided = decide(claim(bare, { issuedOn: '2026-02-05' }), [
      { ...held, id: 'old', series: '2013', issuedOn: '2013-11-29' },
      held,
    ]);
    expect(decided).toEqual({ kind: 'found', id: 'l', evidence: ['name', 'lawInForce', 'type'] });
  });

  it('without a year, on a page without a date, is open', () => {
    expect(decide(claim({ ...law, issuedOn: null }), [held]).kind).toBe('ambiguous');
  });
});

it('does not depend on the order of candidates', () => {
  const pool = ['lang-son', 'bac-giang', 'bac-ninh'].flatMap((jurisdiction) =>
    ['ubnd', 'ubnd-huyen-cao-loc'].flatMap((issuer) =>
      ['2023-12-12', '2023-02-03', null].map((issuedOn) =>
        candidate({ id: `${jurisdiction} ${issuer} ${issuedOn}`, jurisdiction, issuer, issuedOn }),
      ),
    ),
  );
  const claims = [
    claim(DECISION, LANG_SON),
    claim({ ...DECISION, issuer: null }, LANG_SON),
    claim(DECISION),
    claim(DECISION, { portal: 'bac-ninh', issuedOn: '2025-11-03' }),
  ];
  const shuffledTwice = fc
    .subarray(pool)
    .chain((some) => fc.tuple(fc.shuffledSubarray(some, { minLength: some.length }), fc.constant(some)));
  fc.assert(
    fc.property(fc.constantFrom(...claims), shuffledTwice, (asked, [one, other]) => {
      expect(decide(asked, one)).toEqual(decide(asked, other));
    }),
  );
});
