import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportJob } from '../../shared/schema/index.ts';
import { htmlToText } from '../../worker/services/import-html.ts';
import { readCsv } from '../../worker/services/import-text.ts';
import hanhChinh from '../fixtures/thanh-hoa.txt?raw';
import { sendChunk, sendImport } from '../support/import-client.ts';
import { buildApp, createClient, emptyIndex, testEnv, tokenOf } from '../support/worker-app.ts';

const client = createClient(buildApp(), await tokenOf('admin'));

beforeEach(() => emptyIndex());

const COLUMNS = ['Loại', 'Số, ký hiệu', 'Trích yếu', 'Cơ quan ban hành', 'Ngày ban hành', 'thay thế bởi', 'Ghi chú'];

describe('a CSV', () => {
  it('is read by its Vietnamese heads, with dates as people write them and lists in a cell', async () => {
    const lines = ['Nghị định,34/2016/NĐ-CP,Quy định chi tiết,Chính phủ,14/5/2016,78/2025/NĐ-CP|79/2025/NĐ-CP,xem lại'];
    const { job } = await sendImport(client, { lines, format: 'csv', columns: COLUMNS, firstLine: 2 });
    expect(job).toMatchObject({ counts: { created: 1 }, ignoredColumns: ['Ghi chú'] });
    expect(await client.read('trung-uong/chinh-phu/nghi-dinh/2016/34-2016-nd-cp')).toMatchObject({
      issuedOn: '2016-05-14',
      title: 'Quy định chi tiết',
    });
    const { results } = await testEnv.DB.prepare('SELECT type FROM relations').all();
    expect(results).toEqual([{ type: 'replaces' }, { type: 'replaces' }]);
  });

  it.each([
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read where %s part its cells, though its heads came split at commas', async (_, mark) => {
    const columns = ['Loại', 'Số, ký hiệu', 'Cơ quan ban hành', 'Trích yếu', 'Ghi chú'].join(mark).split(',');
    const lines = [['Nghị định', '34/2016/NĐ-CP', 'Chính phủ', `"Đề án ""A""; giai đoạn 1, 2"`, 'x'].join(mark)];
    const { job } = await sendImport(client, { lines, format: 'csv', columns, firstLine: 2 });
    expect(job).toMatchObject({ counts: { created: 1, bad: 0 }, ignoredColumns: ['Ghi chú'] });
    expect(await client.read('trung-uong/chinh-phu/nghi-dinh/2016/34-2016-nd-cp')).toMatchObject({
      title: 'Đề án "A"; giai đoạn 1, 2',
    });
  });

  const COLUMN_NAMES = ['type', 'symbol', 'title'];
  it.each([
    ['a plain row', 'a,b,c', [[5, { type: 'a', symbol: 'b', title: 'c' }]]],
    ['a comma and quotes in a cell', 'a,b,"c, ""d"""', [[5, { type: 'a', symbol: 'b', title: 'c, "d"' }]]],
    [
      'a line break in a cell',
      'a,b,"c\nd"\ne,f,g',
      [
        [5, { type: 'a', symbol: 'b', title: 'c\nd' }],
        [7, { type: 'e', symbol: 'f', title: 'g' }],
      ],
    ],
    ['missing cells', 'a', [[5, { type: 'a' }]]],
    ['an inert formula', `a,b,'=1+1`, [[5, { type: 'a', symbol: 'b', title: '=1+1' }]]],
    ['blank lines and the ends of Windows', 'a,b,c\r\n\r\n', [[5, { type: 'a', symbol: 'b', title: 'c' }]]],
    ['a cell too many', 'a,b,c,d', [[5, 'tooManyCells']]],
    [
      'a quote that nothing closes',
      'a,"b,c\nd,e,f\ng,h,i',
      [
        [5, 'brokenCsv'],
        [6, { type: 'd', symbol: 'e', title: 'f' }],
        [7, { type: 'g', symbol: 'h', title: 'i' }],
      ],
    ],
    [
      'a quote in the middle of a cell',
      'a,b"c"d,e\nf,g,h',
      [
        [5, 'brokenCsv'],
        [6, { type: 'f', symbol: 'g', title: 'h' }],
      ],
    ],
  ] as const)('with %s is %j', (_, text, rows) => {
    const read = readCsv(text, 5, COLUMN_NAMES).map((row) => [
      row.line,
      'problem' in row ? row.problem.code : row.value,
    ]);
    expect(read).toEqual(rows);
  });

  it('of any cells comes out as it went in', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Đ', ' ', ',', '"', '\n', '|', "'") })
      .map((text) => text.trim());
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), (rows) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
        const read = readCsv(text, 1, COLUMN_NAMES).map((row) =>
          'value' in row ? COLUMN_NAMES.map((name) => row.value[name] ?? '') : null,
        );
        expect(read).toEqual(rows);
      }),
    );
  });
});

