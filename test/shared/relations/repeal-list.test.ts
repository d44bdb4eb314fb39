import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';
import { readRelations } from '../../../shared/relations/read-relations.ts';

/** What the text ends: "type symbol (part) from day". */
function ends(text: string, type: string | null = 'quyet-dinh'): string[] {
  const citations = findCitations(text);
  return readRelations(text, citations, { heading: null, type })
    .filter((relation) => relation.subject === null && ['repeals', 'replaces'].includes(relation.type))
    .map(({ type: kind, object, reach, on }) => {
      const { symbol, name } = citations[object]!;
      return `${kind} ${symbol?.text ?? name}${reach === 'part' ? ' (part)' : ''}${on ? ` from ${on}` : ''}`;
    });
}

describe('what a text ends from a day', () => {
  it.each([
    [
      'Kể từ ngày Quyết định này có hiệu lực, Quyết định số 5/2019/QĐ-UBND ngày 02/02/2019 hết hiệu lực thi hành.',
      ['repeals 5/2019/QĐ-UBND'],
    ],
    [
      'Kể từ ngày 01/3/2025, Quyết định số 5/2019/QĐ-UBND hết hiệu lực thi hành.',
      ['repeals 5/2019/QĐ-UBND from 2025-03-01'],
    ],
    [
      'Quyết định số 5/2019/QĐ-UBND hết hiệu lực kể từ ngày Quyết định này có hiệu lực, trừ quy định tại Điều 6 được áp dụng đến hết ngày 30/6/2025.',
      ['repeals 5/2019/QĐ-UBND (part)', 'repeals 5/2019/QĐ-UBND from 2025-07-01'],
    ],
    // told as something that was
    ['Quyết định số 5/2019/QĐ-UBND hết hiệu lực thi hành. Sở Tài chính báo cáo.', []],
  ])('%s', (text, expected) => expect(ends(text)).toEqual(expected));
});

