import { describe, expect, it } from 'vitest';
import { type Case, type CitingText, findFindings } from '../../../shared/findings/index.ts';
import type { Finding } from '../../../shared/schema/index.ts';
import { found, instrument, stated, status } from '../../support/outcomes.ts';

const TEXT: CitingText = { writtenOn: '2024-05-31', dated: true, blanks: [] };
const one = (citation: Case['citation'], outcome: Case['outcome'] = null, text = TEXT): Finding[] =>
  findFindings([{ citation, outcome }], text);
const codes = (findings: Finding[]) =>
  findings.map(({ code, severity }) => (severity === 'info' ? `${code} (info)` : code));
const by = { id: 'i2', key: 'lang-son/ubnd/quyet-dinh/2025/31-2025-qd-ubnd', symbol: '31/2025/QĐ-UBND' };

describe('agreement with the index', () => {
  it('is silent when everything agrees', () => {
    expect(one(stated({ title: 'giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2024' }), found())).toEqual([]);
  });

  it('says both dates and where the index has its own from', () => {
    const [first] = one(stated({ issuedOn: '2023-11-12' }), found());
    expect(first).toMatchObject({ code: 'dateDiffers', field: 'issuedOn', page: '12/11/2023', index: '12/12/2023' });
    expect(first?.vi).toBe(
      'Ngày khác với chỉ mục. Trang ghi 12/11/2023. Chỉ mục ghi ngày 12/12/2023, theo 1 viện dẫn.',
    );
    expect(first?.en).toBe('Date differs from the index. Page: 12/11/2023. Index: 12/12/2023, from 1 citation.');
  });

  it('says that a year said alone is another', () => {
    const year = (dateText: string, type = 'quyet-dinh') =>
      one(stated({ type, issuedOn: null, dateText, dateProblem: 'partial' }), found());
    expect(year('năm 2022')[0]).toMatchObject({ code: 'dateDiffers', page: '2022', index: '12/12/2023' });
    expect(year('năm 2022')[0]?.vi).toContain('Trang ghi năm 2022.');
    expect(year('năm 2023')).toEqual([]);
    expect(codes(year('năm 2024', 'ke-hoach'))).not.toContain('dateDiffers'); // what the plan is for
  });

  it('is silent of a commune whose district only one of the two states', () => {
    const issuer = { id: 'ubnd-xa-tan-lap', name: 'UBND xã Tân Lập, tỉnh Lạng Sơn', heldNowBy: null };
    const cited = stated({ issuer: 'UBND xã Tân Lập, huyện Bắc Sơn' });
    expect(codes(one(cited, found({ issuer } as never)))).toEqual([]);
    const other = { ...issuer, id: 'ubnd-xa-tan-lap.huyen-chi-lang' };
    expect(codes(one(cited, found({ issuer: other } as never)))).toEqual(['issuerDiffers']);
  });

  it.each([
    [{ listed: { source: 'Công báo', verified: true }, citedBy: 3 }, 'theo danh mục.'],
    [{ citedBy: 0 }, 'theo danh mục.'],
    [{ holding: 'held' }, 'theo toàn văn.'],
    [{ listed: { source: 'Công báo', verified: false }, citedBy: 3 }, 'theo 3 viện dẫn.'],
  ] as const)('where the index has its date from: %j', (known, words) => {
    expect(one(stated({ issuedOn: '2023-11-12' }), found(known))[0]?.vi).toContain(words);
  });

  it.each([
    ['UBND tỉnh', []],
    ['Chủ tịch UBND tỉnh', []],
    ['Ủy ban nhân dân tỉnh Lạng Sơn', []],
    ['UBND tỉnh Quảng Ngãi', ['issuerDiffers']],
    ['HĐND tỉnh', ['issuerDiffers']],
    ['cơ quan có thẩm quyền', []], // names no body
  ])('issuer phrase "%s" against UBND tỉnh Lạng Sơn: %j', (issuer, expected) => {
    expect(codes(one(stated({ issuer }), found()))).toEqual(expected);
  });

  it.each([
    ['UBND huyện', []], // on that huyện's own page
    ['UBND huyện Cao Lộc', []],
    ['UBND xã', ['issuerDiffers']],
    ['UBND huyện Chi Lăng', ['issuerDiffers']],
  ])('issuer phrase "%s" against UBND huyện Cao Lộc: %j', (issuer, expected) => {
    const body = { id: 'ubnd-huyen-cao-loc', name: 'UBND huyện Cao Lộc, tỉnh Lạng Sơn' };
    expect(codes(one(stated({ issuer }), found({ issuer: body })))).toEqual(expected);
  });

  it.each([
    ['giao chỉ tiêu kế hoạch năm 2024', []], // shortened
    ['giao chỉ tiêu kế hoạch phát triển kinh tế - xã hội năm 2023', ['titleDiffers']], // another year
    ['ban hành quy chế văn thư, lưu trữ của cơ quan', ['titleDiffers']],
    ['dự toán', []], // too short to tell
  ])('title "%s": %j', (title, expected) => {
    expect(codes(one(stated({ title }), found()))).toEqual(expected);
  });
});

