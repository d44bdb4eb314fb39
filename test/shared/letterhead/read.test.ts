import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { letterheadDate } from '../../../shared/citation/letterhead/date.ts';
import { readLetterhead } from '../../../shared/citation/letterhead/read.ts';
import type { Letterhead, StatedText } from '../../../shared/citation/types.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}.txt`, import.meta.url), 'utf8');
const collapse = (text: string) => text.replace(/[*#]/g, '').replace(/\s+/g, ' ').trim();

function values(read: Letterhead) {
  const text = (part: StatedText | null) => part?.text ?? null;
  return {
    symbol: read.symbol?.text ?? null,
    type: read.type,
    issuer: text(read.issuer),
    place: text(read.place),
    date: read.issuedOn?.iso ?? null,
    title: text(read.title),
    addressees: read.addressees.map((part) => part.text),
    capacity: text(read.signatory.capacity),
    name: text(read.signatory.name),
    distribution: read.distribution.map((part) => part.text),
    fileMark: text(read.fileMark),
    draft: read.draft,
  };
}

/** Every stated part must be the very words at its span. */
function expectExactSpans(source: string, read: Letterhead) {
  const { issuer, place, issuedOn, title, fileMark, signatory } = read;
  const parts = [
    issuer,
    place,
    issuedOn,
    title,
    fileMark,
    signatory.name,
    signatory.capacity,
    ...read.addressees,
    ...read.distribution,
  ];
  for (const part of parts) if (part) expect(collapse(source.slice(part.start, part.end))).toBe(part.text);
  if (read.symbol && read.symbolSpan)
    expect(source.slice(read.symbolSpan.start, read.symbolSpan.end)).toBe(read.symbol.raw);
}

describe('readLetterhead on the four real documents', () => {
  it('reads the Lạng Sơn draft with its blank number and day', () => {
    const source = fixture('lang-son');
    const read = readLetterhead(source);
    expectExactSpans(source, read);
    expect(read.issuedOn).toMatchObject({
      text: 'ngày tháng 5 năm 2024',
      year: 2024,
      month: 5,
      day: null,
      problem: 'partial',
    });
    expect(read.symbol?.number).toBe('');
    expect(values(read)).toEqual({
      symbol: '/VP-KGVX',
      type: 'cong-van',
      issuer: null,
      place: 'Lạng Sơn',
      date: null,
      title: 'thẩm tra Công văn số 940/STTTT-CĐS ngày 02/5/2024 của Sở Thông tin và Truyền thông',
      addressees: ['Sở Thông tin và Truyền thông'],
      capacity: 'KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG',
      name: 'Hoàng Xuân Đông',
      distribution: [
        'Như trên',
        'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
        'Các Sở: VH TT DL, TC',
        'C, PCVP UBND tỉnh, các Phòng: KGVX, TH, KT, Trung tâm TT',
      ],
      fileMark: 'Lưu: VT, KGVX(HTHT)',
      draft: true,
    });
  });

  it('reads the Quảng Ngãi letter, signed by a name alone', () => {
    const source = fixture('quang-ngai');
    const read = readLetterhead(source);
    expectExactSpans(source, read);
    expect(values(read)).toMatchObject({
      symbol: '1502/UBND-KGVX',
      type: 'cong-van',
      place: 'Quảng Ngãi',
      date: '2023-04-07',
      title: 'phân khai kinh phí chuyển đổi số tại Quyết định số 1420/QĐ-UBND ngày 12/12/2022 của UBND tỉnh',
      addressees: ['Các Sở: Thông tin và Truyền thông, Tài chính'],
      capacity: null,
      name: 'Đặng Văn Minh',
      fileMark: 'Lưu: VT, KGVX.n247',
      draft: false,
    });
    expect(read.distribution).toHaveLength(5);
  });

  it('reads the Thanh Hóa notice, which has neither number nor date', () => {
    const source = fixture('thanh-hoa');
    const read = readLetterhead(source);
    expectExactSpans(source, read);
    expect(values(read)).toMatchObject({
      symbol: null,
      type: 'thong-bao',
      place: null,
      date: null,
      capacity: 'TL. CHỦ TỊCH CHÁNH VĂN PHÒNG',
      name: 'Ngô Hoàng Kỳ',
      fileMark: 'Lưu: VT, THKH, CNTT',
      draft: false,
    });
    expect(read.title?.text).toMatch(/^Kết luận của Chủ tịch UBND tỉnh về chủ trương .* đến cấp xã$/);
  });

  it('reads the Hải Dương draft', () => {
    const source = fixture('hai-duong');
    const read = readLetterhead(source);
    expectExactSpans(source, read);
    expect(values(read)).toMatchObject({
      symbol: '/TB-VP',
      type: 'thong-bao',
      place: 'Hải Dương',
      capacity: 'CHÁNH VĂN PHÒNG',
      name: 'Nguyễn Viết Hải',
      fileMark: 'Lưu: VT, KGVX, Nam(7b)',
      draft: true,
    });
    expect(read.title?.text).toMatch(/^Kết luận của đồng chí Phó Chủ tịch .* Ban chỉ đạo Chuyển đổi số tỉnh$/);
  });
});

const HEADS: [string, string, Partial<ReturnType<typeof values>>][] = [
  [
    'column by column',
    'UBND TỈNH LẠNG SƠN\nVĂN PHÒNG\n\nSố: /VP-KGVX\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLạng Sơn, ngày … tháng … năm 2024\n\nKính gửi: Sở Y tế.',
    {
      issuer: 'UBND TỈNH LẠNG SƠN VĂN PHÒNG',
      symbol: '/VP-KGVX',
      place: 'Lạng Sơn',
      draft: true,
      addressees: ['Sở Y tế'],
    },
  ],
  [
    'row by row with tabs',
    'UBND TỈNH LẠNG SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĂN PHÒNG\tĐộc lập - Tự do - Hạnh phúc\n\nSố: 665/VP-KGVX\tLạng Sơn, ngày 08 tháng 02 năm 2024\nV/v thử nghiệm phần mềm\nthư viện số\n\nKính gửi:\n- Sở Tài chính;\n- Sở Y tế.\n\nNội dung.',
    {
      issuer: 'UBND TỈNH LẠNG SƠN VĂN PHÒNG',
      symbol: '665/VP-KGVX',
      date: '2024-02-08',
      title: 'thử nghiệm phần mềm thư viện số',
      addressees: ['Sở Tài chính', 'Sở Y tế'],
    },
  ],
  [
    'cells in bars with Markdown marks, names torn over lines',
    '|\n**ỦY BAN NHÂN\nDÂN**\nTỈNH PHÚ THỌ\n-------\n|\n**CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n---\n|\n|\nSố: 71/KH-UBND\n|\n*Phú Thọ,\nngày 05 tháng 9 năm 2025*\n|\n\n**KẾ HOẠCH**\n\nTRỒNG CÂY ĐÔ THỊ\nNĂM 2026\n\nThực hiện Chương trình …',
    {
      issuer: 'ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ',
      symbol: '71/KH-UBND',
      type: 'ke-hoach',
      place: 'Phú Thọ',
      date: '2025-09-05',
      title: 'TRỒNG CÂY ĐÔ THỊ NĂM 2026',
    },
  ],
  [
    'columns of a PDF on one line',
    'UBND TỈNH CÀ MAU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 015/TB-UBND          Cà Mau, ngày 3 tháng 3 năm 2025\n\nTHÔNG BÁO\nVề việc nghỉ lễ\n\nCăn cứ Bộ luật Lao động;',
    {
      issuer: 'UBND TỈNH CÀ MAU',
      symbol: '015/TB-UBND',
      place: 'Cà Mau',
      date: '2025-03-03',
      type: 'thong-bao',
      title: 'nghỉ lễ',
    },
  ],
  [
    'number and date on one line with single spaces',
    'SỞ Y TẾ\nSố: 12/SYT-NVY Hà Tĩnh, ngày 09 tháng 01 năm 2024\nV/v tiêm chủng\n\nKính gửi: Các bệnh viện',
    {
      issuer: 'SỞ Y TẾ',
      symbol: '12/SYT-NVY',
      place: 'Hà Tĩnh',
      date: '2024-01-09',
      title: 'tiêm chủng',
      addressees: ['Các bệnh viện'],
    },
  ],
  [
    'with every line of its subject in a paragraph',
    'Số: 7/STC-NS\n\nLai Châu, ngày 2 tháng 6 năm 2023\n\nV/v thẩm tra Công văn số\n\n12/SYT-KH ngày 3/5/2023 của\n\nSở Y tế\n\nKính gửi: Sở Y tế',
    { title: 'thẩm tra Công văn số 12/SYT-KH ngày 3/5/2023 của Sở Y tế' },
  ],
  [
    'of a letter whose body follows its addressee at once',
    'Số: 4/CT-CS\n\nHà Nội, ngày 2 tháng 6 năm 2023\n\nKính gửi: Ông Trần Văn Sơn\nCục Thuế nhận được đơn của ông về chính sách thuế và có ý kiến như sau:',
    { addressees: ['Ông Trần Văn Sơn'] },
  ],
  [
    'a decision whose signer stands under the title',
    'BỘ XÂY DỰNG\n\nSố: 9/QĐ-BXD\n\nHà Nội, ngày 01 tháng 02 năm 2024\n\nQUYẾT ĐỊNH\nVỀ\nVIỆC CÔNG BỐ GIÁ CÂY XANH\nBỘ TRƯỞNG BỘ XÂY DỰNG\nCăn cứ Nghị định …',
    { symbol: '9/QĐ-BXD', type: 'quyet-dinh', title: 'CÔNG BỐ GIÁ CÂY XANH' },
  ],
  [
    'a title in capitals over many lines, a year alone on the last',
    'Số: 3/2025/NQ-HĐND\n\nNGHỊ QUYẾT\nMỨC CHI CHO TOÀN\nBỘ CÁC TRƯỜNG NĂM HỌC\n2025-2026\n\nCăn cứ Luật …',
    { title: 'MỨC CHI CHO TOÀN BỘ CÁC TRƯỜNG NĂM HỌC 2025-2026' },
  ],
  [
    'a telegram whose body starts at once',
    'Số: 8/CĐ-TTg\n\nCÔNG ĐIỆN\nVỀ ỨNG PHÓ BÃO\nTHỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ;',
    { type: 'cong-dien', title: 'VỀ ỨNG PHÓ BÃO' },
  ],
  [
    'a gazette text, all in the heading',
    'THÔNG TƯ\nCỦA BỘ TÀI CHÍNH SỐ 77/2010/TT-BTC NGÀY 14 THÁNG 5 NĂM 2010\nHƯỚNG DẪN THU PHÍ ĐÒ\n\nCăn cứ Pháp lệnh …',
    {
      symbol: '77/2010/TT-BTC',
      issuer: 'BỘ TÀI CHÍNH',
      date: '2010-05-14',
      type: 'thong-tu',
      title: 'HƯỚNG DẪN THU PHÍ ĐÒ',
    },
  ],
  [
    'a gazette text with a form in its annex',
    'THÔNG TƯ\nCỦA BỘ Y TẾ SỐ 8/2010/TT-BYT NGÀY 4 THÁNG 5 NĂM 2010\nVỀ MẪU ĐƠN\n\nCăn cứ Luật …\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐƠN ĐỀ NGHỊ',
    { symbol: '8/2010/TT-BYT', type: 'thong-tu', date: '2010-05-04' },
  ],
  [
    'an early decree, numbered without a code',
    'SẮC LỆNH\n\nCỦA CHỦ TỊCH CHÍNH PHỦ LÂM THỜI\nSố 91 NGÀY 5 THÁNG 4 NĂM 1946\n\nCHỦ TỊCH CHÍNH PHỦ\n\nXét tình hình …',
    { symbol: '91', type: 'sac-lenh', issuer: 'CHỦ TỊCH CHÍNH PHỦ LÂM THỜI', date: '1946-04-05', title: null },
  ],
  // converters of old fonts leave capitals with marks small
  [
    'an early decree out of an old font',
    'SắC LệNH\n\nCủA CHủ TịCH CHíNH PHủ LâM THờI Số 92\n NGàY 6 THáNG 4 NăM 1946\n\nCHíNH PHủ LâM THờI\nVIệT NAM DâN CHủ CộNG HOà\n\nChiểu theo lời đề nghị …',
    { symbol: '92', type: 'sac-lenh', date: '1946-04-06', title: null },
  ],
  [
    'a decree without a title, whose issuer stands in its place',
    'CHÍNH PHỦ\n\nSố: 5/2020/NĐ-CP\n\nNGHỊ ĐỊNH\n\nCHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;',
    { symbol: '5/2020/NĐ-CP', type: 'nghi-dinh', title: null },
  ],
  [
    'a title with the ministry under it',
    'BỘ Y TẾ\n\nSố: 3/2010/TT-BYT\n\nTHÔNG TƯ\n\nBAN HÀNH BỘ TIÊU CHÍ TRẠM Y TẾ\n\n------\n\nBỘ Y TẾ\n\n- Căn cứ Luật …',
    { type: 'thong-tu', title: 'BAN HÀNH BỘ TIÊU CHÍ TRẠM Y TẾ' },
  ],
  [
    'a letter whose subject goes on in the next row of its table',
    '| BỘ XÂY DỰNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 8/BXD-VLXD | Độc lập - Tự do - Hạnh phúc |\n| V/v khai thác đá vôi tại xã Nghĩa Tân, | Hà Nội, ngày 23 tháng 7 năm 2010 |\n| huyện Nghĩa Đàn, tỉnh Nghệ An |\n\nKính gửi: Sở Xây dựng',
    { title: 'khai thác đá vôi tại xã Nghĩa Tân, huyện Nghĩa Đàn, tỉnh Nghệ An', date: '2010-07-23' },
  ],
  [
    'a letter whose addressee follows its date in the table',
    '| CỤC HẢI QUAN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n| Số: 8/CHQ-GSQL\nV/v thủ tục hải quan | Hà Nội, ngày 23 tháng 7 năm 2025 |\n| Kính\n gửi: | Công ty A |',
    { symbol: '8/CHQ-GSQL', title: 'thủ tục hải quan' },
  ],
  [
    'a title beside a script and a style',
    'Số: 5/QĐ-UBND\n\nQUYẾT ĐỊNH\nVề việc giao chỉ tiêu <script type="x">alert(1)</script>\n<STYLE>p { color: red }</STYLE>\n\nCăn cứ Luật …',
    { title: 'giao chỉ tiêu' },
  ],
  [
    'a Party letter',
    'TỈNH ỦY LẠNG SƠN\n*\nSố 52-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nLạng Sơn, ngày 5 tháng 8 năm 2022\n\nNGHỊ QUYẾT\nvề phát triển du lịch\n\nI. Tình hình',
    {
      symbol: '52-NQ/TU',
      issuer: 'TỈNH ỦY LẠNG SƠN',
      type: 'nghi-quyet',
      date: '2022-08-05',
      title: 'về phát triển du lịch',
    },
  ],
];

describe('readLetterhead on head forms', () => {
  test.each(HEADS)('reads a head %s', (_, source, expected) => {
    expect(values(readLetterhead(source))).toMatchObject(expected);
  });

  test.each(HEADS)('reads a head %s in decomposed Unicode', (_, source, expected) => {
    const decomposed = source.normalize('NFD');
    const read = readLetterhead(decomposed);
    expect(values(read)).toMatchObject(expected);
    if (read.symbolSpan) expect(decomposed.slice(read.symbolSpan.start, read.symbolSpan.end)).toBe(read.symbol?.raw);
  });
});

const FEET: [string, string, Partial<ReturnType<typeof values>>][] = [
  [
    'with the signature in the other column of each row',
    'Nơi nhận:\tKT. BỘ TRƯỞNG\n- Như trên;\tTHỨ TRƯỞNG\n- Văn phòng Chính phủ;\n- Công báo;\tTrần Văn An\n- Lưu: VT, PC.',
    {
      capacity: 'KT. BỘ TRƯỞNG THỨ TRƯỞNG',
      name: 'Trần Văn An',
      distribution: ['Như trên', 'Văn phòng Chính phủ', 'Công báo'],
      fileMark: 'Lưu: VT, PC',
    },
  ],
  [
    'with the signature above it',
    'Nội dung.\n\nTUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ\n(Đã ký)\nLê Thị Hoa\n\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.',
    { capacity: 'TUQ. CHỦ TỊCH GIÁM ĐỐC SỞ', name: 'Lê Thị Hoa', fileMark: 'Lưu: VT', distribution: ['Như Điều 3'] },
  ],
  [
    'without a name, an annex below it',
    'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n[con dấu]\n\nPHỤ LỤC\n(kèm theo)',
    { capacity: 'CHỦ TỊCH', name: null },
  ],
  [
    'without dashes, an item torn over lines',
    'Nơi nhận:\nNhư trên;\nCác Sở, ban, ngành,\nđoàn thể tỉnh;\nLưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nHồ Văn Bé',
    {
      distribution: ['Như trên', 'Các Sở, ban, ngành, đoàn thể tỉnh'],
      capacity: 'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
      name: 'Hồ Văn Bé',
    },
  ],
  // An HTML list parts its items by empty lines.
  [
    'with recipients parted by empty lines',
    'Nơi nhận:\n\nNhư trên;\n\nSở Tài chính;\n\nCác phòng\nthuộc Văn phòng;\n\nLưu: VT, TH.\n\nKT. CHÁNH VĂN PHÒNG\n\nPHÓ CHÁNH VĂN PHÒNG\n\nHồ Văn Bé\n\nLiên kết web',
    {
      distribution: ['Như trên', 'Sở Tài chính', 'Các phòng thuộc Văn phòng'],
      fileMark: 'Lưu: VT, TH',
      capacity: 'KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG',
      name: 'Hồ Văn Bé',
    },
  ],
  [
    'with dashed recipients parted by empty lines',
    'Nơi nhận:\n\n- Như Điều 3;\n\n- Công báo tỉnh;\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\n(Đã ký)\n\nHồ Văn Bé',
    { distribution: ['Như Điều 3', 'Công báo tỉnh'], fileMark: 'Lưu: VT', capacity: 'CHỦ TỊCH', name: 'Hồ Văn Bé' },
  ],
  [
    'with a list left open before the signature',
    'Nơi nhận:\n\nNhư trên;\n\nSở Tài chính;\n\n(Đã ký)\n\nHồ Văn Bé\n\nLiên kết web;',
    { distribution: ['Như trên', 'Sở Tài chính'], fileMark: null },
  ],
  [
    'with a file mark after an item without its stop',
    'Nơi nhận:\n\nNhư trên\n\nLưu: VT.\n\nLiên kết web',
    { distribution: ['Như trên'], fileMark: 'Lưu: VT' },
  ],
  [
    'of a law, without recipients',
    'Luật này được thông qua.\n\nCHỦ TỊCH QUỐC HỘI\n\nPhan Thị Mai',
    { capacity: 'CHỦ TỊCH QUỐC HỘI', name: 'Phan Thị Mai', distribution: [] },
  ],
];

describe("a portal's table of facts above a text without head", () => {
  const facts = (rows: string, body = 'Kính gửi: Sở Tài chính.') =>
    `**Số hiệu:**\n|\n4001/UBND-ĐT\n|\n**Loại văn bản:**\n|\nCông văn\n|\n${rows}\n\n${body}\n`;

  it('gives day and place where there is no dateline', () => {
    const source = facts('**Nơi ban hành:**\n|\nTỉnh Hòa Lạc\n|\n**Ngày ban hành:**\n|\n24/11/2025\n|');
    const read = readLetterhead(source);
    expectExactSpans(source, read);
    expect(values(read)).toMatchObject({
      symbol: '4001/UBND-ĐT',
      place: 'Tỉnh Hòa Lạc',
      date: '2025-11-24',
      issuer: null,
    });
  });

  it('gives the body that it names, on the line of the label too', () => {
    const read = readLetterhead(facts('Cơ quan ban hành: Bộ Y tế\nNgày ban hành: 24/11/2025'));
    expect(values(read)).toMatchObject({ issuer: 'Bộ Y tế', place: null, date: '2025-11-24' });
  });

  it('yields to the dateline', () => {
    const read = readLetterhead(
      facts('**Ngày ban hành:**\n|\n24/11/2025\n|', 'Huế, ngày 20 tháng 11 năm 2025\n\nKính gửi: Sở Y tế.'),
    );
    expect(values(read)).toMatchObject({ place: 'Huế', date: '2025-11-20' });
  });

  it('says nothing in a list of several papers, and where the day is masked', () => {
    const day = 'Ngày ban hành: 24/11/2025';
    expect(values(readLetterhead(facts(`${day}\nSố hiệu: 5/QĐ-UBND\n${day}`))).date).toBeNull();
    expect(values(readLetterhead(facts('Ngày ban hành: Đã biết'))).date).toBeNull();
  });
});

describe('readLetterhead on foot forms', () => {
  test.each(FEET)('reads a foot %s', (_, source, expected) => {
    expect(values(readLetterhead(source))).toMatchObject(expected);
  });
});

const NOTHING = values(readLetterhead(''));

describe('readLetterhead on text that is no document', () => {
  test.each([
    '',
    'Tin tức\nGiới thiệu\nLiên hệ',
    'THÔNG BÁO\nTIN TỨC\nLIÊN HỆ', // a menu
    'STT\tKý hiệu\tTrích yếu\n1\t11/UBND-NC\tV/v báo cáo công tác dân tộc', // a row of a listing
    'Hôm nay, tỉnh tổ chức hội nghị tại Hà Nội, ngày 12 tháng 3 năm 2024.',
    'Căn cứ Quyết định số 12/QĐ-UBND ngày 5/3/2024 của UBND tỉnh.',
  ])('finds nothing in %j', (source) => {
    expect(values(readLetterhead(source))).toEqual(NOTHING);
    expect(NOTHING).toEqual({
      symbol: null,
      type: null,
      issuer: null,
      place: null,
      date: null,
      title: null,
      addressees: [],
      capacity: null,
      name: null,
      distribution: [],
      fileMark: null,
      draft: false,
    });
  });

  test.each(['Nơi nhận:', 'Kính gửi:', 'V/v', 'Số: /', 'QUYẾT ĐỊNH', '|||\n|||', '\u0300'.repeat(50), '<'.repeat(999)])(
    'does not throw on %j',
    (source) => {
      expect(() => readLetterhead(source)).not.toThrow();
    },
  );
});

describe('letterheadDate', () => {
  const on = (line: string) => letterheadDate(readLetterhead(`UBND TỈNH LẠNG SƠN\nSố: 1/QĐ-UBND\n${line}\n`));

  test.each([
    ['Lạng Sơn, ngày 05 tháng 02 năm 2024', '2024-02-05', '05/02/2024'],
    ['Lạng Sơn, ngày 15 tháng 5 năm 2024', '2024-05-15', '15/5/2024'],
    ['Lạng Sơn, ngày tháng 2 năm 2024', '2024-02-29', '02/2024'], // the last day of the month
    ['Lạng Sơn, ngày ... tháng ... năm 2024', '2024-12-31', '2024'],
    ['Lạng Sơn, ngày 31 tháng 02 năm 2024', null, '31/02/2024'], // no such day
    ['Lạng Sơn, ngày ... tháng ... năm ...', null, null],
    ['', null, null],
  ])('%s is judged on %s and shown as %s', (line, iso, dateText) => {
    expect(on(line)).toEqual({ iso, dateText });
  });
});

describe('acts of the nineties', () => {
  const act = (number: string, ...heading: string[]) =>
    values(
      readLetterhead(
        ['CHÍNH PHỦ', number, 'Hà Nội, ngày 18 tháng 6 năm 1995', '', ...heading, '', 'Điều 1. Quy định chung.'].join(
          '\n',
        ),
      ),
    );

  it.each([
    ['Số: 39-CP', '39-CP'],
    ['Số 91-HĐBT', '91-HĐBT'],
    ['Số: 280-TTg', '280-TTg'],
    ['Số 12-AB', null], // a house, a file
  ])('their number has a hyphen only: %s', (line, symbol) => {
    expect(act(line, 'NGHỊ ĐỊNH', 'Về kho thóc').symbol).toBe(symbol);
  });

  it.each([
    [['NGHỊ ĐỊNH CỦA CHÍNH PHỦ', 'Ban hành Quy chế kho thóc']],
    [['NGHỊ ĐỊNH', 'CỦA CHÍNH PHỦ', 'Ban hành Quy chế kho thóc']],
    [['NGHỊ ĐỊNH', 'Ban hành Quy chế kho thóc']],
  ])('who issues is no part of the title: %j', (heading) => {
    expect(act('Số: 39/CP', ...heading).title).toBe('Ban hành Quy chế kho thóc');
  });
});