describe('a list of what a text ends', () => {
  const rows: [string, string, string[]][] = [
    [
      'by letters, to the next article',
      `Điều 3. Bãi bỏ các văn bản sau đây:
a) Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh về việc ban hành Quy chế phối hợp;
b) Quyết định số 25/2016/QĐ-UBND ngày 12/8/2016 của UBND tỉnh sửa đổi Quyết định số 11/2014/QĐ-UBND.
Điều 4. Giám đốc Sở Nội vụ thi hành Quyết định số 90/QĐ-UBND ngày 01/02/2020.`,
      ['repeals 11/2014/QĐ-UBND', 'repeals 25/2016/QĐ-UBND'],
    ],
    [
      'under the heading of an article that ends without a colon',
      `**Điều 1. Bãi bỏ toàn bộ các
quyết định**
1. Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh.
2. Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014 của UBND tỉnh.
**Điều 2. Điều khoản thi hành**
1. Quyết định này có hiệu lực từ ngày 01/12/2024.`,
      ['repeals 11/2014/QĐ-UBND', 'repeals 12/2014/QĐ-UBND'],
    ],
    [
      'under the heading of any papers',
      `Điều 1. Bãi bỏ các văn bản quy phạm pháp luật
1. Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh.
2. Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014 của UBND tỉnh.`,
      ['repeals 11/2014/QĐ-UBND', 'repeals 12/2014/QĐ-UBND'],
    ],
    [
      'under a heading that is quoted, not',
      `Điều 1. Sửa đổi Quyết định số 10/2014/QĐ-UBND như sau:
“Điều 3. Bãi bỏ các quyết định
1. Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh.
2. Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014 của UBND tỉnh.”`,
      [],
    ],
    [
      'under a heading of other things, not',
      `Điều 1. Bãi bỏ các thủ tục hành chính
1. Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh công bố thủ tục cấp phép.`,
      [],
    ],
    [
      'named once before a colon, each with its body',
      `2. Quyết định này thay thế các Quyết định: số 11/2014/QĐ-UBND ngày 03/4/2014 của UBND tỉnh Hà Nam về bến thủy; số 12/2014/QĐ-UBND ngày 04/4/2014 của UBND tỉnh Nam Định.`,
      ['replaces 11/2014/QĐ-UBND', 'replaces 12/2014/QĐ-UBND'],
    ],
    [
      'by numbers inside a numbered part, which goes on after it',
      `2. Bãi bỏ toàn bộ các Quyết định sau:

1. Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014;

2. Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014.

3. Sở Tài chính hướng dẫn thực hiện Quyết định số 13/2014/QĐ-UBND ngày 05/4/2014.`,
      ['repeals 11/2014/QĐ-UBND', 'repeals 12/2014/QĐ-UBND'],
    ],
    [
      'to the next part, whose own list is of other things',
      `2. Bãi bỏ các văn bản sau:
a) Quyết định số 11/2014/QĐ-UBND ngày 03/4/2014;
b) Quyết định số 12/2014/QĐ-UBND ngày 04/4/2014.
3. Tiếp tục thực hiện:
a) Quyết định số 13/2014/QĐ-UBND ngày 05/4/2014;
b) Quyết định số 14/2014/QĐ-UBND ngày 06/4/2014.`,
      ['repeals 11/2014/QĐ-UBND', 'repeals 12/2014/QĐ-UBND'],
    ],
    [
      'by dashes',
      `Điều 2. Quyết định này thay thế các Quyết định sau:
- Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010;
- Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010.`,
      ['replaces 7/2010/QĐ-UBND', 'replaces 8/2010/QĐ-UBND'],
    ],
    [
      'on one line',
      'Điều 2. Bãi bỏ các văn bản sau: 1. Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010; 2. Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010.',
      ['repeals 7/2010/QĐ-UBND', 'repeals 8/2010/QĐ-UBND'],
    ],
    [
      'without marks',
      'Nghị quyết này thay thế các Nghị quyết sau: Nghị quyết số 7/2010/NQ-HĐND ngày 05/3/2010 về mức thu lệ phí; Nghị quyết số 8/2012/NQ-HĐND ngày 06/3/2012 sửa đổi Nghị quyết số 7/2010/NQ-HĐND.',
      ['replaces 7/2010/NQ-HĐND', 'replaces 8/2012/NQ-HĐND'],
    ],
    [
      'of what ends on a day',
      `2. Các Quyết định sau đây hết hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2026:
a) Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010;
b) Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010.`,
      ['repeals 7/2010/QĐ-UBND from 2026-07-01', 'repeals 8/2010/QĐ-UBND from 2026-07-01'],
    ],
    [
      'of what ends when the text begins, with "số" alone before each',
      'Các Nghị quyết của Hội đồng nhân dân tỉnh sau đây hết hiệu lực kể từ ngày Nghị quyết này có hiệu lực thi hành: số 7/2010/NQ-HĐND ngày 05/3/2010 về phí; số 8/2012/NQ-HĐND ngày 06/3/2012.',
      ['repeals 7/2010/NQ-HĐND', 'repeals 8/2012/NQ-HĐND'],
    ],
    [
      'with parts of papers',
      `Điều 5. Bãi bỏ các quy định sau:
a) Khoản 2 Điều 4 Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010;
b) Phụ lục II ban hành kèm theo Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010;
c) Quyết định số 9/2010/QĐ-UBND ngày 07/3/2010, trừ Điều 5.`,
      ['repeals 7/2010/QĐ-UBND (part)', 'repeals 8/2010/QĐ-UBND (part)', 'repeals 9/2010/QĐ-UBND (part)'],
    ],
    [
      'whose items wrap over lines that begin with a paper',
      `Điều 1. Bãi bỏ các văn bản sau:
1. Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010 về việc sửa đổi
Quyết định số 3/2008/QĐ-UBND ngày 01/01/2008;
2. Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010.`,
      ['repeals 7/2010/QĐ-UBND', 'repeals 8/2010/QĐ-UBND'],
    ],
    [
      'with one that stays',
      `Điều 1. Bãi bỏ các văn bản sau:
1. Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010;
2. Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010 vẫn còn hiệu lực đến hết năm 2026;
3. Quyết định số 9/2010/QĐ-UBND ngày 07/3/2010.`,
      ['repeals 7/2010/QĐ-UBND', 'repeals 9/2010/QĐ-UBND'],
    ],
    [
      'but for one that its head takes out',
      `Điều 1. Bãi bỏ các văn bản sau, trừ Quyết định số 5/2010/QĐ-UBND:
1. Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010;
2. Quyết định số 8/2010/QĐ-UBND ngày 06/3/2010.`,
      ['repeals 7/2010/QĐ-UBND', 'repeals 8/2010/QĐ-UBND'],
    ],
    [
      'that goes on after a semicolon',
      '2. Bãi bỏ Thông tư số 7/1998/TT-BTM ngày 24/12/1998 hướng dẫn Quy chế ban hành kèm theo Quyết định số 205/1998/QĐ-TTg; Thông tư số 8/1999/TT-BTM ngày 01/9/1999.',
      ['repeals 7/1998/TT-BTM', 'repeals 8/1999/TT-BTM'],
    ],
  ];
  it.each(rows)('%s', (_, text, expected) => expect(ends(text)).toEqual(expected));

  it.each([
    [
      'merely cited',
      'Điều 3. Căn cứ các văn bản sau:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.',
    ],
    [
      'that stay',
      'Các Quyết định sau đây vẫn còn hiệu lực:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.',
    ],
    [
      'not repealed',
      'Điều 3. Không bãi bỏ các văn bản sau:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.',
    ],
    [
      'to be repealed',
      'Đề nghị bãi bỏ các văn bản sau:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.',
    ],
    [
      'of words',
      'Điều 3. Bãi bỏ một số cụm từ của các Quyết định sau:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.',
    ],
    [
      'that are quoted',
      'Điều 1. Sửa đổi Điều 9 như sau: “Điều 9. Bãi bỏ các văn bản sau: a) Quyết định số 7/2010/QĐ-UBND; b) Quyết định số 8/2010/QĐ-UBND.”',
    ],
  ])('is not one of papers %s', (_, text) => expect(ends(text)).toEqual([]));

  it('is read in an act only: a report, a letter and a plan speak of it', () => {
    const text = '2. Bãi bỏ các văn bản sau:\na) Quyết định số 7/2010/QĐ-UBND;\nb) Quyết định số 8/2010/QĐ-UBND.';
    expect(ends(text)).toHaveLength(2);
    for (const type of ['bao-cao', 'cong-van', 'ke-hoach', 'to-trinh', null]) expect(ends(text, type)).toEqual([]);
  });
});