describe('force', () => {
  const expired = (since: string) => status({ code: 'expired', since, cause: 'replaces', by });

  it('replaced after the text was written is for information, and says that it was in force then', () => {
    const [first] = one(
      stated(),
      found({ status: { today: expired('2025-03-01'), whenWritten: status({ code: 'inForce' }) } }),
    );
    expect(first).toMatchObject({ code: 'replaced', severity: 'info' });
    expect(first?.vi).toBe(
      'Đã bị thay thế. 31/2025/QĐ-UBND thay thế từ 01/3/2025; văn bản này ghi 31/5/2024, khi đó còn hiệu lực.',
    );
  });

  it('replaced after the text was written says nothing of its force then where that is not known', () => {
    const [first] = one(stated(), found({ status: { today: expired('2025-03-01'), whenWritten: status() } }));
    expect(first?.vi).toBe(
      'Đã bị thay thế. 31/2025/QĐ-UBND thay thế từ 01/3/2025; văn bản này ghi 31/5/2024, trước ngày đó.',
    );
    expect(first?.en).toBe('Replaced by 31/2025/QĐ-UBND from 01/3/2025; this text is dated 31/5/2024, before that.');
  });

  it('replaced before the text was written is worth a look, once', () => {
    const both = { today: expired('2024-01-01'), whenWritten: expired('2024-01-01') };
    expect(codes(one(stated(), found({ status: both })))).toEqual(['replaced']);
  });

  it('a legal basis that had ended is named as such', () => {
    const ended = status({ code: 'expired', since: '2024-01-01', cause: 'expiry' });
    const [first] = one(stated({ relation: 'basedOn' }), found({ status: { today: ended, whenWritten: ended } }));
    expect(first?.vi).toBe('Căn cứ không còn hiệu lực. 2068/QĐ-UBND hết hiệu lực từ 01/01/2024, trước ngày 31/5/2024.');
  });

  it('on a draft without a day speaks of the end of its month', () => {
    const draft = { ...TEXT, writtenText: '5/2024' };
    const ended = status({ code: 'expired', since: '2024-05-10', cause: 'expiry' });
    const outcome = found({ status: { today: ended, whenWritten: ended } });
    expect(one(stated({ relation: 'basedOn' }), outcome, draft)[0]).toMatchObject({
      vi: 'Căn cứ không còn hiệu lực. 2068/QĐ-UBND hết hiệu lực từ 10/5/2024, trước cuối tháng 5/2024.',
      en: 'Legal basis no longer in force. 2068/QĐ-UBND ended on 10/5/2024, before the end of 5/2024.',
    });
    expect(one(stated(), outcome, draft)[0]?.vi).toBe('Không có hiệu lực vào cuối tháng 5/2024: hết từ 10/5/2024.');
  });

  it('a text that repeals from its own day need not be told; one that repeals what had ended before is', () => {
    const ended = (since: string) => status({ code: 'expired', since, cause: 'repeals', by });
    const told = (since: string) =>
      codes(
        one(stated({ relation: 'repeals' }), found({ status: { today: ended(since), whenWritten: ended(since) } })),
      );
    expect(told('2024-05-31')).toEqual([]);
    expect(told('2024-05-30')).toEqual(['notInForce']);
  });

  it.each([
    ['suspended', '2024-02-01', 'Không có hiệu lực vào ngày 31/5/2024: ngưng từ 01/02/2024.'],
    ['pending', '2024-07-01', 'Không có hiệu lực vào ngày 31/5/2024: có hiệu lực từ 01/7/2024.'],
    ['expired', '2024-05-01', 'Không có hiệu lực vào ngày 31/5/2024: hết từ 01/5/2024.'],
  ] as const)('%s on the day of the text', (code, since, vi) => {
    const then = status({ code, since });
    expect(one(stated(), found({ status: { today: then, whenWritten: then } }))[0]?.vi).toBe(vi);
  });

  it('says nothing of the day of a text that has no date', () => {
    const then = status({ code: 'suspended', since: '2024-02-01' });
    expect(one(stated(), found({ status: { today: then, whenWritten: then } }), { ...TEXT, dated: false })).toEqual([]);
  });
});

