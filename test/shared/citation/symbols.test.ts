import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../shared/citation/index.ts';

/** `text` with the marked words in ⟦⟧, as found. */
function marked(text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of findCitations(text)) {
    shown += `${text.slice(from, start)}⟦${text.slice(start, end)}⟧`;
    from = end;
  }
  return shown + text.slice(from);
}

const one = (text: string) => {
  const found = findCitations(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('symbols that are read whole', () => {
  it.each([
    ['administrative', 'theo ⟦Kế hoạch số 87/KH-UBND⟧ của tỉnh'],
    ['a unit code with &', 'tại ⟦Công văn số 311/STTTT-BCVT&CNTT⟧ về'],
    ['normative', 'theo ⟦Nghị định số 45/2020/NĐ-CP⟧ và'],
    ['a full-width slash', 'theo ⟦Nghị quyết số 45／NQ-HĐND⟧ và'],
    ['a fraction slash and an ideographic space', 'theo ⟦Kế hoạch số\u300046⁄KH-UBND⟧ và'],
    ['marks of direction inside', 'theo \u202A⟦Chỉ thị số 47/\u202BCT-UBND⟧\u202C và'],
    ['the National Assembly', 'bởi ⟦Luật số 57/2024/QH15⟧.'],
    ['the Standing Committee', '⟦Nghị quyết số 326/2016/UBTVQH14⟧ về'],
    ['a term parted by a space', 'số ⟦16/2004/PL-UBTVQH 11⟧ ngày 24/3/2004'],
    ['joint', '⟦Thông tư liên tịch số 08/2014/TTLT-BTTTT-BNV⟧ quy định'],
    ['joint with a slash', '⟦Thông tư liên tịch 88/2016/TTLT/BTC-BTNMT⟧;'],
    ['a Party committee', '⟦Nghị quyết số 57-NQ/TW⟧, ngày 22/12/2024'],
    ['a Party symbol written the state way', '⟦Chỉ thị số 03/CT-TW⟧ ngày'],
    ['a decimal number', '⟦Nghị quyết số 66.7/2025/NQ-CP⟧ của'],
    ['a number with a letter', '⟦Nghị quyết số 30c/NQ-CP⟧ và ⟦Kế hoạch 02A/KH-UBND⟧'],
    ['a dot in the unit', '⟦Công văn 11554/VPCP-V.I⟧ ngày'],
    ['brackets in the unit', '⟦Tờ trình số 2877/TTr-SXD(KTXD)⟧ ngày'],
    ['spaces and a line break inside', '⟦Quyết định số 63/ 2006/QĐ -\nUBND⟧ ngày'],
    ['en dash', '⟦Quyết định số 12/QĐ–UBND⟧ ngày'],
    ['Eth for Đ', '⟦Nghị định số 85/2009/NÐ-CP⟧ ngày'],
    ['the African Đ for ours', '⟦Quyết ɖịnh số 818/QƉ-UBND⟧ ngày'],
    ['decomposed accents', '⟦Quyết định số 12/QĐ-UBND⟧ ngày'.normalize('NFD')],
    ['lower case', 'theo ⟦quyết định số 2068/qđ-ubnd⟧ ngày'],
    ['no diacritics', 'theo ⟦Quyet dinh so 12/QD-UBND⟧ ngay'],
    ['capitals of a heading', '⟦QUYẾT ĐỊNH SỐ 1899/QĐ-TTG⟧ NGÀY'],
    ['an abbreviated type word', '(⟦QĐ số 270/QĐ-TTg⟧)'],
    ['a colon after số', '⟦Quyết định số: 2873/QĐ-UBND⟧ ngày'],
    ['words torn over lines', '⟦Quyết\nđịnh số\n12/QĐ-UBND⟧'],
    ['no type word', 'theo số ⟦04/2010/FVL-XNK⟧ ngày và (⟦233/KH-UBND⟧)'],
    ['an old Government number', '⟦Nghị định số 12-CP⟧ ngày 01/3/1993; ⟦Nghị định 8/HĐBT⟧'],
    ['a slash lost after the number', '⟦Quyết định số 2609QĐ/UBND⟧ và ⟦Quyết định số 1836 QĐ/TWĐTN⟧'],
    ['a space lost before the number', '⟦Quy định số31-QĐ/TW⟧ ngày'],
    ['the next word glued on', '⟦Quyết định số 12/QĐ-UBND⟧ngày 12/12/2023'],
    ['a body between type and number', '⟦Quyết định của Bộ Chính trị số 31-QĐ/TW⟧, ngày 01-10-1997'],
    ['a blank', '⟦Quyết định số ...../2024/QĐ-UBND⟧ ngày ... tháng ... năm 2024'],
    [
      'standards',
      '⟦TCVN 7820-2:2007⟧ (⟦ISO/IEC 6523-2:1998⟧), ⟦QCVN 06: 2022/BXD⟧, ⟦22 TCN 211-06⟧, ⟦TCVN ISO 9001⟧, ⟦ISO 22000⟧',
    ],
    ['short numbers', '⟦Đề án 06⟧, ⟦Sắc lệnh số 30⟧ ngày và ⟦Nghị quyết 101⟧.'],
    ['a type word glued to the word or number before it', 'tại⟦Tờ trình số 350/TTr-SXD⟧ và 2⟦Nghị định 15/2020/NĐ-CP⟧'],
    ['a TCVN3 Đ left behind', '⟦Nghị định số 08/2005/N§-CP⟧ ngày'],
    ['a standard without its space', '⟦QCVN02:2022/BXD⟧, ⟦TCVN2737:2023⟧'],
    ['a hyphen lost', '⟦Nghị định số 214/2025/NĐCP⟧ và ⟦10/2024/TTBTC⟧'],
    ['a number torn by a scan', '⟦Nghị định số 4 7/2020/ND-CP⟧ ngay'],
    ['a short number after its body', '⟦Sắc lệnh của Chủ tịch Chính phủ số 3⟧ ngày 1 tháng 9 năm 1945'],
    ['an end of sentence glued on', '⟦Quyết định số 12/QĐ-UBND⟧.Căn cứ'],
  ])('%s', (_, expected) => {
    expect(marked(expected.replace(/[⟦⟧]/g, ''))).toBe(expected);
  });
});

describe('what is not a reference', () => {
  it.each([
    'trước ngày 01/6 và 15/11 hằng năm, ngày 12/12/2023, 24/7, 24/24 giờ',
    'đạt 34/34 địa phương, 03/25 trường, nửa (1/2) năm, tỷ số 2-1',
    'số 63 đường Lý Tự Trọng; Số 33, ngõ 294/2 Kim Mã; Số 12/5A Lê Lợi; nhà số 5/B Lê Lai',
    'Điện thoại: 0203.3835.678 - Fax: 0203/3836.789; 0906.040.219',
    'Tài khoản số 3713.0.1054321.00000 tại Kho bạc; MST: 0110905160; mã số 9504.40.00',
    'thửa đất số 12/QH, tờ bản đồ số 07; biển số 29A-123.45; Mã TTHC: 1.009645.H05',
    'Mẫu số 01/TB-BSTT-NNT; mẫu số 03/TNDN; biểu mẫu số 06a/BTP/KSTT/KTTH; Mẫu 01-HĐ-BTC',
    'Mẫu số 01/TK-SDDPNN, 02/TK-SDDPNN',
    'Lưu: VT, KGVX(HTHT); Lưu: VT, KGVX.n247; Lưu: VT.KT15/11; Lưu: VT, 06.PVHCC',
    '435.000đồng/người/ngày, 100.000.000 đồng/đối tượng/hồ sơ, 80 km/h, 1.000 đồng/trẻ, 5 tấn/ha',
    'https://example.gov.vn/van-ban/Quyet-dinh-2637/QD-UBND-2025 và tệp 12/QĐ-UBND.pdf',
    'Phương án 2, Dự án 3, Kế hoạch 5 năm, báo cáo 6 tháng, Thông báo 3 ngày, Quyết định 2 lần',
    'Hóa đơn số 0005940, ký hiệu AB/26P; Mẫu số: 01GTKT0/001',
    'Máy ảnh ISO 100-6400, ISO 1600; Boeing 737-800; COVID-19; U23; HTTP/2; QL1A; 2-1/VĐQG',
    'Quý IV/2025 - Quý II/2026; 5G/IoT; I/O; N/A; TCP/IP; 9/10 điểm',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('the parts of a symbol', () => {
  it.each([
    ['Kế hoạch số 233/KH-UBND', { number: '233', year: null, typeCode: 'KH', issuerCode: 'UBND', unitCode: null }],
    [
      'Công văn số 426/STTTT-BCVT&CNTT',
      { number: '426', year: null, typeCode: null, issuerCode: 'STTTT', unitCode: 'BCVT&CNTT' },
    ],
    ['Nghị định số 30/2020/NĐ-CP', { number: '30', year: 2020, typeCode: 'NĐ', issuerCode: 'CP', unitCode: null }],
    ['Luật số 77/2015/QH13', { number: '77', year: 2015, typeCode: null, issuerCode: 'QH13', unitCode: null }],
    ['Quyết định số 2972/QĐ-BNN-CN', { number: '2972', year: null, typeCode: 'QĐ', issuerCode: 'BNN', unitCode: 'CN' }],
    [
      'Thông tư liên tịch số 08/2014/TTLT-BTTTT-BNV',
      { number: '08', year: 2014, typeCode: 'TTLT', issuerCode: 'BTTTT-BNV', unitCode: null },
    ],
    ['Chỉ thị số 16-CT/TU', { number: '16', year: null, typeCode: 'CT', issuerCode: 'TU', unitCode: null }],
    ['Nghị định số 214/2025/NĐCP', { number: '214', year: 2025, typeCode: 'NĐ', issuerCode: 'CP', unitCode: null }],
    ['Quyết định số 73/2005/QĐ.UBT', { number: '73', year: 2005, typeCode: 'QĐ', issuerCode: 'UBT', unitCode: null }],
    ['Quyết định số 12/QD-UBND', { number: '12', year: null, typeCode: 'QĐ', issuerCode: 'UBND', unitCode: null }],
  ])('%s', (text, parts) => {
    expect(one(text).symbol).toMatchObject(parts);
  });

  it('normalises beside the raw words and changes no number', () => {
    expect(one('Nghị định số 085/ 2009/NÐ –\nCP').symbol).toMatchObject({
      text: '085/2009/NĐ-CP',
      raw: '085/ 2009/NÐ –\nCP',
      number: '085',
    });
  });
});

describe('a mark that is missing', () => {
  it.each([
    ['theo Kế hoạch số 90KH-UBND ngày 12/3/2024', 'theo ⟦Kế hoạch số 90KH-UBND⟧ ngày 12/3/2024'],
    ['theo Quyết định 123QĐ-UBND của huyện', 'theo ⟦Quyết định 123QĐ-UBND⟧ của huyện'],
    ['theo Quyết định số 123 QĐ-SNV', 'theo ⟦Quyết định số 123 QĐ-SNV⟧'],
    ['theo Quyết định số 45/QĐUBND', 'theo ⟦Quyết định số 45/QĐUBND⟧'],
    ['theo Kế hoạch số 45/KHUBND', 'theo ⟦Kế hoạch số 45/KHUBND⟧'],
    ['theo Quyết định số 12 /QĐ - UBND', 'theo ⟦Quyết định số 12 /QĐ - UBND⟧'],
    ['tại số 90KH-UBND ngày 12/3/2024', 'tại số ⟦90KH-UBND⟧ ngày 12/3/2024'],
    ['tại số 45/QĐUBND ngày 12/3/2024', 'tại số ⟦45/QĐUBND⟧ ngày 12/3/2024'],
    // a blank for the hyphen, before the bodies whose code it can only be
    ['theo Quyết định số 12/QĐ UBND ngày 05/01/2024', 'theo ⟦Quyết định số 12/QĐ UBND⟧ ngày 05/01/2024'],
    ['theo Nghị quyết số 15/2024/NQ HĐND của HĐND tỉnh', 'theo ⟦Nghị quyết số 15/2024/NQ HĐND⟧ của HĐND tỉnh'],
    ['tại số 12/QĐ UBND', 'tại số ⟦12/QĐ UBND⟧'],
    ['theo Quyết định số 12/QĐ\nUBND tỉnh giao', 'theo ⟦Quyết định số 12/QĐ⟧\nUBND tỉnh giao'],
    ['theo Quyết định số 12/QĐ Sở Y tế ký', 'theo ⟦Quyết định số 12/QĐ⟧ Sở Y tế ký'],
    // a letter's sender right after the number
    ['theo Công văn số 426STTTT-CĐS ngày 02/5/2024', 'theo ⟦Công văn số 426STTTT-CĐS⟧ ngày 02/5/2024'],
    ['theo Công văn 87BTC-QLCS', 'theo ⟦Công văn 87BTC-QLCS⟧'],
    ['theo Công văn số 87KTTH-AB', 'theo Công văn số 87KTTH-AB'],
    ['theo Kế hoạch số 426STTTT-CĐS', 'theo Kế hoạch số 426STTTT-CĐS'],
    ['tại số 426STTTT-CĐS', 'tại số 426STTTT-CĐS'],
    // the code is not that of the word, is a body's, or stands alone
    ['theo Chỉ thị 16 NN-PTNT', 'theo Chỉ thị 16 NN-PTNT'],
    ['theo Quyết định số 90KH-UBND', 'theo Quyết định số 90KH-UBND'],
    ['lô hàng số 90KH-SX', 'lô hàng số 90KH-SX'],
    ['xe khách số 29BC-12345', 'xe khách số 29BC-12345'],
    ['Mẫu số 01KH-UBND', 'Mẫu số 01KH-UBND'],
    ['theo Kế hoạch 2 TT-HH', 'theo Kế hoạch 2 TT-HH'],
    ['trang bị 12 TB-KT', 'trang bị 12 TB-KT'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('the type', () => {
  it.each([
    ['the word wins over the code', 'Văn bản số 87/TB-VPCP', 'van-ban'],
    ['the code tells it where no word does', 'theo số 87/TB-VPCP', 'thong-bao'],
    ['no type in the code is a công văn', 'theo số 87/VPCP-CN', 'cong-van'],
    ["CT before a unit is the Tax Department's công văn", 'theo số 5347/CT-CS', 'cong-van'],
    ['CT before a body is a chỉ thị', 'theo số 09/CT-TTg', 'chi-thi'],
    ['HĐ and HD differ by a mark alone', 'theo số 12/HĐ-XD', 'hop-dong'],
    ['the last words of a name are no type', 'Luật về lao động theo hợp đồng số 69/2020/QH14', 'luat'],
  ])('%s', (_, text, type) => {
    expect(one(text).type).toBe(type);
  });
});

describe("a document's own number", () => {
  it.each([
    ['Số: 1502/UBND-KGVX\n\nQuảng Ngãi, ngày 07 tháng 4 năm 2023', '1502/UBND-KGVX'],
    ['| Số: 1486/QĐ-UBND | Bắc Ninh, ngày 5 tháng 5 năm 2025 |', '1486/QĐ-UBND'],
    ['Số hiệu:\n|\n5348/CT-CS\n|', '5348/CT-CS'],
    ['HỢP ĐỒNG\nSố: 128/HĐ-XD', '128/HĐ-XD'],
    ['Số:        /QĐ-UBND', '/QĐ-UBND'],
    ['Số: 04  /2025/QĐ-UBND', '04/2025/QĐ-UBND'],
  ])('%s', (text, symbol) => {
    expect(one(text)).toMatchObject({ kind: 'self', symbol: { text: symbol } });
  });

  it.each(['theo Quyết định\nSố 12/QĐ-UBND ngày 1/2/2023', 'NGHỊ QUYẾT\nSỐ 09/2022/NQ-HĐND NGÀY 14 THÁNG 7 NĂM 2022'])(
    'a wrapped reference is none: %s',
    (text) => {
      expect(one(text).kind).toBe('full');
    },
  );
});

describe('walls', () => {
  it('a reference does not run over a blank line', () => {
    expect(marked('theo Quyết định\n\nsố 12/QĐ-UBND')).toBe('theo Quyết định\n\nsố ⟦12/QĐ-UBND⟧');
    expect(marked('Quyết định số 12/QĐ-\n\nUBND tỉnh')).not.toContain('UBND⟧');
  });

  it('neither does its date', () => {
    expect(one('Quyết định số 12/QĐ-UBND\n\nngày 12/12/2023').issuedOn).toBeNull();
  });
});