describe('HTML', () => {
  it.each([
    ['blocks as lines', '<p>Căn cứ Luật;</p><div>Xét <b>đề</b> nghị</div>', 'Căn cứ Luật;\n\nXét đề nghị'],
    [
      'a reference cut by tags and line breaks',
      '<p>Quyết định số <span>2068</span>/QĐ-\n<i>UBND</i></p>',
      'Quyết định số 2068/QĐ- UBND',
    ],
    ['cells apart', '<table><tr><td>UBND TỈNH</td><td>CỘNG HÒA</td></tr></table>', 'UBND TỈNH\tCỘNG HÒA'],
    [
      'no scripts, styles or menus',
      '<head><title>x</title></head><nav>Trang chủ</nav><script>alert("a")</script><style>p{}</style><p>Chữ</p>',
      'Chữ',
    ],
    ['entities', 'S&#7889; 1 &amp; 2&nbsp;&lt;b&gt;', 'Số 1 & 2 <b>'],
    ['broken markup', '<p>một<div>hai</p></b></script>ba<', 'một\n\nhai\n\nba<'],
    ['nothing', '', ''],
  ])('gives %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('of any letters never throws', () => {
    const unit = fc.constantFrom('<', '>', '/', '!', '-', '&', '"', 'p', 'script', 'Đ', ' ', '\n', '#', ';');
    fc.assert(fc.property(fc.string({ unit, maxLength: 200 }), (html) => typeof htmlToText(html) === 'string'));
  });
});

describe('documents', () => {
  const LETTER = `UBND TỈNH LẠNG SƠN\nSỞ NỘI VỤ\nSố: 15/SNV-VP\nLạng Sơn, ngày 05 tháng 6 năm 2023\nKính gửi: Các đơn vị\nThực hiện Quyết định số 2068/QĐ-UBND ngày 12/3/2023 của UBND tỉnh, Sở đề nghị các đơn vị báo cáo.`;
  const begin = (digest: string, dryRun = false) =>
    client.answer<ImportJob>({
      path: '/v1/imports',
      body: { name: 'thư mục', format: 'documents', digest: digest.repeat(64), dryRun, total: 7 },
    });
  const htmlOf = (text: string) =>
    text
      .split('\n')
      .map((line) => `<p>${line.replaceAll('&', '&amp;')}</p>`)
      .join('');
  const FOLDER = [
    { text: LETTER, document: { name: 'lang-son.txt', portal: 'lang-son' } },
    { text: htmlOf(hanhChinh), document: { name: 'thanh-hoa.html', html: true, portal: 'thanh-hoa' } },
    { text: LETTER.replaceAll('\n', '\r\n'), document: { name: 'ban-sao.txt', portal: 'lang-son' } },
    { text: `${LETTER}\nThêm một dòng.`, document: { name: 'ban-khac.txt', portal: 'lang-son' } },
    { text: '<script>1</script>', document: { name: 'rong.html', html: true } },
    { text: 'a'.repeat(64_001), document: { name: 'dai.txt' } },
    { text: '\uFFFD\uFFFD\u0000 %PDF-1.4', document: { name: 'hong.txt' } },
  ];
  const sendAll = async (job: ImportJob) => {
    const replies = [];
    for (const [at, body] of FOLDER.entries())
      replies.push(await sendChunk(client, job.id, at, { line: at + 1, ...body, last: at === FOLDER.length - 1 }));
    return replies;
  };

  it('are captured with everything they cite; copies, other texts and unreadable files are told apart', async () => {
    const rehearsal = await sendAll(await begin('a', true));
    expect(await testEnv.DB.prepare('SELECT count(*) AS n FROM instruments').first()).toEqual({ n: 0 });
    const replies = await sendAll(await begin('a'));
    const [letter, page, copy, other, empty, long, broken] = replies;
    expect(letter?.counts).toMatchObject({ created: 1 });
    expect(page?.counts).toMatchObject({ created: 1 });
    expect(copy?.counts).toMatchObject({ unchanged: 1 });
    expect(other).toMatchObject({ counts: { suggested: 1 }, notes: [{ line: 4, kind: 'suggestion' }] });
    expect(empty).toMatchObject({ counts: { bad: 1 }, notes: [{ line: 5, code: 'noText' }] });
    expect(long).toMatchObject({ counts: { bad: 1 }, notes: [{ line: 6, code: 'textTooLong' }] });
    expect(broken).toMatchObject({ counts: { bad: 1 }, notes: [{ line: 7, code: 'notDocument' }] });
    expect(replies.map(({ counts, notes }) => ({ counts, notes }))).toEqual(
      rehearsal.map(({ counts, notes }) => ({ counts, notes })),
    );
    const held = await testEnv.DB.prepare(`SELECT count(*) AS n FROM instruments WHERE holding = 'held'`).first();
    expect(held).toEqual({ n: 2 });
    const cited = await client.read('lang-son/ubnd/quyet-dinh/2023/2068-qd-ubnd');
    expect(cited).toMatchObject({ holding: 'mentioned', citedBy: 1 });
  });

  it('keep the other text for the person who decides, and the text that is held', async () => {
    await sendAll(await begin('b'));
    const row = await testEnv.DB.prepare(`SELECT offered FROM suggestions WHERE field = 'text'`).first<{
      offered: string;
    }>();
    expect(await (await testEnv.TEXTS.get(row!.offered))?.text()).toBe(FOLDER[3]?.text);
    const { text_key } = (await testEnv.DB.prepare(
      `SELECT text_key FROM instruments WHERE jurisdiction = 'lang-son' AND holding = 'held'`,
    ).first<{ text_key: string }>())!;
    expect(await (await testEnv.TEXTS.get(text_key))?.text()).toBe(LETTER);
  });
});