describe('the words of the citation alone', () => {
  it.each([
    ['ke-hoach', '12/QĐ-UBND', ['typeDiffers']],
    ['quyet-dinh', '12/QĐ-UBND', []],
    ['van-ban', '92/TTr-UBND', []], // the generic word fits any symbol
    ['cong-van', '426/STTTT-BCVT&CNTT', []],
    ['nghi-dinh', '214/2025/NĐCP', ['malformedSymbol']],
    ['quyet-dinh', '2068QĐ-UBND', ['malformedSymbol']],
    ['quyet-dinh', '25/2202/QĐ-UBND', ['malformedSymbol']],
    // symbols have years from 1945 on
    ['sac-lenh', '25/1944/SL', ['malformedSymbol']],
    ['sac-lenh', '25/1945/SL', []],
    ['quyet-dinh', '25/2100/QĐ-UBND', []],
    ['quyet-dinh', '25/2101/QĐ-UBND', ['malformedSymbol']],
    ['nghi-dinh', '30/NĐ-CP', ['missingYear']],
    ['thong-tu', '07/2024/TT-BTC', []],
    ['quyet-dinh', '2068/QĐ-UBND', []], // an individual decision carries no year
  ])('%s %s: %j', (type, symbol, expected) => {
    expect(codes(one(stated({ type, symbol })))).toEqual(expected);
  });

  it.each([
    ['ke-hoach', '90KH-UBND', '90/KH-UBND', 'thiếu dấu gạch chéo'],
    ['quyet-dinh', '25/2022QĐ-UBND', '25/2022/QĐ-UBND', 'thiếu dấu gạch chéo'],
    ['quyet-dinh', '123QĐ/UBND', '123/QĐ-UBND', 'thiếu dấu gạch chéo'],
    ['quyet-dinh', '45/QĐUBND', '45/QĐ-UBND', 'thiếu dấu gạch nối'],
    ['nghi-dinh', '214/2025/NĐCP', '214/2025/NĐ-CP', 'thiếu dấu gạch nối'],
  ])('%s %s is meant to be %s', (type, symbol, index, flaw) => {
    const [first, ...others] = one(stated({ type, symbol }));
    expect(first).toMatchObject({ code: 'malformedSymbol', page: symbol, index });
    expect(first?.vi).toBe(`Số hiệu không đúng dạng: "${symbol}", ${flaw}. Đủ dấu: ${index}.`);
    expect(others).toEqual([]);
  });

  it.each(['12/TTYT', '45/QĐ-UBND', '12/VPUBND-KT', '02A/QĐ-UBND', '15/BCĐ'])('%s lacks no mark', (symbol) => {
    expect(codes(one(stated({ type: 'van-ban', symbol })))).not.toContain('malformedSymbol');
  });

  it('an old decree without a year is well formed', () => {
    expect(one(stated({ type: 'nghi-dinh', symbol: '12/NĐ-CP', issuedOn: '1995-02-18', issuer: 'Chính phủ' }))).toEqual(
      [],
    );
  });

  it('quotes a date that no calendar has', () => {
    const [first] = one(stated({ issuedOn: null, dateText: 'ngày 31/02/2024', dateProblem: 'impossible' }));
    expect(first?.vi).toBe('Không có ngày 31/02/2024 trong lịch.');
  });

  it('a date after the text itself', () => {
    expect(codes(one(stated({ issuedOn: '2024-06-01' })))).toEqual(['citesFuture']);
    expect(codes(one(stated({ issuedOn: '2024-05-31' })))).toEqual([]);
  });
});

