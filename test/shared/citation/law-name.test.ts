import { describe, expect, it, test } from 'vitest';
import { clean } from '../../../shared/citation/clean.ts';
import { citationToStated, findCitations } from '../../../shared/citation/index.ts';
import { findLawNames } from '../../../shared/citation/parsers/law-name.ts';

function named(source: string) {
  const page = clean(source);
  return findLawNames(page).map((draft) => {
    const exact = source.slice(page.toSource(draft.start), page.toSourceEnd(draft.end));
    expect(exact.replace(/\*/g, '').replace(/\s+/g, ' ').normalize('NFC')).toBe(draft.name);
    return draft.name;
  });
}

describe('findLawNames', () => {
  test.each([
    ['Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;', 'Luật Đất đai'], // the date lies outside
    ['theo Luật Giáo dục năm 2019 thì', 'Luật Giáo dục năm 2019'],
    ['Bộ luật Lao động 2019', 'Bộ luật Lao động 2019'],
    ['Điều 5 Luật doanh nghiệp quy định', 'Luật doanh nghiệp'], // the name in small letters
    ['khoản 3 Điều 7 luật đấu thầu', 'luật đấu thầu'],
    ['Luật Quản lý, sử dụng tài sản công, các văn bản hướng dẫn', 'Luật Quản lý, sử dụng tài sản công'], // one comma inside, one outside
    ['Luật Hôn nhân và gia đình và các nghị định', 'Luật Hôn nhân và gia đình'],
    ['Luật Hôn nhân & gia đình', 'Luật Hôn nhân & gia đình'],
    ['Luật Phòng chống ma túy', 'Luật Phòng chống ma túy'],
    [
      'thi hành Luật Đầu tư theo phương thức đối tác công tư về lựa chọn',
      'Luật Đầu tư theo phương thức đối tác công tư',
    ],
    ['Luật Việc làm trên địa bàn tỉnh', 'Luật Việc làm'],
    ['Luật Tổ chức chính\nquyền địa phương', 'Luật Tổ chức chính quyền địa phương'], // torn over lines
    ['**Luật** Viên chức', 'Luật Viên chức'],
    ['Luật Giao dịch điện tử'.normalize('NFD'), 'Luật Giao dịch điện tử'],
    ['Luật Luật sư năm 2006', 'Luật Luật sư năm 2006'],
    ['Luật Giá', 'Luật Giá'],
    ['Căn cứ Luật Dược', 'Luật Dược'],
    ['TRIỂN KHAI LUẬT VIỆC LÀM TRÊN', 'LUẬT VIỆC LÀM'],
    ['Pháp lệnh Ngoại hối ngày 13/12/2005', 'Pháp lệnh Ngoại hối'],
    ['Pháp\nlệnh ưu đãi người có công với cách mạng quy định', 'Pháp lệnh ưu đãi người có công với cách mạng'],
    ['Luật Ngân hàng Nhà nước năm 2010', 'Luật Ngân hàng Nhà nước năm 2010'], // the known name cut short
    ['Luật Thuế GTGT và', 'Luật Thuế GTGT'],
    ['của Quốc hội\nLuật HTX năm 2012', 'Luật HTX năm 2012'], // a new line after a council
    ['Luật NSNN 2015', 'Luật NSNN 2015'],
    ['Luật vận tải đa phương thức quy định', 'Luật vận tải đa phương thức'], // unknown and in small letters
    ['Luật Tổ chức HĐND và UBND ngày 26/11/2003', 'Luật Tổ chức HĐND và UBND'],
    ['Luật Công nghiệp công nghệ số số 71/2025/QH15', 'Luật Công nghiệp công nghệ số'], // the name ends in "số"
    ['Luật Vận tải đa phương thức quy định', 'Luật Vận tải đa phương thức'], // a law no table holds
    ['Hiến pháp năm 2013', 'Hiến pháp năm 2013'],
    ['Hiến pháp nước CHXHCN Việt Nam', 'Hiến pháp nước CHXHCN Việt Nam'],
    [
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013;',
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013',
    ],
  ])('reads %j as %j', (source, name) => {
    expect(named(source)).toEqual([name]);
  });

  test.each([
    'Luật sửa đổi, bổ sung một số điều của Luật Thủy sản',
    'Luật Sửa đổi, bổ sung một số điều của Luật Xây dựng, Luật Nhà ở và Luật Quản lý, sử dụng tài sản công',
    'Luật sửa đổi, bổ sung Điều 170 của Luật Doanh nghiệp',
    'Luật sửa đổi bổ sung một số điều của luật báo chí',
    'Luật sửa đổi, bổ sung Điều 126 của Luật Nhà ở và Điều 121 của Luật Đất đai',
    'Luật sửa đổi, bổ sung một số điều của các luật về thuế',
    'Luật sửa đổi, bổ sung một số điều của 37 luật có liên quan đến quy hoạch',
    'Pháp lệnh sửa đổi, bổ sung một số điều của Pháp lệnh Ngoại hối',
  ])('reads an amending law as one: %s', (name) => {
    expect(named(`Căn cứ ${name} ngày 20/11/2018;`)).toEqual([name]);
  });

  it('parts an amending law from the law before it and from the one after its semicolon', () => {
    const source =
      'Luật Xây dựng ngày 18/6/2014 và Luật sửa đổi, bổ sung một số điều của Luật Xây dựng ngày 17/6/2020; Luật Nhà ở';
    expect(named(source)).toEqual([
      'Luật Xây dựng',
      'Luật sửa đổi, bổ sung một số điều của Luật Xây dựng',
      'Luật Nhà ở',
    ]);
  });

  it('reads laws in a list one by one', () => {
    expect(named('các Luật Đất đai, Luật Nhà ở và Luật Thủy lợi')).toEqual([
      'Luật Đất đai',
      'Luật Nhà ở',
      'Luật Thủy lợi',
    ]);
  });

  test.each([
    'theo quy định của pháp luật về đất đai',
    'kỷ luật lao động',
    'Trường Đại học Luật Hà Nội',
    'Công ty Luật Ánh Dương',
    'theo Luật Việt Nam hiện hành', // no law bears that name
    'Công ty TNHH Luật Bình An',
    'Văn phòng Luật Thành An', // a firm's proper name
    'Đoàn luật sư tỉnh, Hội luật gia',
    'Liên đoàn Luật sư Việt Nam, Hội Luật gia',
    'cử nhân luật kinh tế',
    'các luật gia có trình độ',
    'Luật được Quốc hội thông qua', // "được" is "dược" without marks
    'Luật để điều chỉnh quan hệ', // "để điều" is "đê điều" without marks
    'Luật này có hiệu lực',
    'Luật chuyên ngành có quy định khác',
    'Nâng cao nhận thức về Luật và trách nhiệm của các cấp',
    'Trung tâm Luật so sánh',
    'Luật số 57/2024/QH15',
    'Luật ngày 25 tháng 6 năm 2025', // no name
    'Tuân thủ Hiến pháp và pháp luật',
    'mệnh lệnh hành chính',
    'Luật\n\nĐất đai', // a wall between
    'Luật',
    '',
  ])('finds no law in %j', (source) => {
    expect(named(source)).toEqual([]);
  });

  test.each([
    ['Luật Thủy sản', 'luat'],
    ['Bộ luật Dân sự', 'bo-luat'],
    ['Bộ Luật Dân sự', 'bo-luat'],
    ['Pháp lệnh Dân số', 'phap-lenh'],
    ['Hiến pháp 2013', 'hien-phap'],
  ])('tells that %s is of type %s', (source, type) => {
    expect(findLawNames(clean(source))).toMatchObject([{ type, kind: 'law-by-name' }]);
  });
});

describe('a law named again without its number', () => {
  const impliedIn = (text: string) => {
    const found = findCitations(text);
    return citationToStated(found.at(-1)!, found, 'last').implied;
  };

  it('takes the number of its earlier mention', () => {
    expect(impliedIn('Căn cứ Luật Đất đai số 45/2013/QH13; theo Điều 5 Luật Đất đai.')).toEqual({
      issuedOn: null,
      issuer: null,
      symbol: '45/2013/QH13',
    });
  });

  it.each([
    'Căn cứ Luật Đất đai số 45/2013/QH13 và Luật Đất đai số 31/2024/QH15; theo Điều 5 Luật Đất đai.',
    'Căn cứ Luật Đất đai số 45/2013/QH13; theo Điều 5 Luật Đất đai ngày 18/01/2024.',
    'Căn cứ Luật Đất đai số 45/2013/QH13; theo Điều 5 Luật Nhà ở.',
  ])('does not where another may be meant: %s', (text) => {
    expect(impliedIn(text)?.symbol).toBeUndefined();
  });
});