describe('a sentence that ends papers', () => {
  it.each([
    [
      '3. Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010 của UBND tỉnh về quản lý chợ hết hiệu lực kể từ ngày Quyết định này có hiệu lực thi hành.',
      ['repeals 7/2010/QĐ-UBND'],
    ],
    [
      'Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010 và Quyết định số 8/2012/QĐ-UBND ngày 06/3/2012 sửa đổi Quyết định số 7/2010/QĐ-UBND hết hiệu lực từ ngày 01/7/2026.',
      ['repeals 7/2010/QĐ-UBND from 2026-07-01', 'repeals 8/2012/QĐ-UBND from 2026-07-01'],
    ],
    [
      'Kể từ ngày Quyết định này có hiệu lực, Khoản 2 Điều 4 Quyết định số 7/2010/QĐ-UBND hết hiệu lực kể từ ngày 01/7/2026.',
      ['repeals 7/2010/QĐ-UBND (part) from 2026-07-01'],
    ],
    // "trừ" of a transition leaves nothing of the old paper
    [
      '2. Thông tư số 40/2020/TT-BTTTT ngày 30/11/2020 hết hiệu lực từ ngày Thông tư này có hiệu lực, trừ trường hợp quy định tại Điều 7 Thông tư này.',
      ['repeals 40/2020/TT-BTTTT'],
    ],
    ['2. Bãi bỏ Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010.', ['repeals 7/2010/QĐ-UBND']],
    [
      'Điều 2. Bãi bỏ Mục D, Phụ lục 1 ban hành kèm theo Nghị quyết số 22/2022/NQ-HĐND ngày 18/12/2022.',
      ['repeals 22/2022/NQ-HĐND (part)'],
    ],
  ])('%s', (text, expected) => expect(ends(text, 'thong-tu')).toEqual(expected));

  it.each([
    // what ends is the licences, not the decision they were given by
    ['3. Các Giấy phép cấp theo Quyết định số 7/2010/QĐ-UBND hết hiệu lực kể từ ngày 30/3/2026.'],
    ['Quyết định số 7/2010/QĐ-UBND ngày 05/3/2010 chưa hết hiệu lực từ ngày 01/7/2026.'],
    ['Trường hợp Quyết định số 7/2010/QĐ-UBND hết hiệu lực từ ngày 01/7/2026 thì báo cáo.'],
    ['Quyết định này hết hiệu lực kể từ ngày Quyết định số 7/2010/QĐ-UBND được thay thế.'],
    ['Thực hiện Quyết định số 7/2010/QĐ-UBND; các hợp đồng hết hiệu lực từ ngày 01/7/2026.'],
  ])('refuses %s', (text) => expect(ends(text)).toEqual([]));
});

describe('what cannot be', () => {
  const all = (text: string, type: string | null = 'quyet-dinh') => {
    const citations = findCitations(text);
    const name = (at: number | null) => (at === null ? 'this' : (citations[at]!.symbol?.text ?? citations[at]!.name));
    return readRelations(text, citations, { heading: { start: 0, end: text.length }, type })
      .filter((relation) => ['amends', 'replaces'].includes(relation.type))
      .map((relation) => `${name(relation.subject)} ${relation.type} ${name(relation.object)}`);
  };

  it('a decree does not amend the law in the title of the decree that it amends', () => {
    expect(
      all(
        'Nghị định số 19/2011/NĐ-CP quy định chi tiết một số điều của Luật Nuôi con nuôi được sửa đổi, bổ sung bởi Nghị định số 24/2019/NĐ-CP',
      ),
    ).toEqual(['24/2019/NĐ-CP amends 19/2011/NĐ-CP']);
  });

  it('a title about a draft does not amend, and a letter about a decision does not replace it', () => {
    expect(all('Về dự thảo Quyết định sửa đổi Quyết định số 12/2019/QĐ-UBND')).toEqual([]);
    expect(all('V/v thay thế Quyết định số 12/2019/QĐ-UBND', 'cong-van')).toEqual([]);
    expect(all('Về việc thay thế Quyết định số 12/2019/QĐ-UBND')).toEqual(['this replaces 12/2019/QĐ-UBND']);
  });
});