describe('the text as a whole', () => {
  const twice = (a: string, b: string) =>
    codes(
      findFindings(
        [
          { citation: stated({ issuedOn: a, paragraph: 3 }), outcome: null },
          { citation: stated({ ref: 'r2', issuedOn: b, paragraph: 7 }), outcome: null },
        ],
        TEXT,
      ),
    );

  it('one symbol with two dates of one year', () =>
    expect(twice('2023-11-12', '2023-12-12')).toEqual(['inconsistentWithin']));
  it('one symbol in two years is two decisions', () => expect(twice('2022-12-12', '2023-12-12')).toEqual([]));

  it('one symbol with two dates that the index knows as two is none', () => {
    const dated = (ref: string, issuedOn: string) => stated({ ref, issuedOn });
    const cases = (other: string) => [
      { citation: dated('r1', '2025-02-20'), outcome: found({ id: 'i1', issuedOn: '2025-02-20' }) },
      { citation: dated('r2', '2025-07-18'), outcome: found({ id: other, issuedOn: '2025-07-18' }) },
    ];
    const told = (other: string) => codes(findFindings(cases(other), { ...TEXT, dated: false }));
    expect(told('i2')).toEqual([]);
    expect(told('i1')).toEqual(['inconsistentWithin']);
  });

  it('names the blanks of a draft first', () => {
    const findings = findFindings([{ citation: stated(), outcome: { kind: 'notFound', ref: 'r1', series: null } }], {
      ...TEXT,
      blanks: ['number', 'date'],
    });
    expect(codes(findings)).toEqual(['blank', 'blank', 'unknown (info)']);
    expect(findings[0]?.vi).toBe('Chỗ trống: số văn bản.');
  });
});

describe('links that were not made', () => {
  it('says how much of the series the index holds, never that something does not exist', () => {
    const series = { held: 48, highest: 175, type: 'ke-hoach', year: 2022, issuer: 'UBND tỉnh Lạng Sơn' };
    const [first] = one(stated(), { kind: 'notFound', ref: 'r1', series });
    expect(first?.vi).toBe(
      'Chưa có trong chỉ mục. Chỉ mục có 48 trong khoảng 175 kế hoạch năm 2022 của UBND tỉnh Lạng Sơn.',
    );
    expect(first?.en).toBe('Not in the index. The index holds 48 of about 175 plans of 2022 by UBND tỉnh Lạng Sơn.');
  });

  it('counts the candidates', () => {
    const candidates = [instrument(), instrument({ id: 'i2' })];
    const [first] = one(stated(), {
      kind: 'ambiguous',
      ref: 'r1',
      total: 2,
      candidates,
      differs: ['jurisdiction'],
      why: 'noProvince',
    });
    expect(first?.vi).toBe('Có 2 văn bản cùng số hiệu; trang không ghi đủ để phân biệt.');
  });
});

describe('contradictions', () => {
  const a = { key: 'a', symbol: '1/2020/QĐ-UBND', name: null };
  const b = { key: 'b', symbol: null, name: 'Luật Đất đai' };
  const w = { key: 'w', symbol: '9/BC-UBND', name: null };
  const differing = (writtenOn: string) =>
    one(
      stated({ issuedOn: null }),
      found({
        conflicts: [
          {
            kind: 'endsDiffer',
            says: [
              { what: 'replaces', on: '2022-01-01', by: a, statedIn: null },
              { what: 'repeals', on: '2024-01-01', by: b, statedIn: w },
            ],
          },
        ],
      }),
      { ...TEXT, writtenOn },
    );

  it('of two ends is to be looked at where the text stands between them', () => {
    expect(codes(differing('2021-12-31'))).toEqual(['statusContradiction (info)']);
    expect(codes(differing('2022-01-01'))).toEqual(['statusContradiction']);
    expect(codes(differing('2023-12-31'))).toEqual(['statusContradiction']);
    expect(codes(differing('2024-01-01'))).toEqual(['statusContradiction (info)']);
  });

  it('names who says what, by symbol or by name, and the witness; its evidence is who says it', () => {
    expect(differing('2023-01-01')[0]).toMatchObject({
      vi: 'Thông tin hiệu lực mâu thuẫn. 1/2020/QĐ-UBND thay thế từ 01/01/2022; Luật Đất đai bãi bỏ từ 01/01/2024 (theo 9/BC-UBND).',
      en: 'What is said of its force does not agree. 1/2020/QĐ-UBND replaces it from 01/01/2022; Luật Đất đai repeals it from 01/01/2024 (says 9/BC-UBND).',
      source: 'a',
      sources: ['a', 'w'],
    });
  });

  it('of its own days has the instrument itself as evidence', () => {
    const says = [
      { what: 'expiry' as const, on: '2020-01-01', by: null, statedIn: null },
      { what: 'effect' as const, on: '2020-03-05', by: null, statedIn: null },
    ];
    expect(one(stated(), found({ conflicts: [{ kind: 'endsBeforeEffect', says }] }))[0]).toMatchObject({
      severity: 'look',
      vi: 'Thông tin hiệu lực mâu thuẫn. Hết hiệu lực từ 01/01/2020; có hiệu lực từ 05/3/2020.',
      source: 'lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd',
    });
  });
});
